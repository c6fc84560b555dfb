"""condition-runs-out: said some weeks before, and afterwards, of what somebody's roles of today ask."""

import pytest

FILES = {
    "careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two]}}\n",
    "roles/driver.yaml": "name: Driver\nconditions: {licence: A licence, hours: {text: Hours, valid_months: 12}}\n",
    "roles/guide.yaml": "name: Guide\nconditions: {licence: A licence, badge: A badge}\n",
    "roles/gone.yaml": "name: Gone\nstatus: retired\nconditions: {licence: Another}\n",
}
LINE = "people/pat.yaml:3:{}: warning[condition-runs-out] the condition '{}' of the role '{}' {}"
SOON, OUT = "runs out within 6 weeks", "has run out and is open again"


@pytest.fixture
def found(checked):
    """Return a function that checks somebody with what is recorded on the third line, on 1 November 2026."""

    def lines(recorded, more="", role="driver", settings=""):
        person = {"people/pat.yaml": f"name: Pat\nrole: {role}\nconditions_met: {recorded}\n{more}"}
        files = FILES | person | {"careerctl.yaml": FILES["careerctl.yaml"] + settings}
        return [line for line in checked(files) if "old-name" not in line]

    return lines


@pytest.mark.parametrize(
    ("record", "line"),
    [
        ("licence: {date: 2020-01-01, until: 2026-12-13}", (62, "licence", SOON)),
        ("licence: {date: 2020-01-01, until: 2026-11-01}", (62, "licence", SOON)),
        ("licence: {date: 2020-01-01, until: 2026-10-31}", (62, "licence", OUT)),
        ("hours: {date: 2025-12-13}", (41, "hours", SOON)),
        ("hours: {date: 2025-10-31}", (41, "hours", OUT)),
    ],
)
def test_says_so_some_weeks_before_and_afterwards(found, record, line):
    column, condition, how = line
    assert found(f"{{driver: {{{record}}}}}") == [LINE.format(column, condition, "driver", how)]


@pytest.mark.parametrize(
    ("recorded", "more", "role"),
    [
        ("{driver: {licence: {date: 2020-01-01, until: 2026-12-14}}}", "", "driver"),
        ("{driver: {licence: {date: 2020-01-01}, hours: {date: 2025-12-14}}}", "", "driver"),
        ("{driver: {hours: {date: 2020-01-01, until: 9999-12-31}}}", "", "driver"),
        ("{driver: {licence: {date: 2020-01-01, until: 2021}}}", "left: {date: 2026-10-01}\n", "driver"),
        ("{guide: {badge: {date: 2020-01-01, until: 2021}}}", "", "driver"),
        ("{gone: {licence: {date: 2020-01-01, until: 2021}}}", "", "driver"),
        ("{driver: {licence: {date: 2020-01-01, until: 2021}}, guide: {licence: {date: 2021-01-01}}}", "", "driver"),
        (
            "{guide: {badge: {date: 2020-01-01, until: 2021}}}",
            "also: [{role: guide, from: 2025-01-01, until: 2026-10-31}]\n",
            "driver",
        ),
    ],
)
def test_it_is_silent(found, recorded, more, role):
    assert found(recorded, more, role) == []


def test_a_second_role_counts_and_a_record_is_said_once(found):
    also = "also: [{role: guide, from: 2026-01-01}]\n"
    recorded = (
        "{driver: {licence: {date: 2020-01-01, until: 2026-10-31}}, guide: {badge: {date: 2020-01-01, until: 2025}}}"
    )
    assert [line.split("] ")[1] for line in found(recorded, also)] == [
        f"the condition 'licence' of the role 'driver' {OUT}",
        f"the condition 'badge' of the role 'guide' {OUT}",
    ]


def test_somebody_without_a_role_is_asked_for_nothing(checked):
    person = "name: Pat\nconditions_met: {driver: {licence: {date: 2020-01-01, until: 2021}}}\n"
    assert checked(FILES | {"people/pat.yaml": person}) == []


def test_as_many_weeks_before_as_lie_between_two_talks(found):
    recorded = "{driver: {licence: {date: 2020-01-01, until: 2026-11-08}}}"
    assert found(recorded, settings="policy: {check_in_weeks: 1}\n") == [
        LINE.format(62, "licence", "driver", "runs out within 1 week")
    ]
    assert found(recorded.replace("11-08", "11-09"), settings="policy: {check_in_weeks: 1}\n") == []
