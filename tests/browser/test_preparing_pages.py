"""The facilitator's preparing pages in a real browser: what the script adds, and what everybody must be able to use."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.phones import press
from tests.server import Server

pytestmark = pytest.mark.browser

AXE = Path("tests/assets/axe-core/axe.min.js").read_text("utf-8")
SIZES = [(1280, 800), (820, 1180), (320, 640)]
LONG_WORD = "Samenwerkingsverbandenoverlegstructuur" * 4
CONTROL = re.compile(r"/facilitator/sessions/\d+/$")


@pytest.fixture
def desk(chromium: Browser, house: Server) -> Iterator[Page]:
    """The facilitator's home page, just after signing in."""
    context = chromium.new_context(locale="nl-NL", viewport={"width": 1280, "height": 800}, base_url=house.url)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(house.sign_in)
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def details(desk: Page) -> Page:
    """The details of a meeting that was just prepared."""
    desk.goto("/facilitator/programmes/niet-gelijk-wel-gelijkwaardig")
    press(desk, "Zet klaar")
    expect(desk).to_have_url(CONTROL)
    desk.goto(f"{desk.url}details")
    return desk


def assert_usable(page: Page) -> None:
    """Nothing that axe finds, at any size, and nothing that makes the page scroll sideways."""
    page.evaluate(AXE)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        found = page.evaluate(
            "axe.run().then((it) => it.violations.map((one) => one.id + one.nodes.map((n) => n.target)))"
        )
        too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert (found, too_wide) == ([], 0), f"{page.url} at {width}"


def test_every_page_can_be_used_by_everybody_at_every_size(details: Page) -> None:
    details.fill("#title", LONG_WORD)
    press(details, "Bewaar")
    expect(details.locator(".just-done")).to_be_focused()
    assert_usable(details)
    for address in [
        "/facilitator/",
        "/facilitator/?programme=wereldcafe-oogst",
        "/facilitator/import",
        "/facilitator/programmes/niet-gelijk-wel-gelijkwaardig",
        "/facilitator/programmes/geen",
        details.url.replace("details", "remove"),
        details.url.replace("details", "poster"),
    ]:
        details.goto(address)
        assert_usable(details)


def test_pressing_anywhere_on_a_programme_chooses_it(desk: Page) -> None:
    desk.goto("/facilitator/")
    title = desk.locator("#wereldcafe-oogst h2").bounding_box()
    assert title

    desk.mouse.click(title["x"] + 5, title["y"] + 5)

    expect(desk.locator("#wereldcafe-oogst").get_by_role("button", name="Zet klaar")).to_be_visible()


def test_a_mistake_is_marked_and_gets_the_focus(details: Page) -> None:
    details.fill("#place", "Buurthuis")
    details.fill("#title", "")
    press(details, "Bewaar")

    expect(details.locator("#title")).to_be_focused()
    expect(details.locator("#place")).to_have_value("Buurthuis")
    assert_usable(details)


def test_rows_come_and_go_by_keyboard_without_loading_the_page(details: Page) -> None:
    details.evaluate("window.samePage = true")

    details.get_by_role("button", name="Organisator erbij").press("Enter")
    expect(details.locator("#organisers-1-name")).to_be_focused()
    details.keyboard.type("Initiatiefgroep")
    details.locator("#organisers-0-name").fill("Weg")
    details.get_by_role("button", name="Haal deze organisator weg").first.press("Enter")
    expect(details.get_by_role("button", name="Haal deze organisator weg")).to_be_focused()
    assert details.evaluate("window.samePage")
    details.locator("#title").press("Enter")

    expect(details.locator(".just-done")).to_have_text("Bewaard.")
    expect(details.locator("#organisers-rows input").first).to_have_value("Initiatiefgroep")


def test_leaving_with_something_unsaved_is_asked_about(details: Page) -> None:
    asked: list[str] = []
    details.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    details.locator("#place").press_sequentially("Buurthuis")
    details.get_by_role("link", name="Regie").click()
    expect(details).to_have_url(CONTROL)

    assert asked == ["beforeunload"]


def test_who_saves_is_asked_nothing(details: Page) -> None:
    asked: list[str] = []
    details.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    details.locator("#place").press_sequentially("Buurthuis")
    press(details, "Bewaar")
    expect(details.locator(".just-done")).to_be_visible()
    details.get_by_role("link", name="Regie").click()
    expect(details).to_have_url(CONTROL)

    assert asked == []


def test_after_choosing_the_next_key_prepares_the_meeting(desk: Page) -> None:
    desk.goto("/facilitator/")
    desk.locator("#wereldcafe-oogst").get_by_role("link", name="Kies").press("Enter")

    expect(desk.get_by_role("button", name="Zet klaar")).to_be_focused()
    desk.keyboard.press("Enter")

    expect(desk).to_have_url(CONTROL)
