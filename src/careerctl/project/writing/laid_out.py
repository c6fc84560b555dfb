"""A project as it would be, in a folder that only its owner reads and that goes again."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from careerctl.problems.error import CareerctlError
from careerctl.project.disk import why


@contextmanager
def laid_out(files: Mapping[str, bytes]) -> Iterator[Path]:
    """Yield a folder with some files, by their paths in it, to be read as a project.

    No file about people belongs here. Raises CareerctlError where they cannot be written.
    """
    try:
        folder = tempfile.TemporaryDirectory(prefix="careerctl-", ignore_cleanup_errors=True)
    except OSError as error:
        raise _not_written(error) from error
    with folder as name:
        try:
            for path, data in files.items():
                file = Path(name, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        except OSError as error:
            raise _not_written(error) from error
        yield Path(name)


def _not_written(error: OSError) -> CareerctlError:
    return CareerctlError(f"the temporary folder in which the result is tried out cannot be written: {why(error)}.")
