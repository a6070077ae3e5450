import json

import pytest

from dialogue.records import Session
from dialogue.store import answers
from facilitator.export.formats import FORMATS, name_of
from tests.facilitator.desk import Desk, words


def offered(desk: Desk, session: Session) -> dict[str, str]:
    """Return the formats that the page offers, with their names."""
    page = desk.open(f"/facilitator/sessions/{session.id}/report")
    return dict(json.loads(page.find(id="report")["data-formats"]))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_the_page_is_its_writers_file(desk: Desk, name: str) -> None:
    session = desk.make(title="Aan tafel", date="2026-03-05", open_licence="CC BY 4.0")

    answer = desk.browser.get(f"/facilitator/sessions/{session.id}/report.{name}")

    assert answer.status_code == 200
    assert answer.content_type.startswith(FORMATS[name].MEDIA_TYPE.split(";")[0])
    assert f"{name_of(name)}-2026-03-05-aan-tafel.{FORMATS[name].EXTENSION}" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(("name", "kind"), [("cards", "uitdelers"), ("deck", "alle-uitdelers")])
def test_the_deck_is_there_to_cut_and_to_hang_up(desk: Desk, name: str, kind: str) -> None:
    session = desk.make(title="Aan tafel", date="2026-03-05")

    answer = desk.browser.get(f"/facilitator/sessions/{session.id}/{name}.pdf")

    assert answer.status_code == 200
    assert answer.data.startswith(b"%PDF")
    assert f"{kind}-2026-03-05-aan-tafel.pdf" in answer.headers["Content-Disposition"]


def test_open_data_are_offered_where_a_licence_was_chosen_and_asked_for_in_one_sentence_otherwise(desk: Desk) -> None:
    session = desk.make()
    address = f"/facilitator/sessions/{session.id}/report"

    assert "open" not in offered(desk, session)
    page = desk.open(f"{address}.open")
    assert desk.status == 409
    assert "Er is nog geen licentie voor open data. Kies er een bij Gegevens." in words(page.main)

    desk.open(f"/facilitator/sessions/{session.id}/details")
    desk.press("Bewaar", open_licence="CC0 1.0")
    assert list(offered(desk, session)) == list(FORMATS)
    assert desk.browser.get(f"{address}.open").data.startswith(b"PK")


def test_a_format_that_does_not_exist_is_not_found(desk: Desk) -> None:
    session = desk.make()

    assert desk.browser.get(f"/facilitator/sessions/{session.id}/report.odt").status_code == 404


def test_no_cache_keeps_the_addresses_of_who_wants_the_report(desk: Desk) -> None:
    session = desk.make(title="Aan tafel", date="2026-03-05")
    desk.database.write(answers.add_address, session.id, "iemand@voorbeeld.nl")

    answer = desk.browser.get(f"/facilitator/sessions/{session.id}/addresses.txt")

    assert answer.text == "iemand@voorbeeld.nl\n"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "adressen-2026-03-05-aan-tafel.txt" in answer.headers["Content-Disposition"]
