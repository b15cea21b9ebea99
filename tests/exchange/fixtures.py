"""Real files of other programs, where they stand beside the checkout."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "fixtures"
beside = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="other programs' files are not beside this checkout (../shared/fixtures)"
)
