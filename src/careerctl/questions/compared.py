"""Which roles can be compared, as far as that is seen without opening many more files."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from careerctl.model.collection import Collection
from careerctl.model.framework import Framework
from careerctl.model.role import Deliverable
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.project.reading import files
from careerctl.project.reading.framework import read_project
from careerctl.questions.known import FrameworkReading

COMPARED = ("competency", "role", "goal")
"""The kinds that two roles are compared by."""


def comparable(reading: FrameworkReading) -> Callable[[str], bool]:
    """Return what tells whether a role is certain to be compared: there is all that it names.

    A file of that name is enough; only where there is none are the files opened, which may say a former id.
    """
    framework, root = reading.framework, reading.project.root

    @cache
    def listed(kind: str) -> frozenset[str]:
        folder = next(each.folder for each in FRAMEWORK_KINDS if each.name == kind)
        return frozenset(map(files.id_of, files.listing(root, f"{framework.settings.framework or '.'}/{folder}").paths))

    @cache
    def read(kind: str) -> Collection[Any]:
        known = framework.of_kind(kind)
        return known if known.ids else read_project(root, framework.today, kinds=(kind,)).framework.of_kind(kind)

    def is_whole(role: str) -> bool:
        if not reading.is_whole(role):
            return False
        return all(name in listed(kind) or read(kind).knows(name) for kind, name in _named_by(framework, role))

    return is_whole


def _named_by(framework: Framework, role: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the id of what a role names, and of what those name that it extends."""
    for each in (role, *framework.ancestors(role)):
        known = framework.roles.items[each]
        yield from (("competency", name) for name in (*known.requires, *known.without))
        served = (part.serves for part in known.deliverables if isinstance(part, Deliverable))
        yield from (("goal", name) for name in (*known.serves, *filter(None, served)))
