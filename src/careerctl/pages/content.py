"""What a template is given, and the parts that several of them share."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from careerctl.model.competency import QUESTIONS
from careerctl.pages.linked import is_on_the_web, page_of
from careerctl.results.compare import Upkeep
from careerctl.results.gap import Gap, Item
from careerctl.results.levels import Described, LevelExample, ScaleUsed
from careerctl.results.report import Head, Meaning, WayOn
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day, first_upper, months, number, sentence
from careerctl.text.prose import in_line
from careerctl.views.words.coming import coming_words
from careerctl.views.words.rounds import (
    compared_words,
    handed_in_words,
    older_words,
    since_then_words,
    taken_in_words,
    wish_in_short,
)
from careerctl.views.words.standings import names_in

Data = dict[str, Any]
"""Text, numbers, flags, lists and maps: nothing else reaches a template."""


def _none(_result: Any, _commands: Commands) -> Data:
    return {}


class Content(NamedTuple):
    """A leaf of the shelf `contents`.

    `fill` takes a result, cut for its reader, and the way to say things, and returns what the template is given.
    `about` says in a line what the page is for; `names` says of each name in the data what stands under it; `charts`
    are the pictures that it may hold; `commands` takes the result and how commands are written, and returns those of
    the page under their names.
    """

    fill: Callable[[Any, Say], Data]
    about: str
    names: Mapping[str, str]
    charts: tuple[str, ...] = ()
    commands: Callable[[Any, Commands], Data] = _none


FILES = {
    "framework": "organisation, version and digest of the framework",
    "date": "the day on which the page was made",
    "audience": "employee, manager, hr or everyone",
    "made_for": "the same in words",
    "unread": "files of the framework that could not be read",
}
"""The names that every page has."""

PERSON = FILES | {
    "person": "the whole name",
    "today_role": "the name of today's role",
    "role": "the name of the role that the page is about",
    "own_role": "whether the two are the same",
    "own": "how sentences name the person",
    "manager": "how sentences name the manager",
    "rounds": "who has rated when, one line a round",
    "since_then": "what the framework asks more, or says differently, since then: one line each",
    "wishes_in_short": "a line for each wish",
    "coming": "that the person has left or will, and a move that is to come: a sentence each",
}
"""The names that every page about a person has."""

ASKED = "name, asks, must, optional, because, wording, looks, criteria, examples, question"
"""What is said of a competency that a role asks."""
MEANT = f"{ASKED}, means"
"""The same with what the competency means."""
UPKEEP = "whom to ask about it, and when it is looked at again: name, text"

_READERS = {
    "employee": "for the person",
    "manager": "for the manager",
    "hr": "for hr",
    "everyone": "for everyone",
}


def about_files(head: Head, say: Say) -> Data:
    """Return what every page says of itself."""
    version = say("version {version}", version=head.version) if head.version else ""
    files = say("files {digest}", digest=head.digest)
    parts = (head.organisation, version, files)
    return {
        "framework": ", ".join(part for part in parts if part),
        "date": day(head.today, say) if head.today else "",
        "audience": head.audience,
        "made_for": say(_READERS[head.audience]),
        "unread": list(head.unread),
    }


def about_person(gap: Gap, say: Say, manager: str = "") -> Data:
    """Return who the page is about, which role, round and wish, and who has rated when; `manager` leads the person."""
    names = names_in(gap, manager, say)
    rounds = [compared_words(gap.round, names, say)] if gap.round is not None else []
    rounds += taken_in_words(gap.round, names, say) if gap.round is not None else []
    older = older_words(gap.round, gap.version, say) if gap.round is not None else ""
    rounds += [older] if older else []
    rounds += [handed_in_words(each, names, say, left=gap.manager_left) for each in gap.later]
    if not rounds and gap.tells_rounds and not gap.nothing_to_rate:
        rounds.append(say("Nobody has rated yet"))
    return {
        "person": gap.name,
        "today_role": gap.today_role,
        "role": gap.role_name,
        "own_role": gap.own_role,
        "own": names.own,
        "manager": names.manager,
        "rounds": rounds,
        "since_then": since_then_words(gap, say),
        "wishes_in_short": [first_upper(wish_in_short(each, say)) for each in gap.wishes],
        "coming": list(coming_words(names.own, gap.coming, say)),
    }


_UNDESCRIBED = Described()


def asked(item: Item, say: Say) -> Data:
    """Return what a role asks of one competency, and what its level looks like."""
    looks = next((each for each in item.described if each.level == item.required), _UNDESCRIBED)
    return {
        "id": item.competency,
        "name": item.name,
        "asks": f"{number(item.required)} {item.required_name}",
        "question": say(QUESTIONS[item.asks]),
        "must": item.must,
        "optional": item.only_welcome,
        "because": sentence(item.because),
        "wording": sentence(item.wording),
        "looks": sentence(looks.summary),
        "criteria": [criterion(each, say) for each in looks.criteria],
        "examples": list(looks.examples),
    }


def meant(meanings: Iterable[Meaning], say: Say) -> Callable[[Item], Data]:
    """Return what says of a competency what a role asks, and what it means."""
    texts = {each.competency: each.text for each in meanings}
    return lambda item: {**asked(item, say), "means": sentence(texts.get(item.competency, ""))}


def criterion(each: LevelExample, say: Say) -> str:
    """Return a criterion with its examples, in a paragraph of their own where it has several."""
    if not each.examples:
        return each.text
    text = f"{each.text.rstrip()}\n\n" if "\n" in each.text.strip() else each.text
    return say(
        "{text} For example: {examples}", text=text, examples=sentence(f"{say(';')} ".join(map(in_line, each.examples)))
    )


def links(those: Iterable[tuple[str, str]]) -> list[Data]:
    """Return where to read on, label and address; what is no address of the web stands in the label."""
    return [
        {"label": label, "url": url} if is_on_the_web(url) else {"label": f"{label}: {url}", "url": ""}
        for label, url in those
    ]


def by_question(items: Iterable[Item], row: Callable[[Item], Data], say: Say) -> list[Data]:
    """Return items under the four questions; a question without any is left out."""
    listed = list(items)
    groups = (
        {"question": say(question), "items": [row(item) for item in listed if item.asks == asks]}
        for asks, question in QUESTIONS.items()
    )
    return [group for group in groups if group["items"]]


def levels(scales: Iterable[ScaleUsed]) -> list[Data]:
    """Return what the levels of each scale are called."""
    return [
        {"scale": scale.id, "levels": [f"{number(level)} {name}" for level, name in scale.levels]} for scale in scales
    ]


KINDS_OF_MOVES = {"promotion": "a promotion", "lateral": "sideways", "rotation": "for a while", "return": "back"}


def way(each: WayOn, say: Say) -> Data:
    """Return a move on from a role."""
    return {
        "to": each.to_name,
        "kind": say(KINDS_OF_MOVES[each.kind]),
        "status": status(each.to_status, say),
        "paths": list(each.paths),
        "usual": usually(each.months, say),
        "stepping_stones": list(each.stepping_stones),
        "page": page_of("role", each.to),
    }


_STATUS = {"draft": "draft", "retired": "retired"}


def status(known: str, say: Say) -> str:
    """Return what there is to say of a status: nothing where a thing is in use."""
    return say(_STATUS[known]) if known in _STATUS else ""


def upkeep(page: Upkeep, say: Say) -> list[Data]:
    """Return whom to ask about a page, and when somebody looked at it and looks again; nothing nobody has written."""
    said = {
        say("Whom to ask"): page.owner_name,
        say("Last looked at"): day(page.reviewed, say) if page.reviewed else "",
        say("Looked at again by"): day(page.review_by, say) if page.review_by else "",
    }
    return [{"name": name, "text": text} for name, text in said.items() if text]


def usually(spent: Fraction | None, say: Say) -> str:
    """Return how long a role is usually held before a move, in months."""
    if spent is None:
        return say("nobody has said how long this takes")
    return say("usually after {months}", months=months(spent, say))
