"""How we know a thing, said in full: one sentence, and the sources by their titles."""

from kzstudy.core.document import Attestation
from kzstudy.ui.read.outline import Outline, Unit
from kzstudy.ui.words import how_we_know_in_full, tr


def known_hint(outline: Outline, unit: Unit) -> str:
    """The hover over a passage's or a chapter's sign."""
    known_of = unit.passage or unit.chapter
    if known_of is None:
        return ""
    lines = [how_we_know_in_full(known_of.attestation)]
    if known_of.attestation is Attestation.MISSING and outline.pack.info.official:
        lines.append(outline.pack.info.official)
    titles = outline.titles(known_of.sources)
    if titles:
        lines.append(tr("read", "Read in:") if known_of.attestation in _READ else tr("read", "Told by:"))
        lines += [f"• {title}" for title in titles]
    return "\n".join(lines)


_READ = (Attestation.PRIMARY, Attestation.REPRINT)
