"""Who sees what of plans: the part of the one table that only `plan` needs."""

from dataclasses import replace
from typing import Any, TypeVar

from careerctl.results import plan, stages

Reader = TypeVar("Reader")
Seen = dict[type, dict[str, frozenset[Reader]]]

_STAGE = ("from_", "until", "exits", "actions", "outcome")


def table(
    all_: frozenset[Reader], hr: frozenset[Reader], two: frozenset[Reader], leading: frozenset[Reader]
) -> Seen[Reader]:
    """Return the readers of each field, of four groups: everyone, all but everyone, the two, and those who lead."""
    return {
        plan.Plans: {"one": all_, "plans": all_, **dict.fromkeys(("manager", "manager_name"), leading)},
        plan.Plan: {
            **dict.fromkeys(("person", "name", "called", "role", "role_name", "today", "trial", "permanent"), all_),
            "kept": hr,
            **dict.fromkeys(
                (
                    *(
                        "manager",
                        "manager_name",
                        "id",
                        "title",
                        "target",
                        "target_name",
                        "towards",
                        "towards_name",
                        "stays",
                    ),
                    *(
                        "reachable",
                        "own",
                        "rated",
                        "round",
                        "started",
                        "every_weeks",
                        "log",
                        "stage",
                        "since",
                        "months",
                    ),
                    *(
                        "promises",
                        "said",
                        "mastery",
                        "move",
                        "talk_first",
                        "later",
                        "mix",
                        "load",
                        "closed",
                        "closed_because",
                    ),
                    *("signed_employee", "signed_manager"),
                ),
                two,
            ),
        },
        plan.Said: dict.fromkeys(("rule", "text", "hint"), two),
        stages.Mastery: dict.fromkeys((*_STAGE, "announced", "told", "points"), two),
        stages.Trial: {
            **dict.fromkeys((*_STAGE, "tasks", "agreed"), two),
            **dict.fromkeys(("from_", "until", "announced", "told", "gives_way"), all_),
        },
        stages.Permanent: {
            **dict.fromkeys((*_STAGE, "expectations", "pay_decided"), two),
            **dict.fromkeys(("from_", "announced", "told", "responsibilities"), all_),
        },
        stages.Move: dict.fromkeys(
            (
                *(*_STAGE, "announced", "told", "conditions", "places", "uses", "begins", "ends", "hands_over"),
                *("asked_again", "back_until", "back_role"),
            ),
            two,
        ),
        stages.Announced: dict.fromkeys(("date", "by", "by_name", "to", "text"), all_),
        stages.Relief: dict.fromkeys(("what", "from_", "until"), all_),
        stages.Stage: dict.fromkeys((*_STAGE, "announced", "told"), two),
        stages.Action: dict.fromkeys(
            (
                *("id", "text", "competency", "competency_name", "asks", "before", "after", "after_name", "activity"),
                *(
                    "uncovered",
                    "undescribed",
                    "owner",
                    "owner_name",
                    "due",
                    "done_when",
                    "status",
                    "date",
                    "evidence",
                    "begins",
                    "reason",
                ),
            ),
            two,
        ),
        stages.Offer: dict.fromkeys(
            ("id", "name", "kind", "sort", "description", "hours", "weeks", "cost", "places", "after", "links"), two
        ),
        stages.Reason: dict.fromkeys(("purpose", "serves", "drivers", "strengths", "prepares", "others", "more"), two),
        stages.Other: dict.fromkeys(("activity", "name", "why", "detail"), two),
        stages.Exit: dict.fromkeys(("text", "met"), two),
        stages.Outcome: dict.fromkeys(("date", "result", "learned", "because", "by", "by_name"), two),
        stages.Point: dict.fromkeys(("point", "seen"), two),
        stages.AskedAgain: dict.fromkeys(("after", "date", "said"), two),
        plan.Promise: dict.fromkeys(("owner", "owner_name", "what", "action", "text", "due", "when", "active"), two),
        plan.TalkFirst: dict.fromkeys(("competency", "name", "standing", "role_name"), two),
        plan.CheckIn: dict.fromkeys(("date", "said", "next"), two),
        plan.Mix: dict.fromkeys(("experience", "exposure", "education"), two),
        plan.Load: dict.fromkeys(("most", "busiest", "busiest_week"), two),
    }


def of_many(value: object) -> bool:
    """Tell whether it shows the plans of several people at once."""
    return isinstance(value, plan.Plans) and not value.one


def as_announced(value: Any) -> Any:
    """Return plans as others know them: the open ones, and of their stages those whose announcement has been made."""
    if isinstance(value, plan.Plans):
        return replace(value, plans=tuple(each for each in value.plans if each.closed is None))
    return _told(value) if isinstance(value, plan.Plan) else value


def _told(value: plan.Plan) -> plan.Plan:
    trial, permanent = value.trial, value.permanent
    return replace(
        value,
        trial=trial if trial is not None and trial.told else None,
        permanent=permanent if permanent is not None and permanent.told else None,
    )
