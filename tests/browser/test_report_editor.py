"""Writing the report in a real browser: it is kept by itself, and nothing that was typed is lost."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.phones import press
from tests.browser.report_editors import AXE, Editor, assert_usable, is_kept, text_of
from tests.server import Server
from tests.wire import Wire

pytestmark = pytest.mark.browser

SIZES = [(1280, 800), (820, 1180), (390, 844)]
LONG_WORD = "Samenwerkingsverbandenoverlegstructuur" * 3


@pytest.fixture
def editor(chromium: Browser, house: Server) -> Iterator[Editor]:
    """A meeting that was just prepared."""
    opened = Editor(chromium, house)
    yield opened
    opened.close()


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


def test_a_theme_quotes_the_words_that_the_report_prints(editor: Editor) -> None:
    (said,) = editor.harvest(("Even meelopen, dat scheelt zoveel", True))
    editor.make_theme("Gezien worden", [said])
    editor.meeting.control.send("insight_edit", insight=said, text="Even meelopen scheelt veel")

    page = editor.open(f"theme-{editor.theme}")

    expect(page.get_by_role("group", name="Citaten").locator("blockquote")).to_have_text("“Even meelopen scheelt veel”")
    assert editor.report["themes"][0]["quotes"] == ["Even meelopen scheelt veel"]


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
