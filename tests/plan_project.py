"""A plan that is kept, the project in which it lies, and what `plan` says of one."""

import json

PLAN = """\
# How it began.
person: pat
target: lead
started: 2026-09-01
check_ins: {every_weeks: 6, log: [{date: 2026-10-20, said: A good start, next: Dana asks the team}]}
mastery:
  until: 2026-12-31
  exit: [{text: The year is closed, met: 2026-10-01}, Two customers have moved]
  actions:
    - id: ask                        # whose turn it is
      competency: asking
      from: 1
      to: 2
      activity: ride
      owner: employee
      due: 2026-10-15
      done_when: Asks twice
      status: planned
    - {id: time, text: Keep Fridays free, owner: manager, due: 2026-11-20, status: active}
    - {id: over, text: A long talk, owner: manager, status: done, date: 2026-09-20, evidence: [Notes]}
trial:
  from: 2027-01-01
  until: 2027-05-31
  agreed: 2026-09-02
  gives_way: [{what: A tenth of the target, from: 2027-01, until: 2027-05}]
  exit: [Both have said what they enjoyed]
permanent:
  from: 2027-07
  until: 2027-12
  responsibilities: [Guides two people]
move:
  from: 2028-01-01
  asked_again: [{after: 30}]
"""
FILES = {
    "competencies/asking.yaml": "name: Asking\nasks: skill\n",
    "roles/seller.yaml": "name: Seller\nrequires: {asking: 2}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {asking: 3}\n",
    "paths/way.yaml": "name: Way\nsteps: [seller, lead]\n",
    "activities/ride.yaml": "name: Ride along\nkind: shadowing\ndevelops: {asking: {to: 2}}\n",
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\n",
    "people/pat.yaml": "name: Pat Doe\ncalled: Pat\nrole: seller\nmanager: dana\n",
    "plans/pat-lead.yaml": PLAN,
}


def shown(plan, *options: str, **more) -> dict:
    ran = plan("--format", "json", *options, **more)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)["plans"][0]


def actions(result: dict, stage: str) -> list[dict]:
    return [] if result[stage] is None else result[stage]["actions"]


def everything(result: dict) -> list[dict]:
    return [each for stage in ("mastery", "trial", "permanent", "move") for each in actions(result, stage)]
