"""What pages say: every text of a template and of the words that pages share can be said in another language."""

import ast
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, nodes

from careerctl.model.outline import Outline, outline_of
from careerctl.model.role import DRIVERS
from careerctl.model.settings import Settings
from careerctl.project.kinds import FRAMEWORK_KINDS

SOURCE = Path(__file__).parents[2] / "src/careerctl"
TEXTS = SOURCE / "pages/texts.txt"
TEMPLATES = sorted((SOURCE / "pages/templates").glob("*.j2"))
FILES = [
    SOURCE / "text" / "phrases.py",
    SOURCE / "model" / "competency.py",
    SOURCE / "analysis" / "changed" / "said.py",
    *sorted((SOURCE / "views" / "words").glob("*.py")),
    *sorted((SOURCE / "pages").rglob("*.py")),
    *sorted((SOURCE / "commands" / "rate").glob("*.py")),
    *sorted((SOURCE / "exchange" / "people" / "form").glob("*.py")),
    *sorted((SOURCE / "exchange" / "people" / "workbook").glob("*.py")),
    SOURCE / "exchange" / "people" / "words.py",
    *(path for each in ("gap", "team") for path in sorted((SOURCE / "views" / "screens" / each).glob("*.py"))),
    SOURCE / "views" / "screens" / "team_wall.py",
]
PASSED_ON, LOOPED_OVER = (
    {"each", "phrase", "question", "FAREWELL", "ONE_ALONE", "NOT_LOCKED", "SHOWS", "DIFFERENT", "LEFT"},
    {
        *("QUESTIONS", "_QUESTIONS", "_MUSTS", "STAND_INS"),
        *("STAGE_WORDS", "POINT_WORDS", "RESULT_WORDS", "FAREWELL"),
        *("LISTS", "SHARED", "STEPS", "ONE_ALONE", "NOT_LOCKED", "SHOWS", "DIFFERENT"),
    },
)
"""Names that stand for one of a constant's texts, and those constants."""


def in_template(text: str) -> Iterator[str]:
    for call in Environment().parse(text).find_all(nodes.Call):  # noqa: S701  # parsed, never rendered
        if isinstance(call.node, nodes.Name) and call.node.name == "t":
            yield from _of(call.args[0])


def _of(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.CondExpr):
        yield from (*_of(node.expr1), *_of(node.expr2))
    else:
        assert isinstance(node, nodes.Const), "t(…) takes a text that stands in the template"
        yield node.value


def in_python(source: str) -> Iterator[str]:
    """Yield what is said, and all texts of the constants of which something is said."""
    tree = ast.parse(source)
    constants = {
        target.id: each.value
        for each in tree.body
        if isinstance(each, ast.Assign | ast.AnnAssign) and each.value is not None
        for target in (each.targets if isinstance(each, ast.Assign) else [each.target])
        if isinstance(target, ast.Name)
    }
    for each in ast.walk(tree):
        if isinstance(each, ast.Call) and ast.unparse(each.func).rpartition(".")[2] in {"say", "_say"} and each.args:
            yield from _said(each.args[0], constants)
    for name in LOOPED_OVER & set(constants):
        yield from _texts(constants[name])


def _said(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from (*_said(node.body, constants), *_said(node.orelse, constants))
        case ast.Subscript(value=ast.Name(id=name)) | ast.Call(func=ast.Attribute(value=ast.Name(id=name))):
            yield from _texts(constants[name]) if name in constants else ()
        case ast.Name(id=name):
            assert name in PASSED_ON or name in constants, f"say({name}) takes a text that stands there"
            yield from _texts(constants[name]) if name in constants else ()
        case _:
            pytest.fail(f"say({ast.unparse(node)}) takes a text that stands there")


def _texts(node: ast.expr) -> Iterator[str]:
    values: list[Any] = [*node.values] if isinstance(node, ast.Dict) else [*getattr(node, "elts", [node])]
    for each in values:
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value
        elif isinstance(each, ast.Tuple | ast.List | ast.Dict):
            yield from _texts(each)


def of_files(outline: Outline) -> Iterator[str]:
    """Yield the keys of files, and the words that are chosen there, as sentences have them: `diff` names them."""
    yield from (*(key.replace("_", " ") for key in outline.keys or {}), *filter(str.islower, outline.chosen))
    for each in (*(outline.keys or {}).values(), *filter(None, (outline.each,))):
        yield from of_files(each)


def test_all_texts_are_listed():
    said = {text for path in TEMPLATES for text in in_template(path.read_text("utf-8"))}
    models = (*(kind.model for kind in FRAMEWORK_KINDS), Settings)
    said |= {text for model in models for text in of_files(outline_of(model))}
    said |= {each.replace("-", " ") for each in DRIVERS}
    said |= {text for path in FILES for text in in_python(path.read_text("utf-8"))}
    listed = "".join(f"{text}\n" for text in sorted(said))
    if os.environ.get("UPDATE_TEXTS"):
        TEXTS.write_text(listed, "utf-8")
    assert TEXTS.read_text("utf-8") == listed


def test_a_text_that_nobody_could_translate_is_found():
    with pytest.raises(pytest.fail.Exception, match="stands there"):
        list(in_python('say(f"{name} wants more")'))
    with pytest.raises(AssertionError):
        list(in_template("{{ t(name) }}"))
    assert list(in_template('{{ t("Yes") if a else t("No" if b else "Never") }}')) == ["Yes", "No", "Never"]
    assert list(in_python('_ALL = {1: "One"}\ndef f(): say(_ALL[1]); say("a" if b else "c")')) == ["One", "a", "c"]
