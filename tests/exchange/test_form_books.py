"""Workbooks out and in: what comes back is what was written, whichever program saved it; what is none is refused."""

import random
import shutil
import subprocess
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from books import Said, fill
from forms import handed_out
from forms import text as folded_answers

from careerctl.exchange.people.answers import unfolded
from careerctl.exchange.people.workbook.reading import filled

TODAY = ("--today", "2026-10-15")
DAY = date(2026, 10, 10)
ODD = [
    "=1+1", "@SUM(A1)", "+1", "-1", "'quoted'", "3", "3.0", "1/2", "007", "1e5", "TRUE", "2026-10-01", "#REF!",
    "_x0041_", "<b>&amp;</b>", "“ja” – 你好 🙂", "a\nb", "a\n\n  - b", "{=A1}", '=HYPERLINK("http://x")', 'DDE("cmd")',
    "%s{}", "x" * 2_000, "\u00e9\u0301", "e\u0301", "tab\tin", "Zeile – 1", "0 – None", "– no chance", "null", "~",
    "yes: no", "# not a comment",
]  # fmt: skip
"""What people and frameworks may say, and programs may take for something else."""


class Dice:
    """A project from dice, with answers to what it asks."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        count = self.dice.randint(2, 7)
        self.levels = self._distinct(count)
        self.half = self.dice.random() < 0.4
        self.first = self.dice.choice([0, 1, 3])
        self.competencies = {f"c-{at}": self._competency() for at in range(self.dice.randint(1, 9))}

    def files(self) -> dict[str, Any]:
        """Return the project, by file."""
        scale = {
            "levels": {self.first + at: each for at, each in enumerate(self.levels)},
            "step": 0.5 if self.half else 1,
        }
        settings = {
            "format": 1, "organisation": self._line(), "scale": "s", "scales": {"s": scale},
            "rounds": {"2026-h2": {"opens": date(2026, 10, 1), "closes": date(2026, 10, 31)}},
        }  # fmt: skip
        optional = {each: {"level": self.first + 1, "optional": self.dice.random() < 0.3} for each in self.competencies}
        person = {"name": "Pat Doe", "role": "guide", "manager": "dana", "drivers": self._some(["balance", *ODD[:3]])}
        return {
            "careerctl.yaml": settings,
            "roles/guide.yaml": {"name": "Guide", "requires": optional},
            "people/pat.yaml": person,
            "people/dana.yaml": {"name": "Dana"},
            **{f"competencies/{each}.yaml": file for each, file in self.competencies.items()},
        }

    def answers(self) -> tuple[dict[str, Any], Said]:
        """Return answers as a browser folds them, and the same as they are written into a workbook."""
        ratings, said = dict[str, Any](), dict[str, Any]()
        for each in self.competencies:
            why, evidence = self._maybe(), self._some([one.replace("\n", " ") for one in ODD])
            number, picked = self._level()
            sort = self.dice.random()
            if sort < 0.15:
                continue
            if sort < 0.3:
                why = why or "Nobody came"
                ratings[each] = {"no_chance": why}
                said[f"rating {each}"] = {"answer": "– no chance to show it yet", "why": why}
            else:
                ratings[each] = {"level": number, "why": why, "evidence": evidence}
                said[f"rating {each}"] = {"answer": picked, "why": why, "evidence": "\n".join(evidence)}
        return ratings, said

    def _level(self) -> tuple[str, str]:
        at = self.dice.randrange(len(self.levels))
        if self.half and at + 1 < len(self.levels) and self.dice.random() < 0.4:
            low = self.first + at
            return f"{low}.5", f"{low}.5 – between {low} and {low + 1}"
        return str(self.first + at), f"{self.first + at} – {' '.join(self.levels[at].split())}"

    def _competency(self) -> dict[str, Any]:
        described = {self.first + at: self._text() for at in range(len(self.levels)) if self.dice.random() < 0.7}
        more = {"levels": described} if len(described) > 1 and {self.first + 1} <= {*described} else {}
        return {"name": self._line(), "asks": "skill", **more}

    def _distinct(self, count: int) -> list[str]:
        return [
            f"{name} {at}"
            for at, name in enumerate(self.dice.sample(["One", "=1", "Ä –", "你好", "a, b", "x;y", "-", "'q'"], count))
        ]

    def _text(self) -> str:
        return " ".join(self.dice.choice(ODD) for _ in range(self.dice.randint(1, 3))).strip()

    def _line(self) -> str:
        return " ".join(self._text().split())[:80].strip()

    def _maybe(self) -> str:
        return self.dice.choice(["", self.dice.choice(ODD)])

    def _some(self, among: list[str]) -> list[str]:
        return self.dice.sample(among, self.dice.randint(0, min(3, len(among))))


def save(root: Path, files: dict[str, Any]) -> None:
    """Write a project."""
    for name, file in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(file, allow_unicode=True, sort_keys=False), "utf-8")


def stands(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*.yaml")}


@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(each, marks=pytest.mark.exhaustive) for each in range(4, 150))]
)
def test_out_and_in_gives_exactly_the_answers_and_changes_no_other_byte(
    careerctl: Any, tmp_path: Path, seed: int
) -> None:
    dice, root = Dice(seed), tmp_path / "p"
    save(root, dice.files())
    page = careerctl("form", "pat", "--as", "self", *TODAY, cwd=root)
    assert page.code == 0, page.err
    assert careerctl("form", "pat", "--as", "self", *TODAY, "-o", tmp_path / "form.xlsx", cwd=root).code == 0
    before, (ratings, said) = stands(root), dice.answers()
    empty = {"role": "", "words": "", "why": "", "by": "", "shared_with": "manager"}
    text = folded_answers(handed_out(page.out), ratings, handed_in=False, wish=empty, steps=[], done=[])
    fill(tmp_path / "form.xlsx", said)
    [found] = filled(tmp_path / "form.xlsx", DAY)
    assert (found.answers, found.left_alone) == (unfolded(text.encode())[0], ())
    (tmp_path / "form.answers").write_text(text, "utf-8")
    written = []
    for file in ("form.answers", "form.xlsx"):
        done = careerctl("take", tmp_path / file, "--by", "dana", *TODAY, cwd=root)
        assert done.code == 0, done.err
        sheet = root / "assessments/2026-h2/pat.self.yaml"
        written.append(yaml.safe_load(sheet.read_text("utf-8")).get("ratings") if sheet.exists() else None)
        assert {path: raw for path, raw in stands(root).items() if path != sheet} == before
        sheet.unlink(missing_ok=True)
    assert written[0] == written[1]
    assert {*(written[0] or {})} == {*ratings}


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Return a function that opens files in LibreOffice and saves them anew."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("there is no LibreOffice")
    own = tmp_path_factory.mktemp("libreoffice")

    def run(file: Path, ending: str) -> Path:
        into = own / f"as-{ending}"
        line = [program, "--headless", f"-env:UserInstallation=file://{own}/profile", "--convert-to", ending]
        subprocess.run([*line, "--outdir", into, file], check=True, capture_output=True, timeout=180)
        return into / file.with_suffix(f".{ending}").name

    return run


@pytest.mark.exhaustive
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_libreoffice_may_save_it_in_its_own_form_and_in_excels(
    careerctl: Any, tmp_path: Path, resaved: Any, seed: int
) -> None:
    dice, root = Dice(seed), tmp_path / "p"
    save(root, dice.files())
    path = tmp_path / "form.xlsx"
    assert careerctl("form", "pat", "--as", "self", *TODAY, "-o", path, cwd=root).code == 0
    untouched = filled(path, DAY)
    for ending in ("ods", "xlsx"):
        assert filled(resaved(path, ending), DAY) == untouched
    _, said = dice.answers()
    for name, value in (("odd", ODD), ("again", ODD[::-1])):
        rated = {key: {**cells, "why": value[at % len(value)].strip()} for at, (key, cells) in enumerate(said.items())}
        whole = fill(path, {**rated, "wish words": "=1+1", "hand-in": "x"}, to=tmp_path / f"{name}.xlsx")
        for ending in ("ods", "xlsx"):
            assert filled(resaved(whole, ending), DAY) == filled(whole, DAY)


@pytest.mark.exhaustive
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_is_typed_in_libreoffice_comes_back(careerctl: Any, tmp_path: Path, typed: Any, ending: str) -> None:
    dice, root, path = Dice(3), tmp_path / "p", tmp_path / "form.xlsx"
    save(root, dice.files())
    assert careerctl("form", "pat", "--as", "self", *TODAY, "-o", path, cwd=root).code == 0
    first, *others = dice.competencies
    picked = f"{dice.first} – {' '.join(dice.levels[0].split())}"
    said = {f"rating {first}": {"answer": picked, "why": "Zweimal, “wirklich” – 你好"}}
    tried = [each.strip() for each in ODD if "\n" not in each and "\t" not in each]
    said |= {
        f"rating {each}": {"answer": str(dice.first), "why": odd} for each, odd in zip(others, tried, strict=False)
    }
    said |= {"driver learning": "x", "wish words": "=1+1", "wish by": "2027-06-30", "hand-in": "x"}
    locked = {f"rating {first}": {**said[f"rating {first}"], "levels": "CANARY"}}
    [found] = filled(typed(path, said | locked, tmp_path / f"came.{ending}"), DAY)
    by_hand = fill(path, {**said, "wish by": date(2027, 6, 30)}, to=tmp_path / "by-hand.xlsx")
    assert [found] == filled(by_hand, DAY)
    assert found.left_alone == ()
    assert found.answers.ratings[first].why == "Zweimal, “wirklich” – 你好"


@pytest.mark.exhaustive
def test_a_thousand_go_out_and_come_in_within_a_minute(careerctl: Any, tmp_path: Path) -> None:
    root = tmp_path / "northwind"
    shutil.copytree(Path(__file__).parents[2] / "examples/northwind", root)
    for folder in ("people", "assessments", "plans", "notes"):
        shutil.rmtree(root / folder, ignore_errors=True)
    save(
        root,
        {
            f"people/p{at}.yaml": {"name": f"Pat {at}", "role": "account-executive", "manager": "boss"}
            for at in range(1_000)
        },
    )
    save(root, {"people/boss.yaml": {"name": "Boss"}})
    began = time.process_time()
    assert (
        careerctl("form", "--all", "--as", "self", "--format", "xlsx", "-o", tmp_path / "out", *TODAY, cwd=root).code
        == 0
    )
    out = time.process_time() - began
    files = sorted((tmp_path / "out").iterdir())
    assert len(files) == 1_000
    for file in files:
        fill(file, {"rating discovery": {"answer": "2", "why": file.stem}, "hand-in": "x"})
    began = time.process_time()
    assert careerctl("take", *files, "--by", "boss", "--receipts", tmp_path / "r", *TODAY, cwd=root).code == 0
    assert len([*(root / "assessments/2026-h2").iterdir()]) == 1_000
    assert out + time.process_time() - began < 60
