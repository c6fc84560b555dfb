"""Manuals in Markdown: one, and the page of all."""

from careerctl.formats.manuals.markdown import render
from careerctl.formats.page import PageSize
from careerctl.problems.diagnostic import Severity
from careerctl.problems.manual import Example, Manual, manuals

MANUAL = Manual(
    "role-without-goal",
    Severity.NOTE,
    "framework",
    "A role serves no goal.\n\nWrite `serves: [id]`,\nor [ask](why).",
    (Example("roles/seller.yaml", "name: Seller\n"),),
    (Example("roles/seller.yaml", "name: ```\n"),),
)
ALONE = r"""# role-without-goal

*note* · A role serves no goal.

Write `serves: [id]`, or \[ask\](why).

**Not like this:**

`roles/seller.yaml`

```yaml
name: Seller
```

**But like this:**

`roles/seller.yaml`

````yaml
name: ```
````

A project decides how much it weighs (ignore, note, warning, error), in careerctl.yaml:

```yaml
rules:
  role-without-goal: ignore
```

One place is silenced by a comment on its line, or on the line above:

```yaml
# careerctl: ignore[role-without-goal]
```
"""


def test_one_is_told_in_full() -> None:
    assert render([MANUAL], PageSize()) == ALONE


def test_an_error_stays_one() -> None:
    said = render([MANUAL._replace(severity=Severity.ERROR)], PageSize())
    assert "`rules:` in careerctl.yaml does not change it." in said
    assert "A project decides" not in said


def test_a_page_begins_each_scope_with_a_line_for_each() -> None:
    lines = render(list(manuals()), PageSize()).splitlines()
    for each in manuals():
        row, heading = f"| [{each.name}](#{each.name}) | {each.severity} | ", f"### {each.name}"
        assert [line.startswith(row) for line in lines].count(True) == lines.count(heading) == 1
    assert [line for line in lines if line.startswith("## ")] == [
        "## In one file, while it is read",
        "## Rules about the framework",
        "## Rules about a person",
        "## Rules about the organisation",
        "## Rules about a change",
    ]
