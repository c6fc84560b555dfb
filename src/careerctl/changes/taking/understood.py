"""What answers to a form mean today: what was asked then, what is asked now and what was answered, side by side."""

from collections.abc import Mapping
from typing import NamedTuple

from careerctl.analysis.form import digest, question_digest
from careerctl.analysis.rating import level_meant, level_name
from careerctl.model.answers import Given, GivenAgreement, GivenAnswers, GivenRating
from careerctl.model.framework import Framework
from careerctl.results.gap import Rated, unrated
from careerctl.results.rating import Topic
from careerctl.text.characters import visible


class Understood(NamedTuple):
    """Answers as ratings, by present competency id, and what is left alone."""

    ratings: Mapping[str, Rated] = {}
    """All that can be taken in."""
    unknown: tuple[str, ...] = ()
    """What nothing has the id of any more."""
    changed: tuple[str, ...] = ()
    """Whose texts are others since: they are asked again."""
    unclear: tuple[str, ...] = ()
    """Answered without a level, or without the reason that it needs."""

    @property
    def reasons(self) -> int:
        """How many of them have words."""
        return sum(each.says for each in self.ratings.values())


def understood(framework: Framework, topics: Mapping[str, Topic], given: GivenAnswers) -> Understood:
    """Hold answers beside what is asked today (`topics`). An answer that is blank changes nothing."""
    out, current = given.handed_out, framework.competencies.current
    ratings, unclear = dict[str, Rated](), list[str]()
    gone = tuple(each for each in out.questions if not framework.competencies.knows(each))
    changed = tuple(current(each) for each, was in out.questions.items() if each not in gone
                    and (current(each) not in topics or question_digest(topics[current(each)]) != was))  # fmt: skip
    for written, answer in given.ratings.items():
        competency = current(written)
        if written not in out.questions or written in gone or competency in changed:
            continue
        said = _rated(framework, competency, answer)
        if said is None:
            unclear.append(competency)
        else:
            ratings[competency] = said
    more = tuple(each for each in given.ratings if each not in out.questions)
    return Understood(ratings, (*gone, *more), changed, tuple(unclear))


def said_in_form(framework: Framework, given: GivenAnswers) -> Mapping[str, Rated | None]:
    """Return all that was answered as ratings, None where that is none; whatever is asked today."""
    current = framework.competencies.current
    answered = ((each, answer) for each, answer in given.ratings.items() if answer != GivenRating())
    return {current(each): _rated(framework, current(each), answer) if framework.competencies.knows(each) else None
            for each, answer in answered}  # fmt: skip


def is_blank(given: Given) -> bool:
    """Tell whether nothing at all was filled in; lists as they were handed out say nothing."""
    if given.handed_in:
        return False
    if isinstance(given, GivenAgreement):
        return not given.handed_in_manager and not given.trial and not any(map(str.strip, given.differ.values()))
    wish = given.wish
    said = (wish.role, wish.words, wish.why, wish.by, *(each.text for each in given.steps), *given.done)
    same = given.lists is None or given.lists == given.handed_out.lists
    return same and not any(map(str.strip, said)) and not any(each != GivenRating() for each in given.ratings.values())


def same_digest(given: Given) -> str:
    """Return a digest that answers have in common however they come, on whichever day they were saved."""
    return digest(given.model_dump(mode="json", exclude={"date": True, "handed_out": {"on"}}))


def cleaned(text: str) -> str:
    """Return somebody's words as a file can hold them: of what nobody could see the number is written out."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _rated(framework: Framework, competency: str, answer: GivenRating) -> Rated | None:
    """Return what an answer says, None where it says no level, and no reason in its place."""
    chosen = [
        (instead, cleaned(reason))
        for instead, reason in (("no-chance", answer.no_chance), ("not-applicable", answer.not_applicable))
        if reason is not None
    ]
    level = level_meant(framework, competency, answer.level) if answer.level.strip() else None
    if level is not None and not chosen:
        evidence = tuple(filter(None, map(cleaned, answer.evidence)))
        name = level_name(framework, competency, level)
        return Rated(level=level, level_name=name, why=cleaned(answer.why), evidence=evidence, observed=answer.observed)
    if len(chosen) == 1 and not answer.level.strip() and chosen[0][1]:
        instead, reason = chosen[0]
        return unrated("no-chance" if instead == "no-chance" else "not-applicable", reason)
    return None
