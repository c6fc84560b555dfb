"""No moved goalposts: a round is measured by what was asked when it was rated, and both requirements are said."""

import json
import re
import shutil

import pytest
from moved_project import BEGUN, RATINGS, SECOND, SETTINGS, THIRD, TODAY, moved

SAID = "what counts here was rated against version 2.0 of the framework"
PLAN = """\
person: alice
target: seller
started: 2026-10-13
round: 2026-h2
framework: 2.0
mastery: {actions: [{text: Read on, owner: employee, due: 2026-12-01, done_when: Read}]}
signed: {employee: 2026-10-13, manager: 2026-10-13}
"""
WISH = """\
wishes: [{role: seller, asked: 2026-10-01, answered: {date: 2026-10-13, answer: yes, because: Gladly, framework: 2.0}}]
"""
MORE = "Terms (3, asked since 2.1) · Closing (a must, asked since 2.2) · French (1, asked since 2.2)"


@pytest.fixture
def run(project, committed, careerctl):
    """Return a function that runs a command in the project, of which `versions` are committed first."""

    def made(*line, versions=(), root=None):
        root = root or (run.root if run.root is not None and not versions else moved(project, committed, *versions))
        run.root = root
        return careerctl(*line, *TODAY, cwd=root)

    run = made
    run.root = None
    return run


def compared(run, *line, **how):
    done = run("gap", "alice", "--format", "json", *line, **how)
    assert done.code == 0, done.err
    return json.loads(done.out)


def of(gap, competency):
    return next(each for each in gap["items"] if each["competency"] == competency)


def notes(run, **how):
    """Return what the rule says: where, of which version, and which competencies or why nobody can tell."""
    found = json.loads(run("check", "--format", "json", **how).out)["diagnostics"]
    assert not [each for each in found if each["severity"] == "error"], found
    return [
        (f"{each['path']}:{each['line']}:{each['column']}", each["message"], each["hint"].partition("; ")[0])
        for each in found
        if each["rule"] == "rated-against-other-words"
    ]


class TestAWorkedHistory:
    def test_what_was_agreed_as_met_stays_met_and_both_requirements_are_said(self, run) -> None:
        gap = compared(run)
        assert (gap["state"], gap["counts"]["met"], gap["counts"]["required"], gap["open"]) == ("all-met", 3, 3, [])
        levels = {each["competency"]: (each["required"], each["must"], each["optional"]) for each in gap["items"]}
        assert levels == {
            **dict.fromkeys(("terms", "asking", "closing"), (2, False, False)), "french": (1, False, True),
        }  # fmt: skip
        raised = {each["competency"]: each["raised"] for each in gap["items"] if each["raised"]}
        keys = ("then", "required", "must", "since")
        assert {name: tuple(each[key] for key in keys) for name, each in raised.items()} == {
            "terms": (2, 3, False, "2.1"), "closing": (2, 2, True, "2.2"), "french": (None, 1, False, "2.2"),
        }  # fmt: skip
        assert [each["later"] for each in gap["conditions"]] == [True]
        assert {each["competency"]: each["changed"] for each in gap["items"]} == {
            "terms": "requirement", "asking": "words", "closing": "requirement", "french": None,
        }  # fmt: skip
        said = run("gap", "alice").out
        for line in (
            "Rated against version 2.0 of the framework; today it is 2.2.",
            f"From the next round on more is asked: {MORE}",
            "Rated against other words than today's: Terms · Asking · Closing",
            "met; from the next round 3, asked since 2.1",
            "from the next round 1, asked since 2.2",
            "Everything that was asked is met, and every condition is recorded. From the next round on more is asked.",
            "Next: look again together at what was rated against other words: careerctl rate alice --as agreed --look",
        ):
            assert line in said, line
        assert "optional" not in said

    def test_every_command_measures_by_the_same(self, run) -> None:
        compared(run)
        team = json.loads(run("team", "--manager", "dana", "--format", "json").out)
        assert [(each["competency"], each["required"]) for each in team["people"][0]["cells"]] == [
            ("terms", 2), ("asking", 2), ("closing", 2),
        ]  # fmt: skip
        for line in (("report", "review", "alice"), ("report", "review", "alice", "--format", "html")):
            assert "asked since 2.1" in run(*line).out
        found = json.loads(run("paths", "--person", "alice", "--format", "json").out)
        assert "next-step" not in json.dumps(found)

    def test_a_plan_and_an_answer_keep_what_they_were_given_under(self, run, project) -> None:
        root = project(BEGUN)
        (root / "people/alice.yaml").write_text(BEGUN["people/alice.yaml"] + WISH)
        (root / "plans").mkdir()
        (root / "plans/alice-seller.yaml").write_text(PLAN)
        compared(run, versions=({"careerctl.yaml": BEGUN["careerctl.yaml"]}, SECOND, THIRD))
        for line in (("plan", "alice"), ("report", "plan", "alice")):
            assert f"More is asked since then, and not for this plan: {MORE}" in " ".join(run(*line).out.split()), line
        assert f"More is asked since then, and not for this answer: {MORE}." in run("wish", "alice").out
        assert "Nothing is new" in (done := run("plan", "alice", "--refresh")).out + done.err
        (root / "plans/alice-seller.yaml").unlink()
        assert "develops Terms from 2 to 3" in run("plan", "alice").out  # a plan made today goes by what is asked today

    def test_the_next_round_is_measured_by_today_s(self, run) -> None:
        compared(run)
        for side, by in (("self", "alice"), ("manager", "dana")):
            (run.root / f"assessments/2026-h2/alice.{side}.yaml").write_text(
                f"by: {by}\ndate: 2026-11-12\nframework: 2.2\n{RATINGS}"
            )
        (run.root / "assessments/2026-h2/alice.agreed.yaml").unlink()
        gap = compared(run)
        assert (of(gap, "terms")["required"], of(gap, "terms")["raised"], gap["round"]["framework"]) == (3, None, None)
        assert notes(run) == []

    def test_what_the_two_agree_later_is_measured_by_what_the_round_began_with(self, run) -> None:
        compared(run)
        agreed = run.root / "assessments/2026-h2/alice.agreed.yaml"
        agreed.write_text(agreed.read_text().replace("2026-10-12\nframework: 2.0", "2026-11-15\nframework: 2.2"))
        assert of(compared(run), "terms")["required"] == 2
        assert notes(run) == []  # what counts was said beside today's words


class TestWhoReads:
    def test_everyone_sees_what_the_role_asks_today_and_nothing_of_a_round(self, run) -> None:
        said = compared(run, "--audience", "everyone")
        assert [(each["required"], each["must"], each["optional"]) for each in said["items"]] == [
            (3, False, False), (2, False, False), (2, True, False), (1, False, False),
        ]  # fmt: skip
        assert not re.search(r"2\.[01]\b|since\": \"2", json.dumps(said["items"]))
        hr = compared(run, "--audience", "hr")
        assert (of(hr, "terms")["raised"]["since"], of(hr, "terms")["changed"]) == ("2.1", None)

    def test_while_one_side_is_missing_nothing_is_said(self, run) -> None:
        moved_ = compared(run)
        assert moved_["round"] is not None
        for side in ("agreed", "manager"):
            (run.root / f"assessments/2026-h2/alice.{side}.yaml").unlink()
        assert notes(run) == []
        assert of(compared(run), "terms")["required"] == 3


class TestWhereNobodyCanTell:
    def test_without_git_only_the_sentence_differs_where_nothing_changed(self, run) -> None:
        same = {"careerctl.yaml": SETTINGS.format(version="2.1")}
        with_git = run("gap", "alice", versions=(BEGUN, same)).out
        shutil.rmtree(run.root / ".git")
        without = run("gap", "alice").out
        sentence = " What was asked then is not kept here, so that today's requirements are used."
        assert without.count(sentence) == 1
        assert without.replace(sentence, "") == with_git
        assert compared(run)["round"]["why_today"] == "unknown"

    def test_the_version_alone_speaks(self, run, git, tmp_path_factory) -> None:
        place = "assessments/2026-h2/alice.agreed.yaml:2:12"
        assert notes(run) == [(place, SAID, "asked or said otherwise by now: terms, asking, closing")]
        shallow = tmp_path_factory.mktemp("shallow")
        git(shallow, "clone", "-q", "--depth", "1", f"file://{run.root}", "here")
        alone = "today it is 2.2, and this clone is shallow (`git fetch --unshallow` fetches what was said then)"
        assert notes(run, root=shallow / "here") == [(place, SAID, alone)]
        assert "shallow clone (`git fetch --unshallow` fetches it)" in run("gap", "alice", root=shallow / "here").out
        shutil.rmtree(shallow / "here/.git")
        alone = "today it is 2.2, and nothing here keeps what was said then"
        assert notes(run, root=shallow / "here") == [(place, SAID, alone)]
        assert of(compared(run, root=shallow / "here"), "terms")["required"] == 3

    def test_a_version_that_cannot_be_read_is_left_out_and_said(self, run) -> None:
        broken = BEGUN | {"roles/seller.yaml": "name: Seller\nrequires: {terms: nine, asking: 2}\n"}
        gap = compared(run, versions=(broken, THIRD))
        assert (gap["round"]["why_today"], of(gap, "terms")["required"]) == ("unreadable", 3)
        assert "cannot be read" in run("gap", "alice").out
        assert [each[2] for each in notes(run)] == ["today it is 2.2, and what was said then cannot be read"]

    def test_without_a_version_the_day_decides(self, run) -> None:
        unsaid = {path: text.replace("framework: 2.0\n", "") for path, text in BEGUN.items()}
        gap = compared(run, versions=(unsaid, SECOND, THIRD))
        assert (of(gap, "terms")["required"], of(gap, "terms")["raised"]["since"]) == (2, None)
        assert "from the next round 3" in run("gap", "alice").out
        told = (
            "what counts here was rated against an earlier framework",
            "asked or said otherwise by now: terms, asking",
        )
        assert [(each[1], each[2].removesuffix(", closing")) for each in notes(run)] == [told]

    def test_what_was_so_before_a_change_was_not_brought_by_it(self, run) -> None:
        assert len(notes(run)) == 1
        assert "rated against" not in run("check", "--base", "HEAD", "--scope", "all").out

    def test_words_that_changed_without_a_new_version_count_as_the_same(self, run) -> None:
        raised = {"careerctl.yaml": SETTINGS.format(version="2.0"), "roles/seller.yaml": THIRD["roles/seller.yaml"]}
        assert of(compared(run, versions=(BEGUN, raised)), "terms")["required"] == 3
        assert notes(run) == []

    def test_what_is_asked_less_holds_at_once(self, run) -> None:
        less = {"roles/seller.yaml": "name: Seller\nrequires: {terms: 1}\n", "careerctl.yaml": SECOND["careerctl.yaml"]}
        gap = compared(run, versions=(BEGUN, less))
        assert (of(gap, "terms")["required"], of(gap, "terms")["raised"], len(gap["items"])) == (1, None, 1)

    def test_what_was_renamed_is_the_same(self, run) -> None:
        renamed = THIRD | {
            "competencies/deals.yaml": "formerly: [terms]\n" + BEGUN["competencies/terms.yaml"],
            "roles/vendor.yaml": "formerly: [seller]\n" + THIRD["roles/seller.yaml"].replace("terms", "deals"),
        }
        compared(run, versions=(BEGUN,))
        for gone in ("competencies/terms.yaml", "roles/seller.yaml"):
            (run.root / gone).unlink()
        del renamed["roles/seller.yaml"]
        gap = compared(run, versions=(renamed,))
        assert (of(gap, "deals")["required"], of(gap, "deals")["raised"]["required"]) == (2, 3)

    def test_another_scale_is_compared_with_nothing(self, run) -> None:
        other = {"careerctl.yaml": SETTINGS.format(version="2.1").replace("3: Proficient", "3: Deep, 4: Deeper")}
        gap = compared(run, versions=(BEGUN, other | {"roles/seller.yaml": SECOND["roles/seller.yaml"]}))
        assert (of(gap, "terms")["required"], of(gap, "terms")["changed"]) == (3, "scale")

    def test_a_framework_in_a_repository_of_its_own_has_a_history_of_its_own(
        self, run, project, committed, tmp_path
    ) -> None:
        of_people = {f"ours/{path}": text for path, text in BEGUN.items() if path.startswith(("people/", "assess"))}
        settings = "format: 1\nframework: ../framework\nrounds: {2026-h2: {opens: 2026-10-01, closes: 2026-10-31}}\n"
        project(of_people | {"ours/careerctl.yaml": settings})
        for each in (BEGUN, THIRD):
            project({f"framework/{path}": text for path, text in each.items() if f"ours/{path}" not in of_people})
            committed(tmp_path / "framework")
        gap = compared(run, root=tmp_path / "ours")
        assert (of(gap, "terms")["required"], of(gap, "terms")["raised"]["since"]) == (2, "2.2")
