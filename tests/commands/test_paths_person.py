"""`careerctl paths --person`: the route of each wish, how realistic it is, and every role within one move."""

import json
import time

import pytest

SETTINGS = """\
format: 1
scales: {s: {levels: {0: Zero, 1: One, 2: Two, 3: Three}}}
tracks: {individual: {name: Individual}, management: {name: Management, manages: true}}
"""
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/asking.yaml": "name: Asking\nasks: skill\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/rep.yaml": "name: Rep\nrequires: {asking: 1}\ngrowth: [A larger region]\nadvantages: [Home at five]\n",
    "roles/seller.yaml": "name: Seller\nrequires: {asking: {level: 2, must: true}}\ndrivers: {serves: [progress]}\n",
    "roles/lead.yaml": """\
        name: Lead
        track: management
        requires: {asking: 2, coaching: {level: 2, optional: true}}
        drivers: {serves: [helping-others], costs: [balance]}
        """,
    "roles/far.yaml": "name: Far\n",
    "roles/planned.yaml": "name: Planned\nstatus: draft\n",
    "roles/island.yaml": "name: Island\n",
    "roles/past.yaml": "name: Past\nstatus: retired\n",
    "paths/selling.yaml": """\
        name: Selling
        steps: [rep, seller, lead]
        moves:
          - {from: rep, to: seller, typical_months: 18, stepping_stones: [Sat in on a talk]}
          - {from: rep, to: lead, kind: lateral, typical_months: 40}
          - {from: rep, to: past, kind: lateral}
          - {from: far, to: rep, kind: return}
          - {from: seller, to: planned}
        """,
}
PAT = "name: Pat Doe\ncalled: Pat\nrole: rep\n"


@pytest.fixture
def ways(project, careerctl):
    """Return a function that shows Pat's ways."""

    def show(person=PAT, *options, files=None):
        root = project(FILES | {"people/pat.yaml": person} | (files or {}))
        return careerctl("paths", "--person", "pat", *options, "--today", "2026-11-15", cwd=root)

    return show


def test_a_wish_and_what_else_there_is(ways):
    person = """\
        name: Pat Doe
        called: Pat
        role: rep
        since: 2025-11-15
        wishes: [{role: seller, by: 2027-05, answered: {date: 2026-10-01, answer: not-yet, revisit: 2027-03-31}}]
        strengths: [asking]
        drivers: [Helping others, balance]
        """
    ran = ways(person)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.replace("\u00a0", " ") == (
        "Pat Doe · Rep\n\n"
        "Wish: Seller by May 2027\nThe answer: not yet.\nYou talk again on 31 March 2027.\n\n"
        " · Rep → Seller (promotion, usually after 18 months)\n"
        "   · Asks more: Asking 1 → 2 (a must)\n"
        "   · Stepping stone: Sat in on a talk\n\n"
        "How realistic: Seller\n"
        "Time                 Usually 18 months as Rep, 12 of them spent, 6 months left, "
        "6 months until the wish's date\n"
        "Musts open           Asking, asks 2\n"
        "Positions now        none that is free\n"
        "Positions expected   none within 12 months\n\n"
        "No round has been compared yet, so the musts are open.\n\n"
        "What one would give up\n"
        " · What is good about Seller: Nobody has described it yet\n"
        " · What Rep gives room for: nobody has named it\n\n"
        "Within one move of Rep\n"
        "Without leading people\n"
        " · Seller (promotion, usually after 18 months, wished for)\n"
        "   · Uses strengths: Asking\n\n"
        "Leading people\n"
        " · Lead (lateral move, usually after 40 months)\n"
        "   · Asks more: Asking 1 → 2, Coaching – → 2 (optional)\n"
        "   · Uses strengths: Asking\n"
        "   · Serves: Helping others\n"
        "   · Costs: balance\n\n"
        "Next: your day today, your day then: careerctl compare rep seller\n"
    )


def test_a_sum_that_nobody_has_said_stays_open(ways):
    out = ways(PAT + "since: 2026-01-01\n", "--target", "planned").out
    assert "Seller → Planned (promotion)" in out.replace("\u00a0", " ")
    assert "This role is a draft." in out
    assert "Usually 18 months as Rep, 10 of them spent, nobody has said how long this takes" in out


SAID = {
    "a wish in words": (
        PAT + "wishes: [{words: Teach customers}]\n",
        "“Teach customers”\nIt names no role, so there are no moves to show. Talk about what comes closest.\n\nWithin",
    ),
    "a wish to stay": (
        PAT + "wishes: [{role: rep}]\n",
        "Wish: Rep\nPat would like to stay and grow here.\n\nHow one grows in the role\n · A larger region\n",
    ),
    "a wish to stay where nobody says how one grows": (
        "name: Pat Doe\ncalled: Pat\nrole: far\nwishes: [{role: far}]\n",
        "Pat would like to stay and grow here.\nNobody has described yet how one grows in this role.\n",
    ),
    "no wish": (PAT, "There is no wish to show here. One is written with: careerctl wish pat ROLE\n\nWithin one move"),
    "a role that nothing leads to": (
        PAT + "wishes: [{role: island}]\n",
        "No move leads to this role yet. A framework owner can add one to a file in paths/.\n",
    ),
    "a role to which moves lead from elsewhere": (
        "name: Pat Doe\ncalled: Pat\nrole: island\nwishes: [{role: lead}]\n",
        "Moves lead to this role, but none of them from Island. A framework owner can add one to a file in paths/.\n",
    ),
    "nowhere to go": ("name: Pat Doe\nrole: island\n", "Within one move of Island\nNo move leads on from here yet.\n"),
    "no role": (
        "name: Pat Doe\ncalled: Pat\nwishes: [{role: seller}]\n",
        "Pat Doe\n\nWish: Seller\nPat has no role yet, so no way begins here.\n",
    ),
    "no role and no wish": ("name: Pat Doe\n", "Pat Doe\nThere is no wish to show here. One is written with:"),
    "a retired role": (PAT + "wishes: [{role: past}]\n", "Wish: Past\nThis role is retired.\n\n · Rep → Past (lateral"),
}


@pytest.mark.parametrize(("person", "said"), SAID.values(), ids=SAID)
def test_says(ways, person, said):
    ran = ways(person)
    assert (ran.code, ran.err) == (0, "")
    assert said in ran.out.replace("\u00a0", " ")


def test_nobody_is_sent_to_a_retired_role_that_they_did_not_ask_for(ways):
    assert "Past" not in ways().out


def test_a_target_may_be_wished_for_too(ways):
    out = ways(PAT + "wishes: [{role: seller, by: 2028}, {role: lead}]\n", "--target", "seller").out
    assert "Wish: Seller by 2028" in out
    assert "Wish: Lead" not in out


def test_today_s_role_as_a_target(ways):
    assert "The way to Rep\nIt is today's role.\n\nHow one grows in the role\n" in ways(PAT, "--target", "rep").out


class TestReaders:
    PERSON = """\
        name: Pat Doe
        role: rep
        since: 2025-01-01
        wishes:
          - {role: island, by: 2031, why: Wish-why}
          - {role: planned, shared_with: hr}
          - {role: lead, shared_with: everyone}
        strengths: [asking]
        drivers: [progress, Driver-own, balance]
        """

    def answer(self, ways, reader, *options):
        ran = ways(self.PERSON, "--audience", reader, "--format", "json", *options)
        return ran.out, json.loads(ran.out)["ahead"]

    @pytest.mark.parametrize(
        ("reader", "roles"),
        [
            ("employee", ["island", "planned", "lead"]),
            ("manager", ["island", "planned", "lead"]),
            ("hr", ["planned", "lead"]),
            ("everyone", ["lead"]),
        ],
    )
    def test_a_route_is_seen_by_those_with_whom_the_wish_is_shared(self, ways, reader, roles):
        text, ahead = self.answer(ways, reader)
        assert [each["role"] for each in ahead["routes"]] == roles
        for role in {"island", "planned"} - {*roles}:
            assert role not in text.casefold()

    @pytest.mark.parametrize("form", ["text", "markdown", "mermaid", "csv"])
    def test_nor_does_another_format_tell_of_it(self, ways, form):
        out = ways(self.PERSON, "--audience", "everyone", "--format", form).out
        assert "island" not in out.casefold()
        assert "planned" not in out.casefold()

    @pytest.mark.parametrize("reader", ["hr", "everyone"])
    def test_what_is_between_two_stays_between_them(self, ways, reader):
        text, ahead = self.answer(ways, reader)
        assert "2025" not in text
        assert "Driver-own" not in text
        route = ahead["routes"][-1]
        assert (route["realistic"]["time"], route["realistic"]["musts"], route["wish"]["time"]) == (None,) * 3
        for each in ahead["neighbours"]:
            assert (each["strengths"], each["drivers_served"], each["drivers_cost"]) == (None,) * 3
        assert [each["strengths"] for each in self.answer(ways, "manager")[1]["neighbours"]] == [["Asking"]] * 2

    @pytest.mark.parametrize(
        ("reader", "said"), [("manager", "Quota – recorded 2 January 2026"), ("everyone", "Quota\n")]
    )
    def test_a_condition_is_asked_of_all_and_recorded_for_some(self, ways, reader, said):
        person = f"{PAT}conditions_met: {{far: {{quota: {{date: 2026-01-02}}}}}}\n"
        role = {"roles/far.yaml": "name: Far\nconditions: {quota: Quota}\n"}
        out = ways(person, "--target", "far", "--audience", reader, files=role).out
        assert f"Condition            {said}" in out

    def test_a_target_is_shown_and_the_quiet_wish_for_it_is_not(self, ways):
        _, ahead = self.answer(ways, "everyone", "--target", "island")
        assert [(each["role"], each["wish"]) for each in ahead["routes"]] == [("island", None)]
        assert "2031" not in ways(self.PERSON, "--audience", "everyone", "--target", "island").out

    def test_a_quiet_wish_for_a_broken_role_tells_nothing(self, ways):
        broken = {"roles/island.yaml": "nmae: Island\n"}
        with_it = ways(self.PERSON, "--audience", "everyone", files=broken)
        without = ways(
            self.PERSON.replace("- {role: island, by: 2031, why: Wish-why}\n          ", ""),
            "--audience",
            "everyone",
            files=broken,
        )
        assert with_it == without


def test_a_wish_for_a_broken_role_says_so(ways):
    ran = ways(PAT + "wishes: [{role: seller}]\n", files={"roles/seller.yaml": "nmae: Seller\n"})
    assert ran.code == 0
    assert "The role's file has to be mended first: careerctl check" in ran.out
    assert "roles/seller.yaml has" in ran.err


REFUSED = {
    "no such role": (["--target", "sellr"], "no role has the id 'sellr'. Did you mean"),
    "a broken role": (["--target", "broken"], "the role 'broken' cannot be compared with until this is mended."),
}


@pytest.mark.parametrize(("options", "said"), REFUSED.values(), ids=REFUSED)
def test_refuses(ways, options, said):
    ran = ways(PAT, *options, files={"roles/broken.yaml": "nmae: Broken\n"})
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_many_wishes_in_a_long_chain_take_no_time(ways, monkeypatch):
    """Five routes through 600 roles each, with all that the moves raise."""
    names = [f"r{number:03}" for number in range(600)]
    roles = {f"roles/{each}.yaml": f"name: {each}\n" for each in names}
    roles |= {"paths/long.yaml": f"name: Long\nsteps: [rep, {', '.join(names)}]\n"}
    wishes = ", ".join(f"{{role: {each}}}" for each in names[-5:])
    ways(files=roles)  # writes the files; reading them is not what is measured
    from careerctl.analysis.ways import ahead as room

    spent = []
    real = room.ahead

    def timed(*arguments):
        before = time.process_time()
        found = real(*arguments)
        spent.append(time.process_time() - before)
        return found

    monkeypatch.setattr(room, "ahead", timed)
    ran = ways(f"name: Pat Doe\nrole: rep\nwishes: [{wishes}]\n", "--format", "csv", files=roles)
    assert ran.out.count("route to ") == sum(range(596, 601))
    assert spent[0] < 2
