"""One round as a result: how raters rate beside each other, and which words are read differently."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from careerctl.analysis.alike.figures import Counted, agreement, counted_levels, drawn_in, mean_apart
from careerctl.analysis.alike.pairs import Pair, RatedByBoth, pairs_of
from careerctl.analysis.alike.rounds import RoundAsked
from careerctl.analysis.alike.wording import most_asked, unclear, undescribed
from careerctl.analysis.masking import Mask
from careerctl.model.framework import Framework
from careerctl.results.raters import CompetencyAlike, RaterOffset, Raters, ScaleAlike
from careerctl.results.result import replace

_Said = list[tuple[str, Pair]]
"""Who was rated, with what both sides said of one competency."""
_HALF = Fraction(1, 2)
_SEVERAL = 2


def raters(
    framework: Framework, asked: RoundAsked, rated: list[RatedByBoth], names: Mapping[str, str], manager: str = ""
) -> Raters:
    """Return what there is to say of a round; `rated` are all whom both sides rated in it.

    `names` say how raters are called. With the id of a manager the offset is that rater's own, beside all others as
    ever. Figures are of one round and never of several, and a round has none before it is over: so there are no two
    of them of which one could be subtracted from the other.
    """
    alike = _Alike(framework, rated)
    known = asked.state == "over" and len(alike.by_rater) >= _SEVERAL
    whole = Raters(
        round=asked.name,
        state=asked.state,
        opens=asked.opens,
        closes=asked.closes,
        manager=manager,
        manager_name=names.get(manager, manager),
        least=framework.settings.policy.min_group,
        one_rater=asked.state == "over" and not known,
        undescribed=undescribed(framework),
        most_asked=most_asked(framework),
    )
    if not known:
        return whole
    offsets = [each for each in alike.offsets(names, manager) if manager in {"", each.rater}]
    return replace(
        whole,
        raters=tuple(sorted(offsets, key=lambda each: (each.name.casefold(), each.rater))),
        scales=tuple(alike.scales()),
        competencies=tuple(sorted(alike.competencies(), key=_most_different_first)),
        rated=len(alike.by_competency),
    )


def _most_different_first(one: CompetencyAlike) -> tuple[bool, Fraction, Fraction, str]:
    return not one.differently, one.equal or Fraction(), one.within_one or Fraction(), one.competency


@dataclass(frozen=True)
class _Alike:
    """The figures of one round, as far as they are not masked."""

    framework: Framework
    rated: list[RatedByBoth]

    @cached_property
    def by_rater(self) -> Mapping[str, list[RatedByBoth]]:
        """Whom each rater rated."""
        found = defaultdict[str, list[RatedByBoth]](list)
        for each in self.rated:
            found[each.rater].append(each)
        return found

    @cached_property
    def by_competency(self) -> Mapping[str, _Said]:
        """What was said of each competency."""
        found = defaultdict[str, _Said](list)
        for one in self.rated:
            for pair in one.pairs:
                found[pair.competency].append((one.person, pair))
        return found

    @cached_property
    def _counted(self) -> Mapping[str, Counted]:
        """How often both sides gave which levels for each competency."""
        return {name: counted_levels(pair for _, pair in said) for name, said in self.by_competency.items()}

    @cached_property
    def _by_scale(self) -> Mapping[str, list[str]]:
        """The competencies of each scale."""
        found = defaultdict[str, list[str]](list)
        for competency in sorted(self.by_competency):
            found[self.framework.scale_id(competency)].append(competency)
        return found

    @cached_property
    def _mask(self) -> Mask:
        """What hr may know, who may see the levels of each person."""
        return Mask(self.framework.settings.policy.min_group)

    @cached_property
    def _for_all(self) -> Mask:
        """What everybody may know: a rater, too, who sees the levels of the own people, and the own ones."""
        return Mask(self._mask.least, {each.person: each.readers() for each in self.rated}.__getitem__)

    def offsets(self, names: Mapping[str, str], reader: str = "") -> Iterator[RaterOffset]:
        """Yield each rater; all offsets together come to nothing, so that some of them may tell another.

        A rater who reads the own one, `reader`, learns the mean of all by it, and takes out whom they know.
        """
        shown = self._mask.shown({name: [each.person for each in each_of] for name, each_of in self.by_rater.items()})
        all_apart = mean_apart(pairs_of(self.rated))
        for rater, people in self.by_rater.items():
            if rater not in shown or (reader == rater and not self._leaves_enough(reader)):
                yield RaterOffset(rater, names.get(rater, rater))
                continue
            pairs = [*pairs_of(people)]
            offset = mean_apart(pairs) - all_apart
            drawn = drawn_in(offset, len(pairs))
            yield RaterOffset(rater, names.get(rater, rater), len(people), len(pairs), offset, drawn)

    def _leaves_enough(self, reader: str) -> bool:
        """Tell whether enough people are left of all without those whose levels a reader knows."""
        others = [each for each in self.rated if reader not in {each.person, *each.readers()}]
        return len(others) >= self._mask.least

    def scales(self) -> Iterator[ScaleAlike]:
        """Yield the scales on which enough people are rated."""
        for scale, competencies in self._by_scale.items():
            within = {*competencies}
            people = {one.person for one in self.rated if any(each.competency in within for each in one.pairs)}
            if self._mask.is_enough(people):
                of = agreement(sum((self._counted[each] for each in competencies), Counted()))
                told = self._for_all.is_enough(people)
                yield ScaleAlike(scale, len(people), of.ratings, of.equal, of.within_one, of.kappa, told)

    def competencies(self) -> Iterator[CompetencyAlike]:
        """Yield the competencies that enough people are rated on; those of one scale add up to the scale's figures."""
        for competencies in self._by_scale.values():
            groups = {name: [person for person, _ in self.by_competency[name]] for name in competencies}
            shown = self._mask.shown(groups)
            told = self._for_all.shown(groups, among=shown)
            yield from (self._competency(each, told=each in told) for each in competencies if each in shown)

    def _competency(self, competency: str, *, told: bool) -> CompetencyAlike:
        said, counted = self.by_competency[competency], self._counted[competency]
        of, least = agreement(counted), self.framework.settings.policy.discuss_at
        apart = sum(count for (own, manager), count in counted.items() if abs(manager - own) >= least)
        differently = Fraction(apart, of.ratings) >= _HALF
        levels, between = unclear(self.framework, competency, said, self._for_all) if differently else ((), False)
        return CompetencyAlike(
            competency=competency,
            name=self.framework.competency_name(competency),
            people=len(said),
            equal=of.equal,
            within_one=of.within_one,
            differently=differently,
            between=between,
            levels=levels,
            told=told,
        )
