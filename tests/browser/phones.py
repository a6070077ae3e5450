"""Phones of people in one meeting, as pages of the size of a phone."""

from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.live.meeting import Meeting

SMALL = {"width": 320, "height": 640}


class Phones:
    """A meeting whose participants sit at real pages; each page stands in a browser of its own."""

    def __init__(self, browser: Browser, meeting: Meeting) -> None:
        self.meeting = meeting
        self.faults: list[str] = []
        self._browser = browser
        self._pages: list[Page] = []

    def open(self, *, script: str = "", **options: Any) -> Page:
        """Return a page at the way in; `script` runs before anything of ours."""
        context = self._browser.new_context(viewport=SMALL, has_touch=True, is_mobile=True, locale="nl-NL", **options)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.goto(f"{self.meeting.server.url}/{self.meeting.code}")
        self._pages.append(page)
        return page

    def join(self, role: str = "ouder", **options: Any) -> Page:
        """Return the page of somebody who has joined."""
        page = self.open(**options)
        choose(page, "role", role)
        page.get_by_role("button", name="Gelezen, ik doe mee").click()
        page.locator("#phone h1").wait_for()
        return page

    def close(self) -> None:
        """Close all pages; a fault in a script of ours fails the test."""
        for page in self._pages:
            page.context.close()
        assert self.faults == []


def choose(page: Page, name: str, value: str) -> None:
    """Choose one of several; the radio is as large as its row."""
    page.locator(f"input[name='{name}'][value='{value}']").check()


def press(page: Page, name: str) -> None:
    """Press the button with this name."""
    page.get_by_role("button", name=name).first.click()


def sees(page: Page, text: str) -> None:
    """Wait until this text is on the screen."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=15_000)


def sees_heading(page: Page, text: str) -> None:
    """Wait until the heading of the screen has this text, and the focus."""
    heading = page.locator("#phone h1")
    expect(heading).to_contain_text(text, timeout=15_000)
    expect(heading).to_be_focused()
