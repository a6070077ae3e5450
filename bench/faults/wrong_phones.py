"""Phones in whose clock it is another hour than it is: real pages, since the counting down is theirs."""

import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.faults.clocks import EXACT
from bench.faults.findings import Row
from tests.live.meeting import Meeting
from tests.server import Server

HOUR = 3_600_000
"""Milliseconds."""
FEW_ROLES = ("ouder", "professional", "client", "student")
SHIFT = """window.clockShift = %d; const Real = Date;
window.Date = class extends Real {
  constructor(...given) { given.length ? super(...given) : super(Real.now() + window.clockShift); }
  static now() { return Real.now() + window.clockShift; }
};"""
"""Runs before anything of ours in a page: its clock is wrong by so many milliseconds."""


@dataclass
class Form:
    """By how many hours clocks are wrong from the beginning, and by how many they jump while a timer runs."""

    wrong: tuple[float, ...]
    jumps: tuple[float, ...]


SHORT = Form(wrong=(3.0,), jumps=())
LONG = Form(wrong=(3.0, -3.0, 24.0, -24.0 * 365 * 5), jumps=(1.0, -1.0))


def wrong_phones(folder: Path, browser: Browser, form: Form) -> list[Row]:
    """Return by how much the timers of a real phone page are off when the phone's own clock is wrong, or jumps."""
    rows = []
    server = Server(folder / "data").start()
    meeting = Meeting(server)
    meeting.join(*FEW_ROLES)
    meeting.go_to("group")
    for hours in form.wrong:
        page = _page(browser, meeting, hours)
        rows.append(_off(page, f"a phone's clock is {hours:+g} h wrong: its timers are off by"))
        page.context.close()
    for hours in form.jumps:
        page = _page(browser, meeting, 0)
        page.evaluate(f"window.clockShift += {hours * HOUR}")
        rows.append(_off(page, f"a phone's clock jumps {hours:+g} h under a timer: it is off by"))
        page.context.close()
    meeting.close()
    server.stop()
    return rows


def _page(browser: Browser, meeting: Meeting, hours: float) -> Page:
    """Return the page of somebody who joined with a phone whose clock is wrong, at the step that is on."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="nl-NL", is_mobile=True)
    context.add_init_script(SHIFT % (hours * HOUR))
    page = context.new_page()
    page.goto(f"{meeting.server.url}/{meeting.code}")
    page.locator('input[name="role"][value="ouder"]').check(force=True)
    page.get_by_role("button", name="Gelezen, ik doe mee").click()
    page.locator("#phone [role='timer']").first.wait_for()
    return page


def _off(page: Page, what: str) -> Row:
    """Return by how many seconds the server's clock, as a page counts with it, differs from this machine's."""
    style = page.locator("link[href$='tokens.css']").get_attribute("href")
    module = str(style).removesuffix("css/tokens.css") + "js/shared/clock.js"
    shown = page.evaluate("async (address) => (await import(address)).serverNow()", module)
    off = abs(float(shown) / 1000 - time.time())
    return Row(what, round(off, 2), "s", f"≤ {EXACT:g}", off <= EXACT)
