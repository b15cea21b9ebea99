"""What the packs know of a question: the title of its chapter, its passages, and what is said about them."""

from collections.abc import Callable

from kzstudy.core.document import Pack
from kzstudy.core.question import Question
from kzstudy.ui.widgets.side_panel import SidePanel
from kzstudy.ui.widgets.sources import gather, pack_and_passage


class QuestionSources:
    """`pack_of` gives the pack of an id, or None when it cannot be read: then less is shown, and nothing fails."""

    def __init__(self, pack_of: Callable[[str], Pack | None]) -> None:
        self._pack_of = pack_of

    def chapter_title(self, pack_id: str, chapter: str) -> str:
        """The short title of a chapter, or ""."""
        pack = self._pack_of(pack_id)
        chapters = pack.chapters if pack is not None else ()
        return next((one.short for one in chapters if one.number == chapter), "")

    def reference(self, question: Question) -> str:
        """The first passage in full, "pack-id:1.5", or ""."""
        if not question.passages:
            return ""
        pack_id, passage_id = pack_and_passage(question.passages[0], question.pack_id)
        return f"{pack_id}:{passage_id}"

    def fill(self, panel: SidePanel, question: Question) -> None:
        """Show the passages with their comments; the right answer is lit where it stands word for word."""
        named = {pack_and_passage(each, question.pack_id)[0] for each in question.passages}
        packs = {pack_id: pack for pack_id in named if (pack := self._pack_of(pack_id)) is not None}
        found = gather(question.passages, question.pack_id, packs)
        sought = [one.text for one in question.options if one.right] or list(question.accepted[:1])
        notice = packs[question.pack_id].info.notice if question.pack_id in packs else ""
        panel.open_button.setEnabled(bool(question.passages))
        panel.text.show_sources(found, sought, question.source, notice)
