"""What somebody sees coming for a person, once it may be shown: in the talk, and not before it."""

from careerctl.analysis.gap import Question
from careerctl.analysis.kept_back import is_kept_back
from careerctl.results import report


def outlook_told(question: Question) -> tuple[report.Outlook, ...]:
    """Return what is seen coming, without what was written at the end of a round in which one side is missing."""
    framework = question.framework
    return tuple(
        report.Outlook(
            by_name=question.called(each.by),
            date=each.date,
            round=each.round or "",
            role_name=framework.role_name(framework.roles.current(each.role)) if each.role else "",
            text=each.text,
            because=each.because or "",
            kept_back=is_kept_back(question.person, each.date, each.by, question.ids_of),
        )
        for each in question.person.outlook
        if is_told(question, each.round)
    )


def is_told(question: Question, round_: str | None) -> bool:
    """Tell whether both sides of a round are in, or it is over: nothing stays hidden from the person."""
    if round_ is None:
        return True
    known = question.framework.settings.rounds.get(round_)
    over = known is not None and known.is_over(question.framework.today)
    return over or any(one.round == round_ and one.comparable(question.framework) for one in question.rounds)
