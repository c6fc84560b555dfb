"""How it is said what is owed to somebody, and with which command it is settled."""

from careerctl.results.owed import Debt, DebtKind
from careerctl.results.plan import Promise
from careerctl.text.commands import Commands
from careerctl.text.phrases import MANY, Say, day, first_upper, in_quotes, plainly, together
from careerctl.views.words.plans import owed_words
from careerctl.views.words.wishes import answer_word

KINDS: dict[DebtKind, str] = {
    "unanswered-wish": "Wishes without an answer",
    "revisit-passed": "Days to talk about a wish again",
    "wish-without-date": "Wishes put off to no day",
    "answer-overtaken": "Answers that a new opening has overtaken",
    "filled-untold": "Positions filled without a word to who asked",
    "not-talked": "Rounds with both sheets in and no talk",
    "missing-side": "Sheets of managers that never came",
    "stale-assessment": "Assessments that are too old",
    "decision-without-move": "Moves whose day has come",
    "plan-after-leaving": "Open plans of those who have left",
    "manager-has-left": "People whose manager has left",
    "kept-after-leaving": "Files kept too long after a leaving",
}
"""What each kind is called where it is counted, in the order of the list."""

_SAID: dict[DebtKind, str] = {
    "unanswered-wish": "The wish for {wish} has no answer yet. {due}",
    "revisit-passed": "The wish for {wish}: you wanted to talk again on {day}, and no newer answer is written.",
    "wish-without-date": "The wish for {wish} was put off on {day}, and no day is set to talk again.",
    "answer-overtaken": "The wish for {wish}: the answer was “{answer}”, and since {day} {opening} is open.",
    "filled-untold": "The wish for {wish}: {opening} was filled on {day}, and nobody has said so.",
    "never-asked": "Nobody has written down what {name} wants next; it was to be asked by {day}.",
    "duties-without-decision": "There are new duties since {day}, and neither pay nor a move is decided.",
    "no-chance": "There was no chance yet to show {competencies}, as the round {round} says.",
    "not-talked": "In the round {round} both have handed in, and there was no talk yet. {due}",
    "missing-side": "The round {round} is closed, and the manager's sheet never came.",
    "stale-assessment": "The last assessment is from the round {round}; a new one was due on {day}.",
    "decision-without-move": "The move to {role} was decided for {day}, and the file does not say so yet.",
    "plan-after-leaving": "{name} left on {day}, and the plan is still open.",
    "manager-has-left": "{manager}, whom {name}'s file names as manager, has left.",
    "kept-after-leaving": "{name} has left, and since {day} nothing is to be kept any more.",
}


def debt_words(debt: Debt, name: str, say: Say = plainly) -> str:
    """Return what is owed, in a sentence or two; `name` is that of the person."""
    if debt.promise is not None:
        return _promised(debt, debt.promise, name, say)
    if debt.kind not in _SAID:
        return ""
    wish = debt.wish
    return say(
        _SAID[debt.kind],
        name=name,
        wish=(wish.role_name or in_quotes(wish.words, say)) if wish is not None else "",
        answer=answer_word(wish, say) if wish is not None else "",
        day=day(debt.day, say) if debt.day is not None else say("a day that nobody wrote down"),
        due=_due(debt, say),
        opening=debt.opening_name,
        competencies=together(debt.competencies, MANY, say),
        round=debt.round,
        role=debt.role_name,
        manager=debt.manager_name,
    ).rstrip()


def _due(debt: Debt, say: Say) -> str:
    if debt.day is None:
        return ""
    return say("It was due by {date}." if debt.late else "It is due by {date}.", date=day(debt.day, say))


def _promised(debt: Debt, promise: Promise, name: str, say: Say) -> str:
    said = first_upper(owed_words(promise, name, say)).rstrip(".")
    if debt.day is None:
        return say("{what}: no last day is set.", what=said)
    return say("{what}: promised by {date}.", what=said, date=day(debt.day, say))


def settled_with(debt: Debt, person: str, commands: Commands) -> str:
    """Return the command that settles what is owed to a person, who is named by the id."""
    who = commands.about(person)
    if debt.promise is not None:
        return _keeping(debt.promise, who, commands)
    if debt.wish is not None:
        said = {
            "filled-untold": ("--opening", debt.opening),
            "revisit-passed": ("--answer", "ANSWER"),
            "answer-overtaken": ("--answer", "ANSWER"),
            "wish-without-date": ("--answer", "not-yet"),
        }
        return commands("answer", who, "--wish", str(debt.wish.number), *said.get(debt.kind, ()))
    words: dict[DebtKind, tuple[str, ...]] = {
        "never-asked": ("wish", who, "ROLE"),
        "duties-without-decision": ("mark", who, "pay"),
        "no-chance": ("plan", who),
        "not-talked": ("rate", who, "--as", "agreed", "--round", debt.round),
        "missing-side": ("talk", who),
        "stale-assessment": ("new", "round", "ID", "--until", "DATE"),
        "decision-without-move": ("move", who, debt.role),
        "plan-after-leaving": ("leave", who),
        "manager-has-left": ("leave", debt.manager, "--reports-to", "ID"),
        "kept-after-leaving": ("erase", who, "--dry-run"),
    }
    return commands(*words[debt.kind]) if debt.kind in words else ""


def _keeping(promise: Promise, who: str, commands: Commands) -> str:
    if promise.what == "talk":
        return commands("talk", who)
    if promise.what == "end":
        how = ("--outcome", "trial=RESULT") if promise.due else ("--until", "DATE")
        return commands("plan", who, *how)
    more = ("--text", "TEXT") if promise.what == "relief" else ()
    return commands("mark", who, promise.id, *more)
