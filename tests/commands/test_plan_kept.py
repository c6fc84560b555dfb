"""`careerctl plan --write` and `--refresh`, and everybody's plans."""

import json

import yaml
from plan_project import everything, shown

AGREED = "assessments/2026-h2/pat.agreed.yaml"


class TestKeeping:
    def test_it_writes_what_was_shown_once(self, plan):
        ran = plan("--write")
        assert ran.out.splitlines()[0] == "Wrote plans/pat-lead.yaml."
        path = plan.root / "plans/pat-lead.yaml"
        assert path.stat().st_mode & 0o777 == 0o600
        written = path.read_text()
        assert written.startswith("# $schema: ../schemas/plan.json\nperson: pat\ntowards: head\ntarget: lead\n")
        assert yaml.safe_load(written)["mastery"]["actions"][1]["activity"] == "ride"
        assert plan("--write").out == "The plan is kept in plans/pat-lead.yaml already. Nothing was written.\n"
        assert plan("--fresh", "--write").out == "This plan is in plans/pat-lead.yaml already. Nothing was written.\n"
        assert path.read_text() == written

    def test_what_is_kept_is_what_was_proposed(self, plan):
        proposed = shown(plan)
        plan("--write")
        kept = shown(plan)
        assert (kept["kept"], kept["id"], kept["stage"]) == (True, "pat-lead", "mastery")
        plain = [{**each, "begins": None, "reason": None} for each in everything(proposed)]
        assert everything(kept) == plain

    def test_a_dry_run_shows_the_file_and_writes_none(self, plan):
        out = plan("--write", "--dry-run").out
        assert out.startswith("--- /dev/null\n+++ b/plans/pat-lead.yaml\n")
        assert not (plan.root / "plans").exists()

    def test_a_second_open_plan_is_refused(self, plan):
        plan("--write")
        ran = plan("--hours-per-week", "1", "--write")
        assert ran.code == 2
        assert "there is an open plan in plans/pat-lead.yaml" in ran.err

    def test_a_broken_file_of_that_name_is_a_plan_though_it_names_nobody(self, plan):
        ran = plan(files={"plans/pat-lead.yaml": "mastery: [\n"})
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.endswith("careerctl: this person's plan has to be mended first.\n")

    def test_a_closed_plan_of_that_name_stays(self, plan):
        closed = "person: pat\ntarget: lead\nstarted: 2020-01-01\nclosed: {date: 2021-01-01, because: Another wish}\n"
        assert plan("--write", files={"plans/pat-lead.yaml": closed}).out.startswith("Wrote plans/pat-lead-2.yaml.")
        assert "Earlier plans\n · Lead, from 1 January 2020 until 1 January 2021. Another wish" in plan().out

    def test_who_has_left_is_proposed_none(self, plan):
        left = {"people/pat.yaml": plan.files["people/pat.yaml"] + "left: {date: 2026-10-01}\n"}
        for options in ((), ("--write",), ("--fresh",), ("--target", "lead")):
            ran = plan(*options, files=left)
            assert (ran.code, ran.out) == (2, ""), options
            assert ran.err == "careerctl: Pat has left, so that no plan is proposed.\n"

    def test_of_who_has_left_the_last_plan_is_shown(self, plan):
        closed = "person: pat\ntarget: lead\nstarted: 2020-01-01\nclosed: {date: 2021-01-01, because: Another wish}\n"
        left = plan.files["people/pat.yaml"] + "left: {date: 2026-10-01}\n"
        ran = plan(files={"people/pat.yaml": left, "plans/old.yaml": closed})
        assert (ran.code, ran.err) == (0, "")
        assert "This plan is closed. Another wish" in ran.out
        for reader in ("hr", "everyone"):
            for form in ("text", "markdown", "csv", "json"):
                ran = plan("--audience", reader, "--format", form)
                assert (ran.code, ran.err, "Another" in ran.out) == (0, "", False)
        assert plan("--audience", "hr").out == "There is no open plan.\n"

    def test_a_broken_plan_stops_it_and_one_of_somebody_else_does_not(self, plan):
        ran = plan(files={"plans/pat-lead.yaml": "person: pat\nowner: x\n"})
        assert ran.code == 2
        assert "this person's plan has to be mended first." in ran.err
        (plan.root / "plans/pat-lead.yaml").unlink()
        assert plan(files={"plans/dana-head.yaml": "person: dana\nowner: x\n"}).code == 0


class TestRefresh:
    KEPT = """\
        # By hand.
        person: pat
        towards: head
        target: lead
        started: 2026-05-01
        mastery:
          actions:
            - id: ask    # kept
              competency: asking
              from: 1
              to: 2
              owner: manager
              status: planned
            - {id: closing, competency: closing, from: 1, to: 2, owner: employee, status: active}
        trial:
          actions:
            - {id: dropped, competency: leading, from: 0, to: 1, owner: manager, status: dropped}
        """

    def test_it_shows_the_change_and_writes_with_write(self, plan):
        ran = plan("--refresh", files={"plans/pat-lead.yaml": self.KEPT})
        path = plan.root / "plans/pat-lead.yaml"
        before = path.read_text()
        assert ran.err == (
            "Nothing was written yet: `careerctl plan pat --refresh --write` writes it.\n"
            "The level is reached; was this done? `careerctl mark pat ask done` says so.\n"
        )
        written = plan("--refresh", "--write").out
        assert written == "Wrote into plans/pat-lead.yaml: 2 actions added. All else is as you wrote it.\n"
        after = path.read_text()
        assert [line for line in before.splitlines() if line not in after.splitlines()] == []
        assert "status: done" not in after
        assert plan("--refresh", "--write").out == "Nothing is new in plans/pat-lead.yaml. Nothing was written.\n"
        assert path.read_text() == after

    def test_what_is_reached_is_asked_about_and_not_written_as_done(self, plan):
        met = plan.files[AGREED].replace("closing: 1", "closing: 2")
        plan(files={"plans/pat-lead.yaml": self.KEPT})
        ran = plan("--refresh", "--write", files={"assessments/2026-h2/pat.agreed.yaml": met})
        first, second = yaml.safe_load((plan.root / "plans/pat-lead.yaml").read_text())["mastery"]["actions"][:2]
        assert (first["status"], second["status"]) == ("planned", "active")
        asked = "The level is reached; was this done? `careerctl mark pat {} done` says so.\n"
        assert ran.err == asked.format("ask") + asked.format("closing")

    def test_what_was_dropped_does_not_come_back(self, plan):
        plan("--refresh", "--write", files={"plans/pat-lead.yaml": self.KEPT})
        trial = yaml.safe_load((plan.root / "plans/pat-lead.yaml").read_text())["trial"]
        assert [each["id"] for each in trial["actions"]] == ["dropped"]

    def test_a_plan_just_written_is_not_changed(self, plan):
        plan("--write")
        before = (plan.root / "plans/pat-lead.yaml").read_bytes()
        assert plan("--refresh", "--write").out == "Nothing is new in plans/pat-lead.yaml. Nothing was written.\n"
        assert (plan.root / "plans/pat-lead.yaml").read_bytes() == before

    def test_another_next_move_needs_another_plan(self, plan):
        files = {"plans/pat-lead.yaml": self.KEPT, "people/pat.yaml": "name: Pat Doe\nrole: lead\nmanager: dana\n"}
        ran = plan("--refresh", files=files)
        assert ran.code == 2
        assert "the next move is to the role 'head' by now" in ran.err

    def test_without_a_plan_there_is_nothing_to_refresh(self, plan):
        assert "there is no open plan for 'pat' yet." in plan("--refresh").err


class TestAll:
    def test_a_line_for_each(self, plan):
        out = plan("--audience", "manager", person=()).out.splitlines()
        assert [line.split("  ")[0] for line in out[2:]] == ["Dana Kim", "Pat Doe"]
        assert "Pat Doe              Towards Lead: no plan is kept yet." in out

    def test_of_several_people_it_is_told_that_there_is_a_plan(self, plan):
        plan("--write")
        assert "Pat Doe              Has a development plan." in plan(person=()).out.splitlines()
        assert plan("--audience", "employee", person=()).out == plan("--audience", "everyone", person=()).out

    def test_the_people_of_one_manager(self, plan):
        ran = json.loads(plan("--manager", "dana", "--format", "json", person=()).out)
        assert (ran["manager_name"], [each["person"] for each in ran["plans"]]) == ("Dana Kim", ["pat"])

    def test_whoever_left_or_has_nothing_to_plan_for_is_left_out(self, plan):
        files = {
            "people/pat.yaml": f"{plan.files['people/pat.yaml']}left: {{date: 2026-10-31}}\n",
            "people/dana.yaml": "name: Dana Kim\n",
        }
        assert "Nobody here has a plan" in plan(files=files, person=()).out

    def test_what_is_asked_for_has_to_be_there(self, plan):
        assert "no role has the id 'haed'" in plan("--target", "haed", person=()).err
        assert "--until leaves 8 weeks" in plan("--until", "2026-12", person=()).err

    def test_writing_is_for_one(self, plan):
        assert "--write is about one plan. Name a PERSON." in plan("--write", person=()).err
