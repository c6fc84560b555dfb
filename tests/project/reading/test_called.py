"""People by their names: found where one person alone is called so, and refused with the list where several are."""

import pytest

FILES = {
    "people/alice-moreau.yaml": "name: Alice Moreau\ncalled: Lissy\nrole: lead\n",
    "people/north/ben.yaml": "name: Ben Okafor\nrole: lead\nmanager: sam-bauer\n",
    "people/sam-bauer.yaml": "name: Sam Bauer\ncalled: Sam\nrole: lead\n",
    "people/sam-kim.yaml": "name: Sam Kim\ncalled: Sam\nrole: lead\n",
    "people/zoe.yaml": 'name: "Zo\\u00eb  d’Arc"\nrole: lead\n',
    "roles/lead.yaml": "name: Lead\nrequires: {coaching: 2}\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
}
TODAY = ("--today", "2026-10-05")


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("Alice Moreau", "Alice Moreau"),
        ("lissy", "Alice Moreau"),
        ("LISSY", "Alice Moreau"),
        ("ben okafor", "Ben Okafor"),
        ("Sam Kim", "Sam Kim"),
        ("Zoe\u0308 d’Arc", "Zoë d’Arc"),
    ],
)
def test_one_person_alone_is_found_by_name(project, careerctl, written, whole):
    ran = careerctl("gap", written, *TODAY, cwd=project(FILES))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{whole} · Lead")


LINES = [
    ("gap", "Sam"), ("plan", "sam"), ("report", "review", "Sam"), ("wish", "Sam"), ("note", "Sam"), ("answer", "Sam"),
    ("paths", "--person", "Sam"), ("rate", "Sam", "--as", "self"), ("rounds", "--manager", "Sam"),
    ("raters", "--manager", "Sam"), ("gap", "--all", "--manager", "Sam"),
    ("export", "tables", "--format", "csv", "--names", "--manager", "Sam"),
    ("plan", "--manager", "Sam"), ("rate", "ben", "--as", "manager", "--by", "Sam"), ("mark", "Sam", "a", "done"),
    ("talk", "Sam", "--said", "Well"), ("profile", "Sam"), ("form", "Sam", "--as", "self"), ("form", "Sam", "--plan"),
    ("form", "--all", "--as", "self", "-o", "forms", "--manager", "Sam"),
]  # fmt: skip


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_where_several_are_called_so_each_is_listed(project, careerctl, line):
    ran = careerctl(*line, *TODAY, cwd=project(FILES))
    assert (ran.code, ran.out) == (2, "")
    written = "sam" if "sam" in line else "Sam"
    assert ran.err == (
        f"careerctl: 2 people are called '{written}'. Name one by the id:\n"
        "  sam-bauer (Sam Bauer)\n  sam-kim (Sam Kim)\n"
    )


def test_an_id_is_one_even_where_others_are_called_so(project, careerctl):
    root = project(FILES | {"people/sam.yaml": "name: Samira Roy\nrole: lead\n"})
    assert careerctl("gap", "sam", *TODAY, cwd=root).out.startswith("Samira Roy")


def test_the_one_who_rates_may_be_named_too(project, careerctl):
    line = ("rate", "Ben Okafor", "--as", "manager", "--by", "Sam Bauer", "--set", "coaching=2", "--why", "Two talks.")
    root = project(FILES)
    assert careerctl(*line, *TODAY, cwd=root).code == 0
    assert "by: sam-bauer\n" in (root / "assessments/2026-h2/ben.manager.yaml").read_text("utf-8")


def test_what_cannot_be_read_may_be_of_the_same_name(project, careerctl):
    root = project(FILES | {"people/lost.yaml": "name: Lissy\nrole: [\n"})
    ran = careerctl("gap", "Lissy", *TODAY, cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "careerctl: others may be called 'Lissy', too, in what cannot be read: people/lost.yaml. "
        "Name the person by the id: alice-moreau (Alice Moreau).\n"
    )
    assert careerctl("gap", "Ben Okafor", *TODAY, cwd=root).code == 0, "its words do not stand in the broken file"
    assert "no person has the id 'Lost'" in careerctl("gap", "Lost", *TODAY, cwd=root).err


def test_a_folder_that_is_not_read_may_hold_another(project, careerctl):
    root = project(FILES)
    (root / "people" / "south").symlink_to(root / "roles")
    ran = careerctl("gap", "Lissy", *TODAY, cwd=root)
    assert "in what cannot be read: people/south." in ran.err


def test_of_many_the_first_are_listed(project, careerctl):
    many = {f"people/max-{at:02}.yaml": "name: Max\nrole: lead\n" for at in range(20)}
    err = careerctl("gap", "Max", *TODAY, cwd=project(FILES | many)).err
    assert err.startswith("careerctl: 20 people are called 'Max'.")
    assert err.endswith("  max-11 (Max)\n  and 8 more\n")
