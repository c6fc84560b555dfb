"""`compare` of two roles of a published framework says exactly what others worked out, for every pair."""

import json

import pytest

FRAMEWORKS = {
    "ft": "ft/engineering (levels 1..5 = Awareness, Foundational, Working knowledge, Practitioner, Expert)",
    "engineeringladders": "engineeringladders",
}
PAIRS = {
    "ft": [
        "junior -> engineer", "engineer -> senior-1", "senior-1 -> senior-2-ic", "senior-1 -> senior-2-pm",
        "senior-2-ic -> principal-ic", "principal-ic -> principal-pm", "principal-pm -> tech-director",
    ],
    "engineeringladders": ["D3 -> D4", "D4 -> TL4", "TL5 -> EM5", "D6 -> D7", "TPM4 -> TPM5"],
}  # fmt: skip


def read(out: str) -> dict:
    """Return what `compare --format json` says of requirements, as the oracles have it; new ones with their level."""
    said = json.loads(out)["requirements"]

    def levels(sort: str) -> dict:
        return {each["competency"]: [each["before"]["level"], each["after"]["level"]] for each in said[sort]}

    return {
        "raise": levels("raised"),
        "lower": levels("lowered"),
        "unchanged": sorted(each["competency"] for each in said["unchanged"]),
        "new": {each["competency"]: each["after"]["level"] for each in said["new"]},
        "dropped": sorted(each["competency"] for each in said["dropped"]),
    }


@pytest.mark.parametrize(("name", "pair"), [(name, pair) for name, pairs in PAIRS.items() for pair in pairs])
def test_compare_says_what_the_oracle_says(converted, careerctl, oracles, name, pair):
    one, other = pair.lower().split(" -> ")
    code, out, err = careerctl("compare", one, other, "--format", "json", "--today", "2026-11-02", cwd=converted(name))
    assert (code, err) == (0, "")
    oracle = oracles[FRAMEWORKS[name]][pair]
    assert read(out) == {
        "raise": {axis.lower(): levels for axis, levels in oracle["raise"].items()},
        "lower": {axis.lower(): levels for axis, levels in oracle["lower"].items()},
        "unchanged": sorted(axis.lower() for axis in oracle["unchanged"]),
        "new": {axis.lower(): level for axis, level in oracle.get("new", {}).items()},
        "dropped": sorted(axis.lower() for axis in oracle["dropped"]),
    }


def test_no_pair_of_the_oracles_is_left_out(oracles):
    assert {name: list(oracles[title]) for name, title in FRAMEWORKS.items()} == PAIRS
