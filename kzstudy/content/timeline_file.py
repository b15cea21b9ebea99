"""timeline.md: what happened when, each event with how well it is known."""

from typing import TYPE_CHECKING

from kzstudy.content.dates import is_time
from kzstudy.content.mistakes import Code, shown
from kzstudy.content.pack_file import KNOWN
from kzstudy.core.document import Attestation
from kzstudy.core.edition import Event

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.syntax import Block

_WITNESSED = KNOWN[:-1]
_DATES = "Write `2020`, `2020-03`, `2020-03-06`, or a span such as `2020-02-05/2020-02-08`."


def read_timeline(file: "PackFile", index: "PackIndex") -> list[Event]:
    """The events in the order of time; those of one time stand as in the file."""
    found = [_event(block, file, index) for block in file.blocks()]
    return sorted((event for event in found if event is not None), key=lambda event: event.date)


def _event(block: "Block", file: "PackFile", index: "PackIndex") -> Event | None:
    record = file.record(block, ("date", "known", "sources"))
    event_id = file.ident(block, record)
    when = record.text("date")
    if when and not is_time(when):
        record.bad("date", f"`{shown(when)}` is no date.", _DATES)
    known = record.one_of("known", _WITNESSED)
    sources = index.codes(record.parts("sources"), file.mistakes)
    passages = index.anchors(record.parts("passages"), Code.PASSAGE_UNKNOWN, file.mistakes)
    if not (record.sound and event_id):
        return None
    return Event(
        event_id, when, block.words.text, Attestation(known), sources, passages, record.text("doubt")
    )
