"""`careerctl import-people`: who joined, changed or is gone, by an export of an HR system."""

import pytest

FIRST = """\
Personal-Nr.;Nachname;Vorname;Stellenbezeichnung;Vorgesetzter;In Position seit;Geburtsdatum;Jahresgehalt
0007;Roe;Eli;Head;;01.02.2020;01.04.1970;99999
0012;Kim;Dana;Lead;Roe, Eli;13.01.2021;02.04.1980;88888
0030;Müßig;Jürgen;Seller;0012;01.06.2026;03.04.1990;77777
0031;Li;Ben;Selller;Dana Kim (0012);01.07.2026;04.04.1990;66666
"""
NEWER = """\
Personal-Nr.;Nachname;Vorname;Stellenbezeichnung;Vorgesetzter;In Position seit;Geburtsdatum;Jahresgehalt
0007;Roe;Eli;Head;;01.02.2020;01.04.1970;99999
0030;Müßig-Kim;Jürgen;Lead;0007;01.10.2026;03.04.1990;77777
0031;Li;Ben;Selller;0030;01.07.2026;04.04.1990;66666
0040;Osei;Ama;Seller;Jürgen Müßig-Kim;01.10.2026;05.04.1990;55555
"""
PRIVATE = ("1970", "1980", "1990", "99999", "88888", "77777", "66666", "55555", "Geburtsdatum", "Jahresgehalt")


class TestTheFirstTime:
    def test_people_join_with_what_was_mapped_and_nothing_else(self, hr):
        ran = hr(FIRST)
        assert (ran.code, hr.people()) == (
            0,
            {
                "0007": "name: Eli Roe\nrole: head\nsince: 2020-02-01\n",
                "0012": "name: Dana Kim\nrole: lead\nsince: 2021-01-13\nmanager: 0007\n",
                "0030": "name: Jürgen Müßig\nrole: seller\nsince: 2026-06-01\nmanager: 0012\n",
                "0031": "name: Ben Li\nmanager: 0012\n",
            },
        )
        assert "\nLeft out, and written nowhere: Geburtsdatum, Jahresgehalt\n" in ran.err
        assert "  Selller (1 person), did you mean 'seller'?\n" in ran.err
        assert "4 joined, 0 changed, 0 as before, 0 gone.\nWrite all this? yes or no: " in ran.err
        texts = "".join(path.read_text() for path in hr.root.rglob("*.yaml"))
        assert [each for each in PRIVATE if each in texts] == []
        assert hr.written() == ["0007.yaml", "0012.yaml", "0030.yaml", "0031.yaml", "people-import.yaml"]
        assert oct((hr.root / "people" / "0030.yaml").stat().st_mode)[-3:] == "600"

    def test_the_mapping_is_shown_and_kept(self, hr, careerctl):
        ran = hr(FIRST)
        assert ran.err.startswith(
            "hr.csv: 4 people, read as UTF-8, cells set off by semicolons\n"
            "Which column says what, proposed:\n"
            "  name     Vorname and Nachname\n"
            "  id       Personal-Nr.\n"
            "  role     Stellenbezeichnung\n"
            "  manager  Vorgesetzter\n"
            "  since    In Position seit\n"
        )
        kept = hr.map.read_text().partition("columns:\n")[2]
        assert kept == (
            "  id: Personal-Nr.\n  name:\n    - Vorname\n    - Nachname\n  role: Stellenbezeichnung\n"
            "  manager: Vorgesetzter\n  since: In Position seit\n"
            "# Titles of no role. Take the # away, and write the id of a file in roles/ behind each.\n"
            "#roles:\n#  Selller: seller\n"
        )
        hr.map.write_text(hr.map.read_text().replace("#roles:\n#  Selller", "roles:\n  Selller"))
        again = hr(FIRST)
        assert "Which column says what, as people-import.yaml says:\n" in again.err
        assert hr.people()["0031"] == "name: Ben Li\nmanager: 0012\nrole: seller\nsince: 2026-07-01\n"
        assert hr(FIRST).out == "This is written already. Nothing was written.\n"
        assert careerctl("check", cwd=hr.root).code == 0

    @pytest.mark.parametrize(("typed", "code"), [("no\n", 0), ("", 2)])
    def test_nothing_is_written_before_a_yes(self, hr, typed, code):
        assert (hr(FIRST, typed=typed).code, hr.written()) == (code, [])

    def test_a_dry_run_shows_what_would_be_written(self, hr):
        ran = hr(FIRST, "--dry-run", typed="")
        assert (ran.code, hr.written()) == (0, [])
        assert "+++ b/people/0030.yaml\n" in ran.out
        assert "+++ b/people-import.yaml\n" in ran.out
        assert [each for each in PRIVATE if each in ran.out] == []

    def test_the_mapping_lies_where_it_is_said(self, hr, tmp_path_factory):
        beside = tmp_path_factory.mktemp("beside") / "ours.yaml"
        assert hr(FIRST, "--map", beside, "--yes").code == 0
        assert (beside.exists(), hr.map.exists()) == (True, False)
        assert "among the project's own files" in hr(FIRST, "--map", "people/ours.yaml").err
        assert "among the project's own files" in hr(FIRST, "--map", "careerctl.yaml").err


class TestAgain:
    def test_joined_changed_and_gone_are_shown_and_nobody_is_deleted(self, hr, careerctl):
        hr(FIRST)
        before = hr.people()
        ran = hr(NEWER)
        assert hr.people() == {
            "0007": before["0007"],
            "0012": before["0012"],
            "0030": "name: Jürgen Müßig-Kim\nrole: lead\nsince: 2026-10-01\nmanager: 0007\nheld:\n"
            "  - role: seller\n    from: 2026-06-01\n    until: 2026-09-30\n"
            "led_before:\n  - manager: 0012\n    until: 2026-11-01\n",
            "0031": "name: Ben Li\nmanager: 0030\nled_before:\n  - manager: 0012\n    until: 2026-11-01\n",
            "0040": "name: Ama Osei\nrole: seller\nsince: 2026-10-01\nmanager: 0030\n",
        }
        assert "1 joined, 2 changed, 1 as before, 1 gone.\n" in ran.err
        assert "  Dana Kim: careerctl leave 0012 --on DATE\n" in ran.err
        assert "· role: seller → lead, since 1 October 2026\n" in ran.err
        assert careerctl("leave", "0012", "--on", "2026-10-31", "--yes", cwd=hr.root).code == 0
        assert careerctl("check", cwd=hr.root).code == 0

    def test_another_role_on_no_day_is_a_move_and_only_said(self, hr):
        hr("Id,Name,Job title\nann,Ann Lee,Seller\n")
        ran = hr("Id,Name,Job title\nann,Ann Lee,Lead\n")
        assert "  Ann Lee: careerctl move ann lead --from DATE\n" in ran.err
        assert hr.people() == {"ann": "name: Ann Lee\nrole: seller\n"}

    def test_an_empty_cell_says_nothing(self, hr):
        hr("Id,Name,Job title,Manager\nann,Ann Lee,Seller,bo\nbo,Bo Roe,,\n")
        before = hr.people()
        assert hr("Id,Name,Job title,Manager\nann,Ann Lee,,\nbo,Bo Roe,,\n").code == 0
        assert hr.people() == before

    def test_who_has_a_last_day_there_does_not_join_and_is_gone(self, hr):
        table = "Id,Name,Exit date\nann,Ann Lee,\nbo,Bo Roe,2026-10-31\ncy,Cy May,2026-10-31\ndi,Di Fox,9999-12-31\n"
        hr("Id,Name\nbo,Bo Roe\n", "--map", "first.yaml")
        ran = hr(table)
        assert sorted(hr.people()) == ["ann", "bo", "di"]
        assert "  Bo Roe: careerctl leave bo --on 2026-10-31\n" in ran.err
        assert "9999" not in "".join(hr.people().values())

    def test_a_last_day_to_come_is_said_until_it_is_written(self, hr, careerctl):
        table = "Id,Name,Exit date\nann,Ann Lee,2026-12-31\nbo,Bo Roe,2027-01\n"
        person = {"people/ann.yaml": "name: Ann Lee\n"}
        said = "In the export with a last day to come, which is not written. To write it down, after this:\n"
        leave = "  Ann Lee: careerctl leave ann --on 2026-12-31\n"
        ran = hr(table, files=person)
        assert f"{said}{leave}  Bo Roe: careerctl leave bo --on DATE\n" in ran.err
        assert careerctl("leave", "ann", "--on", "2026-12-31", "--yes", cwd=hr.root).code == 0
        assert careerctl("leave", "bo", "--on", "2027-01-20", "--yes", cwd=hr.root).code == 0
        assert said not in hr(table).err
        assert leave.replace("12-31", "12-30") in hr(table.replace("12-31", "12-30")).err

    def test_whoever_leads_themself_there_is_said(self, hr):
        ran = hr("Id,Name,Manager\nann,Ann Lee,Ann Lee\nbo,Bo Roe,ann\ncy,Cy May,cy\n")
        said = "Their own managers there, and nobody leads themself here, so that nothing is written of it:\n"
        assert f"{said}  Ann Lee\n  Cy May\n" in ran.err
        assert "manager" not in hr.people()["ann"] + hr.people()["cy"]

    def test_who_has_left_here_and_is_in_the_export_is_said(self, hr):
        person = {"people/ann.yaml": "name: Ann Lee\nleft: {date: 2026-05-31}\n"}
        ran = hr("Id,Name\nann,Ann Lee-Roe\n", files=person)
        assert "  Ann Lee: careerctl leave ann --stays\n" in ran.err
        assert hr.people()["ann"] == person["people/ann.yaml"]

    def test_a_second_manager_and_comments_stay(self, hr):
        files = {
            "people/ann.yaml": "name: Ann Lee  # since the merger\nmanager: [bo, cy]\n",
            "people/bo.yaml": "name: Bo Roe\n",
            "people/cy.yaml": "name: Cy May\n",
            "people/di.yaml": "name: Di Fox\n",
        }
        hr("Id,Name,Manager\nann,Ann Lee,di\nbo,Bo Roe,\ncy,Cy May,\ndi,Di Fox,\n", files=files)
        assert hr.people()["ann"] == (
            "name: Ann Lee  # since the merger\nmanager: [di, cy]\n"
            "led_before:\n  - manager: [bo, cy]\n    until: 2026-11-01\n"
        )


class TestWhoIsWho:
    def test_somebody_with_another_id_here_is_known_by_a_name_that_is_theirs_alone(self, hr):
        files = {
            "people/ann.yaml": "name: Ann Lee\n",
            "people/bo.yaml": "name: Bo Roe\n",
            "people/bo-2.yaml": "name: Bo Roe\n",
        }
        ran = hr('Id,Name,Manager\n0001,"Lee, Ann",\n0002,"Roe, Bo",0001\n', files=files)
        assert (
            "Known by their names alone, their ids are new here; `people:` in the mapping keeps it:\n  0001: ann\n"
            in ran.err
        )
        assert hr.people()["0002"] == "name: Bo Roe\nmanager: ann\n"

    def test_the_mapping_says_whom_an_id_means(self, hr):
        hr.map.write_text("columns: {id: Id, name: Name}\npeople: {0002: bo}\n")
        ran = hr("Id,Name\n0002,Bo Roe-Lee\n", files={"people/bo.yaml": "name: Bo Roe\n"})
        assert (ran.code, hr.people()) == (0, {"bo": "name: Bo Roe-Lee\n"})
        hr.map.write_text("columns: {id: Id, name: Name}\npeople: {0002: bob}\n")
        assert "`people:` in the mapping names somebody who is not in the project" in hr("Id,Name\n0002,Bo\n").err

    def test_a_former_id_is_theirs(self, hr):
        hr("Id,Name\n0002,Bo Lee\n", files={"people/bo.yaml": "name: Bo Roe\nformerly: [0002]\n"})
        assert hr.people() == {"bo": "name: Bo Lee\nformerly: [0002]\n"}

    def test_without_ids_names_make_them(self, hr):
        hr("Full name\nŁucja Groß-Müller\nInês O'Neil\n")
        assert sorted(hr.people()) == ["ines-o-neil", "lucja-gross-mueller"]

    @pytest.mark.parametrize(
        ("table", "said"),
        [
            ("Name\nAnn Lee\nAnn Lee\n", "  rows 2 and 3 mean the same person in people/. Map a column with ids"),
            ("Id,Name\nA.1,Ann Lee\na-1,Bo Roe\n", "  rows 2 and 3 mean the same person"),
            ("Name\n王伟\n", "  row 2: no id can be made of this."),
            ("Id,Name\n1,\n", "  row 2, name: there is none\n"),
            ("Id,Name\n1,Ann\n2,Bo,3\n", "  row 3: there is more in it than there are headings\n"),
            ("Id,Name\n1,A\u202en\n", "  row 2, name: there is a character that nobody sees (U+202E)\n"),
            (f"Id,Name\n1,{'n' * 201}\n", "  row 2, name: there are more than 200 characters\n"),
            ("Id,Name,Manager\na,Ann,b\nb,Bo,a\n", "people would lead each other in a circle: a → b → a."),
            ("Number,Pay\n1,2\n", "no column is called as names are in HR systems."),
            ("", "there is nothing in it."),
            ("Id,Name\n1,#NV\n2,#DIV/0!\n", "  row 3, name: there is a formula that came to nothing\n"),
            (
                "Name,Name\nAnn,Lee\n",
                "the heading 'Name' of the mapping is over two columns. Rename one of them there.",
            ),
            (f"Name{'_' * 300}\nAnn\n", "is too long or has odd characters. Give it another one there."),
        ],
    )
    def test_what_cannot_be_told_apart_is_refused(self, hr, table, said):
        ran = hr(table, "--yes")
        assert (ran.code, hr.written()) == (2, [])
        assert said in ran.err

    def test_an_id_made_of_a_name_is_not_that_of_somebody_else(self, hr):
        other = {"people/ann-lee.yaml": "name: Somebody Else\n"}
        ran = hr("Name\nAnn Lee\n", "--yes", files=other)
        assert (ran.code, hr.people()) == (2, {"ann-lee": "name: Somebody Else\n"})
        assert "  row 2: people/ann-lee.yaml is of another name." in ran.err

    def test_managers_whom_nobody_or_several_are_are_listed(self, hr):
        ran = hr("Id,Name,Supervisor\n1,Ann,Bo\n2,Bo,2\n3,Bo,Zoe\n")
        assert "several are, so that nothing is written of them:\n  Bo (1)\n  Zoe (1)\n" in ran.err
        assert "manager" not in "".join(hr.people().values())

    def test_broken_files_of_people_have_to_be_mended_first(self, hr):
        ran = hr("Id,Name\n1,Ann\n", files={"people/bo.yaml": "nam: Bo\n"})
        assert (ran.code, sorted(hr.people())) == (2, ["bo"])
        assert "or somebody might be written twice" in ran.err
