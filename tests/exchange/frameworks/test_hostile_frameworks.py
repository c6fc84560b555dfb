"""Files that are damaged, mistaken or meant to do harm: refused with the place, and never a traceback."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from careerctl.exchange.incoming import IncomingFramework
from careerctl.problems.error import CareerctlError
from exchange.frameworks.samples import CASE, LADDERS, MAP, MOODLE, PAGES, PROGRESSION, SAMPLES, SNOWFLAKE, laid

TREES = {"snowflake": SNOWFLAKE, "engineeringladders": LADDERS, "case": CASE}
WRONG: tuple[Any, ...] = (None, True, 7, -1.5, "", " ", "\ud800\u200b", "x" * 201, [], [[]], {}, {"": {}}, 10**30)


def ways(tree: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the ways to all values of a tree."""
    if way:
        yield way
    for key, each in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from ways(each, (*way, key))


def changed(tree: Any, way: tuple[Any, ...], value: Any, *, gone: bool = False) -> Any:
    """Return a tree in which one value is another, or is gone."""
    tree = copy.deepcopy(tree)
    at = tree
    for key in way[:-1]:
        at = at[key]
    if gone:
        del at[way[-1]]
    else:
        at[way[-1]] = value
    return tree


def sound(found: IncomingFramework) -> bool:
    """Tell whether all references are to something that is there, and no id is there twice."""
    scales = {each.id: each.levels for each in found.scales}
    own = {each.id: scales.get(each.scale or next(iter(scales), ""), {}) for each in found.competencies}
    areas, roles = {"", *(each.id for each in found.areas)}, {each.id for each in found.roles}
    named = (found.areas, found.tracks, found.competencies, found.roles, found.paths)
    return (
        all(len({each.id for each in things}) == len(things) for things in (found.scales, *named))
        and all(each.within in areas for each in found.areas)
        and all(each.area in areas and {*each.levels} <= {*own[each.id]} for each in found.competencies)
        and all(one.level in own[one.competency] for each in found.roles for one in each.requires)
        and all({*each.steps} <= roles for each in found.paths)
        and all(each.name.strip() and len(each.name) <= 200 for things in named for each in things)
    )


@pytest.fixture
def outcome(read, tmp_path):
    """Return a function that reads a file, and returns what is wrong with it; "" where nothing is."""

    def do(name, files, folder=tmp_path):
        try:
            found = read(name, laid(folder, files))
        except CareerctlError as error:
            return "; ".join((str(error), *(each.message for each in error.diagnostics)))
        assert sound(found), (name, found)
        return ""

    return do


def test_a_tree_with_any_value_gone_or_of_another_sort_is_read_soundly_or_refused(outcome, whole):
    for name, tree in TREES.items():
        for at, way in enumerate(ways(tree)):
            cases = [changed(tree, way, None, gone=True)] if whole or at % 6 == 0 else []
            cases += [changed(tree, way, each) for number, each in enumerate(WRONG) if whole or (at + number) % 60 == 0]
            for each in cases:
                said = outcome(name, {"tree.json": json.dumps(each)})
                assert said == "" or said.startswith((".", "/", "tree.json")), (name, way, said)


def test_text_with_any_line_gone_or_doubled_or_cut_off_is_read_soundly_or_refused(outcome, whole):
    texts = {"engineering-progression": "workshop.yml", "moodle": "choir.csv"}
    cases = [(name, {file: SAMPLES[name][file]}, file) for name, file in texts.items()]
    cases += [("engineeringladders", PAGES, each) for each in ("README.md", "Kitchen.md")]
    cases += [("forward-impact", MAP, each) for each in MAP if not each.startswith(("_", "drivers"))]
    for name, files, file in cases:
        lines = files[file].splitlines(keepends=True)
        for at, line in enumerate(lines):
            before, after = lines[:at], lines[at + 1 :]
            worse = ([*before, *after], [*before, line, line, *after], before, [*before, line[: len(line) // 2]])
            for number, each in enumerate(worse):
                if whole or (at + number) % 24 == 0:
                    outcome(name, {**files, file: "".join(each)})


BROKEN = {
    "not UTF-8": (b'{"tracks": "\xff"}', "tree.json, line 1: this is not UTF-8 text. Save it as UTF-8."),
    "cut off": (b'{"tracks":\n {', "tree.json, line 2, column 3: from here on this is not JSON. Export it again."),
    "deep": (b"[" * 100_000, "tree.json: it is nested too deeply, or holds a number with too many digits."),
    "digits": (b'{"maxLevel": ' + b"9" * 5_000 + b"}", "tree.json: it is nested too deeply, or holds a number with"),
    "twice": (b'{"tracks": {}, "tracks": {}}', "tree.json: the key 'tracks' stands twice in one object. Keep one of"),
    "no mapping": (b"[]", "tree.json: a mapping (`key: value`) has to stand here."),
    "empty": (b"", "tree.json, line 1, column 1: from here on this is not JSON. Export it again."),
}


def test_json_that_is_none_is_refused_where_it_ends(read, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for what, (raw, said) in BROKEN.items():
        (tmp_path / "tree.json").write_bytes(raw)
        with pytest.raises(CareerctlError) as error:
            read("snowflake", tmp_path / "tree.json")
        assert str(error.value).startswith(said), what


def moodle(*rows: str) -> dict[str, str]:
    return {"choir.csv": "".join((*MOODLE.splitlines(keepends=True)[:2], *(f"{row},,,,\n" for row in rows)))}


def mistakes() -> Iterator[tuple[str, dict[str, str], str]]:
    """Yield mistakes in each format, with the beginning of what is said of them."""
    for before, after, said in (
        ("Practitioner", "Great", "line 13: 'Great' is none that there is. Those are 'Awareness', 'Foundational', "),
        ("theme: customers", "theme: customer", "line 14: 'customer' is none that there is. Those are 'wheels', "),
        ("id: mechanic", "id: apprentice", "line 5: 'apprentice' is there twice. The first is in line 4. Each of"),
        ("themes:", "topics:", "line 12: 'wheels' is none that there is."),
        ("name: Workshop", "name: []", "line 1: text has to stand here."),
    ):
        yield "engineering-progression", {"a.yml": PROGRESSION.replace(before, after, 1)}, f"a.yml, {said}"
    yield "engineering-progression", {"a.yml": "a: [" * 50}, "a.yml cannot be read.; this is nested deeper than 24"
    gaps = json.dumps(changed(SNOWFLAKE, ("milestones",), [0, 2]))
    yield "snowflake", {"a.json": gaps}, "a.json, milestones: milestones go up one by one, such as 0, 1, 2."
    for page, before, after, said in (
        ("Kitchen.md", "**Greets**", "**Sings**", "line 10: 'Sings' is the level of no axis, or of one that was"),
        ("README.md", "(Kitchen.md):", "(No.md):", "line 3: there is no page No.md beside it."),
        ("README.md", "2. **Makes**", "3. **Makes**", "line 20: the levels of an axis go up one by one: 2 comes here."),
    ):
        yield "engineeringladders", {**PAGES, page: PAGES[page].replace(before, after)}, f"{page}, {said}"
    for file, before, after, said in (
        ("tracks/night.yaml", "ships: 1", "ship: 1", "line 2: 'ship' is none that there is."),
        (
            "levels.yaml",
            "broad: awareness",
            "broad: some",
            "line 5: 'some' is none that there is. Those are 'awareness'",
        ),
        ("disciplines/master.yaml", "[papers]", "[paper]", "line 4: 'paper' is none that there is."),
    ):
        yield "forward-impact", {**MAP, file: MAP[file].replace(before, after, 1)}, f"{file}, {said}"
    for rows, said in (
        (("b,a,A,,1,,,,,", "a,b,B,,1,,,,,"), ", line 3: this row lies in itself, by way of its parents."),
        (("z,a,A,,1,,,,,",), ", line 3: no row has the id number 'z', which this one names as its parent."),
        ((",a,A,,1,,,,,", ",a,B,,1,,,,,"), ", line 4: 'a' is there twice. The first is in line 3."),
        ((",,A,,1,,,,,",), ", line 3: there is no id number in this row."),
    ):
        yield "moodle", moodle(*rows), f"choir.csv{said}"
    yield "moodle", {"a.csv": MOODLE.splitlines()[0]}, "a.csv: one row has to be the framework, with 1 under"
    yield "moodle", {"b.csv": "a,b\n1,2\n"}, "b.csv: Moodle's table has 14 columns, and this one 2. Export it again."
    yield "moodle", {"c.csv": "\n"}, "c.csv: there is nothing in it."
    items, links = CASE["CFItems"], CASE["CFAssociations"]
    ends = [each["originNodeURI"] for each in links[1:3]]
    circle = [{**links[0], "originNodeURI": one, "destinationNodeURI": ends[1 - at]} for at, one in enumerate(ends)]
    for part, value, said in (
        ("CFAssociations", circle, "CFItems 2: this item lies in itself, by way of its parents."),
        ("CFItems", [*items, items[0]], "CFItems 7: '00000000-0000-4000-8000-000000000002' is there twice."),
        ("CFItems", items[1:], "CFAssociations 1: one end of this association is no item of the package."),
        ("CFItems", [{"identifier": "x"}], "CFItems 1: the key 'fullStatement' is missing, or has nothing"),
    ):
        yield "case", {"tree.json": json.dumps({**CASE, part: value})}, f"tree.json, {said}"


def test_what_is_mistaken_is_said_with_its_place_and_what_to_do(outcome, monkeypatch, tmp_path):
    told = {}
    for at, (name, files, said) in enumerate(mistakes()):
        (folder := tmp_path / str(at)).mkdir()
        monkeypatch.chdir(folder)
        told[said] = outcome(name, files, folder)[: len(said)]
    assert told == {each: each for each in told}


def test_the_command_ends_with_2_and_writes_nothing(careerctl, tmp_path):
    for at, (name, files, _) in enumerate(mistakes()):
        if at % 4 == 0:
            path = laid(tmp_path / str(at), files)
            ran = careerctl("import-framework", path, "--as", name, "-o", "project")
            assert (ran.code, ran.out, "Traceback" in ran.err, path.name in ran.err) == (2, "", False, True), ran.err
            assert not (tmp_path / "project").exists()


def test_keys_that_nobody_knows_are_told_in_part_and_never_obeyed(read, tmp_path):
    keys = {f"k{number}": 1 for number in range(200)} | {"\x1b[31m/x": 1, "y" * 300: 1, "levels": [], "e" * 3: None}
    found = read("snowflake", laid(tmp_path, {"tree.json": json.dumps({**keys, **SNOWFLAKE})}))
    said = [each.what for each in found.left_out]
    assert (len(said), said[-1], found.left_out[-1].count) == (51, "values under other keys", 153)
    few = {"\x1b[31m/x": 1, "y" * 300: 1}
    found = read("snowflake", laid(tmp_path, {"tree.json": json.dumps({**few, **SNOWFLAKE})}))
    assert [each.what for each in found.left_out] == ["`<U+001B>[31m|x`", f"`{'y' * 60}`"]
