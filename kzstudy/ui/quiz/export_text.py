"""A report as a text file that can be read anywhere: Markdown, UTF-8, with everything that the screen says and nothing else."""

from kzstudy.quiz.report import Report
from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz import answers, wording_report
from kzstudy.ui.quiz.wording import Chapters
from kzstudy.ui.quiz_words import quiz_name
from kzstudy.ui.words import tr


def file_name(report: Report, moments: Moments) -> str:
    """A name that sorts by date: "mock-exam-2026-11-24.md"."""
    attempt = report.sitting.attempt
    name = attempt.rules.preset or "quiz"
    return f"{name}-{moments.wall(attempt.started_at_ms).date().isoformat()}.md"


def markdown(report: Report, chapters: Chapters, title: str, moments: Moments) -> str:
    """The whole report. `title` is the text that was asked about."""
    attempt = report.sitting.attempt
    parts = [
        f"# {quiz_name(attempt.rules)} \u00b7 {moments.date_and_time(attempt.started_at_ms)}",
        title,
        f"**{wording_report.mark_percent(report)}** {wording_report.mark_sentence(report)}",
        wording_report.doubts_note(report),
        wording_report.earlier(report),
        tr("report", "Time: {time}.").format(time=wording_report.time_head(report))
        + " "
        + " ".join(wording_report.time_lines(report)),
        _table(tr("report", "By chapter"), wording_report.chapter_lines(report, chapters)),
        _table(tr("report", "By kind of question"), wording_report.kind_lines(report)),
    ]
    if report.doubts:
        parts.append(f"## {wording_report.doubts_head(len(report.doubts))}")
        parts += [_question(report, at, chapters) for at in report.doubts]
    others = [at for at in report.mistakes if at not in report.doubts]
    if others:
        parts.append(f"## {wording_report.mistakes_head(report, len(others))}")
        parts += [_question(report, at, chapters) for at in others]
    mistakes = {*report.doubts, *others}
    rest = [at for at in range(len(attempt.questions)) if at not in mistakes]
    if rest:
        parts.append("## " + tr("report", "The other questions"))
        parts += [_question(report, at, chapters) for at in rest]
    parts.append(
        tr("report", "{quiz}, number of the draw {seed}.").format(
            quiz=quiz_name(attempt.rules), seed=attempt.rules.seed
        )
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(head: str, lines: tuple[wording_report.TallyLine, ...]) -> str:
    rows = [f"- {one.name}: {one.words}, {one.detail}" for one in lines]
    return "\n".join([f"## {head}", "", *rows]) if rows else ""


def _question(report: Report, at: int, chapters: Chapters) -> str:
    question = report.sitting.attempt.questions[at]
    response = report.sitting.responses[at]
    head = wording_report.place_words(report, at, chapters)
    sure = wording_report.sure_note(report, at)
    parts = [f"### {head}" + (f" \u00b7 {sure}" if sure else ""), *answers.stem(question)]
    rows = [
        f"- {_label(line.label)}{_one_line(line.text)}"
        for line in answers.lines(question, response, report.marks[at])
    ]
    parts.append("\n".join(rows))
    found = answers.passages(question, response)
    if found:
        parts.append(tr("report", "Passages: {passages}").format(passages=", ".join(found)))
    return "\n\n".join(parts)


def _label(label: str) -> str:
    return f"**{label}** " if label else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
