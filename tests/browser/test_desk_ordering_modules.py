"""What the ordering page decides without a screen: finding, choosing, foreseeing and putting into words."""

from typing import Any

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

ORDER = "facilitator/themes/"


def theme(number: int, name: str, *insights: int) -> dict[str, Any]:
    said = dict.fromkeys(("text", "counterweight", "do", "dont"), "")
    return {"id": number, "name": name, "insights": list(insights), "points": [], **said}


def sentence(number: int, text: str = "", **more: Any) -> dict[str, Any]:
    return {"id": number, "text": text, "edited": "", "folded_into": None, "split_from": None, **more}


THEMES = [theme(1, "Erkenning", 10, 11), theme(2, "Maatwerk", 12), theme(3, "Échte inspraak")]
VIEW = {"themes": THEMES, "insights": {str(number): sentence(number, f"zin {number}") for number in range(10, 15)}}


def named(modules: Modules, query: str, **more: Any) -> list[str]:
    script = """return it.placeChoices(argument).map((choice) =>
        choice.kind === "theme" ? choice.theme.name : `${choice.kind} ${choice.name ?? ""}`.trim());"""
    return list(modules.run(ORDER + "place_choices", script, {"themes": THEMES, "query": query, **more}))


def foreseen(modules: Modules, message: str, /, **fields: Any) -> dict[str, Any]:
    script = "return it.foreseen(argument[0], { name: argument[1], fields: argument[2] });"
    return dict(modules.run(ORDER + "foreseeing", script, [VIEW, message, fields]))


def test_a_sentence_is_found_by_its_words_in_any_order_case_and_accent(modules: Modules) -> None:
    script = "return argument.map((query) => it.has(it.wordsOf(query), 'Eérst KOFFIE, dan papier'));"

    assert modules.run(ORDER + "search", script, ["koffie eerst", "pàpier", "thee"]) == [True, True, False]


def test_what_was_looked_for_is_marked_where_it_stands(modules: Modules) -> None:
    script = """const pieces = it.marked(argument[0], it.wordsOf(argument[1]));
        return pieces.filter((piece) => piece.hit).map((piece) => piece.text);"""

    assert modules.run(ORDER + "search", script, ["Écht 👍 écht", "echt"]) == ["Écht", "écht"]
    assert modules.run(ORDER + "search", script, ["e\u0301e\u0301n kop", "een"]) == ["e\u0301e\u0301n"]
    assert modules.run(ORDER + "search", script, ["aaa", "aa"]) == ["aaa"]


def test_typing_finds_themes_by_any_part_and_offers_a_new_one_last(modules: Modules) -> None:
    assert named(modules, "erk") == ["Erkenning", "Maatwerk", "new erk"]
    assert named(modules, "echte insp") == ["Échte inspraak", "new echte insp"]
    assert named(modules, "MAATWERK") == ["Maatwerk"]


def test_likely_themes_come_first_but_what_is_typed_comes_before_that(modules: Modules) -> None:
    suggested = [{"theme": 3, "words": ["tijd"]}, {"theme": 2, "words": ["tijd"]}]

    assert named(modules, "", suggested=suggested) == ["Échte inspraak", "Maatwerk", "Erkenning", "new"]
    assert named(modules, "erk", suggested=suggested) == ["Erkenning", "Maatwerk", "new erk"]


def test_the_tray_is_a_choice_for_what_was_placed(modules: Modules) -> None:
    assert named(modules, "", placed=True)[-2:] == ["tray", "new"]
    assert "tray" not in named(modules, "", placed=False)


def test_suggestions_for_several_sentences_put_first_what_fits_most(modules: Modules) -> None:
    suggestions = {
        "10": [{"theme": 1, "words": ["tijd"]}, {"theme": 2, "words": ["rust"]}],
        "11": [{"theme": 2, "words": ["stil"]}],
    }

    found = modules.run(ORDER + "place_choices", "return it.suggestedFor([10, 11, 12], argument);", suggestions)

    assert found == [{"theme": 2, "words": ["rust", "stil"]}, {"theme": 1, "words": ["tijd"]}]


def test_a_range_goes_both_ways_and_is_nothing_without_its_ends(modules: Modules) -> None:
    script = "return [['b', 'd'], ['d', 'b'], ['x', 'b']].map((ends) => it.rangeOf(['a', 'b', 'c', 'd'], ...ends));"

    assert modules.run(ORDER + "selection", script) == [["b", "c", "d"], ["b", "c", "d"], []]


def test_a_move_is_foreseen_as_the_server_will_do_it(modules: Modules) -> None:
    moved = foreseen(modules, "insight_place", insights=[10], target=2, source=1, position=0)
    out = foreseen(modules, "insight_place", insights=[11, 12], target=None, source=None)

    assert [it["insights"] for it in moved["themes"]] == [[11], [10, 12], []]
    assert [it["insights"] for it in out["themes"]] == [[10], [], []]


def test_themes_that_merge_keep_all_sentences_and_all_that_they_say(modules: Modules) -> None:
    merged = foreseen(modules, "theme_merge", themes=[1], into=2)
    advised = [{**it, "do": f"Doe {it['id']}.", "points": [f"punt {it['id']}"]} for it in THEMES]
    script = 'return it.foreseen(argument, { name: "theme_merge", fields: { themes: [1], into: 2 } });'
    whole = modules.run(ORDER + "foreseeing", script, {**VIEW, "themes": advised})["themes"][0]

    assert [(it["id"], it["insights"]) for it in merged["themes"]] == [(2, [12, 10, 11]), (3, [])]
    assert (whole["do"], whole["dont"], whole["points"]) == ("Doe 2. Doe 1.", "", ["punt 2", "punt 1"])


def test_a_head_stands_where_its_doubles_stood_and_they_come_back_behind_it(modules: Modules) -> None:
    folded = foreseen(modules, "insight_fold", insights=[10, 12, 13], into=13)
    script = """const view = it.foreseen(argument, { name: "insight_fold", fields: { insights: [11], into: 10 } });
        return it.foreseen(view, { name: "insight_unfold", fields: { insights: [11] } });"""
    unfolded = modules.run(ORDER + "foreseeing", script, VIEW)

    assert [it["insights"] for it in folded["themes"]] == [[13, 11], [13], []]
    assert [folded["insights"][number]["folded_into"] for number in ("10", "11", "12", "13")] == [13, None, 13, None]
    assert unfolded == VIEW


def test_other_words_are_foreseen_and_the_words_as_sent_are_no_edit(modules: Modules) -> None:
    assert foreseen(modules, "insight_edit", insight=10, text="anders")["insights"]["10"]["edited"] == "anders"
    assert foreseen(modules, "insight_edit", insight=10, text="zin 10")["insights"]["10"]["edited"] == ""


def test_what_the_server_alone_can_know_is_not_foreseen(modules: Modules) -> None:
    assert foreseen(modules, "theme_add", name="Nieuw", insights=[13]) == VIEW


def test_a_refused_move_is_shown_as_it_was_and_unchanged_rows_stay_the_same_objects(modules: Modules) -> None:
    script = """const drawn = [];
        const foresight = it.createForesight((view) => drawn.push(view));
        foresight.take(argument);
        const answered = foresight.expect("insight_place", { insights: [10], target: 3, source: 1 });
        answered();
        const [first, moved, back] = drawn;
        return {
            places: [first, moved, back].map((view) => view.themes.map((theme) => theme.insights.length)),
            untouched: first.themes[1] === moved.themes[1] && first.insights === moved.insights,
        };"""

    shown = modules.run(ORDER + "foresight", script, VIEW)

    assert shown == {"places": [[2, 1, 0], [1, 1, 1], [2, 1, 0]], "untouched": True}


def test_what_somebody_else_did_meanwhile_stays_under_what_is_foreseen(modules: Modules) -> None:
    script = """let last = null;
        const foresight = it.createForesight((view) => (last = view));
        foresight.take(argument[0]);
        const answered = foresight.expect("insight_place", { insights: [13], target: 3 });
        foresight.take(argument[1]);
        const meanwhile = last.themes.map((theme) => theme.insights);
        answered();
        return [meanwhile, last.themes.map((theme) => theme.insights)];"""
    theirs = {**VIEW, "themes": [theme(1, "Erkenning", 10), theme(2, "Maatwerk", 12, 11), THEMES[2]]}

    meanwhile, after = modules.run(ORDER + "foresight", script, [VIEW, theirs])

    assert meanwhile == [[10], [12, 11], [13]]
    assert after == [[10], [12, 11], []]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Eerst koffie. Dan de papieren.", "Eerst koffie."),
        ("Ze luisterde goed maar had geen tijd voor ons", "Ze luisterde goed"),
        ("Een twee drie vier", "Een twee"),
        (
            "Ja, luisteren is het belangrijkste van alles, en daarna pas praten",
            "Ja, luisteren is het belangrijkste van alles,",
        ),
    ],
)
def test_a_sentence_is_cut_where_it_seems_to_turn(modules: Modules, text: str, first: str) -> None:
    assert modules.run(ORDER + "wording", "return it.cutAt(argument, it.likelyCut(argument))[0];", text) == first


def test_what_lies_under_a_head_is_the_same_list_until_it_changes(modules: Modules) -> None:
    script = """const before = it.foldsOf(argument);
        const same = it.foldsOf({ ...argument, 4: { id: 4, folded_into: null } }, before);
        const more = it.foldsOf({ ...argument, 4: { id: 4, folded_into: 1 } }, before);
        return [before.get(1).map((one) => one.id), same.get(1) === before.get(1), more.get(1).map((one) => one.id)];"""
    insights = {"1": sentence(1), "2": sentence(2, folded_into=1), "3": sentence(3, folded_into=1)}

    assert modules.run(ORDER + "wording", script, insights) == [[2, 3], True, [2, 3, 4]]


def test_the_undo_button_says_what_this_page_did_and_else_the_act(modules: Modules) -> None:
    script = """let history = it.done(it.NOTHING, "insight_place", "2 naar Rust");
        const own = it.wordsFor(history.back, "insight_place");
        const others = it.wordsFor(history.back, "theme_add");
        history = it.takenBack(history);
        return [own, others, ...[history.back, history.again].map((list) => it.wordsFor(list, "insight_place"))];"""

    assert modules.run(ORDER + "history", script) == ["2 naar Rust", "", "", "2 naar Rust"]


def asked(modules: Modules, key: str, within: str = "p", **pressed: Any) -> Any:
    script = """const target = document.createElement(argument.within);
        return it.askedBy({ key: argument.key, target, ...argument.pressed });"""
    return modules.run(ORDER + "keys", script, {"key": key, "within": within, "pressed": pressed})


def test_letters_find_a_theme_and_digits_are_one(modules: Modules) -> None:
    assert asked(modules, "z") == {"act": "field", "value": "z"}
    assert asked(modules, "é") == {"act": "field", "value": "é"}
    assert asked(modules, "3") == {"act": "number", "value": 3}
    assert asked(modules, "z", ctrlKey=True) == {"act": "undo"}
    assert asked(modules, "Z", ctrlKey=True, shiftKey=True) == {"act": "redo"}
    assert asked(modules, "Z", metaKey=True, shiftKey=True) == {"act": "redo"}


def test_keys_of_a_field_and_of_the_browser_stay_theirs(modules: Modules) -> None:
    assert asked(modules, "z", "textarea") is None
    assert asked(modules, "z", "input", ctrlKey=True) is None
    assert asked(modules, "c", ctrlKey=True) is None
    assert asked(modules, "ArrowLeft", altKey=True) is None


def test_suggestions_that_do_not_come_are_none(modules: Modules) -> None:
    script = """const found = () => Promise.resolve({ themes: { 1: [] }, alike: {} });
        const ask = () => Promise.resolve({ ok: argument, json: found });
        return new Promise((done) => {
            it.createSuggestions({ ask, onSuggestions: done, every: 0 }).changed();
        });"""

    assert modules.run(ORDER + "suggestions", script, False) == {"themes": {}, "alike": {}}
    assert modules.run(ORDER + "suggestions", script, True) == {"themes": {"1": []}, "alike": {}}
