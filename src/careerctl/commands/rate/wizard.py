"""One side rates, question by question. No level is ever preset."""

from dataclasses import dataclass, field
from typing import Literal

from careerctl.changes.rating.session import Session
from careerctl.commands.rate import ahead, screens
from careerctl.commands.rate.keys import RATING, Answers, Key, key_meant, legend
from careerctl.commands.rate.prompts import IN_TEXT, Prompts, StoppedError
from careerctl.formats.document import Heading, Pairs, Paragraph, Title
from careerctl.model.competency import QUESTIONS
from careerctl.results.gap import Rated, unrated
from careerctl.results.notes import Note
from careerctl.results.rating import Topic
from careerctl.results.result import replace
from careerctl.text.phrases import day, listed

ROOM = "Write what you would say with them in the room; about work only."
Turn = Literal["on", "back"]


@dataclass
class Wizard:
    """The questions of one sitting."""

    prompts: Prompts
    session: Session
    notes: tuple[Note, ...]
    answers: dict[str, Rated] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    """What the role asks, and behind it what another one asks beyond that, where somebody wants to rate it, too."""

    def run(self) -> None:
        """Ask for all that has no answer yet, then for whether to hand in. Raises StoppedError where somebody stops."""
        self.answers, self.topics = self.session.sheet.answers(), self.session.topics
        self._begin()
        self._ask_from(self._next(-1))
        self._offer()
        at = self._review()
        while at is not None:
            self._ask_from(at)
            at = self._review()

    def _offer(self) -> None:
        """Offer to rate what another role asks beyond today's: what is rated of it stays apart from today's."""
        more, first = self.session.beyond, len(self.session.topics)
        if more is None:
            return
        left = [each for each in more.topics if each.competency not in self.answers]
        names = listed(each.name for each in left)
        if not more.topics:
            self.prompts.say("", f"{more.role_name} asks for nothing beyond this role.")
        elif left and more.is_wish:
            name = "You wish" if self.session.side == "self" else f"{self.session.known.person.short_name()} wishes"
            self.prompts.say("", f"{name} for {more.role_name}, which asks besides: {names}")
            self.prompts.say("It is never mixed in: it is shown beside that role, and counts for nothing in this one.")
            left = left if self.prompts.agree("Rate that, too?") else []
        rated = [each for each in more.topics if each in left or each.competency in self.answers]
        self.topics = (*self.session.topics, *rated)
        if left:
            self._ask_from(self._next(first - 1))

    def _ask_from(self, at: int) -> None:
        topics, first, before = self.topics, len(self.session.topics), (False, "")
        while at < len(topics):
            part = (at >= first, topics[at].asks)
            if part[0] and not before[0]:
                self.prompts.show(Heading(self._beyond()))
            if part != before:
                self.prompts.show(Heading(QUESTIONS[topics[at].asks]))
            before = part
            place = f"{at + 1} of {first}" if at < first else f"{at + 1 - first} of {len(topics) - first}"
            if self._rate(topics[at], place) == "on":
                at = self._next(at)
            elif at:
                at -= 1
            else:
                self.prompts.say("This is the first one.")

    def _beyond(self) -> str:
        """Return the heading over what another role asks beyond today's."""
        return f"Beyond today's role: {self.session.beyond.role_name if self.session.beyond else ''}"

    def _review(self) -> int | None:
        """Show all answers; return which one to go back to, None where all is said."""
        topics, first = self.topics, len(self.session.topics)
        rows = tuple((f"{at} {screens.named(each)}", self._told(each)) for at, each in enumerate(topics, 1))
        self.prompts.show(Heading("Your answers"), Pairs(rows[:first]))
        if rows[first:]:
            self.prompts.show(Heading(self._beyond()), Pairs(rows[first:]))
        content = self.session.sheet.content()
        open_ = content is None or content.status != "submitted"
        complete = open_ and not self.session.unanswered(required=True) and not self.session.unread
        question = (
            "Hand it in now? yes, no, or a number to go back:" if complete else "A number to go back, or q to stop:"
        )
        while True:
            written = self.prompts.ask(question).casefold()
            if written.isdecimal() and 1 <= int(written) <= len(topics):
                return int(written) - 1
            if key_meant(written, IN_TEXT) is Key.BACK:
                return len(topics) - 1
            if complete and written in {"y", "yes"}:
                if self.session.side == "self" or ahead.look(self.session, self.prompts):
                    self.session.hand_in()
                    return None
                continue
            if written in {"n", "no"} or key_meant(written, IN_TEXT) is Key.QUIT:
                return None
            self.prompts.say("Enter gives no answer here." if not written else "This is no answer here.")

    def _told(self, topic: Topic) -> str:
        said = self.answers.get(topic.competency)
        if said is None:
            return "no answer yet"
        return screens.said_in_words(said) + ("" if said.why or said.level is None else ", without a reason")

    def _next(self, at: int) -> int:
        """Return the next topic without an answer; the end where there is none."""
        topics = self.topics
        return next(
            (each for each in range(at + 1, len(topics)) if topics[each].competency not in self.answers), len(topics)
        )

    def _begin(self) -> None:
        known, topics = self.session.known, self.session.topics
        role = known.framework.roles.items[self.session.role].name
        whom = "yourself" if self.session.side == "self" else known.person.short_name()
        done = sum(each.competency in self.answers for each in topics)
        first = f"You rate {whom} on what the role {role} asks for: {len(topics)} in all."
        if done:
            first += f" {done} have an answer already; b leads back to them."
        content = self.session.sheet.content()
        if content is not None and content.status == "submitted":
            first += f" You handed in on {day(content.date)}. Until the other side has, too, you can change it."
        lines = [
            first,
            "No level is preset, and Enter never gives one.",
            "Nothing is saved: this is a dry run."
            if self.session.sheet.dry
            else f"Each answer is saved at once in {self.session.sheet.shown}.",
        ]
        title = Title(listed((known.person.name, role, f"round {self.session.round}")))
        self.prompts.show(title, *map(Paragraph, lines), apart=False)
        besides = ["A level is written as its number or its name. Besides:", *legend(RATING)]
        self.prompts.show(*map(Paragraph, besides))
        general = [each for each in self.notes if not each.competency]
        if general:
            self.prompts.show(*screens.noted(general))

    def _rate(self, topic: Topic, place: str) -> Turn:
        notes = [each for each in self.notes if each.competency == topic.competency]
        self.prompts.show(*screens.asked(topic, place, notes, self.answers.get(topic.competency)))
        self.prompts.say("")
        answer = Answers(self.session.known.framework, topic)
        seen = self._seen(answer, topic) if self.session.side == "manager" else ""
        said: Rated | Key = seen if isinstance(seen, Key) else self._level(answer, topic)
        while said in {Key.NO_CHANCE, Key.NOT_APPLICABLE}:
            said = self._reason(said) or self._level(answer, topic)
        if isinstance(said, Key):
            return "back" if said is Key.BACK else "on"
        if said.level is None:
            self._save(topic, said)
            return "on"
        more = (
            self._more_of_manager(topic, said, str(seen)) if self.session.side == "manager" else self._why(topic, said)
        )
        return "on" if more and self._evidence(topic) else self._rate(topic, place)

    def _level(self, answer: Answers, topic: Topic) -> Rated | Key:
        while True:
            written = self.prompts.ask(answer.prompt("Level"))
            meant = answer.meant(written)
            if meant is Key.QUIT:
                raise StoppedError
            if meant is Key.CRITERIA:
                self.prompts.show(*screens.criteria(topic.levels))
            elif meant is None:
                self.prompts.say(answer.not_understood(written))
            else:
                return meant

    def _reason(self, key: Key | Rated) -> Rated | None:
        """Return an answer without a level and its reason; None where somebody goes back."""
        no_chance = key is Key.NO_CHANCE
        question = "Why was there no chance yet?" if no_chance else "Why is it not part of this work?"
        written = self.prompts.text(question, needed=True)
        if written is Key.BACK:
            return None
        return unrated("no-chance" if no_chance else "not-applicable", str(written))

    def _seen(self, answer: Answers, topic: Topic) -> str | Key:
        """Ask the manager for the reason first; what was seen comes before what it is called."""
        before = self.answers.get(topic.competency)
        keeps = " Enter keeps what you wrote." if before and before.why else " Enter: nothing yet."
        self.prompts.say(f"What did you see? {ROOM}{keeps}")
        while True:
            written = self.prompts.ask("Seen:")
            meant = answer.meant(written)
            if meant is Key.QUIT:
                raise StoppedError
            if meant is Key.CRITERIA:
                self.prompts.show(*screens.criteria(topic.levels))
            elif isinstance(meant, Rated):
                self.prompts.say("That is a level; it is asked next. First in words: what did you see?")
            elif meant is not None:
                return meant
            else:
                return written or (before.why if before else "")

    def _more_of_manager(self, topic: Topic, said: Rated, seen: str) -> bool:
        """Save the level with what was seen; without words ask whether it was seen at all."""
        self._save(topic, replace(self._kept(topic, said), why=seen, observed=True))
        if not seen and not self.prompts.agree("Have you seen it yourself?"):
            self._save(topic, replace(self.answers[topic.competency], observed=False))
            self.prompts.say("Kept as rated without having seen it: it is shown, and counts for nothing.")
        return True

    def _why(self, topic: Topic, said: Rated) -> bool:
        """Save the level, then the reason; tell whether to go on."""
        self._save(topic, self._kept(topic, said))
        keeps = "Enter keeps what you wrote." if self.answers[topic.competency].why else "Enter leaves it out."
        self.prompts.say(f"Why? {ROOM} {keeps}")
        written = self.prompts.text("Why:")
        if isinstance(written, Key):
            return False
        if written:
            self._save(topic, replace(self.answers[topic.competency], why=written))
        return True

    def _evidence(self, topic: Topic) -> bool:
        """Ask for what shows it, one after the other; tell whether to go on."""
        while True:
            said = self.answers[topic.competency]
            written = self.prompts.text("Evidence (a link, a document; Enter goes on):")
            if isinstance(written, Key):
                return False
            if not written:
                return True
            if written not in said.evidence:
                self._save(topic, replace(said, evidence=(*said.evidence, written)))

    def _kept(self, topic: Topic, said: Rated) -> Rated:
        """Return a new level with the reason and the evidence that stood beside the old one."""
        before = self.answers.get(topic.competency)
        if before is None or before.level is None:
            return said
        return replace(said, why=before.why, evidence=before.evidence)

    def _save(self, topic: Topic, said: Rated) -> None:
        self.session.sheet.answer({topic.competency: said})
        self.answers[topic.competency] = said
