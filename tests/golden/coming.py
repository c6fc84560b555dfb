"""Which coming command will show a field that none shows yet. `check` stands for a rule that is still to come."""

_BY_COMMAND = {
    "export": (
        "person.talks.*.by",
        "person.decisions.*.manager",
        *(f"person.assessments.*.agreed.{each}" for each in ("by", "confirmed.employee", "confirmed.manager")),
        *(f"person.assessments.*.agreed.confirmed.recorded_by.{each}" for each in ("employee", "manager")),
        *(f"agreed sheet.{each}" for each in ("by", "confirmed.employee", "confirmed.manager")),
        *(f"agreed sheet.confirmed.recorded_by.{each}" for each in ("employee", "manager")),
        *(f"{kind}.metadata" for kind in ("settings", "path", "goal", "opening", "activity")),
        "sheet.taken_in.digest", "sheet.taken_in.saved",
        *(f"{kind}.metadata" for kind in ("person", "sheet", "agreed sheet", "notes.*", "plan")),
    ),
}  # fmt: skip
COMING = {field: command for command, fields in _BY_COMMAND.items() for field in fields}
