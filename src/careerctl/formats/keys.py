"""Keys of files → text and Markdown: what each means, what may stand there, an example, and since when there is it."""

from collections.abc import Sequence
from typing import NamedTuple

from careerctl.formats.page import PageSize
from careerctl.formats.wrapping import wrapped
from careerctl.text.markdown import prose

SETTINGS = "careerctl"
"""The kind of careerctl.yaml, whose keys are called without it."""


class FileKey(NamedTuple):
    """What there is to know about one key of a kind of file."""

    kind: str
    """The kind of file, as its schema is called."""
    path: str
    """The keys from the top of the file to it, joined by points; ids, levels and places in lists are left out."""
    about: str
    sort: str
    """What may stand behind it, in words."""
    required: bool
    default: str
    since: str
    """The version of careerctl that knew it first."""
    model: str
    """The class that declares it."""
    example: str = ""

    @property
    def name(self) -> str:
        """How one asks for it: `policy.discuss_at`, `role.extends`."""
        return self.path if self.kind == SETTINGS else f"{self.kind}.{self.path}"

    @property
    def last(self) -> str:
        """The key itself, as it stands in a file."""
        return self.path.rpartition(".")[2]

    @property
    def where_left_out(self) -> str:
        """What holds where it is left out."""
        return "it has to be there" if self.required else self.default or "it says nothing"


class KeyPage(NamedTuple):
    """A key, or a kind of file where there is none, and the keys in it."""

    key: FileKey | None
    file: str
    inside: tuple[FileKey, ...]


def text(page: KeyPage, size: PageSize) -> str:
    """Return all that there is to know about a key, or the keys of a kind of file, for a terminal."""
    key, lines = page.key, [page.file]
    if key is not None:
        rows = {
            "In": page.file,
            "Value": key.sort,
            "Left out": key.where_left_out,
            "Example": key.example,
            "Since": f"careerctl {key.since}",
        }
        told = (line for title, said in rows.items() for line in wrapped(f"{title:<10}{said}", size, " " * 10))
        lines = [key.name, "", *wrapped(_in_a_line(key.about), size), "", *told]
    if page.inside:
        lines += ["", "The keys in it:"]
    for each in page.inside:
        lines += wrapped(f"  {each.name}: {_in_a_line(each.about)}", size, "    ")
    return "\n".join([*lines, "", *wrapped("More: docs/keys.md has all keys.", size)]) + "\n"


def _in_a_line(about: str) -> str:
    return " ".join(about.split())


def markdown(keys: Sequence[FileKey], file: str) -> str:
    """Return a table of keys, under the file in which they stand."""
    head = ("key", "what it means", "value", "left out", "example", "since")
    return "\n".join((f"## {prose(file)}", "", _cells(head), "| :-- " * len(head) + "|", *map(_row, keys))) + "\n"


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(key: FileKey) -> str:
    example = f"`{key.example}`".replace("|", "\\|")
    told = (prose(_in_a_line(each)) for each in (key.about, key.sort, key.where_left_out))
    return _cells((f"`{key.path}`", *told, example, key.since))
