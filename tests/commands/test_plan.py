"""`careerctl plan`: proposed from ratings and the catalogue, kept, and refreshed."""

import json

import pytest
from plan_project import actions, everything, shown

TODAY = ("--today", "2026-11-02")
AGREED = "assessments/2026-h2/pat.agreed.yaml"


class TestProposal:
    def test_it_goes_to_the_next_move_of_the_way_to_the_wish(self, plan):
        result = shown(plan)
        assert (result["target"], result["towards"], result["kept"]) == ("lead", "head", False)
        assert [(each["to_role"], each["months"]) for each in result["later"]] == [("head", 24)]

    def test_mastery_takes_what_today_asks_a_trial_one_step_more_the_rest_is_for_good(self, plan):
        result = shown(plan)
        steps = {
            stage: [
                (each["competency"], each["before"], each["after"]) for each in actions(result, stage) if each["after"]
            ]
            for stage in ("mastery", "trial", "permanent")
        }
        assert steps == {
            "mastery": [("closing", 1, 2)],
            "trial": [("leading", 0, 1)],
            "permanent": [("leading", 1, 2)],
        }

    def test_every_action_has_a_sign_of_its_level(self, plan):
        signs = {each["id"]: each["done_when"] for each in everything(shown(plan))}
        assert signs == {
            "use-asking": "Asks twice",
            "closing-1-2": "Keeps the day",
            "leading-0-1-first-listening": "Listens",
            "leading-0-1": "Waits",
            "leading-1-2": "Lets others lead",
            "occasion-law": "Knows the three rules",
        }

    def test_a_level_that_nobody_described_has_what_the_role_says_of_it(self, plan):
        nothing = "name: Closing\nasks: behaviour\ndescription: Brings talks to an end.\n"
        files = {"competencies/closing.yaml": nothing}
        (closing,) = [each for each in everything(shown(plan, files=files)) if each["id"] == "closing-1-2"]
        assert closing["undescribed"]
        assert closing["done_when"] == "Both see it at 2 (Practising): Brings talks to an end."
        assert "The framework does not say what these levels look like: Closing 2." in " ".join(plan().out.split())
        files["roles/seller.yaml"] = plan.files["roles/seller.yaml"].replace("must: true", "wording: Keeps every day")
        (closing,) = [each for each in everything(shown(plan, files=files)) if each["id"] == "closing-1-2"]
        assert closing["done_when"] == "Keeps every day"

    def test_what_had_no_chance_is_an_occasion_that_the_manager_owns(self, plan):
        (occasion,) = [each for each in everything(shown(plan)) if each["id"] == "occasion-law"]
        assert (occasion["owner"], occasion["text"]) == ("manager", "Find an occasion for Law")

    def test_what_nothing_develops_stays_open_and_says_so(self, plan):
        (open_,) = [each for each in everything(shown(plan)) if each["uncovered"]]
        assert open_["text"] == "Agree on something that develops Leading from 1 to 2: nothing in the catalogue does"
        assert "1 step has no activity: that is the catalogue's to mend." in plan().out

    def test_reasons_say_who_made_room_for_whom(self, plan):
        ride, calls = plan.files["activities/ride.yaml"], "name: Calls\nkind: class\ndevelops: {closing: {to: 2}}\n"
        files = {
            "activities/ride.yaml": ride.replace("hours: 24\nweeks: 6", "hours: 416\nweeks: 26"),
            "activities/calls.yaml": f"{calls}hours: 16\nweeks: 4\n",
            AGREED: plan.files[AGREED].replace("law: {no_chance: No case}", "law: 0"),
        }
        assert ": Ride along" in plan(files=files).out
        law = "name: Law calls\nkind: workshop\ndevelops: {law: {to: 1}}\nhours: 312\nweeks: 26\n"
        out = plan("--reasons", files={**files, "activities/law.yaml": law}).out
        assert ": Calls\n" in out
        assert ": Law calls\n" in out
        assert "Why this: so that Law finds room" in out
        assert "What else there is: Ride along (would leave no room for Law)" in out

    def test_what_gives_way_is_what_the_trial_takes(self, plan):
        assert [each["what"] for each in shown(plan)["trial"]["gives_way"]] == [
            "5 % of today's work, since the new tasks take about 2 of 40 hours a week"
        ]

    def test_duties_and_the_move_come_from_the_two_roles(self, plan):
        result = shown(plan)
        assert result["trial"]["tasks"] == result["permanent"]["responsibilities"] == ["Guides two people"]
        move = result["move"]
        assert (move["begins"], move["ends"], move["hands_over"]) == (["A team"], ["Orders"], ["Visits. To whom?"])
        assert [each["text"] for each in move["conditions"]] == ["Took the course"]
        assert [each["after"] for each in move["asked_again"]] == [30, 90, 180]
        assert move["back_role"] == "Seller"

    def test_both_own_at_least_a_third(self, plan):
        owners = [each["owner"] for each in everything(shown(plan))]
        assert all(owners.count(each) * 3 >= len(owners) for each in ("employee", "manager"))

    def test_wanting_to_stay_is_planned_as_mastery_alone(self, plan):
        stays = {"people/pat.yaml": "name: Pat Doe\nrole: seller\nmanager: dana\nwishes: [{role: seller}]\n"}
        result = shown(plan, files=stays)
        assert (result["target"], result["stays"], result["trial"], result["move"]) == ("seller", True, None, None)
        assert "The plan: to stay and grow as Seller" in plan().out

    def test_what_the_two_see_differently_is_talked_about_first(self, plan):
        differ = plan.files[AGREED].replace("closing: 1, ", "").replace("focus: [closing]", "focus: []") + (
            "still_different: {closing: {employee: I keep days, manager: Not yet}}\n"
        )
        result = shown(plan, files={"assessments/2026-h2/pat.agreed.yaml": differ})
        assert [(each["competency"], each["standing"]) for each in result["talk_first"]] == [
            ("closing", "still-different")
        ]
        assert "closing" not in {each["competency"] for each in everything(result)}

    def test_met_competencies_get_no_action(self, plan):
        assert "asking" not in {each["competency"] for each in everything(shown(plan))}

    def test_without_ratings_it_says_what_comes_first(self, plan):
        for side in ("self", "manager", "agreed"):
            (plan.root / f"assessments/2026-h2/pat.{side}.yaml").unlink()
        out = plan().out
        assert (
            "There are no ratings to go by yet, so it has no level steps. First you both rate, once a round is open."
            in out
        )

    def test_somebody_alone_plans_by_their_own_sheet(self, plan):
        (plan.root / "assessments/2026-h2/pat.agreed.yaml").unlink()
        own = plan("--own", "--format", "json").out
        (plan.root / "assessments/2026-h2/pat.manager.yaml").unlink()
        assert plan("--own", "--format", "json").out == own
        assert "closing" not in {each["competency"] for each in everything(json.loads(own)["plans"][0])}
        assert plan("--own", "--audience", "manager").code == 2

    def test_no_way_there_is_said(self, plan):
        result = plan("--target", "lead", files={"paths/way.yaml": "name: Way\nsteps: [lead, head]\n"})
        assert "No path leads to Lead from today's role: talk about the ways there first." in result.out

    def test_reasons_say_why_and_what_else(self, plan):
        out = plan(
            "--reasons", files={"people/pat.yaml": f"{plan.files['people/pat.yaml']}drivers: [helping-others]\n"}
        ).out
        assert (
            "Why this: for what is to be done, doing comes first; it suits what moves the person: helping-others" in out
        )
        assert "What else there is: Two days on listening (possible too)" in out
        assert "Why this: it comes before “Guide a newcomer”" in out

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (
                ("--hours-per-week", "1"),
                "that develops Closing from 1 to 2: what the catalogue has finds no hours, weeks or places now",
            ),
            (("--from", "2026-12-07"), "A proposal from 7 December 2026"),
            (("--target", "lead"), "The plan: towards Lead\n"),
            (("--until", "2027-06"), "The move: Lead\nFrom 28 June 2027"),
        ],
    )
    def test_options_propose_for_something_else(self, plan, options, said):
        assert said in plan(*options).out

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (("--hours-per-week", "none"), "'none' are no hours of a week. Give a number such as 4."),
            (("--until", "2026-12"), "--until leaves 8 weeks, and 3 stages take 4 each at least."),
            (("--outcome", "trial"), "'trial' names no stage and its outcome."),
            (("--because", "So"), "--because belongs to --outcome or --close."),
            (("--refresh", "--fresh"), "--refresh is about the kept plan. Take out what proposes anew."),
            (("--manager", "dana"), "--manager is for all people of one. Leave PERSON out."),
            (("--target", "haed"), "no role has the id 'haed'"),
        ],
    )
    def test_wrong_use(self, plan, options, said):
        ran = plan(*options)
        assert ran.code == 2
        assert said in ran.err

    def test_nothing_to_plan_for(self, plan):
        ran = plan(files={"people/pat.yaml": "name: Pat Doe\n"})
        assert (ran.code, ran.err) == (
            2,
            "careerctl: Pat Doe has no role yet and wishes for none. Name one with --target.\n",
        )


class TestPlaces:
    TAKEN = (
        "person: dana\ntarget: head\nstarted: 2026-11-01\n"
        "{stage}: {{{more}actions: [{{activity: newcomer, owner: employee}}]}}\n"
    )

    def covered(self, plan, stage: str, more: str = "") -> bool:
        text = self.TAKEN.format(stage=stage, more=more)
        result = shown(plan, files={"plans/dana.yaml": text})
        return [each["activity"]["id"] for each in actions(result, "trial") if each["activity"]] == ["newcomer"]

    def test_a_place_that_somebody_has_is_taken(self, plan):
        assert not self.covered(plan, "mastery")

    def test_a_quiet_trial_of_somebody_else_takes_none(self, plan):
        assert self.covered(plan, "trial")
        assert not self.covered(plan, "trial", "announced: {date: 2026-11-01}, ")
        assert self.covered(plan, "trial", "announced: {date: 2026-12-01}, ")
