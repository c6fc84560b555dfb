"""Shelves: every leaf has the same entry and the same constant at its end, and every name has its manual."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerctl import shelf
from careerctl.model import scalars
from careerctl.problems.faults import FAULTS
from careerctl.problems.manual import manual

SOURCE = Path(__file__).parents[2] / "src" / "careerctl"
SHELVES = {
    "commands": ("run", "COMMAND"),
    "check/rules": ("check", "RULE"),
    "views/screens": ("render", "VIEW"),
    "exchange/frameworks": ("read", "FORMAT"),
    "formats/documents": ("render", "FORMAT"),
    "formats/findings": ("render", "FORMAT"),
    "formats/manuals": ("render", "FORMAT"),
    "pages/contents": ("fill", "CONTENT"),
    "pages/charts": ("render", "CHART"),
}
NAME = re.compile("[a-z0-9]+(-[a-z0-9]+)+|tab|tag|anchor|directive|syntax")
SAYING = {"TextFault", "say", "_say", "refuse", "_refuse", "_closed", "Diagnostic"}
"""What takes the name of a fault."""


def _leaves() -> Iterator[tuple[str, str, Path]]:
    for folder, (entry, constant) in SHELVES.items():
        for name in shelf.names(f"careerctl.{folder.replace('/', '.')}"):
            path = SOURCE / folder / name.replace("-", "_")
            yield entry, constant, path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def misshapen(source: str, entry: str, constant: str) -> str:
    """Return what a leaf has otherwise than its shelf asks; nothing where it fits."""
    tree = ast.parse(source)
    if not (ast.get_docstring(tree) or "").partition("\n")[0].endswith((".", ":")):
        return "its docstring does not begin with a sentence"
    if entry not in {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}:
        return f"it has no function {entry}"
    last = tree.body[-1]
    if not isinstance(last, ast.Assign) or ast.unparse(last.targets[0]) != constant:
        return f"it does not end with {constant}"
    return (
        ""
        if entry in {each.id for each in ast.walk(last) if isinstance(each, ast.Name)}
        else f"{constant} lacks {entry}"
    )


class TestLeaves:
    def test_fit_their_shelf(self) -> None:
        leaves = {path: misshapen(path.read_text("utf-8"), entry, constant) for entry, constant, path in _leaves()}
        assert len(leaves) > 100
        assert {path: said for path, said in leaves.items() if said} == {}

    @pytest.mark.parametrize(
        ("source", "said"),
        [
            ('"""Good."""\ndef run(): ...\nCOMMAND = Command(run)', ""),
            ("def run(): ...\nCOMMAND = Command(run)", "its docstring does not begin with a sentence"),
            ('"""Good."""\ndef go(): ...\nCOMMAND = Command(go)', "it has no function run"),
            ('"""Good."""\nCOMMAND = 1\ndef run(): ...', "it does not end with COMMAND"),
            ('"""Good."""\ndef run(): ...\nCOMMAND = 1', "COMMAND lacks run"),
        ],
    )
    def test_it_bites(self, source: str, said: str) -> None:
        assert misshapen(source, "run", "COMMAND") == said

    def test_every_plural_folder_with_leaves_is_a_shelf(self) -> None:
        said = {path.parent for path in SOURCE.rglob("__init__.py") if "A shelf: one file a" in path.read_text("utf-8")}
        assert said == {SOURCE / folder for folder in SHELVES}

    def test_nothing_but_python_lies_on_a_shelf(self) -> None:
        for folder in SHELVES:
            odd = [each.name for each in (SOURCE / folder).iterdir() if not re.fullmatch(r"[a-z_]+(\.py)?", each.name)]
            assert odd == []


class TestManuals:
    def test_no_rule_has_the_name_of_a_fault(self) -> None:
        assert set(shelf.names("careerctl.check.rules")) & set(FAULTS) == set()

    def test_each_says_what_it_is_and_then_why_or_what_to_do(self) -> None:
        for name in (*FAULTS, *shelf.names("careerctl.check.rules")):
            first, _, rest = manual(name).text.partition("\n\n")
            assert first.endswith("."), name
            assert "\n" not in first, name
            assert rest.strip().endswith("."), name


def said_names(source: str) -> Iterator[str]:
    """Yield the names of faults that a file says: the first text among the arguments of what takes one."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in SAYING:
            texts = [each for each in node.args if isinstance(each, ast.Constant | ast.JoinedStr | ast.IfExp)][:1]
            yield from (name for each in texts for name in _names_in(each))
        if isinstance(node, ast.Return | ast.Assign) and isinstance(node.value, ast.Tuple) and node.value.elts:
            yield from (name for name in _names_in(node.value.elts[0]) if name in FAULTS)


def _names_in(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_names_in(node.body), *_names_in(node.orelse)]
    if isinstance(node, ast.JoinedStr) and ast.unparse(node).startswith("f'unknown-{kind}"):
        return [f"unknown-{each}" for each in _reference_kinds()]
    return [node.value] if isinstance(node, ast.Constant) and NAME.fullmatch(str(node.value)) else []


def _reference_kinds() -> Iterator[str]:
    for value in vars(scalars).values():
        yield from (each.kind for each in getattr(value, "__metadata__", ()) if isinstance(each, scalars.Reference))


class TestFaults:
    def test_what_is_said_and_what_has_a_manual_are_the_same(self) -> None:
        files = [path for path in SOURCE.rglob("*.py") if path.name != "faults.py"]
        said = {name for path in files for name in said_names(path.read_text("utf-8"))}
        assert sorted(said - set(FAULTS)) == []
        assert sorted(set(FAULTS) - said) == []

    @pytest.mark.parametrize(
        ("line", "names"),
        [
            ("refuse('no-such-fault', 'text')", ["no-such-fault"]),
            ("self._say('old-name' if old else 'new-name', at)", ["old-name", "new-name"]),
            ("files.say(f'unknown-{kind}', at)", [f"unknown-{each}" for each in _reference_kinds()]),
            ("def f(): return 'missing-key', mark", ["missing-key"]),
            ("print('no-such-fault')", []),
        ],
    )
    def test_it_bites(self, line: str, names: list[str]) -> None:
        assert list(said_names(line)) == names
