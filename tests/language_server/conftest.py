"""The YAML language server that editors run, over its standard input and output."""

import itertools
import json
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import pytest

from careerctl.project.schemas import schema_comment

VERSION = "1.25.0"
"""The last for the versions of node from 18 to 20."""
NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
_FILES = itertools.count(1)
PATIENCE = 20
"""Seconds in which an answer comes, or never."""
SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}},
    "http": {},
    "editor": {"tabSize": 2},
}


class Server:
    """A language server: asks, tells, and keeps what the server says of each file."""

    def __init__(self, command: list[str], root: Path, schemas: dict[str, list[str]] | None = None) -> None:
        self.settings = SETTINGS | {"yaml": {**SETTINGS["yaml"], "schemas": schemas or {}}}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.numbers = itertools.count(1)
        self.answers: dict[int, queue.Queue[Any]] = {}
        self.said: dict[str, queue.Queue[list[Any]]] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": CAPABILITIES})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def ask(self, method: str, params: object) -> Any:
        """Return the answer to a question."""
        number = next(self.numbers)
        reply = self.answers[number] = queue.Queue()
        self._send({"id": number, "method": method, "params": params})
        answer = reply.get(timeout=PATIENCE)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, params: object) -> None:
        """Say something that has no answer."""
        self._send({"method": method, "params": params})

    def open(self, path: Path, text: str | None = None) -> list[Any]:
        """Open a file, maybe with another text than it has, and return the diagnostics."""
        self._begin(path, text)
        return self.said[path.as_uri()].get(timeout=PATIENCE)

    def marked(self, root: Path) -> dict[str, list[Any]]:
        """Open all files of a project, and return the diagnostics of those that have any."""
        paths = sorted(root.rglob("*.yaml"))
        for path in paths:
            self._begin(path)
        said = {path.relative_to(root).as_posix(): self.said[path.as_uri()].get(timeout=PATIENCE) for path in paths}
        return {path: each for path, each in said.items() if each}

    def _begin(self, path: Path, text: str | None = None) -> None:
        uri = path.as_uri()
        self.said[uri] = queue.Queue()
        content = path.read_text("utf-8") if text is None else text
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": content}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def at(self, what: str, path: Path, line: int, column: int) -> Any:
        """Ask for the `hover` or the `completion` at a place of an open file, counted from 0."""
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
        return self.ask(f"textDocument/{what}", place)

    def stop(self) -> None:
        """End the server."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.communicate(timeout=PATIENCE)

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _answer(self, message: dict[str, Any]) -> Any:
        """Return what the editor's settings say; to all else there is nothing to say."""
        if message["method"] != "workspace/configuration":
            return None
        return [self.settings.get(str(each.get("section")).strip("[]"), {}) for each in message["params"]["items"]]

    def _listen(self) -> None:
        assert self.process.stdout
        for message in _messages(self.process.stdout):
            if "method" not in message:
                self.answers.pop(message["id"]).put(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                known = self.said.get(message["params"]["uri"])
                if known is not None:
                    known.put(message["params"]["diagnostics"])
            elif "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})


def _messages(stream: BinaryIO) -> Iterator[dict[str, Any]]:
    while header := stream.readline():
        while (line := stream.readline()).strip():
            header += line
        length = next(int(each.split(b":")[1]) for each in header.splitlines() if each.startswith(b"Content-Length"))
        yield json.loads(stream.read(length))


CAPABILITIES = {
    "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "publishDiagnostics": {"relatedInformation": False},
    },
}


@pytest.fixture(scope="session")
def installed(npm: Callable[..., Path]) -> Path:
    """Install the server and return its program."""
    folder = npm("yaml-language-server", f"yaml-language-server@{VERSION}")
    return folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


@pytest.fixture(scope="session")
def start(installed: Path) -> Iterator[Callable[..., Server]]:
    """Return a function that starts a server for a folder, maybe with settings that say where schemas hold."""
    started: list[Server] = []

    def started_for(root: Path, schemas: dict[str, list[str]] | None = None) -> Server:
        started.append(Server(["node", str(installed), "--stdio"], root, schemas))
        return started[-1]

    yield started_for
    for server in started:
        server.stop()


def prepared(root: Path) -> Path:
    """Write the schemas of a project, name them in its files as `init` and `new` do, and return its folder."""
    subprocess.run([sys.executable, "-m", "careerctl", "schema"], cwd=root, check=True, capture_output=True)
    for path in root.rglob("*.yaml"):
        comment = schema_comment(path.relative_to(root).as_posix())
        path.write_text(f"{comment}\n{path.read_text('utf-8')}", "utf-8")
    return root


@pytest.fixture(scope="session")
def prepare() -> Callable[[Path], Path]:
    """Return the function that makes a project ready for an editor."""
    return prepared


@pytest.fixture(scope="session")
def northwind(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001  # skips without it
    """Return a copy of the example, ready for an editor."""
    root = tmp_path_factory.mktemp("editor") / "northwind"
    shutil.copytree(NORTHWIND, root)
    return prepared(root)


@pytest.fixture(scope="session")
def server(start: Callable[[Path], Server], northwind: Path) -> Server:
    """Return a server that has the example open."""
    return start(northwind)


@pytest.fixture
def write(server: Server, northwind: Path) -> Callable[[str, str], "Written"]:
    """Return a function that opens a new file of the example with a text, in which `|` is where the cursor stands."""

    def written(folder: str, text: str) -> Written:
        path = northwind / folder / f"written-{next(_FILES)}.yaml"
        place = text.index("|")
        content = text[:place] + text[place + 1 :]
        comment = schema_comment(f"{folder}/{path.name}")
        said = server.open(path, f"{comment}\n{content}")
        line, column = text.count("\n", 0, place) + 1, place - (text.rfind("\n", 0, place) + 1)
        return Written(said, lambda what: server.at(what, path, line, column))

    return written


class Written(NamedTuple):
    """A file that somebody writes: what is said of it, and what is there to ask at the cursor."""

    diagnostics: list[Any]
    ask: Callable[[str], Any]

    def hover(self) -> str:
        """Return what is shown there."""
        return str(self.ask("hover")["contents"]["value"])

    def completions(self) -> dict[str, str]:
        """Return what is offered there, with what is said of it."""
        items = self.ask("completion")["items"]
        return {each["label"]: str(each.get("documentation", "")) for each in items}

    def marked(self) -> list[tuple[int, str]]:
        """Return what is marked, each with its line below the comment, counted from 1."""
        return [(each["range"]["start"]["line"], each["message"]) for each in self.diagnostics]
