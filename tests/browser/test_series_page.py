"""The page of a series, and the agreements of last time at the start of the next meeting, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.desks import Desks, overflows, press, sees, violations
from tests.browser.phones import Phones
from tests.browser.series_of import last_time_of, series_of
from tests.server import Server

pytestmark = pytest.mark.browser
AGREED = "We bellen elkaar binnen een week"


@pytest.fixture
def desk(chromium: Browser, house: Server) -> Iterator[Page]:
    """A facilitator's browser that just signed in."""
    context = chromium.new_context(locale="nl-NL", viewport={"width": 1280, "height": 800}, base_url=house.url)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.goto(house.sign_in)
    yield page
    context.close()
    assert faults == []


@pytest.mark.parametrize("count", [1, 2, 12])
def test_the_page_of_a_series_can_be_used_by_everybody(desk: Page, house: Server, count: int) -> None:
    found = series_of(house, count, "Gesprekken in de wijk over samenwerkingsverbandenoverlegstructuren")
    for address in (f"/facilitator/series/{found}", f"/facilitator/series/{found}/report.html?read"):
        desk.goto(address)
        for width in (1280, 400):
            desk.set_viewport_size({"width": width, "height": 900})
            assert violations(desk) == []
        desk.set_viewport_size({"width": 1280, "height": 900})
        assert overflows(desk, (320, 400, 820, 1280)) == []


def test_a_meeting_is_put_into_a_new_series_and_the_next_one_prepared(desk: Page, house: Server) -> None:
    found = series_of(house, 1, "Eerste reeks")
    desk.goto(f"/facilitator/series/{found}")
    desk.fill("#date", "2027-02-01")
    press(desk, "Zet klaar")
    sees(desk, AGREED)
    desk.get_by_role("link", name="Gegevens").click()

    expect(desk.locator("#series_name")).to_be_hidden()
    desk.select_option("#series", "new")
    desk.fill("#series_name", "Tweede reeks")
    press(desk, "Bewaar")
    desk.get_by_role("link", name="Bekijk de reeks").click()

    expect(desk.locator("h1")).to_have_text("Tweede reeks")


def test_one_press_shows_what_was_agreed_last_time_to_the_room_and_another_takes_it_away(desks: Desks) -> None:
    last_time_of(desks.meeting.server, desks.meeting.id, agreed=7)
    control, projector = desks.control(), desks.projector()
    sees(control, "Alleen jij ziet dit nu")
    desks.meeting.go_to("info")
    sees(control, "Laat de afspraken zien")
    assert projector.get_by_text(AGREED).count() == 0

    press(control, "Laat de afspraken zien")
    sees(projector, AGREED)
    expect(projector.locator(".agreed li")).to_have_count(4)  # as many as the back row can read
    sees(projector, "Nog 3 afspraken staan op je telefoon")
    assert violations(control) == violations(projector) == []
    press(control, "Haal de afspraken van het scherm")

    expect(projector.locator(".agreed")).to_have_count(0)


def test_phones_show_all_of_them_with_who_and_when(phones: Phones) -> None:
    meeting = phones.meeting
    last_time_of(meeting.server, meeting.id, agreed=7)
    phone = phones.join()
    run = meeting.go_to("info")

    assert meeting.control.send("last_time_show", run=run, shown=True)["ok"]

    expect(phone.locator(".agreed li")).to_have_count(7)
    sees(phone, "Jeugdteam en ouders · voor de zomer")
    expect(phone.locator("#phone h1")).to_be_focused()
    assert violations(phone) == []
    assert overflows(phone, (320, 400)) == []
