"""Makes man pages of docs/commands.md, which is made of the commands: one a command, and one of careerctl itself.

What is read there is what `tests/repository/test_reference.py` writes: paragraphs, code, links, tables of two columns.
"""

import re
from collections.abc import Iterator
from pathlib import Path

_CODE = re.compile(r"(?<!\\)`([^`]+)`")
_LINK = re.compile(r"(?<!\\)\[([^]\\]*)\]\([^)]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ROW = re.compile(r"\| (.*?) \| (.*) \|")
_SPECIAL = {"\\": r"\e", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti"}
_OPTION = re.compile(r"(?<!\w)-[\w-]+")
_WORDS_STAY_WHOLE = (".nh", ".ad l")
_SENTENCE = re.compile(r"(.*?)[.:](?: |$)")


def write(root: Path, version: str, folder: Path) -> list[Path]:
    """Write the pages of a checkout, or of a source distribution, into a folder, and return where they are."""
    text = (root / "docs" / "commands.md").read_text("utf-8")
    day = re.search(rf"^## \[{re.escape(version)}\] - (\S+)$", (root / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    made = {folder / f"{name}.1": page for name, page in pages(text, version, day[1] if day else "").items()}
    for path, page in made.items():
        path.write_text(page, "ascii", newline="\n")
    return [*made]


def pages(text: str, version: str, day: str) -> dict[str, str]:
    """Return each page by its name, in letters that every reader of man pages has."""
    foot = f'"{day}" "careerctl {_code(version)}" "careerctl"'
    top, before, *groups = re.split(r"^## ", text, flags=re.MULTILINE)
    of_commands, listed = {}, []
    for group in groups:
        who, *commands = re.split(r"^### ", group, flags=re.MULTILINE)
        listed.append(f".SS {_plain(who.strip())}")
        for each in commands:
            name, *blocks = each.rstrip().split("\n\n")
            listed += [".TP", f"\\fBcareerctl\\-{_code(name)}\\fR(1)", _text(blocks[0])]
            of_commands[f"careerctl-{name}"] = _page(f"careerctl-{name}", foot, _of_command(name, blocks))
    _, about, codes = top.rstrip().split("\n\n")
    itself = (*_itself(about, codes, before.rstrip().split("\n\n")[1]), ".SH COMMANDS", *listed)
    return {"careerctl": _page("careerctl", foot, itself), **of_commands}


def _page(name: str, foot: str, lines: Iterator[str] | tuple[str, ...]) -> str:
    return "\n".join((f".TH {_code(name.upper())} 1 {foot}", *_WORDS_STAY_WHOLE, *lines)) + "\n"


def _itself(about: str, codes: str, options: str) -> Iterator[str]:
    """Yield the page of careerctl, but for its commands."""
    yield from (".SH NAME", r"careerctl \- career frameworks and development as plain text in git")
    yield from (".SH SYNOPSIS", r"\fBcareerctl\fR [\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]")
    yield from (".SH DESCRIPTION", _text(about))
    yield from (".SH OPTIONS", *_rows(options), ".SH EXIT STATUS", *_rows(codes))


def _of_command(name: str, blocks: list[str]) -> Iterator[str]:
    """Yield the page of a command: what it is and how it is called, then its blocks in their order."""
    (table,) = (each for each in blocks if each.startswith("|"))
    arguments = [tag for tag, _ in _ROW.findall(table) if tag[1:2].isupper() or tag.startswith("`[")]
    first = _SENTENCE.match(blocks[0])
    summary = first[1] if first else blocks[0]
    yield from (".SH NAME", f"careerctl\\-{_code(name)} \\- {_text(summary[:1].lower() + summary[1:])}")
    yield from (".SH SYNOPSIS", " ".join((f"\\fBcareerctl {_code(name)}\\fR [\\fIOPTIONS\\fR]", *map(_tag, arguments))))
    yield from (".SH DESCRIPTION", _text(blocks[0]))
    for block in blocks[1:]:
        yield from _block(block)
    yield r"\fBcareerctl\fR(1) lists all commands and exit codes."


def _block(block: str) -> Iterator[str]:
    if block.startswith("```"):
        yield from (".SH EXAMPLES", ".EX", *map(_code, block.splitlines()[1:-1]), ".EE")
    elif block.startswith("|"):
        yield from (".SH OPTIONS", *_rows(block))
    elif block.startswith("Exit code "):
        yield from (".SH EXIT STATUS", _text(block))
    elif block.startswith("More: "):
        yield from (".SH SEE ALSO", f"docs/{_text(block.removeprefix('More: '))} in the sources of careerctl.", ".br")
    else:
        yield from (".PP", _text(block))


def _rows(table: str) -> Iterator[str]:
    """Yield the rows of a table as a list of what is meant and what is said of it."""
    for tag, said in _ROW.findall(table):
        if said.strip() and set(said) - set(":- |"):
            yield from (".TP", _tag(tag), _text(said.replace(r"\|", "|")))


def _tag(cell: str) -> str:
    """Return what stands before a row: what is typed as it is in bold, what is put in its place in italics."""
    words = _ESCAPED.sub(r"\1", cell).strip("`").split(" ")
    return " ".join(f"\\f{'B' if each[:1] in '-0123456789' else 'I'}{_code(each)}\\fR" for each in words)


def _text(markdown: str) -> str:
    """Return a paragraph in one line, which begins with no sign that roff would obey."""
    pieces = _CODE.split(" ".join(_LINK.sub(r"\1", markdown).split()))
    line = "".join(f"\\fB{_code(each)}\\fR" if at % 2 else _plain(each) for at, each in enumerate(pieces))
    return f"\\&{line}" if line.startswith(".") else line


def _plain(markdown: str) -> str:
    """Return text with what Markdown escapes as it is meant, and the hyphens of options as they are typed."""
    return _OPTION.sub(lambda found: found[0].replace("-", r"\-"), _inert(_ESCAPED.sub(r"\1", markdown)))


def _code(text: str) -> str:
    return _inert(text).replace("-", r"\-")


def _inert(text: str) -> str:
    return "".join(_SPECIAL.get(each, each if each.isascii() else f"\\[u{ord(each):04X}]") for each in text)
