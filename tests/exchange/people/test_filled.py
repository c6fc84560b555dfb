"""Forms in a browser: filled in on a phone without a network, saved, taken back in; and on paper without a script."""

import re
import subprocess
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import yaml
from forms import handed_out
from forms import text as answers
from pypdf import PdfReader

from careerctl.exchange.people.answers import unfolded

NORTHWIND = Path(__file__).parents[3] / "examples/northwind"
pytestmark = pytest.mark.exhaustive
TODAY = ("--today", "2026-10-15")


@pytest.fixture
def round_(careerctl: Any, tmp_path: Path) -> Any:
    """Return a function that makes a form of Carmen, who has not rated in this round; of Farah, who has talked."""
    import shutil

    root = tmp_path / "northwind"
    shutil.copytree(NORTHWIND, root)
    for path in (root / "assessments/2026-h2").glob("carmen.*"):
        path.unlink()

    def form(side: str = "self") -> Path:
        page = tmp_path / f"{side}.html"
        what = ("--plan",) if side == "plan" else ("--as", side)
        who = "farah" if side == "agreed" else "carmen"
        assert careerctl("form", who, *what, *TODAY, "-o", page, cwd=root).code == 0
        return page

    form.root = root
    return form


def test_eight_questions_take_few_clicks_and_come_back_as_they_were(round_: Any, fill: Any, careerctl: Any) -> None:
    page = round_()
    asked = [*handed_out(page.read_text())["questions"]][:9]
    steps = [("click", f"level:{each}", "2") for each in asked]
    words = [("write", f"why:{each}", f"Weil {each}: “ja” – 你好 🙂 =1+1 <b>") for each in asked]
    more = [
        ("click", "drivers:learning"), ("write", "drivers+", "Own words"), ("click", "learns:teaching"),
        ("select", "wish_role", "sales-manager"), ("write", "wish_words", "Teach"), ("write", "wish_by", "2027-06-30"),
        ("click", "shared_with", "hr"), ("write", "step_text:0", "On listening"),
        ("click", "done:coaching-1-2-listening"),
        ("write", f"evidence:{asked[0]}", "One\nTwo\n"), ("click", "hand_in"), ("press", "#save"),
        ("read", "#text"), ("read", "#progress"), ("press", "#copy"), ("again",),
    ]  # fmt: skip
    said = fill(page, *steps, *words, *more)
    assert said["clicks"] <= 40
    assert said["#progress"] == "9 of 9 answered"
    assert said["dialogs"] == 0
    ((name, text),) = said["downloads"]
    assert name == "carmen.self.2026-h2.answers"
    assert text == said["#text"]
    assert "Teach" not in text
    given = unfolded(text.encode())[0]
    assert given.ratings[asked[1]].why == f"Weil {asked[1]}: “ja” – 你好 🙂 =1+1 <b>"
    assert given.ratings[asked[0]].evidence == ("One", "Two")
    assert given.handed_in
    assert (given.wish.role, given.wish.words, given.wish.by, given.wish.shared_with) == (
        "sales-manager", "Teach", "2027-06-30", "hr",
    )  # fmt: skip
    (page.parent / name).write_text(text)
    taken = careerctl("take", page.parent / name, "--by", "dana", *TODAY, cwd=round_.root)
    assert taken.code == 0, taken.err
    sheet = yaml.safe_load((round_.root / "assessments/2026-h2/carmen.self.yaml").read_text())
    assert {each: said["level"] for each, said in sheet["ratings"].items()} == dict.fromkeys(asked, 2)
    assert sheet["status"] == "submitted"
    person = yaml.safe_load((round_.root / "people/carmen.yaml").read_text())
    assert person["drivers"][-2:] == ["learning", "Own words"]
    assert person["learns"] == ["teaching"]
    assert person["wishes"][-1]["words"] == "Teach"


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (390, "light"), (1200, "light"), (1200, "dark")])
@pytest.mark.parametrize("side", ["self", "manager", "agreed", "plan"])
def test_it_is_well_made(round_: Any, fill: Any, width: int, scheme: str, side: str) -> None:
    page = round_(side)
    given = (
        (("click", f"level:{next(iter(handed_out(page.read_text())['questions']))}", "2"),)
        if side in {"self", "manager"}
        else (("click", "hand_in"),)
    )
    fill(page, ("look",), *given, ("press", "#save"), ("look",), width=width, scheme=scheme)


@pytest.mark.parametrize("side", ["agreed", "plan"])
def test_what_was_agreed_is_confirmed(round_: Any, fill: Any, careerctl: Any, side: str) -> None:
    page = round_(side)
    said = fill(page, ("press", "#save"), ("read", "#missing"))
    assert (said["downloads"], said["#missing"]) == (
        [],
        "Not saved yet. Say that this is what you agreed, or how you see it",
    )
    words = "differ:teaching" if side == "agreed" else "differ:plan"
    more = (("click", "trial", "no"),) if side == "plan" else ()
    said = fill(
        page,
        ("write", words, "Weil: “ja” <b>\n你好"),
        *more,
        ("click", "hand_in"),
        ("press", "#save"),
        ("read", "#progress"),
    )
    assert said["#progress"] == "Agreed · 1 seen differently"
    assert said["clicks"] <= 5
    ((name, text),) = said["downloads"]
    given = unfolded(text.encode())[0]
    assert [*given.differ.values()] == ["Weil: “ja” <b>\n你好"]
    (page.parent / name).write_text(text)
    by = "yuki" if side == "agreed" else "dana"
    taken = careerctl("take", page.parent / name, "--by", by, *TODAY, cwd=round_.root)
    assert taken.code == 0, taken.err
    if side == "agreed":
        sheet = yaml.safe_load((round_.root / "assessments/2026-h2/farah.agreed.yaml").read_text())
        assert sheet["still_different"]["teaching"]["employee"] == "Weil: “ja” <b>\n你好"
    else:
        plan = yaml.safe_load((round_.root / "plans/carmen-team-lead-sales.yaml").read_text())
        assert "agreed" not in plan["trial"]
        assert "你好" in (round_.root / "notes/carmen.carmen.yaml").read_text()


def test_it_is_answered_by_keyboard(round_: Any, fill: Any) -> None:
    first = next(iter(handed_out(round_().read_text())["questions"]))
    keys = [("key", "Tab"), ("key", "ArrowDown"), ("key", "ArrowDown"), ("key", "Tab")]
    said = fill(round_(), *keys, ("write", f"why:{first}", "By hand"), ("press", "#save"), ("read", "#text"))
    assert unfolded(said["#text"].encode())[0].ratings[first].level in {"1", "2"}


def test_nothing_is_kept_unless_somebody_says_so(round_: Any, fill: Any) -> None:
    page = round_()
    first = next(iter(handed_out(page.read_text())["questions"]))
    begun = ("click", f"level:{first}", "3"), ("write", f"why:{first}", "Kept")
    said = fill(page, *begun, ("kept",), ("again",), ("read", "#progress"))
    assert (said["kept"], said["dialogs"], said["#progress"]) == ([], 1, "0 of 9 answered")
    said = fill(
        page, *begun, ("press", "#keep"), ("kept",), ("again",), ("read", "#progress"), ("press", "#save"), ("kept",)
    )
    assert (said["dialogs"], said["#progress"], said["kept"]) == (0, "1 of 9 answered", [])


def test_what_is_missing_is_said_before_it_is_saved(round_: Any, fill: Any) -> None:
    page = round_()
    first, second, *_ = handed_out(page.read_text())["questions"]
    steps = ("click", f"level:{first}", "no_chance"), ("write", f"why:{second}", "Hm")
    said = fill(page, *steps, ("press", "#save"), ("read", "#missing"))
    assert said["downloads"] == []
    assert "Closing: say why in a few words · Forecasting: you wrote something and chose no level" in said["#missing"]
    said = fill(page, ("click", "hand_in"), ("press", "#save"), ("read", "#missing"))
    assert said["#missing"].count(" · ") == 7  # French is optional
    assert said["downloads"] == []
    said = fill(page, ("click", "hand_in"), ("press", "#save"), ("press", "#save"), ("read", "#missing"))
    assert said["#missing"] == ""
    assert len(said["downloads"]) == 1


def test_the_receipt_shows_the_answers_when_somebody_asks(round_: Any, fill: Any, careerctl: Any) -> None:
    page = round_()
    out = handed_out(page.read_text())
    words = "Weil: “ja” <b>&amp; 你好"
    came = page.with_name("came.answers")
    came.write_text(answers(out, {each: {"level": "2", "why": words} for each in out["questions"]}))
    assert careerctl("take", came, "--by", "dana", *TODAY, cwd=round_.root).code == 0
    receipt = page.with_name("carmen.self.2026-h2.receipt.html")
    said = fill(receipt, ("look",), ("read", "#answers"), ("press", "#show"), ("look",))
    assert said["#answers"] == ""
    said = fill(receipt, ("press", "#show"), ("read", "#answers"))
    assert f"Closing: 2 – {words}" in said["#answers"]


def test_without_a_script_it_is_paper(round_: Any, chromium: tuple[Path, str], tmp_path: Path) -> None:
    page = round_()
    bare = tmp_path / "bare.html"
    bare.write_text(re.sub(r"<script>.*</script>", "", page.read_text(), flags=re.DOTALL))
    for each in (page, bare):
        script = Path(__file__).parents[2] / "pages/paper.mjs"
        subprocess.run(["node", str(script), *map(str, chromium), str(each)], check=True, timeout=120)
        for size in ("A4", "Letter"):
            sheets = PdfReader(f"{each}.{size}.pdf").pages
            text = normalize("NFKC", " ".join(sheet.extract_text() for sheet in sheets))
            for said in (
                "Carmen Ibarra",
                "What moves me",
                "Brings a first order",
                "My own steps",
                "I hand this in",
                "Date and name",
            ):
                assert said in " ".join(text.split()), (each, size, said)
            assert "Save my answers" not in text
