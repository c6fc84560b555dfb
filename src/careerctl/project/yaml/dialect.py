"""What the restricted YAML refuses of what YAML allows, in words."""

import re
from collections.abc import Iterator
from typing import Any

from careerctl.project.yaml.nodes import THIS_KEY, Map, Mark, TextFault
from careerctl.text.characters import INVISIBLE, called

MAX_KEY = 200

_GLUED = re.compile(r"[a-z_]+:[^/\s]+")
BEGINS_WITH = "put quotes round text that begins with {}"


def key_fault(key: str, mark: Mark, mapping: Map) -> TextFault:
    """Return why a mapping does not take a key."""
    if not key:
        return TextFault(
            "empty-key", mark, "a key is missing before the colon", "write it, or put quotes round the text"
        )
    if len(key) > MAX_KEY:
        what = f"this key has more than {MAX_KEY} characters"
        return TextFault("key-too-long", mark, what, "put quotes round text that holds ': '")
    if found := re.search(INVISIBLE, key):
        what = f"this key holds the invisible character {called(found[0])}"
        return TextFault("invisible-key", mark, what, "type it anew")
    if key == "<<":
        return TextFault("merge-key", mark, "merge keys (`<<`) are not allowed", "write the entries out")
    first = mapping.key_mark(key)
    return TextFault("duplicate-key", mark, f"{THIS_KEY} stands here twice", "keep one of the two", first, key)


def value_missing(key: str, mark: Mark, mapping: Map) -> TextFault | None:
    """Return what is wrong where no value follows a key inside { }: mostly nothing, but `{name:Alice}` is one word."""
    if not mapping.flow or not _GLUED.fullmatch(key):
        return None
    return TextFault("syntax", mark, "a blank is missing after the colon", "write `key: value`")


def alias_fault(name: str, mark: Mark) -> TextFault:
    """Return why a reference to another place is refused; a name with an asterisk in it is text between asterisks."""
    hint = BEGINS_WITH.format("*") if "*" in name else "write the value out again"
    return TextFault("anchor", mark, "aliases (`*name`) are not allowed", hint)


def decorations(event: Any) -> Iterator[TextFault]:
    """Yield what is wrong with an anchor or a tag at a value."""
    if event.anchor is not None:
        what, hint = "anchors (`&name`) are not allowed", BEGINS_WITH.format("&")
        yield TextFault("anchor", event.start_mark, what, hint)
    if event.tag is not None:
        what, hint = "tags (`!name`) are not allowed", BEGINS_WITH.format("!")
        yield TextFault("tag", event.start_mark, what, hint)
