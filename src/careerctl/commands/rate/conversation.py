"""`rate --as agreed`: the two sit together, with both sides' words on the screen."""

from dataclasses import dataclass, field

from careerctl.analysis.rating import as_both_say
from careerctl.changes.rating.agreement import BOTH, Agreed, agree, agreed, confirm
from careerctl.changes.rating.talk import Talk
from careerctl.commands.rate import screens, table
from careerctl.commands.rate.keys import Answers, Key, legend
from careerctl.commands.rate.prompts import Prompts, StoppedError
from careerctl.formats.document import Heading, Pairs, Paragraph, Title
from careerctl.model.assessment import TwoViews
from careerctl.results.gap import Item, Rated, unrated
from careerctl.text.phrases import day, first_upper, listed

_KEYS = (Key.AS_BOTH, Key.DIFFER, Key.NO_CHANCE, Key.NOT_APPLICABLE, Key.BACK, Key.CRITERIA, Key.QUIT)
_CHOOSE = "Write a number from 1 to {count}, e to end the list, or q to stop; all is saved."
_NOT_THE_NAME = "This is not {name}'s name. Please write it again, or press Enter to leave it open."
_APART = "Both sheets stay as they are; what you agree goes into a sheet of its own."
_MOST_FOCUS = 3
_OPEN = {"n", "no", "q", "quit"}
_DONE, _STOP = {"e", "end"}, {"q", "quit"}


@dataclass
class Conversation:
    """One talk of the two."""

    prompts: Prompts
    talk: Talk
    done: Agreed = field(default_factory=Agreed)

    def run(self) -> None:
        """Lead through the talk. Raises StoppedError where the two stop."""
        self.done = agreed(self.talk.sheet)
        self._begin()
        self._met()
        self._one_after_the_other()
        self._look_ahead()
        self._focus()
        self._confirm()

    def _begin(self) -> None:
        talk, sides, say = self.talk, self.talk.gap.round, self.prompts.say
        assert sides is not None  # noqa: S101  # both have handed in
        rated = [
            say("{name} on {date}", name=name, date=day(when, say))
            for name, when in ((talk.names.own, sides.own), (talk.names.manager, sides.manager))
            if when
        ]
        self.prompts.show(
            Title(listed((talk.gap.name, talk.gap.role_name, say("round {round}", round=talk.round)))),
            Paragraph(f"{listed(rated)}. {say(_APART)}"),
            Paragraph(self._saved()),
            apart=False,
        )
        besides = [say("A level is written as its number or its name. Besides:"), *legend(_KEYS, say)]
        self.prompts.show(*map(Paragraph, besides))

    def _saved(self) -> str:
        talk, say = self.talk, self.prompts.say
        if talk.sheet.dry:
            return say("Nothing is saved: this is a dry run.")
        if talk.sheet.held:
            stands = say("That stands until both of you confirm again what you add here.")
            return f"{first_upper(talk.said_before)} {stands}"
        return say("Each answer is saved at once in {file}.", file=talk.sheet.shown)

    def _met(self) -> None:
        """Begin with what both see alike; one word takes it all."""
        items, say = self.talk.items(), self.prompts.say
        left = [each for each in self.talk.agenda.met if each not in self.done.ratings and each not in self.done.differ]
        if not left:
            return
        rows = tuple((items[each].name, screens.said_in_words(_level(items[each]), say)) for each in left)
        self.prompts.show(Heading(say("Both see it met, at the same level")), Pairs(rows))
        while True:
            written = self.prompts.ask(say("Take these as they are? yes, no, or each (one by one):")).casefold()
            if written in _STOP:
                raise StoppedError
            if written in self.prompts.no:
                return
            if written in self.prompts.yes:
                self._save({each: _level(items[each]) for each in left})
                return
            if written in {"each", say("each").casefold()}:
                break
            self.prompts.tell(say("Please write yes, no or each."))
        for each in left:
            if self.prompts.agree(f"{items[each].name}: {screens.said_in_words(_level(items[each]), say)}?"):
                self._save({each: _level(items[each])})

    def _one_after_the_other(self) -> None:
        """Let the person choose, until nothing is left or the two end."""
        first, say = True, self.prompts.say
        while found := table.sections(self.talk, self.done, say):
            self.prompts.show(*table.left_over(self.talk, found, say), *table.more(self.talk, self.done, found, say))
            self.prompts.tell("")
            ids = [each for _, section in found for each in section]
            who = say(
                "{name}, where do you want to begin? A number, or e to end:"
                if first
                else "{name}, what next? A number, or e to end:",
                name=self.talk.names.own,
            )
            chosen = self._chosen(who, len(ids))
            if chosen is None:
                return
            first = False
            self._about(self.talk.items()[ids[chosen]])

    def _look_ahead(self) -> None:
        """Put on the table what is seen coming, before the two choose what to work on."""
        if self.talk.outlook:
            self.prompts.show(*screens.ahead(self.talk.outlook, self.prompts.say))

    def _chosen(self, question: str, count: int) -> int | None:
        """Return the place that was chosen, None for the end."""
        while True:
            written = self.prompts.ask(question).casefold()
            if written in _STOP:
                raise StoppedError
            if written in _DONE:
                return None
            if written.isdecimal() and 1 <= int(written) <= count:
                return int(written) - 1
            self.prompts.tell(self.prompts.say(_CHOOSE, count=count))

    def _about(self, item: Item) -> None:
        so_far = self.done.ratings.get(item.competency)
        say = self.prompts.say
        before = screens.said_in_words(so_far, say) if so_far is not None else ""
        self.prompts.show(*table.both(self.talk, item, before, say))
        self.prompts.tell("")
        topic = self.talk.topic(item)
        keys = _KEYS if as_both_say(item) is not None else _KEYS[1:]
        answers = Answers(self.talk.known.framework, topic, keys, say)
        done = False
        while not done:
            written = self.prompts.ask(answers.prompt(say("Agreed level")))
            meant = answers.meant(written)
            if meant is Key.QUIT:
                raise StoppedError
            if meant is Key.BACK:
                return
            if meant is Key.CRITERIA:
                self.prompts.show(*screens.criteria(topic.levels, say))
            elif meant is None:
                self.prompts.tell(answers.not_understood(written))
            else:
                done = self._settled(item, meant)

    def _settled(self, item: Item, meant: Rated | Key) -> bool:
        """Write what the two say about an item; tell whether they did not go back."""
        say = self.prompts.say
        if meant is Key.AS_BOTH:
            self._save({item.competency: _level(item)})
            return True
        if meant is Key.DIFFER:
            return self._differ(item)
        if isinstance(meant, Rated):
            self._save({item.competency: meant})
            why = self.prompts.text(say("Why, in words that you both stand behind? Enter leaves it out:"))
            if why and not isinstance(why, Key):
                self._save({item.competency: Rated(level=meant.level, level_name=meant.level_name, why=why)})
            return not isinstance(why, Key)
        no_chance = meant is Key.NO_CHANCE
        question = say("Why was there no chance yet?" if no_chance else "Why is it not part of this work?")
        reason = self.prompts.text(question, needed=True)
        if isinstance(reason, Key):
            return False
        self._save({item.competency: unrated("no-chance" if no_chance else "not-applicable", reason)})
        return True

    def _differ(self, item: Item) -> bool:
        """Keep both sentences whole: a good end of a talk, too."""
        say = self.prompts.say
        self.prompts.tell(say("That is a good end of a talk, too. Both sentences are kept as they are."))
        own = self.prompts.text(say("{name}, in your words:", name=self.talk.names.own), needed=True)
        if isinstance(own, Key):
            return False
        manager = self.prompts.text(say("{name}, in your words:", name=self.talk.names.manager), needed=True)
        if isinstance(manager, Key):
            return False
        views = TwoViews(employee=own, manager=manager)
        self._write(Agreed(differ={item.competency: views}))
        return True

    def _focus(self) -> None:
        """Choose at most three of what is open."""
        items, open_, say = self.talk.items(), table.can_be_focus(self.talk, self.done), self.prompts.say
        if not open_:
            return
        rows = tuple((str(at), items[each].name) for at, each in enumerate(open_, 1))
        self.prompts.show(Heading(say("What do you want to work on? At most three.")), Pairs(rows))
        has = listed(items[each].name for each in self.done.focus or () if each in items)
        question = say("Numbers such as 1 3, or Enter for none yet:")
        if has:
            question = say("Numbers such as 1 3, or Enter for what it is: {names}:", names=has)
        while True:
            written = self.prompts.ask(question)
            numbers = [int(each) for each in written.replace(",", " ").split() if each.isdecimal()]
            if written.casefold() in _STOP:
                raise StoppedError
            if not written:
                return
            whole = len(numbers) == len(written.replace(",", " ").split())
            if whole and len(set(numbers)) <= _MOST_FOCUS and all(1 <= each <= len(open_) for each in numbers):
                self._write(Agreed(focus=tuple(open_[each - 1] for each in dict.fromkeys(numbers))))
                return
            self.prompts.tell(say("Write at most three numbers from 1 to {count}.", count=len(open_)))

    def _confirm(self) -> None:
        """Let each of the two type their name; whoever does not leaves the sheet a summary."""
        say = self.prompts.say
        if not self.done.ratings and not self.done.differ:
            self.prompts.tell("", say("Nothing is agreed yet, so that there is nothing to confirm."))
            return
        self.prompts.show(*table.outcome(self.talk, self.done, say))
        self.prompts.show(Paragraph(say("Each of you confirms this by typing your name. Enter leaves it open.")))
        confirming: list[str] = []
        try:
            for side in BOTH:
                if side not in self.done.confirmed and is_confirmed(self.prompts, self.talk, side):
                    confirming.append(side)  # noqa: PERF401  # who has typed counts, however the other stops
        except StoppedError:
            if confirming:
                confirm(self.talk.sheet, confirming)
            raise
        confirm(self.talk.sheet, confirming)
        if self.talk.sheet.held:
            self.talk.keep()

    def _save(self, said: dict[str, Rated]) -> None:
        self._write(Agreed(ratings=said))

    def _write(self, new: Agreed) -> None:
        agree(self.talk.sheet, new)
        self.done = agreed(self.talk.sheet)


def is_confirmed(prompts: Prompts, talk: Talk, side: str) -> bool:
    """Ask one of the two for their name until it is that, or until they leave it open."""
    name = talk.name_of(side)
    while True:
        written = prompts.ask(prompts.say("{name}, your name:", name=name))
        if not written or written.casefold() in _OPEN | prompts.no:
            return False
        if side in talk.sides_named(written):
            return True
        prompts.tell(prompts.say(_NOT_THE_NAME, name=name))


def _level(item: Item) -> Rated:
    said = as_both_say(item)
    assert said is not None  # noqa: S101  # only what both say is taken so
    return said
