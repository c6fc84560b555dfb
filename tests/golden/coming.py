"""Which coming command will show a field that none shows yet. `check` stands for a rule that is still to come."""

_STAGE = ("from", "until")
_OF_ALL_STAGES = (
    "exit.*.text", "exit.*.met", "outcome.date", "outcome.result", "outcome.learned", "outcome.because",
    "announced.date", "announced.by", "announced.to", "announced.text",
    *(
        f"actions.*.{each}"
        for each in (
            "id", "competency", "from", "to", "activity", "text", "owner", "due", "done_when", "status", "date",
            "evidence",
        )
    ),
)  # fmt: skip
_BY_COMMAND = {
    "check": (
        "settings.policy.max_competencies", "settings.policy.max_trial_months",
        "settings.policy.max_permanent_months",
    ),
    "owed": ("settings.policy.reassess_months", "settings.policy.check_in_weeks"),
    "team": (
        "settings.policy.min_group", "person.shares", "person.left.date", "person.left.door",
        *(f"person.also.*.{each}" for each in ("from", "until", "role", "share", "manager")),
    ),
    "paths": ("path.name", "path.purpose"),
    "needs": (
        "goal.horizon.from", "goal.horizon.to", "goal.why", "goal.needs.competencies.*.level",
        "goal.needs.competencies.*.people", "goal.needs.roles",
    ),
    "match": ("opening.filled",),
    "plan": (
        *(
            f"activity.{each}"
            for each in (
                "name", "kind", "description", "status", "develops.*.from", "develops.*.to", "hours", "weeks", "cost",
                "places", "after", "stages", "links.*.label", "links.*.url",
            )
        ),
        *(f"plan.{each}" for each in ("person", "towards", "target", "name", "started", "round")),
        *(f"plan.check_ins.{each}" for each in ("every_weeks", "log.*.date", "log.*.said", "log.*.next")),
        *(f"plan.mastery.{each}" for each in (*_STAGE, *_OF_ALL_STAGES)),
        *(
            f"plan.mastery.points.{each}"
            for each in ("skills-in-use", "up-to-date", "contribution", "process", "role-model")
        ),
        *(f"plan.trial.{each}" for each in (*_STAGE, "agreed")),
        *(f"plan.trial.gives_way.*.{each}" for each in ("what", "from", "until")),
        *(f"plan.permanent.{each}" for each in (*_STAGE, "responsibilities", "expectations", "pay_decided")),
        *(f"plan.move.{each}" for each in (*_STAGE, "uses", "hands_over", "way_back.until", "way_back.role")),
        *(f"plan.move.asked_again.*.{each}" for each in ("after", "date", "said")),
        *(f"plan.{each}" for each in ("signed.employee", "signed.manager", "closed.date", "closed.because")),
    ),
    "history": (
        *(f"person.held.*.{each}" for each in ("from", "until", "role")),
        *(f"person.decisions.*.{each}" for each in ("opening", "role", "date", "by", "because", "others_told")),
        *(f"person.assessments.*.agreed.{each}" for each in ("by", "confirmed.employee", "confirmed.manager")),
        *(f"agreed sheet.{each}" for each in ("role", "by", "confirmed.employee", "confirmed.manager")),
        "sheet.role",
    ),
    "export": (
        *(f"{kind}.metadata" for kind in ("settings", "path", "goal", "opening", "activity")),
        *(f"{kind}.metadata" for kind in ("person", "sheet", "agreed sheet", "notes.*", "plan")),
    ),
}  # fmt: skip
COMING = {field: command for command, fields in _BY_COMMAND.items() for field in fields}
