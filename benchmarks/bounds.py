"""The bounds that `careerctl` keeps, one a row: what is compared with what, and how much it may be.

A ratio is what remains of a timing when the machine is taken out of it. Each bound says what a user
would otherwise feel: a check in CI as quick as reading the files, a gap that opens at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import beside
import by_mail
import catalogue
import scripts
import wide_framework
from beside import MEGABYTE, TODAY, beside_check, change, check, jobs, ratio
from bound import Bound, Measured, Size
from measure import CannotMeasureError, Command, Compared, compare, finish, one_processor, peak_of_all
from organisation import SUBJECT
from workshop import CHECKOUT, Workshop

NORTHWIND = CHECKOUT / "examples" / "northwind"
FEW = 8
LED = ("--manager", "m0001")
FOR_HR = ("--audience", "hr")
EXPORT = ("export", "../tables", "--format", "csv", "--names")
ROLE = "sales-manager"
SUPPOSED = ("--if", "one fewer account-executive")
PLANNED = 1_000
REVIEWED = 200
FAILING = 0.01

EDITED = "people/team-0001/p00002.yaml"  # the smallest of its kind: a good 2 KB


def parse(shop: Workshop, size: Size, shape: str = "usual") -> Measured:
    """Compare `check` with PyYAML's C parser on all files of the same project."""
    root = shop.project(size.bulk, shape=shape)
    checked = check(shop, root)
    if shape == "noisy":
        _all_found(checked, size.bulk)
    with one_processor():
        compared = compare(checked, _parsing(shop, root), pairs=size.long_pairs)
    return ratio(compared)


def memory(shop: Workshop, size: Size) -> Measured:
    """Weigh `check` as a user starts it, its workers included if it has any."""
    root = shop.project(size.people)
    peak = peak_of_all(check(shop, root)) / MEGABYTE
    return Measured(peak, "peak of all its processes together")


def jsonschema(shop: Workshop, size: Size) -> Measured:
    """Compare check-jsonschema, once, as it takes minutes, with the median of three runs of `check` around it."""
    root = shop.project(size.bulk)
    files: list[str | Path] = sorted(path.relative_to(root) for path in root.glob("people/**/*.yaml"))
    words: list[str | Path] = [shop.other / "check-jsonschema", "--schemafile", shop.schema]
    with one_processor():
        ours = [finish(check(shop, root)).seconds]
        theirs = finish(Command(words + files, root)).seconds
        ours += [finish(check(shop, root)).seconds for _ in range(2)]
    return ratio(Compared(ratio=theirs / median(ours), first=theirs, second=median(ours)))


def failing(shop: Workshop, size: Size) -> Measured:
    """Compare `check` with faults in one file of a hundred with `check` without."""
    root, spoilt = shop.project(size.people), shop.project(size.people, failing=FAILING)
    with one_processor():
        compared = compare(
            _all_found(check(shop, spoilt, code=1), round(size.people * FAILING)),
            check(shop, root),
            pairs=size.long_pairs,
        )
    return ratio(compared)


def versions(shop: Workshop, size: Size) -> Measured:
    """Compare `check` where all were rated under an earlier version, which git keeps, with `check` where none was."""
    there, none = shop.with_versions(size.bulk), shop.project(size.bulk)
    with one_processor():
        return ratio(compare(check(shop, there), check(shop, none), pairs=size.long_pairs))


def crowd(shop: Workshop, size: Size) -> Measured:
    """Compare `gap` of one person among many with `gap` of the same person among few."""
    many, few = (_gap(shop, shop.project(people)) for people in (size.crowd, FEW))
    return ratio(compare(many, few, pairs=size.short_pairs))


def version(shop: Workshop, size: Size) -> Measured:
    """Compare `--version` with the start of a Python that does nothing."""
    root = shop.project(FEW)
    asked = Command([shop.tools / "careerctl", "--version"], root)
    nothing = Command([shop.tools / "python", "-c", "pass"], root)
    return ratio(compare(asked, nothing, pairs=size.short_pairs))


def start(shop: Workshop, size: Size) -> Measured:
    """Compare `gap` of the example with a Python that imports typer and pydantic, and builds nothing."""
    gap = Command([shop.tools / "careerctl", "gap", "alice", "--root", NORTHWIND, "--today", "2026-11-02"], NORTHWIND)
    libraries = Command([shop.tools / "python", "-c", scripts.LIBRARIES], NORTHWIND)
    return ratio(compare(gap, libraries, pairs=size.short_pairs))


def tab(shop: Workshop, size: Size) -> Measured:
    """Compare what a shell asks behind Tab with a Python that imports typer and builds nothing."""
    words = [*scripts.TAB, shop.tools / "careerctl"], [shop.tools / "python", "-c", "import typer"]
    return ratio(compare(*(Command(each, NORTHWIND) for each in words), pairs=size.short_pairs))


def imports(shop: Workshop, size: Size) -> Measured:
    """Compare `gap` with a process that imports typer and builds the models, and does no work."""
    root = shop.project(FEW)
    built = Command([shop.tools / "python", "-c", scripts.MODELS], root)
    return ratio(compare(_gap(shop, root), built, pairs=size.short_pairs))


def edit(shop: Workshop, size: Size) -> Measured:
    """Compare 500 changes of one file, each read again and judged, with PyYAML's C parser reading it 500 times.

    Both import the same, and no disk is written: how long one takes to confirm is the disk's.
    """
    root = shop.project(FEW)
    edits, loads = (
        Command([shop.tools / "python", "-c", code, root / EDITED], root) for code in (scripts.EDITS, scripts.LOADS)
    )
    with one_processor():
        return ratio(compare(edits, loads, pairs=size.short_pairs))


def steps(shop: Workshop, size: Size) -> Measured:
    """Compare a plan of 30 steps out of 200 activities with `gap` of the same person, which reads none of them.

    A plan may take 100 ms more: where `gap` takes the 250 ms that it does on today's machines, that is two fifths.
    """
    root = shop.catalogue
    words = (catalogue.SUBJECT, "--root", root, *TODAY)
    plan, gap = (Command([shop.tools / "careerctl", command, *words], root) for command in ("plan", "gap"))
    return ratio(compare(plan, gap, pairs=size.short_pairs))


def plans(shop: Workshop, size: Size) -> Measured:
    """Compare a plan for each of 1,000 people with PyYAML's C parser on all files of the same project."""
    root = shop.project(PLANNED)
    planned = Command([shop.tools / "careerctl", "plan", "--audience", "manager", "--root", root, *TODAY], root)
    with one_processor():
        return ratio(compare(planned, _parsing(shop, root), pairs=size.long_pairs))


def many(shop: Workshop, size: Size) -> Measured:
    """Compare `check` of ten times as many people with `check` of the usual ones, each as a user starts it."""
    checks = (check(shop, shop.project(people)) for people in (size.many, size.people))
    return ratio(compare(*checks, pairs=1))


def many_memory(shop: Workshop, size: Size) -> Measured:
    """Weigh `check` of many people as a user starts it, with its workers."""
    peak = peak_of_all(check(shop, shop.project(size.many))) / MEGABYTE
    return Measured(peak, "peak of all its processes together")


def handouts(shop: Workshop, size: Size) -> Measured:
    """Compare a review handout in Markdown for each of 1,000 people with PyYAML's C parser on the same files."""
    root = shop.project(PLANNED)
    with one_processor():
        return ratio(compare(_reviews(shop, root), _parsing(shop, root), pairs=size.long_pairs))


def own_templates(shop: Workshop, size: Size) -> Measured:
    """Compare review handouts for 200 people from a template of the organisation with those from careerctl's own."""
    roots = shop.with_template(REVIEWED), shop.project(REVIEWED)
    with one_processor():
        return ratio(compare(*(_reviews(shop, root) for root in roots), pairs=size.long_pairs))


def mailed(shop: Workshop, _size: Size, ending: str) -> Measured:
    """Time forms for 1,000 people out and back, in seconds on a processor: there is nothing to divide by."""
    seconds = by_mail.timed(shop, ending)
    return Measured(sum(seconds), "{:.1f} s out and {:.1f} s in".format(*seconds))


BOUNDS = (
    Bound("version", "--version ÷ python -c pass", 1.5, version),
    Bound("start", "gap of Northwind ÷ import typer, pydantic", 3.0, start),
    Bound("tab", "Tab behind gap al ÷ import typer", 1.2, tab),
    Bound("imports", "gap ÷ importing typer and building the models", 1.3, imports),
    Bound("crowd", "gap among many ÷ gap among 8", 1.1, crowd),
    Bound("parse", "check ÷ CSafeLoader merely parsing", 0.85, parse),
    Bound("parse-noisy", "the same with findings about all people", 1.0, partial(parse, shape="noisy")),
    Bound("parse-in-one-file", "the same with sheets in flow style", 1.0, partial(parse, shape="in-one-file")),
    Bound("edit", "an edit with its check ÷ CSafeLoader reading the file", 2.2, edit),
    Bound("steps", "plan of 30 steps from 200 activities ÷ gap", 1.4, steps),
    Bound("plans", "plans of 1,000 people ÷ CSafeLoader parsing", 5, plans),
    Bound("handouts", "handouts for 1,000 people ÷ CSafeLoader parsing", 5.0, handouts),
    Bound("own-templates", "200 handouts from an own template ÷ from careerctl's", 3.0, own_templates),
    Bound(
        "forms", "1,000 forms out, and their answers in", 60, partial(mailed, ending="html"), unit="s", only_full=True
    ),
    Bound("workbooks", "the same as workbooks", 60, partial(mailed, ending="xlsx"), unit="s", only_full=True),
    Bound("site", "site of 40 roles and 120 competencies", 3, wide_framework.site, unit="s"),
    Bound("led", "owed of one manager's people ÷ check", 0.3, beside_check("owed", *LED)),
    Bound("owed", "owed to all, for hr ÷ check", 1.3, beside_check("owed", *FOR_HR)),
    Bound("near", "match of one manager's people ÷ check", 0.3, beside_check("match", ROLE, *LED)),
    Bound("match", "match of all, for hr ÷ check", 1.3, beside_check("match", ROLE, *FOR_HR)),
    Bound("own-team", "team of one manager's people ÷ check", 0.3, beside_check("team", *LED)),
    Bound("team", "team for everyone ÷ check", 1.3, beside_check("team", "--for", "everyone")),
    Bound("needs-led", "needs beside one manager's people ÷ check", 0.3, beside_check("needs", *SUPPOSED, *LED)),
    Bound("needs", "needs of all goals, with a supposition ÷ check", 1.3, beside_check("needs", *SUPPOSED)),
    Bound("raters", "raters of the last round ÷ check", 1.3, beside_check("raters")),
    Bound("export", "export of all tables, for hr ÷ check", 1.9, beside_check(*EXPORT, *FOR_HR)),
    Bound("rounds", "rounds ÷ check", 1, beside_check("rounds")),
    Bound("some", "check of one person's file ÷ check", 0.3, partial(beside.some, path=EDITED)),
    Bound("base", "check --base, nothing changed ÷ check", 1.3, beside.unchanged, only_full=True),
    Bound("rename", "rename of a competency that nearly all name ÷ check", 2.5, beside.renamed, only_full=True),
    Bound("rename-memory", "the same, peak memory", 150, beside.renamed_memory, unit="MB"),
    Bound("diff", "diff ÷ check of the framework alone", 1.5, partial(change, beside=("--scope", "framework"))),
    Bound("diff-people", "diff of many raises, with people ÷ check", 1.5, partial(change, line=("--people",))),
    Bound("jobs", "check in two processes ÷ in one", 0.6, jobs("check"), only_full=True),
    Bound("jobs-owed", "owed to all, for hr, in two processes ÷ in one", 0.6, jobs("owed", *FOR_HR), only_full=True),
    Bound("jobs-match", "match of all, for hr, in two ÷ in one", 0.6, jobs("match", ROLE, *FOR_HR), only_full=True),
    Bound("jobs-needs", "needs of all goals in two ÷ in one", 0.6, jobs("needs", *SUPPOSED), only_full=True),
    Bound("jobs-team", "team for everyone in two ÷ in one", 0.6, jobs("team", "--for", "everyone"), only_full=True),
    Bound("jobs-raters", "raters of the last round in two ÷ in one", 0.6, jobs("raters"), only_full=True),
    Bound("jobs-plan", "plans of all in two ÷ in one", 0.6, jobs("plan"), only_full=True),
    Bound("many", "check of 100,000 people ÷ of 10,000", 11, many, only_full=True),
    Bound("many-memory", "check of 100,000 people, peak memory", 400, many_memory, unit="MB", only_full=True),
    Bound("memory", "check, peak memory", 150, memory, unit="MB"),
    Bound("versions", "check, all rated under an earlier version ÷ under today's", 1.1, versions),
    Bound("failing", "check with 1 % failing files ÷ without", 1.1, failing),
    Bound("jsonschema", "check-jsonschema ÷ check", 15, jsonschema, at_least=True, only_full=True),
)


def _reviews(shop: Workshop, root: Path) -> Callable[[], Command]:
    """Return what makes a review handout for everybody, each time into a new folder."""
    words = ("report", "review", "--all", "--audience", "manager", "--root", root, *TODAY)
    return lambda: Command([shop.tools / "careerctl", *words, "-o", shop.pages()], root)


def _parsing(shop: Workshop, root: Path) -> Command:
    return Command([shop.tools / "python", "-c", scripts.PARSE, root], root)


def _gap(shop: Workshop, root: Path) -> Command:
    return Command([shop.tools / "careerctl", "gap", SUBJECT, "--root", root, *TODAY], root)


def _all_found(check: Command, least: int) -> Command:
    """Return `check`, having made sure that it is not quick because it stops early."""
    output = finish(check).output
    found = sum(output.count(f"{weight}[") for weight in ("error", "warning", "note"))
    if found < least:
        message = f"check printed {found} findings where there are {least} or more"
        raise CannotMeasureError(message)
    return check
