"""The actions of a plan as their result: with the names of what they refer to, and of the two who own them."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from careerctl.analysis.planning.catalogue import sort_of
from careerctl.analysis.planning.drafting import AGREE
from careerctl.analysis.planning.proposal import Proposal
from careerctl.analysis.planning.steps import is_described
from careerctl.model import stages as model
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.scale import Level
from careerctl.results import stages
from careerctl.results.stages import Action, Offer
from careerctl.text.phrases import named_by, stepped


class Whose(NamedTuple):
    """Whose plan it is, and how sentences name people."""

    framework: Framework
    id: str
    person: Person
    called: Callable[[str], str]
    gone_manager: str = ""
    """The id of who led the person, where all have left who are named as manager."""

    @property
    def manager(self) -> str:
        """The id of who leads the person, "" where nobody is named."""
        return next(iter(self.person.manager), "")

    def named(self, person: str | None) -> str:
        """Return how sentences name somebody, "" where nobody is named."""
        return self.called(person) if person else ""

    def manager_then(self, day: date | None) -> str:
        """Return how sentences name who led the person on a day, "" where nobody is named, and where there is none."""
        return self.named(next(iter(self.person.managers_on(day)), "")) if day is not None else ""


def owners_of(whose: Whose) -> dict[stages.Owner, str]:
    """Return how sentences name the two."""
    return {"employee": whose.person.short_name(), "manager": whose.named(whose.manager) or "the manager"}


def said_of(whose: Whose, written: model.Action) -> str:
    """Return what is done, in a few words: those that stand there, else the activity, the step or the id."""
    one = action(whose, written, None)
    activity = one.activity.name if one.activity is not None else ""
    return one.text or activity or stepped(one.competency_name, one.before, one.after) or named_by(one.id)


def action(whose: Whose, written: model.Action, proposal: Proposal | None) -> Action:
    """Return an action; of a proposal with its beginning and the reasons for it."""
    framework, name = whose.framework, written.id or ""
    competency = framework.competencies.current(written.competency) if written.competency else ""
    known = framework.competencies.get(competency) if competency else None
    scale = framework.scale_of(competency) if competency else None
    before, after = (_level(framework, competency, each) for each in (written.from_, written.to))
    offer = _offer(framework, written.activity) if written.activity else None
    names = owners_of(whose)
    return Action(
        id=name,
        text=written.text or "",
        competency=competency,
        competency_name=whose.framework.competency_name(competency) if competency else "",
        asks=known.asks if known is not None else None,
        before=before,
        after=after,
        after_name=scale.name(after) if scale is not None and after is not None else "",
        activity=offer,
        uncovered=offer is None and after is not None and (written.text or AGREE).startswith(AGREE),
        undescribed=after is not None and known is not None and not is_described(framework, competency, after),
        owner=written.owner,
        owner_name=names[written.owner],
        due=written.due.text if written.due is not None else "",
        done_when=written.done_when or "",
        status=written.status,
        date=written.date,
        evidence=written.evidence,
        begins=None if proposal is None else proposal.begins.get(name),
        reason=None if proposal is None else proposal.reasons.get(name),
    )


def _level(framework: Framework, competency: str, written: str | None) -> Level | None:
    scale = framework.scale_of(competency)
    return scale.value(written) if scale is not None and written is not None else None


def _offer(framework: Framework, written: str) -> Offer:
    activities = framework.activities
    name, known = activities.current(written), activities.get(written)
    if known is None:
        return Offer(id=name, name=activities.name_of(written))
    after = (activities.get(each) for each in known.after)
    return Offer(
        id=name,
        name=known.name,
        kind=known.kind,
        sort=sort_of(known.kind),
        description=known.description or "",
        hours=known.hours,
        weeks=known.weeks,
        cost=known.cost,
        places=known.places,
        after=tuple(each.name for each in after if each is not None),
        develops=tuple(map(framework.competencies.current, known.develops)),
        links=tuple((each.label, each.url) for each in known.links),
    )
