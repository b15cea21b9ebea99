"""Writing a text file of the learner's so that no crash leaves half of one, and what cannot be written is said plainly."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kzstudy.core.errors import Fault, KnownError


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn what the system says inside into a KnownError that names `place`."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        fault = Fault.DISK_FULL if full else Fault.FOLDER_READ_ONLY
        raise KnownError(fault, str(place), error.strerror or str(error)) from error


def write_new(file: Path, data: bytes) -> None:
    """Write a file that is not there yet; its folder is made when needed.

    Raises:
        KnownError: it cannot be written, or stands there already.
    """
    with writing(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with file.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        except FileExistsError:
            raise
        except OSError:
            with suppress(OSError):
                file.unlink(missing_ok=True)
            raise


def replace_keeping(file: Path, data: bytes) -> Path:
    """Put `data` in the place of `file` in one step; what stood there is kept beside it. Returns where.

    Raises:
        KnownError: it cannot be written; then everything is as it was.
    """
    kept = _free(file)
    fresh = file.with_name(f".{file.name}.new")
    with writing(file):
        fresh.unlink(missing_ok=True)
    write_new(kept, file.read_bytes())
    write_new(fresh, data)
    with writing(file):
        fresh.replace(file)
    return kept


def _free(file: Path) -> Path:
    """`file`.bak, or with the first number that is free."""
    found, number = file.with_name(f"{file.name}.bak"), 2
    while found.exists():
        found, number = file.with_name(f"{file.name}.bak{number}"), number + 1
    return found
