"""The languages that careerctl brings: each says every text, and nothing on pages and forms is left in English."""

import io
import re
import runpy
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

import pytest

from careerctl.model.settings import LANGUAGES
from careerctl.pages import labels
from careerctl.pages.labels import in_full, of_language, texts
from careerctl.pages.order import FOR_SOME, PEOPLES

FOLDER = Path(labels.__file__).with_name("languages")
NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
TALKS = runpy.run_path(str(Path(__file__).parents[1] / "golden/test_rate.py"))["TALKS"]
GERMAN = {"yes": "ja", "no": "nein", "each": "einzeln"}
SAME = {
    "de": {"April", "August", "Band", "Mentoring", "Name", "November", "Optional", "September", "Start", "Workshops",
           "optional"},
    "fr": {"1 place", "Certifications", "Condition", "Conditions", "Date", "Notes", "Signature", "certification",
           "conditions", "contribution", "date", "description", "export", "format", "horizon", "note", "organisation",
           "places", "promotion", "variable", "version", "version {version}", "{count} places",
           "{date}, commit {commit}"},
}  # fmt: skip
"""What a language says as English does, besides what holds nothing but names of values."""
NOT_WRITTEN = {"de": r"[\"'”]", "fr": r"[\"'“”]| [:;!?»]|« "}
"""Signs that are not written so in a language: straight quotation marks, and a blank at which a line could end."""


def values(text: str) -> list[str]:
    """Return what is put into a text, and the code in it, in the order of the alphabet, each once."""
    return sorted({*(name for _, name, *_ in Formatter().parse(text) if name), *re.findall(r"`[^`]*`", text)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_every_text(language: str) -> None:
    said = of_language(language)
    assert (FOLDER / f"{language}.po").read_text("utf-8").count("\nmsgid ") == len(said) + 1, (
        "a text stands there twice"
    )
    assert said.keys() == texts()
    assert said["en"] == language
    assert {each: other for each, other in said.items() if values(each) != values(other)} == {}
    assert {each for each, other in said.items() if each == other and re.search(r"[^\W\d_]", bare(each))} == SAME[
        language
    ]
    assert {other for other in said.values() if re.search(NOT_WRITTEN[language], other)} == set()


def test_each_language_is_named_and_own_words_go_before_it() -> None:
    assert tuple(sorted(each.stem for each in FOLDER.iterdir())) == LANGUAGES
    said = in_full({"like": "de", "Talk about": "Worüber wir reden"})
    assert (said["Talk about"], said["Ask"]) == ("Worüber wir reden", "Zu fragen")
    assert in_full({"Talk about": "Reden"}) == {"Talk about": "Reden"}


def bare(text: str) -> str:
    """Return a text without the names of values."""
    return "".join(said for said, *_ in Formatter().parse(text))


def greek(text: str) -> str:
    """Return a text in letters that no file of the example has; what is put in stays."""
    parts = Formatter().parse(text)
    return "".join(re.sub(r"[^\W\d_]", "λ", said) + (f"{{{name}}}" if name else "") for said, name, *_ in parts)


def sentences() -> set[str]:
    """Return the longest stretches of texts that are long enough to be known by."""
    longest = (max((said for said, *_ in Formatter().parse(each)), key=len, default="").strip() for each in texts())
    return {each for each in longest if each.count(" ") > 2}  # fewer words may stand in any file


@pytest.fixture
def northwind(tmp_path: Path) -> Path:
    root = tmp_path / "northwind"
    shutil.copytree(NORTHWIND, root)
    with (root / "careerctl.yaml").open("a") as file:
        file.write("labels: de\n")
    return root


def pages(careerctl: Callable, root: Path, first: int, *, whole: bool) -> Iterator[tuple[str, str]]:
    """Yield pages about people and forms, each with what it is: all of them, or a few from the `first` on."""
    names = sorted(each.stem for each in (root / "people").glob("*.yaml"))
    forms = {"employee": "markdown", "manager": "html", "hr": "markdown", "everyone": "markdown"}
    asked = [
        ("report", kind, name, "--audience", reader, "--format", form)
        for kind in PEOPLES
        for name in names
        for reader, form in forms.items()
        if reader in FOR_SOME.get(kind, (*forms,))
    ]
    asked += [("form", name, "--as", side) for name in names for side in ("self", "manager", "agreed")]
    asked += [("form", name, "--plan") for name in names]
    asked += [("gap", name, "--audience", reader) for name in names for reader in ("employee", "everyone")]
    asked += [("team", "--manager", name) for name in names] + [("team", "--for", "everyone", "--format", "html")]
    for each in asked if whole else asked[first :: len(asked) // 4]:
        code, out, _ = careerctl(*each, "--today", "2026-10-20", cwd=root)
        if code == 0:
            shown = re.sub(r"<(style|script|code).*?</\1>", " ", out, flags=re.DOTALL)
            yield " ".join(each), re.sub(r'data-(?:handed-out|stem)="[^"]*"|&quot;[a-z-]+&quot;:', " ", shown)


def asked(careerctl: Callable, root: Path, monkeypatch: pytest.MonkeyPatch, side: str, words: dict[str, str]) -> str:
    """Return the questions of `rate`; some answers are given in other `words`."""
    answers, sheets = TALKS[side]
    for each in sheets:
        (root / "assessments/2026-h2" / each).unlink(missing_ok=True)
    lines = "".join(f"{words.get(each, each)}\n" for each in answers)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode()), "utf-8"))
    code, out, _ = careerctl("rate", "alice", "--as", side, "--today", "2026-11-02", cwd=root)
    assert code == 0
    return re.sub(r"^(?:Wrote|Next|careerctl).*\n", "", out, flags=re.MULTILINE)


def test_questions_are_asked_and_answered_in_the_language(careerctl, northwind: Path, monkeypatch) -> None:
    talk = asked(careerctl, northwind, monkeypatch, "agreed", GERMAN)
    assert "Alice, Ihr Name:" in talk
    assert {*filter(talk.__contains__, sentences())} == set()


def test_nothing_is_left_in_english(careerctl, northwind: Path, *, whole: bool) -> None:
    said = sentences()
    found = {
        name: left
        for name, page in pages(careerctl, northwind, 0, whole=whole)
        if (left := {*filter(page.__contains__, said)})
    }
    assert found == {}


def test_nothing_is_said_past_the_language(careerctl, northwind: Path, monkeypatch, *, whole: bool) -> None:
    other = {each: greek(each) for each in texts()}
    monkeypatch.setattr(labels, "of_language", lambda _: other)
    files = " ".join(f"{each} {each.read_text('utf-8')}" for each in northwind.rglob("*.yaml"))
    known = {each.casefold() for each in re.findall(r"[A-Za-z]+", files)}
    found = {}
    sides = ("self", "manager") if whole else ("manager",)
    known |= {
        "owed",
        "rate",
        *re.findall(r"[a-z]+", " ".join(each for side in sides for each in TALKS[side][0]).casefold()),
    }
    talks = ((each, asked(careerctl, northwind, monkeypatch, each, {})) for each in sides)
    for name, page in (*pages(careerctl, northwind, 20, whole=whole), *talks):
        heard = re.findall(r'(?:aria-label|data-label|title|alt|data-said)="([^"]*)"', page)
        shown = re.sub(r"<[^>]*>|`[^`]*`|&#?\w+;|\\u03bb|\b[0-9a-f]{7,}\b|\{\w+\}", " ", " ".join((page, *heard)))
        left = {each for each in re.findall(r"[A-Za-z]{2,}", shown) if each.casefold() not in known}
        found |= {name: left} if left else {}
    assert found == {}
