"""The editor of one meeting's report, at the pages of those who write it."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from tests.live.meeting import Meeting
from tests.server import Server

AXE = Path("tests/assets/axe-core/axe.min.js").read_text("utf-8")


class Editor:
    """A meeting with a theme, and the pages of those who write its report."""

    def __init__(self, browser: Browser, house: Server) -> None:
        self.meeting = Meeting(house)
        self.faults: list[str] = []
        self._browser = browser
        self._pages: list[Page] = []
        self.insights: list[int] = []
        self.theme = 0

    def harvest(self, *sentences: tuple[str, bool], nth: int = 2) -> list[int]:
        """Let people send sentences, each with whether it may be quoted; return their ids."""
        phones = self.meeting.phones or self.meeting.people(2)
        self.meeting.go_to("harvest", nth)
        before = set(self.meeting.control.view["insights"])
        for number, (text, may_quote) in enumerate(sentences):
            phones[number % len(phones)].answer("insight", text=text, may_quote=may_quote)
        view = self.meeting.control.wait(lambda view: len(view["insights"]) == len(before) + len(sentences))
        return sorted(int(key) for key in view["insights"].keys() - before)

    def make_theme(self, name: str, insights: list[int]) -> int:
        reply = self.meeting.control.send_raw("theme_add", {"name": name, "insights": insights})
        self.theme = reply["theme"]
        return self.theme

    def open(self, part: str, url: str = "") -> Page:
        """Return a page of a facilitator with this part of the report chosen."""
        context = self._browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        server = self.meeting.server
        page.goto(server.sign_in.replace(server.url, url or server.url))
        page.goto(f"{url or server.url}/facilitator/sessions/{self.meeting.id}/report#{part}")
        page.locator(".paper").wait_for()
        self._pages.append(page)
        return page

    def get(self, path: str) -> str:
        """Return what a download holds, as text."""
        address = f"{self.meeting.server.url}/facilitator/sessions/{self.meeting.id}/{path}"
        return self.meeting.facilitator.browser.get(address, timeout=10).text

    @property
    def report(self) -> dict[str, Any]:
        """The report as the server makes it now."""
        address = f"{self.meeting.server.url}/facilitator/sessions/{self.meeting.id}/report/contents"
        return self.meeting.facilitator.browser.get(address, timeout=10).json()["report"]

    def close(self) -> None:
        self.meeting.close()
        for page in self._pages:
            page.context.close()
        assert self.faults == []


def text_of(page: Page, name: str) -> Locator:
    """The field with this name on the paper."""
    return page.locator(".paper").get_by_role("textbox", name=name, exact=True)


def is_kept(page: Page) -> None:
    """Wait until the server has everything."""
    expect(page.locator(".save-note")).to_contain_text("Bewaard om")


def assert_usable(page: Page, where: str) -> None:
    """Nothing that axe finds in our page, and nothing that makes it scroll sideways."""
    found = page.evaluate(
        "axe.run(document, {iframes: false}).then((it) => "
        "it.violations.map((one) => one.id + one.nodes.map((n) => n.target)))"
    )
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert (found, too_wide) == ([], 0), where
