"""Which coming command will show a field that none shows yet. `check` stands for a rule that is still to come."""

_BY_COMMAND = {
    "team": (
        "person.shares", "person.left.date", "person.left.door",
        *(f"person.also.*.{each}" for each in ("from", "until", "role", "share", "manager")),
    ),
    "needs": ("goal.horizon.from", "goal.horizon.to", "goal.needs.roles", "goal.why"),
    "match": ("opening.filled",),
    "history": (
        *(f"person.held.*.{each}" for each in ("from", "until", "role")),
        *(f"person.decisions.*.{each}" for each in ("opening", "role", "date", "by", "because", "others_told")),
        *(f"person.assessments.*.agreed.{each}" for each in ("by", "confirmed.employee", "confirmed.manager")),
        *(f"agreed sheet.{each}" for each in ("by", "confirmed.employee", "confirmed.manager")),
    ),
    "export": (
        *(f"{kind}.metadata" for kind in ("settings", "path", "goal", "opening", "activity")),
        *(f"{kind}.metadata" for kind in ("person", "sheet", "agreed sheet", "notes.*", "plan")),
    ),
}  # fmt: skip
COMING = {field: command for command, fields in _BY_COMMAND.items() for field in fields}
