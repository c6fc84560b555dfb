"""An organisation's own templates: rendered in a process of its own, which has little time, memory and room."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from careerctl.errors import CareerctlError
from careerctl.handouts.content import Data

SECONDS = 4
"""How long a page may take. Whoever waits longer thinks that nothing happens."""
_CHILD = (sys.executable, "-P", "-m", "careerctl.handouts.sandbox")
"""Without the current folder among the places that modules are looked for in: a project holds text, never code."""


class OwnEngine:
    """Templates of an organisation, for however many pages."""

    def __init__(self, folder: Path, labels: Mapping[str, str]) -> None:
        """Take the folder of the templates, and the organisation's words for the texts of pages."""
        self._folder = folder
        self._labels = labels

    def markdown(self, kind: str, data: Data, charts: Mapping[str, str]) -> str:
        """Return a report's Markdown. Raises CareerctlError with template, line and what is wrong."""
        work = {
            "folder": str(self._folder),
            "kind": kind,
            "data": data,
            "charts": dict(charts),
            "labels": dict(self._labels),
        }
        try:
            done = subprocess.run(  # noqa: S603  # our own module
                _CHILD, input=json.dumps(work).encode(), capture_output=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise CareerctlError(
                _said(kind, f"it takes longer than {SECONDS} seconds. Look for a loop in it.")
            ) from None
        try:
            answer = json.loads(done.stdout)
        except ValueError:  # the system ended it: it had used up its time or its memory
            raise CareerctlError(_said(kind, "it takes more time or memory than a page may.")) from None
        if "error" in answer:
            raise CareerctlError(answer["error"])
        return str(answer["text"])


def _said(kind: str, what: str) -> str:
    return f"templates/{kind}.md.j2: {what}"
