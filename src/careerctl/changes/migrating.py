"""Files of an older careerctl, written as this one reads them: keys that have another name by now."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from careerctl.problems.diagnostic import Diagnostic, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.reading.holders import Holder, holders
from careerctl.project.reading.renamed import RENAMED, renamed_in
from careerctl.project.reading.settings import ReadSettings
from careerctl.project.writing.change import RenameKey
from careerctl.project.writing.edit import edited
from careerctl.project.writing.series import Write


class Migration(NamedTuple):
    """What there is to write, and how many keys get another name, by file."""

    series: list[Write]
    counted: Mapping[str, int]
    elsewhere: str | None
    """The folder of the framework, where it is another one: that is written there."""


def migration(root: Path) -> Migration:
    """Return what there is to do, computed whole. Raises CareerctlError where a file cannot be read or changed."""
    settings = ReadSettings(root)
    refuse_errors([each for each in settings.diagnostics if settings.is_for_another], root, "")
    held, faults = holders(root, {each.old for each in RENAMED}) if RENAMED else ([], [])
    refuse_errors([*faults, *_unreadable(held)], root, "this has to be mended first. Nothing was written.")
    found = {each.path: list(renamed_in(each.source.root, each.outline)) for each in held}
    series = [Write(each.path, each.raw, _renamed(root, each)) for each in held if found[each.path]]
    counted = {path: len(places) for path, places in found.items() if places}
    return Migration(series, counted, settings.value.framework)


def _unreadable(held: list[Holder]) -> Iterator[Diagnostic]:
    """Yield what keeps files from being read; that a key is not known is what this is about."""
    for each in held:
        yield from errors(each.source.diagnostics())


def _renamed(root: Path, holder: Holder) -> bytes:
    """Return a file with its keys under their names of today, at their places."""
    for steps, new in renamed_in(holder.source.root, holder.outline):
        around = holder.source.root
        for step in steps[:-1]:
            around = around[step]
        if new in around:
            place = holder.source.place(around.key_mark(str(steps[-1])))
            where = f"{path_from_here(root / holder.path)}:{place.line}:{place.column}"
            what = f"{where} has a key under its former name beside '{new}', which is what it is called by now."
            message = f"{what} Take one of the two out first. Nothing was written."
            raise CareerctlError(message)
    changes = [RenameKey(steps, new) for steps, new in renamed_in(holder.source.root, holder.outline)]
    return edited(path_from_here(root / holder.path), holder.raw, changes)
