"""What an editor shows of a project, asked of the language server that editors run."""

import json
import runpy
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.exhaustive
Write = Callable[[str, str], Any]
ATTEMPTS = 3
"""So often a machine may be busy with something else."""


def test_every_example_opens_without_a_word(server: Any, northwind: Path) -> None:
    assert server.marked(northwind) == {}


def test_ids_names_and_texts_that_look_like_something_else_open_without_a_word(
    start: Callable[[Path], Any], prepare: Callable[[Path], Path], project: Callable[..., Path]
) -> None:
    odd = prepare(
        project(runpy.run_path(str(Path(__file__).parents[1] / "formats" / "schemas" / "test_accepts.py"))["ODD"])
    )
    assert start(odd).marked(odd) == {}


class TestIds:
    def test_complete_as_a_value(self, write: Write) -> None:
        offered = write("roles", "name: A\ntrack: |\n").completions()
        assert offered["management"] == "Its roles manage people."
        assert {*offered} == {"individual", "management", "specialist"}

    def test_complete_in_a_list(self, write: Write) -> None:
        offered = write("roles", "name: A\nserves:\n  - |\n").completions()
        goals = {"found-through-partners", "grow-our-own-leads", "many-site-customers", "trusted-with-medicine"}
        assert {*offered} == goals | {"trusted-with-vaccines"}
        assert offered["trusted-with-vaccines"] == "Called trusted-with-medicine now."

    def test_complete_as_a_key(self, write: Write) -> None:
        offered = write("assessments/2026-h2", "by: a\ndate: 2026-10-01\nratings:\n  closing: 2\n  |\n").completions()
        assert offered["negotiation"].startswith("Agrees on prices")
        assert "closing" not in offered

    def test_former_ones_say_what_they_are_called_now(self, write: Write) -> None:
        offered = write("roles", "name: A\nrequires:\n  |\n").completions()
        assert offered["key-account-planning"] == "Called account-planning now."

    def test_of_people_are_none(self, write: Write) -> None:
        assert not {"alice", "ben", "carmen", "dana", "ines"} & {
            *write("people", "name: A\nmanager: |\n").completions()
        }

    def test_say_what_they_stand_for(self, write: Write) -> None:
        shown = write("paths", "name: A\nsteps: [account-ex|ecutive]\n").hover()
        assert shown.startswith("#### Account executive\n\nWins and looks after customers with two to ten sites.")


class TestLevels:
    def test_complete_with_their_text(self, write: Write) -> None:
        offered = write("roles", "name: A\nrequires:\n  negotiation: |\n").completions()
        assert [*offered] == ["1", "Learning", "2", "Practising", "3", "Proficient", "4", "Leading"]
        assert offered["2"].startswith("Settles standard contracts alone.\n- Names a price")

    def test_hover_with_their_text(self, write: Write) -> None:
        shown = write("roles", "name: A\nrequires:\n  negotiation: 2|\n").hover()
        assert shown.startswith("#### 2 Practising\n\nSettles standard contracts alone.")

    def test_hover_over_the_key_shows_the_level(self, write: Write) -> None:
        shown = write("roles", "name: A\nrequires:\n  nego|tiation: Practising\n").hover()
        assert shown.startswith("#### 2 Practising\n\nSettles standard contracts alone.")

    @pytest.mark.parametrize("rating", ["{level: 2|, why: So}", "\n    level: 2|\n    why: So"])
    def test_hover_in_the_long_form(self, write: Write, rating: str) -> None:
        sheet = f"by: a\ndate: 2026-10-01\nratings:\n  negotiation: {rating}\n"
        written = write("assessments/2026-h2", sheet)
        assert written.hover().startswith("#### 2 Practising\n\nSettles standard contracts alone.")
        assert written.marked() == []

    def test_half_ones_stand_between_two(self, write: Write) -> None:
        written = write("assessments/2026-h2", "by: a\ndate: 2026-10-01\nratings: {french: 1.5|}\n")
        assert "Between First words and Small talk." in written.hover()
        assert written.marked() == []

    def test_roles_are_offered_those_that_the_competency_describes(self, write: Write) -> None:
        role = write("roles", "name: A\nrequires:\n  french: |\n").completions()
        sheet = write("assessments/2026-h2", "by: a\ndate: 2026-10-01\nratings:\n  french: |\n").completions()
        assert {*sheet} - {*role} == {"0", "No words yet", "4", "At home in it", "0.5", "1.5", "2.5", "3.5"}


class TestKeys:
    def test_hover_with_what_they_are_for(self, write: Write) -> None:
        assert "How one grows inside the role" in write("roles", "name: A\ngro|wth: [More]\n").hover()

    def test_a_doubled_one_errs(self, write: Write) -> None:
        ratings = "by: a\ndate: 2026-10-01\nratings:\n  closing: 2|\n  closing: 3\n"
        assert write("assessments/2026-h2", ratings).marked() == [(5, "Map keys must be unique")]


def test_a_thousand_competencies_take_less_than_a_second(
    start: Callable[[Path], Any], prepare: Callable[[Path], Path], tmp_path: Path
) -> None:
    for number in range(1000):
        levels = "".join(
            f"  {level}:\n    summary: Settles contracts of the sort that has the number {number} alone.\n"
            f"    criteria: [Names a price and waits for the answer of the other side., Writes down what was agreed.]\n"
            for level in range(1, 5)
        )
        _write(tmp_path / f"competencies/skill-{number}.yaml", f"name: Skill {number}\nasks: skill\nlevels:\n{levels}")
    _write(
        tmp_path / "careerctl.yaml", "format: 1\nscales: {s: {levels: [Learning, Practising, Proficient, Leading]}}\n"
    )
    required = "".join(f"  skill-{number}: {{level: 2, must: true}}\n" for number in range(0, 1000, 100))
    _write(tmp_path / "roles/seller.yaml", f"name: Seller\nrequires:\n{required}  skill-1: 9\n")
    prepare(tmp_path)
    seconds = []
    for _ in range(ATTEMPTS):
        server = start(tmp_path)
        before = time.monotonic()
        (found,) = server.open(tmp_path / "roles/seller.yaml")
        seconds.append(time.monotonic() - before)
        assert found["range"]["start"]["line"] == 13
        if seconds[-1] <= 1:
            break
    assert min(seconds) <= 1


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def test_settings_at_the_top_of_a_repository_help_in_its_projects_alone(
    start: Callable[..., Any], careerctl: Callable[..., Any], git: Callable[..., str], tmp_path: Path
) -> None:
    """Of files without a first line, too."""
    git(tmp_path, "init", "-q")
    assert careerctl("init", "hr/careers", "--vscode").code == 0
    settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text("utf-8"))
    (tmp_path / "roles").mkdir()
    server = start(tmp_path, settings["yaml.schemas"])
    said = {
        each: server.open(tmp_path / each, "name: Guide\nsalary: 1\n")
        for each in ("hr/careers/roles/x.yaml", "roles/x.yaml")
    }
    assert [(each, len(marks)) for each, marks in said.items()] == [
        ("hr/careers/roles/x.yaml", 1),
        ("roles/x.yaml", 0),
    ], said
