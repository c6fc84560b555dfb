"""The commands that careerctl prints, as whoever copies them reads them: between backticks, or to the line's end."""

import html
import re
import shlex

from careerctl import shelf

NAMES = "|".join(shelf.names("careerctl.commands"))
_BETWEEN = re.compile(rf"`(careerctl (?:{NAMES})\b[^`]*)`")
_BARE = re.compile(rf"careerctl (?:{NAMES})\b.*$", re.MULTILINE)
_WITHOUT_A_DAY = {"explain", "init", "migrate", "rename", "schema"}
"""The commands that know no `--today`."""


def printed_in(text: str, **filled: str) -> list[list[str]]:
    """Return the commands in a page, each as its words, without the first; words in capitals are `filled` in.

    A form for which something is missing is left out.
    """
    text = html.unescape(re.sub("</?code>", "`", re.sub("</?span>", "", text))).replace(" \\\n", " ")
    found = [shlex.split(each)[1:] for each in (*_BETWEEN.findall(text), *_BARE.findall(_BETWEEN.sub("", text)))]
    lines = [[filled.get(word, word) for word in line] for line in found]
    return [line for line in lines if not any(re.fullmatch("[A-Z]{2,}", word) for word in line)]


def on_a_day(line: list[str], today: str) -> list[str]:
    """Return a command as it is run on a day."""
    return line if line[0] in _WITHOUT_A_DAY else [*line, "--today", today]
