"""Shape: what no kind of file takes, where it is wrong, and what to do about it."""

import re

import pytest

GOOD = {
    "careerctl.yaml": ("format: 1\n", "format"),
    "competencies/x.yaml": ("name: X\nasks: skill\n", "name"),
    "roles/x.yaml": ("name: X\n", "name"),
    "paths/x.yaml": ("name: X\n", "name"),
    "goals/x.yaml": ("name: X\n", "name"),
    "openings/x.yaml": ("role: r\nfrom: 2027\n", "role"),
    "activities/x.yaml": ("name: X\nkind: class\n", "name"),
    "people/x.yaml": ("name: X\n", "name"),
    "assessments/2026-h2/p.self.yaml": ("by: p\ndate: 2026-10-01\nratings: {}\n", "by"),
    "assessments/2026-h2/p.manager.yaml": ("by: q\ndate: 2026-10-01\nratings: {}\n", "by"),
    "assessments/2026-h2/p.agreed.yaml": ("date: 2026-10-01\n", "date"),
    "plans/x.yaml": ("person: p\ntarget: r\nstarted: 2026-10-01\n", "person"),
}
BESIDE = {
    "careerctl.yaml": "format: 1\nscales: {steps: {levels: [One, Two, Three]}}\n",
    "roles/r.yaml": "name: R\n",
    "competencies/c.yaml": "name: C\nasks: skill\n",
    "people/p.yaml": "name: P\n",
    "people/q.yaml": "name: Q\n",
}


@pytest.fixture
def told(project, careerctl):
    def lines(path: str, text: str, form: str = "concise") -> str:
        return careerctl(
            "check", path, "--format", form, "--today", "2026-11-01", cwd=project(BESIDE | {path: text})
        ).out

    return lines


def one(path: str, place: str, fault: str, message: str) -> str:
    return f"{path}:{place}: error[{fault}] {message}\n"


@pytest.mark.parametrize(("path", "good"), GOOD.items(), ids=GOOD)
class TestEveryKind:
    def test_takes_what_it_must_have_and_no_more(self, told, path, good):
        assert told(path, good[0]) == ""

    def test_refuses_an_unknown_key_with_the_near_miss(self, told, path, good):
        lines = good[0].count("\n") + 1
        text = good[0] + "metadta: {}\n"
        assert told(path, text) == one(path, f"{lines}:1", "unknown-key", "no such key here: 'metadta'")
        assert "did you mean 'metadata'?" in told(path, text, "text")

    def test_tells_the_keys_there_are_where_none_is_near(self, told, path, good):
        said = " ".join(told(path, good[0] + "zzzzzz: 1\n", "text").split())
        assert re.search(r"known here: (?!metadata)[\w, -]+, metadata\b", said)

    def test_refuses_a_key_with_nothing_after_it(self, told, path, good):
        text = good[0].replace(f"{good[1]}: ", f"{good[1]}:\n#", 1)
        assert told(path, text) == one(path, "1:1", "empty-value", "this key has nothing after it")

    def test_misses_what_must_be_there(self, told, path, good):
        text = "metadata: {}\n" + "".join(
            line for line in good[0].splitlines(keepends=True) if not line.startswith(good[1])
        )
        assert told(path, text) == one(path, "1:1", "missing-key", f"the key '{good[1]}' is missing here")

    @pytest.mark.parametrize("text", ["- a\n", "just text\n", "[]\n"])
    def test_is_made_of_keys(self, told, path, good, text):
        assert good
        assert "error[not-a-mapping]" in told(path, text) or "error[wrong-type]" in told(path, text)


ROLE = "name: X\n"
SHEET = "by: p\ndate: 2026-10-01\nratings: {c: %s}\n"
OF_PEOPLE = {
    "a level and no chance": (
        "assessments/2026-h2/p.self.yaml",
        SHEET % "{level: 1, no_chance: Zebra}",
        "3:14",
        "wrong-value",
        "level, no_chance and not_applicable exclude each other",
    ),
    "no answer": (
        "assessments/2026-h2/p.self.yaml",
        SHEET % "{why: Zebra}",
        "3:14",
        "no-reason",
        "give a level, or no_chance or not_applicable with the reason",
    ),
    "four in focus": (
        "assessments/2026-h2/p.agreed.yaml",
        "date: 2026-10-01\nfocus: [c, c, c, c]\n",
        "2:18",
        "wrong-value",
        "the focus is at most three competencies",
    ),
    "a wish for nothing": (
        "people/x.yaml",
        "name: X\nwishes: [{why: Zebra}]\n",
        "2:10",
        "missing-key",
        "a wish names a role: or says it in words:, one of the two",
    ),
    "a wish for two": (
        "people/x.yaml",
        "name: X\nwishes: [{role: r, words: Zebra}]\n",
        "2:10",
        "missing-key",
        "a wish names a role: or says it in words:, one of the two",
    ),
    "shared with somebody else": (
        "people/x.yaml",
        "name: X\nwishes: [{role: r, shared_with: Zebra}]\n",
        "2:33",
        "wrong-value",
        "expected one of manager, hr, everyone",
    ),
    "away backwards": (
        "people/x.yaml",
        "name: X\naway: [{from: 2026-02-01, until: 2026-01}]\n",
        "2:34",
        "backward-dates",
        "it ends before it begins",
    ),
    "a share above all": (
        "people/x.yaml",
        "name: X\nalso: [{role: r, share: 101, from: 2026}]\n",
        "2:25",
        "wrong-value",
        "expected at most 100",
    ),
    "an unknown outcome": (
        "plans/x.yaml",
        "person: p\ntarget: r\nstarted: 2026-10-01\ntrial: {outcome: {date: 2026-10-01, result: Zebra}}\n",
        "4:45",
        "wrong-value",
        "expected one of go-on, extend, stop, another-way",
    ),
    "a stage backwards": (
        "plans/x.yaml",
        "person: p\ntarget: r\nstarted: 2026-10-01\nmove: {from: 2026-10-02, until: 2026-10-01}\n",
        "4:33",
        "backward-dates",
        "the stage ends before it begins",
    ),
    "notes in one text": ("notes/p.q.yaml", "text: Zebra\n", "1:1", "wrong-type", "expected a list, found a mapping"),
    "a note without a day": (
        "notes/p.q.yaml",
        "- {text: Zebra}\n",
        "1:3",
        "missing-key",
        "the key 'date' is missing here",
    ),
}


@pytest.mark.parametrize("case", OF_PEOPLE.values(), ids=OF_PEOPLE)
def test_refuses_of_people_without_quoting(told, case):
    path, text, place, fault, message = case
    assert told(path, text) == one(path, place, fault, message)


HINTS = [
    (
        "roles/x.yaml",
        ROLE + "pay: {currency: EUR, low: 1, high: 2, about: , ish}\n",
        "inside { } a comma ends a text: put quotes round text with a comma in it",
    ),
    (
        "roles/x.yaml",
        ROLE + "deliverables: [{text: A forecast, within 10 %}]\n",
        "inside { } a comma ends a text: put quotes round text with a comma in it",
    ),
    ("roles/x.yaml", ROLE + "summary:\n  Calls: us\n", "put quotes round text that holds ': '"),
    ("roles/x.yaml", ROLE + "daily: Calls\n", "put it into brackets: [ … ]"),
    ("roles/x.yaml", ROLE + "status: retird\n", "did you mean 'retired'?"),
    ("roles/x.yaml", "", "write what belongs here, or delete the file"),
]


@pytest.mark.parametrize(("path", "text", "hint"), HINTS, ids=[each[2] for each in HINTS])
def test_hints_what_to_do(told, path, text, hint):
    assert f"→ {hint}" in " ".join(told(path, text, "text").split())
