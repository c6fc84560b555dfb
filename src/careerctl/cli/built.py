"""How commands of the shelf become those of the command line: their help, and what each of them has."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import typer
from typer.core import CompletionItem, TyperCommand, TyperGroup  # type: ignore[attr-defined]  # the first is not listed

from careerctl import shelf
from careerctl.cli import completion
from careerctl.cli.command import Command, For
from careerctl.cli.meant import of_words
from careerctl.cli.options import Quiet, not_among, one_of
from careerctl.cli.terminal import emit, hush
from careerctl.formats.page import PROSE

SHELF = "careerctl.commands"
HELP = {"help_option_names": ["-h", "--help"]}
_EVERYWHERE = ("root", "today", "color", "quiet")
"""The options that stand before the command, too."""
WIDEST = PROSE
"""Characters in a line of help."""


def _say_help(context: typer.Context, _option: Any, asked: bool) -> None:  # noqa: FBT001  # as typer calls it
    if asked and not context.resilient_parsing:
        emit(f"{context.get_help()}\n")
        raise typer.Exit


class _Help:
    """Help whose first column leaves room for the second in a narrow terminal."""

    get_params: Callable[[Any], list[Any]]

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return what may stand there by its name alone: to lay out what help says of it takes as long as all else."""
        items: list[Any] = super().shell_complete(ctx, incomplete)  # type: ignore[misc]  # typer's, which comes next
        for each in items:
            each.help = None
        return items

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """List arguments and options."""
        for title, sort in (("Arguments", "argument"), ("Options", "option")):
            records = [each.get_help_record(ctx) for each in self.get_params(ctx) if each.param_type_name == sort]
            _list(title, [record for record in records if record], formatter)


def _by_our_way(help_option: Any) -> Any:
    """Let help leave by the one way out, which says where it cannot be written."""
    help_option.callback = _say_help
    return help_option


class _Leaf(_Help, TyperCommand):
    """A command."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that asks for help."""
        return _by_our_way(super().get_help_option(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what stands behind the command in the line that shows how it is used: what is not in [ ] has to be."""
        return [each.strip("{}") for each in super().collect_usage_pieces(ctx)]

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """Begin with two examples, then say what it does."""
        formatter.write_paragraph()
        with formatter.indentation():
            for each in _command(str(self.name)).examples:
                formatter.write(f"{' ' * formatter.current_indent}careerctl {each}\n")
        super().format_help_text(ctx, formatter)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # as typer calls it
        """End with where to read more."""
        formatter.write_paragraph()
        formatter.write(f"More: docs/{_command(str(self.name)).more}.md, docs/commands.md\n")

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read what is given, and say what may be the matter with words that are too many."""
        given = [*args]  # typer takes out of the list what it has read
        try:
            left: list[str] = super().parse_args(ctx, args)
        except typer.TyperException as error:
            error.ctx, ctx.args = ctx, given  # type: ignore[attr-defined]  # typer does not say it of all
            raise
        if left and not ctx.resilient_parsing:
            ctx.fail(of_words(left, ctx))
        return left

    def invoke(self, ctx: Any) -> Any:
        """Run the command, unless an agreement excludes it, or the page that it is asked for."""
        if self.name == "report" or (self.name and _command(self.name).can_be_off):
            from careerctl.cli.agreement import parts_named, refuse_switched_off

            parts = parts_named(_command(self.name), self.name, ctx.params)
            if parts:
                refuse_switched_off(parts, ctx.params)
        return super().invoke(ctx)


class CommandGroup(_Help, TyperGroup):
    """All commands. One is imported when it is called, or when help lists it."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the option that asks for help."""
        return _by_our_way(super().get_help_option(ctx))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """List the options, and the commands by whom they are for."""
        super().format_options(ctx, formatter)
        for who in For:
            names = [name for name in self.list_commands(ctx) if _command(name).who is who]
            rows = [(name, built(name, _command(name)).get_short_help_str(WIDEST)) for name in names]
            _list(f"For {who.value}", rows, formatter)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # as typer calls it
        """End with where to read more."""
        formatter.write_paragraph()
        formatter.write("More: careerctl COMMAND --help, docs/commands.md\n")

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the commands, or the options, that begin so; no command is imported for it."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        return [CompletionItem(each) for each in self.list_commands(ctx) if each.startswith(incomplete)]

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # as typer calls it
        """Return the names of all commands."""
        return list(shelf.names(SHELF))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command, and what it is given: before its own words what stands before it and is also its own."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, command, [*_given_before(ctx, command), *rest]

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | None:
        """Return a command; of an unknown one say which was probably meant."""
        names = self.list_commands(ctx)
        if cmd_name not in names:
            ctx.fail(not_among(cmd_name, names, "command"))
        return built(cmd_name, _command(cmd_name))


def _list(title: str, rows: list[tuple[str, str]], formatter: Any) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows, col_max=min(30, formatter.width // 3))


def _given_before(context: typer.Context, command: Any) -> Iterator[str]:
    """Yield those options before a command that it knows as well. What is said of a project it must know."""
    its_own = {each.name for each in command.params}
    for each in context.command.params:
        source = context.get_parameter_source(str(each.name))
        if each.name not in _EVERYWHERE or source is None or source.name != "COMMANDLINE":
            continue
        if each.name in its_own:
            value = context.params[each.name]
            yield from (each.opts[0],) if value is True else (each.opts[0], str(value))
        elif each.name == "root":
            context.fail(f"`{command.name}` takes no --root: it works in no project that there is.")


def _command(name: str) -> Command:
    command: Command = shelf.leaf(SHELF, name).COMMAND
    return command


@cache
def built(name: str, command: Command) -> TyperCommand:
    """Return a command of the shelf as one of the command line."""
    if completion.asked():
        completion.offer_names(command.run)
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=_Leaf, context_settings={**HELP, "allow_extra_args": True})(command.run)
    made = typer.main.get_command(app)
    assert isinstance(made, TyperCommand)  # noqa: S101  # an app with one command is that command
    made.params.append(_quiet_option())
    for each in made.params:
        offer(each)
    return made


@cache
def _quiet_option() -> Any:
    """Return `--quiet`, which each command has and none needs to know."""

    def hushed(quiet: Quiet = False) -> None: ...  # noqa: FBT002  # of which typer makes an option

    app = typer.Typer(add_completion=False)
    app.command()(hushed)
    (option,) = typer.main.get_command(app).params
    option.expose_value, option.is_eager = False, True
    option.callback = lambda _context, _option, quiet: hush(quiet=quiet)
    return option


def offer(parameter: Any) -> None:
    """Let an option that takes one of some words list them as all others do, and say which was probably meant."""
    choices = getattr(parameter.type, "choices", None)
    if choices is None:
        return
    parameter.metavar = parameter.metavar or parameter.opts[0].lstrip("-").upper()
    parameter.help = one_of(parameter.help, choices)
    noun = parameter.metavar.lower()
    parameter.type.get_invalid_choice_message = lambda value, ctx: not_among(  # noqa: ARG005  # as typer calls it
        str(value), choices, noun
    )
