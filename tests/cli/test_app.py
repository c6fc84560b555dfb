"""The command line as a whole: help, wrong use, bugs."""

from collections.abc import Callable
from typing import Any

import pytest
from typer.core import TyperArgument

from careerctl import __version__, shelf
from careerctl.cli import app
from careerctl.cli.command import Command
from careerctl.commands import check
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.error import CareerctlError

Run = Callable[..., Any]

COMMANDS = shelf.names("careerctl.commands")


def _parameters() -> dict[str, Any]:
    group = app.group()
    context = group.make_context("careerctl", [], resilient_parsing=True)
    commands = {name: group.get_command(context, name) for name in COMMANDS} | {"careerctl": group}
    return {
        f"{name} {each.name}": each
        for name, command in commands.items()
        if command is not None
        for each in command.get_params(context)
    }


class TestHelp:
    def test_lists_all_commands_by_whom_they_are_for(self, careerctl: Run) -> None:
        code, out, err = careerctl("--help")
        assert (code, err) == (0, "")
        owners = out.split("For framework owners:")[1]
        assert "  check " in owners
        assert "Say what is wrong with a project's files" in owners
        assert all(f"\n  {name}" in out for name in COMMANDS)
        assert "..." not in out.split("For people", 1)[1], "a summary is longer than its line"

    @pytest.mark.parametrize("name", COMMANDS)
    def test_every_command_has_one(self, careerctl: Run, name: str) -> None:
        long, short = careerctl(name, "--help"), careerctl(name, "-h")
        assert long == short
        assert long.out.startswith(f"Usage: careerctl {name}")
        assert shelf.leaf("careerctl.commands", name).COMMAND.run.__doc__.splitlines()[0] in " ".join(long.out.split())

    def test_every_option_has_one(self) -> None:
        for name, parameter in _parameters().items():
            assert parameter.help, name
            assert parameter.help.isascii(), name  # what any terminal can show
            assert parameter.help.endswith("."), name
            assert isinstance(parameter, TyperArgument) or any(each.startswith("--") for each in parameter.opts), name

    @pytest.mark.parametrize(
        "env", [{"GITHUB_ACTIONS": "true"}, {"FORCE_COLOR": "1"}, {"NO_COLOR": "1", "GITHUB_ACTIONS": "1"}]
    )
    def test_holds_no_codes_in_a_pipe(self, process: Run, env: dict[str, str]) -> None:
        for arguments in (["--help"], ["check", "--help"], ["check", "--formt"]):
            done = process(*arguments, env=env)
            assert "\x1b" not in done.out + done.err

    @pytest.mark.parametrize("columns", ["40", "80", "200"])
    def test_fits_the_terminal(self, process: Run, columns: str) -> None:
        out = process("check", "--help", env={"COLUMNS": columns}).out
        lines = [
            line for line in out.splitlines() if not line.startswith("  careerctl ")
        ]  # to be copied: they stay whole
        assert max(map(len, lines)) <= min(int(columns), 100)
        assert "CAREERCTL_ROOT" in out


class TestWrongUse:
    def test_no_command_shows_help(self, careerctl: Run) -> None:
        code, out, err = careerctl()
        assert (code, out) == (2, "")
        assert err.startswith("Usage: careerctl [OPTIONS] COMMAND")

    def test_a_mistyped_command_has_a_near_miss(self, careerctl: Run) -> None:
        code, out, err = careerctl("chekc")
        assert (code, out) == (2, "")
        assert err.splitlines() == [
            "careerctl: no command is called 'chekc'. Did you mean 'check'?",
            "`careerctl --help` shows how it is used.",
        ]

    def test_an_unknown_command_is_told_all(self, careerctl: Run) -> None:
        assert f"There are: {', '.join(COMMANDS)}." in careerctl("frobnicate").err

    def test_what_was_typed_controls_nothing(self, careerctl: Run) -> None:
        for arguments in (["\x1b[31m"], ["--\x1b[31m"], ["check", "\x1b[31m"], ["check", "--format", "\x1b[31m"]):
            code, out, err = careerctl(*arguments)
            assert (code, out) == (2, "")
            assert "\x1b" not in err

    def test_a_mistyped_option_has_a_near_miss(self, careerctl: Run) -> None:
        code, out, err = careerctl("check", "--formt", "json")
        assert (code, out) == (2, "")
        assert "--formt" in err
        assert "--format" in err
        assert err.endswith("`careerctl check --help` shows how it is used.\n")

    @pytest.mark.parametrize("option", ["--fail-on", "--scope", "--color", "--format"])
    def test_a_wrong_choice_names_the_right_ones(self, careerctl: Run, option: str) -> None:
        code, out, err = careerctl("check", option, "purple")
        assert (code, out) == (2, "")
        assert option in err
        assert "purple" in err

    @pytest.mark.parametrize("option", ["--root", "--today", "-o"])
    def test_an_option_without_its_value(self, careerctl: Run, option: str) -> None:
        assert careerctl("check", option).code == 2


class TestStopped:
    @pytest.fixture
    def raising(self, monkeypatch: pytest.MonkeyPatch, careerctl: Run) -> Run:
        def run(error: BaseException, *arguments: str) -> Any:
            def stopped() -> int:
                """Stop."""
                raise error

            monkeypatch.setattr(check, "COMMAND", Command(stopped, check.COMMAND.who))
            return careerctl(*arguments, "check")

        return run

    def test_what_cannot_start_says_why(self, raising: Run) -> None:
        assert raising(CareerctlError("no way.")) == (2, "", "careerctl: no way.\n")

    def test_the_faults_that_stop_it_come_first(self, raising: Run) -> None:
        fault = Diagnostic(Place("roles/dev.yaml", 4, 3), Severity.ERROR, "tab", "a tab stands here", "use blanks")
        assert raising(CareerctlError("the role is broken.", [fault])).err == (
            "roles/dev.yaml:4:3: error[tab] a tab stands here\n  → use blanks\ncareerctl: the role is broken.\n"
        )

    def test_a_bug_says_nothing_personal(self, raising: Run) -> None:
        said = f"careerctl {__version__} has a bug: KeyError. Run `careerctl --debug …` to see where.\n"
        assert raising(KeyError("Alice Moreau")) == (3, "", said)

    def test_debug_shows_where(self, raising: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        code, _, err = raising(KeyError("Alice Moreau"), "--debug")
        assert code == 3
        assert err.startswith("Traceback (most recent call last):\n")
        assert "\nKeyError\n" in err
        assert "Alice" not in err
        monkeypatch.setenv("CAREERCTL_DEBUG", "1")
        assert raising(KeyError()).err.startswith("Traceback")

    def test_an_interrupt_goes_up_to_the_process(self, raising: Run) -> None:
        with pytest.raises(KeyboardInterrupt):
            raising(KeyboardInterrupt())


def test_commands_are_files_of_the_shelf() -> None:
    first = {name: shelf.leaf("careerctl.commands", name).COMMAND.run.__doc__.splitlines()[0] for name in COMMANDS}
    assert {name: line for name, line in first.items() if not line.endswith(".")} == {}
