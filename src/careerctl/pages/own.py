"""An organisation's own templates: rendered in processes of their own, which have little time, memory and room."""

import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from typing import Any, NamedTuple
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


class TemplateFault(NamedTuple):
    """What keeps a template from being used: its name, the line from 1, or 0 for it as a whole, and the reason."""

    name: str
    line: int
    reason: str


class OwnEngine:
    """Templates of an organisation, loaded once for however many pages where the system copies processes."""

    def __init__(
        self,
        folder: Path,
        labels: Mapping[str, str],
        *,
        linked: bool = False,
        forks: bool = FORKS,
        for_pages: bool = True,
    ) -> None:
        """Take the templates' folder, the organisation's words for texts, and whether pages link to each other.

        Without `forks` each page has a process that loads the templates anew; without `for_pages` none is loaded before
        it is asked for.
        """
        said = {text: labels.get(text, text) for text in texts()} if for_pages else {}
        settings = {"folder": os.path.realpath(folder), "texts": said, "linked": linked}
        self._settings = _line(settings | {"forks": forks, "for_pages": for_pages})
        self._forks = forks
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = lambda: None

    def markdown(self, kind: str, data: Data, charts: Mapping[str, str]) -> str:
        """Return a report's Markdown. Raises CareerctlError with template, line and what is wrong."""
        answer = self._answer(_line({"kind": kind, "data": data, "charts": dict(charts)}))
        if "text" in answer:
            return str(answer["text"])
        raise CareerctlError(answer.get("error", f"templates/{kind}.md.j2: {_TOO_MUCH}. Look for a loop in it."))

    def faults(self, names: Sequence[str]) -> Iterator[TemplateFault]:
        """Yield what keeps templates of the folder, and those that they name, from being used on a page.

        The first that takes too long is the last one looked at, so that many of them take no longer.
        """
        waiting, asked = deque(names), {*names}
        while waiting:
            name = waiting.popleft()
            answer = self._answer(_line({"name": name}))
            if not answer:
                yield TemplateFault(name, 0, _TOO_MUCH)
                return
            yield from (TemplateFault(name, line, what) for line, what in answer["faults"])
            others = sorted({*answer["names"]} - asked)
            waiting += others
            asked.update(others)

    def _answer(self, line: bytes) -> dict[str, Any]:
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


_TOO_MUCH = f"it takes more than {SECONDS} seconds of work, {PATIENCE} on the clock or {MEMORY >> 20} MB of memory"


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
