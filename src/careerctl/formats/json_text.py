"""JSON, as careerctl prints it."""

import json
from typing import TYPE_CHECKING, Any

from careerctl.text.characters import in_json

if TYPE_CHECKING:
    from careerctl.results.readers import Audience


def answer_text(name: str, result: Any, audience: "Audience") -> str:
    """Return a result that was cut for a reader under the name of its schema."""
    from careerctl.results.plain import plain  # costs all results, which explain does without

    return json_text({"schema": f"careerctl/{name}/1", **plain(result, audience)})


def json_text(value: Any) -> str:
    """Return a value as JSON with a final line end; every character in it can be seen, or stands as its number."""
    return in_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
