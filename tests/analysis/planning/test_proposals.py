"""What holds for every plan that is proposed, and that a refresh leaves a fresh one alone."""

import json
from collections import Counter
from datetime import date
from pathlib import Path as FilePath

from hypothesis import given
from hypothesis import strategies as st

from careerctl.analysis.planning.catalogue import HOUR
from careerctl.analysis.planning.drafting import Drafted
from careerctl.analysis.planning.followed import Refreshed, refreshed
from careerctl.analysis.planning.proposal import Proposal, propose
from careerctl.analysis.planning.shown import kept, proposed
from careerctl.analysis.planning.shown_actions import Whose
from careerctl.analysis.planning.stages import shared
from careerctl.analysis.planning.steps import ProposalRequest, signs
from careerctl.model.activity import Activity
from careerctl.model.assessment import AgreedSheet
from careerctl.model.collection import Collection
from careerctl.model.competency import Competency
from careerctl.model.framework import Framework
from careerctl.model.ids import MAX_ID, is_id
from careerctl.model.path import Path
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.record import Record, Sheet
from careerctl.model.role import Role
from careerctl.model.settings import Settings
from careerctl.project.reading.subjects import person_named
from careerctl.questions.known import read_person
from careerctl.results.plain import plain

NORTHWIND = FilePath(__file__).parents[3] / "examples" / "northwind"
START = date(2026, 11, 2)

LEVELS = {str(level): f"Level {level}" for level in range(5)}
SETTINGS = Settings.model_validate({"format": "1", "scales": {"s": {"step": "0.5", "levels": LEVELS}}})
IDS = "xyz"
said = st.sampled_from(["0", "1", "1.5", "2", "3"]) | st.just({"no_chance": "None"})
required = st.dictionaries(st.sampled_from(IDS), st.sampled_from("1234"), min_size=1)
activity = st.fixed_dictionaries(
    {
        "name": st.just("Activity"),
        "kind": st.sampled_from(["coaching-duty", "mentoring", "class", "workshop"]),
        "develops": st.dictionaries(
            st.sampled_from(IDS),
            st.fixed_dictionaries({"to": st.sampled_from("1234")}, optional={"from": st.sampled_from("01")}),
            min_size=1,
        ),
        "hours": st.sampled_from(["0", "8", "40", "200"]),
        "weeks": st.sampled_from(["1", "8", "30"]),
    },
    optional={"after": st.just(["a0"]), "places": st.sampled_from("01")},
)
cases = st.fixed_dictionaries(
    {
        "role": required,
        "next": required,
        "ratings": st.dictionaries(st.sampled_from(IDS), said),
        "activities": st.lists(activity, max_size=5),
        "hours": st.sampled_from([2.0, 16.0]),
    }
)
PERSON = Person.model_validate(
    {"name": "Pat", "role": "role", "manager": "dana", "wishes": [{"role": "next"}], "strengths": ["z"]}
)


def things(model: type, values: dict) -> Collection:
    items = {name: model.model_validate(value) for name, value in values.items()}
    return Collection(items, frozenset(items))


def wanted(case: dict) -> ProposalRequest:
    described = {level: {"criteria": [f"Does {level}", f"Says {level}"]} for level in "1234"}
    framework = Framework(
        SETTINGS,
        START,
        competencies=things(Competency, {each: {"name": each, "asks": "skill", "levels": described} for each in IDS}),
        roles=things(Role, {each: {"name": each, "requires": case[each]} for each in ("role", "next")}),
        paths=things(Path, {"path": {"name": "Path", "steps": ["role", "next"]}}),
        activities=things(Activity, {f"a{at}": each for at, each in enumerate(case["activities"])}),
    )
    confirmed = {"employee": "2026-10-20", "manager": "2026-10-20"}
    agreed = AgreedSheet.model_validate({"date": "2026-10-19", "confirmed": confirmed, "ratings": case["ratings"]})
    sheet = Sheet("r1", "agreed", agreed, None, None, False, "sheet", "agreed")  # noqa: FBT003
    return ProposalRequest(framework, Record("pat", PERSON, (sheet,)), PERSON, str, START, hours=case["hours"])


def planned(case: dict) -> tuple[ProposalRequest, Proposal]:
    asked = wanted(case)
    made = propose(asked)
    assert made is not None
    return asked, made


def actions(made: Proposal) -> list[tuple[str, dict]]:
    return [(stage, each) for stage in made.windows for each in made.data[stage].get("actions", ())]


@given(cases)
def test_every_action_has_an_owner_a_day_in_its_stage_and_a_sign_of_a_level(case):
    asked, made = planned(case)
    all_signs = {sign for each in IDS for level in range(5) for sign in signs(asked.framework, each, level)}
    for stage, each in actions(made):
        assert each["done_when"] in all_signs
        assert made.data[stage]["from"] <= each["due"] <= made.data[stage]["until"]
    ids = [each["id"] for _, each in actions(made)]
    assert len({*ids}) == len(ids)


@given(cases)
def test_each_of_the_two_owns_at_least_a_third(case):
    owners = Counter(each["owner"] for _, each in actions(planned(case)[1]))
    assert not owners or all(owners[each] * 3 >= owners.total() for each in ("employee", "manager"))


@given(cases)
def test_what_is_met_gets_no_action_and_each_open_step_gets_one(case):
    asked, made = planned(case)
    levels = made.asked.levels
    steps = [(each["competency"], float(each["to"])) for _, each in actions(made) if "to" in each]
    assert len({*steps}) == len(steps)
    assert all(levels[competency] < to for competency, to in steps)
    needed = {
        (each, float(level))
        for each, top in levels.items()
        for level in range(1, 5)
        if top < level <= max(int(case[role].get(each, 0)) for role in ("role", "next"))
    }
    assert {*steps} == needed
    assert asked.hours >= made.busiest


@given(cases)
def test_the_same_input_gives_the_same_plan_and_it_is_one_that_can_be_kept(case):
    asked, made = planned(case)
    again = planned(case)[1]
    assert json.dumps(made.data) == json.dumps(again.data)
    whose = Whose(asked.framework, "pat", PERSON, str)
    shown, there = proposed(whose, made, own=False), kept(whose, "pat-next", Plan.model_validate(made.data))
    for stage in ("trial", "permanent", "move"):
        mine, theirs = plain(getattr(shown, stage)), plain(getattr(there, stage))
        for each in mine["actions"]:
            each |= {"begins": None, "reason": None}
        assert mine == theirs


@given(cases, cases)
def test_a_fresh_plan_has_nothing_to_refresh_and_a_refresh_settles_it(case, later):
    asked, made = planned(case)
    plan = Plan.model_validate(made.data)
    assert refreshed(asked.framework, plan, made.data, made.asked.levels) == Refreshed()
    newer, other = planned({**case, "ratings": later["ratings"]})
    news = refreshed(newer.framework, plan, other.data, other.asked.levels)
    data = json.loads(json.dumps(made.data))
    for stage, each in news.added:
        data[stage].setdefault("actions", []).append(dict(each))
    for stage in (each for each in data.values() if isinstance(each, dict)):
        for action in stage.get("actions", ()):
            action.update({"status": "done"} if action["id"] in news.reached else {})
    settled = Plan.model_validate({**data, "round": "r1"})
    assert refreshed(newer.framework, settled, other.data, other.asked.levels) == Refreshed()


def test_long_ids_that_are_cut_stay_apart():
    drafted = Drafted("x" * MAX_ID, "mastery", "manager", START, "Done", "Seen", {})
    ids = [each.id for each in shared([drafted] * 4)]
    assert len({*ids}) == len(ids)
    assert all(is_id(each) for each in ids)


def test_at_least_four_of_five_of_northwind_s_steps_have_an_activity():
    covered: Counter[bool] = Counter()
    for path in sorted((NORTHWIND / "people").glob("*.yaml")):
        asked = read_person(
            person_named(path.stem, NORTHWIND, NORTHWIND), START, ("competency", "role", "path", "activity", "opening")
        )
        made = propose(ProposalRequest(asked.framework, asked.record, asked.person, asked.called, START))
        assert made is not None
        assert made.most * HOUR >= made.busiest * HOUR
        covered.update("activity" in each for _, each in actions(made) if "to" in each)
    assert covered[True] >= 0.8 * covered.total() > 10
