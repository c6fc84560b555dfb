"""What a person says of themself, with the names of what they mean."""

from collections.abc import Callable, Iterable

from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.results.profile import LedBefore, NamedCompetency, Profile


def profile(framework: Framework, person: Person, name: str, called: Callable[[str], str]) -> Profile:
    """Return what stands in the profile of the person with the id `name`."""

    def subjects(written: Iterable[str]) -> tuple[NamedCompetency, ...]:
        current = framework.competencies.current
        return tuple(NamedCompetency(current(each), framework.competency_name(each)) for each in written)

    yes = person.hand_over
    by = yes.recorded_by if yes is not None and yes.recorded_by else ""
    return Profile(
        person=name,
        name=person.name,
        called=person.short_name(),
        tells_all=True,
        drivers=person.drivers,
        strengths=subjects(person.strengths),
        learns=subjects(person.learns),
        rather_not=subjects(person.rather_not),
        shares=subjects(person.shares),
        led_before=tuple(
            LedBefore(tuple(map(called, each.manager)), each.until)
            for each in sorted(person.led_before, key=lambda each: each.until, reverse=True)
        ),
        hand_over=yes.date if yes is not None else None,
        recorded_by=by,
        recorded_by_name=called(by) if by else "",
    )
