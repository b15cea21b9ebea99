"""The first look: settings, Today's numbers and the pack read last, with the standard library alone."""

import sqlite3
from pathlib import Path

from kzstudy.core.day import DayRule
from kzstudy.core.errors import KnownError
from kzstudy.core.opening import CardOpening, Opening
from kzstudy.core.settings import settings_from
from kzstudy.storage import desk, queue
from kzstudy.storage.look import Run, open_read_only, runner, version_of
from kzstudy.storage.packs import pack_infos, read_edition, read_pack
from kzstudy.storage.schema import HEAD

LOOK_AHEAD_DAYS = 30


def open_quickly(path: Path, rule: DayRule, now_ms: int) -> Opening | None:
    """What the first frame shows; None when the file is not of this version or cannot be read now.

    Nothing is judged here: whoever opens the file for good finds out what is wrong with it, and says so.
    """
    try:
        version = version_of(path)
        if version is None:
            return Opening(first_time=True)
        if version != HEAD:
            return None
        connection = open_read_only(path)
        try:
            return _look(connection, rule, now_ms)
        finally:
            connection.close()
    except (sqlite3.Error, KnownError, ValueError, TypeError, KeyError):
        return None


def _look(connection: sqlite3.Connection, rule: DayRule, now_ms: int) -> Opening:
    run = runner(connection)
    settings = settings_from(desk.setting_values(run))
    rule = DayRule(rule.zone, settings.rollover_hour)
    day = rule.day_of(now_ms)
    stood = desk.desk_values(run)
    infos = pack_infos(run)
    wanted = stood.get("read.pack", "")
    pack_id = wanted if any(info.pack_id == wanted for info in infos) else (infos[0].pack_id if infos else "")
    # A page about the document that stood open is made of its study edition.
    in_read = stood.get("window.screen") == "read"
    pack = (
        read_edition(run, pack_id)
        if in_read and stood.get("read.view")
        else read_pack(run, pack_id, with_terms=in_read)
    )
    return Opening(
        settings=settings,
        today=queue.today(run, day, settings.new_per_day, day_starts(rule, day)),
        pack=pack,
        desk=stood,
        card=_card(run, settings.new_per_day, day, now_ms) if stood.get("window.screen") == "study" else None,
    )


def _card(run: Run, new_per_day: int, day: int, now_ms: int) -> CardOpening | None:
    # Imported here: it takes the scheduler along, which no other first frame needs.
    from kzstudy.core.scheduler import default_rules
    from kzstudy.storage.prompts import read_prompt
    from kzstudy.storage.reviews import undo_target

    card_id = queue.next_card(run, day, now_ms, new_per_day)
    if card_id is None:
        return None
    prompt = read_prompt(run, card_id, day=day, now_ms=now_ms, rules=default_rules())
    return CardOpening(prompt, undo_target(run) is not None)


def day_starts(rule: DayRule, day: int) -> list[int]:
    """When the study days after `day` begin, as far as anybody wants to be told."""
    return [rule.starts_at_ms(day + ahead) for ahead in range(1, LOOK_AHEAD_DAYS + 1)]
