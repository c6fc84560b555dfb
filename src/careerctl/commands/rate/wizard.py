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
        more, first, say = self.session.beyond, len(self.session.topics), self.prompts.say
        if more is None:
            return
        left = [each for each in more.topics if each.competency not in self.answers]
        names = listed(each.name for each in left)
        if not more.topics:
            self.prompts.tell("", say("{role} asks for nothing beyond this role.", role=more.role_name))
        elif left and more.is_wish:
            wishes = say(
                "You wish for {role}, which asks besides: {names}"
                if self.session.side == "self"
                else "{name} wishes for {role}, which asks besides: {names}",
                name=self.session.known.person.short_name(),
                role=more.role_name,
                names=names,
            )
            apart = say("It is never mixed in: it is shown beside that role, and counts for nothing in this one.")
            self.prompts.tell("", wishes, apart)
            left = left if self.prompts.agree(say("Rate that, too?")) else []
        rated = [each for each in more.topics if each in left or each.competency in self.answers]
        self.topics = (*self.session.topics, *rated)
        if left:
            self._ask_from(self._next(first - 1))

    def _ask_from(self, at: int) -> None:
        topics, first, before = self.topics, len(self.session.topics), (False, "")
        say = self.prompts.say
        while at < len(topics):
            part = (at >= first, topics[at].asks)
            if part[0] and not before[0]:
                self.prompts.show(Heading(self._beyond()))
            if part != before:
                self.prompts.show(Heading(say(QUESTIONS[topics[at].asks])))
            before = part
            here, count = (at + 1, first) if at < first else (at + 1 - first, len(topics) - first)
            if self._rate(topics[at], say("{number} of {count}", number=here, count=count)) == "on":
                at = self._next(at)
            elif at:
                at -= 1
            else:
                self.prompts.tell(say("This is the first one."))

    def _beyond(self) -> str:
        """Return the heading over what another role asks beyond today's."""
        role = self.session.beyond.role_name if self.session.beyond else ""
        return self.prompts.say("Beyond today's role: {role}", role=role)

    def _review(self) -> int | None:
        """Show all answers; return which one to go back to, None where all is said."""
        topics, first, say = self.topics, len(self.session.topics), self.prompts.say
        rows = tuple((f"{at} {screens.named(each, say)}", self._told(each)) for at, each in enumerate(topics, 1))
        self.prompts.show(Heading(say("Your answers")), Pairs(rows[:first]))
        if rows[first:]:
            self.prompts.show(Heading(self._beyond()), Pairs(rows[first:]))
        content = self.session.sheet.content()
        open_ = content is None or content.status != "submitted"
        complete = open_ and not self.session.unanswered(required=True) and not self.session.unread
        question = say(
            "Hand it in now? yes, no, or a number to go back:" if complete else "A number to go back, or q to stop:"
        )
        while True:
            written = self.prompts.ask(question).casefold()
            if written.isdecimal() and 1 <= int(written) <= len(topics):
                return int(written) - 1
            if key_meant(written, IN_TEXT) is Key.BACK:
                return len(topics) - 1
            if complete and written in self.prompts.yes:
                if self.session.side == "self" or ahead.look(self.session, self.prompts):
                    self.session.hand_in()
                    return None
                continue
            if written in self.prompts.no or key_meant(written, IN_TEXT) is Key.QUIT:
                return None
            self.prompts.tell(say("Enter gives no answer here." if not written else "This is no answer here."))

    def _told(self, topic: Topic) -> str:
        said = self.answers.get(topic.competency)
        say = self.prompts.say
        if said is None:
            return say("no answer yet")
        words = screens.said_in_words(said, say)
        return words if said.why or said.level is None else say("{said}, without a reason", said=words)

    def _next(self, at: int) -> int:
        """Return the next topic without an answer; the end where there is none."""
        topics = self.topics
        return next(
            (each for each in range(at + 1, len(topics)) if topics[each].competency not in self.answers), len(topics)
        )

    def _begin(self) -> None:
        known, topics, say = self.session.known, self.session.topics, self.prompts.say
        role = known.framework.roles.items[self.session.role].name
        done = sum(each.competency in self.answers for each in topics)
        first = say(
            "You rate yourself on what the role {role} asks for: {count} in all."
            if self.session.side == "self"
            else "You rate {name} on what the role {role} asks for: {count} in all.",
            name=known.person.short_name(),
            role=role,
            count=len(topics),
        )
        if done:
            first += " " + say("{count} have an answer already; b leads back to them.", count=done)
        content = self.session.sheet.content()
        if content is not None and content.status == "submitted":
            when = day(content.date, say)
            handed = say("You handed in on {date}. Until the other side has, too, you can change it.", date=when)
            first += f" {handed}"
        lines = [
            first,
            say("No level is preset, and Enter never gives one."),
            say("Nothing is saved: this is a dry run.")
            if self.session.sheet.dry
            else say("Each answer is saved at once in {file}.", file=self.session.sheet.shown),
        ]
        title = Title(listed((known.person.name, role, say("round {round}", round=self.session.round))))
        self.prompts.show(title, *map(Paragraph, lines), apart=False)
        besides = [say("A level is written as its number or its name. Besides:"), *legend(RATING, say)]
        self.prompts.show(*map(Paragraph, besides))
        general = [each for each in self.notes if not each.competency]
        if general:
            self.prompts.show(*screens.noted(general, say))

    def _rate(self, topic: Topic, place: str) -> Turn:
        notes = [each for each in self.notes if each.competency == topic.competency]
        self.prompts.show(*screens.asked(topic, place, notes, self.answers.get(topic.competency), self.prompts.say))
        self.prompts.tell("")
        answer = Answers(self.session.known.framework, topic, say=self.prompts.say)
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
            written = self.prompts.ask(answer.prompt(self.prompts.say("Level")))
            meant = answer.meant(written)
            if meant is Key.QUIT:
                raise StoppedError
            if meant is Key.CRITERIA:
                self.prompts.show(*screens.criteria(topic.levels, self.prompts.say))
            elif meant is None:
                self.prompts.tell(answer.not_understood(written))
            else:
                return meant

    def _reason(self, key: Key | Rated) -> Rated | None:
        """Return an answer without a level and its reason; None where somebody goes back."""
        no_chance = key is Key.NO_CHANCE
        question = self.prompts.say("Why was there no chance yet?" if no_chance else "Why is it not part of this work?")
        written = self.prompts.text(question, needed=True)
        if written is Key.BACK:
            return None
        return unrated("no-chance" if no_chance else "not-applicable", str(written))

    def _seen(self, answer: Answers, topic: Topic) -> str | Key:
        """Ask the manager for the reason first; what was seen comes before what it is called."""
        before = self.answers.get(topic.competency)
        say = self.prompts.say
        keeps = say("Enter keeps what you wrote." if before and before.why else "Enter: nothing yet.")
        self.prompts.tell(f"{say('What did you see?')} {say(ROOM)} {keeps}")
        while True:
            written = self.prompts.ask(say("Seen:"))
            meant = answer.meant(written)
            if meant is Key.QUIT:
                raise StoppedError
            if meant is Key.CRITERIA:
                self.prompts.show(*screens.criteria(topic.levels, self.prompts.say))
            elif isinstance(meant, Rated):
                self.prompts.tell(say("That is a level; it is asked next. First in words: what did you see?"))
            elif meant is not None:
                return meant
            else:
                return written or (before.why if before else "")

    def _more_of_manager(self, topic: Topic, said: Rated, seen: str) -> bool:
        """Save the level with what was seen; without words ask whether it was seen at all."""
        self._save(topic, replace(self._kept(topic, said), why=seen, observed=True))
        if not seen and not self.prompts.agree(self.prompts.say("Have you seen it yourself?")):
            self._save(topic, replace(self.answers[topic.competency], observed=False))
            kept = self.prompts.say("Kept as rated without having seen it: it is shown, and counts for nothing.")
            self.prompts.tell(kept)
        return True

    def _why(self, topic: Topic, said: Rated) -> bool:
        """Save the level, then the reason; tell whether to go on."""
        self._save(topic, self._kept(topic, said))
        say = self.prompts.say
        keeps = say("Enter keeps what you wrote." if self.answers[topic.competency].why else "Enter leaves it out.")
        self.prompts.tell(f"{say('Why?')} {say(ROOM)} {keeps}")
        written = self.prompts.text(say("Why:"))
        if isinstance(written, Key):
            return False
        if written:
            self._save(topic, replace(self.answers[topic.competency], why=written))
        return True

    def _evidence(self, topic: Topic) -> bool:
        """Ask for what shows it, one after the other; tell whether to go on."""
        while True:
            said = self.answers[topic.competency]
            written = self.prompts.text(self.prompts.say("Evidence (a link, a document; Enter goes on):"))
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
