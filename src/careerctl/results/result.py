"""What every result is: frozen, with fields that say who reads them."""

from collections.abc import Collection
from inspect import get_annotations
from typing import Self, dataclass_transform

from msgspec import Struct
from msgspec.structs import asdict, astuple, replace

from careerctl.results.readers import Audience, readers

__all__ = ["Result", "asdict", "astuple", "replace"]


@dataclass_transform(frozen_default=True)
class Result(Struct, frozen=True):
    """A value that an analysis hands on. Every field names its readers, and has a blank for all others."""

    def __init_subclass__(cls) -> None:
        """Refuse a field that nobody reads. Raises TypeError."""
        for name, hint in get_annotations(cls).items():
            if not readers(hint):
                message = f"{cls.__name__}.{name} does not say who reads it"
                raise TypeError(message)

    def read_as(self, audience: Audience) -> Audience:
        """Return as whom a reader reads this."""
        return audience

    def lacks(self) -> Collection[str]:
        """Return the fields that say nothing here, since that of which they would is not there, or not told."""
        return ()

    def before_cut(self, audience: Audience) -> Self | None:  # noqa: ARG002  # some results ask who it is
        """Return what a reader may know of this at all, None for nothing. After that it is cut field by field."""
        return self
