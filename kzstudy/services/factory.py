"""Puts the services together on one data folder. Imported in a thread after the first frame: it is what is heavy."""

from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path

from kzstudy.core.card import Deck
from kzstudy.core.clock import Clock
from kzstudy.core.document import Pack
from kzstudy.core.scheduler import default_rules
from kzstudy.services.bundle import Services
from kzstudy.services.decks import DecksService
from kzstudy.services.desk import DeskService
from kzstudy.services.exchange import ExchangeService
from kzstudy.services.library import LibraryService
from kzstudy.services.own_decks import OWN_FOLDER, OwnFolder
from kzstudy.services.papers import PapersService
from kzstudy.services.quiz_bank import Bank, QuizBanks
from kzstudy.services.quizzes import QuizService
from kzstudy.services.reading import ReadingService
from kzstudy.services.rescue import BACKUP_FOLDER
from kzstudy.services.settings import SettingsService
from kzstudy.services.study import StudyService
from kzstudy.services.today import TodayService
from kzstudy.services.upkeep import UpkeepService
from kzstudy.services.workplace import Workplace
from kzstudy.storage.backup import make_backup
from kzstudy.storage.library import Library, open_library
from kzstudy.storage.look import FILE_NAME


def make_services(data_folder: Path, clock: Clock, zone: tzinfo, content_folders: Sequence[Path]) -> Services:
    """Open the learner's file in `data_folder` (make it when absent) and put the services on it.

    `content_folders` hold the packs and decks that are shipped; the learner's own are in `data_folder`. The index is not looked at; call `library.refresh()` for that.

    Raises:
        KnownError: the file is damaged, newer than this program, locked, or the folder cannot be written.
    """
    rules = default_rules()

    def reopen(path: Path) -> Library:
        return open_library(
            path,
            now_ms=clock.now_ms(),
            parameters=(rules.parameter_set, rules.parameters),
            before_migration=lambda: make_backup(
                path, data_folder / BACKUP_FOLDER, clock.now_ms(), "before-update"
            ),
        )

    workplace = Workplace(reopen(data_folder / FILE_NAME), clock, zone, data_folder)
    own = OwnFolder(data_folder / OWN_FOLDER)
    decks = DecksService(workplace, own)
    reading = ReadingService(workplace)
    banks = QuizBanks(workplace, _bank_of)
    return Services(
        study=StudyService(workplace),
        today=TodayService(workplace),
        reading=reading,
        desk=DeskService(workplace),
        settings=SettingsService(workplace),
        upkeep=UpkeepService(workplace, reopen),
        library=LibraryService(workplace, content_folders, own),
        decks=decks,
        exchange=ExchangeService(workplace, content_folders, own, decks),
        papers=PapersService(workplace, reading, banks),
        quizzes=QuizService(workplace, banks),
    )


def _bank_of(pack: Pack, decks: Sequence[Deck]) -> Bank:
    from kzstudy.quiz.bank import bank_of  # here, so that whoever only studies does not wait for it

    return bank_of(pack, decks)
