"""Text from files as data in Markdown: none of it becomes structure, HTML or a link."""

import re

from careerctl.characters import in_one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$@])")
_AT_START = re.compile(r"^(\d+)([.)])|^([-+=])")


def markdown(text: str) -> str:
    """Escape what Markdown would read as more than text."""
    escaped = _SPECIAL.sub(r"\\\1", in_one_line(text))
    escaped = re.sub(r"(?i)\b(https?|ftp|mailto)(:)|\b(www)(\.)", r"\1\3\\\2\4", escaped)
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)
