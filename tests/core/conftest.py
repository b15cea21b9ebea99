"""Where the numbers of other programs lie: beside the checkout, never in it."""

import json
from pathlib import Path
from typing import Any

import pytest

pytest.register_assert_rewrite("tests.core.vector_checks")

FIXTURES = Path(__file__).resolve().parents[2].parent / "shared" / "fixtures"


@pytest.fixture(scope="session")
def vectors() -> dict[str, Any]:
    """The FSRS vectors by id, with "default_parameters" beside them."""
    file = FIXTURES / "fsrs" / "fsrs_vectors.json"
    if not file.is_file():
        pytest.skip("the FSRS vectors are not beside this checkout (shared/fixtures/fsrs)")
    whole = json.loads(file.read_text(encoding="utf-8"))
    by_id = {vector["id"]: vector for vector in whole["vectors"]}
    return {"by_id": by_id, "default_parameters": whole["default_parameters"]}
