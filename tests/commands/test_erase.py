"""`careerctl erase`: a person's data go out of every file, and nothing else of any file changes."""

import subprocess

import pytest

ERASE = ("erase", "dana", "--reports-to", "eli")
FILES = {
    "careerctl.yaml": """\
format: 1
scale: steps
scales:
  steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}
tracks:
  individual: {name: Alone}
  management: {name: Leads, manages: true}
rounds:
  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31, for: [dana, alice]}  # the two
  2027-h1: {opens: 2027-02-01, closes: 2027-02-28}
""",
    "people/dana.yaml": (
        "name: Dana Kim\ncalled: Dana\nformerly: [dana-lee]\nrole: lead\nsince: 2021-01-01\nmanager: eli\n"
        "decisions: [{opening: towns, role: lead, date: 2027-02-01, from: 2027-04-01, by: eli, because: So}]\n"
    ),
    "people/alice.yaml": (
        "name: Alice Moreau\ncalled: Alice\nrole: seller  # for years, says Dana\nsince: 2024-03-01\nmanager: dana\n"
        "also: [{role: lead, from: 2026-01, manager: [dana-lee, eli]}]\n"
        "decisions: # so far\n  - {role: seller, date: 2026-01-05, by: dana, manager: dana, because: So}\n"
        "  - role: lead\n    date: 2027-02-01\n    from: 2027-05-01\n    manager: dana\n    because: So\n"
        'outlook:\n  - by: "dana"   # as she said\n    date: 2026-10-05\n    text: Goes on\n'
        "hand_over: {date: 2026-10-06, recorded_by: dana}\n"
        "assessments:\n  - round: 2026-h1\n    manager: {by: dana-lee, date: 2026-04-06, ratings: {coaching: 1}}\n"
    ),
    "people/cy.yaml": "name: Cy May\nmanager: dana\nleft: {date: 2026-12-31, reports_to: dana}\n",
    "notes/dana.alice.yaml": "- {date: 2026-10-05, text: Hers}\n",
    "notes/alice.dana.yaml": (
        "# mine\n- date: 2026-10-05\n  text: |\n    Dana and dana kim;\n    for Dana\n    Kim, not Dana-lee-x.\n"
    ),
    "notes/alice.dana-lee.yaml": "- {date: 2025-10-05, text: Older}\n",
    "plans/up.yaml": "person: dana\ntarget: head\nstarted: 2026-11-01\n",
    "plans/alice-lead.yaml": (
        "person: alice\ntarget: lead\nstarted: 2026-11-01\nsigned:\n  employee: 2026-11-02\n"
        "  recorded_by: {employee: dana} # by phone\n"
    ),
    "assessments/2026-h1/dana-lee.agreed.yaml": "date: 2026-04-05\nratings: {coaching: 1}\n",
    "assessments/2026-h2/dana.self.yaml": "by: dana\ndate: 2026-10-05\nratings: {coaching: 1}\n",
    "assessments/2026-h2/alice.manager.yaml": "by: dana   # herself\r\ndate: 2026-10-06\r\nratings: {coaching: 1}\r\n",
    "assessments/2027-h1/alice.manager.yaml": "status: draft\nby: dana\ndate: 2027-02-06\nratings: {coaching: 2}\n",
}  # fmt: skip
GONE = (
    "people/dana.yaml", "notes/dana.alice.yaml", "notes/alice.dana.yaml", "notes/alice.dana-lee.yaml", "plans/up.yaml",
    "assessments/2026-h1/dana-lee.agreed.yaml", "assessments/2026-h2/dana.self.yaml",
    "assessments/2027-h1/alice.manager.yaml",
)  # fmt: skip
FC = "former-colleague"


@pytest.fixture
def erased(company):
    """Return the company, in which Dana is known by two ids and named wherever somebody can be."""
    for path, text in FILES.items():
        (company.root / path).parent.mkdir(parents=True, exist_ok=True)
        (company.root / path).write_bytes(text.encode())
    return company


def files_of(root):
    found = (each for each in root.rglob("*") if each.is_file() and ".git" not in each.parts)
    return {each.relative_to(root).as_posix(): each.read_bytes().decode() for each in found}


def test_nothing_but_the_name_changes_in_the_files_of_others(erased):
    before, before_that = files_of(erased.root), "led_before:\n  - manager: {}\n    until: 2027-02-15\n"
    ran = erased(*ERASE, "--yes")
    after = files_of(erased.root)
    assert (ran.code, erased.check("2027-02-15")) == (0, [])
    expected = {path: text for path, text in before.items() if path not in GONE}
    expected["careerctl.yaml"] = before["careerctl.yaml"].replace("[dana, alice]", f"[{FC}, alice]")
    expected["people/alice.yaml"] = (
        before["people/alice.yaml"]
        .replace("manager: dana\nalso", "manager: eli\nalso").replace("[dana-lee, eli]", "eli")
        .replace("by: dana, manager: dana, because", f"by: {FC}, manager: {FC}, because")
        .replace("    manager: dana\n", "    manager: eli\n").replace('"dana"', f'"{FC}"')
        .replace("recorded_by: dana", f"recorded_by: {FC}").replace("by: dana-lee", f"by: {FC}")
    )  # fmt: skip
    expected["people/alice.yaml"] += before_that.format(FC)
    ben = before["people/ben.yaml"].replace("[dana, eli]", "eli")
    expected["people/ben.yaml"] = ben + before_that.format(f"[{FC}, eli]")
    expected["people/cy.yaml"] = f"name: Cy May\nmanager: {FC}\nleft: {{date: 2026-12-31, reports_to: eli}}\n"
    expected[f"notes/alice.{FC}.yaml"] = before["notes/alice.dana-lee.yaml"]
    expected[f"notes/alice.{FC}-2.yaml"] = before["notes/alice.dana.yaml"]
    for path in ("plans/alice-lead.yaml", "assessments/2026-h2/alice.manager.yaml"):
        expected[path] = before[path].replace(": dana", f": {FC}")
    assert after == expected


@pytest.mark.parametrize("others", ["", "  '0043': eli\n"])
def test_the_mapping_of_exports_forgets_whom_an_id_means(erased, others):
    head = "columns: {name: Name} # ours\n"
    (erased.root / "people-import.yaml").write_text(f"{head}people:\n  '0042': dana # hers\n{others}")
    ran = erased(*ERASE, "--yes")
    kept = f"people:\n{others}" if others else ""
    assert (ran.code, erased.text("people-import.yaml")) == (0, head + kept)
    assert "people-import.yaml\n· says of no id that it means them\n" in ran.err


def test_without_an_heir_nobody_leads_them_and_nothing_is_an_error(erased):
    ran = erased("erase", "dana", "--yes")
    said = (
        "Alice Moreau and Ben Li: nobody leads them after that, nor answers what was promised; --reports-to WHO does."
    )
    assert (ran.code, said in ran.err, erased.check("2027-02-15")) == (0, True, [])
    alice = erased.text("people/alice.yaml")
    assert (alice.count("manager:"), "also: [{role: lead, from: 2026-01, manager: eli}]" in alice) == (4, True)
    assert erased.text("people/cy.yaml") == f"name: Cy May\nmanager: {FC}\nleft: {{date: 2026-12-31}}\n"


def test_who_leave_named_leads_on(erased):
    erased("leave", "dana", "--on", "2027-03-01", "--reports-to", "eli", "--yes")
    assert erased("erase", "dana", "--yes").code == 0
    assert "manager: eli\nalso" in erased.text("people/alice.yaml")


def test_a_dry_run_shows_no_sheet_and_no_file_that_goes(erased):
    before = files_of(erased.root)
    ran = erased(*ERASE, "--dry-run")
    assert (ran.code, files_of(erased.root)) == (0, before)
    assert "#   manager: dana -> eli\n" in ran.out
    for word in ("Hers", "Older", "mine", "coaching", "assessments"):
        assert word not in ran.out
    assert "assessments/" not in ran.err.replace("-- assessments people", "")
    assert "plans/up.yaml is deleted\n" in ran.err
    assert f"notes/alice.dana.yaml is called notes/alice.{FC}-2.yaml\n" in ran.err


def test_nothing_is_written_without_a_yes(erased):
    before = files_of(erased.root)
    assert erased(*ERASE, typed="no\n").out == "Nothing was written.\n"
    assert erased(*ERASE).code == 2
    assert files_of(erased.root) == before


def test_words_of_others_are_listed_and_stay(erased):
    (erased.root / "README.md").write_text("Ask DANA.\nOr danae.\n")
    err = erased(*ERASE, "--yes").err
    listed = err.partition("can change them:\n")[2].partition("Words in sheets")[0].split()
    places = ("README.md:1", f"notes/alice.{FC}-2.yaml:4", f"notes/alice.{FC}-2.yaml:5", "people/alice.yaml:3")
    assert sorted(listed) == sorted(places)
    assert "goes" not in listed


def test_an_opening_that_waits_for_them_is_named(erased):
    assert "The opening 'towns' stays taken; `careerctl decide towns dana --withdraw` opens it again" in erased(
        *ERASE, "--dry-run"
    ).err  # fmt: skip


def test_pages_say_a_former_colleague(erased):
    erased(*ERASE, "--yes")
    assert "a former colleague on 6 October 2026" in erased("gap", "alice").out
    assert "a former colleague" in erased("note", "alice").out


class TestRefusals:
    def test_a_file_that_may_name_them_has_to_be_mended_first(self, erased):
        (erased.root / "plans/odd.yaml").write_text("person: [dana\n")
        before = files_of(erased.root)
        ran = erased(*ERASE, "--yes")
        assert (ran.code, files_of(erased.root)) == (2, before)
        assert "plans/odd.yaml:" in ran.err

    @pytest.mark.parametrize("path", ["people/a/dana-lee.yaml", "people/former-colleague.yaml"])
    def test_two_meanings_of_an_id(self, erased, path):
        (erased.root / path).parent.mkdir(exist_ok=True)
        (erased.root / path).write_text("name: Dana Lee\n")
        before = files_of(erased.root)
        assert (erased(*ERASE, "--yes").code, files_of(erased.root)) == (2, before)

    def test_a_link_and_a_second_name(self, erased):
        """What they lead to would stay."""
        notes = erased.root / "notes/dana.alice.yaml"
        (erased.root / "notes/kept.txt").hardlink_to(notes)
        ran = erased(*ERASE, "--yes")
        assert (ran.code, "notes/dana.alice.yaml has a second name" in ran.err) == (2, True)
        (erased.root / "notes/kept.txt").unlink()
        notes.rename(erased.root / "notes/ben.alice.yaml")
        notes.symlink_to("ben.alice.yaml")
        ran = erased(*ERASE, "--yes")
        assert (ran.code, "notes/dana.alice.yaml is a link." in ran.err) == (2, True)

    def test_nobody_leads_themself(self, erased):
        assert erased("erase", "dana", "--reports-to", "dana", "--yes").code == 2


class TestGit:
    def test_commits_that_hold_them_and_how_to_rewrite_them(self, erased):
        def git(*line: str) -> str:
            named = ("-c", "user.name=Ann", "-c", "user.email=a@example.com")
            ran = subprocess.run(["git", *named, *line], cwd=erased.root, capture_output=True, text=True, check=True)
            return ran.stdout.strip()

        git("init", "-q")
        git("config", "log.showSignature", "true")
        git("add", ".")
        git("commit", "-qm", "Begin")
        first = git("rev-parse", "--short", "HEAD")
        (erased.root / "people/eli.yaml").write_text("name: Eli Roe\nrole: head\n")
        git("commit", "-qam", "Ask dana kim")
        second = git("rev-parse", "--short", "HEAD")
        (erased.root / "people/eli.yaml").write_text("name: Eli Roe # danae\nrole: head\n")
        git("commit", "-qam", "Change what is not hers")
        err = erased(*ERASE, "--yes").err
        assert f"git still holds Dana in what 1 commit changed:\n  {first} of " in err
        assert f"The message, author or committer of 1 commit names Dana:\n  {second} of " in err
        own = err.partition("git filter-repo --invert-paths")[2].partition("\n")[0]
        assert "--path=assessments/2026-h1/dana-lee.agreed.yaml" in own
        assert "--path=plans/up.yaml" in own
        assert "--path=notes/alice.dana.yaml" not in own
        assert f"--path-rename=notes/alice.dana.yaml:notes/alice.{FC}.yaml" in err
        assert f"dana\\-lee(?![\\w-])==>{FC}" in err

    def test_a_folder_outside_of_git_keeps_nothing(self, erased):
        assert "lies in no git repository" in erased(*ERASE, "--dry-run").err
