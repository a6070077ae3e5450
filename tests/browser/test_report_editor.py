"""Writing the report in a real browser: kept by itself, never lost, and nobody quoted who did not agree."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.phones import press
from tests.live.meeting import Meeting
from tests.server import Server
from tests.wire import Wire

pytestmark = pytest.mark.browser

AXE = Path("tests/assets/axe-core/axe.min.js").read_text("utf-8")
SIZES = [(1280, 800), (820, 1180), (390, 844)]
LONG_WORD = "Samenwerkingsverbandenoverlegstructuur" * 3


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
        address = f"{self.meeting.server.url}/facilitator/sessions/{self.meeting.id}/report.json"
        return self.meeting.facilitator.browser.get(address, timeout=10).json()["report"]

    def close(self) -> None:
        self.meeting.close()
        for page in self._pages:
            page.context.close()
        assert self.faults == []


@pytest.fixture
def editor(chromium: Browser, house: Server) -> Iterator[Editor]:
    """A meeting that was just prepared."""
    opened = Editor(chromium, house)
    yield opened
    opened.close()


def text_of(page: Page, name: str) -> Locator:
    """The field with this name on the paper."""
    return page.locator(".paper").get_by_role("textbox", name=name, exact=True)


def is_kept(page: Page) -> None:
    """Wait until the server has everything."""
    expect(page.locator(".save-note")).to_contain_text("Bewaard om")


def test_a_written_part_survives_a_reload_and_new_sentences_and_stands_in_the_report(editor: Editor) -> None:
    editor.make_theme("Echt luisteren", editor.harvest(("Laat me uitpraten", True)))
    page = editor.open("harvest")
    text_of(page, "Zin boven de thema’s").fill("Wij hoorden dit.")
    is_kept(page)

    editor.harvest(("Vraag het me eerst", True), ("Noem mijn naam", True))
    page.reload()

    expect(text_of(page, "Zin boven de thema’s")).to_have_value("Wij hoorden dit.")
    assert "Wij hoorden dit." in editor.get("report.html")
    assert editor.report["colophon"]["how"].startswith("Er kwamen 3 zinnen binnen.")


def test_a_text_that_nobody_wrote_follows_the_meeting_while_the_page_is_open(editor: Editor) -> None:
    page = editor.open("colophon")

    editor.harvest(("Laat me uitpraten", True), ("Liever niet", False))

    expect(text_of(page, "Hoe dit verslag is gemaakt")).to_have_value(
        "Er kwamen 2 zinnen binnen. Daarvan mocht 1 letterlijk in dit verslag. "
        "De organisatie koos en ordende de zinnen. De eigen woorden van mensen zijn niet veranderd."
    )


def test_the_first_text_can_be_put_back_and_then_follows_the_meeting_again(editor: Editor) -> None:
    page = editor.open("colophon")
    how = text_of(page, "Hoe dit verslag is gemaakt")
    first = how.input_value()
    how.fill("Zo maakten wij dit.")
    is_kept(page)

    press(page, "Bekijk de eerste tekst")
    expect(page.get_by_role("group", name="De eerste tekst")).to_contain_text(first)
    press(page, "Zet de eerste tekst terug")

    expect(how).to_have_value(first)
    expect(page.get_by_text("Door jou aangepast.")).to_have_count(0)
    is_kept(page)
    editor.harvest(("Laat me uitpraten", True))
    expect(how).to_have_value(re.compile("Er kwam 1 zin binnen."))


def test_ones_own_text_can_be_put_back_after_the_first(editor: Editor) -> None:
    page = editor.open("introduction")
    text_of(page, "Inleiding").fill("Mijn eigen begin.")
    press(page, "Bekijk de eerste tekst")
    press(page, "Zet de eerste tekst terug")

    press(page, "Zet mijn tekst terug")

    expect(text_of(page, "Inleiding")).to_have_value("Mijn eigen begin.")
    is_kept(page)
    assert editor.report["introduction"] == ["Mijn eigen begin."]


def test_only_sentences_that_may_be_quoted_are_listed_and_a_star_puts_one_in_the_text(editor: Editor) -> None:
    sentences = [("Eén", True), ("Twee", True), ("Drie", True), ("Geheim", False), ("Verstopt", True)]
    insights = editor.harvest(*sentences)
    editor.meeting.control.send("insight_show", insights=insights[4:], shown=False)
    page = editor.open(f"theme-{editor.make_theme('Echt luisteren', insights)}")
    rows = page.locator(".sentence-rows li")

    expect(rows.locator("p")).to_have_text(["Eén", "Twee", "Drie"])
    expect(page.locator("[data-closed]")).to_contain_text("2 zinnen mogen niet letterlijk")
    expect(page.locator(".quoted blockquote")).to_have_text(["“Eén”", "“Twee”"])

    rows.nth(2).get_by_role("button", name="Ster voor de terugblik").click()

    expect(page.locator(".quoted blockquote")).to_have_text(["“Drie”"])
    expect(rows.nth(2)).to_contain_text("Staat in de tekst")
    assert editor.report["themes"][0]["quotes"] == ["Drie"]

    rows.nth(0).get_by_role("button", name="Zet in de tekst").click()

    expect(page.locator(".quoted blockquote")).to_have_text(["“Eén”", "“Drie”"])
    assert "Geheim" not in page.content()
    assert "Verstopt" not in page.content()


def test_what_is_written_of_a_theme_stands_in_the_report(editor: Editor) -> None:
    page = editor.open(f"theme-{editor.make_theme('Luisteren', [])}")

    text_of(page, "Naam van het thema").fill("Echt luisteren")
    text_of(page, "Tekst").fill("Luisteren is meer dan stil zijn.")
    text_of(page, "En tegelijk").fill("Soms moet je door.")
    press(page, "Punt erbij")
    page.keyboard.type("Laat de ander uitpraten.")
    page.keyboard.press("Enter")
    page.keyboard.type("Wacht even.")
    is_kept(page)

    (theme,) = editor.report["themes"]
    assert theme["name"] == "Echt luisteren"
    assert theme["text"] == "Luisteren is meer dan stil zijn."
    assert theme["points"] == ["Laat de ander uitpraten.", "Wacht even."]
    assert theme["counterweight"] == "Soms moet je door."


def test_a_theme_without_a_name_is_refused_and_what_was_typed_stays(editor: Editor) -> None:
    page = editor.open(f"theme-{editor.make_theme('Luisteren', [])}")

    text_of(page, "Naam van het thema").fill("")

    expect(page.locator(".paper [role=alert]")).to_contain_text("Niet bewaard.")
    expect(page.locator(".save-note")).to_have_text("Nog niet bewaard")
    assert editor.report["themes"][0]["name"] == "Luisteren"


def test_text_typed_without_a_connection_waits_through_a_reload_and_is_sent(editor: Editor) -> None:
    wire = Wire(editor.meeting.server)
    page = editor.open("introduction", wire.url)
    wire.cut()

    text_of(page, "Inleiding").fill("Geschreven in de trein.")
    expect(page.locator(".save-note")).to_contain_text("Wacht op verbinding")
    wire.mend()
    page.reload()

    is_kept(page)
    expect(text_of(page, "Inleiding")).to_have_value("Geschreven in de trein.")
    assert editor.report["introduction"] == ["Geschreven in de trein."]
    wire.close()


def test_when_two_write_in_the_same_part_the_second_chooses_and_nothing_is_lost(editor: Editor) -> None:
    wire = Wire(editor.meeting.server)
    page = editor.open("introduction", wire.url)
    wire.cut()
    text_of(page, "Inleiding").fill("Mijn tekst.")
    expect(page.locator(".save-note")).to_contain_text("Wacht op verbinding")

    editor.meeting.control.send("report_write", part="introduction", text="De tekst van Noor.")
    wire.mend()

    expect(page.locator(".torn")).to_contain_text("De tekst van Noor.")
    assert editor.report["introduction"] == ["De tekst van Noor."]
    press(page, "Neem de andere tekst")
    expect(text_of(page, "Inleiding")).to_have_value("De tekst van Noor.")
    press(page, "Zet mijn tekst terug")
    is_kept(page)
    assert editor.report["introduction"] == ["Mijn tekst."]
    wire.close()


def test_who_begins_to_write_where_somebody_else_just_wrote_is_told(editor: Editor) -> None:
    page = editor.open("introduction")
    editor.meeting.control.send("report_write", part="introduction", text="De tekst van Noor.")

    text_of(page, "Inleiding").fill("Mijn tekst.")

    expect(page.locator(".torn")).to_contain_text("De tekst van Noor.")
    assert editor.report["introduction"] == ["De tekst van Noor."]
    press(page, "Houd mijn tekst")
    is_kept(page)
    assert editor.report["introduction"] == ["Mijn tekst."]


def test_eye_openers_get_an_addressee_tips_and_an_order(editor: Editor) -> None:
    editor.harvest(("Ook zij zijn onzeker:", True), ("Grenzen zijn eerlijk", True), nth=3)
    page = editor.open("eye_openers")
    rows = page.locator(".eye-opener")
    expect(rows.locator(".body textarea").first).to_have_value("Ook zij zijn onzeker:")

    rows.nth(1).get_by_role("button", name="Hoger").press("Enter")
    expect(rows.first.get_by_role("button", name="Lager")).to_be_focused()
    rows.first.get_by_role("button", name="Voor wie?").press("Enter")
    page.keyboard.type("Voor docenten")
    rows.first.get_by_role("button", name="Tip erbij").press("Enter")
    page.keyboard.type("Zeg wat je niet kunt.")
    press(page, "Eye-opener erbij")
    page.keyboard.type("Er praten altijd anderen mee.")
    is_kept(page)

    assert [(it["to"], it["text"], it["tips"]) for it in editor.report["eye_openers"]] == [
        ("Voor docenten", "Grenzen zijn eerlijk", ["Zeg wat je niet kunt."]),
        ("", "Ook zij zijn onzeker:", []),
        ("", "Er praten altijd anderen mee.", []),
    ]
    page.reload()
    expect(rows.nth(1).locator(".body textarea")).to_have_value("Ook zij zijn onzeker:")


def test_an_eye_opener_that_was_taken_away_can_be_put_back(editor: Editor) -> None:
    editor.harvest(("Grenzen zijn eerlijk", True), nth=3)
    page = editor.open("eye_openers")

    page.get_by_role("button", name="Haal weg: Eye-opener 1").click()
    expect(page.get_by_text("Dit onderdeel staat niet in het verslag als het leeg is.")).to_be_visible()
    press(page, "Zet terug")

    is_kept(page)
    assert [it["text"] for it in editor.report["eye_openers"]] == ["Grenzen zijn eerlijk"]


def test_sources_are_rows_and_a_link_that_leads_nowhere_is_an_open_point(editor: Editor) -> None:
    page = editor.open("sources")
    press(page, "Bron erbij")
    page.keyboard.type("Wijken | voor elkaar")
    page.get_by_label("Soort").fill("Video")
    text_of(page, "Link").fill("javascript:alert(1)")
    open_point = page.locator(".checks li.open", has_text="Verder lezen en kijken")
    expect(open_point).to_contain_text("een link is geen webadres")

    text_of(page, "Link").fill("https://example.org/video")
    text_of(page, "Van wie").fill("Het wijkteam")

    expect(open_point).to_have_count(0)
    is_kept(page)
    (source,) = editor.report["sources"]
    assert source == {
        "title": "Wijken / voor elkaar",
        "kind": "Video",
        "url": "https://example.org/video",
        "credit": "Het wijkteam",
    }


def test_open_points_lead_to_their_place(editor: Editor) -> None:
    editor.make_theme("Nog leeg", [])
    page = editor.open("introduction")
    text_of(page, "Inleiding").fill("We waren met [invullen: hoeveel?] mensen.")

    expect(page.locator(".checks li.open")).to_have_text(
        ["Omslag: wie organiseert?", "Nog leeg: nog leeg", "Inleiding: er staat nog [invullen]"]
    )
    page.locator(".checks").get_by_role("link", name="Nog leeg: nog leeg").click()

    expect(page.locator("#paper-heading")).to_be_focused()
    expect(page.locator("#paper-heading")).to_have_text("Nog leeg")
    expect(page.locator(".parts li.open a")).to_have_text(
        ["Omslag (let op)", "Inleiding (let op)", "Nog leeg (let op)"]
    )


def test_the_report_is_written_and_read_by_keyboard_alone(editor: Editor) -> None:
    page = editor.open("cover")
    page.get_by_role("link", name="Inleiding (klaar)").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#paper-heading")).to_be_focused()

    page.keyboard.press("Tab")
    expect(text_of(page, "Inleiding")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Met de toetsen.\n\nEn nog een stuk.")
    page.get_by_role("button", name="Lees als lezer").press("Enter")
    read = page.frame_locator(".reader iframe")
    expect(read.locator("#inleiding")).to_contain_text("Met de toetsen.")
    read.locator("a").first.focus()
    page.keyboard.press("Escape")

    expect(page.locator(".reader")).to_have_count(0)
    expect(page.get_by_role("button", name="Lees als lezer")).to_be_focused()
    assert editor.report["introduction"] == ["Met de toetsen.", "En nog een stuk."]


def test_a_download_holds_what_was_typed_just_before(editor: Editor) -> None:
    page = editor.open("introduction")

    text_of(page, "Inleiding").fill("Nog net op tijd.")
    with page.expect_download() as downloading:
        page.locator(".downloads").get_by_role("link", name="Webpagina").click()

    assert "Nog net op tijd." in downloading.value.path().read_text("utf-8")


def test_every_part_can_be_used_by_everybody_at_every_size(editor: Editor) -> None:
    insights = editor.harvest(("Laat me uitpraten", True), (LONG_WORD, True), ("Geheim", False))
    editor.make_theme(LONG_WORD, insights)
    editor.meeting.go_to("cards")
    editor.harvest(("Ook zij zijn onzeker", True), nth=3)
    editor.harvest(("Ik hoop op meer", True), nth=4)
    editor.meeting.control.send("report_write", part="sources", text=f"Boek | {LONG_WORD} | geen adres | ons")
    editor.meeting.control.send("report_write", part="introduction", text="[invullen]")
    page = editor.open("cover")
    page.evaluate(AXE)

    for link in page.locator(".parts a").all():
        page.set_viewport_size({"width": 1280, "height": 800})
        link.click()
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            assert_usable(page, f"{link.get_attribute('href')} at {width}")
    press(page, "Onderdeel")
    assert_usable(page, "the list of parts on a phone")
    press(page, "Lees als lezer")
    page.locator(".reader iframe").wait_for()
    assert_usable(page, "reading")


def assert_usable(page: Page, where: str) -> None:
    """Nothing that axe finds in our page, and nothing that makes it scroll sideways."""
    found = page.evaluate(
        "axe.run(document, {iframes: false}).then((it) => "
        "it.violations.map((one) => one.id + one.nodes.map((n) => n.target)))"
    )
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert (found, too_wide) == ([], 0), where
