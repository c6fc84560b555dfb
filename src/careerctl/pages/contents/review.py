"""What lies on the table when the two talk."""

from careerctl.pages.content import ASKED, PERSON, Content, Data, about_files, about_person, asked, by_question, levels
from careerctl.pages.parts.stages import action, to_do
from careerctl.pages.parts.way import way_there
from careerctl.results.gap import Condition, Item, Rated, Standing
from careerctl.results.levels import Described
from careerctl.results.paths import Route
from careerctl.results.report import Outlook, Review, Since
from careerctl.results.stages import Action
from careerctl.results.wished import Wish
from careerctl.text.phrases import Say, day, in_quotes, level_step, sentence
from careerctl.views.words.moves import driver_words
from careerctl.views.words.standings import (
    Names,
    names_in,
    own_words,
    question,
    reason_of,
    said_words,
    stands_words,
    step_words,
)
from careerctl.views.words.totals import count_words, recorded_words, state_words
from careerctl.views.words.wishes import answer_words, wanted, wish_label

ON_THE_TABLE = 3
"""At most so many things are talked about at once."""
_PLANNED = 5
"""At most so many actions of the plan stand here besides those that belong to a competency of the page."""
_ASKING_FOR_AN_OCCASION = {Standing.NO_CHANCE, Standing.NOT_SEEN}


def fill(review: Review, say: Say) -> Data:
    """Return what the template is given."""
    gap, names = review.gap, names_in(review.gap, review.manager_name, say)
    items = {item.competency: item for item in gap.items}
    talk = [items[each] for each in gap.talk]
    return {
        **about_files(review.head, say),
        **about_person(gap, say, review.manager_name),
        "talked": gap.round is not None and gap.round.talked,
        "compared": gap.round is not None,
        "met_as_agreed": [item.name for item in gap.items if item.standing is Standing.MET],
        "both_see_it_met": [item.name for item in gap.items if item.standing is Standing.BOTH_MET],
        "talk": [_to_talk_about(item, names, say) for item in talk[:ON_THE_TABLE]],
        "another_time": [item.name for item in talk[ON_THE_TABLE:]],
        "different": [_different(item, names, say) for item in gap.items if item.standing is Standing.STILL_DIFFERENT],
        "steps": [_step(items[each], review, say) for each in gap.next_steps],
        **_planned(review, say),
        "no_chance": [_why(item, review, say) for item in gap.items if item.standing is Standing.NO_CHANCE],
        "not_seen": [_why(item, review, say) for item in gap.items if item.standing is Standing.NOT_SEEN],
        "no_part": [_why(item, review, say) for item in gap.items if item.standing is Standing.NOT_APPLICABLE],
        "outlook": [_outlook(each, say) for each in review.outlook],
        "drivers": [driver_words(each, say) for each in review.drivers],
        "strengths": list(review.strengths),
        "learns": list(review.learns),
        "rather_not": list(review.rather_not),
        "wishes": [_wish(each, names.own, say) for each in review.routes],
        "last_round": review.last_round,
        "since": [_since(each) for each in review.since if each.before != each.now],
        "unchanged": [each.name for each in review.since if each.before == each.now],
        "counts": count_words(gap, names, say),
        "state": state_words(gap, say),
        "conditions": [_condition(each, review, say) for each in gap.conditions],
        "all": by_question(gap.items, lambda item: _row(item, names, say), say),
        "levels": levels(gap.scales),
        "left_out": list(gap.left_out),
    }


def _condition(each: Condition, review: Review, say: Say) -> Data:
    shows = next((shown.evidence for shown in review.evidence if shown.condition == each.id), ())
    return {"text": each.text, "recorded": recorded_words(each, review.gap, say), "evidence": list(shows)}


def _level(said: Rated | None, say: Say) -> str:
    """Return a rating as a page shows it: its number and name, or the word that stands for it."""
    figure = said_words(said, say)
    return f"{figure} {said.level_name}" if said is not None and said.level_name else figure


def _to_talk_about(item: Item, names: Names, say: Say) -> Data:
    return {
        **asked(item, say),
        "own_level": _level(item.own, say),
        "manager_level": _level(item.manager, say),
        "own_words": own_words(item.own, say) if item.own else "",
        "manager_words": own_words(item.manager, say) if item.manager else "",
        "own_evidence": list(item.own.evidence) if item.own else [],
        "manager_evidence": list(item.manager.evidence) if item.manager else [],
        "ask": question(item, names, say),
    }


def _different(item: Item, names: Names, say: Say) -> Data:
    quoted = {"own_words": in_quotes(item.employee_words, say), "manager_words": in_quotes(item.manager_words, say)}
    return {**_to_talk_about(item, names, say), **quoted}


def _step(item: Item, review: Review, say: Say) -> Data:
    return {
        **asked(item, say),
        "step": step_words(item),
        "focus": item.competency in review.gap.focus,
        "actions": [to_do(each, say) for each in review.doing if _serves(each, item.competency)],
        "levels": [_looks(each) for each in item.described],
    }


def _looks(level: Described) -> Data:
    return {"name": level.name, "looks": level.summary, "criteria": [each.text for each in level.criteria]}


def _serves(each: Action, competency: str) -> bool:
    """Tell whether an action is about a competency: it says so, or says of none and its activity develops this one."""
    developed = each.activity.develops if each.activity is not None else ()
    return each.competency == competency if each.competency else competency in developed


def _planned(review: Review, say: Say) -> Data:
    """Return what the plan has besides what stands at a competency of this page: what is done first, and how many."""
    gap = review.gap
    places = {*gap.next_steps, *(each.competency for each in gap.items if each.standing in _ASKING_FOR_AN_OCCASION)}
    others = [each for each in review.doing if not any(_serves(each, place) for place in places)]
    return {
        "planned": [action(each, say) for each in others[:_PLANNED]],
        "planned_more": len(others[_PLANNED:]),
    }


def _why(item: Item, review: Review, say: Say) -> Data:
    reason = reason_of(item)
    return {
        "name": item.name,
        "optional": item.only_welcome,
        "reason": sentence(reason) if reason else "",
        "actions": [to_do(each, say) for each in review.doing if _serves(each, item.competency)],
    }


def _wish(route: Route, name: str, say: Say) -> Data:
    wish = route.wish or Wish()
    said = [sentence(each) for each in wanted(wish, say)]
    answered = sentence(answer_words(wish, say)) or say("Not answered yet.")
    return {
        "label": wish_label(wish, say),
        "said": " ".join(said),
        "answer": answered,
        "why": sentence(wish.why),
        **way_there(route, say, name),
    }


def _outlook(each: Outlook, say: Say) -> Data:
    when = day(each.date, say) if each.date else ""
    return {"by": each.by_name, "date": when, "role": each.role_name, "text": each.text, "because": each.because}


def _since(each: Since) -> Data:
    return {"name": each.name, "step": level_step(each.before, each.now), "level": each.now_name}


def _row(item: Item, names: Names, say: Say) -> Data:
    return {
        **asked(item, say),
        "own_level": said_words(item.own, say),
        "manager_level": said_words(item.manager, say),
        "agreed_level": said_words(item.agreed, say),
        "standing": stands_words(item, names, say),
    }


LEVELS = "own_level, manager_level, agreed_level"
SIDES = "own_level, manager_level, own_words, manager_words, own_evidence, manager_evidence"
NAMES = PERSON | {
    "talked": "whether the two have agreed",
    "compared": "whether there is a round to compare",
    "met_as_agreed": "names of what is met, as the two have agreed",
    "both_see_it_met": "names of what both see as met",
    "talk": f"at most three things to talk about: {ASKED}; {SIDES}, ask",
    "another_time": "names of what there is to talk about besides",
    "different": f"what the two see differently, and leave so: {ASKED}; {SIDES}",
    "steps": f"next steps: {ASKED}; step, focus, levels, actions",
    "planned": "what else is to be done by the plan: what, who, until, due, done_when, status, evidence",
    "planned_more": "how many other things the plan has",
    "no_chance": "what there was no occasion for: name, optional, reason, actions",
    "not_seen": "what the manager has not seen: the same",
    "no_part": "what is no part of the work: the same",
    "outlook": "what somebody sees coming: by, date, role, text, because",
    "drivers": "what moves the person",
    "strengths": "names of what the person likes to build on",
    "learns": "names of what they would like to learn",
    "rather_not": "names of what they can, and would rather not",
    "wishes": "label, said, why, answer, roles, time, musts, positions, give_up, comes_with, stepping_stones, growth, "
    "outside",
    "last_round": "the round before",
    "since": "what has changed since then: name, step, level",
    "unchanged": "names of what has not",
    "counts": "how many of what is asked are met, in a line",
    "state": "what is open, in a line, once the two have agreed",
    "conditions": "text, recorded, evidence",
    "all": f"all that the role asks, by question: question, items ({ASKED}; {LEVELS}, standing)",
    "levels": "what levels are called: scale, levels",
    "left_out": "ids of what could not be read",
}

CONTENT = Content(fill, "What lies on the table when the two talk.", NAMES, ("levels", "rounds"))
