"""What the project's files never hold: a path of one machine, the address of a package registry, that of careerctl."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = (".ci", "benchmarks", "docs", "examples", "schemas", "src", "templates", "tests")

# Put together from halves, so that this file does not hold what it looks for.
_HOMES = "|".join(
    ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/[a-z]", "/Us" + "ers/[A-Za-z]", "[A-Z]:" + r"\\Us" + "ers")
)
_HOSTS = "(?:py" + "pi|python" + "hosted|npm" + "js|cra" + "tes|ana" + "conda)[.](?:org|com|io)"
FORBIDDEN = re.compile(f"(?<![A-Za-z0-9_])(?:{_HOMES})|{_HOSTS}")
PLACE = re.compile("(?<![a-z])example(?:[.]com)?/careerctl")
ADDRESS = re.compile("(?:://|uses: |component: )[^\\s\"'`]*?/careerctl(?![a-z])")
LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "requirements.txt")


def _files() -> list[Path]:
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    beside = [*ROOT.glob("*.*"), *ROOT.glob("[A-Z]*"), ROOT / ".gitignore"]
    return sorted(path for path in {*inside, *beside} if path.is_file() and _is_kept(path))


def _is_kept(path: Path) -> bool:
    made = "__pycache__" in path.parts or path.suffix == ".pyc" or path.name.startswith(".coverage")
    return not made and path.name != ".git"  # which is a file in a second work tree, and names a folder


@cache
def _texts() -> dict[str, str]:
    return {path.relative_to(ROOT).as_posix(): path.read_bytes().decode("utf-8", "replace") for path in _files()}


def test_no_path_of_a_machine_and_no_registry() -> None:
    found = {path: match[0] for path, text in _texts().items() if (match := FORBIDDEN.search(text))}
    assert found == {}


def test_where_it_is_kept_is_left_to_its_owner_in_the_files_that_a_page_lists() -> None:
    listed = re.findall(r"^\| \[([\w./-]+)\]\(", _texts()["docs/publishing.md"].partition("\n## ")[0], re.MULTILINE)
    texts = {path: text for path, text in _texts().items() if not path.startswith("tests/")}
    found = {path for path, text in texts.items() if PLACE.search(text)} - {"docs/publishing.md"}
    assert sorted(listed) == sorted(found)
    known = {path: [each for each in ADDRESS.findall(text) if not PLACE.search(each)] for path, text in texts.items()}
    assert {path: each for path, each in known.items() if each} == {}


@pytest.mark.parametrize("text", ["git+https://git.some.org/careerctl.git", "uses: some/careerctl@v1"])
def test_an_address_is_found(text: str) -> None:
    assert ADDRESS.search(text)
    assert not PLACE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "cd /wo" + "rk/main",
        "'/ro" + "ot/.cache'",
        "/ho" + "me/alice",
        "/Us" + "ers/Alice",
        "https://pypi" + ".org/simple",
    ],
)
def test_it_bites(text: str) -> None:
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("text", ["src/wo" + "rk/a", "network/", "at home/work", "the framework/roles/"])
def test_it_bites_nothing_else(text: str) -> None:
    assert not FORBIDDEN.search(text)


def test_no_lock_file() -> None:
    assert [name for name in LOCKS if (ROOT / name).exists()] == []
