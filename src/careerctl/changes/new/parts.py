"""Lists and mappings in the text of a new file, in the places where its skeleton teaches them."""

import re
from collections.abc import Mapping
from typing import Any

from careerctl.problems.error import CareerctlError
from careerctl.project.reading.source import parse
from careerctl.project.writing.change import plain
from careerctl.project.writing.emitting import document


def with_parts(text: str, parts: Mapping[str, Any]) -> str:
    """Return a text with parts under their keys, each in the place of what a `#` kept out of use.

    Raises CareerctlError where it would hold anything else than what is intended.
    """
    intended = {**plain(parse("", text.encode()).root), **plain(parts)}
    for key, value in parts.items():
        taught = re.search(rf"^#{re.escape(key)}:.*\n(?:#  .*\n)*", text, re.MULTILINE)
        start, end = taught.span() if taught else (len(text), len(text))
        text = f"{text[:start]}{document({key: value})}{text[end:]}"
    if plain(parse("", text.encode("utf-8", "surrogateescape")).root) != intended:
        message = "what was answered cannot be written like this. Write it into the file by hand."
        raise CareerctlError(message)
    return text
