"""`careerctl import-people`: how days, workbooks and the mapping are read."""

from io import BytesIO

import openpyxl
import pytest


class TestDays:
    @pytest.mark.parametrize(
        ("days", "found"),
        [
            (("13/04/2026", "03/04/2026"), ["2026-04-13", "2026-04-03"]),
            (("04/13/2026", "03/04/2026"), ["2026-04-13", "2026-03-04"]),
            (("03.04.2026", "2026-05"), ["2026-04-03", "2026-05"]),
            (("2026-04-03 00:00:00", "2026/4/3"), ["2026-04-03", "2026-04-03"]),
            (("04/04/2026", "2026"), ["2026-04-04", "2026"]),
        ],
    )
    def test_a_column_that_can_be_read_in_one_way(self, hr, days, found):
        rows = "".join(f"{at},P {at},Seller,{day}\n" for at, day in enumerate(days))
        assert hr(f"Id,Name,Job title,Position start date\n{rows}").code == 0
        assert [text.partition("since: ")[2].strip() for _, text in sorted(hr.people().items())] == found

    @pytest.mark.parametrize(
        ("days", "said"),
        [
            (("03/04/2026", ""), "with the day or with the month first; --dates says which"),
            (("13/04/2026", "04/13/2026"), "row 3, since when: "),
            (("1.4.26", ""), "with the year in four of them"),
            (("31.02.2026", ""), "not in the calendar"),
            (("46113", ""), "no day written in figures"),
        ],
    )
    def test_what_could_be_another_day_is_refused(self, hr, days, said):
        rows = "".join(f"{at},P {at},Seller,{day}\n" for at, day in enumerate(days))
        ran = hr(f"Id,Name,Job title,Position start date\n{rows}")
        assert (ran.code, hr.written()) == (2, [])
        assert said in ran.err

    def test_dates_are_said_once_and_kept(self, hr):
        table = "Id,Name,Job title,Position start date\n1,Ann,Seller,03/04/2026\n"
        hr(table, "--dates", "month-first")
        assert hr.people()["1"].endswith("since: 2026-03-04\n")
        assert hr(table).out == "This is written already. Nothing was written.\n"


class TestWorkbooks:
    def test_an_excel_file_under_a_title(self, hr):
        book, saved = openpyxl.Workbook(), BytesIO()
        book.active.append(["Everybody, 1 November 2026"])
        book.active.append([])
        book.active.append(["Employee ID", "Worker", "Date of birth", "Base pay"])
        book.active.append(["0007", "Ann Lee", "1990-01-01", 70000])
        book.active.append([8, "=Bo Roe", "1990-01-02", 71000])
        book.active["B5"].data_type = "s"
        book.save(saved)
        ran = hr(saved.getvalue(), name="hr.xlsx")
        assert (ran.code, hr.people()) == (0, {"0007": "name: Ann Lee\n", "8": 'name: "=Bo Roe"\n'})
        assert "Left out, and written nowhere: Date of birth, Base pay\n" in ran.err

    def test_of_several_sheets_one_is_named(self, hr):
        book, saved = openpyxl.Workbook(), BytesIO()
        book.active.append(["Name"])
        book.create_sheet("Team").append(["Name"])
        book["Team"].append(["Ann Lee"])
        book.save(saved)
        assert "several worksheets hold something: Sheet, Team." in hr(saved.getvalue(), name="hr.xlsx").err
        assert "Did you mean 'Team'?" in hr(saved.getvalue(), "--sheet", "Tem", name="hr.xlsx").err
        assert hr(saved.getvalue(), "--sheet", "Team", name="hr.xlsx").code == 0
        assert hr(saved.getvalue(), name="hr.xlsx").out.startswith("This is written already.")


class TestTheMapping:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("columns: {name: Nme}\n", "the heading 'Nme' of the mapping is over no column of this file. Did you mean"),
            ("columns: {name: Twice}\n", "the heading 'Twice' of the mapping is over two columns."),
            ("columns: {nam: Name}\n", "people-import.yaml:1:11: error[unknown-key]"),
            ("columns: {name: Name}\nroles: {Boss: hed}\n", "people-import.yaml:2:15: error[unknown-role]"),
            ("columns: {name: []}\n", "row 2, name: there is none"),
        ],
    )
    def test_what_is_wrong_in_it_is_said_with_its_place(self, hr, text, said):
        hr.map.write_text(text)
        ran = hr("Id,Name,Twice,Twice\n1,Ann,,\n")
        assert (ran.code, (hr.root / "people").exists()) == (2, False)
        assert said in ran.err

    def test_titles_that_need_no_role_are_not_listed(self, hr):
        hr.map.write_text("columns: {name: Name, role: Title}\nno_role: [Boss]\nroles: {Agent: seller}\n")
        ran = hr("Name,Title\nAnn,Boss\nBo,Agent\nCy,Guide\n")
        assert "Boss" not in ran.err
        assert "  Guide (1 person)" in ran.err
        assert hr.people() == {"ann": "name: Ann\n", "bo": "name: Bo\nrole: seller\n", "cy": "name: Cy\n"}

    def test_somebody_who_was_quicker_is_not_overwritten(self, hr, monkeypatch):
        from careerctl.cli import last_look

        def agreed(question):
            (hr.root / "people").mkdir()
            (hr.root / "people" / "ann.yaml").write_text("name: Ann\n")
            return bool(question)

        monkeypatch.setattr(last_look, "agreed", agreed)
        ran = hr("Id,Name\nann,Ann Lee\n")
        assert (ran.code, hr.people()) == (2, {"ann": "name: Ann\n"})
        assert "somebody else has changed one of these files meanwhile." in ran.err
