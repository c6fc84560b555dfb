"""What colleagues may be told of somebody: never what is on trial, nor what the person keeps to themself."""

from careerctl.analysis.gap import Question
from careerctl.analysis.history import grown
from careerctl.analysis.review import leads, who
from careerctl.results.announcement import AnnouncementPage, Duties, Grown
from careerctl.results.gap import Gap
from careerctl.results.plan import Plan
from careerctl.results.report import Head


def announcement(head: Head, question: Question, compared: Gap | None, plan: Plan) -> AnnouncementPage:
    """Return the draft; `plan` is the kept one, or one without a target.

    Somebody grew in what both have talked about: before that there is nothing to tell anybody.
    """
    framework = question.framework
    if question.person.has_left(framework.today):
        return AnnouncementPage(head=head)
    shares = {framework.competencies.current(each) for each in question.person.shares}
    rather_not = {framework.competencies.current(each) for each in question.person.rather_not}
    asked = {each.competency for each in compared.items} if compared is not None and compared.own_role else set()
    grew = [Grown(each.competency, each.name) for each in grown(question, talked=True) if each.competency in asked]
    return AnnouncementPage(
        head=head,
        who=who(question, compared),
        manager_name=leads(question),
        duties=_for_good(plan),
        shared=tuple(each for each in grew if each.competency in shares),
        kept=tuple(each for each in grew if each.competency not in shares | rather_not),
    )


def _for_good(plan: Plan) -> Duties | None:
    """Return new duties once they are for good: while a trial is ahead or goes on, and when it led back, none are."""
    duties = plan.permanent
    if duties is None or not duties.responsibilities:
        return None
    if plan.trial is not None and plan.stage not in {"permanent", "move"}:
        return None
    return Duties(duties.from_, duties.responsibilities, duties.expectations, duties.pay_decided, duties.announced)
