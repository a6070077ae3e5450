"""The ordering page as the tests use it: its sentences, its themes, and dragging."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.desks import Desks, harvested

KOFFIE, STOEL, BRIEF = "Eerst koffie", "Een stoel erbij", "Geen brief maar een telefoontje"


def opened(desks: Desks) -> Page:
    """Open the ordering page with three sentences in the tray, and the themes Gastvrij and Bereikbaar."""
    desks.meeting.people(1)
    harvested(desks.meeting, KOFFIE, STOEL, BRIEF)
    desks.meeting.control.send("theme_add", name="Gastvrij")
    desks.meeting.control.send("theme_add", name="Bereikbaar")
    page = desks.themes()
    expect(page.locator(".theme")).to_have_count(2)
    return page


def box_of(page: Page, text: str, within: str = ".tray") -> Locator:
    """Return the box that chooses a sentence."""
    return page.locator(f"{within} .insight", has_text=text).locator("input")


def theme(page: Page, name: str) -> Locator:
    """Return the card of a theme."""
    return page.locator(".theme", has=page.locator("h2", has_text=name))


def holds(page: Page, name: str, *texts: str) -> None:
    """Wait until the theme holds these sentences in this order."""
    expect(theme(page, name).locator(".insight label > span")).to_have_text(list(texts))


def in_tray(page: Page, *texts: str) -> None:
    """Wait until exactly these sentences have no place."""
    found = page.locator(".tray .insight label > span")
    expect(found).to_have_count(len(texts))
    assert sorted(found.all_text_contents()) == sorted(texts)


def drag(page: Page, text: str, name: str) -> None:
    """Drag a sentence from the tray onto a theme with the mouse."""
    page.locator(".tray .insight", has_text=text).locator("label").hover()
    page.mouse.down()
    target = theme(page, name).locator("h2").bounding_box()
    assert target
    page.mouse.move(target["x"] - 30, target["y"] - 5)
    page.mouse.move(target["x"] + 20, target["y"] + 10, steps=3)
    page.mouse.up()
