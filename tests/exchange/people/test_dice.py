"""Projects from dice: a form goes out, answers from dice come back, and the files say these and nothing else."""

import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from analysis.project_files import write
from analysis.random_projects import random_project
from forms import handed_out, text

TODAY = ("--today", "2026-10-12")
WORDS = (
    "Weil", "sie: “ja”", "# no comment", "- item", "=1+1", "你好", "🙂", "'quoted'", '"', "[a]", "{b: c}", "<b>",
    "&x *y", "null", "1", "---", "\\n", "a\nb", "x:\n\ny", "| pipe", "%TAG", "@at", "`tick`", "\u00a0", "yes",
    "2026-01-01", "~",
)  # fmt: skip


def project_of(seed: int, root: Path) -> dict[str, Any]:
    """Write a project from dice in which the round of autumn has just opened; return it."""
    project, _ = random_project(seed)
    project["rounds"] = project["rounds"] | {"autumn": {"opens": "2026-10-01", "closes": "2026-11-15"}}
    project["rounds"].pop("late-summer", None)
    project["rounds"].setdefault("spring", {"opens": "2026-04-01", "closes": "2026-04-30"})
    project["sheets"] = [each for each in project["sheets"] if each["round"] == "spring"]
    write(project, root)
    return project


def some_words(dice: Random) -> str:
    return " ".join(dice.sample(WORDS, dice.randint(1, 5))).strip() or "So"


def some_answer(dice: Random, levels: list[str], side: str) -> dict[str, Any]:
    if dice.random() < 0.2:
        return {dice.choice(["no_chance", "not_applicable"]): some_words(dice)}
    seen = {"observed": False} if side == "manager" and dice.random() < 0.3 else {}
    evidence = [some_words(dice) for _ in range(dice.choice([0, 0, 1, 3]))]
    return {"level": dice.choice(levels), "why": dice.choice(["", some_words(dice)]), "evidence": evidence, **seen}


def as_written(answer: dict[str, Any]) -> Any:
    """Return what stands in the sheet: a level alone, or a mapping without what is blank."""
    answer = answer | {"evidence": [each for each in answer.get("evidence", ()) if each]}
    said = {key: value for key, value in answer.items() if value not in ("", [])}
    kept = {key: "false" if value is False else value for key, value in said.items()}
    return kept["level"] if [*kept] == ["level"] else kept


def texts_of(data: bytes) -> Any:
    """Return what a file holds, every scalar as its own characters."""
    return yaml.load(data, yaml.BaseLoader)  # noqa: S506  # it makes nothing but texts


def files_of(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yaml")}


def played(careerctl: Any, root: Path, seed: int) -> str:
    """Play a form out and in; return how it ended."""
    dice, side = Random(seed), "manager" if seed % 3 == 0 else "self"
    project_of(seed, root)
    page = careerctl("form", "pat", "--as", side, *TODAY, cwd=root)
    if page.code:
        return "refused"
    out = handed_out(page.out)
    levels = {each: re.findall(rf'name="level:{each}" value="(-?[0-9.]+)"', page.out) for each in out["questions"]}
    ratings = {each: some_answer(dice, levels[each], side) for each in out["questions"] if dice.random() < 0.8}
    blank = {each: {"level": "", "why": ""} for each in out["questions"] if each not in ratings}
    sheet, handed_in = f"assessments/autumn/pat.{side}.yaml", dice.random() < 0.7
    (root / "came.answers").write_text(text(out, ratings | blank, handed_in=handed_in, date="2026-10-11"))
    before = files_of(root)
    for _ in range(2):
        done = careerctl("take", "came.answers", "--by", "pat" if side == "manager" else "dana", *TODAY, cwd=root)
        assert done.code == 0, (seed, done.err)
        after = files_of(root)
        if not ratings:
            assert after == before, seed
            continue
        assert {path: data for path, data in after.items() if path != sheet} == before, seed
        written = texts_of(after[sheet])
        assert written["ratings"] == {each: as_written(said) for each, said in ratings.items()}, seed
        assert (written["date"], written["by"]) == ("2026-10-11", out["by"]), seed
    return "taken" if ratings else "nothing"


def test_out_and_in_gives_exactly_these_answers(careerctl: Any, tmp_path: Path, whole: Any) -> None:
    ends = [played(careerctl, tmp_path / str(seed), seed) for seed in range(400 if whole else 12)]
    assert ends.count("taken") > len(ends) / 3


def test_a_profile_merges_with_what_was_said_meanwhile(careerctl: Any, tmp_path: Path, whole: Any) -> None:
    """Handed out, in the file now, answered: what one of the two added or took away is so, and all else as it was."""
    for seed in range(200 if whole else 8):
        dice, root = Random(seed), tmp_path / str(seed)
        project = project_of(seed, root)
        known = [*project["competencies"]]
        project["person"] |= {"role": next(iter(project["roles"]))}
        base, now, new = ([each for each in known if dice.random() < 0.5] for _ in range(3))

        def say(listed: list[str], project: Any = project, root: Path = root) -> None:
            write({**project, "person": project["person"] | {"learns": listed}}, root)

        say(base)
        page = careerctl("form", "pat", "--as", "self", *TODAY, cwd=root)
        if page.code:
            continue
        out = handed_out(page.out)
        assert out["lists"]["learns"] == base
        say(now)
        answered = out["lists"] | {"learns": new}
        all_said = {each: {"no_chance": "So"} for each in out["questions"]}
        (root / "came.answers").write_text(text(out, all_said, handed_in=True, lists=answered))
        before = files_of(root)
        assert careerctl("take", "came.answers", "--by", "dana", *TODAY, cwd=root).code == 0
        merged = {*now} - ({*base} - {*new}) | ({*new} - {*base})
        after = files_of(root)
        assert {*texts_of(after["people/pat.yaml"]).get("learns", ())} == merged, seed
        del before["people/pat.yaml"], after["people/pat.yaml"]
        assert {path: each for path, each in after.items() if path != "assessments/autumn/pat.self.yaml"} == before, (
            seed
        )


@pytest.mark.exhaustive
def test_a_thousand_go_out_and_come_in_within_a_minute(tmp_path: Path) -> None:
    """In processes of their own, as users run them."""
    import subprocess
    import sys
    from resource import RUSAGE_CHILDREN, getrusage

    asked = {f"competencies/skill-{each}": f"name: Skill {each}\nasks: skill\n" for each in range(8)}
    people = {f"people/pat-{each:04}": f"name: Pat {each}\nrole: guide\nmanager: dana\n" for each in range(1000)}
    files = {
        "careerctl": "format: 1\nscale: s\nscales: {s: {levels: [One, Two, Three, Four]}}\n"
        "rounds: {autumn: {opens: 2026-10-01, closes: 2026-11-15}}\n",
        "roles/guide": f"name: Guide\nrequires: {{{', '.join(f'skill-{each}: 2' for each in range(8))}}}\n",
        "people/dana": "name: Dana\n",
    }
    for path, words in {**asked, **people, **files}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / f"{path}.yaml").write_text(words)
    line = [sys.executable, "-m", "careerctl"]

    def ran(*words: object) -> float:
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run([*line, *map(str, words), *TODAY], check=True, capture_output=True, cwd=tmp_path)
        after = getrusage(RUSAGE_CHILDREN)  # other work beside this one counts for nothing
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    spent = ran("form", "--manager", "dana", "--as", "self", "-o", "forms")
    for page in (tmp_path / "forms").glob("*.html"):
        out = handed_out(page.read_text())
        ratings = {each: {"level": "1", "why": "Seen"} for each in out["questions"]}
        page.with_suffix(".answers").write_text(text(out, ratings, date="2026-10-11", steps=[{"text": "A book"}]))
    came = sorted((tmp_path / "forms").glob("*.answers"))
    assert len(came) == 1000
    spent += ran("take", *came, "--by", "dana", "--receipts", tmp_path / "receipts")
    assert len([*(tmp_path / "assessments/autumn").glob("*.self.yaml")]) == 1000
    assert spent < 60
