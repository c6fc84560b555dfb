"""People beside a role or a position: in groups, by name in each, each with what would get them there."""

from collections.abc import Iterator

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
from careerctl.results.match import Match, Matched, MatchGroup, ShortWay
from careerctl.results.opening import OpeningShown
from careerctl.results.wished import Wish
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import MANY, left_out_words, listed, months, plural, sentence, titled, together
from careerctl.views.words.coming import coming_words
from careerctl.views.words.match import (
    GROUP_WORDS,
    ask_first,
    is_unshown,
    opening_words,
    toward_words,
    unrated_words,
    way_in_words,
)
from careerctl.views.words.plans import action_words
from careerctl.views.words.rounds import handed_in_words
from careerctl.views.words.standings import marked_words, names_in
from careerctl.views.words.totals import count_words, recorded_words, state_words, way_words, wish_words
from careerctl.views.words.wishes import wanted, wish_label

_COLUMNS = ("person", "name", "role", "role_name", "group", "wish", "open", "unrated", "first")
_BEGINS = "A plan begins with"
_OURS = " – something that the role asks is not rated by both, which is ours to do."


def render(match: Match, commands: Commands = HERE) -> Document:
    """Return the page."""
    people = _led(match, commands) if match.manager else _for_hr(match)
    return Document((*_head(match), *people, *_ways_in(match)), (_COLUMNS, *map(_row, match.people)))


def _head(match: Match) -> Iterator[Block]:
    """Yield what it is about, since when people know of it, and from when it is free."""
    about = match.opening.name if match.opening is not None else match.role_name
    whom = f"those whom {match.manager_name} leads" if match.manager else "all people, for hr"
    yield Title(titled(about, whom, on=match.today))
    if match.opening is None and not match.openings:
        known = match.openings is not None
        yield Paragraph(
            "No position in this role is known." if known else "Which positions are free is left out until mended."
        )
    for each in (match.opening,) if match.opening is not None else match.openings or ():
        yield Paragraph(_position(each, match))
        if each.known_since is None and each.filled is None and each.withdrawn is None:
            where = f"openings/{each.opening}.yaml"
            yield Paragraph(f"Before anybody is asked: say when, under made_known: in {where}", quiet=True)
    if match.opening is not None and match.opening.name != match.role_name:
        yield Paragraph(f"The role: {match.role_name}")


def _position(opening: OpeningShown, match: Match) -> str:
    said = opening_words(opening, match.today)
    return said if match.opening is not None else f"{opening.name}: {said}"


def _led(match: Match, commands: Commands) -> Iterator[Block]:
    if not match.people and not match.holders and match.unsure:
        yield Paragraph(f"Whom {match.manager_name} leads beside it is left out until the files are mended.")
    elif not match.people and not match.holders:
        yield Paragraph(f"{match.manager_name} leads nobody here, as far as the files say.")
    else:
        yield Pairs(tuple(_groups(match)))
        yield from _no_round(match, commands)
    for each in match.people:
        yield from _person(each, match, commands)
    if match.others:
        yield Heading("Others who wish for it, and let everyone know")
        yield Pairs(
            tuple((listed(filter(None, (each.name, each.role_name))), _wish(each.wish)) for each in match.others)
        )
    if match.nobody and match.people:
        yield from _nobody(match, commands)


def _groups(match: Match) -> Iterator[tuple[str, str]]:
    """Yield each group with who is in it; that nobody meets all is said, too."""
    for group, words in GROUP_WORDS.items():
        names = [each.name for each in match.people if each.group == group]
        if names:
            yield words, f"{listed(names)}{_OURS if group == 'not-asked' else ''}"
        elif group == "all-met" and (match.nobody or match.unsure):
            yield words, "nobody yet" if match.nobody else "nobody as far as the files can be read"
    if match.holders:
        yield "In this role today", listed(each.name for each in match.holders)
    never = [each.name for each in match.people if each.never_asked]
    if never:
        yield "Not in their wishes", f"{listed(never)} – as far as the files say. Ask: a question is no promise."


def _person(matched: Matched, match: Match, commands: Commands) -> Iterator[Block]:
    gap = matched.gap
    yield Heading(titled(matched.name, gap.today_role))
    yield from map(Paragraph, coming_words(gap.called or gap.name, gap.coming))
    yield from map(Paragraph, filter(None, _standing(matched)))
    rows = tuple(_rows(matched))
    if rows:
        yield Pairs(rows)
    if command := _next(matched, match, commands):
        yield Paragraph(command)


def _is_unread(matched: Matched) -> bool:
    """Tell whether it is a file of theirs that has to be mended first, and not one about what the role requires."""
    return matched.group == "unread" and not matched.gap.left_out


def _standing(matched: Matched) -> list[str]:
    gap = matched.gap
    if _is_unread(matched):
        return ["How they stand is left out until their files are mended."]
    left_out = left_out_words(gap.left_out) if gap.left_out else ""
    handed = [handed_in_words(each, names_in(gap), left=gap.manager_left) for each in gap.later]
    if gap.round is not None:
        return [count_words(gap, names_in(gap)), state_words(gap), *handed, left_out]
    return [*(handed or ["Nobody has rated yet."]), left_out]


def _rows(matched: Matched) -> Iterator[tuple[str, str]]:
    """Yield what there is to say of somebody, in the words of `gap`."""
    gap = matched.gap
    if matched.unrated and gap.round is not None:
        yield "Not rated by both", unrated_words(matched)
    unshown = [each for each in gap.items if is_unshown(each)]
    if unshown:
        yield "No chance yet", listed(map(marked_words, unshown))
    for each in gap.conditions:
        yield "Condition", f"{each.text}: {recorded_words(each, gap)}"
    for wish in _wishes(matched):
        yield "Wishes", wish
    if way := way_words(gap):
        yield "The way there", way
    if matched.unplanned:
        yield _BEGINS, "Left out until the files of plans and activities are mended."
    elif matched.actions:
        yield ("The plan goes on with" if matched.by_plan else _BEGINS), toward_words(matched)


def _wishes(matched: Matched) -> Iterator[str]:
    """Yield the wish for the role with its answer; without one, each thing that somebody wishes for."""
    wish = matched.wish
    if wish is not None:
        yield _wish(wish)
        return
    for each in matched.gap.wishes:
        yield listed([wish_label(each), *map(sentence, wanted(each))])


def _wish(wish: Wish) -> str:
    return listed([wish_label(wish), wish_words(wish)])


def _next(matched: Matched, match: Match, commands: Commands) -> str:
    """Return the command that asks what is not asked yet, where it may be asked today, or that shows all of it."""
    if _is_unread(matched):
        return ""
    if matched.group != "not-asked":
        return f"To talk about: {commands('gap', matched.person, '--target', match.role)}"
    command = commands("rate", matched.person, "--as", "manager", "--target", match.role)
    return f"To ask: {command}" if _may_rate(matched) else ""


def _may_rate(matched: Matched) -> bool:
    may = matched.gap.to_write.rate if matched.gap.to_write is not None else None
    return may is not None and "manager" in may.sides


def _no_round(match: Match, commands: Commands) -> Iterator[Block]:
    """Yield for whom nothing can be asked today, and how a round is opened."""
    waiting = [
        each.name for each in match.people if each.group == "not-asked" and not (each.role_unread or _may_rate(each))
    ]
    if waiting:
        names = together(waiting, MANY)
        command = commands("new", "round", "ID", "--until", "DATE")
        yield Paragraph(f"For {names} no round is open in which it could be asked. One begins with: {command}")


def _nobody(match: Match, commands: Commands) -> Iterator[Block]:
    yield Heading("Nobody yet: the shortest ways to change that")
    people = {each.person: each for each in match.people}
    first = [Bullet(words, tuple(run)) for words, run in ask_first(match, commands)]
    yield Bullets((*first, *(_short(each, people[each.person], match) for each in match.short_ways)))


def _short(way: ShortWay, matched: Matched, match: Match) -> Bullet:
    left = _left(way) if match.ways_in is not None else "; the time is left out until the paths are mended"
    said = f"{way.name}: {plural(way.open, 'thing is', 'things are')} open{left}."
    return Bullet(said, (f"First: {action_words(matched.actions[0])}",) if matched.actions else ())


def _left(way: ShortWay) -> str:
    if way.months is None:
        return ""
    return f", and usually {months(way.months)} are left" if way.months else ", and the usual time has passed"


def _for_hr(match: Match) -> Iterator[Block]:
    if match.nobody:
        yield Paragraph("Nobody meets all of it yet, as far as hr may know.")
    elif match.unsure and not any(each.group == "all-met" for each in match.people):
        yield Paragraph("Whether nobody meets all of it yet cannot be said until the files are mended.")
    for group, words in GROUP_WORDS.items():
        inside = [each for each in match.people if each.group == group]
        if inside:
            yield Heading(words)
            yield Bullets(tuple(map(_told, inside)))
    if match.counted:
        yield _how_many(match)


def _told(matched: Matched) -> Bullet:
    gap = matched.gap
    details = [*coming_words(gap.called or gap.name, gap.coming), count_words(gap, names_in(gap))]
    details += [f"{each.text}: {recorded_words(each, gap)}" for each in gap.conditions]
    details += [f"Wishes: {wish_label(matched.wish)}. {wish_words(matched.wish)}"] if matched.wish is not None else []
    return Bullet(listed(filter(None, (matched.name, gap.today_role))), tuple(filter(None, details)))


def _how_many(match: Match) -> Table:
    groups: list[MatchGroup] = [each for each in GROUP_WORDS if any(one.group == each for one in match.counted)]
    counts = {(each.role_name, each.group): each.count for each in match.counted}
    roles = dict.fromkeys(each.role_name for each in match.counted)
    rows = tuple((role or "Without a role", *(str(counts.get((role, each), 0)) for each in groups)) for role in roles)
    columns: tuple[tuple[str, Align], ...] = (("", "left"), *((GROUP_WORDS[each], "right") for each in groups))
    return Table(columns, (Group("How many others, by today's role", rows),))


def _ways_in(match: Match) -> Iterator[Block]:
    if match.ways_in is None:
        yield Paragraph("Which roles lead to it is left out until the paths are mended.")
    if match.ways_in:
        whose = f"of {match.manager_name}'s" if match.manager else "here"
        short = match.nobody and not match.manager
        yield Heading("The shortest ways to it begin as" if short else "One comes to it from")
        yield Bullets(tuple(Bullet(way_in_words(each, whose, unsure=match.unsure)) for each in match.ways_in))


def _row(matched: Matched) -> tuple[str | None, ...]:
    gap = matched.gap
    wish = wish_label(matched.wish) if matched.wish is not None else None
    names = {each.competency: each.name for each in gap.items} | {each.id: each.text for each in gap.conditions}
    talked = gap.round is not None and gap.round.talked
    still = listed(names.get(each, each) for each in (gap.open if talked else ()))
    rated = listed(names.get(each, each) for each in matched.unrated)
    about = (matched.person, matched.name, matched.role or None, gap.today_role or None)
    return (*about, matched.group, wish, still, rated, toward_words(matched))


VIEW = render
