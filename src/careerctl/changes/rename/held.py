"""A file in which one of the two ids stands: what a rename makes of it, and of its tree nothing."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.changes.rename.bearer import RenameRequest
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.holders import Holder
from careerctl.project.reading.mentions import may_hold
from careerctl.project.reading.references import Named
from careerctl.project.writing.change import RenameKey, RenameValue
from careerctl.project.writing.edit import renamed
from careerctl.project.yaml.tree import Map


class IdFile(NamedTuple):
    """What stays of a file: many name a competency, and their trees would be ten times as much."""

    path: str
    raw: bytes
    renamed: bytes | CareerctlError
    """Its bytes with every reference to the old id changed, or why they cannot be."""
    names_old: int
    """How many references to the old id there are."""
    names_new: bool
    doubled: list[str]
    """The places of keys that stand beside one with the new id."""
    errors: list[Diagnostic]

    def after(self) -> bytes:
        """Return its bytes with every reference changed. Raises CareerctlError where they cannot be."""
        if isinstance(self.renamed, CareerctlError):
            raise self.renamed
        return self.renamed


def held(holder: Holder, request: RenameRequest, shown: str) -> IdFile:
    """Return what stays of a file; `shown` is its path for messages."""
    errors = list(holder.errors())
    if errors:
        return IdFile(holder.path, holder.raw, holder.raw, 0, names_new=False, doubled=[], errors=errors)
    named = holder.names(request.kind, request.old)
    names_new = may_hold(holder.raw, [request.new.encode()]) and bool(holder.names(request.kind, request.new))
    doubled = list(_doubled(holder, named, request, shown))
    return IdFile(holder.path, holder.raw, _renamed(holder, named, request, shown), len(named), names_new, doubled, [])


def _renamed(holder: Holder, named: list[Named], request: RenameRequest, shown: str) -> bytes | CareerctlError:
    if not named:
        return holder.raw
    try:
        return renamed(shown, holder.raw, holder.source, changes(named, request.new))
    except CareerctlError as error:
        return error


def changes(named: list[Named], new: str) -> list[RenameKey | RenameValue]:
    """Return the changes that write another id at some places."""
    return [RenameKey(at.steps, new) if at.is_key else RenameValue(at.steps, new) for at in named]


def _doubled(holder: Holder, named: list[Named], request: RenameRequest, shown: str) -> Iterator[str]:
    for at in named:
        node = holder.source.root
        for step in at.steps[:-1]:
            node = node[step]
        if at.is_key and isinstance(node, Map) and request.new in node:
            place = holder.source.place(node.key_mark(request.old))
            yield str(place._replace(path=shown))
