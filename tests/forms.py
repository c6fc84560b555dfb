"""Forms as whoever gets them has them, and answers to them as a form would fold them."""

import html
import json
import re
from typing import Any

from careerctl.exchange.people.answers import FORMAT, folded


def handed_out(page: str) -> dict[str, Any]:
    """Return what a form carries along."""
    found = re.search(r'data-handed-out="([^"]*)"', page)
    assert found is not None
    out: dict[str, Any] = json.loads(html.unescape(found[1]))
    return out


def answered(out: dict[str, Any], ratings: dict[str, Any], *, handed_in: bool = True, **more: Any) -> dict[str, Any]:
    """Return answers as a form collects them; its lists stay as they were handed out."""
    lists = {"lists": out["lists"]} if "lists" in out else {}
    said = {"handed_out": out, "date": "2026-10-10", "handed_in": handed_in, "ratings": ratings}
    return {"format": FORMAT, **said, **lists, **more}


def wishing(person: str, role: str, organisation: str = "", words: str = "Lorem", within: str = "2026-h2") -> str:
    """Return answers to a form that asked for no rating, with a wish and a step of one's own; folded."""
    out = {
        "organisation": organisation, "person": person, "by": person, "side": "self", "round": within, "role": role,
        "id": "0" * 12, "questions": {},
    }  # fmt: skip
    return text(out, {}, wish={"words": words}, steps=[{"text": words}])


def text(out: dict[str, Any], ratings: dict[str, Any], **more: Any) -> str:
    """Return the same, folded."""
    return folded(answered(out, ratings, **more))


def agreement(out: dict[str, Any], *, handed_in: bool = True, **more: Any) -> str:
    """Return what somebody says to what was agreed, folded."""
    said = {"handed_out": out, "date": "2026-10-10", "handed_in": handed_in}
    return folded({"format": "careerctl/agreement/1", **said, **more})
