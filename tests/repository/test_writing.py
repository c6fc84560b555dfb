"""There is one way out: no other module makes, changes, moves or removes a file."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "careerctl"

WAYS = {
    *("O_APPEND", "O_CREAT", "O_RDWR", "O_TRUNC", "O_WRONLY"),
    *("chmod", "fchmod", "chown", "fchown", "truncate", "ftruncate", "mkfifo", "mknod", "copytree", "copyfile"),
    *("hardlink_to", "symlink", "symlink_to", "makedirs", "mkdir", "removedirs", "rmdir", "rmtree"),
    *("rename", "renames", "touch", "unlink", "write_bytes", "write_text", "NamedTemporaryFile", "mkstemp"),
}
OTHERS = {
    "pages/sandbox.py": {"O_APPEND", "O_CREAT", "O_RDWR", "O_TRUNC", "O_WRONLY"},  # refuses what has one of them
    "exchange/archive.py": {"open"},  # a part of an archive in memory
    "cli/terminal.py": {"O_WRONLY"},  # the null device, in the place of a stream that broke
    "project/git/revisions.py": {
        "open",
        "mkdir",
        "symlink_to",
        "touch",
        "truncate",
    },  # a folder of its own among the system's temporary ones
}
"""What lies elsewhere, and why it may."""


def ways_out(text: str) -> Iterator[str]:
    """Yield what in a module could write to a disk: names of the system's calls, and modes of `open`."""
    if not any(each in text for each in (*WAYS, "open", ".replace", "os.link")):
        return  # to parse it takes longest
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute) and (node.attr in WAYS or ast.unparse(node) == "os.link"):
            yield node.attr
        if isinstance(node, ast.Call) and "open" in {getattr(node.func, "attr", ""), getattr(node.func, "id", "")}:
            said = [*node.args, *(each.value for each in node.keywords if each.arg == "mode")]
            modes = [each.value for each in said if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            yield from ("open" for each in modes if {*each} <= {*"rwaxbt+"} and {*each} & {*"wax+"})
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "replace" and len(node.args) == 1:
            yield from () if node.keywords else ("replace",)


def test_no_module_writes_but_those_of_one_room() -> None:
    found = {}
    for path in SOURCE.rglob("*.py"):
        name = path.relative_to(SOURCE).as_posix()
        if not name.startswith("project/writing/") and (ways := {*ways_out(path.read_text("utf-8"))}):
            found[name] = ways
    assert found == OTHERS


@pytest.mark.parametrize(
    "text",
    [
        "path.write_text('')",
        "path.open('w')",
        "open(path, mode='ab')",
        "open(path, 'r+')",
        "os.open(path, os.O_CREAT)",
        "path.replace(other)",
        "path.mkdir()",
    ],
)
def test_it_bites(text: str) -> None:
    assert [*ways_out(text)]


@pytest.mark.parametrize("text", ["path.open('rb')", "open(path)", "text.replace('a', 'b')", "replace(one, place=1)"])
def test_it_bites_nothing_else(text: str) -> None:
    assert not [*ways_out(text)]
