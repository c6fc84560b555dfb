"""The mapping of a framework's tables: read where it is kept, with its text to keep."""

from typing import Any

from pydantic import BaseModel

from careerctl.changes.importing.mapping import MapPlace
from careerctl.model.framework_map import FrameworkMap
from careerctl.project import disk
from careerctl.project.here import refuse_errors
from careerctl.project.reading import files
from careerctl.project.reading.shape import shaped
from careerctl.project.writing.emitting import document

_HEAD = """\
# How `import-framework` reads the tables of this framework: which heading stands over what.
# Columns of `unused:` are not read, nor are worksheets that are not named here. In a matrix all other columns are roles
# or levels. Also possible: `asks:` (result, skill, behaviour or knowledge) for all competencies, `nothing:` and
# `not_in_use:` with what cells say that say nothing, `same:` with a name and the one that it means.
"""


def kept_map(place: MapPlace) -> FrameworkMap | None:
    """Return the mapping that is kept, None where there is none. Raises CareerctlError where it is broken."""
    if not disk.is_file(place.root / place.path):
        return None
    source = files.read(place.root, place.path, private=False)
    how, found = shaped(FrameworkMap, source) if source.root is not None else (None, [])
    refuse_errors([*source.diagnostics(), *found], place.root, "the mapping has to be mended first.")
    return how


def map_text(how: FrameworkMap) -> str:
    """Return the text of a mapping."""
    return _HEAD + document(_plain(how))


def _plain(value: Any) -> Any:
    """Return a model as a file says it: what is left out has its default."""
    if isinstance(value, BaseModel):
        said = {name: getattr(value, name) for name in type(value).model_fields if name in value.model_fields_set}
        return {name: _plain(each) for name, each in said.items() if each not in (None, (), {})}
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return str(value)
