"""What was said in place of a level: the cut keeps which of the two it was, and drops the words."""

import csv
import io
import json

import pytest

RATINGS = "ratings: {a: 2, b: {no_chance: Nobody came}, c: {not_applicable: No part of it}}\n"
FILES = {
    **{f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in "abc"},
    "roles/role.yaml": "name: Role\nrequires: {a: 2, b: 2, c: 2}\n",
    "people/pat.yaml": "name: Pat\nrole: role\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\n",
    "assessments/r1/pat.self.yaml": f"by: pat\ndate: 2026-10-03\n{RATINGS}",
    "assessments/r1/pat.manager.yaml": f"by: dana\ndate: 2026-10-04\n{RATINGS}",
}


@pytest.mark.parametrize("form", ["text", "csv", "json"])
@pytest.mark.parametrize("reader", ["employee", "hr"])
def test_what_was_said_instead_of_a_level_stays_what_it_was(project, careerctl, reader, form):
    root = project(FILES)
    out = careerctl("gap", "pat", "--audience", reader, "--format", form, "--today", "2026-11-01", cwd=root).out
    if form == "json":
        items = {item["competency"]: item for item in json.loads(out)["items"]}
        assert [items[each]["own"]["instead"] for each in "abc"] == [None, "no-chance", "not-applicable"]
        assert (items["b"]["own"]["no_chance"] is None, items["b"]["open"] is None) == (reader == "hr",) * 2
    elif form == "csv":
        rows = {row["competency"]: row for row in csv.DictReader(io.StringIO(out))}
        assert [rows[each]["self"] for each in "bc"] == ["no-chance", "not-applicable"]
    else:
        lines = [" ".join(line.split()) for line in out.splitlines()]
        assert any(line.startswith("B ") and "no chance no chance" in line for line in lines), out
        assert any(line.startswith("C ") and "n/a n/a" in line for line in lines), out
