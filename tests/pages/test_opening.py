"""The page of a position to hang up."""

import pytest

FILES = {
    "careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two]}}\n",
    "competencies/craft.yaml": "name: Craft\nasks: skill\n",
    "roles/lead.yaml": """\
        name: Lead
        summary: Leads the workshop.
        advantages: [A say in what we build]
        disadvantages: [Late evenings]
        pay: {currency: EUR, low: 50000, high: 60000}
        requires: {craft: {level: 2, must: true, because: Others learn from it}}
        conditions: {course: {text: Has done the course}}
        """,
    "people/dana.yaml": "name: Dana Roe\n",
}
OPENING = "role: lead\nname: Lead, north\nfrom: 2027-04\n"


@pytest.fixture
def page(project, careerctl):
    """Return what makes the page of a position."""

    def made(more="", files=None, form="markdown"):
        root = project(FILES | {"openings/north.yaml": OPENING + more} | (files or {}))
        return careerctl("report", "opening", "north", "--format", form, "--today", "2026-11-02", cwd=root)

    return made


def test_it_says_what_is_good_and_what_is_not_what_it_asks_and_whom_to_ask(page):
    out = page("owner: dana\nmade_known: {date: 2026-10-19, to: all colleagues}\n").out
    assert out.startswith(
        "# Lead, north\n\nLead\n\nLeads the workshop.\n\n- **Free from:** April 2027\n"
        "- **Pay:** 50,000–60,000 EUR a year\n- **Made known:** 19 October 2026, to all colleagues\n"
        "- **Whom to ask:** Dana Roe\n\n## What is good about it\n\n- A say in what we build\n\n"
        "## What is not so good about it\n\n- Late evenings\n\n## What it asks, and why\n\n"
        "- **Craft (a must)** · 2 Two – Others learn from it.\n- Has done the course\n"
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "- **Made known:** nobody has written down when\n- **Whom to ask:** nobody has written down whom\n"),
        ("owner: The people team\n", "- **Whom to ask:** The people team\n"),
        ("owner: eli\n", "- **Whom to ask:** eli\n"),
        ("count: 3\nchosen: [2026-10-01]\n", "- **Free from:** April 2027 · 2 positions\n"),
        ("filled: 2026-10-20\n", "**Somebody was chosen on 20 October 2026.**\n"),
        ("withdrawn: {date: 2026-10-20}\n", "**This position was withdrawn on 20 October 2026.**\n"),
    ],
)
def test_what_the_file_says_and_does_not(page, more, said):
    assert said in page(more).out


def test_a_role_that_is_broken_is_on_no_page(page):
    ran = page(files={"roles/lead.yaml": "name: [\n"})
    assert (ran.code, ran.out) == (2, "")


def test_who_it_is_stays_on_the_page_for_machines(page):
    assert '"owner": "dana"' in page("owner: dana\n", form="json").out
