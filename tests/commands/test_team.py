"""`careerctl team`: for its manager alone, and for everyone on a wall."""

import json
import re

import pytest
from owed_project import FILES, TODAY, agreed, both, plan, wish

TITLE = "For Al Roe alone: the team that Al Roe leads · 2 November 2026"


@pytest.fixture
def led(project, careerctl):
    """Return a function that prints the team of Al, with more files, or says what went wrong."""

    def run(more=None, *options):
        return careerctl("team", "--manager", "al", *options, *TODAY, cwd=project(FILES | (more or {})))

    return run


@pytest.fixture
def wall(project, careerctl):
    """Return a function that prints the page for the wall, with more files."""

    def run(more=None, *options):
        return careerctl("team", "--for", "everyone", *options, *TODAY, cwd=project(FILES | (more or {})))

    return run


def talked(ratings, more=""):
    """Return the sheets of a talk between Bo and Al in autumn."""
    return both("autumn") | agreed(ratings, more=more)


def row(out, name):
    return re.split(r" {2,}", next(line for line in out.splitlines() if line.startswith(name)).strip())


class TestForTheManager:
    def test_the_first_line_says_for_whom_it_is(self, led):
        assert led().out.startswith(TITLE + "\n")

    def test_what_is_due_comes_before_what_is_to_be_learned(self, led):
        out = led(both("autumn")).out
        assert out.index("What is due") < out.index("there was no talk yet") < out.index("What the roles ask")
        assert "How each is settled: careerctl owed --manager al" in out

    @pytest.mark.parametrize(
        ("sheets", "cells"),
        [
            (talked("{craft: 1, stage: 2}"), ["1 m", "2 m"]),
            (talked("{craft: 1, stage: 1}"), ["1 m", "1→2 n"]),
            (talked("{craft: 2, stage: {no_chance: None}}"), ["2 m", "c"]),
            (talked("{craft: {not_applicable: Elsewhere}, stage: 2}"), ["x", "2 m"]),
            (talked("{craft: 1}", "still_different: {stage: {employee: Yes, manager: No}}\n"), ["1 m", "d"]),
            (both("autumn", "{craft: 1, stage: 1}", "{craft: 1, stage: 2}"), ["1 m", "1 t"]),
            (both("autumn", "{craft: 1, stage: 1}", "{craft: 1, stage: 1}"), ["1 m", "1→2 n"]),
            (both("autumn", "{craft: {level: 2, observed: false}}"), ["s", "u"]),
            (both("autumn", "{craft: 1, stage: 2}", "{craft: {no_chance: None}}"), ["1 t", "2 u"]),
            ({}, ["u", "u"]),
        ],
    )
    def test_a_cell_has_the_level_and_the_letter_of_a_word(self, led, sheets, cells):
        out = led(sheets).out
        assert [row(out, name)[1] for name in ("Craft", "Stage")] == cells
        letters = {cell.rpartition(" ")[2] for cell in cells}
        (legend,) = re.findall("^Letters: (.*)", out, re.MULTILINE)
        assert {each[0] for each in legend.split(" · ")} == letters

    def test_what_a_role_does_not_ask_and_was_rated_has_its_level(self, led):
        more = both("autumn") | {"people/bo.yaml": FILES["people/bo.yaml"].replace("maker", "lead")}
        assert row(led(more).out, "Stage") == ["Stage", "2 –"]

    def test_rows_are_by_name_and_nothing_is_summed_up(self, led):
        people = {
            f"people/{each}.yaml": f"name: {each.title()}\nrole: maker\nmanager: al\n" for each in ("zoe", "abe", "mia")
        }
        lines = led(people, "--format", "csv").out.splitlines()
        assert lines[0] == "person,name,role,role_name,craft,stage"
        assert [line.split(",")[1] for line in lines[1:]] == ["Abe", "Bo Lee", "Mia", "Zoe"]
        assert all(re.fullmatch(r"(\d(→\d)? )?[a-z–]", cell) for line in lines[1:] for cell in line.split(",")[4:])

    def test_of_an_open_round_it_shows_who_has_handed_in_and_nothing_else(self, led):
        settings = {"careerctl.yaml": FILES["careerctl.yaml"].replace("2026-09-30", "2026-11-30")}
        sheets = both("autumn")
        ((path, text),) = [each for each in sheets.items() if "manager" in each[0]]
        one = settings | {path: text}
        other = settings | {path: text.replace("stage: 2", "stage: 1")}
        one = settings | {path: text}
        other = settings | {path: text.replace("stage: 2", "stage: 1")}
        seen = [led(each, "--format", "json") for each in (one, other)]
        assert seen[0] == seen[1]
        out = led(one).out
        assert [row(out, name)[1] for name in ("Craft", "Stage")] == ["u", "u"]
        assert "autumn: Al Roe has rated, Bo Lee not yet" in out

    def test_who_has_no_role_stands_beside_the_one_wished_for(self, led):
        none = {"people/bo.yaml": "name: Bo Lee\nmanager: al\n"}
        assert "Bo Lee has no role yet; nothing is asked." in led(none).out
        wishing = {"people/bo.yaml": "name: Bo Lee\nmanager: al\nwishes: [{role: lead}]\n"}
        out = led(wishing).out
        assert "Bo Lee has no role yet; stands beside the one wished for, Lead." in out
        assert "What the roles ask, and somebody here has" not in out

    def test_who_leads_nobody_is_told_so(self, project, careerctl):
        ran = careerctl("team", "--manager", "bo", *TODAY, cwd=project(FILES))
        assert "Bo Lee leads nobody here, as far as the files say." in ran.out
        assert "What is due" not in ran.out

    def test_json_is_for_the_manager(self, led):
        found = json.loads(led(talked("{craft: 1, stage: 1}"), "--format", "json").out)
        assert found["schema"] == "careerctl/team/1"
        (bo,) = found["people"]
        assert [(each["competency"], each["level"], each["word"]) for each in bo["cells"]] == [
            ("craft", 1, "met"),
            ("stage", 1, "next"),
        ]

    def test_a_page_has_its_cells_shaded_and_says_that_it_is_confidential(self, project, careerctl):
        root = project(FILES | talked("{craft: 1, stage: 1}"))
        careerctl("team", "--manager", "al", *TODAY, "-o", "team.html", cwd=root)
        page = (root / "team.html").read_text("utf-8")
        assert '<td class="full" data-label="Bo Lee">1 m</td>' in page
        assert '<td class="half" data-label="Bo Lee">1→2 n</td>' in page
        assert "Confidential." in page
        assert (root / "team.html").stat().st_mode & 0o077 == 0


class TestWhatCannotBeRead:
    @pytest.mark.parametrize(
        "broken", [{"assessments/autumn/bo.agreed.yaml": "date: x\n"}, {"roles/maker.yaml": "name: [Maker]\n"}]
    )
    def test_who_stands_there_without_levels_is_named(self, led, broken):
        ran = led(both("autumn") | broken)
        assert "The levels of Bo Lee are left out until their files are mended." in ran.out
        assert "is left out until all files are mended." in ran.out
        assert "All 2" not in ran.out

    def test_what_a_role_requires_of_a_broken_competency_is_left_out_of_what_is_here(self, led):
        requires = {
            "roles/maker.yaml": "name: Maker\nrequires: {craft: 1, stage: {level: 1, optional: true}, lost: 1}\n"
        }
        ran = led(agreed("{craft: 2}") | requires | {"competencies/lost.yaml": "name: [\n"})
        assert "The one thing that it requires and that can be read is here. In it: " in ran.out

    def test_where_nobody_was_rated_it_says_so_and_counts_nothing(self, led):
        ran = led({})
        assert "Nobody here has been rated yet on what it requires. In it: Bo Lee" in ran.out
        assert "0 of" not in ran.out

    def test_who_may_be_of_the_team_is_named(self, led):
        ran = led({"people/bo.yaml": "name: Bo Lee\nmanager: al\nwishes: [{words: Canary-word, asked: 20}]\n"})
        assert "Whether bo is of this team cannot be said until the file is mended." in ran.out
        assert "leads nobody" not in ran.out
        assert "anary" not in ran.out + ran.err

    def test_files_of_others_are_not_opened(self, led):
        assert "zed" not in "".join(map(str, led({"people/zed.yaml": "name: [\n"})))

    def test_on_the_wall_broken_files_are_named_but_for_plans(self, wall):
        ran = wall({"people/bo.yaml": "name: [\n", "plans/cy-lead.yaml": "person: cy\ntarget: 7\n"})
        assert "What bo does and shares is left out until the file is mended." in ran.out
        assert "A duty that was announced may be left out until all plans are mended." in ran.out
        assert "cy-lead" not in ran.out + ran.err


class TestTheWall:
    def test_only_what_people_chose_to_share(self, wall):
        kept = "strengths: [stage]\nlearns: [stage]\ndrivers: [Canary-driver]\nrather_not: [stage]\n"
        own = f"{FILES['people/bo.yaml']}shares: [craft]\n{kept}wishes:\n" + "".join(
            f"  - {{words: {word}, asked: 2026-10-01, shared_with: {who}, why: Canary-why, answered: {answer}}}\n"
            for word, who, answer in (
                ("Canary-hr", "hr", "{date: 2026-10-02, answer: no, because: Canary-no, revisit: 2027}"),
                ("Canary-manager", "manager", "{date: 2026-10-02, answer: no, because: Canary-no, revisit: 2027}"),
                ("Teach at school", "everyone", "{date: 2026-10-02, answer: no, because: Canary-no, revisit: 2027}"),
            )
        )
        for form in ("text", "json", "csv", "markdown"):
            ran = wall({"people/bo.yaml": own} | both("autumn"), "--format", form)
            assert "anary" not in ran.out + ran.err
            assert "Teach at school" in ran.out
            assert "Craft" in ran.out
            assert "Stage" not in ran.out

    @pytest.mark.parametrize("day", ["2026-11-02", "2026-11-03"])
    def test_duties_from_the_day_on_which_they_were_announced(self, wall, day):
        told = f"announced: {{date: {day}, by: al, to: Canary-to, text: Ask Bo}}"
        duties = f"permanent: {{from: 2026-10-30, responsibilities: [Guides two], expectations: [Canary], {told}}}"
        out = wall(plan(duties)).out
        assert ("Announced on 2 November 2026: Guides two. “Ask Bo”" in out) is (day == "2026-11-02")
        assert "anary" not in out
        assert "Guides two" not in wall(plan(f"{duties}\nclosed: {{date: 2026-11-01, because: Done}}")).out

    def test_a_trial_that_was_not_announced_is_quiet(self, wall):
        trial = "trial: {{from: 2026-10-20, until: 2027-03-31, gives_way: [{{what: A tenth less}}]{}}}"
        assert wall(plan(trial.format(""))) == wall(plan(""))
        out = wall(plan(trial.format(", announced: {date: 2026-11-01, by: al}"))).out
        assert "Tries new tasks, announced on 1 November 2026. Meanwhile gives way: A tenth less." in out

    def test_who_leads_whom_and_who_has_left_is_not_on_it(self, wall):
        gone = {"people/cy.yaml": f"{FILES['people/cy.yaml']}left: {{date: 2026-11-02}}\n"}
        found = json.loads(wall(gone, "--format", "json").out)
        assert [each["person"] for each in found["people"]] == ["al", "bo", "di"]
        assert "manager" not in json.dumps(found)

    def test_paths_with_their_other_moves(self, wall):
        moves = "[{from: maker, to: lead, typical_months: 9}, {from: lead, to: maker, kind: return}]"
        out = wall({"paths/up.yaml": f"name: Up\npurpose: More\nsteps: [maker, lead]\nmoves: {moves}\n"}).out
        assert "Maker → Lead\n" in out
        assert "Lead → Maker (return)" in out
        assert out.count("Maker → Lead") == 1

    def test_an_empty_wall_says_so(self, project, careerctl):
        ran = careerctl("team", "--for", "everyone", *TODAY, cwd=project({"careerctl.yaml": "format: 1\n"}))
        assert "Nobody is here yet, as far as the files say." in ran.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "name whose team it is, with --manager, or make a page for the wall, with --for everyone."),
        (("--manager", "al", "--for", "everyone"), "who leads whom is not for everyone."),
        (("--for", "hr"), "'hr'"),
    ],
)
def test_what_is_for_nobody_is_refused(project, careerctl, options, said):
    ran = careerctl("team", *options, *TODAY, cwd=project(FILES))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err.replace("\n", " ")


def test_a_wish_is_among_what_is_due(led):
    assert "The wish for “Teach” has no answer yet." in led(wish("words: Teach, asked: 2026-10-01")).out
