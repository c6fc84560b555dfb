"""A file with what somebody wants to write into it, judged as a check would judge it before it is written."""

from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.reading.links import Links
from careerctl.project.reading.people import modelled
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
        _, found = modelled(source, self.model, self.links)
        what = f"nothing was written: {path_from_here(root / path)} would not be sound with it."
        refuse_errors(found, root, what)
