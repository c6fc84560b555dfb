"""One person beside one role: the main job."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from careerctl.analysis.coming import coming
from careerctl.analysis.handed import handed_in
from careerctl.analysis.in_force import earlier, in_force, why_today_s
from careerctl.analysis.items import NOTHING_SAID, Sheets, item, spoken, unasked
from careerctl.analysis.kept_back import as_written
from careerctl.analysis.levels import scales_used
from careerctl.analysis.other_words import OtherWords, last_look, other_words
from careerctl.analysis.rating import nothing_to_rate
from careerctl.analysis.rounds import RoundSheets, compared, rounds_of
from careerctl.analysis.stands import stands
from careerctl.analysis.still_wished import role_wished
from careerctl.analysis.to_write import IsWhole, to_write
from careerctl.analysis.totals import counts, ratio
from careerctl.analysis.wishes import time_to, wishes
from careerctl.model.assessment import Side
from careerctl.model.earlier import Under
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.model.wish import Wish
from careerctl.results import wished
from careerctl.results.gap import Gap, Handed, Item, Standing
from careerctl.results.result import replace

_ONE_SIDE_MET = {Standing.SELF_ONLY, Standing.MANAGER_ONLY}
_STEPS = {Standing.BOTH_OPEN, Standing.NEXT_STEP}


def _nobody(_person: str) -> bool:
    return False


def _any(_role: str) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """What somebody wants to know: a person beside a role, in a round, measured by some or all sheets.

    What several answers need of it is worked out once.
    """

    framework: Framework
    record: Record
    person: Person
    called: Callable[[str], str]
    """How sentences name the person with an id."""
    target: str | None = None
    round: str | None = None
    only: Side | None = None
    has_left: Callable[[str], bool] = _nobody
    """Tells whether somebody's last day has come; asked only where a manager is waited for."""
    is_whole: IsWhole = _any
    ids_of: Callable[[str], tuple[str, ...]] = as_written
    """Returns all ids that somebody has or had; asked only where somebody else led the person before."""
    under: Under | None = None
    """Under what is measured, where that is not what was rated under: a plan's own framework."""
    words: bool = True
    """Whether reasons are wanted; without them what many people say alike is put beside a role once."""

    @cached_property
    def rounds(self) -> list[RoundSheets]:
        """The rounds in which anybody has handed in, the oldest first."""
        return rounds_of(self.framework, self.record.sheets)

    @cached_property
    def latest(self) -> RoundSheets | None:
        """The last round that can be compared."""
        return compared(self.framework, self.rounds)

    @cached_property
    def latest_said(self) -> Sheets:
        """What its sheets say."""
        return spoken(self.framework, self.latest, self.person.role, words=self.words)

    def handed(self, sheets: RoundSheets) -> Handed:
        """Return who has handed in what in a round."""
        return handed_in(self.framework, sheets, self.manager, self.called)

    def said_in(self, sheets: RoundSheets | None) -> Sheets:
        """Return what the sheets of a round say; a scale that was another one in a later round was no other before."""
        if sheets is None or sheets is self.latest:
            return self.latest_said if sheets is not None else NOTHING_SAID
        later = self.rounds[self.rounds.index(sheets) + 1 :]
        after = next((each for each in later if each.comparable(self.framework)), None)
        return spoken(self.framework, sheets, self.person.role, words=self.words, gone=self.said_in(after).gone)

    @cached_property
    def manager(self) -> str:
        """The id of the first manager who is here, "" where there is none."""
        return next((each for each in self.person.manager if not self.has_left(each)), "")

    @property
    def manager_left(self) -> bool:
        """Whether all have left who are named as manager."""
        return bool(self.person.manager) and not self.manager

    @cached_property
    def wishes(self) -> tuple[wished.Wish, ...]:
        """What the person wishes for and what has not come true, in the order of the file."""
        return tuple(wishes(self.framework, self.person))


def role_asked(question: Question) -> str | None:
    """Return the role to compare with: the target, else the person's own, else the first one wished for."""
    wish = _wish_asked(question)
    written = wish.role if wish is not None else question.target or question.person.role
    return None if written is None else question.framework.roles.current(written)


def _wish_asked(question: Question) -> Wish | None:
    """Return the wish that names the role to compare with, None where something else does."""
    if question.target or question.person.role:
        return None
    return role_wished(question.framework, question.person)


def gap(question: Question) -> Gap | None:
    """Compare a person with a role; None where there is no role to compare with.

    An older round, asked for by its name, is compared with the role that was rated against then.
    """
    framework = question.framework
    rounds, latest = question.rounds, question.latest
    chosen = latest if question.round is None else next((each for each in rounds if each.round == question.round), None)
    sheets = chosen if chosen is not None and chosen.comparable(framework) else None
    beside = role_in(question, sheets)
    if beside is None:
        return None
    return _compare(question, beside, sheets, _only_handed_in(question, rounds, sheets))


class RoleIn(NamedTuple):
    """The role with which somebody is compared, and whether it is, or was then, their own."""

    role: str
    own: bool
    wish_shared_with: str


def role_in(question: Question, sheets: RoundSheets | None) -> RoleIn | None:
    """Return with which role a round is compared, of an older one that of then; None where there is no role."""
    current = question.framework.roles.current
    is_of_then = sheets is not question.latest and question.target is None
    then = sheets.role if sheets is not None and is_of_then else None
    role = role_asked(question) if then is None else current(then)
    if role is None:
        return None
    own = then is not None or role == current(question.person.role or "")
    wish = None if own else _wish_asked(question)
    return RoleIn(role, own, wish.shared_with if wish is not None else "")


def _only_handed_in(question: Question, rounds: list[RoundSheets], sheets: RoundSheets | None) -> list[RoundSheets]:
    """Return the rounds of which only who has handed in is told: the one asked for, else those after the compared."""
    if question.round is not None:
        return [each for each in rounds if each.round == question.round and each is not sheets]
    return rounds[rounds.index(sheets) + 1 if sheets is not None else 0 :]


def _compare(question: Question, beside: RoleIn, sheets: RoundSheets | None, handed: list[RoundSheets]) -> Gap:
    framework, person, (role, own_role, shared_with) = question.framework, question.person, beside
    said, agreed = question.said_in(sheets), sheets.counting if sheets is not None else None
    about, talked = said.about(role), agreed is not None and question.only in {None, "agreed"}
    about = about._replace(under=question.under or about.under)
    here = stands(framework, person, role, about, question.only, own_role=own_role, talked=talked)
    others = list(other_words(framework, sheets, role)) if sheets is not None and sheets is question.latest else []
    changed = {each: change for one in others for each, change in one.changed.items()}
    items = [replace(each, changed=changed.get(each.competency)) if changed else each for each in here.items]
    required = {each.competency for each in items}
    focus = tuple(framework.competencies.current(each) for each in agreed.focus) if agreed is not None else ()
    known, gone = framework.roles.get(role), framework.roles.is_gone(role)
    on_others = any(each.on_another_scale for each in items)
    says = not gone and (sheets is question.latest or not on_others)
    return Gap(
        person=question.record.id,
        name=person.name,
        called=person.short_name(),
        today_role=framework.role_name(framework.roles.current(person.role)) if person.role else "",
        coming=coming(framework, person),
        role=role,
        role_name=framework.role_name(role),
        role_status="gone" if gone else known.status if known is not None else "",
        role_metadata=known.metadata if known is not None else {},
        own_role=own_role,
        wish_shared_with=shared_with,
        wishes=question.wishes,
        way=None if own_role or gone else time_to(framework, person, role, None),
        tells_rounds=True,
        round=None if sheets is None else _told(question, sheets, role, others),
        later=tuple(question.handed(each) for each in handed),
        to_write=to_write(framework, question.record, question.manager, sheets, question.is_whole),
        manager_left=_is_missed(question, sheets, handed),
        nothing_to_rate=nothing_to_rate(framework, role, framework.roles.current(person.role or "")),
        measured_by=question.only,
        items=tuple(items),
        talk=tuple(to_talk_about(items, framework.settings.policy.discuss_at)),
        next_steps=tuple(next_steps(items, focus)),
        focus=focus,
        left_out=here.left_out,
        beyond=tuple(unasked(framework, each, said) for each in said.all() if each not in {*required, *here.left_out}),
        conditions=here.conditions,
        no_musts=not gone and not any(each.must or (each.raised and each.raised.must) for each in items),
        state=here.state if says else None,  # what once was open by another scale, nobody knows
        open=here.open if says else (),
        counts=counts(items) if here.whole else None,
        ratio=ratio(items, _lowest(framework, role)) if here.whole else None,
        scales=tuple(scales_used(framework, (each.scale for each in items))),
        version=framework.settings.version or "",
    )


def _told(question: Question, sheets: RoundSheets, role: str, others: list[OtherWords]) -> Handed:
    """Return who has handed in what, and what is known of the framework under which it was.

    `others` are the sheets that count and were written against other words.
    """
    handed, looked = question.handed(sheets), last_look(sheets)
    then = earlier(question.framework, question.under or sheets.under)
    rated = question.framework.roles.current(sheets.role or question.person.role or "")
    kept = sheets.counting is not None and sheets.agreed is not None and sheets.agreed.kind == "sheet"
    return replace(
        handed,
        why_today=why_today_s(question.framework, role, then) if then is not None else None,
        looked_again=max(filter(None, (looked.confirmed.employee, looked.confirmed.manager))) if looked else None,
        look_again=kept and rated == role and bool(others),
    )


def _lowest(framework: Framework, role: str) -> dict[str, int]:
    return {each: asked.scale.lowest for each, asked in framework.required(role).items()}


def to_talk_about(items: list[Item], discuss_at: int) -> list[str]:
    """Return what is worth a conversation, in order: one side alone sees it met, then |difference|, must, id.

    Where an agreed sheet counts, only what it leaves out.
    """
    worth = [
        each
        for each in items
        if each.agreed is None
        and each.standing is not Standing.STILL_DIFFERENT
        and (each.standing in _ONE_SIDE_MET or each.one_sided or abs(each.difference or 0) >= discuss_at)
    ]
    worth.sort(
        key=lambda each: (
            each.standing not in _ONE_SIDE_MET,
            -abs(each.difference or 0),
            not each.must,
            each.competency,
        )
    )
    return [each.competency for each in worth]


def on_the_table(framework: Framework, sheets: RoundSheets, role: str) -> list[str]:
    """Return what two people would talk about first who rated against a role and have agreed nothing: three at most."""
    said = spoken(framework, sheets, role, words=False).about(framework.roles.current(role))
    own, manager = said.own, said.manager
    every = in_force(framework, framework.roles.current(role), said.under)
    differing = [each for name, each in every.items() if own.get(name) != manager.get(name)]
    items = [item(framework, asked, said, None) for asked in differing]
    return to_talk_about(items, framework.settings.policy.discuss_at)[:3]


def next_steps(items: list[Item], focus: tuple[str, ...]) -> list[str]:
    """Return the next steps that both see, or that one kind of sheet shows where it alone was asked for, in order.

    The agreed focus comes first, then must, weight × gap, |difference| (missing counts 0), id.
    """
    steps = [each for each in items if not each.optional and each.standing in _STEPS]
    steps.sort(
        key=lambda each: (
            focus.index(each.competency) if each.competency in focus else len(focus),
            not each.must,
            -each.weight * Fraction(each.gap or 0),
            -abs(each.difference or 0),
            each.competency,
        )
    )
    return [each.competency for each in steps]


def _is_missed(question: Question, sheets: RoundSheets | None, handed: list[RoundSheets]) -> bool:
    """Tell whether somebody is waited for who has left: to rate, or to talk about what they have rated."""
    last = handed[-1] if handed else sheets
    if last is None or last.manager is None:
        return question.manager_left
    by = last.manager.by
    return last.counting is None and by is not None and question.has_left(by)
