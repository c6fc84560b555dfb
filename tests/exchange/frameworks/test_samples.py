"""What small frameworks of other tools come to, what of them is left out, and which file is taken for which format."""

import json
from datetime import date

import pytest

from careerctl.changes.framework.taken_over import Target, taken_over
from careerctl.exchange.asked import ON_MET, SAID
from careerctl.exchange.incoming import IncomingCriterion, IncomingLevel, Source
from careerctl.exchange.recognising import format_of
from exchange.frameworks.samples import CASE, CRITERIA, LADDERS, MOODLE, SAMPLES, asked, item, laid, left_out


@pytest.fixture
def sample(read, tmp_path):
    return lambda name, files=None: read(name, laid(tmp_path, files or SAMPLES[name]))


def texts(competency):
    return {value: (each.summary, [one.text for one in each.criteria]) for value, each in competency.levels.items()}


def test_each_is_recognised_as_its_own_format_and_no_other(tmp_path):
    files = {name: laid(tmp_path / name, sample) for name, sample in SAMPLES.items()}
    assert {name: format_of(Source(path), None)[0] for name, path in files.items()} == {name: name for name in SAMPLES}


def test_each_makes_a_project_without_an_error(read, tmp_path):
    for name, sample in SAMPLES.items():
        found = read(name, laid(tmp_path / name, sample))
        taken = taken_over(Target(tmp_path / "project", None), found, date(2026, 11, 2))
        assert len(taken.writes) > len(found.competencies) + len(found.roles)


def test_where_each_level_asks_a_theme_once_it_asks_for_a_proficiency_in_its_own_words(sample):
    found = sample("engineering-progression")
    assert asked(found) == {"apprentice": {"wheels": 1}, "mechanic": {"wheels": 4, "customers": 2}}
    assert [each.wording for each in found.roles[0].requires] == ["Trues a wheel with help."]
    assert [(each.name, each.description) for each in found.competencies] == [
        ("Wheels & Brakes", "Everything that turns, and what stops it."), ("Customers", ""),
    ]  # fmt: skip
    assert (found.organisation, left_out(found)) == ("Workshop", {})


def test_where_it_asks_several_things_the_levels_are_the_scale(sample):
    found = sample("engineering-progression", {"older.yml": CRITERIA})
    assert found.scales[0].levels == {1: "Apprentice", 2: "Mechanic"}
    assert asked(found) == {"apprentice": {"wheels": 1}, "mechanic": {"wheels": 2, "customers": 2}}
    assert found.competencies[0].levels[2].criteria == (
        IncomingCriterion(text="Builds wheels from loose parts."),
        IncomingCriterion(
            text="Teaches apprentices.", examples=("Two evenings on spokes",),
            links={"Spokes": "https://example.com/spokes"},
        ),
    )  # fmt: skip
    assert left_out(found) == {"`proficiency` of competencies": 4}


def test_tracks_are_competencies_and_titles_roles_that_keep_their_points(sample):
    found = sample("snowflake")
    assert [(each.id, each.area, texts(each)) for each in found.competencies] == [
        ("bread", "a", {1: ("Bakes rolls", ["Weighs flour"]), 2: ("Bakes loaves", ["Keeps a sourdough"])}),
        ("shop-floor", "b", {}),
    ]
    assert [(each.id, each.metadata) for each in found.roles] == [
        ("baker", {"minPoints": "0", "maxPoints": "2"}), ("head-baker", {"minPoints": "3"}),
    ]  # fmt: skip
    assert found.metadata["pointsToLevels"] == {"0": "1.1", "3": "1.2"}


def test_pages_say_what_their_json_says_and_more(sample):
    found, plain = (
        sample("engineeringladders"),
        sample("engineeringladders", {"ladders.json": json.dumps(LADDERS)}),
    )
    assert asked(found) == asked(plain) == {"k1": {"craft": 1}, "k2": {"craft": 2, "guests": 1}}
    assert [each.wording for each in found.roles[1].requires] == ["", "greets guests at the counter"]
    assert [(each.grade, each.rank, each.track) for each in found.roles] == [("K1", 1, "kitchen"), ("K2", 3, "kitchen")]
    assert (found.paths[0].purpose, found.paths[0].steps) == ("where meals are made", ("k1", "k2"))
    assert left_out(found) == {
        "chapters of README.md": 2, "pages that are not of a ladder": 1, "rows that say who is senior": 2,
        SAID: 1,
    }  # fmt: skip


def test_what_a_role_of_the_map_asks_is_derived_and_the_rest_is_counted(sample):
    found = sample("forward-impact")
    assert asked(found) == {
        "docker-l1": {"loading": 2, "papers": 1, "calm": 2},
        "docker-l2": {"loading": 3, "papers": 1, "calm": 3},
        # up no further than the level's base for core skills, down no further than 1; all skills of ships come along
        "docker-l1-night": {"loading": 2, "papers": 1, "towing": 2, "calm": 5},
        "docker-l2-night": {"loading": 3, "papers": 1, "towing": 2, "calm": 5},
        "master-l2": {"papers": 2, "calm": 2},
    }  # fmt: skip
    assert [each.name for each in found.roles] == [
        "Docker Level I", "Senior Docker", "Docker Level I – Night", "Senior Docker – Night", "Head, Harbour Master",
    ]  # fmt: skip
    assert [each.responsibilities for each in found.roles[:2]] == [("You load",), ("You plan loading",)]
    assert found.roles[0].summary == "As a Docker you load ships."
    assert texts(found.competencies[1]) == {
        1: ("Ties knots", ["Tied a load that held"]), 2: ("Foundational", []), 3: ("Plans the hold", []),
    }  # fmt: skip
    assert [each.steps for each in found.paths] == [("docker-l1", "docker-l2"), ("docker-l1-night", "docker-l2-night")]
    assert left_out(found) == {
        "`emojiIcon` of standard": 1, "`agent` of markers": 1, "drivers": 2, "other files and folders": 1,
        "responsibilities at levels that no role reaches": 1, SAID: 4,
    }  # fmt: skip


def test_statements_of_moodle_that_refer_to_a_level_are_what_it_looks_like(sample):
    found = sample("moodle")
    assert [(each.id, each.levels) for each in found.scales] == [
        ("levels", {1: "Level 1", 2: "Level 2"}), ("scale-2", {1: "Not yet", 2: "Yes"}),
    ]  # fmt: skip
    assert [(each.id, each.within) for each in found.areas] == [("all", ""), ("voice", "all")]
    about = {each.name: (each.id, each.area, each.scale, each.description, texts(each)) for each in found.competencies}
    assert about == {
        "Pitch & tone": ("pitch-and-tone", "voice", "levels", "Sings in tune.\n\n- alone\n- with others", {
            1: ("", ["Finds the first note", "Keeps it <four bars>"]),
            2: (found.competencies[0].levels[2].summary, []),
        }),
        "Ears": ("ears", "voice", "levels", "Listens.", {1: ("Hears who is late", [])}),
        "Stage presence": ("stage", "all", "scale-2", "", {}),
    }  # fmt: skip
    assert found.competencies[0].levels[2].summary.endswith("where the organ is silent.")
    assert left_out(found) == {}


def test_items_of_a_package_are_what_their_types_and_children_say(sample):
    found = sample("case")
    assert [(each.id, each.levels) for each in found.scales] == [
        ("knowing", {0: "Some", 1: "All ten"}), ("levels", {1: "With help", 2: "Alone"}),
    ]  # fmt: skip
    said = [(each.id, each.name, each.asks, each.area, each.scale, each.description) for each in found.competencies]
    assert said == [
        ("pruning", "Pruning", "skill", "trees", "levels", "Prunes trees."),
        ("knows-ten-kinds-of-apple", "Knows ten kinds of apple.", "knowledge", "trees", "knowing", ""),
    ]
    alone = found.competencies[0].levels[2]
    assert (alone.summary, alone.examples) == ("Alone, and in half a day", ("the old pear",))
    assert found.competencies[1].levels == {
        1: IncomingLevel(summary="Names all by their taste.", place=found.competencies[1].levels[1].place)
    }
    (requirement,) = found.roles[0].requires
    assert (requirement.competency, requirement.level, requirement.must, requirement.wording) == (
        "pruning", 2, True, "in any weather",
    )  # fmt: skip
    assert [each.metadata for each in found.competencies] == [{"code": "T.1"}, {"notes": "x"}]
    assert left_out(found) == {"associations of the sort isRelatedTo": 1}


def test_what_has_no_place_in_a_table_of_moodle_is_counted(sample):
    odd = (
        "VO,V.1,Another name,<p>Beside competencies</p>,1,,,,0,null,level-1,,,\n"
        "PITCH,P.4,Short,<p>Says more than its name</p>,1,,,,0,null,level-2,,,\n"
        'all,ears-2,Ears,,1,,,core_rule,2,null,"nobody,ears",,,\n'
        f"all,9,{'word ' * 40},,1,,,,0,null,,,,\n"
    )
    found = sample("moodle", {"choir.csv": MOODLE + odd})
    assert left_out(found) == {
        "completion rules": 1, "cross references to no row": 1, "cross references between competencies": 2,
        "short names of statements that say something else than they do": 1, "statements beside competencies": 1,
    }  # fmt: skip
    ids = {each.id: each.name for each in found.competencies}
    assert (ids["ears"], ids["ears-2"]) == ("Ears", "Ears")
    long = next(each for each in ids.values() if each.startswith("word"))
    assert (long[-6:], len(long)) == (" word…", 115)


def test_items_with_one_name_have_ids_of_their_own(sample):
    items = [
        item(number, "Same", humanCodingScheme=code) for number, code in enumerate(("a-1", "a-1", "7", "7", ""), 2)
    ]
    found = sample("case", {"orchard.json": json.dumps({"CFDocument": CASE["CFDocument"], "CFItems": items})})
    assert [each.id for each in found.competencies] == ["a-1", "same", "same-7", "same-7-3", "same-2"]
    assert [(each.id, each.levels) for each in found.scales] == [("met", {0: "Not met", 1: "Met"})]
    assert left_out(found) == {ON_MET: 5}
