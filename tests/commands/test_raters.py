"""`careerctl raters`: figures by hand and beside scikit-learn, who reads which, and what is masked."""

import json
from math import isclose
from shutil import rmtree

import numpy as np
import pytest
from raters_project import FRAMEWORK, LATER, by_dice, people, sheets, team

TEAMS = {"ann": team("a", 6), "bo": team("b", 7), "cy": team("c", 8)}
ROUND = ("--round", "2026-h1")
READERS = ("employee", "manager", "hr", "everyone")


def said(teams, **of):
    """Return ratings of asking alone, the same for each of a team: what the person says, and the manager."""
    return {person: {"asking": of[manager]} for manager, led in teams.items() for person in led}


@pytest.fixture
def asked(project, careerctl, tmp_path):
    """Return a function that runs the command in an organisation of teams."""

    def run(teams, rated, *line, more=None):
        rmtree(tmp_path / "assessments", ignore_errors=True)  # of what was asked before in the same test
        root = project(FRAMEWORK | people(teams) | sheets("2026-h1", teams, rated) | (more or {}))
        return careerctl("raters", *(() if "--today" in line else LATER), *line, cwd=root)

    return run


@pytest.fixture
def answer(asked):
    """Return a function that returns the answer as data."""

    def run(teams, rated, *line, **more):
        ran = asked(teams, rated, "--format", "json", *(line or ROUND), **more)
        assert (ran.code, ran.err) == (0, "")
        return json.loads(ran.out)

    return run


def test_offsets_by_hand(answer):
    """Ann sees six people a level lower than they do, Bo seven alike, Cy eight a level higher: 2 of 21 in all."""
    found = answer(TEAMS, said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3)))
    offsets = {each["rater"]: (each["people"], each["ratings"], each["offset"]) for each in found["raters"]}
    assert offsets == {
        "ann": (6, 6, pytest.approx(-1 - 2 / 21, abs=1e-9)),
        "bo": (7, 7, pytest.approx(-2 / 21, abs=1e-9)),
        "cy": (8, 8, pytest.approx(1 - 2 / 21, abs=1e-9)),
    }
    assert found["raters"][0]["shrunk"] == pytest.approx((-1 - 2 / 21) * 6 / 16, abs=1e-9)
    assert found["scales"][0]["equal"] == pytest.approx(1 / 3, abs=1e-9)
    assert found["competencies"][0]["differently"] is True


@pytest.mark.parametrize("seed", range(12))
def test_beside_scikit_learn(answer, seed):
    from sklearn.metrics import cohen_kappa_score

    rated = by_dice(seed, TEAMS, least=2)
    found = answer(TEAMS, rated)
    rows = [
        (manager, name, *map(float, levels))
        for manager, led in TEAMS.items()
        for person in led
        for name, levels in rated[person].items()
    ]
    apart = np.array([manager - own for _, _, own, manager in rows])
    for each in found["raters"]:
        own = np.array([one[0] == each["rater"] for one in rows])
        offset = apart[own].mean() - apart.mean()
        assert each["ratings"] == own.sum()
        assert isclose(each["offset"], offset, abs_tol=1e-9)
        assert isclose(each["shrunk"], offset * own.sum() / (own.sum() + 10), abs_tol=1e-9)
    scales = {"steps": {"asking", "closing"}, "fluency": {"french"}}
    assert {each["scale"] for each in found["scales"]} == {*scales}
    for each in found["scales"]:
        both = [(int(one * 2), int(two * 2)) for _, name, one, two in rows if name in scales[each["scale"]]]
        kappa = cohen_kappa_score(*zip(*both, strict=True), labels=range(9), weights="quadratic")
        assert isclose(each["kappa"], kappa, abs_tol=1e-9)
        assert isclose(each["equal"], np.mean([one == two for one, two in both]), abs_tol=1e-9)
        assert isclose(each["within_one"], np.mean([abs(one - two) <= 2 for one, two in both]), abs_tol=1e-9)


def test_what_was_rated_unseen_or_by_one_side_or_without_a_level_enters_nothing(answer):
    rated = said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    one_side = {"closing": (3, "{level: 1, observed: false}"), "french": ("{no_chance: None}", 2)}
    more = {person: each | one_side for person, each in rated.items()}
    assert answer(TEAMS, more) == answer(TEAMS, rated)


def test_a_rater_of_few_and_one_who_would_tell_it_have_no_figures(answer, asked):
    teams = {"ann": team("a", 4), "bo": team("b", 7), "cy": team("c", 8)}
    rated = said(teams, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    found = answer(teams, rated)
    assert {each["rater"]: each["offset"] is None for each in found["raters"]} == {"ann": True, "bo": True, "cy": False}
    masked = [each for each in found["raters"] if each["offset"] is None]
    assert all(each[name] is None for each in masked for name in ("people", "ratings", "shrunk"))
    assert "would tell of one that is: Ann Roe and Bo Roe" in " ".join(asked(teams, rated, *ROUND).out.split())


def test_a_competency_of_few_is_masked_and_one_that_would_tell_it(answer):
    rated = {
        person: each | {"closing": (1, 1)} for person, each in said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3)).items()
    }
    for person in ("b1", "c1", "c2"):
        rated[person] = rated[person] | {"french": (1, 2)}
    found = answer(TEAMS, rated)
    assert [each["competency"] for each in found["competencies"]] == ["asking", "closing"]
    assert [each["scale"] for each in found["scales"]] == ["steps"]  # french alone is on the other scale
    few = {
        person: each if person in {"a1", "b1", "c1"} else {"asking": each["asking"]} for person, each in rated.items()
    }
    found = answer(TEAMS, few)
    assert found["competencies"] == []  # closing has three people, and asking would tell them
    assert found["scales"][0]["people"] == 21


def test_others_than_hr_learn_nothing_that_leaves_few_when_a_rater_takes_out_the_own_people(answer):
    teams = {"ann": team("a", 6), "bo": team("b", 4)}
    rated = said(teams, ann=(3, 2), bo=(2, 2))
    figures = {each: answer(teams, rated, *ROUND, "--audience", each)["scales"] for each in READERS}
    assert {each: bool(found) for each, found in figures.items()} == {each: each == "hr" for each in READERS}


def test_who_reads_an_offset(answer, asked):
    rated = said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    seen = {each: answer(TEAMS, rated, *ROUND, "--audience", each)["raters"] for each in READERS}
    assert {each: len(found or []) for each, found in seen.items()} == {
        "employee": 0,
        "manager": 0,
        "hr": 3,
        "everyone": 0,
    }
    own = answer(TEAMS, rated, *ROUND, "--manager", "bo")
    assert [(each["rater"], each["people"]) for each in own["raters"]] == [("bo", 7)]
    for each in ("employee", "everyone"):
        assert "Bo Roe" not in asked(TEAMS, rated, *ROUND, "--manager", "bo", "--audience", each).out


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("day", ["2026-10-01", "2026-10-31", "2026-03-31"])
def test_of_a_round_that_is_not_over_nothing_is_told(asked, reader, day):
    rated = said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    line = ("--round", "2026-h2", "--audience", reader, "--today", day)
    filled = sheets("2026-h2", TEAMS, rated, "2026-10-10")
    shown = [asked(TEAMS, each, *line, more=filled) for each in (rated, {})]
    broken = dict.fromkeys(filled, "by: [\n")
    assert shown[0] == shown[1] == asked(TEAMS, {}, *line, more=broken)
    assert "A round is compared when it is over" in shown[0].out


def test_by_itself_it_takes_the_last_round_for_all_that_is_over(answer):
    rated = said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    autumn = sheets("2026-h2", TEAMS, rated, "2026-10-10") | sheets("newcomers", TEAMS, rated, "2027-01-12")
    assert answer(TEAMS, rated, "--audience", "hr", more=autumn)["round"] == "2026-h2"
    assert answer(TEAMS, rated, "--audience", "hr", "--today", "2026-10-20", more=autumn)["round"] == "2026-h1"
    assert answer(TEAMS, rated, "--audience", "hr", "--today", "2026-04-20", more=autumn)["state"] == "open"


def test_where_no_rounds_are_listed_one_is_over_when_another_has_begun(answer, asked):
    bare = {"careerctl.yaml": FRAMEWORK["careerctl.yaml"].partition("rounds:")[0]}
    rated = said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    assert answer(TEAMS, rated, "--audience", "hr", more=bare)["state"] == "not-said"
    assert "Nobody has said when this round is over" in asked(TEAMS, rated, "--audience", "hr", more=bare).out
    later = bare | sheets("2026-h2", {"ann": ["a1"]}, {"a1": rated["a1"]}, "2026-10-10")
    found = answer(TEAMS, rated, "--audience", "hr", more=later)
    assert (found["round"], found["state"], len(found["raters"])) == ("2026-h1", "over", 3)


def test_an_unknown_round_is_refused_with_a_near_miss(asked):
    ran = asked(TEAMS, {}, "--round", "2026-h3")
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean '2026-h" in ran.err


def test_one_manager_has_nothing_to_compare(asked, answer):
    """A company of six: one leads the other five. The words that nobody wrote down are there all the same."""
    six = {"ann": team("a", 5)}
    rated = said(six, ann=(3, 2))
    for reader in READERS:
        out = asked(six, rated, "--round", "2026-h1", "--audience", reader).out
        assert "Fewer than two managers rated people who rated themselves: there is nothing to compare." in out
        assert "Most roles ask for: Asking · Closing" in out
        assert out == asked(six, {}, "--round", "2026-h1", "--audience", reader).out
    found = answer(six, rated)
    assert (found["raters"], found["scales"], found["competencies"]) == ([], [], [])


def test_what_is_read_differently_is_to_be_worded_anew_between_the_levels_where_many_differ(answer, asked):
    rated = said(TEAMS, ann=(3, 2), bo=(2, 3), cy=(2, 3))
    [found] = answer(TEAMS, rated)["competencies"]
    assert [each["name"] for each in found["levels"]] == ["Practising", "Proficient"]
    assert "Asking: between Practising and Proficient" in asked(TEAMS, rated, *ROUND).out
    spread = {person: {"closing": (number % 4, number % 4 + 1)} for number, person in enumerate(rated)}
    [found] = answer(TEAMS, spread)["competencies"]
    assert (found["between"], len(found["levels"])) == (False, 4)  # few are at each step
    assert "nothing is written for Proficient and Leading" in asked(TEAMS, spread, *ROUND).out


def test_levels_that_a_role_asks_for_and_nobody_has_described_are_named(asked):
    seller = {"roles/seller.yaml": "name: Seller\nrequires: {asking: 3, closing: 2, french: 2}\n"}
    out = asked(TEAMS, {}, "--round", "2026-h1", more=seller).out
    assert "French: nobody has written down what Small talk looks like" in out
    assert "Asking: nobody" not in out


def test_a_file_that_cannot_be_read_is_left_out_and_named(asked):
    rated = said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    ran = asked(TEAMS, rated, "--round", "2026-h1", more={"people/a1.yaml": "name: [\n"})
    assert ran.code == 0
    assert "people/a1.yaml" in ran.out
    assert "people/a1.yaml" in ran.err
    few = asked({"ann": ["a1"]}, {}, *ROUND, more={"people/a1.yaml": "name: [\n"})
    assert "Nothing is compared here until the files are mended that are left out." in few.out


def test_where_a_competency_cannot_be_read_nothing_is_said_that_counts_it(asked):
    rated = said(TEAMS, ann=(3, 2), bo=(2, 2), cy=(2, 3))
    ran = asked(TEAMS, rated, "--round", "2026-h1", more={"competencies/lost.yaml": "name: [\n"})
    assert "no figure, since" not in ran.out
    begun = {"roles/lost.yaml": "name: [\n"}
    assert "Most roles ask for" not in asked({"ann": ["a1"]}, {}, *ROUND, more=begun).out


DAYS = ("2026-04-20", "2026-10-20", "2027-02-20")


def shown_figures(answers):
    """Yield the groups of which a figure stands in some answers: its sort, its round, and whose or of what it is."""
    for found in answers:
        for each in found["raters"] or ():
            if each["offset"] is not None:
                yield "offset", found["round"], lambda _, rater, __, whose=each["rater"]: rater == whose
                yield "offset", found["round"], lambda *_: True  # the mean of all is what the offset goes by
        for each in found["scales"]:
            names = {"fluency": {"french"}}.get(each["scale"], {"asking", "closing"})
            yield "share", found["round"], lambda _, __, competency, names=names: competency in names
        for each in found["competencies"]:
            yield "share", found["round"], lambda _, __, competency, name=each["competency"]: competency == name


def is_within(rows, target):
    """Tell whether a sum can be worked out of others."""
    rank = np.linalg.matrix_rank(rows) if len(rows) else 0
    return rank == np.linalg.matrix_rank(np.array([*rows, target]))


HARDER = [pytest.param(5, sizes, marks=pytest.mark.exhaustive) for sizes in ((3, 5, 6, 7), (4, 9))]


@pytest.mark.parametrize(("least", "sizes"), [(2, (1, 3, 4)), (3, (3, 5, 2, 6)), *HARDER])
def test_whoever_asks_for_everything_and_subtracts_learns_of_no_smaller_group(answer, least, sizes):
    """Every round and day, as each reader: what they read are sums over ratings. No sum over few people is among them.

    A manager reads each rating of the own people besides, and takes them out.
    """
    teams = {name: team(name[0], size) for name, size in zip(("ann", "bo", "cy", "di"), sizes, strict=False)}
    rated = {name: by_dice(place, teams) for place, name in enumerate(("2026-h1", "2026-h2", "newcomers"))}
    rated["newcomers"] = {each: rated["newcomers"][each] for each in ("a1", "b1")}
    more = sheets("2026-h2", teams, rated["2026-h2"], "2026-10-10")
    more |= sheets("newcomers", teams, rated["newcomers"], "2027-01-12")
    more["careerctl.yaml"] = FRAMEWORK["careerctl.yaml"] + f"policy: {{min_group: {least}}}\n"
    leads = {person: manager for manager, led in teams.items() for person in led}
    ratings = [(name, one, what) for name, all_ in rated.items() for one in all_ for what in all_[one]]
    readers = [("--audience", each) for each in READERS] + [("--manager", each) for each in teams]
    groups = {(one, manager, what) for one, manager in leads.items() for what in (None, "asking", "closing", "french")}
    groups |= {(None, manager, what) for manager in teams for what in (None, "asking", "closing", "french")}
    groups |= {(None, None, what) for what in ("asking", "closing", "french")}
    for reader in readers:
        lines = [(*reader, *more_) for more_ in [(), *(("--round", name) for name in rated)]]
        answers = [answer(teams, rated["2026-h1"], *each, "--today", day, more=more) for each in lines for day in DAYS]
        own = [each for each in ratings if reader[0] == "--manager" and leads[each[1]] == reader[1]]
        for sort in ("offset", "share"):
            rows = [
                np.array([name == each[0] and bool(of(each[1], leads[each[1]], each[2])) for each in ratings], float)
                for kind, name, of in shown_figures(answers)
                if kind == sort
            ]
            rows = [*{tuple(each): each for each in rows}.values()]
            rows += [np.array([each == one for each in ratings], float) for one in own if rows]
            for (one, manager, what), name in ((each, name) for each in groups for name in rated):
                fits = [
                    each[0] == name
                    and one in {None, each[1]}
                    and manager in {None, leads[each[1]]}
                    and what in {None, each[2]}
                    and each not in own
                    for each in ratings
                ]
                whom = {each[1] for each, fit in zip(ratings, fits, strict=True) if fit}
                if 0 < len(whom) < least:
                    assert not is_within(rows, np.array(fits, float)), (reader, sort, one, manager, what, name)
