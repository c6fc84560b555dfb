"""`careerctl needs`: what the goals ask, who is on the way, and what would change if."""

import json

import pytest
from needs_project import FILES, FRAMEWORK, TODAY

_COUNTS = ("there", "leaving", "coming", "missing", "wished", "learns")


def told(count):
    low, high = count["low"], count["high"]
    return low if low == high else f"{low}-{high}" if high is not None else f"{low}+" if low else None


@pytest.fixture
def numbers(project, careerctl):
    """Return a function that runs the command, and returns the numbers beside each need of the goal `grow`."""

    def run(*options, files=FILES, goal="grow", moment="today", day=TODAY):
        ran = careerctl("needs", goal, *options, *day, "--format", "json", cwd=project(files))
        assert ran.code == 0, ran.err
        (page,) = json.loads(ran.out)["counted"]
        needs = {each["id"]: each[moment] for each in page["goals"][0]["needs"]}
        return {
            name: (*(told(each[count]) for count in _COUNTS), each["positions"]) for name, each in needs.items() if each
        }

    return run


def test_what_there_is_and_who_is_on_the_way(numbers):
    """Senior: Dov and Eve are there, Eve leaves, Fay comes. Leading 2: Dov has it, the plan of Cyd leads there.

    Bob's trial was not announced and is counted nowhere; Cyd's step to selling 3 lies behind the horizon. Bob and Cyd
    wish to be seniors; Dov's wish was refused, and Dov is the only one who wishes to be a seller again.
    """
    assert numbers("--manager", "ann") == {
        "senior": (2, 1, 1, 1, 2, 0, 1),
        "chief": (1, 0, 1, 0, 0, 0, 0),
        "scout": (0, 0, 0, 1, 0, 0, 0),
        "sell": (2, 1, 0, 2, 2, 1, None),
        "lead": (1, 0, 1, 0, 0, 1, None),
    }


def test_a_move_counts_from_its_day(numbers):
    """From 2027 on Fay is a senior, though her file does not say so yet, and from April on Eve is not here.

    Everyone learns of a move from the file, and not from a number beside the page for the wall.
    """
    assert numbers("--manager", "ann", day=("--today", "2027-01-01"))["senior"][:4] == (3, 1, 0, 1)
    assert numbers("--manager", "ann", day=("--today", "2027-04-01"))["senior"][:4] == (2, 0, 0, 1)
    assert numbers("--audience", "hr", day=("--today", "2027-01-01"))["senior"][0] == 3
    assert numbers("--audience", "everyone", day=("--today", "2027-01-01"))["senior"][0] == 2


def test_what_if(numbers):
    """One of two seniors goes: their wishes, none, stay; whether selling 3 is left with one is certain.

    Of three sellers anybody may go, so that one of the two wishes may go with them.
    """
    suppose = ("--if", "one fewer senior", "--if", "one fewer Seller", "--if", "opening north closes")
    assert numbers("--manager", "ann", *suppose, moment="then") == {
        "senior": (1, "0-1", "0-1", "1-3", "1-2", 0, 0),
        "chief": (1, 0, "0-1", "0-1", 0, 0, 0),
        "scout": (0, 0, 0, 1, 0, 0, 0),
        "sell": (1, "0-1", 0, "2-3", "1-2", "0-1", None),
        "lead": ("0-1", 0, "0-1", "0-2", 0, "0-1", None),
    }


def test_who_comes_has_what_the_role_asks(numbers):
    """A senior is asked for selling 3, and for leading only as something welcome."""
    then = numbers("--manager", "ann", "--if", "two more seniors", moment="then")
    assert then["senior"] == (4, 1, 1, 0, 2, 0, 1)
    assert then["sell"] == (4, 1, 0, 0, 2, 1, None)
    assert then["lead"] == (1, 0, 1, 0, 0, 1, None)


@pytest.mark.parametrize("reader", ["employee", "everyone"])
def test_others_see_positions_and_nothing_of_few(numbers, reader):
    nothing = (None, None, None, None, None, None, None)
    assert numbers("--audience", reader) == {
        "senior": (2, None, None, "0-1", None, None, 1),
        "chief": (1, None, None, "0-1", None, None, 0),
        "scout": (0, None, None, "0-1", None, None, 0),
        "sell": nothing,
        "lead": nothing,
    }


def test_hr_sees_moves_and_leavings_to_come(numbers):
    assert numbers("--audience", "hr")["senior"] == (2, 1, "1+", "0-1", None, None, 1)
    fewer = FILES | {"people/eve.yaml": FILES["people/eve.yaml"].replace("left: {date: 2027-03-31}", "")}
    assert numbers("--audience", "hr", files=fewer)["senior"] == (2, 0, "1+", 0, None, None, 1)


@pytest.mark.parametrize("reader", ["hr", "everyone"])
def test_for_others_positions_alone_change(numbers, reader):
    suppose = ("--if", "one fewer senior", "--if", "opening north closes", "--if", "one more scout")
    today = numbers("--audience", reader)
    then = numbers("--audience", reader, *suppose, moment="then")
    assert (then["senior"][0], then["senior"][-1], then["scout"][0], then["scout"][3]) == (1, 0, 1, 0)
    assert {name: then[name] for name in ("sell", "lead", "chief")} == {
        name: today[name] for name in ("sell", "lead", "chief")
    }
    assert [then["senior"][at] for at in (1, 2, 4, 5)] == [today["senior"][at] for at in (1, 2, 4, 5)]


def test_the_page_about_all_goals(project, careerctl):
    ran = careerctl("needs", "--manager", "ann", *TODAY, cwd=project(FILES))
    assert ran.code == 0
    assert "Counted: Ann and the 5 people whom Ann leads. This page is for Ann alone." in ran.out
    assert "Old" not in ran.out, "it is over"
    assert "Thai from 1, asked for by no role" in ran.out
    assert "careerctl new role ID --for-goal abroad" in ran.out
    assert "Roles that the goals need and that are nobody's main role here\nScout\n" in ran.out
    assert "Seller: wished by 1 person" in ran.out
    assert "In words, which only the people can explain: 1 person" in ran.out
    rows = [line.split() for line in ran.out.splitlines()]
    assert [row[-2:] for row in rows if row[:1] in (["Roles"], ["Activities"])][-2:] == [["1", "3"], ["1", "1"]]
    assert ["Positions", "to", "fill", "0", "2"] in rows
    assert ["Wishes", "for", "a", "role", "0", "3"] in rows
    for name in ("Bob", "Cyd", "Dov", "Eve", "Fay", "Gus", "Ash", "Oak"):
        assert name not in ran.out


def test_a_goal_by_its_name_and_one_that_is_over(project, careerctl):
    root = project(FILES)
    assert careerctl("needs", "go abroad", *TODAY, cwd=root).out == careerctl("needs", "abroad", *TODAY, cwd=root).out
    assert "Old · over since 2021" in careerctl("needs", "goals/old.yaml", *TODAY, cwd=root).out


def test_the_level_that_a_role_only_welcomes_is_carried(project, careerctl):
    """A role asks for leading 3 as something welcome: that is asked for."""
    assert "Leading from 3" not in careerctl("needs", "abroad", *TODAY, cwd=project(FILES)).out


def test_without_goals_it_says_how_one_begins(project, careerctl):
    files = {path: text for path, text in FILES.items() if not path.startswith("goals/")}
    ran = careerctl("needs", *TODAY, cwd=project(files))
    assert "No goal is written down that is not over. One begins with: careerctl new goal ID" in ran.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one fewr seller", "Did you mean 'fewer'?"),
        ("onee fewer seller", "Did you mean 'one'?"),
        ("one fewer sellr", "no role has the id 'sellr'. Did you mean 'seller'?"),
        ("one fewer", 'It is written "one fewer ROLE"'),
        ("0 fewer seller", 'It is written "one fewer ROLE"'),
        ("-1 fewer seller", 'It is written "one fewer ROLE"'),
        ("100 more seller", 'It is written "one fewer ROLE"'),
        ("opening nort closes", "no opening has the id 'nort'. Did you mean 'north'?"),
        ("opening 7 closes", "Somebody is sought for: late, north."),
        ("opening north clsoes", "Did you mean 'closes'?"),
        ("openin north closes", "Did you mean 'opening'?"),
        ("opening chief closes", "Nobody is sought any more for the opening 'chief'."),
        ("", 'It is written "one fewer ROLE"'),
    ],
)
def test_near_misses_of_what_is_supposed(project, careerctl, text, said):
    ran = careerctl("needs", *TODAY, "--if", text, cwd=project(FILES))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_what_is_supposed_is_no_more_than_there_is(project, careerctl):
    closing = ("--if", "opening north closes") * 2
    out = careerctl("needs", *TODAY, "--if", "9 fewer seller", *closing, cwd=project(FILES)).out
    supposed = next(line for line in out.splitlines() if line.startswith("Supposed: "))
    assert supposed.count("closes") == 1
    assert "Of no role do more go than are in it." in supposed


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--manager", "ann", "--audience", "hr"), "Without it, all are counted."),
        (("--audience", "manager"), "name who leads, with --manager"),
        (("--manager", "annn"), "Did you mean 'ann'?"),
        (("gorw",), "Did you mean 'grow'?"),
        (("roles/seller.yaml",), "holds a role; this command takes goals."),
    ],
)
def test_what_is_refused(project, careerctl, options, said):
    ran = careerctl("needs", *options, *TODAY, cwd=project(FILES))
    assert ran.code == 2
    assert said in ran.err


def test_who_leads_nobody(project, careerctl):
    ran = careerctl("needs", "--manager", "bob", *TODAY, cwd=project(FILES))
    assert ran.out.splitlines()[1:] == [
        "Bob Ash leads nobody here, as far as the files say: there is nobody to count.",
        "Of all people: careerctl needs",
    ]


def test_what_cannot_be_read_is_not_absent(project, careerctl):
    broken = FILES | {"people/bob.yaml": "name: [\n", "roles/scout.yaml": "name: [\n"}
    ran = careerctl("needs", *TODAY, cwd=project(broken))
    assert "Which of these roles nobody has is left out" in ran.out
    assert "What no role asks for is left out until all roles are mended." in ran.out
    assert "people/bob.yaml" in ran.out


def test_where_somebody_is_left_out_numbers_are_the_least_or_the_most(numbers, project, careerctl):
    left_out = numbers("--manager", "ann", files=FILES | {"people/dov.yaml": "manager: ann\nname: [\n"})
    assert left_out["senior"] == ("1+", "1+", "1+", "0-2", "2+", None, 1)
    assert left_out["sell"] == ("1+", "1+", None, "0-3", "2+", "1+", None)
    out = careerctl("needs", "--manager", "ann", *TODAY, cwd=project()).out
    assert " people whom Ann leads beside whoever is left out because a file has to be mended. This page" in out


def test_where_a_sheet_or_a_plan_is_left_out_what_it_would_say_is_not_told(numbers):
    sheet = next(path for path in FILES if path.endswith("dov.manager.yaml"))
    of_sheet = numbers("--manager", "ann", files=FILES | {sheet: "ratings: [\n"})
    assert of_sheet["senior"] == (2, 1, 1, 1, 2, 0, 1)
    assert of_sheet["lead"] == (None, None, None, "0-1", None, None, None)
    plan = next(path for path in FILES if path.startswith("plans/"))
    of_plan = numbers("--manager", "ann", files=FILES | {plan: f"{FILES[plan]}broken: [\n"})
    assert of_plan["senior"] == (2, "1+", "1+", None, 2, 0, 1)


def test_without_all_openings_and_goals_nothing_is_said_of_them(project, careerctl):
    broken = {"openings/late.yaml": "role: [\n", "goals/abroad.yaml": "name: [\n"}
    out = careerctl("needs", "--manager", "ann", *TODAY, cwd=project(FILES | broken)).out
    assert "to fill –" not in out, "what a column means is said where there is one"
    assert not [line for line in out.splitlines() if line.startswith("Roles  ") and "to fill" in line]
    assert "Which wishes no goal needs is left out until all goals are mended." in out
    assert "wished by" not in out


def test_nothing_is_written(project, careerctl):
    root = project(FILES)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    careerctl("needs", "--manager", "ann", "--if", "one fewer senior", *TODAY, cwd=root)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


class TestForGoal:
    def test_a_role_for_what_no_role_carries(self, project, careerctl):
        root = project(FRAMEWORK)
        ran = careerctl("new", "role", "interpreter", "--for-goal", "abroad", *TODAY, cwd=root)
        assert ran.code == 0, ran.err
        text = (root / "roles/interpreter.yaml").read_text()
        assert "status: draft\n" in text
        assert "serves: [abroad]\n" in text
        assert "requires:\n  thai: 1\n" in text
        assert "lead" not in text.split("requires:\n")[1].split("#")[0]
        assert careerctl("check", *TODAY, cwd=root).code == 0
        said = careerctl("needs", "abroad", *TODAY, cwd=root).out
        assert "Thai from 1, asked for by no role" in said, "a draft carries nothing yet"
        (root / "roles/interpreter.yaml").write_text(text.replace("status: draft", "status: active"))
        assert "Needs that no role carries" not in careerctl("needs", "abroad", *TODAY, cwd=root).out

    def test_where_all_is_carried_it_asks_for_all(self, project, careerctl):
        root = project(FRAMEWORK)
        assert careerctl("new", "role", "second", "--for-goal", "grow", *TODAY, cwd=root).code == 0
        assert "requires:\n  sell: 3\n  lead: 2\n" in (root / "roles/second.yaml").read_text()

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (("role", "x", "--for-goal", "abrod"), "--for-goal: no goal has the id 'abrod'. Did you mean 'abroad'?"),
            (("competency", "x", "--for-goal", "abroad"), "--for-goal drafts a role"),
            (("role", "x", "--like", "seller", "--for-goal", "abroad"), "Take one of the two."),
        ],
    )
    def test_what_is_refused(self, project, careerctl, line, said):
        ran = careerctl("new", *line, *TODAY, cwd=project(FRAMEWORK))
        assert ran.code == 2
        assert said in ran.err
