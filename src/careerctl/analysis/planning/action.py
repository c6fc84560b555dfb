"""An action as its result, with the names of what it refers to."""

from careerctl.analysis.planning.catalogue import sort_of
from careerctl.analysis.planning.drafting import AGREE
from careerctl.analysis.planning.proposal import Proposal
from careerctl.analysis.planning.whose import Whose
from careerctl.model import plan as model
from careerctl.model.framework import Framework
from careerctl.model.scale import Level
from careerctl.results.stages import Action, Offer


def action(whose: Whose, written: model.Action, proposal: Proposal | None) -> Action:
    """Return an action; of a proposal with its beginning and the reasons for it."""
    framework, name = whose.framework, written.id or ""
    competency = framework.competencies.current(written.competency) if written.competency else ""
    known = framework.competencies.get(competency) if competency else None
    scale = framework.scale_of(competency) if competency else None
    before, after = (_level(framework, competency, each) for each in (written.from_, written.to))
    offer = _offer(framework, written.activity) if written.activity else None
    names = {"employee": whose.person.short_name(), "manager": whose.named(whose.manager) or "the manager"}
    return Action(
        id=name,
        text=written.text or "",
        competency=competency,
        competency_name=whose.competency(competency) if competency else "",
        asks=known.asks if known is not None else None,
        before=before,
        after=after,
        after_name=scale.name(after) if scale is not None and after is not None else "",
        activity=offer,
        uncovered=offer is None and after is not None and (written.text or AGREE).startswith(AGREE),
        owner=written.owner,
        owner_name=names[written.owner],
        due=written.due.text if written.due is not None else "",
        done_when=written.done_when or "",
        status=written.status,
        date=written.date,
        evidence=written.evidence,
        begins=proposal.begins.get(name) if proposal is not None else None,
        reason=proposal.reasons.get(name) if proposal is not None else None,
    )


def _level(framework: Framework, competency: str, written: str | None) -> Level | None:
    scale = framework.scale_of(competency) if competency else None
    return scale.value(written) if scale is not None and written is not None else None


def _offer(framework: Framework, written: str) -> Offer:
    activities = framework.activities
    name, known = activities.current(written), activities.get(written)
    if known is None:
        return Offer(id=name, name=name)
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
        links=tuple((each.label, each.url) for each in known.links),
    )
