"""The command line: one program, a few verbs, exit codes that a script can trust.

0 done, 1 the input is at fault, 2 wrong usage, 3 something in the environment. What a verb needs is imported when the
verb runs, so that opening the window waits for none of it.
"""

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import kzstudy
from kzstudy import cli_paper
from kzstudy.core.errors import Fault, FileMessage, KnownError, Severity
from kzstudy.local_time import SystemClock, SystemZone
from kzstudy.paths import default_data_folder, shipped

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services

DONE, INPUT_AT_FAULT, WRONG_USAGE, ENVIRONMENT_AT_FAULT = 0, 1, 2, 3
SIZES = ("1280x800", "1024x700")


def main(argv: Sequence[str]) -> int:
    """Run `argv` (without the program's name). Returns the exit code."""
    options = _parser().parse_args(list(argv))
    options.data_dir = (options.data_dir or default_data_folder()).absolute()
    verb = _VERBS[options.verb]
    try:
        return verb(options)
    except KnownError as error:
        _tell(f"kzstudy: {_words(error)}")
        return ENVIRONMENT_AT_FAULT
    except BrokenPipeError:  # whoever was reading has gone: `kzstudy check ... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kzstudy",
        description="Read a document beside its commentary, learn its key points, be ready for the exam. "
        "Without a verb the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"kzstudy {kzstudy.__version__}")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="where your progress is kept")
    parser.set_defaults(verb="window")
    verbs = parser.add_subparsers(title="verbs", metavar="")

    def verb(name: str, text: str, *, reports: bool = True) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=text, description=text)
        made.set_defaults(verb=name)
        if reports:
            made.add_argument("--json", action="store_true", help="report as one JSON object")
        return made

    tour = verb("tour", "Write a picture of every screen; needs no display.", reports=False)
    tour.add_argument("folder", type=Path, metavar="DIR")
    tour.add_argument("--theme", choices=("light", "dark", "all"), default="all")
    tour.add_argument("--size", action="append", metavar="WxH", help=f"default: {' and '.join(SIZES)}")
    check = verb("check", "Say what is wrong in decks and packs, with file, line and column.")
    check.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    check.add_argument("--write-ids", action="store_true", help="first add the ids that are missing")
    importing = verb(
        "import",
        "Take a deck in: ours (.md), or a table (.csv, .tsv). One with the same id is brought up to date.",
    )
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("--dry-run", action="store_true", help="only say what would change")
    importing.add_argument(
        "--deck", default="", metavar="ID", help="the deck that a table is of; its name without it"
    )
    importing.add_argument(
        "--title", default="", metavar="TITLE", help="the title of the deck that a table is of"
    )
    exporting = verb(
        "export", "Write a deck to a file: ours (.md), or a table (.csv, .tsv). Nothing is overwritten."
    )
    exporting.add_argument("deck", metavar="DECK", help="the deck's id, such as kz-fpc-2020-core")
    exporting.add_argument("file", type=Path, metavar="FILE")
    cli_paper.add_arguments(
        verb("paper", "Write a quiz as printed papers (PDF), each with its key in a file of its own.")
    )
    verb("due", "How much is due, new and learned, for each deck.")
    doctor = verb("doctor", "Examine your file, replay the log of answers, and compare.")
    doctor.add_argument("--repair", action="store_true", help="write what the log gives where they differ")
    verb("backup", "Make a backup now, and check it by opening it.")
    restore = verb("restore", "Go back to a backup; the file as it is now is kept beside it.")
    restore.add_argument(
        "backup", type=Path, nargs="?", metavar="FILE", help="without it, the backups are listed"
    )
    return parser


def _window(options: argparse.Namespace) -> int:
    gc.disable()  # what the first frame imports stays anyway; the session puts it on again once that is painted
    from kzstudy.display import Reason, why_no_window

    obstacle = why_no_window(os.environ)
    if obstacle is not None:
        _tell(f"kzstudy: {_no_window(obstacle.reason, obstacle.detail)}")
        if obstacle.reason is Reason.MISSING_LIBRARY:
            from kzstudy.machine.provision import tell_how_to_open_windows

            tell_how_to_open_windows(obstacle.detail)
        return ENVIRONMENT_AT_FAULT
    from kzstudy.ui.plain_import import keep_import_plain

    keep_import_plain()
    from kzstudy.app import run_window

    return run_window(options.data_dir)


def _tour(options: argparse.Namespace) -> int:
    from kzstudy.tour import write_tour

    sizes = []
    for text in options.size or SIZES:
        width, cross, height = text.partition("x")
        if not (
            cross and width.isdecimal() and height.isdecimal() and int(width) >= 640 and int(height) >= 480
        ):
            _tell(f"kzstudy: {text} is no size; write it as 1280x800, at least 640x480.")
            return WRONG_USAGE
        sizes.append((int(width), int(height)))
    themes = ("light", "dark") if options.theme == "all" else (options.theme,)
    written = write_tour(options.folder, themes, sizes)
    _say(f"{len(written)} pictures written to {options.folder}")
    return DONE


def _check(options: argparse.Namespace) -> int:
    from kzstudy.content.check import check, write_ids

    messages: list[FileMessage] = []
    written: list[tuple[str, int, str]] = []
    if options.write_ids:
        for path in options.paths:
            report = write_ids(path)
            written += report.written
            messages += report.messages
    found = check(options.paths, shipped=[shipped().resources, options.data_dir / "decks"])
    messages += found.messages
    errors = [one for one in messages if one.severity is Severity.ERROR]
    warnings = [one for one in messages if one.severity is Severity.WARNING]
    if options.json:
        _say_json(
            {
                "errors": [str(one) for one in errors],
                "warnings": [str(one) for one in warnings],
                "counts": dict(found.counts),
                "ids": [f"{file}:{line}: {ident}" for file, line, ident in written],
            }
        )
    else:
        for file, line, ident in written:
            _say(f"{file}:{line}: id written: {ident}")
        for message in messages:
            mark = "warning: " if message.severity is Severity.WARNING else ""
            _say(f"{mark}{message}")
        _say(", ".join(f"{name}: {count}" for name, count in found.counts.items() if count))
        _say(f"errors: {len(errors)}, warnings: {len(warnings)}")
    return INPUT_AT_FAULT if errors else DONE


def _import(options: argparse.Namespace) -> int:
    from kzstudy.cli_exchange import import_json, import_lines

    if options.file.suffix.casefold() == ".md" and (options.deck or options.title):
        _tell("kzstudy: --deck and --title are for tables; a deck of ours says itself what it is.")
        return WRONG_USAGE
    try:
        report = _services(options).exchange.import_deck(
            options.file, dry_run=options.dry_run, deck_id=options.deck, title=options.title
        )
    except KnownError as error:
        return _refused(error)
    if options.json:
        _say_json(import_json(report, dry_run=options.dry_run))
    else:
        for line in import_lines(report, dry_run=options.dry_run):
            _say(line)
    return DONE if report.sound else INPUT_AT_FAULT


def _export(options: argparse.Namespace) -> int:
    if options.file.exists():
        _tell(f"kzstudy: {options.file} is there already and was left as it is. Choose another name.")
        return INPUT_AT_FAULT
    try:
        cards = _services(options).exchange.export_deck(options.deck, options.file)
    except KnownError as error:
        return _refused(error)
    if options.json:
        _say_json({"deck": options.deck, "file": str(options.file), "cards": cards})
    else:
        _say(f"{options.file}: {cards} cards")
    return DONE


def _paper(options: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = (
        "offscreen"  # before Qt is imported: paper needs no display, whatever there is
    )
    try:
        outcome = cli_paper.write_papers(_services(options).papers, options)
    except KnownError as error:
        return _refused(error)
    if options.json:
        _say_json(cli_paper.paper_json(outcome))
    for line in () if options.json else cli_paper.paper_lines(outcome):
        (_say if outcome.sound else _tell)(line)
    return DONE if outcome.sound else INPUT_AT_FAULT


def _refused(error: KnownError) -> int:
    """A wrong name, or too much that is asked for, is the input's fault; anything else is not for a verb to judge."""
    if error.fault not in (Fault.VALUE_BAD, Fault.TOO_FEW_QUESTIONS):
        raise error
    _tell(f"kzstudy: {_words(error)}")
    return INPUT_AT_FAULT


def _due(options: argparse.Namespace) -> int:
    services = _services(options)
    today = services.today.numbers()
    decks = services.today.decks()
    if options.json:
        _say_json(
            {
                "today": {
                    "new": today.counts.new,
                    "learning": today.counts.learning,
                    "due": today.counts.review,
                },
                "minutes": round(today.seconds / 60, 1),
                "decks": [
                    {
                        "id": deck.deck_id,
                        "title": deck.title,
                        "cards": deck.cards,
                        "new": deck.counts.new,
                        "learning": deck.counts.learning,
                        "due": deck.counts.review,
                        "learned": deck.cards - deck.counts.new,
                    }
                    for deck in decks
                ],
            }
        )
        return DONE
    for deck in decks:
        counts = deck.counts
        _say(
            f"{deck.title}: {counts.review} due, {counts.learning} being learned, {counts.new} new, "
            f"{deck.cards - counts.new} of {deck.cards} begun"
        )
    _say(f"Today: {today.counts.total} cards, about {max(1, round(today.seconds / 60))} min")
    return DONE


def _doctor(options: argparse.Namespace) -> int:
    report = _services(options).upkeep.doctor(repair=options.repair)
    if options.json:
        _say_json(
            {
                "sound": report.sound,
                "entries": report.entries,
                "reviews": report.reviews,
                "cards": report.cards,
                "problems": list(report.problems),
            }
        )
    else:
        for problem in report.problems:
            _say(problem)
        _say(f"{report.reviews} answers in {report.entries} entries, {report.cards} cards begun")
        _say("Everything agrees." if report.sound else _remedy(repaired=options.repair))
    return DONE if report.sound else INPUT_AT_FAULT


def _backup(options: argparse.Namespace) -> int:
    made = _services(options).upkeep.backup_now()
    if options.json:
        _say_json({"file": str(made.path), "bytes": made.size, "answers": made.reviews})
    else:
        _say(f"{made.path}: {made.reviews} answers, checked")
    return DONE


def _restore(options: argparse.Namespace) -> int:
    from kzstudy.services.rescue import backups_in, restore_file

    if options.backup is None:
        found = backups_in(options.data_dir)
        if options.json:
            _say_json({"backups": [{"file": str(one.path), "answers": one.reviews} for one in found]})
        else:
            for one in found:
                _say(f"{one.path}: {one.reviews} answers")
            _say(
                "Name one of them: kzstudy restore FILE"
                if found
                else f"There is no backup in {options.data_dir} yet."
            )
        return DONE
    try:
        kept = restore_file(options.data_dir, options.backup, SystemClock().now_ms())
    except KnownError as error:
        if error.fault not in (Fault.BACKUP_BAD, Fault.BACKUP_MISSING):
            raise
        _tell(f"kzstudy: {_words(error)}")
        return INPUT_AT_FAULT
    if options.json:
        _say_json({"restored": str(options.backup), "kept": str(kept) if kept else None})
    else:
        _say(f"Restored {options.backup}." + (f" What stood there before is in {kept}." if kept else ""))
    return DONE


_VERBS = {
    "window": _window,
    "tour": _tour,
    "check": _check,
    "import": _import,
    "export": _export,
    "paper": _paper,
    "due": _due,
    "doctor": _doctor,
    "backup": _backup,
    "restore": _restore,
}


def _services(options: argparse.Namespace) -> "Services":
    from kzstudy.services.factory import make_services

    files = shipped()
    services = make_services(options.data_dir, SystemClock(), SystemZone(), (files.resources, files.decks))
    services.library.refresh()
    return services


def _remedy(*, repaired: bool) -> str:
    if repaired:
        return "The memories that differed were written anew from the log. Run doctor again to see."
    return "Run `kzstudy doctor --repair` to write the memories anew from the log, or restore a backup."


def _no_window(reason: str, detail: str) -> str:
    sentences = {
        "no-display": "There is no display to open a window on.",
        "dead-display": f"The display {detail} does not answer.",
        "missing-library": f"The system library {detail} is missing, without which no window can open.",
    }
    return f"{sentences[reason]} `kzstudy tour DIR` writes every screen as a picture and needs no display."


def _words(error: KnownError) -> str:
    """A sentence and a way out for each fault."""
    place, detail = error.place, error.detail
    return {
        Fault.DATABASE_DAMAGED: f"{place} is damaged ({detail}). It was left as it is. `kzstudy restore` lists the backups.",
        Fault.DATABASE_NEWER: f"{place} was written by a newer kzstudy (schema {detail}). It was left as it is. "
        "Update kzstudy, or `kzstudy restore` an older backup.",
        Fault.DATABASE_LOCKED: f"{place} is in use by another program. Close it and try again.",
        Fault.FOLDER_READ_ONLY: f"{place} cannot be written ({detail}). Choose another folder with --data-dir.",
        Fault.DISK_FULL: f"There is no room to write {place} ({detail}). Nothing was lost; make room and try again.",
        Fault.BACKUP_BAD: f"{place} is no sound backup ({detail}). Nothing was changed.",
        Fault.BACKUP_MISSING: f"There is no file {place}. Nothing was changed.",
        Fault.CONTENT_UNREADABLE: f"{place} cannot be read. {detail}",
        Fault.PROMPT_STALE: "This card was changed elsewhere.",
        Fault.TOO_FEW_QUESTIONS: f"There are not enough questions: {detail}. Choose more chapters or kinds, or fewer questions.",
        Fault.SITTING_STALE: "This quiz was continued elsewhere.",
        Fault.ATTEMPT_UNREADABLE: f"What was kept of the quiz {place} cannot be read. {detail}",
        Fault.VALUE_BAD: {
            "deck": f"There is no deck with the id {detail}. `kzstudy due --json` names those that are studied.",
            "paper source": f"There is no pack with the id {detail}, nor a deck that belongs to one.",
            "deck id": f"{detail} is no id; one is made of small letters, digits and hyphens.",
            "file name": f"{detail} is no kind of file that decks are read from or written to.",
        }.get(place, f"{detail} is no value for {place}."),
    }[error.fault]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _say_json(value: object) -> None:
    _say(json.dumps(value, ensure_ascii=False, indent=1))


def _tell(line: str) -> None:
    sys.stderr.write(line + "\n")
