"""Shape: is a file's tree one of its kind? Pydantic judges; this room finds the place and the words.

A step of an error's `loc` that is not in the file (the name of a union's branch) is skipped, and what kind of error
it is comes from its `type`, never from its English.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from careerctl.model.outline import Outline, outline_of
from careerctl.model.scalars import SOME_TEXT
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.faults import FAULTS
from careerctl.project.reading.renamed import called_now
from careerctl.project.reading.source import SourceFile, TextPosition
from careerctl.project.yaml.dialect import BEGINS_WITH
from careerctl.project.yaml.tree import NOTHING, Map, Mark, Seq
from careerctl.text.spelling import did_you_mean, near_miss

T = TypeVar("T", bound=BaseModel)

_KEY = "[key]"
_EXPECTED = {
    "string_type": "text",
    "dict_type": "a mapping (`key: value` lines)",
    "model_type": "a mapping (`key: value` lines)",
    "tuple_type": "a list",
}
_BOUNDS = {
    "greater_than_equal": ("ge", "at least"),
    "less_than_equal": ("le", "at most"),
    "string_too_long": ("max_length", "no more characters than"),
}


def shaped(model: type[T], source: SourceFile, *, leave_out: bool = False) -> tuple[T | None, list[Diagnostic]]:
    """Return the file as its model, or None and what is wrong.

    With `leave_out` unknown keys that are no near miss are taken out of its tree, with a warning. What stands for an
    alias is not judged: the text is wrong there already.
    """
    try:
        return model.model_validate(source.root), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    outline = outline_of(model)
    if leave_out and (left := list(_left_out(errors, source, outline))):
        entity, others = shaped(model, source, leave_out=True)
        return entity, [*left, *others]
    found = (_diagnostic(each, source, outline) for each in errors)
    refused = {each.place for each in source.diagnostics() if each.rule == "anchor"}
    return None, [each for each in found if each is not None and each.place not in refused]


@dataclass(slots=True)
class Spot:
    """Where an error's `loc` leads."""

    node: Any
    outline: Outline | None
    parent: Any = None
    around: Outline | None = None
    step: str | int = ""
    branch: str = ""
    on_key: bool = False

    def go(self, step: str | int) -> None:
        """Follow one step, if it is one in the file."""
        if step == _KEY:
            self.on_key = True
        elif isinstance(self.node, Map) and str(step) in self.node:
            self._enter(str(step), self.node[str(step)])
        elif isinstance(self.node, Seq) and isinstance(step, int) and step < len(self.node):
            self._enter(step, self.node[step])
        else:
            self.branch = str(step)

    def _enter(self, step: str | int, node: Any) -> None:
        known = self.outline
        self.parent, self.around, self.step, self.node, self.branch = self.node, known, step, node, ""
        self.outline = known and ((known.keys or {}).get(str(step)) or known.each)

    @property
    def key(self) -> Mark | None:
        """The place of the key; of the value in a list."""
        if isinstance(self.parent, Map):
            return self.parent.key_mark(str(self.step))
        return self.value

    @property
    def value(self) -> Mark | None:
        """The place of the value."""
        if isinstance(self.parent, Map):
            return self.parent.value_mark(str(self.step))
        if isinstance(self.parent, Seq):
            return self.parent.marks[int(self.step)]
        return self.node.start if isinstance(self.node, Map | Seq) else None

    @property
    def other_branch(self) -> bool:
        """Whether the error is about the short form where the file has the long one, or the other way round."""
        if self.outline is None or not self.outline.model or not self.branch:
            return False
        long = self.branch.rstrip("]").endswith(
            self.outline.model
        )  # a model that checks itself: `function-after[…, Rating]`
        return (isinstance(self.node, Map) and not is_text(self.node, self.outline)) != long


def is_text(node: Any, outline: Outline | None) -> bool:
    """Tell whether a mapping is a text that YAML divides at its colon: one stands for a text, and has no key of it."""
    if not isinstance(node, Map) or outline is None or "text" not in (outline.keys or {}):
        return False
    known = list(outline.keys or {})
    return all(each not in known and near_miss(each, known) is None for each in node)


def follow(source: SourceFile, outline: Outline | None, steps: Iterable[str | int]) -> Spot:
    """Return where the steps lead, those that are in the file; the outline for whoever asks what can stand there."""
    spot = Spot(source.root, outline)
    for step in steps:
        spot.go(step)
    return spot


def _left_out(errors: Iterable[Mapping[str, Any]], source: SourceFile, outline: Outline) -> Iterator[Diagnostic]:
    """Take out of the tree what a newer careerctl may know, and yield a warning for each key."""
    for each in [one for one in errors if one["type"] == "extra_forbidden"]:
        found, spot = _diagnostic(each, source, outline), follow(source, outline, each["loc"])
        if found is None or not isinstance(spot.parent, Map) or _is_rest(spot) or _is_known_otherwise(spot):
            continue
        what, hint = f"{found.message}; what it holds is left out", "a newer careerctl may know it"
        yield Diagnostic(found.place, Severity.WARNING, found.rule, what, hint)
        spot.parent.leave_out(str(spot.step))


def _is_known_otherwise(spot: Spot) -> bool:
    """Tell whether a key was probably meant to be another one, or was called so before."""
    around = spot.around or Outline()
    return near_miss(str(spot.step), around.keys or {}) is not None or bool(called_now(around.model, str(spot.step)))


def _diagnostic(error: Mapping[str, Any], source: SourceFile, outline: Outline) -> Diagnostic | None:
    kind, context = error["type"], error.get("ctx", {})
    steps = (*error["loc"], *context.get("at", ()))
    spot = follow(source, outline, steps[:-1] if kind == "missing" else steps)
    if spot.other_branch or (kind == "extra_forbidden" and is_text(spot.parent, spot.around)):
        return None
    if kind == "extra_forbidden":
        name, mark, message, hint = _unknown_key(spot, source)
    else:
        name, mark, message, hint = _judged(kind, context, spot, str(steps[-1]) if steps else "")
    if source.private and kind == "literal_error":
        hint = ""  # a near miss would tell the value
    found = spot.step if spot.on_key else spot.node
    if name in {"wrong-type", "wrong-value", "bad-id", "bad-date"} and isinstance(found, str):
        shown = source.quoted(found)
        message += f", found {shown}" if shown else ""
    return Diagnostic(source.place(mark or TextPosition(source.text, 0)), FAULTS[name].severity, name, message, hint)


def _judged(  # noqa: PLR0911  # one line for each sort of error
    kind: str, context: Mapping[str, Any], spot: Spot, last: str
) -> tuple[str, Mark | None, str, str]:
    """Return the fault's name, its mark, what is so and what to do."""
    if kind == "missing":
        return "missing-key", spot.value, f"the key '{last}' is missing here", f"add `{last}:`"
    if spot.node is NOTHING:
        return "empty-value", spot.key, "this key has nothing after it", "write the value, or delete the key"
    mark = spot.key if spot.on_key else spot.value
    if kind in FAULTS:
        return kind, mark, context["message"], ""
    if kind == "string_pattern_mismatch":
        return _not_written_so(context["pattern"], mark)
    if kind in _EXPECTED:
        return _other_sort(kind, spot, mark)
    if kind == "literal_error":
        return _one_of(re.findall(r"'([^']*)'", context["expected"]), mark, spot.node)
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        return "wrong-value", mark, f"expected {words} {context[name]}", ""
    return "wrong-value", mark, "this value does not fit here", ""


def _not_written_so(pattern: str, mark: Mark | None) -> tuple[str, Mark | None, str, str]:
    if pattern == SOME_TEXT:
        return "wrong-value", mark, "expected some text", "write it, or delete the key"
    return "bad-id", mark, "an id has lower-case letters a–z, digits and single hyphens", ""


def _other_sort(kind: str, spot: Spot, mark: Mark | None) -> tuple[str, Mark | None, str, str]:
    if kind == "model_type" and spot.parent is None:
        return "not-a-mapping", mark, f"expected `key: value` lines{_instead(spot.node)}", ""
    return "wrong-type", mark, f"expected {_EXPECTED[kind]}{_instead(spot.node)}", _quote_hint(kind, spot)


def _unknown_key(spot: Spot, source: SourceFile) -> tuple[str, Mark | None, str, str]:
    """Name the key where it may be named. A key without a value inside { } is the rest of a text: somebody's words."""
    known = list((spot.around and spot.around.keys) or {})
    is_rest = _is_rest(spot)
    hint = did_you_mean(str(spot.step), known) or f"known here: {', '.join(known)}"
    if now := spot.around and called_now(spot.around.model, str(spot.step)):
        hint = f"it is called '{now}' by now; the command migrate writes it so everywhere"
    if is_rest:
        hint = "inside { } a comma ends a text: put quotes round text with a comma in it"
    shown = source.quoted(str(spot.step), () if is_rest else known)
    message = f"no such key here: {shown}" if shown else "a key that is not known here"
    return "unknown-key", spot.key, message, hint


def _is_rest(spot: Spot) -> bool:
    return spot.node is NOTHING and isinstance(spot.parent, Map) and spot.parent.flow


def _one_of(known: list[str], mark: Mark | None, node: Any) -> tuple[str, Mark | None, str, str]:
    hint = did_you_mean(node, known) if isinstance(node, str) else ""
    return "wrong-value", mark, f"expected one of {', '.join(known)}", hint


def _instead(node: Any) -> str:
    if isinstance(node, Map):
        return ", found a mapping"
    return ", found a list" if isinstance(node, Seq) else ""


def _quote_hint(kind: str, spot: Spot) -> str:
    node = spot.node
    if kind == "tuple_type":
        return "put it into brackets: [ … ]" if isinstance(node, str) else ""
    if kind != "string_type":
        return ""
    if isinstance(node, Map):
        return _quote_text(node)
    return BEGINS_WITH.format("[") if isinstance(node, Seq) and node.flow else ""


def _quote_text(node: Map) -> str:
    """Say what to do about a text that YAML reads as a mapping."""
    first = next(iter(node), None)
    if node.flow and (first is None or node.key_mark(first).index > node.start.index):
        return BEGINS_WITH.format("{")
    if any(isinstance(each, Seq) for each in node.values()):
        return "write | here, and the text with its list in the next lines"
    return "put quotes round text that holds ': '"


def place_of(source: SourceFile, steps: Iterable[str | int], *, key: bool = False) -> Place:
    """Return the place of what the steps lead to, as far as they are in the file; of its key if asked."""
    spot = follow(source, None, steps)
    return source.place(spot.key if key else spot.value)
