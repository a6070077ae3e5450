"""Taking a whole meeting out and putting it back, in a real browser and on a real server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.phones import press
from tests.browser.test_preparing_pages import CONTROL, LONG_WORD, assert_usable
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(chromium: Browser, house: Server) -> Iterator[Page]:
    """The details of a meeting that was just prepared."""
    context = chromium.new_context(locale="nl-NL", viewport={"width": 1280, "height": 800}, base_url=house.url)
    page = context.new_page()
    page.goto(house.sign_in)
    page.goto("/facilitator/programmes/niet-gelijk-wel-gelijkwaardig")
    press(page, "Zet klaar")
    expect(page).to_have_url(CONTROL)
    page.goto(f"{page.url}details")
    yield page
    context.close()


def test_a_meeting_is_taken_out_and_put_back_by_whoever_can_use_a_browser(desk: Page, tmp_path: Path) -> None:
    desk.fill("#title", LONG_WORD)
    press(desk, "Bewaar")
    desk.get_by_role("link", name="Download de hele bijeenkomst").click()
    assert_usable(desk)
    with desk.expect_download() as download:
        press(desk, "Download het bestand")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    desk.goto("/facilitator/import")
    desk.set_input_files("#meeting", {"name": "brief.oogst", "mimeType": "", "buffer": b"Dit is een brief."})
    press(desk, "Zet terug")
    expect(desk.locator("#meeting")).to_be_focused()
    expect(desk.locator("#meeting-error")).to_contain_text("Er is niets teruggezet.")
    assert_usable(desk)
    desk.set_input_files("#meeting", file)
    press(desk, "Zet terug")

    expect(desk.locator(".just-done").first).to_contain_text("Deze bijeenkomst staat erbij")
    expect(desk.locator(".just-done").nth(1)).to_contain_text(re.compile(r"De nieuwe code is \d{6}\."))
    expect(desk.locator("#title")).to_have_value(LONG_WORD)
    assert_usable(desk)
