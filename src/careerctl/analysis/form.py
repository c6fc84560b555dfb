"""What a form asks, and the digests by which its answers are merged when they come back."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from careerctl.analysis.profile import profile
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.results.form import Form, FormQuestion, OwnStep, OwnWish, OwnWords, RoleToWish
from careerctl.results.gap import Rated
from careerctl.results.profile import NamedCompetency
from careerctl.results.rating import Topic
from careerctl.results.result import replace
from careerctl.text.phrases import number

_DIGITS = 12
_MOST_SUBJECTS = 40
"""So many competencies to choose from are still read; of more the first ones stand there, which are the role's."""
LISTS = ("drivers", "strengths", "learns", "rather_not")
"""What a form asks of a profile, by the keys of its lists."""


def digest(value: Any) -> str:
    """Return a digest of plain values: the same ones give the same digits anywhere."""
    said = json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return sha256(said.encode()).hexdigest()[:_DIGITS]


def question_digest(topic: Topic) -> str:
    """Return the digest of all that somebody reads who answers."""
    levels = [
        [number(each.level), each.name, each.summary, [[one.text, *one.examples] for one in each.criteria]]
        for each in topic.levels
    ]
    return digest([topic.name, topic.asks, topic.description, topic.wording, topic.halves, levels])


def answer_digest(said: Rated | None) -> str:
    """Return the digest of an answer, "" where there is none."""
    if said is None:
        return ""
    texts = [said.why, list(said.evidence), said.no_chance, said.not_applicable]
    return digest([number(said.level), *texts, said.observed])


def question(topic: Topic) -> FormQuestion:
    """Return a question of a form."""
    return FormQuestion(topic, question_digest(topic))


def own_words(
    framework: Framework, person: Person, name: str, asked: Iterable[Topic], steps: tuple[OwnStep, ...] | None
) -> OwnWords:
    """Return what the person with the id `name` may say of themself; `steps` are their own, None without a plan."""
    profile_ = profile(framework, person, name, str)
    role = framework.roles.current(person.role or "")
    others = sorted((each for each in framework.roles.items if each != role and _may_wish(framework, each)),
                    key=lambda each: (framework.role_name(each), each))  # fmt: skip
    wishes = [each for each in person.wishes if each.fulfilled is None]
    return OwnWords(
        profile=profile_,
        subjects=_subjects(framework, asked, (*profile_.strengths, *profile_.learns, *profile_.rather_not)),
        roles=tuple(RoleToWish(each, framework.role_name(each)) for each in (*filter(None, [role]), *others)),
        wishes=tuple(
            OwnWish(framework.role_name(each.role) if each.role else each.words or "", each.by.text if each.by else "")
            for each in wishes
        ),
        steps=steps or (),
        has_plan=steps is not None,
    )


def identified(form: Form) -> Form:
    """Return a form with the digest of what is handed out."""
    asked = [[each.topic.competency, each.digest] for each in (*form.questions, *form.beyond)]
    return replace(
        form, id=digest([form.organisation, form.person, form.side, form.by, form.round, form.role, asked, lists(form)])
    )


def lists(form: Form) -> dict[str, list[str]]:
    """Return what stands in the lists of a profile as it is handed out."""
    if form.own is None:
        return {}
    return {
        key: [each if isinstance(each, str) else each.competency for each in getattr(form.own.profile, key)]
        for key in LISTS
    }


def _may_wish(framework: Framework, role: str) -> bool:
    return framework.roles.items[role].status == "active"


def _subjects(
    framework: Framework, asked: Iterable[Topic], listed: Iterable[NamedCompetency]
) -> tuple[NamedCompetency, ...]:
    """Return the competencies to choose from: those asked, those that stand in a list, then other active ones."""
    first = dict.fromkeys([*(each.competency for each in asked), *(each.competency for each in listed)])
    active = [each for each, known in framework.competencies.items.items() if known.status == "active"]
    ids = [*first, *(each for each in active if each not in first)][: max(_MOST_SUBJECTS, len(first))]
    return tuple(NamedCompetency(each, framework.competency_name(each)) for each in ids)
