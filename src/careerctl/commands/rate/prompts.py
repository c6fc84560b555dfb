"""Plain prompts: text, a question, one line as the answer. Nothing on the screen is ever drawn again."""

import sys

from careerctl import shelf
from careerctl.changes.rating.given import unwritable
from careerctl.cli.terminal import emit
from careerctl.commands.rate.keys import Key, key_meant
from careerctl.formats.document import Block, Document, Paragraph
from careerctl.formats.page import PageSize
from careerctl.text.characters import printable
from careerctl.text.phrases import Say, plainly

IN_TEXT = (Key.BACK, Key.QUIT)
"""What can be answered instead of a text."""


class StoppedError(Exception):
    """There are no more answers: somebody stopped, or the input has come to its end."""


class Prompts:
    """Asks on standard output, and reads line by line from standard input."""

    def __init__(self, page: PageSize, say: Say = plainly) -> None:
        """Take the page that is written on, and the way to say things in the language of the project."""
        self._page, self.say = page, say
        self._format = shelf.leaf("careerctl.formats.documents", "text").FORMAT

    def show(self, *blocks: Block, apart: bool = True) -> None:
        """Show some blocks, with an empty line before them."""
        emit(("\n" if apart else "") + self._format.render(Document(blocks), self._page))

    def tell(self, *lines: str) -> None:
        """Tell something, each line a thought."""
        self.show(*(Paragraph(line) for line in lines), apart=False)

    def ask(self, question: str) -> str:
        """Return one line of input without blanks around it. Raises StoppedError where there is none."""
        while True:
            *above, label = self._format.render(Document((Paragraph(question),)), self._page).rstrip("\n").split("\n")
            emit("".join(f"{line}\n" for line in above) + f"{label} ")
            line = _line()
            if line is None:
                emit("\n")
                raise StoppedError
            said = line.strip()
            if sys.stdin is not None and not sys.stdin.isatty():
                emit(f"{printable(said)}\n")  # a terminal shows what is typed; a transcript from a pipe should, too
            if not unwritable(said):
                return said
            say = self.say
            self.tell(
                say("This line holds a character that no text may hold, as an arrow key sends. Please write it again.")
            )

    def text(self, question: str, *, needed: bool = False) -> str | Key:
        """Return a line of text, or that somebody goes back. Raises StoppedError where somebody stops."""
        while True:
            written = self.ask(question)
            key = key_meant(written, IN_TEXT)
            if key is Key.QUIT:
                raise StoppedError
            if len(written) == 1 and written.isascii() and key is None:
                self.tell(self.say("One letter says too little. Write a few words; b goes back, q stops."))
            elif key is not None or written or not needed:
                return written if key is None else key
            else:
                self.tell(self.say("This needs a few words; b goes back."))

    def agree(self, question: str) -> bool:
        """Return whether the answer is yes. Enter is no answer."""
        asked = self.say("{question} (yes or no):", question=question)
        while (said := self.ask(asked).casefold()) not in self.yes | self.no:
            if said in _STOP:
                raise StoppedError
            self.tell(self.say("Please write yes or no."))
        return said in self.yes

    @property
    def yes(self) -> set[str]:
        """What is written for yes: in English, and in the language of the project, the whole word or its letter."""
        return {"y", "yes", *_word_and_letter(self.say("yes"))}

    @property
    def no(self) -> set[str]:
        """What is written for no."""
        return {"n", "no", *_word_and_letter(self.say("no"))}


_STOP = {"q", "quit"}


def _word_and_letter(word: str) -> tuple[str, str]:
    return word.casefold(), word[:1].casefold()


def _line() -> str | None:
    """Return a line of standard input, in whichever encoding it can be read; None at its end."""
    if sys.stdin is None:
        return None
    try:
        raw = sys.stdin.buffer.readline()
    except OSError:  # a folder, or a terminal that has gone
        return None
    if not raw:
        return None
    for encoding in (sys.stdin.encoding or "utf-8", "utf-8"):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return "\0"  # what cannot be read is asked for again, like what cannot be written
