"""Libraries of others that not every installation has: named with the command that installs them."""

from collections.abc import Iterator
from contextlib import contextmanager

from careerctl.problems.error import CareerctlError


@contextmanager
def needed_for(extra: str, what: str) -> Iterator[None]:
    """Import the libraries of an extra in a block. Raises CareerctlError with what to install where one is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        message = f"{what} needs a library that is not here: pip install 'careerctl[{extra}]' installs it."
        raise CareerctlError(message) from error
