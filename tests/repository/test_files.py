"""What the project's files never hold: a path of one machine, the address of a package registry."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = (".ci", "benchmarks", "docs", "examples", "schemas", "src", "tests")

# Put together from halves, so that this file does not hold what it looks for.
_HOMES = "|".join(
    ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/[a-z]", "/Us" + "ers/[A-Za-z]", "[A-Z]:" + r"\\Us" + "ers")
)
_HOSTS = "(?:py" + "pi|python" + "hosted|npm" + "js|cra" + "tes|ana" + "conda)[.](?:org|com|io)"
FORBIDDEN = re.compile(f"(?<![A-Za-z0-9_])(?:{_HOMES})|{_HOSTS}")
LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "requirements.txt")


def _files() -> list[Path]:
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    beside = [*ROOT.glob("*.*"), *ROOT.glob("[A-Z]*"), ROOT / ".gitignore"]
    return sorted(path for path in {*inside, *beside} if path.is_file() and _is_kept(path))


def _is_kept(path: Path) -> bool:
    made = "__pycache__" in path.parts or path.suffix == ".pyc" or path.name.startswith(".coverage")
    return not made and path.name != ".git"  # which is a file in a second work tree, and names a folder


def test_no_path_of_a_machine_and_no_registry() -> None:
    found = {}
    for path in _files():
        text = path.read_bytes().decode("utf-8", "replace")
        if match := FORBIDDEN.search(text):
            found[str(path.relative_to(ROOT))] = match[0]
    assert found == {}


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
