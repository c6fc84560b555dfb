"""A team as its manager sees it: everybody's cells, by name, and what follows from all of them together."""

from collections.abc import Iterable, Iterator, Sequence

from careerctl.analysis.levels import scales_used
from careerctl.analysis.teams.member import KnownMember, member
from careerctl.analysis.teams.together import Together
from careerctl.model.competency import QUESTIONS
from careerctl.model.framework import Framework
from careerctl.results.team import CompetencyBeside, Member, Team


def team(
    framework: Framework, manager: str, manager_name: str, members: Sequence[KnownMember], unread: Iterable[str]
) -> Team:
    """Return a team; `members` are its people in any order, `unread` the ids of those who may belong to it."""
    people = sorted(map(member, members), key=lambda each: (each.name.casefold(), each.person))
    current = framework.competencies.current
    learns = {each.question.record.id: frozenset(map(current, each.question.person.learns)) for each in members}
    together, unread_people = Together(framework, people, learns), tuple(unread)
    whole = not unread_people and not any(each.unread for each in people)
    columns = tuple(_columns(framework, people))
    return Team(
        manager=manager,
        manager_name=manager_name,
        today=framework.today,
        people=tuple(people),
        unread_people=unread_people,
        columns=columns,
        whole=whole,
        roles=tuple(together.roles()) if whole else (),
        alone=tuple(together.alone()) if whole else (),
        together=tuple(together.next_steps()),
        scales=tuple(scales_used(framework, (each.scale for each in columns))),
    )


def _columns(framework: Framework, people: Iterable[Member]) -> Iterator[CompetencyBeside]:
    """Yield the competencies of all cells, by the four questions and by name."""
    found = {cell.competency for each in people for cell in each.cells}
    named = [(name, each) for name in found if (each := framework.competencies.get(name)) is not None]
    order = [*QUESTIONS]
    named.sort(key=lambda each: (order.index(each[1].asks), each[1].name.casefold(), each[0]))
    for name, each in named:
        yield CompetencyBeside(name, each.name, each.asks, framework.scale_id(name))
