"""On what a decision for a move stands: by which standard, on which evidence, who decided, that others were told."""

from collections.abc import Iterator

from careerctl.pages.content import MEANT, PERSON, Content, Data, about_files, about_person, asked
from careerctl.pages.parts import role
from careerctl.results.decision import DecisionPage
from careerctl.results.gap import Item
from careerctl.text.phrases import Say, day, number, sentence
from careerctl.views.words.standings import Names, names_in, own_words, raised_words


def fill(page: DecisionPage, say: Say) -> Data:
    """Return what the template is given."""
    made, names = page.decided, names_in(page.who, page.manager_name, say)
    return {
        **about_files(page.head, say),
        **about_person(page.who, say, page.manager_name),
        "rounds": [],
        "given": made.role_name or say("left out until all files are mended"),
        "position": made.opening_name if made.opening_name != made.role_name else "",
        "decided": day(made.on, say) if made.on else "",
        "by": made.by_name,
        "begins": day(made.begins, say) if made.begins else "",
        "because": sentence(made.because),
        "accepted": day(made.accepted, say) if made.accepted else "",
        "taken_back": day(made.withdrawn, say) if made.withdrawn else "",
        "taken_back_because": sentence(made.withdrawn_because),
        "heard": _heard(page, say),
        "unread_standard": page.standard_unread,
        "standard": role.described(page.standard, say) if page.standard is not None else {},
        "rated_against": page.rated_against,
        "is_older": made.on is not None and page.head.today is not None and made.on < page.head.today,
        "met": [_met(page, each.id, say) for each in page.conditions],
        "round": page.who.round.round if page.who.round is not None else "",
        "evidence": [_evidence(each, names, say) for each in page.items],
    }


def _heard(page: DecisionPage, say: Say) -> str:
    """Return that all who had asked were told, and when; who they are is not said to anybody."""
    if page.heard == "told" and page.heard_last is not None:
        return say("told, the last on {date}", date=day(page.heard_last, say))
    if page.heard == "not-told":
        return say("not all have been told yet, and it is owed to them")
    if page.heard == "nobody":
        return say("nobody is still to be told")
    return say("left out until all files are mended")


def _met(page: DecisionPage, condition: str, say: Say) -> Data:
    known = next(each for each in page.conditions if each.id == condition)
    shows = next((each.evidence for each in page.shown if each.condition == condition), ())
    return {"text": known.text, "met": day(known.met, say) if known.met else "", "evidence": list(shows)}


def _evidence(item: Item, names: Names, say: Say) -> Data:
    """Return what was said of a competency: the level that it was measured by, and everybody's words."""
    level = f"{number(item.level)} {item.level_name}" if item.level is not None else ""
    return {
        **asked(item, say),
        "level": level,
        "raised": raised_words(item.raised, say),
        "words": [*_words(item, names, say)],
    }


def _words(item: Item, names: Names, say: Say) -> Iterator[Data]:
    views = (("", item.agreed), (names.own, item.own), (names.manager, item.manager))
    for by, said in views:
        if said is not None and said.says:
            yield {"by": by, "text": own_words(said, say), "evidence": list(said.evidence)}


NAMES = PERSON | {
    "given": "the name of the role that was given",
    "position": "what the position is called; empty where that is the same, or none was named",
    "decided": "the day of the decision",
    "by": "who decided",
    "begins": "the day on which it begins",
    "because": "why",
    "accepted": "the day on which the person said yes",
    "taken_back": "the day on which it was taken back; empty where it stands",
    "taken_back_because": "why it was",
    "heard": "whether all who had asked were told, and when; never who they are",
    "standard": f"what the role asks: {', '.join(role.NAMES)}; empty where the framework has no such role any more",
    "unread_standard": "whether it is empty since a file has to be mended first",
    "rated_against": "the version against which was rated, where it is not today's",
    "is_older": "whether it was decided before the day of the page, when the role may have asked something else",
    "met": "the conditions that were met by then: text, met, evidence",
    "round": "the last round before the decision",
    "evidence": f"for the two, what was said there: {MEANT}, level, raised, words (by, text, evidence)",
}

CONTENT = Content(
    fill,
    "On what the last decision for a move stands: the standard, the evidence, who decided, that who asked was told.",
    NAMES,
)
