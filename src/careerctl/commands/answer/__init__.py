"""`careerctl answer`: the honest answer to what is next for somebody."""

from typing import Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Output, Reader, Root, Today, format_option, period_given, text_given

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Who asked: a person's name, id or file.")]
WishName = Annotated[
    str | None,
    typer.Option("--wish", metavar="ROLE", help="The role that they wish for.", show_default="the first wish"),
]
Answer = Annotated[
    Literal["yes", "not-yet", "another-way", "no"] | None,
    typer.Option("--answer", help="What the answer is.", show_default="asked for"),
]
Because = Annotated[
    str | None,
    typer.Option(
        "--because",
        metavar="TEXT",
        parser=text_given,
        help="The answer in a sentence of yours.",
        show_default="asked for",
    ),
]
Revisit = Annotated[
    str | None,
    typer.Option(
        "--revisit",
        metavar="DATE",
        parser=period_given,
        help="When you two talk again, whether or not anything has opened.",
        show_default="asked for",
    ),
]
Form = Annotated[
    str | None,
    format_option(("markdown", "html", "json"), "How to lay it out", show_default="by the name of FILE, else markdown"),
]


def run(  # each option is a parameter
    person: PersonName,
    *,
    wish: WishName = None,
    answer: Answer = None,
    because: Because = None,
    revisit: Revisit = None,
    dry_run: DryRun = False,
    audience: Reader = "employee",
    format_: Form = None,
    root: Root = None,
    today: Today,
    output: Output = None,
) -> int:
    """Answer a wish, and make the page to talk about it: what it takes, what is yours to do, what else there is.

    The answer, your sentence and the day on which you two talk again are written into the person's file; what is not
    given is asked for. A wish that has its answer is shown again, and answered anew only if --answer says so.
    """
    from careerctl.cli.pages import emit_page
    from careerctl.cli.terminal import tell
    from careerctl.commands.answer.recording import AnswerOptions, recorded
    from careerctl.pages.order import PageRequest

    order = PageRequest("answer", audience, format_, root, today, output)
    done = recorded(order, person, wish, AnswerOptions(answer, because, revisit), dry=dry_run)
    if done.page is not None:
        emit_page(order, done.subjects, done.page)
    if done.said:
        tell(done.said)
    return 0


COMMAND = Command(run, For.PEOPLE)
