"""What a page is about: everything is read and put together here, and nothing is cut yet."""

from collections.abc import Collection as Several
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from careerctl.analysis.announcement import announcement
from careerctl.analysis.gap import Question, gap
from careerctl.analysis.handouts import opening_page, path_page, role_page
from careerctl.analysis.review import last_talk, preparation, review, to_do, who
from careerctl.analysis.ways.ahead import names_roles, routes
from careerctl.analysis.ways.map import paths
from careerctl.analysis.ways.outside import ways_outside
from careerctl.model.ids import is_id
from careerctl.problems.diagnostic import Diagnostic, Unread, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.kinds import FRAMEWORK_KINDS, NOTES, PEOPLE, PLANS
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.digest import digest_of
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.notes import NoteOn, notes_on
from careerctl.project.reading.openly import OpenWishes, wished_openly
from careerctl.project.reading.subjects import Subject
from careerctl.questions.asked import to_answer
from careerctl.questions.colleagues import Colleagues
from careerctl.questions.decision import decision_page
from careerctl.questions.everybody import Everybody
from careerctl.questions.farewell import farewell_page, must_tell_something
from careerctl.questions.known import FrameworkReading, Reading, read_framework, read_person_beside
from careerctl.questions.others import opening_of
from careerctl.questions.plans import KeptPlans, as_it_stands
from careerctl.results.compare import Upkeep
from careerctl.results.cut import Audience, cut
from careerctl.results.gap import Gap
from careerctl.results.plan import Plan
from careerctl.results.report import CalibrationPage, Head, PathsPage, PlanPage, TalkPage
from careerctl.results.result import replace
from careerctl.results.stages import Action

_KINDS = tuple(kind.name for kind in FRAMEWORK_KINDS)
_WITHOUT_ROLE = {"decision": decision_page, "farewell": farewell_page}
"""Pages for which it does not matter whether the person has a role today, or wishes for one."""


@dataclass
class Subjects:
    """A framework, read once, and what there is to say of the people and things in it."""

    root: Path
    today: date
    audience: str
    without_names: bool = False
    _faults: list[Diagnostic] = field(default_factory=list)
    """What is wrong with the files of all people, where a page is about them, and with notes."""
    _looked_in: dict[str, list[Diagnostic]] = field(default_factory=dict)
    """What is wrong with files beside the framework's that the page at hand goes by, by the folder of their kind."""

    @cached_property
    def known(self) -> FrameworkReading:
        """The framework, all kinds of it."""
        return read_framework(self.root, self.today, _KINDS)

    @cached_property
    def head(self) -> Head:
        """What every page says of itself."""
        settings = self.known.framework.settings
        return Head(
            organisation=settings.organisation or "",
            version=settings.version or "",
            digest=digest_of(self.known.project),
            today=self.today,
            audience=self.audience,
            unread=tuple(dict.fromkeys(each.place.path for each in errors(self.known.project.diagnostics))),
        )

    def left_unread(self) -> list[Unread]:
        """Return each file that was read and has errors."""
        return self.known.left_unread([*self._kept.diagnostics, *self.people.unread, *self._faults])

    def about_role(self, written: str) -> Any:
        """Return the page of a role. Raises CareerctlError where there is none, or where it is broken."""
        page = role_page(self.head, self.known.framework, self.known.role(written))
        return replace(page, role=replace(page.role, upkeep=self._with_name(page.role.upkeep)))

    def about_opening(self, written: str) -> Any:
        """Return a position's page. Raises CareerctlError where there is none, and where it or its role is broken."""
        opening = opening_of(self.known, written)
        self.known.must_be_whole(self.known.framework.openings.items[opening].role)
        return opening_page(self.head, self.known.framework, opening, self._named)

    def _named(self, written: str) -> str:
        """Return the name of somebody of the project with an id; what is nobody's id is a team's name."""
        known = self._colleagues.of(written, PEOPLE) if is_id(written) else None
        return known.name if known is not None and isinstance(known.name, str) else written

    def about_path(self, written: str) -> Any:
        """Return the page of a path. Raises CareerctlError where there is none, or where it is broken."""
        page = path_page(self.head, self.known.framework, self.known.path(written))
        return replace(page, upkeep=self._with_name(page.upkeep))

    def about_progression(self, kinds: Several[str], name: str) -> Any:
        """Return by what one advances: along a path, or into a role. Raises CareerctlError as those two pages do."""
        from careerctl.questions.progression import progression

        page = progression(self.head, self.known, kinds, name)
        return replace(page, upkeep=self._with_name(page.upkeep))

    def _with_name(self, upkeep: Upkeep) -> Upkeep:
        return replace(upkeep, owner_name=self._named(upkeep.owner)) if upkeep.owner else upkeep

    def about_paths(self) -> PathsPage:
        """Return the page of all paths."""
        return PathsPage(self.head, paths(self.known.framework))

    def about_round(self, round_: str | None, processes: Processes = ALONE) -> Any:
        """Return the page of a round that is over, the last one if none is named, for those who rate."""
        from careerctl.questions.raters import compared_raters

        everybody = Everybody(self.known.project, self.people, self._colleagues, _KINDS, processes, self._faults)
        found = compared_raters(everybody, round_).raters
        unread = {each.place.path for each in errors(self._faults)}
        return CalibrationPage(self.head, replace(found, raters=()), len(unread))

    def about_person(self, kind: str, subject: Subject) -> Any:
        """Return a page about a person. Raises CareerctlError where their files, or their role's, are broken."""
        reading = read_person_beside(self.known.project, subject, self._colleagues)
        self._faults += reading.newer
        self._looked_in.clear()
        page = self._page(kind, reading)
        if kind == "announcement":
            must_tell_something(page, reading.person.short_name())
        return page

    @cached_property
    def _colleagues(self) -> Colleagues:
        """Others than whom a page is about; who manages many is looked up once."""
        return Colleagues(self.root)

    @cached_property
    def _kept(self) -> KeptPlans:
        return KeptPlans(self.root, self.known.project.links, self.audience)

    @cached_property
    def _wished(self) -> OpenWishes:
        return wished_openly(self.people, self.known.framework)

    def _others(self, question: Question) -> Mapping[str, int]:
        """Return how many others wish for a role and let everyone know, by its id."""
        if not names_roles(question):
            return {}
        found = self._wished.of_others(question.record.id)
        self._looked_in[PEOPLE] = self.people.unread
        return found

    def _notes(self, reading: Reading) -> list[NoteOn]:
        ids = (reading.record.id, *reading.person.formerly)
        read = notes_on(reading.subject.root, ids, reading.project.links)
        self._looked_in[NOTES] = read.diagnostics
        self._faults += read.diagnostics
        return read.notes

    def _numbered(self, person: str) -> str:
        """Return what stands for a name: the person's place among all ids."""
        current = self.people.current(person)
        return f"Person {self._places.get(current, 0) or '?'}"

    @cached_property
    def _places(self) -> dict[str, int]:
        return {person: place for place, person in enumerate(self.people.paths, 1)}

    @cached_property
    def people(self) -> PeopleIndex:
        """Where the files of all people lie."""
        return PeopleIndex(self.root)

    def page_of(self, kind: str, subject: Subject, manager: str | None) -> Any:
        """Return a page about a person, None for somebody without a role or who has left, or whom another rates.

        `manager` is who has to rate them, None for whoever does. A farewell is for those alone who leave or have left.
        """
        reading = read_person_beside(self.known.project, subject, self._colleagues)
        person, roles = reading.person, (reading.person.role, *(wish.role for wish in reading.person.wishes))
        left = person.has_left(self.today) if kind != "farewell" else person.left is None
        rater = self.people.current(person.manager[0]) if person.manager else None
        if left or not any(roles) or (manager is not None and rater != manager):
            return None
        self._kept.read_all()
        self._looked_in.clear()
        page = self._page(kind, reading)
        return page if _tells(kind, page) else None

    def about_wish(self, reading: Reading, place: int) -> Any:
        """Return the answer to the wish at a place in the file. Raises CareerctlError where its role is broken."""
        from careerctl.analysis.answer import answer

        question = reading.question()
        if wished := reading.person.wishes[place].role:
            reading.must_be_whole(wished)
        plan = self._plan(reading) if self._kept.is_for_reader else None
        result = answer(self.head, question, place, self._others(question), plan)
        return self._shared(result, reading)

    def stem(self, person: str) -> str:
        """Return how the files of a person's pages begin."""
        return f"person-{self._places[person]}" if self.without_names else person

    def _page(self, kind: str, reading: Reading) -> Any:
        if kind == "answer":
            return self.about_wish(reading, to_answer(reading)[0])
        return self._shared(self._about(kind, reading), reading)

    def _shared(self, result: Any, reading: Reading) -> Any:
        """Return a result with what it leaves out, and as it goes to a screen that others see if that was asked for.

        Of files about people the folder is named alone: their names say whom they are about.
        """
        beside = [f"{folder}/" for folder, found in self._looked_in.items() if errors(found)]
        result = replace(result, head=replace(result.head, unread=(*result.head.unread, *beside)))
        if not self.without_names:
            return result
        from careerctl.results.without_names import without_names

        sides = {"employee": reading.record.id, "manager": next(iter(reading.person.manager), "")}
        return without_names(result, sides, self._numbered)

    def _about(self, kind: str, reading: Reading) -> Any:
        question = reading.question()
        compared = gap(question)
        if kind in _WITHOUT_ROLE:
            return _WITHOUT_ROLE[kind](self.head, question, compared, reading)
        plan = self._plan(reading) if kind in {"announcement", "plan"} else None
        if plan is not None and kind == "announcement":
            return announcement(self.head, question, compared, plan)
        if plan is not None and (compared is not None or plan.kept or self.audience == "everyone"):
            return PlanPage(self.head, who(question, compared), plan)
        if compared is None:
            message = (
                f"{reading.person.short_name()} has no role yet and wishes for none, so there is nothing to lay out."
            )
            raise CareerctlError(message)
        reading.must_be_whole(compared.role)
        if kind == "prepare":
            return self._preparation(question, compared, reading)
        if kind == "talk":
            return self._talk(question, compared, reading)
        ways = routes(question, self._others(question))
        return review(self.head, question, compared, ways, self._doing(reading))

    def _doing(self, reading: Reading) -> tuple[Action, ...]:
        """Return what of the kept plan is still to be done, for those who may see it."""
        kept = self._kept.of(reading) if self._kept.is_for_reader else None
        if kept is None and self._kept.is_for_reader:
            self._looked_in[PLANS] = self._kept.unseen_of(reading)
        return to_do(as_it_stands(reading, kept)) if kept is not None else ()

    def _talk(self, question: Question, compared: Gap, reading: Reading) -> TalkPage:
        from careerctl.analysis.notes import shown

        person, plan = question.person, self._plan(reading)
        last, who_ = last_talk(person, plan), who(question, compared)
        first = last.date if last is not None and last.date is not None else date.min
        new = [each for each in self._notes(reading) if first <= each.note.date <= self.today]
        called = reading.naming(each.by for each in new).called
        notes = shown(question.framework, person, new, called, reading.ids_of)
        return TalkPage(self.head, who_, plan, last, notes, outside=ways_outside(question))

    def _preparation(self, question: Question, compared: Gap, reading: Reading) -> Any:
        from careerctl.analysis.notes import shown

        read = self._notes(reading)
        naming = reading.naming(each.by for each in read)
        notes = shown(question.framework, question.person, read, naming.called, reading.ids_of)
        return preparation(self.head, question, compared, notes)

    def _plan(self, reading: Reading) -> Plan:
        """Return the kept plan, or that there is none. Raises CareerctlError where nobody can tell."""
        return as_it_stands(reading, self._kept.of(reading, certainly=True))


def _tells(kind: str, page: Any) -> bool:
    """Tell whether a page is worth its paper for its reader."""
    if kind == "announcement":
        return bool(page.tells_anything)
    return kind != "plan" or _tells_of_a_plan(page)


def _tells_of_a_plan(page: PlanPage) -> bool:
    """Tell whether a page for its reader would hold more than that there is nothing to tell."""
    seen = cut(page, Audience(page.head.audience)).plan
    return seen.kept or seen.trial is not None or seen.permanent is not None
