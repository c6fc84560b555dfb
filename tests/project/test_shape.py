"""Shape: what no kind of file takes, where it is wrong, and what to do about it."""

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
PRIVATE = ("people", "assessments", "plans", "notes")


@pytest.fixture
def told(project, careerctl):
    def lines(path: str, text: str, form: str = "concise") -> str:
        return careerctl("check", path, "--format", form, "--today", "2026-11-01", cwd=project(BESIDE | {path: text})).out

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
        assert "known here: metadata" in " ".join(told(path, good[0] + "zzzzzz: 1\n", "text").split())

    def test_refuses_a_key_with_nothing_after_it(self, told, path, good):
        text = good[0].replace(f"{good[1]}: ", f"{good[1]}:\n#", 1)
        assert told(path, text) == one(path, "1:1", "empty-value", "this key has nothing after it")

    def test_misses_what_must_be_there(self, told, path, good):
        text = "metadata: {}\n" + "".join(line for line in good[0].splitlines(keepends=True) if not line.startswith(good[1]))
        assert told(path, text) == one(path, "1:1", "missing-key", f"the key '{good[1]}' is missing here")

    @pytest.mark.parametrize("text", ["- a\n", "just text\n", "[]\n"])
    def test_is_made_of_keys(self, told, path, good, text):
        assert good
        assert "error[not-a-mapping]" in told(path, text) or "error[wrong-type]" in told(path, text)


ROLE = "name: X\n"
VALUES = {
    "text where a list belongs": ("roles/x.yaml", ROLE + "daily: Calls\n", "2:8", "wrong-type", "expected a list, found 'Calls'"),
    "a list where text belongs": ("roles/x.yaml", ROLE + "summary: [Calls]\n", "2:10", "wrong-type", "expected text, found a list"),
    "a mapping where text belongs": ("roles/x.yaml", ROLE + "summary:\n  Calls: us\n", "3:3", "wrong-type", "expected text, found a mapping"),
    "text where a mapping belongs": (
        "roles/x.yaml", ROLE + "requires: c\n", "2:11", "wrong-type", "expected a mapping (`key: value` lines), found 'c'"),
    "a list where a mapping belongs": (
        "roles/x.yaml", ROLE + "pay: [1, 2]\n", "2:6", "wrong-type", "expected a mapping (`key: value` lines), found a list"),
    "a word of none": (
        "roles/x.yaml", ROLE + "status: activ\n", "2:9", "wrong-value", "expected one of draft, active, retired, found 'activ'"),
    "a quoted number": ("roles/x.yaml", ROLE + "rank: '4'\n", "2:7", "wrong-type", "expected a whole number: remove the quotes, found '4'"),
    "a number in words": ("roles/x.yaml", ROLE + "rank: four\n", "2:7", "wrong-type", "expected a whole number, found 'four'"),
    "a broken number": ("roles/x.yaml", ROLE + "rank: 4.5\n", "2:7", "wrong-type", "expected a whole number, found '4.5'"),
    "another country's number": ("activities/x.yaml", "name: X\nkind: class\nhours: 1_000\n", "3:8", "wrong-type",
                                 "expected a number such as 12 or 0.5, found '1_000'"),
    "an infinite number": ("activities/x.yaml", "name: X\nkind: class\nhours: .inf\n", "3:8", "wrong-type",
                           "expected a number such as 12 or 0.5, found '.inf'"),
    "a number below its bound": ("activities/x.yaml", "name: X\nkind: class\nhours: -1\n", "3:8", "wrong-value", "expected at least 0, found '-1'"),
    "a quoted flag": ("roles/x.yaml", ROLE + "requires: {c: {level: 1, must: 'true'}}\n", "2:32", "wrong-type",
                      "expected true or false: remove the quotes, found 'true'"),
    "yes for true": ("roles/x.yaml", ROLE + "requires: {c: {level: 1, must: yes}}\n", "2:32", "wrong-type", "expected true or false, found 'yes'"),
    "optional and a must": ("roles/x.yaml", ROLE + "requires: {c: {level: 1, must: true, optional: true}}\n", "2:48", "optional-must",
                            "a requirement is a must or optional, not both"),
    "a weight of nothing": ("roles/x.yaml", ROLE + "requires: {c: {level: 1, weight: 0}}\n", "2:34", "wrong-value",
                            "a weight lies between 0.1 and 10, found '0'"),
    "a weight too heavy": ("roles/x.yaml", ROLE + "requires: {c: {level: 1, weight: 10.1}}\n", "2:34", "wrong-value",
                           "a weight lies between 0.1 and 10, found '10.1'"),
    "a requirement without level": ("roles/x.yaml", ROLE + "requires: {c: {must: true}}\n", "2:15", "missing-key", "the key 'level' is missing here"),
    "a pay band upside down": ("roles/x.yaml", ROLE + "pay: {currency: EUR, low: 2, high: 1}\n", "2:36", "wrong-value",
                               "the band ends under its beginning, found '1'"),
    "an id with capitals": ("roles/x.yaml", ROLE + "formerly: [My_Role]\n", "2:12", "bad-id",
                            "an id has lower-case letters a–z, digits and single hyphens, found 'My_Role'"),
    "a key that is no id": ("roles/x.yaml", ROLE + "conditions: {My Quota: A}\n", "2:14", "bad-id",
                            "an id has lower-case letters a–z, digits and single hyphens, found 'My Quota'"),
    "a name of two lines": ("roles/x.yaml", 'name: "A\\nB"\n', "1:7", "wrong-value", None),
    "an empty text": ("roles/x.yaml", ROLE + 'summary: ""\n', "2:10", "wrong-value", "expected some text, found ''"),
    "a day of no calendar": ("openings/x.yaml", "role: r\nfrom: 2024-02-30\n", "2:7", "bad-date", "this day is not in the calendar, found '2024-02-30'"),
    "a date of another country": ("openings/x.yaml", "role: r\nfrom: 2027\nfilled: 30.1.2027\n", "3:9", "bad-date",
                                  "expected a date such as 2026-10-01, found '30.1.2027'"),
    "a quoted date": ("openings/x.yaml", "role: r\nfrom: 2027\nfilled: '2027-01-01'\n", "3:9", "bad-date",
                      "expected a date: remove the quotes, found '2027-01-01'"),
    "a month where a day belongs": ("openings/x.yaml", "role: r\nfrom: 2027\nfilled: 2027-01\n", "3:9", "bad-date",
                                    "expected a date such as 2026-10-01, found '2027-01'"),
    "a time": ("openings/x.yaml", "role: r\nfrom: 2027-01-01T00:00:00\n", "2:7", "bad-date",
               "expected a date such as 2026-10-01, a month such as 2026-10 or a year, found '2027-01-01T00:00:00'"),
    "a quoted period": ("openings/x.yaml", "role: r\nfrom: '2027'\n", "2:7", "bad-date",
                        "expected a date such as 2026-10-01, a month such as 2026-10 or a year: remove the quotes, found '2027'"),
    "dates backwards": ("goals/x.yaml", ROLE + "horizon: {from: 2028, to: 2027-12}\n", "2:27", "backward-dates", "the goal ends before it begins"),
    "a round backwards": ("careerctl.yaml", "format: 1\nrounds: {a: {opens: 2026-10-02, closes: 2026-10-01}}\n", "2:41", "backward-dates",
                          "the round closes before it opens"),
    "another format": ("careerctl.yaml", "format: 2\n", "1:9", "wrong-value", "expected at most 1, found '2'"),
    "a small group": ("careerctl.yaml", "format: 1\npolicy: {min_group: 1}\n", "2:21", "wrong-value", "expected at least 2, found '1'"),
    "metadata in one word": ("roles/x.yaml", ROLE + "metadata: much\n", "2:11", "wrong-type", "expected a mapping of whatever you like, found 'much'"),
    "metadata with nothing in it": ("roles/x.yaml", ROLE + "metadata: {a: {b: }}\n", "2:16", "empty-value", "this key has nothing after it"),
}  # fmt: skip


@pytest.mark.parametrize("case", VALUES.values(), ids=VALUES)
def test_refuses_in_the_framework(told, case):
    path, text, place, fault, message = case
    found = told(path, text)
    assert found == one(path, place, fault, message) if message else found.startswith(f"{path}:{place}: error[{fault}]")


SHEET = "by: p\ndate: 2026-10-01\nratings: {c: %s}\n"
OF_PEOPLE = {
    "a level and no chance": ("assessments/2026-h2/p.self.yaml", SHEET % "{level: 1, no_chance: Zebra}", "3:14", "wrong-value",
                              "level, no_chance and not_applicable exclude each other"),
    "no answer": ("assessments/2026-h2/p.self.yaml", SHEET % "{why: Zebra}", "3:14", "no-reason",
                  "give a level, or no_chance or not_applicable with the reason"),
    "four in focus": ("assessments/2026-h2/p.agreed.yaml", "date: 2026-10-01\nfocus: [c, c, c, c]\n", "2:18", "wrong-value",
                      "the focus is at most three competencies"),
    "a wish for nothing": ("people/x.yaml", "name: X\nwishes: [{why: Zebra}]\n", "2:10", "missing-key",
                           "a wish names a role: or says it in words:, one of the two"),
    "a wish for two": ("people/x.yaml", "name: X\nwishes: [{role: r, words: Zebra}]\n", "2:10", "missing-key",
                       "a wish names a role: or says it in words:, one of the two"),
    "shared with somebody else": ("people/x.yaml", "name: X\nwishes: [{role: r, shared_with: Zebra}]\n", "2:33", "wrong-value",
                                  "expected one of manager, hr, everyone"),
    "away backwards": ("people/x.yaml", "name: X\naway: [{from: 2026-02-01, until: 2026-01}]\n", "2:34", "backward-dates",
                       "it ends before it begins"),
    "a share above all": ("people/x.yaml", "name: X\nalso: [{role: r, share: 101, from: 2026}]\n", "2:25", "wrong-value", "expected at most 100"),
    "an unknown outcome": ("plans/x.yaml", "person: p\ntarget: r\nstarted: 2026-10-01\ntrial: {outcome: {date: 2026-10-01, result: Zebra}}\n",
                           "4:45", "wrong-value", "expected one of go-on, extend, stop, another-way"),
    "a stage backwards": ("plans/x.yaml", "person: p\ntarget: r\nstarted: 2026-10-01\nmove: {from: 2026-10-02, until: 2026-10-01}\n",
                          "4:33", "backward-dates", "the stage ends before it begins"),
    "notes in one text": ("notes/p.q.yaml", "text: Zebra\n", "1:1", "wrong-type", "expected a list, found a mapping"),
    "a note without a day": ("notes/p.q.yaml", "- {text: Zebra}\n", "1:3", "missing-key", "the key 'date' is missing here"),
}  # fmt: skip


@pytest.mark.parametrize("case", OF_PEOPLE.values(), ids=OF_PEOPLE)
def test_refuses_of_people_without_quoting(told, case):
    path, text, place, fault, message = case
    assert told(path, text) == one(path, place, fault, message)


HINTS = [
    ("roles/x.yaml", ROLE + "pay: {currency: EUR, low: 1, high: 2, about: , ish}\n", "inside { } a comma ends a text: put quotes round text with a comma in it"),
    ("roles/x.yaml", ROLE + "deliverables: [{text: A forecast, within 10 %}]\n", "inside { } a comma ends a text: put quotes round text with a comma in it"),
    ("roles/x.yaml", ROLE + "summary:\n  Calls: us\n", "put quotes round text that holds ': '"),
    ("roles/x.yaml", ROLE + "daily: Calls\n", "put it into brackets: [ … ]"),
    ("roles/x.yaml", ROLE + "status: retird\n", "did you mean 'retired'?"),
    ("roles/x.yaml", "", "write what belongs here, or delete the file"),
]


@pytest.mark.parametrize(("path", "text", "hint"), HINTS, ids=[each[2] for each in HINTS])
def test_hints_what_to_do(told, path, text, hint):
    assert f"→ {hint}" in " ".join(told(path, text, "text").split())
