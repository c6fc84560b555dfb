"""What holds for every comparison."""

import json
import random
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from careerctl.analysis.gap import Question, gap
from careerctl.model.assessment import SIDES, AgreedSheet, RatedSheet, Side
from careerctl.model.collection import Collection
from careerctl.model.competency import Competency
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record, Sheet
from careerctl.model.role import Role
from careerctl.model.settings import Settings
from careerctl.results.gap import Gap
from careerctl.results.plain import plain

LEVELS = {"0": "Zero", "1": "One", "2": "Two", "3": "Three", "4": "Four"}
SETTINGS = Settings.model_validate(
    {"format": "1", "scale": "halves", "scales": {"halves": {"step": "0.5", "levels": LEVELS}}}
)
PERSON = Person.model_validate({"name": "Pat", "role": "role"})
BOTH = {"employee": "2026-10-20", "manager": "2026-10-20"}
IDS = "abcdef"

levels = st.sampled_from(["0", "0.5", "1", "1.5", "2", "2.5", "3", "3.5", "4"])
said = st.one_of(
    levels,
    st.sampled_from([{"no_chance": "None"}, {"not_applicable": "No"}]),
    levels.map(lambda level: {"level": level, "observed": "false"}),
)
requirement = st.fixed_dictionaries(
    {"level": st.sampled_from("01234")},
    optional={"must": st.just("true"), "weight": st.sampled_from(["0.1", "0.3", "2", "10"])},
) | st.fixed_dictionaries({"level": st.sampled_from("01234"), "optional": st.just("true")})
sheets = st.dictionaries(st.sampled_from(IDS), said)
cases = st.fixed_dictionaries(
    {"requires": st.dictionaries(st.sampled_from(IDS), requirement, min_size=1), "self": sheets, "manager": sheets},
    optional={"agreed": sheets},
)


def _sheet(side: Side, ratings: dict, against: str | None) -> Sheet:
    model = AgreedSheet if side == "agreed" else RatedSheet
    more = {"confirmed": BOTH} if side == "agreed" else {"by": "pat"}
    read = model.model_validate({"date": "2026-10-01", "ratings": ratings, **more})
    return Sheet("r1", side, read, against, None, draft=False, kind="sheet", name=side)


def compared(case: dict, only: Side | None = None, against: str | None = None) -> Gap:
    skills = {each: Competency.model_validate({"name": each, "asks": "skill"}) for each in IDS}
    role = Role.model_validate({"name": "Role", "requires": case["requires"]})
    framework = Framework(
        SETTINGS,
        date(2026, 11, 1),
        competencies=Collection(skills, frozenset(skills)),
        roles=Collection({"role": role}, frozenset({"role"})),
    )
    record = Record("pat", PERSON, tuple(_sheet(each, case[each], against) for each in SIDES if each in case))
    result = gap(Question(framework, record, PERSON, str, only=only))
    assert result is not None
    return result


@given(cases)
def test_what_is_met_is_never_a_next_step(case):
    result = compared(case)
    items = {item.competency: item for item in result.items}
    assert all(items[each].gap > 0 and not items[each].optional for each in result.next_steps)
    assert not {each for each, item in items.items() if item.standing in {"met", "both-met"}} & set(result.next_steps)


@given(cases)
def test_a_next_step_is_open(case):
    result = compared(case)
    assert set(result.next_steps) <= set(result.open)


@given(cases)
def test_everything_required_is_counted_once(case):
    counts = compared(case).counts
    assert counts is not None
    told = plain(counts)
    by = sum(told.pop(each) for each in list(told) if each.startswith("by_"))
    required = told.pop("required")
    assert sum(told.values()) == required
    assert by <= required


@given(cases)
def test_the_state_says_all_met_only_when_nothing_is_open(case):
    result = compared(case)
    assert (result.state == "all-met") <= (not result.open)
    assert (result.state == "near") <= (0 < len(result.open) <= 2)
    assert (result.state == "not-talked") <= ("agreed" not in case)


@given(cases)
def test_the_ratio_lies_between_its_bounds(case):
    ratio = compared(case).ratio
    if ratio.low is None:
        assert (ratio.value, ratio.high) == (None, None)
    else:
        assert 0 <= ratio.low <= ratio.high <= 1
        assert ratio.value is None or ratio.low <= ratio.value <= ratio.high


@given(cases)
def test_figures_are_rounded_down_so_that_1_means_all(case):
    result = compared(case)
    exact, printed = result.ratio.value, plain(result)["ratio"]["value"]
    if exact is not None:
        assert Fraction(str(printed)) <= exact < Fraction(str(printed)) + Fraction(1, 100)


@given(cases, st.sampled_from(["manager", "agreed"]), st.sampled_from(IDS), levels)
def test_raising_a_level_never_widens_a_gap(case, side, competency, level):
    before = case.get(side, {}).get(competency)
    if not isinstance(before, str) or float(level) < float(before):
        return
    first, then = compared(case), compared(case | {side: case[side] | {competency: level}})
    for one, other in zip(first.items, then.items, strict=True):
        assert one.gap is None or other.gap <= one.gap
    assert (first.ratio.low or 0) <= (then.ratio.low or 0)
    assert set(then.open) <= set(first.open)


@given(cases, st.sampled_from(IDS), said)
def test_what_the_person_says_never_changes_a_gap_that_another_measures(case, competency, answer):
    other = compared(case | {"self": case["self"] | {competency: answer}})
    assert [item.gap for item in compared(case).items] == [item.gap for item in other.items]


@given(cases)
def test_what_is_unrated_or_no_chance_is_open(case):
    for item in compared(case).items:
        assert (item.level is None) == (item.gap is None)
        if item.level is None and not item.set_aside:
            assert item.open


@given(st.dictionaries(st.sampled_from(IDS), requirement, min_size=1), st.sampled_from([None, *SIDES]))
def test_where_nobody_rates_nothing_is_met_though_the_lowest_level_is_asked(requires, only):
    lowest = {each: entry | {"level": "0"} for each, entry in requires.items()}
    result = compared({"requires": lowest, "self": {}, "manager": {}, "agreed": {}}, only)
    assert {item.standing for item in result.items} == {"not-compared"}
    assert {item.gap for item in result.items} == {None}
    assert (result.counts.met, result.ratio.value, result.state == "all-met") == (0, None, False)
    assert set(result.open) == {each for each, entry in lowest.items() if "optional" not in entry}


@given(cases, cases, st.sampled_from(["self", "manager"]))
def test_one_kind_of_sheet_alone_knows_nothing_of_the_others(case, others, side):
    def taken(of: dict) -> list:
        result = compared(of, side)
        items = [(each.level, each.by, each.gap, each.difference, each.standing, each.open) for each in result.items]
        return [items, result.counts, result.state, result.ratio, result.open, result.next_steps, result.talk]

    alone = {"requires": case["requires"], side: case[side]}
    assert taken(case) == taken({key: value for key, value in others.items() if key != "requires"} | alone)


@given(cases)
def test_not_applicable_to_another_role_is_as_if_nobody_had_said_it(case):
    def without(ratings: dict) -> dict:
        return {each: entry for each, entry in ratings.items() if "not_applicable" not in entry}

    heard = {key: value if key == "requires" else without(value) for key, value in case.items()}
    first, then = compared(case, against="another"), compared(heard, against="another")
    assert first.items == then.items
    assert (first.talk, first.state, first.counts, first.ratio) == (then.talk, then.state, then.counts, then.ratio)


@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_no_item(case, shuffled):
    def mixed(mapping: dict) -> dict:
        return {key: mapping[key] for key in shuffled.sample(sorted(mapping), len(mapping))}

    other = compared({key: mixed(value) for key, value in mixed(case).items()})
    first = compared(case)
    assert {item.competency: item for item in first.items} == {item.competency: item for item in other.items}
    assert (first.talk, first.next_steps, first.state, first.ratio) == (
        other.talk,
        other.next_steps,
        other.state,
        other.ratio,
    )
    assert (set(first.open), first.counts) == (set(other.open), other.counts)


FILES = {
    "careerctl.yaml": "format: 1\nscales:\n  s: {levels: [One, Two, Three]}\n",
    "competencies/deep/a.yaml": "name: A\nasks: skill\n",
    "competencies/b.yaml": "name: B\nasks: behaviour\nformerly: [old-b]\n",
    "competencies/z/c.yaml": "name: C\nasks: result\n",
    "roles/base.yaml": "name: Base\nrequires: {a: 2, old-b: 3}\n",
    "roles/lead.yaml": "name: Lead\nextends: base\nrequires: {c: 2}\n",
    "roles/chief.yaml": "name: Chief\nrequires: {c: 3}\n",
    "paths/one.yaml": "name: One\nmoves: [{from: base, to: lead, typical_months: 9}]\n",
    "paths/two.yaml": "name: Two\nsteps: [base, lead, chief]\n",
    "people/x/pat.yaml": "name: Pat\nrole: base\nmanager: dana\nwishes: [{role: chief}]\n",
    "people/dana.yaml": "name: Dana\n",
    "assessments/r1/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {a: 1, b: 2, c: 3}\n",
    "assessments/r1/pat.manager.yaml": "by: dana\ndate: 2026-10-02\nratings: {a: 2, b: 2}\n",
    "assessments/r2/pat.self.yaml": "by: pat\ndate: 2026-11-01\nratings: {a: 3}\n",
}


def test_the_order_in_which_files_were_made_changes_nothing(tmp_path_factory, careerctl):
    outputs = set()
    for seed in range(6):
        root = tmp_path_factory.mktemp("project")
        names = sorted(FILES)
        random.Random(seed).shuffle(names)  # any order will do
        for name in names:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(FILES[name])
        ran = [
            careerctl("gap", "pat", "--format", form, "--today", "2026-11-05", cwd=root)
            for form in ("json", "text", "csv")
        ]
        ran.append(careerctl("check", "--format", "json", cwd=root))
        outputs.add(json.dumps(ran))
    assert len(outputs) == 1
