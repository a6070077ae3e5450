"""The parts of the report that are more than a text, and nobody is quoted who did not agree."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.phones import press
from tests.browser.report_editors import Editor, is_kept, text_of
from tests.server import Server

pytestmark = pytest.mark.browser


@pytest.fixture
def editor(chromium: Browser, house: Server) -> Iterator[Editor]:
    """A meeting that was just prepared."""
    opened = Editor(chromium, house)
    yield opened
    opened.close()


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
    text_of(page, "Doe dit").fill("Tel tot drie voor je iets zegt.")
    text_of(page, "Liever niet").fill("Al een antwoord klaar hebben.")
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
    assert (theme["do"], theme["dont"]) == ("Tel tot drie voor je iets zegt.", "Al een antwoord klaar hebben.")


def test_a_theme_without_a_name_is_refused_and_what_was_typed_stays(editor: Editor) -> None:
    page = editor.open(f"theme-{editor.make_theme('Luisteren', [])}")

    text_of(page, "Naam van het thema").fill("")

    expect(page.locator(".paper [role=alert]")).to_contain_text("Niet bewaard.")
    expect(page.locator(".save-note")).to_have_text("Nog niet bewaard")
    assert editor.report["themes"][0]["name"] == "Luisteren"


def test_eye_openers_get_an_addressee_tips_and_an_order(editor: Editor) -> None:
    editor.harvest(("Ook zij zijn onzeker:", True), ("Grenzen zijn ook eerlijk", True), nth=3)
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
        ("Voor docenten", "Grenzen zijn ook eerlijk", ["Zeg wat je niet kunt."]),
        ("", "Ook zij zijn onzeker:", []),
        ("", "Er praten altijd anderen mee.", []),
    ]
    page.reload()
    expect(rows.nth(1).locator(".body textarea")).to_have_value("Ook zij zijn onzeker:")


def test_an_eye_opener_that_was_taken_away_can_be_put_back(editor: Editor) -> None:
    editor.harvest(("Grenzen zijn eerlijk", True), nth=3)
    page = editor.open("eye_openers")

    page.get_by_role("button", name="Haal weg: Eye-opener 1").click()
    expect(page.get_by_text("Dit onderdeel staat niet in de terugblik als het leeg is.")).to_be_visible()
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
        ["Omslag: wie organiseert?", "Nog leeg: nog leeg", "Inleiding: er staat nog iets om in te vullen"]
    )
    page.locator(".checks").get_by_role("link", name="Nog leeg: nog leeg").click()

    expect(page.locator("#paper-heading")).to_be_focused()
    expect(page.locator("#paper-heading")).to_have_text("Nog leeg")
    expect(page.locator(".parts li.open a")).to_have_text(
        ["Omslag (let op)", "Inleiding (let op)", "Nog leeg (let op)"]
    )


def test_a_mirror_without_words_and_numbers_leaves_the_report_and_can_be_written_again(editor: Editor) -> None:
    editor.meeting.people(2)
    run = editor.meeting.go_to("mirror")
    editor.meeting.control.send("mirror_reveal", run=run, stage="gap")
    page = editor.open("mirror")

    text_of(page, "Wat we zagen, in woorden").fill("")
    is_kept(page)

    assert editor.report["mirror"] is None
    expect(page.get_by_role("link", name="De spiegel (staat er niet in)")).to_be_visible()
    page.reload()
    text_of(page, "Wat we zagen, in woorden").fill("We zwegen even.")
    is_kept(page)
    assert editor.report["mirror"]["text"] == ["We zwegen even."]


def test_the_numbers_of_a_mirror_can_be_left_out_of_every_format_while_the_words_stay(editor: Editor) -> None:
    phones = editor.meeting.people(12)
    run = editor.meeting.go_to("mirror")
    for number, phone in enumerate(phones):
        assert phone.answer("mirror", choice=number % 4)["ok"]
    editor.meeting.control.send("mirror_reveal", run=run, stage="gap")
    page = editor.open("mirror")
    numbers = page.get_by_role("checkbox", name="Zet de getallen met een tekening in de terugblik")
    expect(numbers).to_be_checked()
    said = editor.report["mirror"]["text"]

    numbers.uncheck()

    expect(page.locator(".figure")).to_have_count(0)
    assert editor.report["mirror"] == {"text": said, "figure": None, "after": []}
    page.locator("[data-act=undo]").click()
    expect(numbers).to_be_checked()
    expect(page.locator(".figure")).to_have_count(1)
    text_of(page, "Wat we zagen, in woorden").fill("Bijna iedereen zag het zo.")
    is_kept(page)
    assert editor.report["mirror"]["text"] == ["Bijna iedereen zag het zo."]
