"""An organisation's own templates: rendered in a process of its own, which has little time, memory and room."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import jinja2
import markupsafe

import careerctl
from careerctl.errors import CareerctlError
from careerctl.handouts.content import Data
from careerctl.handouts.labels import texts
from careerctl.handouts.sandbox import SECONDS

_HAS_LIMITS = os.name == "posix"
PATIENCE = 60 if _HAS_LIMITS else 120
"""How many seconds a page may take on the clock. Its own work is counted by the system, where the system does that."""
_KEPT = ("LANG", "LC_ALL", "LC_CTYPE", "PATH", "SYSTEMROOT")
"""All that the process knows of the environment: not one word of what a CI job keeps there."""
_START = "import sys; sys.path += sys.argv[1:]; from careerctl.handouts.sandbox import main; main()"
_PLACES = (careerctl, jinja2, markupsafe)


class OwnEngine:
    """Templates of an organisation, for however many pages."""

    def __init__(self, folder: Path, labels: Mapping[str, str]) -> None:
        """Take the folder of the templates, and the organisation's words for the texts of pages."""
        self._folder = folder
        self._texts = {text: labels.get(text, text) for text in texts()}

    def markdown(self, kind: str, data: Data, charts: Mapping[str, str]) -> str:
        """Return a report's Markdown. Raises CareerctlError with template, line and what is wrong."""
        work = {
            "folder": os.path.realpath(self._folder),
            "kind": kind,
            "data": data,
            "charts": dict(charts),
            "texts": self._texts,
        }
        answer = _answer(kind, json.dumps(work).encode())
        if "error" in answer:
            raise CareerctlError(answer["error"])
        return answer["text"]


def _answer(kind: str, work: bytes) -> dict[str, str]:
    """Return what the process says, which is started without the current folder: a project holds text, never code."""
    places = {str(Path(str(each.__file__)).resolve().parents[1]) for each in _PLACES}
    with TemporaryDirectory(prefix="careerctl-") as nowhere:
        try:
            done = subprocess.run(  # noqa: S603  # our own module
                (sys.executable, "-I", "-c", _START, *sorted(places)),
                input=work,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=nowhere,
                env={name: os.environ[name] for name in _KEPT if name in os.environ},
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            what = f"it takes longer than {PATIENCE} seconds. Look for a loop in it, or try again on a quieter machine."
            raise _ended(kind, what) from None
    try:
        answer: dict[str, str] = json.loads(done.stdout)
    except ValueError:  # the system ended it: it had used up its time or its memory
        what = f"it takes more than {SECONDS} seconds of work, or more memory than a page may. Look for a loop in it."
        raise _ended(kind, what) from None
    return answer


def _ended(kind: str, what: str) -> CareerctlError:
    return CareerctlError(f"templates/{kind}.md.j2: {what}")
