"""One person as rows of tables, made of what a reader sees of the person."""

from collections.abc import Iterator

from careerctl.analysis.decided import begins
from careerctl.analysis.facts import role_given
from careerctl.analysis.gap import Question
from careerctl.analysis.history import roles_held
from careerctl.analysis.wishes import wish_at
from careerctl.model.days import later
from careerctl.model.person import Decision
from careerctl.results.cut import cut
from careerctl.results.people_rows import DecisionRow, HeldRow, PersonRow, WishRow
from careerctl.results.readers import Audience
from careerctl.results.wished import Wish


def person_row(question: Question, team: str) -> PersonRow:
    """Return somebody's row in the table of people."""
    framework, person = question.framework, question.person
    return PersonRow(
        question.record.id,
        person.name,
        framework.roles.current(person.role) if person.role else "",
        person.since.text if person.since is not None else "",
        team,
        first_manager(question),
        person.is_away(framework.today),
        person.left.date if person.left is not None else None,
    )


def first_manager(question: Question) -> str:
    """Return who decides and rates, as the person's file names them."""
    return question.person.manager[0] if question.person.manager else ""


def held_rows(question: Question, audience: Audience) -> Iterator[HeldRow]:
    """Yield the roles that somebody has or had, the oldest first; of what was said in words no word."""
    held = cut(tuple(roles_held(question)), audience)
    for number, each in enumerate(held, 1):
        after = held[number].role if number < len(held) else ""
        yield HeldRow(question.record.id, number, each.role, after, each.from_, each.until, each.today, each.months)


def wish_rows(question: Question, audience: Audience) -> Iterator[WishRow]:
    """Yield the wishes that a reader knows of, numbered among themselves, so that no other one shows."""
    framework, person = question.framework, question.person
    wishes = tuple(wish_at(framework, person, place, timed=False) for place in range(len(person.wishes)))
    for number, each in enumerate(cut(wishes, audience), 1):
        yield WishRow(
            person=question.record.id,
            number=number,
            role=each.role,
            stay=each.stay,
            by_when=each.by,
            asked=each.asked,
            answer=each.answer,
            answered=each.answered,
            has_reason=bool(each.because),
            revisit=each.revisit,
            towards=each.towards,
            waiting_days=_waiting(question, each),
            came_true=each.came_true,
            withdrawn=each.withdrawn,
            shared_with=each.shared_with,
        )


def _waiting(question: Question, wish: Wish) -> int | None:
    today = question.framework.today
    waits = not (wish.answer or wish.came_true or wish.withdrawn or question.person.has_left(today))
    return (today - wish.asked).days if waits and wish.asked is not None else None


def decision_rows(question: Question) -> Iterator[DecisionRow]:
    """Yield the decisions about somebody, in the order of the file."""
    for number, each in enumerate(question.person.decisions, 1):
        day = begins(question.framework, each)
        yield DecisionRow(
            person=question.record.id,
            number=number,
            opening=question.framework.openings.current(each.opening) if each.opening else "",
            from_role=_role_before(question, each),
            role=role_given(question.framework, each) or "",
            day=each.date,
            begins=day,
            decided_by=each.by or "",
            has_reason=bool(each.because),
            accepted=each.accepted,
            others_told=each.others_told,
            withdrawn=each.withdrawn.date if each.withdrawn is not None else None,
        )


def _role_before(question: Question, decision: Decision) -> str:
    """Return the role that somebody had on the day before what was decided began."""
    framework, person = question.framework, question.person
    role = person.role_on(later(begins(framework, decision), days=-1))
    return framework.roles.current(role) if role else ""
