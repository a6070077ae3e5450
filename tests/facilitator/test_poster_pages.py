import io

import pikepdf
import pytest

from tests.facilitator.desk import Desk


def height_of_poster(desk: Desk, session_id: int, **typed: str) -> int:
    """Print a poster and return how tall its page is, in points."""
    desk.open(f"/facilitator/sessions/{session_id}/poster")
    answer = desk.send("Maak de poster", **typed)
    assert answer.status_code == 200, answer.data
    assert answer.headers["Cache-Control"] == "no-store"
    with pikepdf.open(io.BytesIO(answer.data)) as document:
        return round(float(document.pages[0].MediaBox[3]))


def test_a_poster_is_printed_on_the_paper_that_was_chosen(desk: Desk) -> None:
    session = desk.make(title="Aan tafel")

    for paper, height in (("a4", 842), ("a3", 1191)):
        assert height_of_poster(desk, session.id, paper=paper) == height


def test_the_page_says_which_address_will_be_on_it(desk: Desk) -> None:
    session = desk.make()

    page = desk.open(f"/facilitator/sessions/{session.id}/poster")

    assert "oogst.test" in page.get_text()


def test_what_is_typed_about_the_wifi_is_kept_nowhere(desk: Desk) -> None:
    session = desk.make()

    assert height_of_poster(desk, session.id, wifi="Schuur", password="geheim-woord")

    assert desk.session(session.id) == session
    assert "geheim-woord" not in str(desk.open(f"/facilitator/sessions/{session.id}/poster"))


def test_a_password_without_a_network_is_asked_for_its_name(desk: Desk) -> None:
    session = desk.make()
    desk.open(f"/facilitator/sessions/{session.id}/poster")

    page = desk.press("Maak de poster", password="geheim-woord", paper="a3")

    assert desk.status == 422
    assert "Vul ook de naam van de wifi in." in page.get_text()
    assert page.find(id="password")["value"] == "geheim-woord"
    assert page.find("input", checked=True)["value"] == "a3"


@pytest.mark.parametrize("paper", ["a5", ""])
def test_another_paper_is_refused(desk: Desk, paper: str) -> None:
    session = desk.make()
    desk.open(f"/facilitator/sessions/{session.id}/poster")

    assert desk.send("Maak de poster", paper=paper).status_code == 400


def test_a_stranger_gets_no_poster(desk: Desk) -> None:
    session = desk.make()

    assert Desk(desk.app, desk.database).browser.get(f"/facilitator/sessions/{session.id}/poster").status_code == 401
