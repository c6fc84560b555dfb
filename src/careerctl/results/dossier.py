"""All that is kept about one person, for that person."""

from typing import Annotated

from careerctl.results.readers import PERSON, name_of, seen, unmasked
from careerctl.results.report import Head
from careerctl.results.result import Result


class DossierEntry(Result):
    """A key of a file and what stands behind it."""

    depth: Annotated[int, seen(PERSON)] = 0
    """In how many lists it lies."""
    label: Annotated[str, seen(PERSON)] = ""
    """What it is; "" for an item of a list of texts."""
    text: Annotated[str, seen(PERSON)] = ""
    """What is said; "" where more lies inside it."""


class KeptFile(Result):
    """A file about the person."""

    path: Annotated[str, seen(PERSON), unmasked] = ""
    kind: Annotated[str, seen(PERSON), unmasked] = ""
    """person, self, manager, agreed, note or plan."""
    round: Annotated[str, seen(PERSON), unmasked] = ""
    """The round of a sheet."""
    by_name: Annotated[str, seen(PERSON)] = ""
    """Who wrote notes."""
    entries: Annotated[tuple[DossierEntry, ...], seen(PERSON)] = ()
    cut: Annotated[bool, seen(PERSON)] = False
    """Whether something in it is left out for now."""


class NamedIn(Result):
    """A file of others that names the person by the id."""

    path: Annotated[str, seen(PERSON), unmasked] = ""
    keys: Annotated[tuple[str, ...], seen(PERSON), unmasked] = ()
    """Where in it, by keys; none where the file's name does."""


class Dossier(Result):
    """All that is kept about one person."""

    head: Annotated[Head, seen(PERSON)] = Head()
    person: Annotated[str, seen(PERSON)] = ""
    name: Annotated[str, seen(PERSON), name_of("person")] = ""
    files: Annotated[tuple[KeptFile, ...], seen(PERSON)] = ()
    named: Annotated[tuple[NamedIn, ...], seen(PERSON)] = ()
    waiting: Annotated[tuple[str, ...], seen(PERSON), unmasked] = ()
    """The rounds of which the manager's sheet, if there is one, is left out until both have handed in."""
    unread: Annotated[tuple[str, ...], seen(PERSON), unmasked] = ()
    """Files that could not be read, and may be about the person."""
