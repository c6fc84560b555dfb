"""Command lines as they are printed: each runs as it stands, and no line breaks inside one.

What is printed with `careerctl` in front is made by `Commands` alone, and runs; words in capitals are to be filled in
first. A sentence that only names a command says `check`, without `careerctl`.
"""

import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass

JOINT = "\ue000"
"""Stands for a blank of a command until it is printed, so that a command is one word to whoever lays out a text."""
_COMMAND = rf"careerctl{JOINT}[^\s`]*[^\s`,]"
GOES_ON = " \\"
"""What a line of a command ends with that goes on in the next one."""
COMMAND = re.compile(f"(`{_COMMAND}`|{_COMMAND})")
"""A command in a text, with the backticks around it where it has some."""
_WORD = re.compile(rf"""(?:'[^']*'|"[^"]*"|[^{JOINT}'"])+""")
"""A word as a shell reads it: blanks in quotes belong to it."""


@dataclass(frozen=True, slots=True)
class Commands:
    """How commands are written for whoever reads a page where it is printed."""

    folder: str = ""
    """What `--root` has to say there; "" where the project is found without, and on a page that goes elsewhere."""
    person: str = ""
    """How the person that the page is about is named, where the id does not do."""
    audience: str = "employee"

    def __call__(self, *words: str, then: Iterable[str] = ()) -> str:
        """Return the command with some words; those of `then` stand behind the folder."""
        root = ("--root", self.folder) if self.folder else ()
        return shlex.join(("careerctl", *words, *root, *then)).replace(" ", JOINT)

    def written_in(self, text: str) -> str:
        """Return a text of somebody who knows no folder, such as a rule, with its commands as they are written here."""
        if JOINT not in text or not self.folder:
            return text
        root = shlex.join(("", "--root", self.folder)).removeprefix("''").replace(" ", JOINT)
        return COMMAND.sub(lambda found: f"{found[0].removesuffix('`')}{root}{'`' * found[0].endswith('`')}", text)

    def showing(self, *words: str) -> str:
        """Return a command that shows something, to the same reader."""
        return self(*words, *(("--audience", self.audience) if self.audience != "employee" else ()))

    def about(self, person: str) -> str:
        """Return how the person that the page is about is named in a command."""
        return self.person or person


HERE = Commands()
"""How commands are written in the folder of the project itself, and those that need none."""


def spaced(text: str) -> str:
    """Return a text as it is printed: the commands in it have their blanks again."""
    return COMMAND.sub(lambda found: found[0].replace(JOINT, " "), text) if JOINT in text else text


def parts_of(command: str, fits: int) -> list[str]:
    """Return a command that is longer than a line in lines that a shell puts together again; no word is broken."""
    lines: list[str] = []
    for word in (found[0].replace(JOINT, " ") for found in _WORD.finditer(command)):
        if lines and len(f"{lines[-1]} {word}{GOES_ON}") <= fits:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [*(f"{line}{GOES_ON}" for line in lines[:-1]), *lines[-1:]]
