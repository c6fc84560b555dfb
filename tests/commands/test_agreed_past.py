"""Forms of what was agreed, beside files that are gone, or cannot be read."""

from openpyxl import load_workbook

from .conftest import AGREED, BOTH, TODAY

SHEET = "by: dana\ndate: 2026-10-08\nrole: guide\nconfirmed: {manager: 2026-10-08}\nratings: {ask: 2, show: 1}\n"
LINE = ("form", "alice", "--as", "agreed", "--round", "2026-h2", "--today", "2026-11-12")


def test_it_is_shown_as_it_was_written_and_unread_not_at_all(rating, careerctl) -> None:
    root = rating(BOTH | {AGREED: SHEET})
    known, role = root / "competencies" / "show.yaml", root / "roles" / "guide.yaml"
    known.write_text("name: [\n")
    broken = careerctl(*LINE, cwd=root)
    assert (broken.code, broken.out) == (2, "")
    assert "what was agreed cannot be shown whole until this is mended." in broken.err
    known.unlink()
    role.write_text(role.read_text().replace("show: 2", ""))
    gone = careerctl(*LINE, cwd=root)
    assert (gone.code, '<legend>Show</legend>\n<p class="level"><b>1</b></p>' in gone.out) == (0, True), gone.err
    assert careerctl(*LINE, "-o", "alice.xlsx", cwd=root).code == 0
    rows = load_workbook(root / "alice.xlsx").worksheets[0].iter_rows()
    told = [cell.value for row in rows for cell in row if cell.value]
    assert told[told.index("Show") + 1] == "1", told


def test_a_broken_plan_is_said_of_whose_it_may_be_alone(rating, careerctl) -> None:
    plans = {
        "plans/alice.yaml": "person: alice\ntarget: guide\nstarted: 2026-10-01\n",
        "plans/first.yaml": "person: dana\ntarget: [\n",
    }
    done = careerctl("form", "--all", "--plan", *TODAY, "-o", "forms", cwd=rating({**plans, "people/bo.yaml": BO}))
    assert (done.code, "wrote forms/alice.plan.2026-10-12.html\n" in done.out) == (2, True)
    assert [line.partition(":")[0] for line in done.err.splitlines()] == ["people/dana.yaml"]


BO = "name: Bo\nrole: guide\n"
