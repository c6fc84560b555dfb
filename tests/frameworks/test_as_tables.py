"""Published frameworks in tables: the government's own, and matrices made of others, give what others worked out."""

from pathlib import Path

import pytest
import xlsxwriter

from careerctl.exchange.frameworks.ddat import FORMAT
from careerctl.exchange.incoming import Source
from careerctl.project.reading.framework import read_project

from .test_compare import FRAMEWORKS, PAIRS, read

DDAT = Path(__file__).resolve().parents[3] / "shared" / "imports" / "ddat" / "roles.csv"
COUNTED = "8 families, 52 roles, 205 role levels, 188 competencies, 596 level texts (574 of them taken over)"


def test_the_table_of_government_digital_and_data(careerctl, tmp_path, whole):
    if not DDAT.is_file():
        pytest.skip("the published tables lie beside the checkout")
    read = FORMAT.read(Source(DDAT))
    texts = sum(len(each.levels) for each in read.competencies)
    assert (len(read.tracks), len({(each.track, each.job) for each in read.roles})) == (8, 52)
    assert (len(read.roles), len(read.competencies), texts, read.seen) == (205, 188, 574, {"level text": 596})
    [chief] = [each for each in read.roles if each.name == "Chief data officer"]
    assert (chief.requires, chief.grade, bool(chief.summary)) == ((), "Senior Civil Service", True)
    if whole:
        ran = careerctl("import-framework", DDAT, "-o", tmp_path / "ddat")
        assert (ran.code, COUNTED in ran.out.replace("\n", " ")) == (0, True)
        for what in ("as the mapping has it: 325", "not in use: 28", "Doubled rows: 16", "unused-competency, 22 times"):
            assert what in ran.out
        assert careerctl("check", cwd=tmp_path / "ddat").code == 0


@pytest.mark.parametrize("name", list(FRAMEWORKS))
def test_a_matrix_gives_what_the_oracles_say(framework, careerctl, oracles, tmp_path, tmp_path_factory, name):
    known = framework(name)
    with xlsxwriter.Workbook(str(tmp_path / "matrix.xlsx")) as book:
        page = book.add_worksheet("Roles")
        page.write_row(0, 0, ["Competency", *known.roles.items])
        for row, competency in enumerate(known.competencies.items, 1):
            page.write_string(row, 0, competency)
            for column, role in enumerate(known.roles.items, 1):
                asked = known.required(role).get(competency)
                if asked is not None:
                    words = asked.scale.name(asked.level) if name == "ft" else int(asked.level)
                    said = f"{words}: {asked.requirement.wording}" if asked.requirement.wording else words
                    page.write(row, column, said)
    root = tmp_path_factory.mktemp("taken")
    ran = careerctl("import-framework", tmp_path / "matrix.xlsx", "-o", root)
    assert (ran.code, ran.out.count("error")) == (0, 0)
    wrong = []
    for pair in PAIRS[name]:
        one, other = pair.lower().split(" -> ")
        said = read(careerctl("compare", one, other, "--format", "json", "--today", "2026-11-02", cwd=root).out)
        oracle = oracles[FRAMEWORKS[name]][pair]
        expected = {
            key: {axis.lower(): levels for axis, levels in oracle.get(key, {}).items()}
            for key in ("raise", "lower", "new")
        } | {key: sorted(axis.lower() for axis in oracle[key]) for key in ("unchanged", "dropped")}
        wrong += [pair] if said != expected else []
    assert wrong == []


def test_texts_below_levels_are_all_there(framework, careerctl, tmp_path, tmp_path_factory):
    known = framework("snowflake")
    with xlsxwriter.Workbook(str(tmp_path / "levels.xlsx")) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["Area", "Skill", *(f"Level {level}" for level in range(1, 6))])
        texts = {}
        for row, (name, competency) in enumerate(known.competencies.items.items(), 1):
            page.write_row(row, 0, [known.area_names(competency.area)[0], competency.name])
            for level, key in known.described(name).items():
                said = competency.levels[key]
                texts[competency.name, int(level)] = said if isinstance(said, str) else said.summary
                if level:
                    page.write_string(row, int(level) + 1, texts[competency.name, int(level)])
    root = tmp_path_factory.mktemp("taken")
    assert careerctl("import-framework", tmp_path / "levels.xlsx", "-o", root).code == 0
    taken = read_project(root, known.today).framework
    assert {
        (each.name, int(level)): text
        for each in taken.competencies.items.values()
        for level, text in each.levels.items()
    } == {key: text for key, text in texts.items() if key[1]}
    assert {*taken.settings.areas} == {each.name.lower() for each in known.settings.areas.values()}
