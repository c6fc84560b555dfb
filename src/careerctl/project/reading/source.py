"""One file of a project: its text, its tree with places, and what is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from careerctl.problems.diagnostic import Diagnostic, Place
from careerctl.problems.faults import FAULTS
from careerctl.project.yaml import odd_text, tree
from careerctl.project.yaml.nodes import THIS_KEY, Mark, TextFault, TextPosition
from careerctl.project.yaml.odd_text import MAX_SCALAR, Ignore
from careerctl.project.yaml.parsers import EventsOf
from careerctl.text.characters import FORBIDDEN, ODD, called, quoted
from careerctl.text.spelling import near_miss

__all__ = ["Ignore", "SourceFile", "TextPosition", "parse", "quotable"]

MAX_BYTES = 1_000_000

_EMPTY = "write what belongs here, or delete the file"
_PLAIN = bytes(range(0x20, 0x7F)) + b"\n" + bytes(range(0x80, 0x100))
_ASCII = bytes(range(0x80))
_DIRECTIVE = re.compile(r"(?:[ ]*(?:#[^\n]*)?\r?\n)*(?=%)")
_MARKS = (b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>")
_CONFLICT = re.compile(r"^(?:[<>|]{7}(?: |\r?$)|={7}\r?$)", re.MULTILINE)
"""The lines that git writes round what two branches changed, also where one of them was left over."""
_LINE_END = "\n"
_CONFLICT_ENDS = re.compile(r"^>{7}(?: |\r?$)", re.MULTILINE)


class SourceFile:
    """A file that was read: `root` is its tree, None where it could not be told apart.

    `faults` are about the text, with places; `ignores` maps a line to the names that a comment silences there.
    """

    def __init__(self, path: str, text: str = "", *, private: bool = True) -> None:
        """Begin with nothing read; `path` is relative to the project's root, with `/`.

        What is not said to be the framework's is `private`: about people.
        """
        self.path = path
        self.private = private
        self.text = text
        self.root: Any = None
        self.faults: list[TextFault] = []
        self.ignores: dict[int, Ignore] = {}

    def place(self, mark: Mark | None) -> Place:
        """Return the place to print for a mark; for None, the file as a whole."""
        return Place(self.path) if mark is None else Place(self.path, mark.line + 1, mark.column + 1)

    def quoted(self, written: str, known: Iterable[str] = ()) -> str:
        """Return what somebody wrote here as a message quotes it, "" where no message may."""
        return quotable(written, known, private=self.private)

    def diagnostics(self) -> Iterator[Diagnostic]:
        """What is wrong with the text."""
        for name, mark, message, hint, other, key in self.faults:
            related = () if other is None else ((self.place(other), "the first one is here"),)
            if key and (shown := self.quoted(key)):
                message = message.replace(THIS_KEY, f"the key {shown}", 1)  # noqa: PLW2901
            yield Diagnostic(self.place(mark), FAULTS[name].severity, name, message, hint, related)


def parse(path: str, raw: bytes, events_of: EventsOf = tree.events_of, *, private: bool = True) -> SourceFile:
    """Read the bytes of one file. Never raises for what is in them."""
    source = SourceFile(path, private=private)
    if not _is_text(source, raw):
        return source
    odd = bool(raw.translate(None, _PLAIN)) or (not raw.isascii() and _holds_odd(raw))
    if not (odd and _is_forbidden(source)) and not _is_refused(source, raw, events_of):
        _read(source, events_of, watch=odd or _needs_places(raw, source.text))
    return source


def _holds_odd(raw: bytes) -> bool:
    """Look only at the characters that are not ASCII: mostly there are few."""
    return re.search(ODD, raw.translate(None, _ASCII).decode()) is not None


def _is_text(source: SourceFile, raw: bytes) -> bool:
    """Keep the text without a byte order mark; tell whether there is one."""
    if len(raw) > MAX_BYTES:
        message = f"this file has {len(raw):,} bytes; {MAX_BYTES:,} are the most"
        return not _refuse(source, "file-too-large", 0, message, "write several files")
    if not raw:
        return not _refuse(source, "empty-file", 0, "this file is empty", _EMPTY)
    try:
        source.text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        source.text = error.object[: error.start].decode()
        looks = " (it looks like UTF-16)" if b"\0" in raw[:64] or raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else ""
        what = f"this file is not UTF-8 text{looks}"
        return not _refuse(source, "not-utf8", len(source.text), what, "save it as UTF-8")
    return True


def _is_forbidden(source: SourceFile) -> bool:
    """Refuse characters that no file may hold."""
    found = re.search(FORBIDDEN, source.text)
    if not found:
        return False
    what = "a NUL byte: is it UTF-16?" if found[0] == "\0" else f"the control character {called(found[0])}"
    return _refuse(source, "control-character", found.start(), f"this text holds {what}", "delete it")


def _is_refused(source: SourceFile, raw: bytes, events_of: EventsOf) -> bool:
    """Judge before any parser what parsers misread: directives, merge conflicts, tabs."""
    text = source.text
    if b"%" in raw and (directive := _DIRECTIVE.match(text)):
        what = "directives (`%…`) are not allowed"
        return _refuse(source, "directive", directive.end(), what, "take the line out")
    if any(mark in raw for mark in _MARKS) and (conflict := _CONFLICT.search(text)):
        return _refuse(source, "merge-conflict", conflict.start(), *_conflict(text, conflict.start()))
    if b"?" in raw and (mark := odd_text.question_mark(text, events_of)) is not None:
        hint = "put quotes round text that begins with '? '"
        return _refuse(source, "syntax", mark, "text cannot begin with ?", hint)
    if b"\t" in raw and (tab := odd_text.tab_outside(text, events_of)) is not None:
        hint = "use blanks; only quotes and block text may hold tabs"
        return _refuse(source, "tab", tab, "a tab stands here", hint)
    return False


def _conflict(text: str, begins: int) -> tuple[str, str]:
    """Say what a merge left in a text, and what to do."""
    ends = _CONFLICT_ENDS.search(text, begins + 1)
    if ends is None or text[begins] != "<":
        return (
            "a line that git wrote round a merge conflict is left here",
            "delete it, and look at what stands around it",
        )
    hint = (
        "keep what is right of both, of a list each entry whole; delete the lines with <<<, === and >>>; then `git add`"
    )
    return f"a merge conflict stands here, down to line {text.count(_LINE_END, 0, ends.start()) + 1}", hint


def _read(source: SourceFile, events_of: EventsOf, *, watch: bool) -> None:
    """Build the tree and note all that is wrong with the text."""
    builder = tree.read(source.text, events_of, watch=watch)
    if builder.runs_on and builder.watched is None and odd_text.may_lose_list(source.text):
        builder = tree.read(source.text, events_of, watch=True)
    source.root = builder.root
    source.faults = builder.faults
    if builder.faults or builder.error is not None:
        from careerctl.project.yaml import syntax  # costs patterns that sound files do without

        source.faults = syntax.faults_of(source.text, builder)
    if builder.error is None and builder.watched is not None and builder.root is not None:
        known = {fault.mark.index for fault in source.faults if fault.mark is not None}
        source.faults += odd_text.faults(source.text, builder.watched, known)
        source.ignores = dict(odd_text.ignores(source.text, builder.watched))
    if source.root is None and not source.faults:
        _refuse(source, "empty-file", 0, "this file has no content", _EMPTY)


def _refuse(source: SourceFile, name: str, index: int, message: str, hint: str) -> bool:
    """Note what is wrong; always true, for the last line of a question."""
    source.faults.append(TextFault(name, TextPosition(source.text, index), message, hint))
    return True


def _needs_places(raw: bytes, text: str) -> bool:
    """Tell cheaply whether anything is in the text that needs each scalar's place to judge."""
    return len(raw) > MAX_SCALAR or (b"#" in raw and (b"careerctl:" in raw or odd_text.may_lose_text(text)))


def quotable(written: str, known: Iterable[str], *, private: bool) -> str:
    """Return what somebody wrote in a file as a message quotes it, "" where no message may.

    Every message that quotes a file gets the words from here. Of a file about people (`private`) they are what is
    `known` anyway, keys and ids that could stand there, and near misses of it; all else is somebody's.
    """
    return "" if private and near_miss(written, known) is None else quoted(written)
