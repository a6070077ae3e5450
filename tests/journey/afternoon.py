"""An afternoon with real screens: control and projector in Chromium, six phone pages, and more phones on sockets."""

import csv
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.journey.phone_page import PATIENCE, PhonePage
from tests.live.meeting import ROLES, Meeting
from tests.server import Server
from tests.wire import Wire

SENTENCES = Path(__file__).resolve().parent.parent / "assets" / "insights_nl.csv"
PAGE_ROLES = ("ouder", "professional", "client", "professional", "wijkbewoner", "docent")


def sentences() -> list[str]:
    """Return the sixty test sentences."""
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file)]


class Afternoon:
    """One meeting as it is really played."""

    def __init__(self, chromium: Browser, server: Server) -> None:
        self.server = server
        self._chromium = chromium
        self.desk = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL")
        self.control = self._page()
        self.projector = self._page()
        self.faults: list[str] = []
        self.pages: list[PhonePage] = []
        self.wire = Wire(server)
        self.meeting: Meeting

    def _page(self) -> Page:
        page = self.desk.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        return page

    def prepare(self) -> None:
        """Sign in, take the first programme in two clicks, and put the projector on."""
        self.control.goto(self.server.sign_in)
        self.control.get_by_role("link", name="Kies Niet gelijk, wel gelijkwaardig").click()
        self.control.get_by_role("button", name="Zet klaar").click()
        self.control.wait_for_url(re.compile(r"/sessions/\d+/$"))
        found = re.search(r"/sessions/(\d+)/$", self.control.url)
        assert found
        self.meeting = Meeting(self.server, session_id=int(found[1]))
        link = self.control.locator("#control").get_attribute("data-projector")
        self.projector.goto(f"{self.server.url}{link}")

    def fill_in(self, title: str, organiser: str) -> None:
        """Fill in what stands on the report's cover."""
        page = self._page()
        page.goto(f"{self.server.url}/facilitator/sessions/{self.meeting.id}/details")
        page.locator('[name="title"]').fill(title)
        page.locator('input[name^="organisers"][name$="name"]').first.fill(organiser)
        page.get_by_role("button", name="Bewaar").first.click()
        expect(page.get_by_text("Bewaard").first).to_be_visible()
        page.close()

    def open_doors(self, on_sockets: int) -> None:
        """Let six people in on pages, one of them over a wire that can be cut, and others on sockets."""
        for number, role in enumerate(PAGE_ROLES):
            context = self._chromium.new_context(
                viewport={"width": 360, "height": 740}, locale="nl-NL", has_touch=True, is_mobile=True
            )
            phone = PhonePage(context, self.wire.url if number == 0 else self.server.url, self.meeting.code)
            phone.join(role)
            self.pages.append(phone)
        self.meeting.join(*(ROLES[number % len(ROLES)] for number in range(on_sockets)))
        self.meeting.control.wait(lambda view: view["counts"]["connected"] == len(PAGE_ROLES) + on_sockets)

    def next(self, kind: str) -> dict[str, Any]:
        """Press N on the control and return its view once the new step is on every screen."""
        before = self.meeting.run
        stage = self.meeting.control.view["stage"]
        seen = f"Stap {stage['number']} van {stage['of']}" if stage else "Begin"
        expect(self.control.get_by_text(seen).first).to_be_visible()
        self.control.bring_to_front()
        self.control.keyboard.press("n")
        view = self.meeting.control.wait(lambda view: view["stage"] and view["stage"]["run"] != before, f"at {kind}")
        stage = view["stage"]
        assert stage["kind"] == kind
        for phone in self.meeting.phones:
            if phone.is_connected:
                phone.arrive(stage["run"])
        return view

    def harvest(self, first: int, count: int, **fields: Any) -> None:
        """Let people on sockets send sentences, one each."""
        texts = sentences()[first : first + count]
        for phone, text in zip(self.meeting.phones, texts, strict=False):
            reply = phone.answer("insight", text=text, may_quote=True, partner_agreed=True, **fields)
            assert reply["ok"], reply

    def close(self) -> None:
        """Hang up everywhere."""
        self.meeting.close()
        for phone in self.pages:
            phone.context.close()
        self.desk.close()
        self.wire.close()
