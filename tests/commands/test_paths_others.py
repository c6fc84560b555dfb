"""What `careerctl paths --person` tells of others: how many let everyone know that they wish for the same role."""

import json

import pytest

WISH = "wishes: [{role: seller, shared_with: everyone}]\n"
FILES = {
    "roles/rep.yaml": "name: Rep\n",
    "roles/seller.yaml": "name: Seller\n",
    "roles/lead.yaml": "name: Lead\n",
    "paths/selling.yaml": "name: Selling\nsteps: [rep, seller, lead]\n",
    "people/pat.yaml": f"name: Pat Doe\nrole: rep\n{WISH}",
}


@pytest.fixture
def shown(project, careerctl):
    """Return a function that shows Pat's ways beside others, `kim="role: rep"`."""

    def show(form="text", **others):
        named = {f"people/{name}.yaml": f"name: {name.title()} Lee\n{text}" for name, text in others.items()}
        return careerctl("paths", "--person", "pat", "--format", form, cwd=project(FILES | named))

    return show


def count(ran):
    return json.loads(ran.out)["ahead"]["routes"][0]["realistic"]["others"]


def test_those_are_counted_who_let_everyone_know(shown):
    assert count(shown("json", kim=WISH, lee=f"role: rep\n{WISH}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "wishes: [{role: seller}]\n",
        "wishes: [{role: seller, shared_with: hr}]\n",
        "wishes: [{role: lead, shared_with: everyone}]\n",
        "wishes: [{words: everyone}]\n",
        f"role: seller\n{WISH}",
        f"{WISH}left: {{date: 2026-10-01}}\n",
        "wishes: [{role: seller, shared_with: everyone, answered: {date: 2026-01-01, answer: no}}]\n",
    ],
)
def test_nobody_else_is(shown, text):
    ran = shown("json", kim=text)
    assert (count(ran), ran.err) == (0, "")


def test_a_file_that_cannot_be_read_may_hold_more(shown):
    ran = shown("json", kim=f"{WISH}nmae: everyone\n")
    assert (count(ran), ran.err) == (0, "people/kim.yaml has 1 fault; `careerctl check` shows what to do.\n")


def test_nobody_is_named(shown):
    out = shown(kim=WISH).out
    assert "Others               1 colleague lets everyone know that they wish for it too\n" in out
    assert "Kim" not in out
