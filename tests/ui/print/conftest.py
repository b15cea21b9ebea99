"""Our fonts, which a paper is printed in."""

import pytest
from PySide6.QtWidgets import QApplication

from kzstudy import paths
from kzstudy.ui import theme


@pytest.fixture(scope="session", autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.load_fonts(paths.font_files())
