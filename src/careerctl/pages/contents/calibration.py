"""A page for those who rate: which words are read differently, and which are missing."""

from careerctl.pages.content import FILES, Content, Data, about_files, criterion
from careerctl.results.levels import Described
from careerctl.results.raters import CompetencyAlike
from careerctl.results.report import CalibrationPage
from careerctl.text.phrases import Say, number
from careerctl.views.words.raters import (
    at_least_words,
    begin_words,
    looks_words,
    nothing_words,
    round_words,
    share,
    to_look_at,
    unread_words,
)


def fill(page: CalibrationPage, say: Say) -> Data:
    """Return what the template is given."""
    found = page.raters
    return {
        **about_files(page.head, say),
        "name": say("Do we see alike?"),
        "round": round_words(found, say),
        "why_not": nothing_words(found, say),
        "begin": begin_words(found, say),
        "differently": [_competency(each, say) for each in found.competencies if each.differently],
        "alike": [each.name for each in found.competencies if not each.differently],
        "missing": [{"name": each.name, "levels": list(each.levels)} for each in found.undescribed],
        "at_least": at_least_words(found, say),
        "unread_people": unread_words(page.unread, say),
    }


def _competency(each: CompetencyAlike, say: Say) -> Data:
    return {
        "name": each.name,
        "people": each.people,
        "same": share(each.equal),
        "within_one": share(each.within_one),
        "where": to_look_at(each, say),
        "levels": [_level(level, say) for level in each.levels],
    }


def _level(level: Described, say: Say) -> Data:
    return {
        "name": f"{number(level.level)} {level.name}",
        "looks": looks_words(level, say),
        "criteria": [criterion(each, say) for each in level.criteria],
    }


NAMES = FILES | {
    "name": "what the page is called",
    "round": "which round it is, and since when it is over",
    "why_not": "why nothing is compared; empty where something is",
    "begin": "with what to begin where there are no figures; empty where there are some",
    "differently": "what is read differently: name, people, same, within_one, where, levels (name, looks, criteria)",
    "alike": "names of what is read alike",
    "missing": "levels that a role asks for and nobody has described: name, levels",
    "at_least": "of how many people figures are shown; empty where there are none",
    "unread_people": "how many files about people are left out until they are mended; empty where none is",
}

CONTENT = Content(fill, "For all who rate: which words are read differently in a round, and which are missing.", NAMES)
