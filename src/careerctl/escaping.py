"""Text as Markdown takes it: data, none of which becomes structure, HTML or a link."""

import re
from functools import lru_cache

from careerctl.characters import in_one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$@])")
_ADDRESS = re.compile(r"(https?|ftp|mailto)(:)|(www)(\.)", re.IGNORECASE)
_AT_START = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=])")


@lru_cache(4096)
def markdown(text: str) -> str:
    """Return a text as one line in which whatever Markdown would read as more than text is escaped."""
    escaped = _ADDRESS.sub(r"\1\3\\\2\4", _SPECIAL.sub(r"\\\1", in_one_line(text)))
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)
