"""What to know before somebody's data are erased: who leads on, what stays, what git keeps, what is out of reach."""

import shlex
from collections.abc import Collection, Iterator

from careerctl.changes.erase.replacing import replacing
from careerctl.changes.erase.words import naming
from careerctl.changes.moves.edits import Edits
from careerctl.commands.erase.rewriting import rewriting
from careerctl.project.git.git import Commit, NoGitError
from careerctl.project.git.holding import Holding, holding
from careerctl.project.here import path_from_here
from careerctl.project.kinds import ASSESSMENTS, NOTES, PEOPLE
from careerctl.project.root import commands_from_here, git_top
from careerctl.project.writing.series import FileMove, FileRemove, net
from careerctl.questions.known import Reading
from careerctl.questions.others import Others
from careerctl.text.phrases import plural, together

_MOST_SHOWN = 10


def would_delete(edits: Edits) -> Iterator[str]:
    """Yield which files would be deleted, or have another name, which no patch shows."""
    for each in edits.shown():
        if each.is_deleted or isinstance(each.write, FileMove):
            yield f"{each.file} {', '.join(each.said)}"


def to_know(reading: Reading, found: Others, edits: Edits, heir: str) -> Iterator[str]:
    """Yield what to know before the series is made."""
    name = reading.person.short_name()
    yield "Sheets follow: neither shown nor counted, so that both sides stay blind."
    yield from _led(reading, found, heir)
    yield from _promised(reading)
    yield from _in_words(reading, edits, name)
    yield from _in_git(reading, found, edits, name)
    yield (
        f"Out of reach: mails, chats, Downloads, printed pages, dossiers and exports, backups, and clones of this "
        f"repository elsewhere. Whoever has one deletes what it holds of {name}."
    )


def _led(reading: Reading, found: Others, heir: str) -> Iterator[str]:
    led = [each.name for each in found.led_by(reading.record.id)]
    if led and heir:
        yield f"{reading.called(heir)} leads {together(led)}, and takes over what was promised to them."
    elif led:
        yield f"{together(led)}: nobody leads them after that, nor answers what was promised; --reports-to WHO does."


def _promised(reading: Reading) -> Iterator[str]:
    """Yield which openings stay taken that the person was chosen for and has not begun."""
    today = reading.framework.today
    commands = commands_from_here(reading.project.root)
    for each in reading.person.decisions:
        if each.opening and each.withdrawn is None and (each.from_ or each.date) > today:
            again = commands("decide", each.opening, reading.record.id, "--withdraw")
            yield f"The opening '{each.opening}' stays taken; `{again}` opens it again, before this."


def _in_words(reading: Reading, edits: Edits, name: str) -> Iterator[str]:
    root, names = reading.project.root, _names(reading)
    changed: dict[str, bytes | None] = {each.path: each.after for each in net([each.write for each in edits.every])}
    changed |= {each.write.path: None for each in edits.every if isinstance(each.write, FileRemove)}
    moved = {each.write.path: each.write.to for each in edits.every if isinstance(each.write, FileMove)}
    found = naming(root, names, changed)
    if found.copies:
        yield (
            f"These hold data of {name} beside the project's own files, as answers, receipts, forms, pages, dossiers "
            "or tables. Delete them, or what is theirs in them:"
        )
        yield from (f"  {path_from_here(root / path)}" for path in found.copies)
    if found.closed:
        yield f"Nothing here can look into these; open them, and see whether {name} is in them:"
        yield from (f"  {path_from_here(root / path)}" for path in found.closed)
    if found.words:
        yield f"Words of others name {name} here. They are theirs, and stay; whoever wrote them can change them:"
        yield from (f"  {path_from_here(root / moved.get(path, path))}:{line}" for path, line in found.words)
    else:
        yield f"No words of others name {name} in any other file, as far as their name is written out."
    words = shlex.join(["git", "grep", "-n", "-i", "-w", *(part for each in names for part in ("-e", each))])
    yield "Words in sheets are not looked at, so that both sides stay blind; whoever may read them asks:"
    yield f"  {words} -- {ASSESSMENTS} {PEOPLE}"


def _names(reading: Reading) -> list[str]:
    """Return how the person may be named in words."""
    return list({each.casefold(): each for each in (*reading.record.ids, *_called(reading))}.values())


def _called(reading: Reading) -> set[str]:
    """Return the person's names, as the file says them."""
    person = reading.record.person or reading.person
    return {person.name, person.short_name()}


def _in_git(reading: Reading, found: Others, edits: Edits, name: str) -> Iterator[str]:
    root, ids = reading.project.root, reading.record.ids
    if git_top(root) is None:
        yield "This folder lies in no git repository: nothing here keeps what is deleted."
        return
    gone = {each.write.path for each in edits.shown() if each.is_deleted}
    try:
        held = holding(root, ids, _names(reading), lambda path: path in gone or _is_theirs(path, ids))
    except NoGitError:
        yield f"There is no git here to ask which commits hold {name}. Ask where there is one."
        return
    if not (held.commits or held.said):
        yield f"No commit here holds {name}."
    else:
        yield from _commits(held, name)
        others = [each for each in found.people.values() if each.id != reading.record.id]
        yield from rewriting(held, replacing(ids, _called(reading), others), ids)
    if held.is_shallow:
        yield "This clone does not have the whole history; `git fetch --unshallow` gets what may be older."


def _is_theirs(path: str, ids: Collection[str]) -> bool:
    """Tell whether a file in a private folder has one of the ids in its name, as whom it is about or by whom it is."""
    folder, _, name = path.rpartition("/")
    people = name.removesuffix(".yaml").split(".")
    kind = folder.partition("/")[0]
    named = {PEOPLE: people, ASSESSMENTS: people[:1], NOTES: people[:2]}.get(kind, [])
    return not set(named).isdisjoint(ids)


def _commits(held: Holding, name: str) -> Iterator[str]:
    if held.commits:
        yield f"git still holds {name} in what {plural(len(held.commits), 'commit', 'commits')} changed:"
        yield from _listed(held.commits)
    if held.said:
        yield f"The message, author or committer of {plural(len(held.said), 'commit', 'commits')} names {name}:"
        yield from _listed(held.said)


def _listed(commits: Collection[Commit]) -> Iterator[str]:
    shown = list(commits)[:_MOST_SHOWN]
    yield from (f"  {each.name} of {each.day}" for each in shown)
    if len(commits) > len(shown):
        yield f"  and {len(commits) - len(shown)} earlier ones, back to {list(commits)[-1].day}"
