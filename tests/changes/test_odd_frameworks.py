"""Whatever stands in the cells of a table: it makes a sound framework, or is refused with its cell."""

import csv
from datetime import date
from io import StringIO
from random import Random

import pytest

from careerctl.changes.framework.taken_over import taken_over, target_of
from careerctl.exchange.frameworks.table import FORMAT
from careerctl.exchange.incoming import Source
from careerctl.problems.error import CareerctlError

TODAY = date(2026, 11, 2)
ODD = (
    "no", "1337", "~", "- a", "a: b", "# x", "a # b", "'q'", '"q"', "[x]", "{y}", "&a", "*b", "!t", "%d", "@x", "`y`",
    "|", ">", "Straße", "Ωmega", "谈判", "👩‍🚀 space", "a\nb", "a\n\n b\n\tc", " lead", "x" * 199, "x" * 300,
    "e\u0301" * 30, "z\u0300\u0300\u0300\u0300\u0300\u0300", "\u202eabc", "a\u200bb", "con", "=1+1", "-", "?",
    "a\\b", "a\tb", "<b>x</b>", "{{x}}", "\u2028x", "A" * 60_000, "Level 1", "3", "100", "Expert", "NaN", "true",
    "2026-10-01", "1e400", "a" * 64, "a b " * 40, "#REF!", "a\x07b",
)  # fmt: skip


def table(dice: Random) -> str:
    """Return a table in one of three shapes, half of whose cells are odd."""

    def word() -> str:
        return (
            dice.choice(ODD) if dice.random() < 0.5 else f"{dice.choice(['Tact', 'Talk', 'Law'])} {dice.randint(1, 9)}"
        )

    def level() -> str:
        return dice.choice(ODD) if dice.random() < 0.03 else dice.choice(["1", "2", "3", "Level 2"])

    roles = [*(word() for _ in range(dice.randint(1, 4))), "Lead"]
    shape = dice.choice(["long", "matrix", "ladder"])
    rows = [["Family", "Role", "Area", "Skill", "Description", "Level", "Level description"]]
    if shape != "long":
        rows = [["Area", "Skill", *roles]]
    for _ in range(dice.randint(1, 8)):
        cells = [level() if shape == "matrix" else word() for _ in roles]
        rows.append([*(word() for _ in range(5)), level(), word()] if shape == "long" else [word(), word(), *cells])
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


@pytest.fixture
def seeds(whole):
    return range(400) if whole else range(0, 400, 31)


def test_it_is_sound_or_refused_with_the_cell(tmp_path, seeds):
    wrong, sound = [], 0
    for seed in seeds:
        file = tmp_path / f"{seed}.csv"
        file.write_text(table(Random(seed)), "utf-8", newline="")
        try:
            taken_over(target_of(tmp_path / "new", TODAY), FORMAT.read(Source(file)), TODAY)
            sound += 1
        except CareerctlError as error:
            wrong += [f"{seed}: {error}"] if "line " not in str(error) else []
    assert wrong == []
    assert sound >= len(seeds) / 10
