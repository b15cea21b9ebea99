"""An entry of the glossary: apart from the rest of the study edition, since the first frame underlines its words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary. `kind` is "term", "person", "body", "place" or "event".

    `ru` and `kk` are its Russian and Kazakh forms, or ""; those named in `unchecked` are our own translation. `also` are other
    English words for it.
    """

    term_id: str
    kind: str
    word: str
    means: str
    ru: str = ""
    kk: str = ""
    unchecked: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
