"""Results → schema: what a program finds in the JSON of a command."""

import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any, Literal, Union

from careerctl.formats.findings import json as findings
from careerctl.formats.manuals import json as manuals
from careerctl.formats.schemas import docstrings
from careerctl.formats.schemas.inputs import DIALECT
from careerctl.formats.schemas.layout import Schema
from careerctl.results.announcement import AnnouncementPage
from careerctl.results.calendar import Calendar
from careerctl.results.compare import Comparison
from careerctl.results.decision import DecisionPage
from careerctl.results.diff import Diff
from careerctl.results.farewell import FarewellPage
from careerctl.results.framework_import import FrameworkImport
from careerctl.results.gap import Gap
from careerctl.results.gap_against import GapAgainst
from careerctl.results.history import History
from careerctl.results.match import Match
from careerctl.results.needs import Needs
from careerctl.results.notes import Notes
from careerctl.results.owed import Owed
from careerctl.results.paths import Paths
from careerctl.results.plan import Plans
from careerctl.results.profile import Profile
from careerctl.results.progression import ProgressionPage
from careerctl.results.raters import Raters
from careerctl.results.readers import ALL, fields_of, readers
from careerctl.results.report import (
    AnswerPage,
    CalibrationPage,
    OpeningPage,
    PathPage,
    PathsPage,
    PlanPage,
    Preparation,
    Review,
    RolePage,
    TalkPage,
)
from careerctl.results.result import Result
from careerctl.results.rounds import Rounds
from careerctl.results.team import Team
from careerctl.results.wall import Wall
from careerctl.results.wish import Wishes

OUTPUTS: dict[str, type] = {
    "answer": AnswerPage,
    "calendar": Calendar,
    "check": findings.CheckAnswer,
    "compare": Comparison,
    "diff": Diff,
    "explain": manuals.ManualsAnswer,
    "gap": Gap,
    "gap-against": GapAgainst,
    "history": History,
    "import-framework": FrameworkImport,
    "match": Match,
    "needs": Needs,
    "note": Notes,
    "owed": Owed,
    "paths": Paths,
    "plan": Plans,
    "profile": Profile,
    "report-opening": OpeningPage,
    "raters": Raters,
    "report-calibration": CalibrationPage,
    "report-announcement": AnnouncementPage,
    "report-decision": DecisionPage,
    "report-farewell": FarewellPage,
    "report-path": PathPage,
    "report-paths": PathsPage,
    "report-plan": PlanPage,
    "report-prepare": Preparation,
    "report-review": Review,
    "report-progression": ProgressionPage,
    "report-role": RolePage,
    "report-talk": TalkPage,
    "rounds": Rounds,
    "team": Team,
    "team-wall": Wall,
    "wish": Wishes,
}
"""What each command prints as JSON, below the key `schema`: a line for each output."""

_PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Fraction: {"type": "number"},
    date: {"type": "string", "format": "date"},
    types.NoneType: {"type": "null"},
    Any: {},
}


def schema_of(command: str) -> Schema:
    """Return the schema of what a command prints as JSON."""
    sort = OUTPUTS[command]
    definitions: dict[str, Schema] = {}
    root = _object(sort, definitions)
    named = {"schema": {"description": "The form of this output.", "const": f"careerctl/{command}/1"}}
    head = {"$schema": DIALECT, "title": f"careerctl {command}", "description": docstrings.about(sort)}
    keys = {"properties": {**named, **root["properties"]}, "required": ["schema", *root["required"]]}
    return {**head, **root, **keys, "$defs": dict(sorted(definitions.items()))}


def _object(sort: type, definitions: dict[str, Schema]) -> Schema:
    """Return the schema of a mapping in which every key stands always."""
    hints = typing.get_type_hints(sort)
    said = docstrings.of_fields(sort)
    nothing = _may_be_null(sort)
    keys = {
        name: {
            **({"description": said[name]} if name in said else {}),
            **_value(hint | None if name in nothing else hint, definitions),
        }
        for name, hint in hints.items()
    }
    return {"type": "object", "properties": keys, "required": [*keys], "additionalProperties": False}


def _may_be_null(sort: type) -> set[str]:
    """Return the fields of a result that not all readers see, or that can be missing."""
    if not issubclass(sort, Result):
        return set()
    hints = typing.get_type_hints(sort)
    cut = {name for name, hint in fields_of(sort).items() if readers(hint) != ALL}
    return {*cut, *sort().lacks(), *(name for name, hint in hints.items() if hint is str)}


def _value(sort: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: PLR0911  # one line for each sort of value
    origin, arguments = typing.get_origin(sort), typing.get_args(sort)
    if origin in (Union, types.UnionType):
        choices = [_value(each, definitions) for each in arguments]
        plain = all(each.keys() == {"type"} for each in choices)
        return {"type": [each["type"] for each in choices]} if plain else {"anyOf": choices}
    if origin is tuple and arguments[-1] is not Ellipsis:
        parts = [_value(each, definitions) for each in arguments]
        return {"type": "array", "prefixItems": parts, "minItems": len(parts), "maxItems": len(parts)}
    if origin in (tuple, list):
        return {"type": "array", "items": _value(arguments[0], definitions)}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": _value(arguments[1], definitions)}
    if origin is Literal:
        return {"enum": list(arguments)}
    if sort in _PLAIN:
        return _PLAIN[sort]
    if issubclass(sort, Enum):
        return {"enum": [each.value for each in sort]}
    return _defined(sort, definitions)


def _defined(sort: type, definitions: dict[str, Schema]) -> Schema:
    """Return a reference to the schema of a part of a result; two modules may have parts of the same name."""
    name = f"{sort.__module__.rpartition('.')[2]}.{sort.__name__}"
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(sort, definitions)
    return {"$ref": f"#/$defs/{name}"}
