"""Offset, shrinkage and agreement: cases worked by hand, and random ones beside scikit-learn and numpy."""

from fractions import Fraction
from math import isclose
from random import Random

import pytest

from careerctl.analysis.alike.figures import agreement, counted_levels, drawn_in, mean_apart
from careerctl.analysis.alike.pairs import Pair


def pairs(*levels):
    return [Pair("a", own, manager) for own, manager in levels]


def test_by_hand():
    """Four pairs: two equal, one a level apart, one two levels.

    Σ w·o = (0 + 0 + 1 + 4) / 4 = 5/4. Own levels 1 2 2 4, the manager's 1 2 3 2. Σ w·e is the mean of (own − manager)²
    over all sixteen: 1: 0 1 4 1; 2: 1 0 1 0, twice; 4: 9 4 1 4; 28 in all, 28/16 = 7/4. Kappa is 1 − 5/7.
    """
    four = pairs((1, 1), (2, 2), (2, 3), (4, 2))
    assert agreement(counted_levels(four)) == (4, Fraction(1, 2), Fraction(3, 4), Fraction(2, 7))
    assert mean_apart(four) == Fraction(-1, 4)


def test_kappa_is_not_defined_where_no_disagreement_is_to_be_expected():
    assert agreement(counted_levels(pairs((2, 2), (2, 2)))).kappa is None
    assert agreement(counted_levels(pairs((2, 3), (2, 3)))).kappa == 0


def test_half_levels_are_within_one():
    assert agreement(counted_levels(pairs((1.5, 2), (2.5, 1))))[1:3] == (0, Fraction(1, 2))


@pytest.mark.parametrize(("ratings", "share"), [(0, 0), (10, Fraction(1, 2)), (90, Fraction(9, 10))])
def test_shrinkage(ratings, share):
    assert drawn_in(Fraction(1, 3), ratings) == share / Fraction(3)


def test_beside_an_independent_library():
    import numpy as np
    from sklearn.metrics import accuracy_score, cohen_kappa_score

    for seed in range(40):
        dice = Random(seed)
        step, highest = dice.choice([(1, 4), (0.5, 5), (1, 9)])
        labels = [each * step for each in range(int(highest / step) + 1)]
        said = [(dice.choice(labels), dice.choice(labels)) for _ in range(dice.choice([2, 7, 60, 500]))]
        said += [(own, own) for own, _ in said[: dice.randrange(len(said))]]
        own, manager = (np.array(each) for each in zip(*said, strict=True))
        found = agreement(counted_levels(pairs(*said)))
        places = [[labels.index(level) for level in side] for side in (own, manager)]
        kappa = cohen_kappa_score(*places, labels=range(len(labels)), weights="quadratic")
        assert isclose(float(found.kappa), kappa, abs_tol=1e-9), seed
        assert isclose(float(found.equal), accuracy_score(*places), abs_tol=1e-9), seed
        assert isclose(float(found.within_one), np.mean(np.abs(own - manager) <= 1), abs_tol=1e-9), seed
        assert isclose(float(mean_apart(pairs(*said))), np.mean(manager - own), abs_tol=1e-9), seed
