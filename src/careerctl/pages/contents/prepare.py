"""What one of the two takes along into the talk, and nothing of the other side."""

from careerctl.pages.content import MEANT, PERSON, Content, Data, about_files, about_person, by_question, levels, meant
from careerctl.results.gap import Item
from careerctl.results.levels import Described
from careerctl.results.report import Preparation
from careerctl.text.phrases import Say, day, number, sentence
from careerctl.text.prose import in_line
from careerctl.views.words.standings import own_words, said_words

_QUESTIONS = {
    "employee": (
        "Which moment of the last months would you like {manager} to know about?",
        "Where would you like an occasion to show or to learn something, and who could give it?",
        "What do you want next – to stay and grow is an answer, too – and what would you give up for it?",
    ),
    "manager": (
        "What have you seen {own} do well, and have you said so?",
        "Which occasion, answer or date do you owe {own}?",
        "What may {own} know about this work that you have not seen?",
    ),
}


def fill(preparation: Preparation, say: Say) -> Data:
    """Return what the template is given."""
    who = about_person(preparation.gap, say, preparation.manager_name)
    is_own = preparation.head.audience == "employee"
    items = preparation.own if is_own else preparation.manager
    notes = preparation.own_notes if is_own else preparation.manager_notes
    means = meant(preparation.meanings, say)
    groups = by_question(items, lambda item: means(item) | _said(item, say, own=is_own), say)
    asks = _QUESTIONS["employee" if is_own else "manager"]
    manager = preparation.manager_name or who["manager"]
    return {
        **about_files(preparation.head, say),
        **who,
        "manager": manager,
        "reader": who["own"] if is_own else manager,
        "other": preparation.rater_name or manager if is_own else who["own"],
        "rater": "" if is_own else preparation.rater_name,
        "both_in": preparation.both_in,
        "questions": [say(each, own=who["own"], manager=manager) for each in asks],
        "all": groups,
        "ticks": any(item["to_tick"] for group in groups for item in group["items"]),
        "levels": levels(preparation.gap.scales),
        "notes": [
            {"date": day(each.date, say) if each.date else "", "about": each.competency_name, "text": each.text}
            for each in notes
        ],
    }


def _said(item: Item, say: Say, *, own: bool) -> Data:
    said = item.own if own else item.manager
    every = len(item.described) > 1 and said is None
    return {
        "to_tick": [_level(each) for each in item.described] if every else [],
        "level": f"{said_words(said, say)} {said.level_name}".strip() if said is not None else "",
        "words": own_words(said, say) if said is not None else "",
        "evidence": list(said.evidence) if said is not None else [],
    }


def _level(each: Described) -> Data:
    """Return a level to tick, with what it looks like in one line."""
    texts = [sentence(in_line(text)) for text in (each.summary, *(one.text for one in each.criteria))]
    return {"name": f"{number(each.level)} {each.name}", "looks": " ".join(filter(None, texts))}


NAMES = PERSON | {
    "reader": "whose page it is",
    "other": "the name of the other one who rates",
    "rater": "who gave the ratings, where the reader did not",
    "both_in": "whether both have handed in",
    "questions": "three questions to begin with",
    "all": f"all that the role asks, by question: question, items ({MEANT}; level, words, evidence; to_tick)",
    "ticks": "whether there is something to tick: the reader has not rated yet",
    "levels": "what levels are called: scale, levels",
    "notes": "what the reader jotted down: date, about, text",
}

CONTENT = Content(fill, "What one of the two takes along into the talk, and nothing of the other side.", NAMES)
