"""Which passages and key points a card may name.

A card writes `1.3` for a passage of its deck's pack and `other-pack:1.3` for another's. A pack that was not given cannot be
asked, so it is named once, as a warning, and its passages are taken on trust.
"""

from collections.abc import Iterable, Mapping

from kzstudy.content.grammar import IDENT, PASSAGE_ID
from kzstudy.content.mistakes import Code, Mistakes, did_you_mean, shown
from kzstudy.content.record import Part
from kzstudy.core.document import Pack


class References:
    """The passages and key points of some packs. With `packs` None nothing is looked up: only the writing is checked.

    `voices` are the commentaries at home, None where they are not known.
    """

    def __init__(self, packs: Mapping[str, Pack] | None, home: str, mistakes: Mistakes) -> None:
        self.home = home
        self._mistakes = mistakes
        self._unasked: set[str] = set()
        self._packs = packs
        self._passages: dict[str, frozenset[str]] = {}
        at_home = packs.get(home) if packs else None
        self._theses = frozenset(thesis.thesis_id for thesis in at_home.theses) if at_home else None
        self.voices = frozenset(each.commentary_id for each in at_home.commentaries) if at_home else None

    def passages(self, parts: Iterable[Part]) -> tuple[str, ...]:
        """References in full, without the pack where it is the deck's own; what is wrong is reported and left out."""
        return tuple(dict.fromkeys(filter(None, map(self._passage, parts))))

    def thesis(self, part: Part) -> str:
        """The id of a key point; empty, and reported, where there is none."""
        if self._theses is None or part.text in self._theses:
            return part.text
        text = f"There is no key point `{shown(part.text)}` in {self.home}."
        self._mistakes.error(Code.THESIS_UNKNOWN, part.place, text, did_you_mean(part.text, self._theses))
        return ""

    def miss_pack(self, pack_id: str, at: tuple[int, int]) -> None:
        """Warn, once, when `pack_id` is not among the packs."""
        if self._packs is None or pack_id in self._packs or pack_id in self._unasked:
            return
        self._unasked.add(pack_id)
        text = f"No pack `{shown(pack_id)}` was found, so its passages are not checked."
        self._mistakes.warning(Code.PACK_UNKNOWN, at, text, did_you_mean(pack_id, self._packs))

    def _passage(self, part: Part) -> str:
        before, colon, after = part.text.rpartition(":")
        pack_id, passage = before.strip(), after.strip()
        if not PASSAGE_ID.fullmatch(passage) or (colon and not IDENT.fullmatch(pack_id)):
            text = f"`{shown(part.text)}` is no passage."
            self._mistakes.error(Code.VALUE_BAD, part.place, text, "Write `1.3`, or `1.3, 1.4` for several.")
            return ""
        pack_id = pack_id or self.home
        if not pack_id:
            text = f"The passage `{passage}` has no pack to be found in."
            self._mistakes.error(Code.PASSAGE_UNKNOWN, part.place, text, "Add `pack:` to the front matter.")
            return ""
        if not self._has(pack_id, passage, part):
            return ""
        return passage if pack_id == self.home else f"{pack_id}:{passage}"

    def _has(self, pack_id: str, passage: str, part: Part) -> bool:
        pack = self._packs.get(pack_id) if self._packs is not None else None
        if pack is None:
            if self._packs is not None and pack_id not in self._unasked:
                self.miss_pack(pack_id, part.place)
            return True
        if pack_id not in self._passages:
            self._passages[pack_id] = frozenset(each.passage_id for each in pack.passages)
        known = self._passages[pack_id]
        if passage in known:
            return True
        text = f"There is no passage `{shown(passage)}` in {pack_id}."
        self._mistakes.error(Code.PASSAGE_UNKNOWN, part.place, text, did_you_mean(passage, sorted(known)))
        return False
