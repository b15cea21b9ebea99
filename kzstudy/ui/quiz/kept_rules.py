"""One's own settings as they are remembered: a small JSON text on the desk, read with care, since any version wrote it."""

import json
from dataclasses import replace

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, Scheme, Scope
from kzstudy.ui.quiz.own_rules import Draft

KEPT = "quiz.rules"
_MOST_QUESTIONS, _MOST_MINUTES = 500, 600


def to_text(draft: Draft) -> str:
    """What is remembered of a draft: everything but the seed, so that the next quiz is another one."""
    rules, scheme = draft.rules, draft.rules.scheme
    return json.dumps(
        {
            "pack": rules.pack_id,
            "chapters": draft.chapters,
            "spread": draft.spread,
            "per_chapter": dict(rules.per_chapter),
            "decks": rules.scope.decks,
            "tags": rules.scope.tags,
            "count": rules.count,
            "kinds": [kind.value for kind in rules.kinds],
            "mode": rules.mode.value,
            "minutes": rules.minutes,
            "back": rules.may_go_back,
            "sections": rules.sections,
            "sure": rules.ask_sure,
            "partial": scheme.partial,
            "negative": scheme.negative,
            "by_sureness": scheme.by_sureness,
            "pass": scheme.pass_percent,
            "memory": rules.counts_for_memory,
        },
        ensure_ascii=False,
    )


def from_text(text: str, default: Draft) -> Draft:
    """The draft that `text` remembers; what it does not say, or says wrongly, is as in `default`.

    Chapters, decks and tags of another pack mean nothing here and are left out.
    """
    try:
        kept = json.loads(text)
    except ValueError:
        return default
    if not isinstance(kept, dict):
        return default
    read = _Reader(kept)
    old = default.rules
    here = kept.get("pack") == old.pack_id
    wanted = replace(
        old,
        count=read.number("count", old.count, 1, _MOST_QUESTIONS),
        kinds=tuple(kind for kind in Kind if kind.value in read.texts("kinds", [k.value for k in old.kinds])),
        mode=next((mode for mode in Mode if mode.value == kept.get("mode")), old.mode),
        minutes=read.number("minutes", old.minutes, 0, _MOST_MINUTES),
        may_go_back=read.flag("back", old.may_go_back),
        sections=read.flag("sections", old.sections),
        ask_sure=read.flag("sure", old.ask_sure),
        counts_for_memory=read.flag("memory", old.counts_for_memory),
        scheme=Scheme(
            partial=read.flag("partial", old.scheme.partial),
            negative=read.flag("negative", old.scheme.negative),
            by_sureness=read.flag("by_sureness", old.scheme.by_sureness),
            pass_percent=read.number("pass", old.scheme.pass_percent, 0, 100),
        ),
    )
    if not here:
        return replace(default, rules=wanted)
    wanted = replace(
        wanted,
        scope=Scope(decks=read.texts("decks", ()), tags=read.texts("tags", ())),
        per_chapter=read.numbers("per_chapter"),
    )
    return Draft(wanted, read.texts("chapters", default.chapters), read.flag("spread", default.spread))


class _Reader:
    """Values of the type that was meant, or the default."""

    def __init__(self, kept: dict[str, object]) -> None:
        self._kept = kept

    def flag(self, name: str, default: bool) -> bool:  # noqa: FBT001 - a value to fall back on
        value = self._kept.get(name)
        return value if isinstance(value, bool) else default

    def number(self, name: str, default: int, low: int, high: int) -> int:
        value = self._kept.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            return default
        return min(max(value, low), high)

    def texts(self, name: str, default: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
        value = self._kept.get(name)
        if not isinstance(value, list):
            return tuple(default)
        return tuple(dict.fromkeys(one for one in value if isinstance(one, str)))

    def numbers(self, name: str) -> tuple[tuple[str, int], ...]:
        value = self._kept.get(name)
        if not isinstance(value, dict):
            return ()
        return tuple(
            (key, min(many, _MOST_QUESTIONS))
            for key, many in value.items()
            if isinstance(many, int) and not isinstance(many, bool) and many > 0
        )
