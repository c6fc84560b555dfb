"""Collections: all things of a kind, by id, and what is known of those that could not be read, or that are gone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from careerctl.text.phrases import named_by

T = TypeVar("T")


@dataclass(frozen=True)
class Collection(Generic[T]):
    """All things of a kind: those that could be read by id, and every id there is, former ones with the present."""

    items: Mapping[str, T] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    former: Mapping[str, str] = field(default_factory=dict)
    as_written: Mapping[str, str] = field(default_factory=dict)
    """The names of those that are called otherwise here than in their files, so that two are told apart."""
    unlisted: tuple[str, ...] = ()
    """The folders in which there may be more of them, since they are not read."""
    may_have_more: bool = False
    """Whether a file that cannot be read may say former ids that nobody knows."""

    def current(self, written: str) -> str:
        """Return the present id of what is written; an id that nothing has stays as it is."""
        return written if written in self.ids else self.former.get(written, written)

    def get(self, written: str) -> T | None:
        """Return the thing with the id, a former one included; None if there is none, or it could not be read."""
        return self.items.get(self.current(written))

    @property
    def whole(self) -> bool:
        """Whether all of them could be read: only then can a rule say that something is nowhere."""
        return len(self.items) == len(self.ids) and not self.unlisted

    def all_ids(self, present: str) -> tuple[str, ...]:
        """Return every id that means a thing, the present one first."""
        return (present, *(old for old, now in self.former.items() if now == present)) if self.former else (present,)

    def knows(self, written: str) -> bool:
        """Tell whether anything has, or had, the id."""
        return written in self.ids or written in self.former

    def is_gone(self, written: str) -> bool:
        """Tell whether nothing has the id, or had it, whatever else could be read."""
        return not (self.knows(written) or self.unlisted or self.may_have_more)

    def name_of(self, written: str) -> str:
        """Return a thing's name; the present id where its file cannot be read, and of what is gone the id in words."""
        known: Any = self.get(written)
        if known is not None and known.name is not None:
            return str(known.name)
        return named_by(written) if self.is_gone(written) else self.current(written)
