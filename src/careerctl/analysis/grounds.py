"""On what a decision for a move stands."""

from collections.abc import Iterator

from careerctl.analysis.conditions import conditions_of
from careerctl.analysis.decided import begins
from careerctl.analysis.decisions import last_before
from careerctl.analysis.facts import role_given
from careerctl.analysis.gap import Question
from careerctl.analysis.handouts import role_page
from careerctl.analysis.in_force import in_force
from careerctl.analysis.items import item
from careerctl.analysis.openings import opening_name
from careerctl.analysis.review import leads, who
from careerctl.model.conditions import recorded
from careerctl.model.framework import Framework
from careerctl.model.person import Decision
from careerctl.results.decision import Decided, DecisionPage, Heard
from careerctl.results.gap import Condition, Gap, Item
from careerctl.results.report import Head, Shows
from careerctl.results.result import replace


def last_decision(question: Question) -> Decision | None:
    """Return the last decision about somebody, None where there is none."""
    return max(question.person.decisions, key=lambda each: each.date, default=None)


def grounds(head: Head, question: Question, compared: Gap | None, decision: Decision, heard: Heard) -> DecisionPage:
    """Return what a decision stands on, as far as it was there on its day.

    The standard is the framework's of today; where was rated against another version, that one is named.
    """
    framework, role = question.framework, role_given(question.framework, decision)
    known = role if role in framework.roles.items else None
    before = last_before(framework, question.rounds, decision)
    then = before.framework if before is not None else None
    met = tuple(_met_by(question, decision, known)) if known else ()
    return DecisionPage(
        head=head,
        who=replace(who(question, compared), round=question.handed(before) if before is not None else None, later=()),
        manager_name=leads(question),
        decided=_decided(question, decision, role),
        heard=heard,
        standard=role_page(head, framework, known) if known else None,
        standard_unread=not known and _is_unread(framework, decision),
        rated_against=then if then and then != framework.settings.version else "",
        conditions=tuple(each for each, _ in met),
        shown=tuple(Shows(each.id, evidence) for each, evidence in met if evidence),
        items=tuple(_items(question, decision, known)) if known else (),
    )


def _is_unread(framework: Framework, decision: Decision) -> bool:
    """Tell whether what a decision names is still there, though nobody knows what it says."""
    if decision.role:
        return not framework.roles.is_gone(decision.role)
    opening = framework.openings.get(decision.opening or "")
    named = opening.role if opening is not None else ""
    return not (framework.roles.is_gone(named) if named else framework.openings.is_gone(decision.opening or ""))


def _decided(question: Question, decision: Decision, role: str | None) -> Decided:
    framework = question.framework
    opening = framework.openings.current(decision.opening) if decision.opening else ""
    back, known = decision.withdrawn, framework.openings
    unread = bool(opening) and known.get(opening) is None and not known.is_gone(opening)
    return Decided(
        role=role or decision.role or "",
        role_name=framework.role_name(role) if role else decision.role or "",
        opening=opening,
        opening_name=opening_name(framework, opening) if opening and not unread else "",
        on=decision.date,
        begins=None if unread and decision.from_ is None else begins(framework, decision),
        by=decision.by or "",
        by_name=question.called(decision.by) if decision.by else "",
        because=decision.because or "",
        accepted=decision.accepted,
        withdrawn=back.date if back is not None else None,
        withdrawn_because=(back.because or "") if back is not None else "",
    )


def _items(question: Question, decision: Decision, role: str) -> Iterator[Item]:
    """Yield what the role asks beside what the sheets before the decision say; the role was not the person's then."""
    framework = question.framework
    before = last_before(framework, question.rounds, decision)
    said = question.said_in(before).about(role)
    for asked in in_force(framework, role, said.under).values() if before is not None else ():
        yield item(framework, asked, said, None)


def _met_by(question: Question, decision: Decision, role: str) -> Iterator[tuple[Condition, tuple[str, ...]]]:
    """Yield the conditions that were met and not run out on the day of the decision, with what shows it."""
    for each in conditions_of(question.framework, role):
        found = recorded(question.framework, question.person, role, each.id)
        holds = found is not None and (found.until is None or found.until >= decision.date)
        if found is not None and holds and found.met.date <= decision.date:
            yield replace(each, met=found.met.date, until=found.until), found.met.evidence
