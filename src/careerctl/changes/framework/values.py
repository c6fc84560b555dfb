"""What files say of an incoming framework, in the keys and the order of careerctl's own files."""

from collections.abc import Mapping, Sequence
from typing import Any

from careerctl.exchange.incoming import (
    IncomingArea,
    IncomingCompetency,
    IncomingFramework,
    IncomingLevel,
    IncomingMove,
    IncomingPath,
    IncomingRequirement,
    IncomingRole,
    IncomingScale,
    IncomingTrack,
)
from careerctl.model.competency import Asks

ASKS: Asks = "skill"
"""What a competency is said to be where the other tool does not tell: files have to say something."""

Values = dict[str, Any]


def settings(framework: IncomingFramework) -> Values:
    """Return the settings of a new project."""
    return _said(
        format="1",
        organisation=framework.organisation,
        version=framework.version,
        scale=framework.scales[0].id if len(framework.scales) > 1 else "",
        scales={each.id: scale(each) for each in framework.scales},
        tracks={each.id: track(each) for each in framework.tracks},
        areas={each.id: area(each) for each in framework.areas},
        metadata=framework.metadata,
    )


def scale(each: IncomingScale) -> Values:
    """Return a scale."""
    levels = {str(value): name for value, name in each.levels.items()}
    return _said(cumulative="" if each.cumulative else "false", levels=levels, metadata=each.metadata)


def track(each: IncomingTrack) -> Values:
    """Return a track."""
    return _said(name=each.name, manages="true" if each.manages else "")


def area(each: IncomingArea) -> Values:
    """Return an area."""
    return _said(name=each.name, within=each.within, metadata=each.metadata)


def competency(each: IncomingCompetency) -> Values:
    """Return a competency; what it asks only where the other tool says so."""
    return _said(
        name=each.name,
        area=each.area,
        asks=each.asks,
        scale=each.scale,
        status="" if each.status == "active" else each.status,
        leads="true" if each.leads else "",
        description=each.description,
        levels={str(value): level(text) for value, text in sorted(each.levels.items())},
        metadata=each.metadata,
    )


def level(each: IncomingLevel) -> str | Values:
    """Return what a level looks like, in one text where there is no more."""
    if not (each.criteria or each.examples or each.links):
        return each.summary
    criteria = [
        _said(text=one.text, examples=one.examples, links=_links(one.links)) if one.examples or one.links else one.text
        for one in each.criteria
    ]
    return _said(summary=each.summary, criteria=criteria, examples=each.examples, links=_links(each.links))


def _links(links: Mapping[str, str]) -> list[Values]:
    return [{"label": label, "url": url} for label, url in links.items()]


def role(each: IncomingRole) -> Values:
    """Return a role; the job whose level it is stands beside it."""
    return _said(
        name=each.name,
        track=each.track,
        grade=each.grade,
        rank="" if each.rank is None else str(each.rank),
        status="" if each.status == "active" else each.status,
        extends=each.extends,
        without=each.without,
        summary=each.summary,
        responsibilities=each.responsibilities,
        requires={one.competency: requirement(one) for one in each.requires},
        metadata=_said(job=each.job) | dict(each.metadata),
    )


def requirement(each: IncomingRequirement) -> str | Values:
    """Return the level that is asked, alone where nothing else is said of it."""
    said = _said(
        level=str(each.level),
        must="true" if each.must else "",
        optional="true" if each.optional else "",
        wording=each.wording,
    )
    return said if len(said) > 1 else str(each.level)


def path(each: IncomingPath) -> Values:
    """Return a path."""
    return _said(name=each.name, purpose=each.purpose, steps=each.steps, moves=[move(one) for one in each.moves])


def move(each: IncomingMove) -> Values:
    """Return a move of a path."""
    kind = "" if each.kind == "promotion" else each.kind
    return {"from": each.from_, "to": each.to} | _said(kind=kind, typical_months=each.typical_months)


def _said(**values: str | Sequence[Any] | Mapping[str, Any] | None) -> Values:
    return {
        key: list(value) if isinstance(value, tuple) else dict(value) if isinstance(value, Mapping) else value
        for key, value in values.items()
        if value
    }
