"""Things of another tool that have a name and a code, and the ids that they get here."""

import re
from itertools import chain, count

from careerctl.exchange.ids import Ids
from careerctl.model.ids import is_id

_LONGEST = 120
_WORD = re.compile(r"\S+\s*")


class CodedIds:
    """Ids of the things of one kind: the code where it is written as ids are, else made of the name."""

    def __init__(self, kind: str) -> None:
        """Begin with none."""
        self.ids, self.keys = Ids(kind), set[str]()

    def new(self, name: str, code: str) -> str:
        """Return the id of a thing that has none yet."""
        speaks = is_id(code) and any(each.isalpha() for each in code)
        numbered = (f"{name} {code} {number}" for number in count(len(self.keys)))
        keys = chain([code] if speaks else [], [name, f"{name} {code}"], numbered)
        key = next(each for each in keys if each not in self.keys)
        self.keys.add(key)
        return self.ids.of(name, key)


def short_name(text: str) -> str:
    """Return a name for a text that has none: its first words, as many as fit in a line."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    kept = ""
    for word in _WORD.findall(line):
        if len(kept) + len(word) >= _LONGEST:
            break
        kept += word
    return f"{kept.rstrip() or line[: _LONGEST - 1]}…"
