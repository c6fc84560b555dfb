"""What a shell offers behind Tab: asked as typer's scripts ask, and in the shells themselves where they are here."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl import shelf
from careerctl.cli.app import group
from careerctl.cli.built import built

from .closed import WITHOUT_RIGHTS

Run, Project = Callable[..., Any], Callable[..., Path]

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
PROGRAM = shutil.which("careerctl", path=str(Path(sys.executable).parent))


@pytest.fixture
def offered(careerctl: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return a function that returns what is offered behind a line, as bash is told."""

    monkeypatch.setenv("_CAREERCTL_COMPLETE", "complete_bash")
    built.cache_clear()  # what tests before this one have built offers no names

    def ask(line: str, cwd: Path = NORTHWIND) -> list[str]:
        words = line.split(" ")
        monkeypatch.setenv("COMP_WORDS", f"careerctl {line}")
        monkeypatch.setenv("COMP_CWORD", str(len(words)))
        ran = careerctl(cwd=cwd)
        assert ran.err == "", line
        return ran.out.split()

    return ask


OFFERED = {
    "ga": "gap",
    "--ver": "--version",
    "--version ga": "gap",
    "gap al": "alice",
    "gap alice --target sales-m": "sales-manager",
    "gap alice --target=sales-m": "sales-manager",
    "gap alice --format = j": "json",
    "gap alice --ta": "--target",
    "gap alice --round 2026-": "2026-h1 2026-h2",
    "gap alice --audience e": "employee everyone",
    "gap alice --today ": "",
    "compare sales-manager sales-m": "sales-manager",
    "note alice --by da": "dana",
    "note alice --for ne": "negotiation",
    "match business": "business-development-lead business-development-lead",
    "decide account": "account-executives-spring",
    "explain unknown-r": "unknown-role unknown-round unknown-rule",
    "rename c": "competency",
    "rename plan y": "yuki-senior-account-executive",
    "rename frob y": "",
    "new role x --like sales-m": "sales-manager",
    "new ro": "role round",
    "report pro": "progression",
    "report progression sa": "sales-manager sales-representative sales-teacher",
    "report role sales-m": "sales-manager",
    "report plan da": "dana",
    "report calibration da": "",
    "report review al": "alice",
    "frob al": "",
    "gap --frob al": "alice",
    "init ": "",
}


def test_what_is_offered(offered: Callable[..., list[str]]) -> None:
    assert offered("") == [*shelf.names("careerctl.commands")]
    assert {line: " ".join(offered(line)) for line in OFFERED} == OFFERED


def test_every_value_that_help_calls_by_its_kind_is_offered(offered: Callable[..., list[str]]) -> None:
    """A new command is found by itself."""
    app, kinds = group(), {"PERSON": "dana", "ROLE": "sales-manager", "ROUND": "2026-h2"}
    for name in shelf.names("careerctl.commands"):
        for each in app.get_command(app.make_context("careerctl", [name]), name).params:
            if each.param_type_name == "option" and each.metavar in kinds:
                assert kinds[each.metavar] in offered(f"{name} {each.opts[0]} "), (name, each.opts)


class TestNames:
    @pytest.mark.parametrize(
        ("settings", "rounds", "roles"),
        [
            ("rounds:\n  2026-h1: {opens: 2026}\n  # no\n  '2027':\n    opens: 2026\n", ["2026-h1", "2027"], ["own"]),
            ("rounds: # ours\n    a:\n      b: c\nx:\n    d: e\n", ["a"], ["own"]),
            ("rounds: {2026-h1: {opens: 2026}}\n", [], ["own"]),
            ("framework: ../theirs # beside\n", ["t"], ["their"]),
            ("framework: '../theirs'\nrounds:\n  o: {}\n", ["o"], ["their"]),
            ("framework:\n  ../theirs\n", [], []),
            ("framework: *there\n", [], []),
            ("framework: ../none\n", [], []),
            ("text: 'a\nframework: ../theirs\nb'\n", [], []),
            ("{framework: ../theirs}\n", [], []),
            ("- a\n", [], []),
            ("\tx", [], []),
        ],
    )
    def test_lines_that_leave_no_doubt_are_understood(
        self, offered: Callable[..., list[str]], tmp_path: Path, settings: str, rounds: list[str], roles: list[str]
    ) -> None:
        files = {"own/careerctl.yaml": settings, "own/roles/own.yaml": "", "theirs/roles/their.yaml": ""}
        for path, text in (files | {"theirs/careerctl.yaml": "rounds:\n  t: {opens: 2026}\n"}).items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
        line = "raters --round ", "paths "
        assert [offered(each, tmp_path / "own") for each in line] == [rounds, roles]

    def test_of_names_of_files_only_ids_are_offered_and_no_link_is_followed(
        self, offered: Callable[..., list[str]], project: Project, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        away = tmp_path_factory.mktemp("away")
        (away / "carl.yaml").write_text("", "utf-8")
        root = project({"people/north/alice.yaml": "", "people/$(touch x).yaml": "", "people/ben.yml": ""})
        (root / "people" / "carl.yaml").symlink_to(away / "carl.yaml")
        (root / "people" / "south").symlink_to(away)
        (root / "plans").symlink_to(away)
        assert (offered("gap ", root), offered("rename plan ", root)) == (["alice"], [])
        assert offered(f"gap --root {root} ", away) == ["alice"]
        (root / "careerctl.yaml").unlink()
        assert (offered("gap ", root), offered("gap --root no/where ", root)) == ([], [])

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights as Linux has them")
    def test_what_is_closed_is_passed(self, project: Project) -> None:
        root = project({"people/alice.yaml": "", "people/north/ben.yaml": ""})
        asks = {"_CAREERCTL_COMPLETE": "complete_bash", "COMP_WORDS": "careerctl gap ", "COMP_CWORD": "2"}
        script = f"{WITHOUT_RIGHTS}\nfrom careerctl.__main__ import main\nmain()"
        for closed, offered in ((root / "people" / "north", b"alice\n"), (root / "people", b"\n"), (root, b"")):
            before = closed.stat().st_mode
            closed.chmod(0)
            try:
                line = [sys.executable, "-c", script]
                done = subprocess.run(line, cwd=root, env=os.environ | asks, capture_output=True, check=False)
            finally:
                closed.chmod(before)
            assert (done.stdout, done.stderr) == (offered, b""), closed


LIST = """
import sys
from careerctl.__main__ import main
sys.argv = ["careerctl"]
main()
print("\\0", *sys.modules)
"""


def test_little_is_imported_for_it() -> None:
    for words, commands in (("careerctl ", set()), ("careerctl gap alice --target s", {"gap"})):
        env = {"_CAREERCTL_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": words}
        line = [sys.executable, "-c", LIST]
        done = subprocess.run(line, cwd=NORTHWIND, env=os.environ | env, capture_output=True, check=True)
        modules = done.stdout.decode().partition("\0")[2].split()
        assert {each.split(".")[0] for each in modules} & {"pydantic", "yaml", "rich", "jinja2", "json"} == set()
        assert {each.split(".")[2] for each in modules if each.startswith("careerctl.commands.")} == commands


BASH = """
{set_up}
complete -p careerctl
COMP_WORDS=(careerctl gap al); COMP_CWORD=2; _careerctl_completion careerctl
printf '%s\\n' "${{COMPREPLY[@]}}"
COMP_WORDS=(careerctl gap --format = js); COMP_CWORD=4; _careerctl_completion careerctl
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


ZSH = """
zmodload zsh/zpty
zpty one zsh -i
zpty -w -n one $'careerctl gap al\\t --target sales-m\\t '
zpty -r one said '*sales-manager*'
print -r -- $said
"""


@pytest.mark.skipif(PROGRAM is None, reason="careerctl is not installed as a program")
class TestShells:
    @pytest.fixture
    def shell(self, tmp_path: Path) -> Callable[..., str]:
        """Return a function that runs a shell of somebody who has careerctl, in Northwind."""

        def run(name: str, *arguments: str, given: str = "") -> str:
            env = {"HOME": str(tmp_path), "PATH": f"{Path(str(PROGRAM)).parent}:{os.environ['PATH']}", "TERM": "dumb"}
            program = shutil.which(name, path=env["PATH"])
            if program is None:
                pytest.skip(f"{name} is not here")
            done = subprocess.run(
                [program, *arguments],
                cwd=NORTHWIND,
                env=env,
                input=given.encode(),
                capture_output=True,
                check=False,
                timeout=60,
            )
            return done.stdout.decode()

        return run

    def test_bash(self, shell: Callable[..., str]) -> None:
        assert "open a new terminal" in shell("careerctl", "--install-completion", "--shell", "bash")
        said = shell("bash", "--noprofile", "-c", BASH.format(set_up="source ~/.bashrc")).splitlines()
        assert said == ["complete -o default -F _careerctl_completion careerctl", "alice", "json"]

    def test_fish(self, shell: Callable[..., str]) -> None:
        assert "open a new terminal" in shell("careerctl", "--install-completion", "--shell", "fish")
        assert shell("fish", "-c", "complete -C 'careerctl gap al'").split() == ["alice"]

    def test_zsh(self, shell: Callable[..., str]) -> None:
        """zsh completes at its prompt alone: a second zsh has one, on a terminal of the first."""
        assert "open a new terminal" in shell("careerctl", "--install-completion", "--shell", "zsh")
        said = shell("zsh", "-fc", ZSH)
        assert ("gap alice " in said, "--target sales-manager" in said) == (True, True)

    def test_powershell_is_told_what_to_add(self, careerctl: Run) -> None:
        shown = careerctl("--show-completion", "--shell", "powershell")
        assert (shown.code, "Register-ArgumentCompleter" in shown.out, shown.err) == (0, True, "")
        told = careerctl("--install-completion", "--shell", "powershell")
        assert (told.code, told.out, "$PROFILE" in told.err) == (2, "", True)
