"""Everything that reading a file can find, each with its severity and its manual.

What is wrong with one file alone stands here; what needs more than one file is a rule on the shelf `rules`. Both leave
by the same door, and `careerctl explain` knows both.
"""

from typing import NamedTuple

from careerctl.problems.diagnostic import Diagnostic, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


class Fault(NamedTuple):
    """How much a fault weighs, and its manual: what it is, why it matters, what to do."""

    severity: Severity
    manual: str


def _undefined(kind: str) -> Fault:
    """Return the fault of an id that no file has."""
    return Fault(
        ERROR,
        f"No file defines the {kind}.\n\nDefine it, or correct the id. Where a file was renamed, write the id that it "
        "had into it, as in `formerly: [old-id]`:\nthen all that speaks of the old id means the new one.",
    )


FAULTS = {
    # the file
    "unreadable-file": Fault(ERROR, "A file or folder cannot be opened.\n\nThe message says why the system refused."),
    "not-a-file": Fault(
        ERROR,
        "A folder, link or device stands where a file is expected.\n\n"
        "Links that leave the project are not followed: what they point to is not in anybody's review.",
    ),
    "file-too-large": Fault(
        ERROR, "A file has more than 1 MB.\n\nOne thing a file; a file of this size holds several."
    ),
    "wrong-ending": Fault(
        ERROR,
        "A file in a kind's folder ends with .yml.\n\n"
        "Only .yaml is read, and nothing is left out in silence: rename it.",
    ),
    "bad-file-name": Fault(
        ERROR,
        "A file's name is no id.\n\n"
        "The file's name is the id of what is in it: lower-case letters a–z, digits and single "
        "hyphens, at most 64 characters, and no name that Windows keeps for a device.",
    ),
    "alike-names": Fault(
        WARNING,
        "Two names in a folder differ in upper and lower case only, or in how an accent is stored.\n\n"
        "Windows and macOS take them for one: there a checkout holds what lies in one of the two, and the other is "
        "missing.\nGive one of them another name, or move what lies in it to the other.",
    ),
    "clashing-ids": Fault(
        ERROR, "Two files of a kind have the same id.\n\nSub-folders are free, so ids are unique across them."
    ),
    "clashing-former-ids": Fault(
        ERROR, "A former id is claimed twice, or is in use.\n\nA reference to it would have two meanings. Keep one."
    ),
    "other-careerctl": Fault(
        ERROR,
        "The project is written for another careerctl than this one.\n\n"
        "`format:` or `requires_careerctl:` in careerctl.yaml says for which. Nothing else is read, since every other\n"
        "message might be about something that this careerctl does not know. Install one that is asked for.",
    ),
    "framework-elsewhere": Fault(
        ERROR,
        "The project names the folder of its framework, and defines parts of one itself.\n\n"
        "Kinds, scales, tracks, areas and version come from the framework and nowhere else.\n\n"
        "Or nothing can be read in that folder. It may be misspelt, or lie in a repository beside this one that was\n"
        "not cloned. Where it is a submodule, `git submodule update --init` fetches it.",
    ),
    "unfetched-submodule": Fault(
        ERROR,
        "A folder is a submodule of git that was not fetched.\n\n"
        "It is empty here, and what belongs there lies in another repository. What was not fetched is not judged, and\n"
        "nothing is said to be missing because of it. Run the command that is named; for files about people only those "
        "can\nwho may read them: `--scope framework` does without.",
    ),
    "committed-draft": Fault(
        WARNING,
        "Git holds a draft: a sheet of an open round that nobody has handed in.\n\n"
        "Whoever reads the repository reads it before its author stands by it, and rates around it. Commit a\n"
        "sheet once it is handed in. `git rm --cached` takes one out of the next commit; earlier commits keep it.",
    ),
    "broken-schema": Fault(
        WARNING,
        "A file in schemas/ is no JSON any more.\n\n"
        "A merge mostly left it so. Editors cannot read it then, and say nothing of ids and levels. `schema` "
        "writes it\nanew from what the project holds.",
    ),
    "misplaced-file": Fault(
        ERROR,
        "A YAML file lies in a folder whose name is nearly that of a kind.\n\n"
        "It is not read where it lies. Rename the folder.",
    ),
    # encoding and characters
    "empty-file": Fault(ERROR, "A file has no content.\n\nWrite what belongs there, or delete the file."),
    "not-utf8": Fault(ERROR, "A file is not UTF-8 text.\n\nSave it as UTF-8; every editor can."),
    "control-character": Fault(
        ERROR, "A text holds a control character.\n\nA terminal would obey it. Delete it; usually it came with a copy."
    ),
    "invisible-key": Fault(
        ERROR, "A key holds a character that nobody sees.\n\nTwo keys would look the same. Type the key anew."
    ),
    "invisible-text": Fault(
        WARNING, "A text holds a character that nobody sees.\n\nIt can hide words or turn their direction. Delete it."
    ),
    "stacked-marks": Fault(
        WARNING, "A letter carries more marks than any language writes.\n\nDelete what is too much."
    ),
    "mixed-line-ends": Fault(
        WARNING,
        "Some lines end as on Windows, others as elsewhere.\n\nEvery later edit would show lines that nobody changed. "
        "Let the editor convert the file.",
    ),
    "blank-at-edge": Fault(
        WARNING, "A text in quotes begins or ends with a blank.\n\nNobody sees it, and texts differ by it."
    ),
    # an organisation's own words for pages
    "unknown-label": Fault(
        ERROR,
        "A label belongs to no text of a page.\n\n"
        "Pages would go on saying what they say, and nobody would know why. `report --templates` lists all "
        "texts;\na label stands under the whole text as it is printed there.",
    ),
    "bad-label": Fault(
        ERROR,
        "A label names a value in braces that its text does not have.\n\n"
        "A label may leave values out or move them, and has no others. `like:` among labels names a language that "
        "careerctl brings.",
    ),
    "broken-template": Fault(
        ERROR,
        "No page can be made of a template.\n\n"
        "It is not written as Jinja's templates are, names one that there is not, or takes too long. The message says "
        "what and\nwhere. Until it is mended, no report is made with it.",
    ),
    # syntax
    "syntax": Fault(
        ERROR,
        "The text is not YAML from this place on.\n\n"
        "Mostly a text needs quotes, a bracket or quote is not closed, or a line is "
        "indented differently from its neighbours.",
    ),
    "tab": Fault(
        ERROR, "A tab stands outside quotes and block text.\n\nYAML indents with blanks; readers disagree about tabs."
    ),
    "merge-conflict": Fault(
        ERROR,
        "A merge conflict is not resolved.\n\n"
        "Two branches changed the same lines, and git wrote both into the file. Keep what is right of both: of a list "
        "of notes\nor wishes mostly all entries, of a rating the one that the two agreed on. Delete the lines that git "
        "added, and tell git\nwith `git add`.",
    ),
    "directive": Fault(
        ERROR, "A line begins with %.\n\nDirectives change how YAML is read; careerctl reads all files alike."
    ),
    "several-documents": Fault(
        ERROR, "A second document begins in the file.\n\nOne thing a file: move it to a file of its own."
    ),
    "anchor": Fault(
        ERROR,
        "A value is named with & or referred to with *.\n\n"
        "What a file says stands where it is needed, readable for all. A text that begins with & or * needs quotes.",
    ),
    "tag": Fault(
        ERROR,
        "A value carries a tag such as !name.\n\nThe schema types values. A text that begins with ! needs quotes.",
    ),
    "merge-key": Fault(ERROR, "A mapping takes over another with <<.\n\nWrite the entries out; roles have `extends`."),
    "duplicate-key": Fault(ERROR, "A key stands twice in one mapping.\n\nOne of the two would be lost. Keep one."),
    "empty-key": Fault(ERROR, "There is no key before the colon.\n\nWrite the key, or put quotes round the text."),
    "complex-key": Fault(
        ERROR, "A list or mapping stands where a key belongs.\n\nText that begins with [ or { needs quotes."
    ),
    "key-too-long": Fault(
        ERROR, "A key has more than 200 characters.\n\nProbably it is text, and the colon in it needs quotes."
    ),
    "text-too-long": Fault(ERROR, "A text has more than 50,000 characters.\n\nLink to a document instead."),
    "too-deep": Fault(
        ERROR, "Values lie in each other deeper than 24 levels.\n\nNothing that careerctl knows is so deep."
    ),
    "too-many-values": Fault(
        ERROR, "A file has more than 100,000 keys and values.\n\nOne thing a file; this is several."
    ),
    "text-lost-as-comment": Fault(
        WARNING,
        "The rest of a text, from # on, is read as a comment.\n\n"
        "`Closed ticket #412` ends before the #. Put quotes round the "
        "text; for a comment, leave a blank after the #.",
    ),
    "list-lost-in-text": Fault(
        WARNING,
        "What looks like an item of a list, with -, * or 1. before it, continues the text above.\n\n"
        "To YAML the two lines are one text. Write an item of its own, at the depth of the others, keep the lines as "
        "they are with `|`,\nor put quotes round the whole text.",
    ),
    "unused-ignore": Fault(
        WARNING,
        "A comment `careerctl: ignore[…]` silences nothing.\n\n"
        "What it silenced is mended, or the name is another. Delete it.",
    ),
    # shape
    "not-a-mapping": Fault(ERROR, "A file is not made of `key: value` lines.\n\nOnly files of notes are lists."),
    "unknown-key": Fault(
        ERROR,
        "A key is not one that this kind of thing has.\n\n"
        "A misspelt key would be left out in silence. Only the file is not used in which it stands.\n\n"
        "Where some of you have a newer careerctl, `rules: {unknown-key: warning}` in careerctl.yaml lets the others\n"
        "go on: what an unknown key holds is left out, and that is said. What is nearly a known key stays an error.",
    ),
    "missing-key": Fault(ERROR, "A key that must be there is not.\n\nThe message names it."),
    "empty-value": Fault(ERROR, "A key has nothing after it.\n\nWrite the value, or delete the key."),
    "wrong-type": Fault(ERROR, "A value is not of the sort that the key takes.\n\nThe message says which it takes."),
    "wrong-value": Fault(ERROR, "A value is not one of those that the key takes.\n\nThe message says which it takes."),
    "bad-id": Fault(
        ERROR,
        "An id is not written as ids are.\n\nLower-case letters a–z, digits and single hyphens, at most 64 characters.",
    ),
    "bad-date": Fault(
        ERROR,
        "A date is not written as 2026-10-01, or is no day of the calendar.\n\n"
        "Year, month, day, without quotes; where a period is asked, a month or a year alone will do. "
        "Years go from 1900 to 2200; where something ends, 9999-12-31 says that its end is open.",
    ),
    "backward-dates": Fault(ERROR, "Something ends before it begins.\n\nCorrect one of the two dates."),
    "optional-must": Fault(
        ERROR, "A requirement is optional and a must at once.\n\nNobody could say what it asks. Keep one of the two."
    ),
    "malformed-scale": Fault(
        ERROR,
        "The levels of a scale do not fit together.\n\n"
        "Levels follow each other in whole values, have names of their own "
        "(upper and lower case count as the same), and no name reads as another level's value.",
    ),
    "no-reason": Fault(
        ERROR,
        "A rating says neither a level nor why there is none.\n\n"
        "Give a level, or `no_chance:` or `not_applicable:` with the "
        "reason in words.",
    ),
    # references
    "unknown-competency": _undefined("competency"),
    "unknown-role": _undefined("role"),
    "unknown-goal": _undefined("goal"),
    "unknown-activity": _undefined("activity"),
    "unknown-opening": _undefined("opening"),
    "unknown-scale": Fault(ERROR, "careerctl.yaml defines no such scale.\n\nDefine it, or correct the name."),
    "unknown-track": Fault(ERROR, "careerctl.yaml defines no such track.\n\nDefine it, or correct the name."),
    "unknown-area": Fault(ERROR, "careerctl.yaml defines no such area.\n\nDefine it, or correct the name."),
    "unknown-round": Fault(
        ERROR, "careerctl.yaml lists rounds, and this is none of them.\n\nAdd it, or correct the id."
    ),
    "unknown-driver": Fault(
        ERROR,
        "A role's driver is none of the ten.\n\n"
        "progress, challenge, responsibility, contribution, helping-others, financial, "
        "recognition, security, balance, learning. People may use words of their own.",
    ),
    "unknown-person": Fault(
        WARNING, "Nobody in the project has the id.\n\nPeople leave, and pilots start with one team: it is no error."
    ),
    "unknown-rule": Fault(ERROR, "careerctl has no rule of the name.\n\n`careerctl explain` lists all."),
    "fixed-rule": Fault(
        ERROR, "The severity of a fault of structure is set.\n\nNothing can be computed from broken structure."
    ),
    "old-name": Fault(
        WARNING,
        "A reference uses a former id.\n\n"
        "`formerly:` keeps it valid, so that a rename does not turn history into errors.",
    ),
    "past-rating": Fault(
        NOTE,
        "What is past names something that today's framework does not have.\n\n"
        "A sheet of a round that is over, a role that was held, a decision, what was met or answered, a closed plan: "
        "they say what was so,\nand nobody has to change what two people signed because a framework was. It is shown "
        "as it was written, and nothing is\nmeasured by it. A typing error is worth correcting; what goes can stay "
        "readable with `status: retired`, keep its former\nid with `formerly:`, and what never was a role of this "
        "framework is said in `words:`.",
    ),
    "level-off-scale": Fault(
        ERROR, "A level is none of the competency's scale.\n\nA level is written as its name or its value."
    ),
    "level-not-described": Fault(
        ERROR,
        "A level is on the scale, but the competency does not describe it.\n\n"
        "Nobody could see whether it is met. Describe the "
        "level, or ask for one that is described.",
    ),
}


def keeps_unread(one: Diagnostic) -> bool:
    """Tell whether a file, or something in it, is not read for it: what depends on that is not looked at."""
    return one.rule in FAULTS and one.severity is ERROR
