"""JSON, as careerctl prints it."""

import json
from typing import Any

from careerctl.text.characters import in_json


def json_text(value: Any) -> str:
    """Return a value as JSON with a final line end; every character in it can be seen, or stands as its number."""
    return in_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
