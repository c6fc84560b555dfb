"""The honest answer to what is next for somebody."""

from collections.abc import Iterator

from careerctl.pages.content import ASKED, PERSON, Content, Data, about_files, about_person, asked
from careerctl.pages.parts.stages import action
from careerctl.pages.parts.way import way_there
from careerctl.results.compare import Comparison
from careerctl.results.gap import Gap, Item, Standing
from careerctl.results.paths import Neighbour, Route
from careerctl.results.report import AnswerPage
from careerctl.results.wished import Wish
from careerctl.text.phrases import Say, day, on_or_in, sentence
from careerctl.views.words.standings import Names, names_in, reason_of, standing_words, step_words
from careerctl.views.words.wishes import answer_details, answer_word, wish_label

_MET = {Standing.BOTH_MET, Standing.MET}
_OURS = {Standing.NO_CHANCE, Standing.NOT_SEEN}


def fill(answer: AnswerPage, say: Say) -> Data:
    """Return what the template is given."""
    wish = answer.route.wish or Wish()
    names = names_in(answer.who, say=say)
    names = names._replace(manager=answer.manager_name or names.manager)
    gap = answer.gap or Gap()
    return {
        **about_files(answer.head, say),
        **about_person(answer.who, say),
        "role": answer.who.today_role,
        "manager": names.manager,
        "wish": wish_label(wish, say) if answer.route.wish else "",
        "words": wish.words,
        "gone": sentence(say("the role is no longer there")) if wish.gone else "",
        "why": sentence(wish.why),
        "asked": day(wish.asked, say) if wish.asked else "",
        "answer": answer_word(wish, say),
        "answered": day(wish.answered, say) if wish.answered else "",
        "in_short": sentence(wish.because),
        "details": list(answer_details(wish, say)),
        "again": on_or_in(wish.revisit, say) if wish.revisit else "",
        "stay": answer.route.stay,
        "way": way_there(answer.route, say, names.own),
        **_two_days(answer.comparison, say),
        "asks": [{**asked(item, say), "standing": standing_words(item, names, say)} for item in gap.items],
        "ours": [*_ours(gap, names, say), *(sentence(each) for each in _stones(answer.route))],
        "left_out": list(gap.left_out),
        "doing": [action(each, say) for each in answer.doing],
        "steps": [
            {"name": item.name, "step": step_words(item)}
            for item in _still_to_learn(gap)
            if item.competency not in {each.competency for each in answer.doing}
        ],
        "others": [_other(each, answer.who.today_role, say) for each in answer.others],
        "growth": [sentence(each) for each in answer.growth],
    }


def _two_days(comparison: Comparison | None, say: Say) -> Data:
    if comparison is None:
        return {"job": "", "job_summary": "", "day_today": [], "day_then": []}
    before, after = comparison.before, comparison.after
    unsaid = [say("Nobody has described it yet.")] if before.daily or after.daily else []
    return {
        "job": after.name,
        "job_summary": after.summary,
        "day_today": list(before.daily) or unsaid,
        "day_then": list(after.daily) or unsaid,
    }


def _ours(gap: Gap, names: Names, say: Say) -> Iterator[str]:
    """Yield what is the organisation's to give a chance at."""
    for item in gap.items:
        if item.standing in _OURS:
            reason = sentence(reason_of(item)) or f"{sentence(standing_words(item, names, say))}"
            yield say("{name}: {text}", name=item.name, text=reason)


def _stones(route: Route) -> tuple[str, ...]:
    """Return what prepares for the first move of the way."""
    return route.steps[0].move.stepping_stones if route.steps else ()


def _still_to_learn(gap: Gap) -> list[Item]:
    items = {item.competency: item for item in gap.items}
    return [items[each] for each in gap.next_steps]


def _other(each: Neighbour, today: str, say: Say) -> Data:
    strengths = ", ".join(each.strengths)
    return {
        "name": each.place.name,
        "summary": sentence(each.place.summary),
        "builds_on": say("builds on {strengths}", strengths=strengths) if strengths else "",
        "by_way_of": each.step.move.from_name if each.step.move.from_name != today else "",
    }


NAMES = PERSON | {
    "wish": "what was asked for, and by when; empty where the reader may not know",
    "words": "the wish in words, where it is no role",
    "gone": "that the role is no longer there; empty where it is",
    "why": "why",
    "asked": "the day on which the person asked",
    "answer": "yes, not yet, another way or no; empty before there is one",
    "answered": "the day of the answer",
    "in_short": "the manager's own sentence",
    "details": "where another way leads, about which position it was, under which version: a sentence each",
    "again": "when the two talk again: on a day, in a month or a year",
    "stay": "whether the wish is today's role",
    "way": "roles, time, musts, positions, give_up, comes_with, stepping_stones, growth, outside",
    "job": "the name of the other role",
    "job_summary": "the other role in a sentence",
    "day_today": "a day in today's role",
    "day_then": "a day in the other one",
    "asks": f"what it asks: {ASKED}, standing",
    "ours": "what the organisation has to give a chance at",
    "left_out": "ids of what could not be read",
    "doing": "what is agreed in the plan: what, who, until, due, done_when, status, evidence",
    "steps": "next steps towards it that no plan speaks of: name, step",
    "others": "other roles, within one move where there are enough: name, by_way_of, summary, builds_on",
    "growth": "how one grows inside today's role",
}

CONTENT = Content(fill, "The honest answer to what is next for somebody.", NAMES)
