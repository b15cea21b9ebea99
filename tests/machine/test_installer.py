"""Why pip failed, in sentences; and how far it is."""

from pathlib import Path

import pytest

from kzstudy.machine.installer import failure, megabytes_in

NO_NETWORK = """
WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError: [Errno -3] Temporary failure in name resolution'
ERROR: Could not find a version that satisfies the requirement alpha (from versions: none)
ERROR: No matching distribution found for alpha
"""
CASES = [
    (NO_NETWORK, False, "no connection to the package index"),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", False, "no connection"),
    (
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
        False,
        "disk is full",
    ),
    ("ERROR: No matching distribution found for alpha==1.4", True, "folder of wheels lacks"),
    ("ERROR: ResolutionImpossible: for help see elsewhere", True, "folder of wheels lacks"),
    (
        "ERROR: No matching distribution found for alpha==1.4",
        False,
        "No matching distribution found for alpha==1.4",
    ),
    ("Segmentation fault", False, "Segmentation fault"),
    ("", False, "pip said nothing"),
]


@pytest.mark.parametrize(("log", "offline", "words"), CASES)
def test_each_failure_is_told_in_words(log: str, offline: bool, words: str) -> None:  # noqa: FBT001
    assert words in str(failure(log, Path("setup.log"), offline=offline).args)


def test_megabytes_count_what_has_arrived(tmp_path: Path) -> None:
    (tmp_path / "pip-unpack-1").mkdir()
    (tmp_path / "pip-unpack-1" / "thing.whl").write_bytes(b"x" * 2_000_000)
    (tmp_path / "tmpcopy").write_bytes(b"x" * 2_000_000)
    assert megabytes_in(tmp_path) == 2.0
    assert megabytes_in(tmp_path / "gone") == 0.0
