"""What somebody takes along who leaves, of the rounds that may be compared and of what they did."""

from collections.abc import Collection, Iterable, Iterator

from careerctl.analysis.gap import Question
from careerctl.analysis.history import grown, history
from careerctl.analysis.levels import every_level
from careerctl.analysis.outlook import outlook_told
from careerctl.analysis.review import leads, who
from careerctl.model.scale import Level
from careerctl.results.farewell import ConditionReached, FarewellPage, TakenAlong
from careerctl.results.gap import Gap, Item, Rated
from careerctl.results.levels import Described
from careerctl.results.plan import Plan
from careerctl.results.report import Head
from careerctl.results.result import replace
from careerctl.results.stages import Action, Stone


def farewell(head: Head, question: Question, compared: Gap | None, plans: Iterable[Plan]) -> FarewellPage:
    """Return what somebody takes along; `plans` are all of theirs, the closed ones too."""
    framework, person, kept = question.framework, question.person, list(plans)
    grew = tuple(_grew(question, compared))
    return FarewellPage(
        head=head,
        who=who(question, compared),
        manager_name=leads(question),
        door_open=person.left is not None and person.left.door == "open",
        roles=history(question).roles,
        grew=grew,
        brings=tuple(_brings(question, compared, {each.competency for each in grew})),
        strengths=tuple(map(framework.competency_name, person.strengths)),
        duties=tuple(_duties(kept)),
        done=tuple(_done(kept)),
        stones=tuple(_stones(kept)),
        conditions=tuple(_conditions(question)),
        outlook=outlook_told(question),
    )


def _grew(question: Question, compared: Gap | None) -> Iterator[TakenAlong]:
    """Yield what rose over the rounds, as far as an agreement lets anybody look back."""
    items = {each.competency: each for each in compared.items} if compared is not None else {}
    for each in grown(question):
        found = items.get(each.competency, Item(competency=each.competency, name=each.name))
        first, last = each.rounds[0].level, each.rounds[-1].level
        taken = _taken(question, found, last)
        yield replace(taken, before=first, before_name=_levels(question, each.competency, first).name)


def _brings(question: Question, compared: Gap | None, but: Collection[str]) -> Iterator[TakenAlong]:
    """Yield what met the requirement in the last round; not the lowest level, of which there is nothing to take."""
    for each in compared.items if compared is not None else ():
        lowest = next(iter(every_level(question.framework, each.competency)), Described()).level
        if _is_met(each) and each.level != lowest and each.competency not in but:
            yield _taken(question, each, each.level)


def _is_met(item: Item) -> bool:
    return item.gap is not None and item.gap <= 0


def _levels(question: Question, competency: str, level: Level | None) -> Described:
    """Return what a level of a competency is called and looks like."""
    found = (each for each in every_level(question.framework, competency) if each.level == level)
    return next(found, Described())


def _taken(question: Question, item: Item, level: Level | None) -> TakenAlong:
    """Return a competency at its last level, with what was written to that where it met the requirement."""
    here = _levels(question, item.competency, level)
    words, by = _words(question, item) if _is_met(item) else ("", "")
    return TakenAlong(
        competency=item.competency,
        name=item.name,
        now=level,
        now_name=here.name,
        looks=here.summary or "".join(each.text for each in here.criteria[:1]),
        words=words,
        words_by=by,
        words_by_name=question.called(by) if by else "",
    )


def _words(question: Question, item: Item) -> tuple[str, str]:
    """Return what was written to a level that was met, and by whom; both agreed on it where nobody is named."""
    if item.agreed is not None and item.agreed.why:
        return item.agreed.why, ""
    sheet = question.latest.manager if question.latest is not None else None
    said = item.manager or Rated()
    if sheet is None or not sheet.by or said.level is None or said.level < item.required:
        return "", ""
    return said.why, sheet.by


def _duties(plans: Iterable[Plan]) -> Iterator[str]:
    """Yield the duties that were announced: what was to come, and what went on quietly, is not among them."""
    for each in plans:
        if each.permanent is not None and each.permanent.told:
            yield from each.permanent.responsibilities


def _done(plans: Iterable[Plan]) -> Iterator[Action]:
    for plan in plans:
        for _, stage in plan.stages():
            yield from (each for each in stage.actions if each.status == "done" and each.owner == "employee")


def _conditions(question: Question) -> Iterator[ConditionReached]:
    """Yield what was met here; what somebody brought with them is not what they did here."""
    person = question.person
    firsts = [each.first for each in (person.since, *(held.from_ for held in person.held)) if each is not None]
    for each in history(question).conditions:
        if each.text and not each.run_out and each.met is not None and each.met >= min(firsts, default=each.met):
            yield ConditionReached(each.text, each.met)


def _stones(plans: Iterable[Plan]) -> Iterator[Stone]:
    for plan in plans:
        yield from (each for each in plan.stones if each.met is not None)
