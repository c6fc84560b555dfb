"""A table of one's own: a matrix or a long list, in CSV or a workbook."""

from careerctl.exchange.incoming import FrameworkFormat, IncomingFramework, Source
from careerctl.exchange.spreadsheet import CLOSED, TEXTS, WORKBOOKS
from careerctl.exchange.tabular.tables import TablesRead, read_tables
from careerctl.model.framework_map import FrameworkMap


def recognises(source: Source) -> bool:
    """Tell whether a file is a table by its name."""
    return source.path.suffix.lower() in {*TEXTS, *WORKBOOKS, *CLOSED}


def by_map(source: Source, how: FrameworkMap | None) -> TablesRead:
    """Read it as a mapping says, or as it is proposed."""
    return read_tables(source.path, how)


def read(source: Source) -> IncomingFramework:
    """Read it as it is proposed."""
    return by_map(source, None).framework


FORMAT = FrameworkFormat("a table of your own (.csv, .xlsx, .ods)", recognises, read, general=True, by_map=by_map)
