"""The table of the UK Government Digital and Data Profession Capability Framework: role × level × skill × level."""

from careerctl.exchange.incoming import FrameworkFormat, IncomingFramework, Source
from careerctl.exchange.spreadsheet import TEXTS, WORKBOOKS, sheets
from careerctl.exchange.tabular.tables import TablesRead, known_worksheet, read_tables
from careerctl.model.framework_map import FrameworkMap
from careerctl.problems.error import CareerctlError

_COLUMNS = {
    "family": "Role Family",
    "job": "Role",
    "job_text": "Role Description",
    "role": "Role Level",
    "role_text": "Role Level Description",
    "grade": "Role Type",
    "competency": "Skill Name",
    "competency_text": "Skill Description",
    "level": "Skill Level",
    "level_text": "Skill Level Description",
}
_MAP = {
    "scale": {"levels": ["Awareness", "Working", "Practitioner", "Expert"]},
    "asks": "skill",
    "nothing": ["MISSING"],
    "not_in_use": ["NOT IN USE"],
    "tables": [{"shape": "long", "columns": _COLUMNS}],
}


def recognises(source: Source) -> bool:
    """Tell whether a table has the headings of that framework."""
    if source.path.suffix.lower() not in {*TEXTS, *WORKBOOKS}:
        return False
    try:
        return known_worksheet(sheets(source.path), [*_COLUMNS.values()])
    except CareerctlError:  # said once it is read
        return False


def by_map(source: Source, how: FrameworkMap | None) -> TablesRead:
    """Read it as a mapping says that was kept and maybe changed, else as this table is always read."""
    return read_tables(source.path, how or FrameworkMap.model_validate(_MAP))


def read(source: Source) -> IncomingFramework:
    """Read it as this table is always read."""
    return by_map(source, None).framework


FORMAT = FrameworkFormat("the UK Government Digital and Data table of roles", recognises, read, by_map=by_map)
