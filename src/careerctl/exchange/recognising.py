"""Which format a file has in which another tool keeps a framework."""

from typing import TYPE_CHECKING

from careerctl import shelf
from careerctl.problems.error import CareerctlError
from careerctl.project import disk

if TYPE_CHECKING:
    from careerctl.exchange.incoming import FrameworkFormat, Source

SHELF = "careerctl.exchange.frameworks"
NAMES = shelf.names(SHELF)


def format_of(source: "Source", name: str | None) -> "tuple[str, FrameworkFormat]":
    """Return the format that is named, else the one that a file is recognised as, with its name.

    Raises CareerctlError where there is no file, and where it is none of them, or several.
    """
    if not disk.is_there(source.path):
        message = f"there is no file {source.named}."
        raise CareerctlError(message)
    if name is not None:
        return name, shelf.leaf(SHELF, name).FORMAT
    every: dict[str, FrameworkFormat] = {each: shelf.leaf(SHELF, each).FORMAT for each in NAMES}
    found = {each: form for each, form in every.items() if not form.general and form.recognises(source)}
    found = found or {each: form for each, form in every.items() if form.general and form.recognises(source)}
    if len(found) == 1:
        return next(iter(found.items()))
    known = "; ".join(f"{each}: {form.said}" for each, form in (found or every).items())
    what = "may be one of several formats" if found else "is in no format that is known"
    message = f"{source.named} {what}. Say with --as which it is. {known}."
    raise CareerctlError(message)
