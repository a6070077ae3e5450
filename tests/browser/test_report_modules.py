"""The pure modules of the report's editor: differences, history, and what is new."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.modules import Modules
from tests.server import Server

pytestmark = pytest.mark.browser

REPORT = "facilitator/report/"


@pytest.fixture(scope="module")
def modules(chromium: Browser, house: Server) -> Iterator[Modules]:
    """A page to run modules in."""
    opened = Modules(chromium, house)
    yield opened
    opened.close()


TEXTS = [
    ("", ""),
    ("", "Er kwam 1 zin binnen."),
    ("Er kwam 1 zin binnen.", "Er kwamen 3 zinnen binnen."),
    ("een twee drie vier", "een drie twee vier vijf"),
    ("Alles\n\nnieuw hier", "Iets heel anders\n\nhier"),
    ("woord " * 900, "woord " * 850 + "ander"),
]


@pytest.mark.parametrize(("before", "after"), TEXTS)
def test_the_differences_of_two_texts_make_both_whole_again_and_mark_only_what_differs(
    modules: Modules, before: str, after: str
) -> None:
    one, other = modules.run(f"{REPORT}differences", "return it.differences(...argument)", [before, after])

    assert "".join(piece["text"] for piece in one) == before
    assert "".join(piece["text"] for piece in other) == after
    same = ["".join(piece["text"] for piece in pieces if not piece["differs"]) for pieces in (one, other)]
    assert same[0] == same[1]


def test_only_the_words_that_changed_are_marked(modules: Modules) -> None:
    texts = ["Er kwam 1 zin binnen. Dank.", "Er kwamen 3 zinnen binnen. Dank."]

    _, now = modules.run(f"{REPORT}differences", "return it.differences(...argument)", texts)

    assert [piece["text"] for piece in now if piece["differs"] and piece["text"].strip()] == ["kwamen", "3", "zinnen"]


HISTORY = """
    const texts = {a: "", b: ""};
    let stale = 0, time = 0;
    const write = (key, text) => { texts[key] = text; };
    const history = it.createHistory({write, textOf: (key) => texts[key], same: (x, y) => x === y,
        onStale: () => { stale += 1; }, now: () => time});
    const type = (key, text, whole) => { history.typed(key, texts[key], text, whole); texts[key] = text; };
    const told = () => [texts.a, texts.b, stale];
"""


def test_typing_on_is_one_step_and_another_field_or_a_pause_begins_a_new_one(modules: Modules) -> None:
    script = """
        type("a", "H"); type("a", "Hal"); type("b", "x"); type("a", "Hallo"); time = 9000; type("a", "Hallo!");
        const seen = [];
        while (history.canUndo()) { history.undo(); seen.push(told().slice(0, 2)); }
        while (history.canRedo()) history.redo();
        return [seen, told().slice(0, 2)];
    """

    seen, at_the_end = modules.run(f"{REPORT}history", HISTORY + script)

    assert seen == [["Hallo", "x"], ["Hal", "x"], ["Hal", ""], ["", ""]]
    assert at_the_end == ["Hallo!", "x"]


def test_what_somebody_else_changed_since_is_not_undone(modules: Modules) -> None:
    script = 'type("a", "mijn"); texts.a = "van Noor"; history.undo(); return told();'

    assert modules.run(f"{REPORT}history", HISTORY + script) == ["van Noor", "", 1]


def test_something_new_ends_what_could_be_done_again(modules: Modules) -> None:
    script = 'type("a", "een"); history.undo(); type("b", "twee"); return [history.canRedo(), history.canUndo()];'

    assert modules.run(f"{REPORT}history", HISTORY + script) == [False, True]


PART = {"part": "colophon", "draft": "Nu.", "written": "Van mij.", "mark": "Nu.", "seen": "Toen.", "news": []}
OPENERS = {"part": "eye_openers", "draft": "A\n\nB", "written": "A", "mark": "1 2", "seen": "1", "news": ["B"]}


@pytest.mark.parametrize(
    ("part", "text", "news"),
    [
        (PART, "Van mij.", {"then": "Toen.", "now": "Nu."}),
        ({**PART, "seen": "Nu."}, "Van mij.", None),
        ({**PART, "seen": None}, "Van mij.", None),
        ({**PART, "written": None}, "Nu.", None),
        (OPENERS, "A", {"added": ["B"]}),
        (OPENERS, "A\n\nB", None),
        ({**OPENERS, "mark": "", "news": []}, "A", None),
    ],
)
def test_there_is_news_only_where_something_else_is_generated_than_was_looked_at(
    modules: Modules, part: dict[str, object], text: str, news: object
) -> None:
    argument = [{"parts": [part]}, f"part:{part['part']}", text]

    assert modules.run(f"{REPORT}fields", "return it.newsOf(...argument)", argument) == news


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Wij deden [invullen: wat?] samen.", "[invullen: wat?]"),
        ("Iemand zei […] en ging.", "[…]"),
        ("Daarna ... en klaar.", "..."),
        ("Naam: xxx", "xxx"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        ("Gelijkwaardig is … samen", "…"),
        ("En toen… ging iedereen weg.", ""),
        ("De film heet Xxxtra en loreman", ""),
        ("Wij [samen] deden het.", ""),
    ],
)
def test_what_is_still_to_be_filled_in_is_found_and_nothing_else(modules: Modules, text: str, place: str) -> None:
    found = modules.run(f"{REPORT}checks", "return it.placeToFillIn(argument)", text)

    assert (text[slice(*found)] if found else "") == place


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Op 3 mei was ‘Niet gelijk wel gelijkwaardig’.", "Niet gelijk wel gelijkwaardig"),
        ("Op 3 mei was ‘Niet gelijk, wel gelijkwardig’.", "Niet gelijk, wel gelijkwardig"),
        ("Op 3 mei was ‘Niet gelijk, wel gelijkwaardig’.", ""),
        ("Wij waren niet gelijk, wel gelijkwaardig.", ""),
        ("Niet iedereen is gelijk, maar wel gelijkwaardig.", ""),
        ("", ""),
    ],
)
def test_another_spelling_of_the_title_is_found(modules: Modules, text: str, other: str) -> None:
    argument = [text, "Niet gelijk, wel gelijkwaardig"]

    assert modules.run(f"{REPORT}title_check", "return it.otherSpelling(...argument)", argument) == other


def test_a_title_of_one_word_may_be_a_word_like_any_other(modules: Modules) -> None:
    assert modules.run(f"{REPORT}title_check", "return it.otherSpelling(...argument)", ["luistere", "Luisteren"]) == ""


def test_a_sentence_that_may_not_stand_is_found_in_a_text_until_somebody_else_allows_the_same(modules: Modules) -> None:
    said = "Niemand luisterde naar mij"
    no = {"text": said, "may_quote": False, "state": "shown"}
    yes = {"text": said, "may_quote": True, "state": "shown"}
    short = {"text": "Nee", "may_quote": False, "state": "shown"}
    script = "return argument.map(([text, insights]) => it.barredIn(text, insights))"
    text = f"Iemand zei: {said}. Nee!"

    reworded = {"text": "Nee, niemand luisterde", "edited": said, "may_quote": False, "state": "shown"}

    found = modules.run(
        f"{REPORT}checks",
        script,
        [[text, {1: no, 2: short}], [text, {1: no, 2: yes}], ["", {1: no}], [text, {1: reworded}]],
    )

    assert found == [[said], [], [], [said]]


def test_links_that_lead_nowhere_are_found_in_running_text(modules: Modules) -> None:
    text = "Kijk op https://oogst.example/film, of op https:// en http://leeg."

    assert modules.run(f"{REPORT}checks", "return it.brokenLinksIn(argument)", text) == ["https://", "http://leeg"]
    assert modules.run(f"{REPORT}checks", "return it.lacksLink(argument)", "Video | De film | | ons") is True
    assert modules.run(f"{REPORT}checks", "return it.lacksLink(argument)", "Boek | Het boek | | ons") is False


def test_a_sentence_is_taken_back_when_it_is_gone_and_nobody_else_said_it(modules: Modules) -> None:
    def sentence(number: int, text: str, edited: str = "", split_from: int | None = None) -> dict[str, object]:
        return {"id": number, "text": text, "edited": edited, "split_from": split_from}

    before = {
        1: sentence(1, "een", "anders"),
        2: sentence(2, "twee"),
        3: sentence(3, "drie"),
        4: sentence(4, "d", "4", 3),
    }
    now = {3: sentence(3, "drie"), 5: sentence(5, "twee")}

    assert modules.run(f"{REPORT}taken_back", "return it.takenBack(...argument)", [before, now]) == ["een", "anders"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Iemand zei: Niemand luisterde naar mij. En toen?", "Iemand zei: […]. En toen?"),
        ("Eerst\n- “Niemand luisterde naar mij”\nDaarna", "Eerst\nDaarna"),
        ("Nee\nNee, dank je", "Nee, dank je"),
        ("Iets anders", "Iets anders"),
    ],
)
def test_words_that_were_taken_back_leave_a_text(modules: Modules, text: str, left: str) -> None:
    argument = [text, ["Nee", "Niemand luisterde naar mij"]]

    assert modules.run(f"{REPORT}taken_back", "return it.withoutWords(...argument)", argument) == left


def test_an_undo_does_not_bring_back_what_was_taken_back(modules: Modules) -> None:
    script = """type("a", "zij zei dat"); type("a", "", true);
        history.change((text) => text.replace("dat", "")); history.undo(); return texts.a;"""

    assert modules.run(f"{REPORT}history", HISTORY + script) == "zij zei "
