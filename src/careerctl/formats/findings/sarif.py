"""Findings as SARIF 2.1.0, the form in which tools that look at code exchange what they find."""

from collections.abc import Mapping
from typing import Any

from careerctl import __version__
from careerctl.formats.fingerprints import fingerprints
from careerctl.formats.json_text import json_text
from careerctl.formats.page import Format, PageSize
from careerctl.problems.diagnostic import Diagnostic, Place
from careerctl.problems.found import Found
from careerctl.problems.manual import Manual, manual
from careerctl.text.characters import printable

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
"""Bytes that stand in an address as they are."""


def render(found: Found, _page: PageSize) -> str:
    """Return one run: the manuals of what was found as its rules, and a result for each finding."""
    rules = sorted({each.rule for each in found.diagnostics})
    index = {name: number for number, name in enumerate(rules)}
    told = zip(found.diagnostics, fingerprints(found.diagnostics), strict=True)
    home = {"informationUri": found.home} if found.home else {}
    driver = {"name": "careerctl", **home, "version": __version__, "rules": [_rule(manual(name)) for name in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, fingerprint, index) for one, fingerprint in told],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(known: Manual) -> dict[str, Any]:
    return {
        "id": known.name,
        "shortDescription": {"text": known.summary},
        "fullDescription": {"text": known.text},
        "help": {"text": known.text},
        "defaultConfiguration": {"level": known.severity},
    }


def _result(one: Diagnostic, fingerprint: str, index: Mapping[str, int]) -> dict[str, Any]:
    related = [
        {"id": number, **_location(place), "message": {"text": printable(what)}}
        for number, (place, what) in enumerate(one.related, 1)
    ]
    hint = f"\n→ {printable(one.hint)}" if one.hint else ""
    return {
        "ruleId": one.rule,
        "ruleIndex": index[one.rule],
        "level": one.severity,
        "message": {"text": f"{printable(one.message)}{hint}"},
        "locations": [_location(one.place)],
        **({"relatedLocations": related} if related else {}),
        # The one name of a fingerprint that GitHub reads; without it, GitHub would take one of the line's text.
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }


def _location(place: Place) -> dict[str, Any]:
    """Return a place. What is about a file as a whole stands in its first line: GitHub takes none without a line."""
    region = {"startLine": place.line or 1, "startColumn": place.column or 1}
    return {"physicalLocation": {"artifactLocation": {"uri": _address(place.path)}, "region": region}}


def _address(path: str) -> str:
    """Return a path as a relative address."""
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in printable(path).encode())


FORMAT = Format(render, for_machines=True, for_ci=True, from_top=True, names_home=True)
