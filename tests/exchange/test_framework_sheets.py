"""Frameworks in spreadsheets of all sorts are read as they are meant, or refused with the cell."""

import re

import pytest

from careerctl.exchange.frameworks.table import FORMAT
from careerctl.exchange.incoming import IncomingFramework, Source
from careerctl.problems.error import CareerctlError

from .framework_sheets import Meant, made


def said_of(framework: IncomingFramework) -> Meant:
    """Return a framework in the form of what is meant."""
    names = {each.id: each.name for each in framework.competencies}
    areas, tracks = ({each.id: each.name for each in some} for some in (framework.areas, framework.tracks))
    lowest = min(framework.scales[0].levels)
    return Meant(
        roles=[each.name for each in framework.roles],
        families={each.name: tracks[each.track] for each in framework.roles if each.track},
        competencies=[each.name for each in framework.competencies],
        areas={each.name: areas[each.area] for each in framework.competencies if each.area},
        asked={
            (each.name, names[one.competency]): one.level - lowest for each in framework.roles for one in each.requires
        },
        texts={
            (each.name, level - lowest): text.summary
            for each in framework.competencies
            for level, text in each.levels.items()
        },
    )


def place(row: int, column: int) -> str:
    """Return a cell as messages find it, without the words before it: `B3`, `3, column B`."""
    return f"(cell {'ABCDEFGHIJKLMNOP'[column]}{row + 1} |line {row + 1}, column {'ABCDEFGHIJKLMNOP'[column]})"


def differences(meant: Meant, read: Meant) -> list[str]:
    """Return what is not as it was meant."""
    found = []
    for key, value in vars(meant).items():
        if key == "fault":
            continue
        there = getattr(read, key)
        if sorted(value) != sorted(there) or (isinstance(value, dict) and value != there):
            found.append(f"{key}: meant {value}, read {there}")
    return found


@pytest.fixture
def seeds(whole):
    return range(200) if whole else range(0, 200, 17)


def test_each_table_is_read_as_meant_or_refused_with_the_cell(tmp_path, seeds):
    wrong, refused = [], 0
    for seed in seeds:
        file, meant, how = made(seed, tmp_path)
        try:
            read = FORMAT.read(Source(file))
        except CareerctlError as error:
            refused += 1
            if "its encoding cannot be told" in str(error):  # a ¹ behind a word could be another letter
                continue
            if meant.fault and not re.search(place(*meant.fault), str(error)):
                wrong.append(f"{how}: refused without {place(*meant.fault)}: {error}")
            if not re.search(r"cell [A-Z]+\d+ of 'Matrix'|line \d+, column [A-Z]", str(error)):
                wrong.append(f"{how}: refused without the cell: {error}")
            continue
        wrong += [f"{how}: {place(*meant.fault)} was read"] if meant.fault else []
        wrong += [f"{how}: {each}" for each in differences(meant, said_of(read))]
    assert "\n".join(wrong) == ""
    assert refused <= len(seeds) / (4 if len(seeds) > 100 else 2)
