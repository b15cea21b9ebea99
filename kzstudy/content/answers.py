"""What a card says of its answers beyond the answer itself: which others a quiz takes as right, and whose statement it asks about."""

from collections.abc import Collection

from kzstudy.content.enumerations_file import DOCUMENT_ITSELF
from kzstudy.content.mistakes import did_you_mean, shown
from kzstudy.content.record import Record
from kzstudy.core.card import Form, cloze_labels

SOMEBODY_ELSE = "other"


def accepted(record: Record, form: Form, question: str) -> tuple[str, ...]:
    """The other right answers of a card; those of a cloze that hides several things are reported."""
    found = record.alternatives("accept")
    if found and form is Form.CLOZE and len(cloze_labels(question)) > 1:
        text = "This cloze hides words under several labels, so nobody can tell for which of them these answers are."
        record.bad("accept", text, "Make a card of each, or leave `accept:` out.")
        return ()
    return found


def whose(record: Record, voices: Collection[str] | None, pack_id: str) -> str:
    """Whose statement the question asks about: the document's, a commentary's (its id), or somebody else's.

    `voices` are the commentaries of the deck's pack; with None they are taken on trust.
    """
    value = record.ident("whose")
    known = (DOCUMENT_ITSELF, SOMEBODY_ELSE, *sorted(voices or ()))
    if value and voices is not None and value not in known:
        text = f"There is no commentary `{shown(value)}` in {pack_id}."
        otherwise = f"Write `{DOCUMENT_ITSELF}`, the id of a commentary, or `{SOMEBODY_ELSE}`."
        record.bad("whose", text, did_you_mean(value, known, otherwise))
        return ""
    return value
