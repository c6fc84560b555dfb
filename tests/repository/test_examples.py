"""The examples: what the starter holds, that it makes sense as a career system, and what is wrong in Northwind."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from careerctl.changes.new.shipped import EXAMPLES, example
from careerctl.check.engine import check
from careerctl.model.framework import Framework
from careerctl.problems.rule import Scope
from careerctl.project.kinds import PRIVATE_FOLDERS
from careerctl.project.reading.framework import read_project

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "examples" / "starter"
NORTHWIND = ROOT / "examples" / "northwind"
TODAY = date(2026, 11, 2)
WAY = ("sales-representative", "account-executive", "senior-account-executive", "business-development-lead")
MANAGER = "sales-manager"


def test_those_that_init_knows_are_those_that_are_there() -> None:
    assert {path.parent.name for path in (ROOT / "examples").glob("*/careerctl.yaml")} == set(EXAMPLES)
    assert EXAMPLES[0] == "starter"


@pytest.fixture(scope="module")
def framework() -> Framework:
    return read_project(STARTER, TODAY).framework


def promotions(framework: Framework) -> Iterator[tuple[str, str]]:
    for path in framework.paths.items.values():
        yield from pairwise(path.steps)
        yield from ((move.from_, move.to) for move in path.moves if move.kind == "promotion")


def raised(framework: Framework, before: str, after: str) -> Iterator[tuple[str, float, float]]:
    """Yield what a move raises, from which level to which; a new competency from the lowest."""
    asked = framework.required(before)
    for competency, entry in framework.required(after).items():
        low = asked[competency].level if competency in asked else 0
        if entry.level > low:
            yield competency, low, entry.level


class TestStarter:
    def test_check_finds_nothing_at_all(self) -> None:
        assert check(STARTER, TODAY, Scope.ORGANISATION).diagnostics == []

    def test_it_holds_what_it_promises(self, framework: Framework) -> None:
        assert framework.roles.ids == {*WAY, MANAGER}
        assert Counter(each.asks for each in framework.competencies.items.values()) == dict.fromkeys(
            ("result", "skill", "behaviour", "knowledge"), 2
        )
        assert len(framework.activities.items) == len({each.kind for each in framework.activities.items.values()}) == 8
        assert len(framework.goals.items) == 1
        assert len(framework.paths.items) == 2
        assert [path for path in example("starter") if path.split("/")[0] in PRIVATE_FOLDERS] == []

    def test_the_way_is_the_one_promised(self, framework: Framework) -> None:
        individual = framework.paths.items["individual"]
        assert individual.steps == WAY
        assert {move.kind for move in individual.moves} == {"promotion", "lateral", "return"}
        managing = framework.paths.items["managing"]
        assert MANAGER in managing.steps
        assert any(move.kind == "return" and move.from_ == MANAGER for move in managing.moves)

    def test_the_rounds_that_wait_in_a_comment_can_come_into_use(self, tmp_path: Path) -> None:
        root = shutil.copytree(STARTER, tmp_path / "starter")
        settings = root / "careerctl.yaml"
        settings.write_text(re.sub(r"^#(?! \S)", "", settings.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
        assert check(root, TODAY, Scope.ORGANISATION).diagnostics == []
        assert list(read_project(root, TODAY).framework.settings.rounds) == ["2027-h1"]

    def test_a_file_that_was_renamed_is_found_as_its_comment_says(self, tmp_path: Path) -> None:
        root = shutil.copytree(STARTER, tmp_path / "starter")
        role = (root / "roles" / "sales-representative.yaml").rename(root / "roles" / "adviser.yaml")
        role.write_text(role.read_text("utf-8").replace("#formerly:", "formerly:"), "utf-8")
        assert {each.rule for each in check(root, TODAY, Scope.ORGANISATION).diagnostics} == {"old-name"}

    @pytest.mark.parametrize("path", example("starter"))
    def test_each_file_says_what_it_is_and_which_line_to_change_first(self, path: str) -> None:
        text = example("starter")[path]
        first = text.partition("\n")[0]
        assert re.fullmatch(r"# [^.:]+[.:] .*Change first: .+\.|# .+ Change first: .+\.", first)
        named = re.findall(r"\b[a-z_]+\b", first.partition("Change first: ")[2])
        keys = re.findall(r"^ *(?:- )?([a-z_]+):", text, re.MULTILINE)
        assert {*named} & {*keys} or "level texts" in first, first


PLANTED = {
    (
        "goals/trusted-with-medicine.yaml:17:5: warning[retired-requirement] the goal 'Be trusted with medicine' needs "
        "Paper temperature logs, which is retired"
    ): "the last customer with paper logs has stopped, and the goal was not told",
    (
        "paths/partnerships.yaml:21:5: note[step-without-stones] nothing says what prepares for the promotion from "
        "Senior partner manager to Business development lead"
    ): "the path is young, and nobody has gone this far on it",
    (
        "roles/complex-deals-specialist.yaml:54:5: note[steep-step] from Senior account executive to Complex deals "
        "specialist, Contract knowledge rises by more than a level, from None yet to Practising"
    ): "sellers are not asked to know contracts, and here it is a must at the second level",
    (
        "roles/global-key-account-manager.yaml:1:1: note[last-step-without-growth] Key account manager, global is a "
        "last step and says nothing about growing inside it"
    ): "only a return leads away, and all other last steps say what grows",
    (
        "roles/sales-manager.yaml:57:5: note[undeveloped-requirement] no activity develops Forecasting up to Leading, "
        "which Sales manager asks for"
    ): "mentoring and standing in both end at Proficient",
}
"""What was left wrong in Northwind's framework, and why it is right to say so."""


def test_in_northwind_is_found_what_was_planted_and_nothing_else() -> None:
    found = check(NORTHWIND, TODAY, Scope.FRAMEWORK).diagnostics
    assert [f"{each.place}: {each.severity}[{each.rule}] {each.message}" for each in found] == list(PLANTED)
    assert all(PLANTED.values())


class TestSense:
    """What careers need, whatever rules there are."""

    def test_each_role_says_what_it_is_gives_and_costs(self, framework: Framework) -> None:
        said = (
            "summary", "serves", "responsibilities", "daily", "deliverables", "advantages", "disadvantages", "growth",
            "scope", "pay", "grade", "rank", "track",
        )  # fmt: skip
        for name, role in framework.roles.items.items():
            assert [key for key in said if not getattr(role, key)] == [], name
            assert role.drivers.serves
            assert role.drivers.costs
            assert any(entry.requirement.must for entry in framework.required(name).values())

    def test_each_promotion_raises_something_by_one_level_and_has_stepping_stones(self, framework: Framework) -> None:
        moves = [move for path in framework.paths.items.values() for move in path.moves]
        for before, after in promotions(framework):
            steps = [high - low for _, low, high in raised(framework, before, after)]
            assert steps
            assert max(steps) == 1
            said = [move for move in moves if (move.from_, move.to) == (before, after)]
            assert all(move.stepping_stones and move.typical_months for move in said)
            assert said

    def test_each_raise_is_developed_by_an_activity_and_described(self, framework: Framework) -> None:
        moves = [(move.from_, move.to) for path in framework.paths.items.values() for move in path.moves]
        for before, after in {*promotions(framework), *moves}:
            for competency, low, high in raised(framework, before, after):
                helps = [each.develops.get(competency) for each in framework.activities.items.values()]
                reach = [(float(each.from_ or 0), float(each.to)) for each in helps if each is not None]
                assert any(start <= low and high <= end for start, end in reach), (competency, low, high)
                assert high in framework.described(competency)

    def test_leading_is_asked_of_those_who_lead_and_is_not_the_only_way_up(self, framework: Framework) -> None:
        into = {
            move.from_
            for path in framework.paths.items.values()
            for move in path.moves
            if move.to == MANAGER and move.kind != "return"
        }
        for before in into:
            leads = [
                each for each, *_ in raised(framework, before, MANAGER) if framework.competencies.items[each].leads
            ]
            assert leads
        ranks = {name: role.rank or 0 for name, role in framework.roles.items.items()}
        individual = max(rank for name, rank in ranks.items() if name != MANAGER)
        assert individual >= ranks[MANAGER] - 1

    def test_every_role_is_on_a_path_and_every_competency_is_asked(self, framework: Framework) -> None:
        on_paths = {role for path in framework.paths.items.values() for role in path.steps}
        assert on_paths == framework.roles.ids
        asked = {each for role in framework.roles.ids for each in framework.required(role)}
        assert asked == framework.competencies.ids
        for competency in framework.competencies.ids:
            assert list(framework.described(competency)) == [1, 2, 3, 4]
