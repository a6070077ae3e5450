from io import BytesIO
from typing import Any

import pytest

from dialogue.programme_file import LARGEST_FILE, ready_made_decks, ready_made_programmes, written
from tests.facilitator.desk import Desk, words

DECK = """
id: eigen-set
name: {nl: Vragen aan elkaar, en: Asking each other}
credit: Buurthuis De Schakel
cards:
  - {id: luisteren, ask: {nl: Wil je <b>echt</b> luisteren?}}
"""


def programme(**lines: str) -> str:
    """Return the main programme as a file, under an id of its own, with some texts in it replaced."""
    text = written(next(it for it in ready_made_programmes() if it.id == "niet-gelijk-wel-gelijkwaardig"))
    for old, new in {"id: niet-gelijk-wel-gelijkwaardig": "id: eigen-draaiboek", **lines}.items():
        assert old in text
        text = text.replace(old, new, 1)
    return text


def send(
    desk: Desk, content: str | bytes, name: str = "mijn-draaiboek.yaml", address: str = "/facilitator/import"
) -> Any:
    desk.open(address)
    source = content.encode() if isinstance(content, str) else content
    return desk.press("Voeg toe", file=(BytesIO(source), name))


def test_an_imported_programme_is_chosen_at_once(desk: Desk) -> None:
    page = send(desk, programme(**{"nl: Niet gelijk, wel gelijkwaardig": "nl: Ons draaiboek"}))

    assert words(page.select_one(".just-done")) == "Dit draaiboek staat erbij: Ons draaiboek"
    assert words(page.select_one(".programme.chosen h2")) == "Ons draaiboek"
    desk.press("Zet klaar")
    assert desk.session(1).programme.id == "eigen-draaiboek"


def test_an_imported_programme_stands_in_the_place_of_the_one_with_its_id(desk: Desk) -> None:
    changed = {"id: eigen-draaiboek": "id: niet-gelijk-wel-gelijkwaardig", "least: 12": "least: 6"}

    page = send(desk, programme(**changed))

    assert len(page.select(".programme")) == len(ready_made_programmes())
    assert "6 tot 40 mensen zelf toegevoegd" in words(page.select_one(".programme.chosen"))


def test_an_imported_deck_can_be_chosen_for_the_meeting_one_came_from(desk: Desk) -> None:
    session = desk.make()

    page = send(desk, DECK, "set.yaml", f"/facilitator/import?session={session.id}")
    choices = [words(it) for it in page.select("#deck option")]
    desk.press("Bewaar", deck="eigen-set")

    assert choices == ["Oogstkaarten", "Vragen aan elkaar"]
    assert [card.ask["nl"] for card in desk.session(session.id).deck.cards] == ["Wil je <b>echt</b> luisteren?"]


def test_an_imported_programme_may_use_an_imported_deck(desk: Desk) -> None:
    send(desk, DECK, "set.yaml")

    send(desk, programme(**{"deck: uitdelers": "deck: eigen-set"}))
    desk.press("Zet klaar")

    assert desk.session(1).deck.id == "eigen-set"


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("kind: mirror", "kind: spiegel", ["mijn-draaiboek.yaml", "De spiegel", "kind", "‘spiegel’ bestaat niet"]),
        ("minutes: 18", "minutes: veel", ["mijn-draaiboek.yaml", "stap 5", "minutes", "heel getal"]),
        ("least: 12", "least: 1", ["mijn-draaiboek.yaml", "people.least", "1 is te weinig"]),
        ("deck: uitdelers", "deck: kwijt", ["mijn-draaiboek.yaml", "deck", "‘kwijt’ is er niet"]),
    ],
)
def test_a_mistake_is_named_with_its_file_step_and_field(desk: Desk, old: str, new: str, parts: list[str]) -> None:
    page = send(desk, programme(**{old: new}))

    problem = words(page.find(id="file-error"))
    assert desk.status == 422
    assert all(part in problem for part in parts), problem
    assert page.find(id="file").has_attr("autofocus")
    assert len(desk.open("/facilitator/").select(".programme")) == len(ready_made_programmes())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"x" * (LARGEST_FILE + 1), "hoogstens 256 kB"),
        (b"\xff\xfe\x00", "geen leesbare tekst"),
        (b"id: [", "de opmaak klopt niet"),
        (b"hallo: wereld", "geen draaiboek"),
        (b"", "hier staan geen velden"),
    ],
)
def test_a_file_that_is_something_else_is_refused_with_a_reason(desk: Desk, content: bytes, says: str) -> None:
    page = send(desk, content)

    assert desk.status == 422
    assert says in words(page.find(id="file-error"))


def test_a_file_name_is_shown_as_text(desk: Desk) -> None:
    page = send(desk, "x: 1", '<img src=x onerror="alert(1)">.yaml')

    assert page.find("img") is None
    assert "<img src=x" in words(page.find(id="file-error"))


def test_pressing_without_a_file_asks_for_one(desk: Desk) -> None:
    desk.open("/facilitator/import")

    page = desk.press("Voeg toe", file=(BytesIO(b""), ""))

    assert desk.status == 422
    assert "Kies eerst een bestand." in words(page.find(id="file-error"))


def test_far_too_much_gets_a_page_that_says_so(desk: Desk) -> None:
    page = send(desk, b"x" * 9 * 1024 * 1024)

    assert desk.status == 413
    assert "Dit is te veel in één keer." in words(page)


def test_what_was_downloaded_can_be_imported_again(desk: Desk) -> None:
    programme_file = desk.browser.get("/facilitator/programmes/wereldcafe-oogst.yaml")
    deck_file = desk.browser.get("/facilitator/decks/uitdelers.yaml")

    send(desk, programme_file.data)
    send(desk, deck_file.data)

    assert programme_file.headers["Content-Disposition"] == 'attachment; filename="wereldcafe-oogst.yaml"'
    assert len(desk.open("/facilitator/").select(".programme")) == len(ready_made_programmes())
    assert [words(it) for it in desk.open("/facilitator/import").select(".downloads")[1].find_all("a")] == [
        deck.name["nl"] for deck in ready_made_decks()
    ]
