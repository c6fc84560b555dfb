"""A file with what somebody wants to write into it, judged as a check would judge it before it is written."""

from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from careerctl.model.outline import outline_of
from careerctl.problems.diagnostic import Severity
from careerctl.problems.error import CareerctlError
from careerctl.project.here import from_here, path_from_here
from careerctl.project.reading.links import Links
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import parse


class Judge(NamedTuple):
    """What a file of one kind has to be."""

    model: type[BaseModel]
    links: Links
    private: bool = True
    """About people: messages quote no value."""

    def must_be_sound(self, root: Path, path: str, raw: bytes) -> None:
        """Raise CareerctlError where the reader, the shape or the links of a file's bytes have an error."""
        source = parse(path, raw, private=self.private)
        found = [*source.diagnostics()]
        if source.root is not None:
            found += shaped(self.model, source)[1]
            found += self.links.check(source, outline_of(self.model))
        errors = [each for each in found if each.severity is Severity.ERROR]
        if errors:
            message = f"nothing was written: {path_from_here(root / path)} would not be sound with it."
            raise CareerctlError(message, from_here(errors, root))
