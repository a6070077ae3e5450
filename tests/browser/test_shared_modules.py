"""What all three screens share: views, timers, texts and ids."""

import re

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

TIMER = {
    "phases": [{"name": "find", "seconds": 60}, {"name": "turn_1", "seconds": 120}, {"name": "turn_2", "seconds": 120}],
    "total": 300_000,
    "ends_at": 1_000_000,
    "left": None,
}


def merged(modules: Modules, view: object, *patches: object) -> dict:
    script = "return argument[1].reduce(it.merge, argument[0] && it.opened(argument[0]));"
    return modules.run("shared/view", script, [view, patches])


def test_a_patch_replaces_the_sections_it_names_and_no_other(modules: Modules) -> None:
    view = merged(modules, {"version": 1, "room": {"a": 1}, "me": {"b": 2}}, {"version": 2, "room": {"c": 3}})

    assert view["room"] == {"c": 3}
    assert view["me"] == {"b": 2}
    assert view["version"] == 2


def test_an_older_patch_of_one_section_is_dropped_and_of_another_is_taken(modules: Modules) -> None:
    view = merged(
        modules,
        {"version": 1, "stage": "first", "me": "first"},
        {"version": 3, "me": "third"},
        {"version": 2, "me": "second", "stage": "second"},
    )

    assert view["me"] == "third"
    assert view["stage"] == "second"
    assert view["version"] == 3


def test_insights_are_merged_by_id_and_null_takes_one_away(modules: Modules) -> None:
    view = merged(
        modules,
        {"version": 1, "insights": {"1": "a", "2": "b"}},
        {"version": 2, "insights": {"2": None, "3": "c"}},
    )

    assert view["insights"] == {"1": "a", "3": "c"}


def test_a_patch_before_the_first_view_changes_nothing(modules: Modules) -> None:
    assert merged(modules, None, {"version": 2, "room": {}}) is None


@pytest.mark.parametrize(
    ("timer", "left"),
    [
        (TIMER, 100_000),
        ({**TIMER, "ends_at": None, "left": 5_000}, 5_000),
        ({**TIMER, "ends_at": None}, 0),
        ({**TIMER, "ends_at": 890_000}, -10_000),
        (None, 0),
    ],
)
def test_a_running_timer_counts_down_and_one_on_hold_stands_still(modules: Modules, timer: object, left: int) -> None:
    assert modules.run("shared/countdown", "return it.remaining(argument, 900000);", timer) == left


@pytest.mark.parametrize(
    ("now", "name", "left"),
    [(700_000, "find", 60_000), (759_999, "find", 1), (760_000, "turn_1", 120_000), (999_000, "turn_2", 1_000)],
)
def test_the_part_that_is_on_is_known_from_the_deadline(modules: Modules, now: int, name: str, left: int) -> None:
    phase = modules.run("shared/countdown", "return it.phaseAt(argument[0], argument[1]);", [TIMER, now])

    assert (phase["name"], phase["remaining"]) == (name, left)


def test_after_the_end_the_last_part_is_over_time(modules: Modules) -> None:
    phase = modules.run("shared/countdown", "return it.phaseAt(argument, 1004000);", TIMER)

    assert (phase["index"], phase["remaining"]) == (2, -4_000)


@pytest.mark.parametrize(("left", "shown"), [(252_000, "4:12"), (251_001, "4:12"), (60_000, "1:00"), (-3_000, "0:00")])
def test_a_second_that_has_begun_counts_whole(modules: Modules, left: int, shown: str) -> None:
    assert modules.run("shared/countdown", "return it.minutesSeconds(argument);", left) == shown


def test_a_text_without_translation_stays_dutch_with_its_values_filled_in(modules: Modules) -> None:
    said = modules.run("shared/texts", 'return it.t("Ga naar {place} bij {other}", { place: 7 });')

    assert said == "Ga naar 7 bij {other}"


def test_a_translated_text_is_said_in_the_language_that_was_loaded(modules: Modules) -> None:
    said = modules.run(
        "shared/texts",
        """const real = window.fetch;
           window.fetch = async () => new Response(JSON.stringify(
             { "Plek {place}": "Place {place}", "{n} zinnen": "{n} sentences" }));
           document.body.dataset.texts = "/texts/x/phone/nl.json";
           await it.loadTexts("en");
           const said = [it.t("Plek {place}", { place: 3 }),
             it.tn("1 zin", "{n} zinnen", 1), it.tn("1 zin", "{n} zinnen", 4),
             it.pick({ nl: "ja", en: "yes" }), it.pick({ nl: "alleen Nederlands" }), document.documentElement.lang];
           it.setLanguage("nl");
           window.fetch = real;
           return said;""",
    )

    assert said == ["Place 3", "1 zin", "4 sentences", "yes", "alleen Nederlands", "en"]


def test_a_phone_without_random_uuid_makes_ids_that_differ(modules: Modules) -> None:
    ids = modules.run(
        "shared/ids",
        """Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
           const ids = Array.from({ length: 200 }, it.newId);
           delete crypto.randomUUID;
           return ids;""",
    )

    assert len(set(ids)) == 200
    assert all(re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", one) for one in ids)


def test_every_picture_has_a_name_in_both_languages_and_a_drawing(modules: Modules) -> None:
    lacking = modules.run(
        "shared/pictures",
        """const style = document.querySelector("link[href$='tokens.css']").getAttribute("href");
           const drawn = await (await fetch(style.replace("css/tokens.css", "pictures/fruit.svg"))).text();
           const isWhole = ([id, name]) => name.nl && name.en && drawn.includes(`id="${id}"`);
           return Object.entries(it.PICTURES).filter((picture) => !isWhole(picture));""",
    )

    assert lacking == []
