"""`careerctl answer`: the honest answer to what is next for somebody."""

from typing import Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import period_given
from careerctl.cli.options import Color, DryRun, Me, Output, PageForm, Reader, Root, Today, day_option, words_option

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Who asked: a person's name, id or file.")]
WishName = Annotated[
    str | None,
    typer.Option(
        "--wish",
        metavar="WISH",
        help="Which wish: its number, its role or its words.",
        show_default="the one without an answer",
    ),
]
Answer = Annotated[
    Literal["yes", "not-yet", "another-way", "no"] | None,
    typer.Option("--answer", help="What the answer is.", show_default="asked for"),
]
Because = Annotated[
    str | None,
    words_option("--because", "The answer in a sentence of yours.", show_default="asked for"),
]
Revisit = Annotated[
    str | None,
    day_option(
        "--revisit",
        "When you two talk again, whether or not anything has opened.",
        period_given,
        show_default="asked for",
    ),
]
Towards = Annotated[
    str | None,
    typer.Option(
        "--towards",
        metavar="ROLE",
        help="With another way: the role that it leads to, where one is meant.",
        show_default="asked for",
    ),
]
OpeningName = Annotated[
    str | None,
    typer.Option(
        "--opening",
        metavar="OPENING",
        help="The position about which they are told, where somebody was chosen for it: its file or id.",
    ),
]


def run(  # each option is a parameter
    person: PersonName,
    *,
    wish: WishName = None,
    answer: Answer = None,
    because: Because = None,
    revisit: Revisit = None,
    towards: Towards = None,
    opening: OpeningName = None,
    by: Me = None,
    dry_run: DryRun = False,
    audience: Reader = "employee",
    format_: PageForm = None,
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Answer a wish, and make the page to talk about it.

    The page says what the wish takes, what is ours to do, and what else there is.

    The answer, your sentence and the day on which you two talk again are written into the person's file; what is not
    given is asked for, and shown once more before it is written. A wish that has its answer is shown again, and
    answered anew only if --answer says so: the earlier answer stays, under `history:`.
    """
    from careerctl.cli.pages import emit_page
    from careerctl.cli.terminal import note
    from careerctl.commands.answer.recording import AnswerOptions, recorded
    from careerctl.pages.order import PageRequest

    order = PageRequest("answer", audience, format_, root, today, output, color=color)
    options = AnswerOptions(answer, because, revisit, towards, opening)
    done = recorded(order, person, wish, options, by=by, dry=dry_run)
    if done.page is not None:
        emit_page(order, done.subjects, done.page)
    if done.said:
        note(done.said)
    return 0


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=(
        "answer alice --wish 1",
        'answer alice --wish 1 --answer not-yet --because "First a large deal" --revisit 2027-03-31',
    ),
    more="guide/for-a-manager",
)
