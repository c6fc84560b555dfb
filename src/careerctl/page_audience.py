"""Who sees what of pages for the table: the part of the one table that only pages need."""

from typing import TypeVar

from careerctl.results import report

Reader = TypeVar("Reader")
Seen = dict[type, dict[str, frozenset[Reader]]]


def table(
    all_: frozenset[Reader],
    hr: frozenset[Reader],
    two: frozenset[Reader],
    person: frozenset[Reader],
    manager: frozenset[Reader],
) -> Seen[Reader]:
    """Return the readers of each field, of five groups: everyone, all but everyone, the two, and each of them."""
    return {
        report.Head: dict.fromkeys(("organisation", "version", "digest", "today", "audience"), all_),
        report.Preparation: {
            **dict.fromkeys(("head", "gap", "both_in"), two),
            **dict.fromkeys(("own", "own_notes"), person),
            **dict.fromkeys(("manager", "manager_notes"), manager),
        },
        report.Review: {
            **dict.fromkeys(("head", "gap", "routes"), all_),
            **dict.fromkeys(("last_round", "since", "drivers", "strengths", "outlook", "doing"), two),
            "evidence": hr,
        },
        report.Shows: dict.fromkeys(("condition", "evidence"), hr),
        report.Answer: {
            **dict.fromkeys(("head", "who", "route"), all_),
            "manager_name": hr,
            **dict.fromkeys(("comparison", "gap", "others", "growth", "doing"), two),
        },
        report.Since: dict.fromkeys(("competency", "name", "before", "before_name", "now", "now_name", "rounds"), two),
        report.InRound: dict.fromkeys(("round", "level"), two),
        report.PlanPage: dict.fromkeys(("head", "who", "plan"), all_),
        report.Outlook: dict.fromkeys(("by_name", "date", "role_name", "text", "because"), two),
        report.Way: dict.fromkeys(("to", "to_name", "kind", "paths", "months", "stepping_stones"), all_),
        report.RolePage: dict.fromkeys(("head", "role", "items", "conditions", "ways", "scales", "left_out"), all_),
        report.PathPage: dict.fromkeys(("head", "path", "name", "purpose", "status", "stations"), all_),
    }
