"""`careerctl owed`: who reads what of it, and what is said where a file cannot be read."""

import json

import pytest
from owed_project import FILES, TODAY, both, plan, wish


class TestHr:
    """Counts of what hr may know, and by name whose files are kept too long."""

    FILES = FILES | {
        "people/bo.yaml": FILES["people/bo.yaml"] + "wishes: [{words: Canary-quiet, asked: 2026-10-10}, "
        "{words: Canary-told, asked: 2026-10-10, shared_with: hr}]\n",
        "people/cy.yaml": "name: Cy May\nleft: {date: 2024-03-31}\n",
        **plan("stones: [{text: Canary-stone, owner: manager, due: 2026-10-31}]"),
        **both("autumn"),
    }

    def test_it_counts(self, project, careerctl):
        ran = careerctl("owed", "--audience", "hr", *TODAY, cwd=project(self.FILES))
        assert "Wishes without an answer                    1      1\n" in ran.out
        assert "Rounds with both sheets in and no talk      1      1\n" in ran.out
        assert "Cy May has left, and since 1 April 2026 nothing is to be kept any more." in ran.out
        assert not any(word in ran.out for word in ("Canary", "Bo Lee", "Al Roe", "romise"))

    def test_what_cannot_be_read_may_be_owed_too(self, project, careerctl):
        broken = {"people/di.yaml": "name: [\n"}
        out = careerctl("owed", "--audience", "hr", *TODAY, cwd=project(FILES | broken)).out
        assert "Nothing is owed, as far as hr may know of it and the files can be read.\n" in out
        out = careerctl("owed", "--audience", "hr", *TODAY, cwd=project(self.FILES | broken)).out
        assert "Wishes without an answer                 at least 1   at least 1\n" in out

    def test_for_machines_too(self, project, careerctl):
        said = json.loads(
            careerctl("owed", "--audience", "hr", "--format", "json", *TODAY, cwd=project(self.FILES)).out
        )
        counts = {each["kind"]: (each["count"], each["late"]) for each in said["counts"]}
        assert counts == {"unanswered-wish": (1, 1), "not-talked": (1, 1), "kept-after-leaving": (1, 1)}
        assert [(each["person"], [debt["kind"] for debt in each["debts"]]) for each in said["people"]] == [
            ("cy", ["kept-after-leaving"])
        ]

    def test_of_one_person_it_sees_what_is_shared(self, project, careerctl):
        root = project(self.FILES)
        out = careerctl("owed", "--person", "bo", "--audience", "hr", *TODAY, cwd=root).out
        assert "Canary-told" in out
        assert "Canary-quiet" not in out
        assert "Canary-stone" not in out
        own = careerctl("owed", "--person", "bo", *TODAY, cwd=root).out
        assert all(word in own for word in ("Canary-told", "Canary-quiet", "Canary-stone"))

    @pytest.mark.parametrize(
        "line",
        [
            (),
            ("--audience", "manager"),
            ("--manager", "al", "--audience", "hr"),
            ("--manager", "al", "--audience", "employee"),
            ("--manager", "al", "--person", "bo"),
            ("--audience", "everyone"),
        ],
    )
    def test_others_are_told_what_to_name(self, project, careerctl, line):
        ran = careerctl("owed", *line, *TODAY, cwd=project(self.FILES))
        assert (ran.code, ran.out) == (2, "")
        assert "anary" not in ran.err


class TestWhatCannotBeRead:
    def test_of_a_file_that_is_somebodys_it_is_said_on_the_page(self, project, careerctl):
        files = FILES | {"people/bo.yaml": "name: Bo Lee\nmanager: al\nwishes: [{words: Canary-word, asked: 20}]\n"}
        ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(files))
        assert "Left out, because the file has to be mended first: people/bo.yaml" in ran.out
        assert "anary" not in ran.out + ran.err

    @pytest.mark.parametrize(
        "broken",
        [{"plans/bo-lead.yaml": "person: bo\ntarget: 7\n"}, {"assessments/autumn/bo.agreed.yaml": "date: x\n"}],
    )
    def test_nothing_is_said_to_be_late_or_not(self, project, careerctl, broken):
        ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(FILES | both("autumn") | broken))
        assert "What else is owed to Bo Lee is left out until their files are mended." in ran.out
        assert "Nothing is late" not in ran.out
        assert ("no talk yet" in ran.out) == ("plans/bo-lead.yaml" in broken)

    def test_files_of_others_are_not_opened(self, project, careerctl):
        files = FILES | wish("words: Teach, asked: 2026-10-10") | {"people/zed.yaml": "name: [\n"}
        ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(files))
        assert "zed" not in ran.out + ran.err


def test_a_page_to_print(project, careerctl, tmp_path):
    root = project(FILES | wish("words: <b>Teach</b>, asked: 2026-10-10"))
    ran = careerctl("owed", "--manager", "al", *TODAY, "-o", tmp_path / "owed.html", cwd=root)
    page = (tmp_path / "owed.html").read_text()
    assert (ran.code, ran.out) == (0, "")
    assert "<title>What we owe those whom Al Roe leads · 2 November 2026</title>" in page
    assert "<code>careerctl answer bo <span>--wish</span> 1</code>" in page, "no line ends within an option"
    assert "<h1>What we owe those whom Al Roe leads&nbsp;· 2 November 2026</h1>" in page, "nor begins with a dot"
    assert "<strong>Confidential.</strong>" in page
    assert "<b>" not in page
    assert (tmp_path / "owed.html").stat().st_mode & 0o777 == 0o600


def test_for_what_there_is_a_chance_nobody_knows_where_the_plan_cannot_be_read(project, careerctl):
    none = "{craft: 1, stage: {no_chance: No stage here}}"
    files = FILES | both("autumn", none, none) | {"plans/bo-lead.yaml": "person: bo\ntarget: 7\n"}
    said = "There was no chance yet to show Stage"
    broken = project(files)
    assert said not in careerctl("owed", "--manager", "al", *TODAY, cwd=broken).out
    (broken / "plans/bo-lead.yaml").unlink()
    assert said in careerctl("owed", "--manager", "al", *TODAY, cwd=broken).out
