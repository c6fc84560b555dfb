"""docs/tables.md: what it says of each table is made of the rows' fields.

`UPDATE_TABLES=1 pytest -n0 tests/repository/test_tables.py` writes it anew.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from careerctl.formats.schemas import docstrings
from careerctl.results.readers import ALL, LEADING, MANAGER, fields_of, readers
from careerctl.results.table import RowTable
from careerctl.results.tables import TABLES

PAGE = Path(__file__).parents[2] / "docs" / "tables.md"
MADE = re.compile(r"(?<=<!-- made of the rows -->\n).*\Z", re.DOTALL)
WHO = {ALL: "", LEADING: "hr, manager", MANAGER: "manager"}


def described(table: RowTable) -> Iterator[str]:
    """Yield the lines about a table."""
    yield from (f"### {table.name}", "", docstrings.about(table.rows[-1]).replace(" in the table of all", ""), "")
    yield from ("| column | type | for | what it holds |", "|---|---|---|---|")
    said = {name: text for row in table.rows for name, text in docstrings.of_fields(row).items()}
    hints = {name: hint for row in table.rows for name, hint in fields_of(row).items()}
    for column in table.every_column():
        name = f"**{column.name}**" if column.name in table.key else column.name
        about = said[column.name].replace("|", "\\|")
        yield f"| {name} | {column.type} | {WHO[readers(hints[column.name])]} | {about}{' *Id.*' * column.tells_who} |"
    yield ""


def test_the_page_says_of_tables_what_they_are() -> None:
    made = "\n".join(["", *(line for each in TABLES.values() for line in described(each))])
    if os.environ.get("UPDATE_TABLES"):
        PAGE.write_text(MADE.sub(lambda _: made, PAGE.read_text("utf-8")), "utf-8")
    found = MADE.search(PAGE.read_text("utf-8"))
    assert found
    assert found[0] == made
    keys = {name for table in TABLES.values() for name in table.key}
    assert keys <= {column.name for table in TABLES.values() for column in table.every_column()}
