"""A thing of the framework by what somebody writes: an id, a former one, or the name."""

from collections.abc import Collection

from careerctl.analysis.openings import opening_name
from careerctl.model.framework import Framework
from careerctl.problems.error import CareerctlError
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.project.reading.framework import Project
from careerctl.text.characters import quoted
from careerctl.text.spelling import meant, no_such


def known_id(framework: Framework, kind: str, written: str) -> str | None:
    """Return the present id of what has an id or, if nothing has, of the one thing that is called so; else None."""
    things = framework.of_kind(kind)
    if things.knows(written):
        return things.current(written)
    name = " ".join(written.casefold().split())
    found = [each for each, called in _names(framework, kind).items() if called.casefold() == name]
    return found[0] if len(found) == 1 else None


def meant_of(framework: Framework, kinds: Collection[str], written: str) -> str:
    """Return what was probably meant of some kinds, by an id or else by a name."""
    ids = [each for kind in kinds for each in framework.of_kind(kind).ids]
    return meant(written, ids) or meant(written, [each for kind in kinds for each in _names(framework, kind).values()])


def one_kind(project: Project, kinds: Collection[str], written: str) -> str:
    """Return of which of some kinds something has an id or, where none has, a name.

    Raises CareerctlError for none, and for two with one id.
    """
    framework = project.framework
    by_id = [each for each in kinds if framework.of_kind(each).knows(written)]
    found = by_id or [each for each in kinds if known_id(framework, each, written) is not None][:1]
    if len(found) == 1:
        return found[0]
    if found:
        which = ", ".join(f"{each}/{written}" for each in found)
        message = f"{quoted(written)} is the id of two things. Say which: {which}"
        raise CareerctlError(message)
    folders = {each.name: each.folder for each in FRAMEWORK_KINDS}
    lie = " and ".join(f"{folders[each]}/" for each in kinds)
    hint = meant_of(framework, kinds, written) or f"They are the files in {lie}."
    message = no_such(" and no ".join(kinds), written, hint, project.root)
    raise CareerctlError(message)


def _names(framework: Framework, kind: str) -> dict[str, str]:
    """Return what things of a kind are called, by id."""
    items = framework.of_kind(kind).items
    return {each: opening_name(framework, each) if kind == "opening" else items[each].name for each in items}
