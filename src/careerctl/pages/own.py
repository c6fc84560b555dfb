"""An organisation's own templates: rendered in processes of their own, which have little time, memory and room."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any
from weakref import finalize

import jinja2
import markupsafe

import careerctl
from careerctl.pages.content import Data
from careerctl.pages.labels import texts
from careerctl.pages.sandbox import FORKS, MEMORY, PATIENCE, SECONDS
from careerctl.problems.error import CareerctlError

_KEPT = ("LANG", "LC_ALL", "LC_CTYPE", "PATH", "SYSTEMROOT")
"""All that the process knows of the environment: not one word of what a CI job keeps there."""
_START = "import sys; sys.path += sys.argv[1:]; from careerctl.pages.sandbox import main; main()"
_PLACES = (careerctl, jinja2, markupsafe)


class OwnEngine:
    """Templates of an organisation, loaded once for however many pages where the system copies processes."""

    def __init__(self, folder: Path, labels: Mapping[str, str], *, linked: bool = False, forks: bool = FORKS) -> None:
        """Take the folder of the templates, the organisation's words for texts, and whether pages link to each other.

        Without `forks` each page has a process that loads the templates anew.
        """
        said = {text: labels.get(text, text) for text in texts()}
        self._settings = _line({"folder": os.path.realpath(folder), "texts": said, "linked": linked, "forks": forks})
        self._forks = forks
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = lambda: None

    def markdown(self, kind: str, data: Data, charts: Mapping[str, str]) -> str:
        """Return a report's Markdown. Raises CareerctlError with template, line and what is wrong."""
        answer = self._answer(_line({"kind": kind, "data": data, "charts": dict(charts)}))
        if "text" in answer:
            return answer["text"]
        raise CareerctlError(answer.get("error", f"templates/{kind}.md.j2: {_ENDED}"))

    def _answer(self, line: bytes) -> dict[str, str]:
        """Return what the process says; nothing where the system has ended it."""
        if self._process is None:
            self._process = self._started()
            line = self._settings + line
        process = self._process
        clock = Timer(2 * PATIENCE, process.kill)  # where the system does not look at its own
        clock.start()
        try:
            answer: dict[str, str] = json.loads(_asked(process, line))
        except (BrokenPipeError, ValueError):  # it ended before it was asked, or before all was said
            answer = {}
        finally:
            clock.cancel()
        if not answer or not self._forks:
            self._end()
            self._process = None
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        """Start a process without the current folder among its places: a project holds text, never code."""
        places = {str(Path(str(each.__file__)).resolve().parents[1]) for each in _PLACES}
        nowhere = TemporaryDirectory(prefix="careerctl-")
        process = subprocess.Popen(  # noqa: S603  # our own module
            (sys.executable, "-I", "-c", _START, *sorted(places)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=nowhere.name,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )
        self._end = finalize(self, _end, process, nowhere)
        return process


_ENDED = (
    f"it takes more than {SECONDS} seconds of work, {PATIENCE} on the clock or {MEMORY >> 20} MB of memory. "
    "Look for a loop in it."
)


def _asked(process: subprocess.Popen[bytes], lines: bytes) -> bytes:
    """Return the line with which a process answers, as far as it comes."""
    assert process.stdin and process.stdout  # noqa: S101, PT018  # both are pipes
    process.stdin.write(lines)
    process.stdin.flush()
    return process.stdout.readline()


def _line(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value).encode() + b"\n"


def _end(process: subprocess.Popen[bytes], nowhere: TemporaryDirectory[str]) -> None:
    """End a process, which waits for lines, and take its folder away."""
    with suppress(BrokenPipeError), process:
        pass
    nowhere.cleanup()
