"""All services in one value, handed to the window once they exist."""

from dataclasses import dataclass

from kzstudy.services.decks import DecksService
from kzstudy.services.desk import DeskService
from kzstudy.services.exchange import ExchangeService
from kzstudy.services.library import LibraryService
from kzstudy.services.papers import PapersService
from kzstudy.services.quizzes import QuizService
from kzstudy.services.reading import ReadingService
from kzstudy.services.settings import SettingsService
from kzstudy.services.study import StudyService
from kzstudy.services.today import TodayService
from kzstudy.services.upkeep import UpkeepService


@dataclass(frozen=True, slots=True)
class Services:
    """What a person can do, by feature."""

    study: StudyService
    today: TodayService
    reading: ReadingService
    desk: DeskService
    settings: SettingsService
    upkeep: UpkeepService
    library: LibraryService
    decks: DecksService
    exchange: ExchangeService
    papers: PapersService
    quizzes: QuizService
