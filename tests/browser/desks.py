"""The facilitator's screens of one meeting, as pages on devices that have signed in."""

from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize, expect

from tests.live.meeting import Meeting
from tests.server import Server

LAPTOP = (1280, 800)
BEAMER = (1280, 720)
AXE = Path("tests/assets/axe-core/axe.min.js")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Devices:
    """Devices that several tests use one after the other: a laptop or two that signed in, and one for the beamer."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.server = server
        self._browser = browser
        self._laptops: list[BrowserContext] = []
        self._beamers: list[BrowserContext] = []

    def laptop(self, number: int) -> BrowserContext:
        """Return a device that signed in; the same number is the same device."""
        while len(self._laptops) <= number:
            made = self._device(LAPTOP)
            made.request.get(self.server.sign_in)
            self._laptops.append(made)
        return self._laptops[number]

    def beamer(self) -> BrowserContext:
        """Return the device that never signed in."""
        if not self._beamers:
            self._beamers.append(self._device(BEAMER))
        return self._beamers[0]

    def _device(self, size: tuple[int, int]) -> BrowserContext:
        viewport: ViewportSize = {"width": size[0], "height": size[1]}
        made = self._browser.new_context(viewport=viewport, locale="nl-NL", reduced_motion="reduce")
        made.set_default_timeout(15_000)
        return made

    def close(self) -> None:
        """Put all devices away."""
        for device in (*self._laptops, *self._beamers):
            device.close()


class Desks:
    """A meeting that is led from real pages. A fault in a script of ours, or a file that is missing, fails the test."""

    def __init__(self, devices: Devices, meeting: Meeting) -> None:
        self.meeting = meeting
        self.faults: list[str] = []
        self._devices = devices
        self._pages: list[Page] = []

    def control(self, laptop: int = 0) -> Page:
        """Return the control on a laptop, once it shows the meeting."""
        page = self._open(self._devices.laptop(laptop), f"/facilitator/sessions/{self.meeting.id}/")
        page.locator(".cockpit").wait_for()
        return page

    def themes(self, laptop: int = 0) -> Page:
        """Return the ordering page on a laptop."""
        page = self._open(self._devices.laptop(laptop), f"/facilitator/sessions/{self.meeting.id}/themes")
        page.locator(".ordering").wait_for()
        return page

    def projector(self) -> Page:
        """Return the projector, opened by its own link."""
        page = self._open(self._devices.beamer(), self.projector_link())
        page.locator("#projector main").wait_for()
        return page

    def projector_link(self) -> str:
        """Return where the projector of this meeting is."""
        address = f"{self.meeting.server.url}/facilitator/sessions/{self.meeting.id}/"
        found = self.meeting.facilitator.browser.get(address, timeout=10).text
        return found.split('data-projector="')[1].split('"')[0]

    def _open(self, device: BrowserContext, path: str) -> Page:
        page = device.new_page()
        self._pages.append(page)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("response", self._look_at)
        page.goto(f"{self.meeting.server.url}{path}")
        return page

    def _look_at(self, answer: Response) -> None:
        if answer.status == 404:
            self.faults.append(answer.url)

    def close(self) -> None:
        """Close all pages."""
        for page in self._pages:
            page.evaluate("localStorage.clear()")
            page.close()
        self.meeting.close()
        assert self.faults == []


def harvested(meeting: Meeting, *texts: str, nth: int = 2) -> list[int]:
    """Let sentences come in at the n-th harvest, from the first phone, and return their ids in that order."""
    meeting.go_to("harvest", nth)
    for text in texts:
        assert meeting.phones[0].answer("insight", text=text, may_quote=True, partner_agreed=True)["ok"]
    view = meeting.control.wait(lambda view: {it["text"] for it in view["insights"].values()} >= set(texts), texts[-1])
    ids = {it["text"]: it["id"] for it in view["insights"].values()}
    return [ids[text] for text in texts]


def violations(page: Page) -> list[str]:
    """Return what axe finds against WCAG 2.2 A and AA."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    script = """(tags) => axe.run(document, {runOnly: tags, resultTypes: ["violations"]})
        .then((found) => found.violations.map((it) => it.id + " " + it.nodes.map((node) => node.html)))"""
    return page.evaluate(script, WCAG)


def overflows(page: Page, widths: Iterable[int]) -> list[int]:
    """Return at which of these widths the page scrolls sideways."""
    size = page.viewport_size
    assert size
    wider = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 1180})
        # a page behind another may get no frame: half a second is as good
        page.evaluate("() => new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 500); })")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wider.append(width)
    page.set_viewport_size(size)
    return wider


def press(page: Page, name: str) -> None:
    """Press the button with this name."""
    page.get_by_role("button", name=name).first.click()


def sees(page: Page, text: str) -> None:
    """Wait until this text is on the screen."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=15_000)
