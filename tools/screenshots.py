"""The pictures that the README shows, taken from a meeting that is really played: `make screenshots`."""

import io
import subprocess
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.records import FacilitatorName, Organiser
from dialogue.store.database import open_database
from tests.journey.afternoon import sentences
from tests.live.meeting import Meeting
from tests.server import Server
from tools import programs

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "img"
PEOPLE = 17
SETTLED = 1200
"""Milliseconds after which a screen has drawn what it has to draw."""


def main() -> None:
    """Play the main programme and write a picture of each screen that the README shows."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder) / "data").start()
        browser = playwright.chromium.launch(
            executable_path=programs.chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            _play(browser, server)
        finally:
            browser.close()
            server.stop()


def _play(browser: Browser, server: Server) -> None:
    meeting = Meeting(server)
    _fill_in(meeting)
    meeting.people(PEOPLE)
    desk = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL")
    control, projector = desk.new_page(), desk.new_page()
    control.goto(server.sign_in)
    _picture(control, "home")
    control.goto(f"{server.url}/facilitator/sessions/{meeting.id}/")
    projector.set_viewport_size({"width": 1280, "height": 720})
    projector.goto(f"{server.url}{control.locator('#control').get_attribute('data-projector')}")
    _picture(projector, "projector-join")
    phone = browser.new_context(
        viewport={"width": 375, "height": 812}, device_scale_factor=2, locale="nl-NL", has_touch=True, is_mobile=True
    ).new_page()
    phone.goto(f"{server.url}/{meeting.code}")
    phone.locator('input[name="role"][value="ouder"]').check(force=True)
    _picture(phone, "phone-join")
    phone.get_by_role("button", name="Gelezen, ik doe mee").click()
    phone.locator("#phone h1").wait_for()

    for _ in range(3):
        meeting.next()
    for other in meeting.phones[:11]:
        other.answer("found", found=True)
    _picture(phone, "phone-partner")
    _picture(control, "control")

    meeting.next()
    _harvest(meeting, 0)

    meeting.next()
    run = meeting.next()
    for number, other in enumerate(meeting.phones):
        is_a = other.view["me"]["side"] == "a"
        other.answer("mirror", choice=(2, 3, 3, 1)[number % 4] if is_a else (0, 1, 1, 2)[number % 4])
        other.answer("guess", choice=2)
    for stage in ("side_a", "silence", "side_b", "gap"):
        meeting.control.send("mirror_reveal", run=run, stage=stage)
    projector.wait_for_timeout(SETTLED)
    _picture(projector, "projector-mirror")

    meeting.go_to("harvest", 2)
    phone.locator("textarea").first.fill("je elkaar laat uitpraten, ook als je het al denkt te weten")
    _picture(phone, "phone-harvest")
    _harvest(meeting, 17)
    _order(meeting)
    control.goto(f"{server.url}/facilitator/sessions/{meeting.id}/themes")
    control.locator(".tray .insight input").first.focus()
    control.keyboard.type("luis")
    _picture(control, "themes")
    for nth in (3, 4):
        meeting.go_to("harvest", nth)
        _harvest(meeting, 17 * nth - 20)
    control.goto(f"{server.url}/facilitator/sessions/{meeting.id}/report")
    _picture(control, "report-editor")
    _paper(meeting)
    meeting.close()


def _fill_in(meeting: Meeting) -> None:
    began = datetime.now() - timedelta(minutes=1)
    details = preparing.Details(
        start=f"{began:%H:%M}",
        place="Buurthuis De Korenbloem",
        contact="Samira, samira@voorbeeld.nl",
        organisers=(Organiser("Leernetwerk Oosterwijk", "Gemeente Voorbeeldstad", "leernetwerk.example"),),
        facilitators=(FacilitatorName("Samira de Vries", "Oudergroep Aan Tafel"),),
    )
    performer = Performer(open_database(f"sqlite:///{meeting.server.data / 'oogstdialoog.db'}"))
    performer.perform(preparing.change, meeting.id, details)


def _harvest(meeting: Meeting, first: int) -> None:
    texts = sentences()
    for number, phone in enumerate(meeting.phones):
        text = texts[(first + number) % len(texts)]
        phone.answer("insight", text=text, may_quote=number % 4 != 0, partner_agreed=True)
    meeting.control.wait(lambda view: view["counts"]["answered"] >= PEOPLE)


def _order(meeting: Meeting) -> None:
    ids = [it["id"] for it in meeting.control.view["insights"].values()]
    themes = {
        "Gezien worden": ("een kort praatje maken", "elkaar aankijken"),
        "Echt luisteren": ("laat de ander uitpraten", "vraag door tot je de kern weet"),
        "Zien wat er al is": ("vraag wat iemand zelf al probeerde",),
    }
    advice = (
        ("Begin met een gewoon praatje.", "Meteen het formulier invullen."),
        ("Vraag door en vat samen.", "Een oplossing geven na twee zinnen."),
        ("Vraag eerst wat iemand al weet.", "Doen alsof het verhaal vandaag begint."),
    )
    for number, ((name, points), (do, dont)) in enumerate(zip(themes.items(), advice, strict=True)):
        made = meeting.control.send("theme_add", name=name, insights=ids[number * 6 : number * 6 + 6])
        meeting.control.send("theme_edit", theme=made["theme"], points=list(points), do=do, dont=dont)


def _paper(meeting: Meeting) -> None:
    report = _pages_of(meeting, "report.pdf")
    _beside("report", [report[number] for number in (0, 4, 5) if number < len(report)])
    _beside(
        "paper",
        [page for name in ("report.factsheet", "deck.pdf", "cards.pdf") for page in _pages_of(meeting, name)[:1]],
    )


def _pages_of(meeting: Meeting, name: str) -> list[Image.Image]:
    url = f"{meeting.server.url}/facilitator/sessions/{meeting.id}/{name}"
    content = meeting.facilitator.browser.get(url, timeout=60).content
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(content)
        subprocess.run(["pdftoppm", "-r", "60", "-png", str(path), str(Path(folder) / "page")], check=True)
        return [Image.open(io.BytesIO(page.read_bytes())) for page in sorted(Path(folder).glob("page-*.png"))]


def _beside(name: str, pages: list[Image.Image]) -> None:
    width, height = pages[0].size
    sheet = Image.new("RGB", (width * len(pages) + 20 * (len(pages) - 1), height), "#DDD3BF")
    for number, page in enumerate(pages):
        sheet.paste(page, (number * (width + 20), 0))
    sheet.save(PICTURES / f"{name}.png", optimize=True)


def _picture(page: Page, name: str) -> None:
    page.bring_to_front()
    page.wait_for_timeout(SETTLED)
    page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")


if __name__ == "__main__":
    main()
