"""What `kzstudy import` says: lines for people, one object for scripts."""

from typing import TYPE_CHECKING

from kzstudy.core.deck_change import Kind
from kzstudy.core.errors import Severity

if TYPE_CHECKING:
    from kzstudy.core.errors import FileMessage
    from kzstudy.services.exchange import ImportReport

_WORDS = {
    Kind.NEW: "new",
    Kind.WORDING: "in other words",
    Kind.MEANING: "to be learned afresh",
    Kind.RETIRED: "put aside",
    Kind.DETAILS: "with other details",
}
_SIGNS = {Kind.NEW: "+", Kind.WORDING: "~", Kind.MEANING: "!", Kind.RETIRED: "-"}


def import_lines(report: "ImportReport", *, dry_run: bool) -> list[str]:
    """Mistakes first, then card by card what becomes of it, then what was done."""
    lines = [f"{'' if one.severity is Severity.ERROR else 'warning: '}{one}" for one in report.messages]
    if not report.sound:
        return [*lines, "Nothing was imported."]
    if report.change is not None:
        for card in report.change.cards:
            if card.kind is Kind.WORDING:
                lines.append(f"  {card.before}")
            if card.kind in _SIGNS:
                lines.append(f"{_SIGNS[card.kind]} {card.after or card.before}")
    if report.ids:
        lines.append(f"ids added to cards that had none: {report.ids}")
    lines.append(f"{report.title} ({report.deck_id}): {_numbers(report)}")
    if dry_run:
        lines.append("Nothing was written: this was a dry run.")
    elif report.target is not None:
        kept = f" What stood there before is in {report.kept}." if report.kept else ""
        lines.append(f"The deck is in {report.target}.{kept}")
    return lines


def import_json(report: "ImportReport", *, dry_run: bool) -> dict[str, object]:
    """The same for a script."""
    change = report.change
    return {
        "imported": report.sound and not dry_run,
        "deck": report.deck_id,
        "title": report.title,
        "cards": report.cards,
        "errors": _messages(report, Severity.ERROR),
        "warnings": _messages(report, Severity.WARNING),
        "changes": {kind.value: change.count(kind) if change else 0 for kind in Kind},
        "ids_added": report.ids,
        "file": str(report.target) if report.target else None,
        "kept": str(report.kept) if report.kept else None,
    }


def _numbers(report: "ImportReport") -> str:
    change = report.change
    if change is None:
        return f"{report.cards} cards, all as they are"
    parts = [f"{number} {_WORDS[kind]}" for kind in Kind if (number := change.count(kind))]
    return ", ".join([f"{report.cards} cards", *parts])


def _messages(report: "ImportReport", severity: Severity) -> list[str]:
    found: list[FileMessage] = [one for one in report.messages if one.severity is severity]
    return [str(one) for one in found]
