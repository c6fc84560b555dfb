"""A round by mail, by the words of docs/people.md: every line of it is run, and forms are filled in with a browser."""

import io
import re
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from forms import agreement, handed_out, text

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs/people.md").read_text("utf-8")
LINES = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
TODAY = ("--today", "2026-10-15")
TALK = "yes\ne\n2\n\nDana\n"
"""What Dana types after the talk: all that both see alike, what to work on, and her own name."""
Fill = Callable[..., dict[str, Any]]
Answer = Callable[[Path, Path], None]


def by_hand(page: Path, back: Path) -> None:
    """Answer as somebody does whom nobody watches."""
    out = handed_out(page.read_text("utf-8"))
    if out["side"] in {"agreed", "plan"}:
        saved = agreement(out)
    else:
        ratings = {each: {"level": "2", "why": "Seen at two customers"} for each in out["questions"]}
        saved = text(out, ratings, date="2026-10-14")
    (back / f"{out['person']}.{out['side']}.{out['round']}.answers").write_text(saved, "utf-8")


def in_a_browser(fill: Fill) -> Answer:
    def answer(page: Path, back: Path) -> None:
        out = handed_out(page.read_text("utf-8"))
        asked = [*out.get("questions", ())]
        steps = [("click", f"level:{each}", "2") for each in asked]
        steps += [("write", f"why:{each}", "Seen at two customers") for each in asked]
        if out["side"] == "plan":
            steps += [("click", "trial", "yes")]
        said = fill(page, *steps, ("click", "hand_in"), ("press", "#save"))
        ((name, saved),) = said["downloads"]
        (back / name).write_text(saved, "utf-8")

    return answer


def in_libreoffice(typed: Callable[..., Path], careerctl: Any, team: Path) -> Answer:
    """Answer in a workbook instead of the page: both ask the same."""

    def answer(page: Path, back: Path) -> None:
        out = handed_out(page.read_text("utf-8"))
        side, form = out["side"], team.parent / f"{page.stem}.xlsx"
        what = ("--plan",) if side == "plan" else ("--as", side)
        assert careerctl("form", out["person"], *what, "-o", form, *TODAY, cwd=team).code == 0
        asked = out.get("questions", ())
        said: dict[str, Any] = {f"rating {each}": {"answer": "2", "why": "Seen at two customers"} for each in asked}
        said |= {"trial": "Yes, I want to try it"} if side == "plan" else {}
        typed(form, {**said, "hand-in": "x"}, back / f"{out['person']}.{side}.{out['round']}.ods")

    return answer


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """Write Northwind as it was before anybody of Dana's team had rated."""
    root = tmp_path / "northwind"
    shutil.copytree(ROOT / "examples/northwind", root)
    for each in (root / "assessments/2026-h2").glob("*.yaml"):
        each.unlink()
    (root / "back").mkdir()
    return root


def play(
    careerctl: Any, monkeypatch: pytest.MonkeyPatch, team: Path, answer: Callable[[Path, Path], None]
) -> list[str]:
    """Type line after line; where one makes a form for Alice or about her, it is answered, and all others by hand."""
    told = []
    monkeypatch.setenv("CAREERCTL_ME", "dana")
    for line in LINES[2:]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TALK.encode()), "utf-8"))
        done = careerctl(*(as_it_came(each, team) for each in shlex.split(line)[1:]), *TODAY, cwd=team)
        assert done.code == 0, (line, done.err, told[-1:])
        told.append(done.out + done.err)
        if line.startswith("careerctl form"):
            into = Path(shlex.split(line)[-1])
            made = [team / into] if into.suffix else sorted((team / into).glob("*.html"))
            back = "mine" if into.name == "mine" else "back"
            for each in made:
                on_paper = "ben.self" in each.name
                one = answer if "alice" in each.name else by_hand
                one(each, team if on_paper else team / back)
    return told


def as_it_came(word: str, team: Path) -> str:
    """Return a word of a line, of a file the name that it has where a workbook came back."""
    book = Path(word).with_suffix(".ods")
    return str(book) if word.endswith(".answers") and (team / book).exists() else word


def must_be_whole(team: Path, told: list[str], came: str = "form", named: str = "a form") -> None:
    """See that everybody's answers are in, agreed and planned, and that nothing of them was said too early."""
    sheets = team / "assessments/2026-h2"
    for person in ("alice", "ben", "carmen", "yuki"):
        for side in ("self", "manager"):
            sheet = yaml.safe_load((sheets / f"{person}.{side}.yaml").read_text("utf-8"))
            assert sheet["status"] == "submitted"
            assert {str(each["level"]) for each in sheet["ratings"].values()} == {"2"}
            assert ("taken_in" in sheet) == (side == "self")
    assert yaml.safe_load((sheets / "ben.self.yaml").read_text("utf-8"))["taken_in"]["from"] == "paper"
    agreed = yaml.safe_load((sheets / "alice.agreed.yaml").read_text("utf-8"))
    assert (agreed["taken_in"]["by"], agreed["taken_in"]["from"]) == ("dana", came)
    assert {*agreed["confirmed"]} == {"employee", "manager"}
    (plan,) = (yaml.safe_load(each.read_text("utf-8")) for each in (team / "plans").glob("alice-*.yaml"))
    assert (plan["taken_in"]["by"], {*plan["signed"]}) == ("dana", {"employee"})
    taken = next(each for each in told if "Alice Okafor: own view" in each)
    assert "Seen at two customers" not in taken
    assert (team / "back/alice.self.2026-h2.receipt.html").exists()
    gap = told[LINES[2:].index("careerctl gap alice")]
    assert f"What Alice rated came from {named}; Dana took it in on 15 October 2026." in " ".join(gap.split())


def test_no_line_writes_over_what_another_wrote() -> None:
    named = [shlex.split(line)[-1] for line in LINES if " -o " in line]
    assert len({*named}) == len(named)


def test_every_line_works(careerctl: Any, monkeypatch: pytest.MonkeyPatch, team: Path) -> None:
    must_be_whole(team, play(careerctl, monkeypatch, team, by_hand))


@pytest.mark.exhaustive
def test_with_a_browser(careerctl: Any, monkeypatch: pytest.MonkeyPatch, team: Path, fill: Fill) -> None:
    must_be_whole(team, play(careerctl, monkeypatch, team, in_a_browser(fill)))


def test_what_it_says_is_said() -> None:
    """The sentences of its table stand in the code, as they are printed."""
    said = "\n".join(path.read_text("utf-8") for path in (ROOT / "src/careerctl").rglob("*.py"))
    rows = re.findall(r"^\| \*(.+?)\* \|", GUIDE, re.MULTILINE)
    assert len(rows) > 4
    plain = " ".join(re.sub(r'["\s]+', " ", said).split())
    assert [each for each in rows if each.lower() not in plain.lower()] == []


@pytest.mark.exhaustive
def test_with_libreoffice(
    careerctl: Any, monkeypatch: pytest.MonkeyPatch, team: Path, typed: Callable[..., Path]
) -> None:
    told = play(careerctl, monkeypatch, team, in_libreoffice(typed, careerctl, team))
    must_be_whole(team, told, "excel", "a workbook")
