"""The command line: finds the command on the shelf, runs it, and turns whatever stops it into an exit code."""

import traceback
from collections.abc import Iterator
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated, Literal

import typer
from typer.core import TyperGroup

from careerctl import whole_version
from careerctl.cli import completion
from careerctl.cli.built import HELP, WIDEST, CommandGroup, offer
from careerctl.cli.meant import said_of
from careerctl.cli.options import Color, Quiet, Root, TodayGiven
from careerctl.cli.terminal import emit, hush, tell
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import shortened

WRONG_USE = 2
BUG = 3


def run(arguments: list[str]) -> int:
    """Run the command that the arguments name, and return the exit code."""
    if completion.asked():
        return completion.answer(group())
    debug = False
    hush(quiet=False)
    try:
        context = group().make_context("careerctl", arguments)
        debug = context.params["debug"]
        with context:
            return int(context.command.invoke(context))
    except typer.Exit as stop:
        return stop.exit_code
    except typer.TyperException as error:
        return _wrong_use(error)
    except CareerctlError as error:
        return _cannot_start(error)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  # whatever is left is careerctl's own fault
        return _bug(error, debug=debug)


def group() -> TyperGroup:
    """Build the app: its own options, and the commands of the shelf."""
    settings = {**HELP, "terminal_width": min(get_terminal_size().columns, WIDEST)}
    app = typer.Typer(cls=CommandGroup, add_completion=False, rich_markup_mode=None, context_settings=settings)
    app.callback(invoke_without_command=True)(_careerctl)
    built = typer.main.get_command(app)
    assert isinstance(built, TyperGroup)  # noqa: S101  # an app with a callback is one
    for each in built.params:
        offer(each)
    return built


def _say_version(context: typer.Context, asked: bool) -> None:  # noqa: FBT001  # as typer calls it
    if asked and not context.resilient_parsing:
        emit(f"careerctl {whole_version()}\n")
        raise typer.Exit


def _careerctl(  # noqa: PLR0913  # each option is a parameter
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001  # answered by its callback
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say which careerctl this is.")
    ] = False,
    debug: Annotated[  # noqa: ARG001  # `run` looks at it
        bool, typer.Option("--debug", envvar="CAREERCTL_DEBUG", help="Show where careerctl itself went wrong.")
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option("--install-completion", help="Let the shell complete commands, options and names, from now on."),
    ] = False,
    show_completion: Annotated[
        bool, typer.Option("--show-completion", help="Show the script with which the shell does so.")
    ] = False,
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"] | None,
        typer.Option("--shell", help="For which shell, with these two.", show_default="the one you are in"),
    ] = None,
    root: Root = None,  # noqa: ARG001  # the command hears these four
    today: TodayGiven = None,  # noqa: ARG001
    color: Color = "auto",  # noqa: ARG001
    quiet: Quiet = False,  # noqa: ARG001
) -> None:
    """Career frameworks and development as plain text in git."""
    if install_completion or show_completion:
        completion.teach(shell, install=install_completion)
        raise typer.Exit
    if context.invoked_subcommand is None:
        tell(context.get_help())
        raise typer.Exit(WRONG_USE)
    try:
        Path.cwd()
    except OSError as error:
        gone = isinstance(error, FileNotFoundError)
        message = f"the current folder {'is gone' if gone else 'cannot be read'}. Go into one that exists."
        raise CareerctlError(message) from error


def _wrong_use(error: typer.TyperException) -> int:
    context = getattr(error, "ctx", None)
    tell(shortened(f"careerctl: {said_of(error, context)}"))
    if context is not None:
        tell(f"`{context.command_path} --help` shows how it is used.")
    return WRONG_USE


def _cannot_start(error: CareerctlError) -> int:
    if error.diagnostics:
        from careerctl.formats.findings.text import lines
        from careerctl.formats.page import PageSize

        tell("\n".join(lines(error.diagnostics, PageSize())))
    tell("\n".join(map(shortened, f"careerctl: {error}".split("\n"))))
    return WRONG_USE


def _bug(error: Exception, *, debug: bool) -> int:
    """Say that careerctl is at fault. What exceptions say may be about a person: only their types are shown."""
    if debug:
        tell("Traceback (most recent call last):\n" + "".join(_where(error)))
    tell(f"careerctl {whole_version()} has a bug: {type(error).__name__}. Run `careerctl --debug …` to see where.")
    return BUG


def _where(error: BaseException) -> Iterator[str]:
    """Yield where an exception was raised, below where the one was that it came from."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _where(before)
        yield "\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__name__}\n"
