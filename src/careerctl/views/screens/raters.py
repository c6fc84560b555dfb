"""Do we see alike: how raters rate beside each other, and which words are read differently."""

from collections.abc import Iterator
from fractions import Fraction

from careerctl.formats.document import (
    Align,
    Block,
    Bullet,
    Bullets,
    Document,
    Group,
    Heading,
    Pairs,
    Paragraph,
    Table,
    Title,
)
from careerctl.results.raters import CompetencyAlike, RaterOffset, Raters
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import MANY, plural, titled, together
from careerctl.views.words.raters import (
    NO_VERDICT,
    at_least_words,
    bare,
    begin_words,
    nothing_words,
    round_words,
    share,
    to_look_at,
)

_COLUMNS = (
    "what", "id", "name", "people", "ratings", "offset", "shrunk", "same_level", "within_one", "kappa", "differently",
)  # fmt: skip
_ALIKE: tuple[tuple[str, Align], ...] = (("same level", "right"), ("within one level", "right"))
_WHAT_IT_IS = (
    "The offset is how many levels a rater sees people higher or lower than they see themselves, less the same of all;"
    " shrunk it is drawn towards nothing where ratings are few."
)
_MASKED = "No figure for how they rate beside the others, since the group is too small, or would tell of one that is"
_AS_ALL = 0.005
"""Half of the last decimal that is printed, in levels."""


def render(raters: Raters, commands: Commands = HERE, *, has_page: bool = True) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(raters, commands, has_page=has_page)), (_COLUMNS, *_rows(raters)))


def _blocks(raters: Raters, commands: Commands, *, has_page: bool) -> Iterator[Block]:
    yield Title(titled("Do we see alike?", round_words(raters)))
    why_not = nothing_words(raters)
    if why_not:
        yield Paragraph(why_not)
    if begin := begin_words(raters):
        yield Paragraph(begin)
    yield from _scales(raters)
    yield from _offsets(raters)
    yield from _competencies(raters)
    yield from _words(raters)
    if at_least := at_least_words(raters):
        yield Paragraph(at_least, quiet=True)
    if has_page and raters.most_asked:
        named = ("--round", raters.round) if raters.state == "over" else ()
        yield Paragraph(f"A page for the talk about it: {commands.showing('report', 'calibration', *named)}")


def _scales(raters: Raters) -> Iterator[Block]:
    if not raters.scales:
        return
    rows = (
        (
            _scale(each.scale, raters),
            str(each.people),
            str(each.ratings),
            share(each.equal),
            share(each.within_one),
            _kappa(each.kappa),
        )
        for each in raters.scales
    )
    group = Group("People and their managers", tuple(rows))
    yield Table(
        (("", "left"), ("people", "right"), ("ratings", "right"), *_ALIKE, ("beyond chance", "right")), (group,)
    )
    yield Paragraph(
        "Beyond chance (kappa): 1 where both always say the same, 0 where that is no more than chance; two levels apart"
        " count four times as much as one.",
        quiet=True,
    )


def _scale(scale: str, raters: Raters) -> str:
    """Return what is rated on a scale: its name is said where there is another one."""
    return f"Scale {scale}" if len(raters.scales) > 1 else "All competencies"


def _kappa(exact: Fraction | None) -> str:
    return "–" if exact is None else f"{float(exact):.2f}"


def _offsets(raters: Raters) -> Iterator[Block]:
    shown = [each for each in raters.raters if each.offset is not None]
    masked = [each.name for each in raters.raters if each.offset is None]
    if shown:
        yield from _own(raters, shown[0]) if raters.manager else _all(shown)
        yield Paragraph(_WHAT_IT_IS, quiet=True)
        yield Paragraph(NO_VERDICT)
    if masked:
        yield Paragraph(f"{_MASKED}: {together(masked, MANY)}")
    elif raters.manager_name and not shown and not nothing_words(raters):
        yield Paragraph(f"{raters.manager_name} rated nobody in this round who had rated themself.")


def _own(raters: Raters, own: RaterOffset) -> Iterator[Block]:
    yield Heading(f"How {raters.manager_name} rates beside all who rated")
    rated = f"{plural(own.people or 0, 'person', 'people')}, {own.ratings} ratings"
    yield Pairs((("Offset", _levels(own.offset)), ("Shrunk", _levels(own.shrunk)), ("Rated", rated)))


def _all(shown: list[RaterOffset]) -> Iterator[Block]:
    columns: tuple[tuple[str, Align], ...] = (("", "left"), ("people", "right"), ("ratings", "right"))
    group = Group("How raters rate beside all who rated", tuple((each.name, *_figures(each)) for each in shown))
    yield Table((*columns, ("offset", "left"), ("shrunk", "left")), (group,))


def _figures(each: RaterOffset) -> tuple[str, str, str, str]:
    return str(each.people), str(each.ratings), _levels(each.offset), _levels(each.shrunk)


def _levels(offset: Fraction | None) -> str:
    exact = float(offset or 0)
    if abs(exact) < _AS_ALL:
        return "as all"
    return f"{abs(exact):.2f} {'higher' if exact > 0 else 'lower'}"


def _competencies(raters: Raters) -> Iterator[Block]:
    differently = [each for each in raters.competencies if each.differently]
    alike = [each for each in raters.competencies if not each.differently]
    groups = (("Read differently", differently), ("Read more alike", alike))
    shown = tuple(Group(heading, tuple(map(_row, of))) for heading, of in groups if of)
    if shown:
        yield Table((("", "left"), ("people", "right"), *_ALIKE), shown)
    if not raters.scales or raters.rated <= len(raters.competencies):
        return
    if raters.unsure:
        yield Paragraph("How many competencies have no figure is left out until all files are mended.")
    else:
        more = plural(raters.rated - len(raters.competencies), "competency has", "competencies have")
        yield Paragraph(f"{more} no figure, since the groups are too small.")


def _row(each: CompetencyAlike) -> tuple[str, ...]:
    return each.name, str(each.people), share(each.equal), share(each.within_one)


def _s(levels: tuple[str, ...]) -> str:
    return "" if len(levels) > 1 else "s"


def _words(raters: Raters) -> Iterator[Block]:
    """Yield what to write down more clearly, and what nobody has written down."""
    unclear = [each for each in raters.competencies if each.differently]
    bullets = [Bullet(f"{each.name}: {to_look_at(each)}", _bare(each)) for each in unclear]
    bullets += [
        Bullet(f"{each.name}: nobody has written down what {together(each.levels)} look{_s(each.levels)} like")
        for each in raters.undescribed
    ]
    if bullets:
        yield Heading("Criteria to write down more clearly")
        yield Bullets(tuple(bullets))
    elif raters.scales and not raters.unsure:
        yield Paragraph("Every level that a role asks for is described, and none is read differently by many.")


def _bare(each: CompetencyAlike) -> tuple[str, ...]:
    names = bare(each.levels)
    return (f"nothing is written for {together(names)}",) if names else ()


def _rows(raters: Raters) -> Iterator[tuple[str | int | float | None, ...]]:
    for each in raters.raters:
        yield (
            "rater",
            each.rater,
            each.name,
            each.people,
            each.ratings,
            *_floats(each.offset, each.shrunk),
            *[None] * 4,
        )
    for scale in raters.scales:
        figures = _floats(scale.equal, scale.within_one, scale.kappa)
        yield ("scale", scale.scale, None, scale.people, scale.ratings, None, None, *figures, None)
    for one in raters.competencies:
        figures, apart = _floats(one.equal, one.within_one), "yes" if one.differently else "no"
        yield ("competency", one.competency, one.name, one.people, one.people, None, None, *figures, None, apart)


def _floats(*exact: Fraction | None) -> list[float | None]:
    return [None if each is None else float(each) for each in exact]


VIEW = render
