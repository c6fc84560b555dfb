"""Which column of an export says what, by how HR systems call them."""

import pytest

from careerctl.exchange.people.columns import proposed


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        (
            "Employee #,First name,Name,Job Title",
            {"id": "Employee #", "name": ["First name", "Name"], "role": "Job Title"},
        ),
        (
            "User/Employee ID,Full Name,Manager User Sys ID,Manager",
            {"id": "User/Employee ID", "name": "Full Name", "manager": "Manager User Sys ID"},
        ),
        (
            "Pers.-Nr.,Mitarbeiter/in,Taetigkeit,Vorgesetzte:r,Austritt am",
            {
                "id": "Pers.-Nr.",
                "name": "Mitarbeiter/in",
                "role": "Taetigkeit",
                "manager": "Vorgesetzte:r",
                "left": "Austritt am",
            },
        ),
        ("EMPLOYEE_ID,WORKER,REPORTS_TO_NAME", {"id": "EMPLOYEE_ID", "name": "WORKER", "manager": "REPORTS_TO_NAME"}),
        (
            "Legal First Name,Legal Last Name,Preferred name",
            {"name": ["Legal First Name", "Legal Last Name"], "called": "Preferred name"},
        ),
        ("Führungskraft,Fuehrungskraft ID,Name", {"name": "Name", "manager": "Fuehrungskraft ID"}),
        ("Hire date,Date of birth,Eintrittsdatum,Base pay,Email,Department,Gehalt,Geschlecht", {}),
    ],
)
def test_what_is_proposed(headings, columns):
    assert proposed(headings.split(",")) == columns
