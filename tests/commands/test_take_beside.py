"""What a person says of themself beside the ratings goes where it belongs."""

from .conftest import ALL

PLAN = (
    "person: alice\ntarget: guide\nstarted: 2026-10-01\nmastery:\n  actions:\n"
    "  - id: one\n    text: A day\n    owner: employee\n"
)


class TestBesideTheRatings:
    def test_a_profile_a_wish_and_own_steps_are_written_where_they_belong(self, taking) -> None:
        out = taking.out("self")
        lists = {
            "drivers": ["Balance", "My own\nwords"],
            "strengths": ["ask"],
            "learns": ["aside", "unknown"],
            "rather_not": [],
        }
        wish = {"role": "guide", "words": "Teach", "why": "It fits", "by": "2027-06-01", "shared_with": "hr"}
        done = taking("self", ALL, given=out, lists=lists, wish=wish, steps=[{"kind": "book", "text": "On listening"}])
        assert done.code == 0, done.err
        assert taking.text("people/alice.yaml") == (
            "name: Alice Okafor\ncalled: Alice\nrole: guide\nmanager: dana\n"
            "drivers:\n  - balance\n  - My own words\nstrengths: [ask]\nlearns: [aside]\nwishes:\n"
            "  - role: guide\n    by: 2027-06-01\n    why: It fits\n    asked: 2026-10-10\n    shared_with: hr\n"
            "  - words: Teach\n    by: 2027-06-01\n    why: It fits\n    asked: 2026-10-10\n    shared_with: hr\n"
        )
        assert "My own steps: A book: On listening" in taking.text("notes/alice.alice.yaml")
        before = taking.files()
        taking("self", ALL, given=out, lists=lists, wish=wish, steps=[{"kind": "book", "text": "On listening"}])
        assert taking.files() == before

    def test_lists_merge_with_what_was_said_meanwhile(self, taking) -> None:
        person = taking.root / "people/alice.yaml"
        person.write_text(person.read_text() + "strengths: [ask, show]\n")
        out = taking.out("self")
        person.write_text(person.read_text().replace("[ask, show]", "[ask, show, know]"))
        lists = out["lists"] | {"strengths": ["show", "aside"]}
        assert taking("self", ALL, given=out, lists=lists).code == 0
        assert "strengths: [show, know, aside]" in person.read_text()

    def test_steps_go_into_the_plan_and_what_is_done_is_marked(self, taking) -> None:
        plan = taking.root / "plans/alice-guide.yaml"
        plan.parent.mkdir()
        plan.write_text(PLAN)
        out = taking.out("self")
        steps = [{"kind": "other", "text": "Sits in"}]
        assert taking("self", ALL, given=out, steps=steps, done=["one", "nothing"]).code == 0
        assert (
            plan.read_text()
            == PLAN + "    status: done\n    date: 2026-10-12\n  - text: Sits in\n    owner: employee\n"
        )

    def test_a_day_that_is_none_is_left_out(self, taking) -> None:
        for by in ("2020-01-01", "soon", "9" * 100):
            taking("self", ALL, "--replace", wish={"words": f"Travel {by}", "by": by})
        assert "by:" not in taking.text("people/alice.yaml")
