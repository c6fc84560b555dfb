"""Somebody's development plan, stage by stage."""

from collections.abc import Iterator
from datetime import date

from careerctl.model.ids import is_id
from careerctl.pages.content import PERSON, Content, Data, about_files, about_person
from careerctl.pages.parts.owed import owed_next
from careerctl.pages.parts.stages import announced, stage
from careerctl.results.plan import CheckIn, Plan
from careerctl.results.report import PlanPage
from careerctl.results.stages import Stage
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day, first_upper, months, period
from careerctl.views.words.moves import besides_words
from careerctl.views.words.plans import (
    STAGE_WORDS,
    listening_words,
    made_under,
    raised_for_others,
    stone_words,
    taken_in_words,
    way_words,
)


def fill(page: PlanPage, say: Say) -> Data:
    """Return what the template is given."""
    plan = page.plan
    who = about_person(page.who, say, plan.manager_name)
    whole = bool(plan.target)
    signing = plan.signed_manager_name or plan.manager_name or who["manager"]
    return {
        **about_files(page.head, say),
        **who,
        "kept": plan.kept,
        "whole": whole,
        "id": plan.person,
        "propose": "",
        "title": plan.title,
        "way": way_words(plan, say) if whole else "",
        "facts": [first_upper(each) for each in _facts(plan, say)] if whole else [],
        "now": _now(plan, say) if whole else "",
        "next": owed_next(plan, say),
        "stones": [stone_words(each, say) for each in plan.stones],
        "stages": [stage(plan, name, each, say) for name, each in plan.stages()] if whole else [],
        "announced": list(_announced(plan, say)),
        "talks": [_talk(each, say) for each in plan.log],
        "signed": [
            {"name": name, "date": _signed(when, by, say)}
            for name, when, by in (
                (plan.name, plan.signed_employee, plan.recorded_employee),
                (signing, plan.signed_manager, plan.recorded_manager),
            )
        ],
    }


def _signed(when: date | None, by: str, say: Say) -> str:
    if when is None:
        return ""
    return say("{date}, recorded by {name}", date=day(when, say), name=by) if by else day(when, say)


def commands(page: PlanPage, commands_here: Commands) -> Data:
    """Return the command that proposes a plan, "" where none would: then a file has to be mended first."""
    person = page.plan.person
    can = is_id(person) and not commands_here.person and not page.head.unread and not page.plan.coming.gone
    return {"propose": commands_here.showing("plan", person) if can else ""}


def _facts(plan: Plan, say: Say) -> Iterator[str]:
    if plan.started is not None:
        yield say("since {date}", date=day(plan.started, say))
    if plan.round:
        yield say("by the ratings of {round}", round=plan.round)
    if plan.framework:
        yield made_under(plan, say)
    if said := raised_for_others(plan, say):
        yield said
    if said := taken_in_words(plan, say):
        yield said.removesuffix(".")
    yield from (besides_words(each, say) for each in plan.besides)
    yield from (each.rstrip(".") for each in listening_words(plan, say))
    if plan.every_weeks:
        yield say(
            "a talk every week" if plan.every_weeks == 1 else "a talk every {count} weeks", count=plan.every_weeks
        )


def _now(plan: Plan, say: Say) -> str:
    """Return the stage now, since when and until when."""
    if plan.stage is None:
        return ""
    here: Stage | None = dict(plan.stages()).get(plan.stage)
    begun = plan.since is not None and plan.today is not None and plan.since <= plan.today
    parts = [
        say(STAGE_WORDS[plan.stage]),
        say("since {date}", date=day(plan.since, say)) if begun and plan.since else "",
        say("for {months}", months=months(plan.months, say)) if plan.months else "",
        say("until {last}", last=period(here.until, say))
        if here is not None and here.until and here.outcome is None
        else "",
    ]
    return say("Now: {stage}", stage=", ".join(part for part in parts if part))


def _announced(plan: Plan, say: Say) -> Iterator[Data]:
    """Yield the stages of which others were told."""
    for name, each in (("trial", plan.trial), ("permanent", plan.permanent)):
        if each is not None and each.told:
            yield announced(name, each, say)


def _talk(each: CheckIn, say: Say) -> Data:
    return {"date": day(each.date, say) if each.date else "", "said": each.said, "next": each.next}


NAMES = PERSON | {
    "kept": "whether there is a plan, as far as the reader may know",
    "whole": "whether the reader sees what stands in it; otherwise only `announced` is given",
    "id": "the person's id",
    "propose": "the command that proposes a plan",
    "title": "the plan's own name",
    "way": "where it leads",
    "facts": "since when, by which ratings, and how often the two talk",
    "now": "the stage now",
    "next": "what is owed next: what, who, when",
    "stones": "stepping stones: what, whose, until when",
    "stages": (
        "name, aside, span, points, yes, tasks, gives_way, responsibilities, expectations, announced, pay, conditions, "
        "positions, lives_on, begins, ends, hands_over, asked_again, way_back, "
        "actions (what, who, until, due, done_when, status, evidence), exits, outcome"
    ),
    "announced": "what others were told of: name, said, gives_way, responsibilities",
    "talks": "the talks so far: date, said, next",
    "signed": "who said yes: name, date",
}

CONTENT = Content(
    fill,
    "Somebody's development plan: stages, who does what until when, and the talks.",
    NAMES,
    ("timeline",),
    commands,
)
