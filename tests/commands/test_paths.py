"""`careerctl paths`: the map, and the part of it around one role."""

import json

import pytest

FILES = {
    "roles/rep.yaml": "name: Rep\ntrack: individual\ngrade: S1\nsummary: Opens doors.\n",
    "roles/seller.yaml": "name: Seller\ntrack: individual\ngrowth: [Larger deals]\n",
    "roles/lead.yaml": "name: Lead\ntrack: management\n",
    "roles/expert.yaml": "name: Expert\n",
    "roles/alone.yaml": "name: Alone\n",
    "roles/old.yaml": "name: Old hand\nstatus: retired\n",
    "paths/selling.yaml": """\
        name: Selling
        purpose: Grow with customers.
        steps: [rep, seller, lead]
        moves:
          - {from: rep, to: seller, typical_months: 18.5, stepping_stones: [Sat in on a talk]}
          - {from: seller, to: expert, typical_months: 1}
          - {from: lead, to: seller, kind: return}
          - {from: old, to: seller, kind: lateral}
        """,
    "paths/later.yaml": "name: Later\nstatus: draft\nsteps: [rep, expert]\n",
}


def test_the_map(project, careerctl):
    ran = careerctl("paths", cwd=project(FILES))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.replace("\u00a0", " ") == (
        "Paths\n\nSelling\nGrow with customers.\n\n"
        " · Rep (18.5 months) → Seller → Lead\n"
        " · Seller (1 month) → Expert\n\n"
        "Other moves\n"
        " · Lead → Seller (return)\n"
        " · Old hand (retired) → Seller (lateral move)\n\n"
        "Months are those usually spent in a role before the move.\n\n"
        "On no path: Alone\n"
        "Not in use: Later (draft)\n\n"
        "Next: what leads to a role and on from it: careerctl paths lead\n"
        "One person's ways: careerctl paths --person PERSON\n"
    )


def test_a_role(project, careerctl):
    assert careerctl("paths", "seller", cwd=project(FILES)).out == (
        "Seller · Individual contributor\nOn: Selling\n\n"
        "What leads here\n"
        " · Rep (promotion, usually after 18.5 months)\n"
        "   · Stepping stone: Sat in on a talk\n"
        " · Old hand (retired) (lateral move)\n"
        " · Lead (return)\n\n"
        "Where it leads on\n"
        " · Expert (promotion, usually after 1 month)\n"
        " · Lead (promotion)\n\n"
        "How one grows in the role\n · Larger deals\n\n"
        "Next: two roles side by side: careerctl compare seller expert\n"
    )


ENDS = {
    "where one begins": ("rep", "No move leads here: it is where one begins."),
    "the end": ("expert", "No move leads on from here yet."),
    "leads people": ("lead", "Lead · People management · leads people"),
    "on no path": (
        "alone",
        "It is on no path yet.\n\nWhat leads here\nNo move leads here yet. A framework owner",
    ),
    "retired": ("old", "This role is retired: no way leads through it."),
    "what it is": ("rep", "Rep · S1 · Individual contributor\nOpens doors.\nOn: Selling"),
    "a file": ("roles/rep.yaml", "Rep · S1"),
}


@pytest.mark.parametrize(("role", "said"), ENDS.values(), ids=ENDS)
def test_a_role_says(project, careerctl, role, said):
    assert said in careerctl("paths", role, cwd=project(FILES)).out


EMPTY = {
    "an empty project": ({}, "Paths\nNo path is in use yet. One begins with: careerctl new path ID\n"),
    "one role": (
        {"roles/rep.yaml": "name: Rep\n"},
        "Paths\nNo path is in use yet. One begins with: careerctl new path ID\nOn no path: Rep\n",
    ),
    "a path of one role": (
        {"roles/rep.yaml": "name: Rep\n", "paths/one.yaml": "name: One\nsteps: [rep]\n"},
        "Paths\n\nOne\n · Rep\n",
    ),
    "a path of none": ({"paths/one.yaml": "name: One\n"}, "Paths\n\nOne\nIt has no steps and no moves yet.\n"),
    "a draft": (
        {"paths/one.yaml": "name: One\nstatus: draft\n"},
        "Paths\nNo path is in use yet. One begins with: careerctl new path ID\nNot in use: One (draft)\n",
    ),
}


@pytest.mark.parametrize(("files", "said"), EMPTY.values(), ids=EMPTY)
def test_little(project, careerctl, files, said):
    assert careerctl("paths", cwd=project(files)) == (0, said, "")


def test_a_circle_ends(project, careerctl):
    files = {"roles/a.yaml": "name: A\n", "roles/b.yaml": "name: B\n", "paths/p.yaml": "name: P\nsteps: [a, b, a]\n"}
    ran = careerctl("paths", cwd=project(files))
    assert "A → B → A" in ran.out.replace("\u00a0", " ")
    assert careerctl("paths", "a", cwd=project(files)).out.count(" · B (promotion)") == 2


def test_a_broken_path_is_left_out_and_said(project, careerctl):
    ran = careerctl("paths", cwd=project(FILES | {"paths/later.yaml": "nmae: Later\n"}))
    assert (ran.code, "Selling" in ran.out) == (0, True)
    assert ran.err == "paths/later.yaml has 2 faults; `careerctl check` shows what to do.\n"


REFUSED = {
    "no such role": (["selle"], "no role has the id 'selle' in {root}. Did you mean 'seller'?"),
    "a person": (["paths/selling.yaml"], "paths/selling.yaml holds a path; this command takes roles."),
    "a target of nobody": (
        ["--target", "lead"],
        "--target goes with --person. What leads to a role is shown by: careerctl paths ROLE\n{usage}",
    ),
    "two of them": (
        ["lead", "--person", "pat"],
        "with --person the role is named by --target ROLE.\n{usage}",
    ),
    "no such format": (
        ["--format", "mermad"],
        "--format: no format is called 'mermad'. Did you mean 'mermaid'?\n{usage}",
    ),
}


@pytest.mark.parametrize(("line", "said"), REFUSED.values(), ids=REFUSED)
def test_refuses(project, careerctl, line, said):
    root = project(FILES)
    said = said.format(root=root, usage="`careerctl paths --help` shows how it is used.")
    assert careerctl("paths", *line, cwd=root) == (2, "", f"careerctl: {said}\n")


def test_a_broken_role_is_refused_where_it_is_asked_for(project, careerctl):
    ran = careerctl("paths", "rep", cwd=project(FILES | {"roles/rep.yaml": "nmae: Rep\n"}))
    assert (ran.code, ran.out) == (2, "")
    assert "the role 'rep' cannot be compared with until this is mended." in ran.err


def test_a_broken_role_has_its_id_on_the_map(project, careerctl):
    ran = careerctl("paths", cwd=project(FILES | {"roles/seller.yaml": "nmae: Seller\n"}))
    assert "→ seller →" in ran.out.replace("\u00a0", " ")
    assert "roles/seller.yaml has" in ran.err


def test_machines_get_the_map(project, careerctl):
    root = project(FILES)
    answer = json.loads(careerctl("paths", "seller", "--format", "json", cwd=root).out)
    assert (answer["schema"], answer["role"], answer["ahead"]) == ("careerctl/paths/1", "seller", None)
    assert answer["off_path"] == []
    assert json.loads(careerctl("paths", "alone", "--format", "json", cwd=root).out)["off_path"] == ["alone"]
    assert [each["kind"] for each in answer["moves"]] == ["return", "lateral", "promotion", "promotion", "promotion"]
    lines = careerctl("paths", "--format", "csv", cwd=root).out.splitlines()
    assert lines[1] == "move,lead,Lead,seller,Seller,return,,,selling,,,,,"
    assert len(lines) == 1 + 5


def test_a_file(project, careerctl):
    root = project(FILES)
    assert careerctl("paths", "--format", "mermaid", "-o", "map.md", cwd=root) == (0, "", "wrote map.md\n")
    assert (root / "map.md").read_text().startswith("# Paths\n\n```mermaid\nflowchart LR\n")
