"""Who sees what of pages that lie on the table."""

from careerctl.results import report
from careerctl.results.readers import ALL, HR, MANAGER, PERSON, TWO, Readers, seen_by

SEEN: dict[type, Readers] = {
    report.Head: seen_by(ALL, "organisation version digest today audience"),
    report.Preparation: {
        **seen_by(TWO, "head gap both_in"),
        **seen_by(PERSON, "own own_notes"),
        **seen_by(MANAGER, "manager manager_notes"),
    },
    report.Review: {
        **seen_by(ALL, "head gap routes"),
        **seen_by(TWO, "last_round since drivers strengths outlook doing"),
        **seen_by(HR, "evidence"),
    },
    report.Shows: seen_by(HR, "condition evidence"),
    report.Answer: {
        **seen_by(ALL, "head who route"),
        **seen_by(HR, "manager_name"),
        **seen_by(TWO, "comparison gap others growth doing"),
    },
    report.Since: seen_by(TWO, "competency name before before_name now now_name rounds"),
    report.InRound: seen_by(TWO, "round level"),
    report.PlanPage: seen_by(ALL, "head who plan"),
    report.Outlook: seen_by(TWO, "by_name date role_name text because"),
    report.Way: seen_by(ALL, "to to_name kind paths months stepping_stones"),
    report.RolePage: seen_by(ALL, "head role items conditions ways scales left_out"),
    report.PathPage: seen_by(ALL, "head path name purpose status stations"),
}
