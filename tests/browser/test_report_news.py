"""A late change against an own text, two who write at once, and undoing, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.phones import press
from tests.browser.report_editors import Editor, is_kept, text_of
from tests.server import Server

pytestmark = pytest.mark.browser

HOW = "Hoe dit verslag is gemaakt"


@pytest.fixture
def editor(chromium: Browser, house: Server) -> Iterator[Editor]:
    """A meeting that was just prepared."""
    opened = Editor(chromium, house)
    yield opened
    opened.close()


def test_a_late_change_stands_beside_the_own_text_until_one_chooses(editor: Editor) -> None:
    editor.harvest(("Laat me uitpraten", True))
    page = editor.open("colophon")
    text_of(page, HOW).fill("Zo maakten wij dit.")
    is_kept(page)
    news = page.locator("[data-news]")
    expect(news).to_have_count(0)

    editor.harvest(("Vraag het me eerst", True))

    expect(news.locator("del")).to_have_text(["kwam", "1", "zin", "mocht", "1"])
    expect(news.locator("ins").first).to_have_text("kwamen")
    expect(text_of(page, HOW)).to_have_value("Zo maakten wij dit.")
    press(page, "Houd mijn tekst")
    expect(news).to_have_count(0)
    page.reload()
    expect(text_of(page, HOW)).to_have_value("Zo maakten wij dit.")
    expect(news).to_have_count(0)

    editor.harvest(("Noem mijn naam", True))
    press(page, "Neem de nieuwe tekst")
    expect(text_of(page, HOW)).to_have_value(re.compile("Er kwamen 3 zinnen binnen."))
    is_kept(page)
    expect(news).to_have_count(0)
    press(page, "Zet mijn tekst terug")
    expect(text_of(page, HOW)).to_have_value("Zo maakten wij dit.")


def test_new_eye_openers_can_be_put_with_the_own_ones(editor: Editor) -> None:
    editor.harvest(("Ik luister pas als ik stil ben", True), nth=3)
    page = editor.open("eye_openers")
    page.locator(".eye-opener .body textarea").first.fill("Luisteren is stil zijn")
    is_kept(page)

    editor.harvest(("Vragen is geen verhoor", True), ("Mag niet", False), nth=3)

    news = page.locator("[data-news]")
    expect(news.locator("li")).to_have_count(1)
    press(page, "Zet erbij")
    expect(news).to_have_count(0)
    expect(page.locator(".eye-opener .body textarea")).to_have_count(2)
    is_kept(page)
    assert [it["text"] for it in editor.report["eye_openers"]] == ["Luisteren is stil zijn", "Vragen is geen verhoor"]
    page.reload()
    expect(page.locator(".eye-opener")).to_have_count(2)
    expect(news).to_have_count(0)


def test_what_was_done_is_undone_and_done_again_in_every_part(editor: Editor) -> None:
    insights = editor.harvest(("Laat me uitpraten", True))
    theme = editor.make_theme("Luisteren", insights)
    page = editor.open("introduction")
    introduction = text_of(page, "Inleiding")
    first = introduction.input_value()
    introduction.fill("Ons begin.")
    page.goto(page.url.split("#")[0] + f"#theme-{theme}")
    page.locator("[data-act=star]").click()
    expect(page.locator("[data-act=star]")).to_have_attribute("aria-pressed", "true")
    page.goto(page.url.split("#")[0] + "#sources")
    press(page, "Bron erbij")
    page.get_by_label("Titel").fill("Een boek")
    page.locator("[data-remove]").click()
    expect(page.locator(".source")).to_have_count(0)

    undo = page.locator("[data-act=undo]")
    undo.click()
    expect(page.get_by_label("Titel")).to_have_value("Een boek")
    page.locator("#paper-heading").focus()
    page.keyboard.press("Control+z")
    expect(page.locator(".source")).to_have_count(0)
    undo.click()
    page.goto(page.url.split("#")[0] + f"#theme-{theme}")
    expect(page.locator("[data-act=star]")).to_have_attribute("aria-pressed", "false")
    undo.click()
    expect(page).to_have_url(page.url.split("#")[0] + "#introduction")
    expect(introduction).to_have_value(first)
    expect(undo).to_be_disabled()

    page.keyboard.press("Control+Shift+Z")
    expect(introduction).to_have_value("Ons begin.")
    is_kept(page)
    assert editor.report["introduction"] == ["Ons begin."]


def test_what_is_found_in_a_text_can_be_mended_there_and_leaves_the_check_list(editor: Editor) -> None:
    said = "Niemand luisterde naar mij die dag"
    editor.harvest((said, False))
    page = editor.open("introduction")
    introduction = text_of(page, "Inleiding")
    introduction.fill(f"Wij gingen vorbereiden met appelmoesjeskringen. Iemand zei: {said}.")
    is_kept(page)
    points = page.locator(".checks .open a")

    expect(points.filter(has_text="Inleiding: een zin mag hier niet staan")).to_have_count(1)
    expect(points.filter(has_text="Inleiding: een woord staat niet in het woordenboek")).to_have_count(1)
    press(page, "voorbereiden")
    expect(introduction).to_have_value(f"Wij gingen voorbereiden met appelmoesjeskringen. Iemand zei: {said}.")
    expect(points.filter(has_text="woordenboek")).to_have_count(0)
    page.get_by_role("button", name=said).click()
    assert page.evaluate("getSelection().toString()") == said
    page.keyboard.type("wij moeten beter luisterun")
    press(page, "Dit woord klopt")
    expect(page.locator("[data-act=accept-word]")).to_have_count(0)
    expect(points.filter(has_text="Inleiding")).to_have_count(0)


def test_a_photo_without_words_is_an_open_point_until_it_is_described(editor: Editor) -> None:
    page = editor.open("cover")
    photo = page.locator("[data-picture=photo]")
    png = Path("docs/img").glob("*.png")
    photo.locator("input[type=file]").set_input_files(next(png))
    photo.locator("img").wait_for()
    point = page.locator(".checks .open a").filter(has_text="wat zie je op de foto")
    expect(point).to_have_count(1)

    photo.get_by_label("Wat zie je erop?").fill("Mensen aan een lange tafel")
    page.keyboard.press("Tab")

    expect(point).to_have_count(0)
    assert 'alt="Mensen aan een lange tafel"' in editor.get("report.html")
    press(page, "Haal weg")
    expect(photo.locator("img")).to_have_count(0)


def test_a_sentence_that_is_taken_back_comes_back_by_no_undo_and_by_no_tab_that_still_has_it(editor: Editor) -> None:
    said = "Niemand luisterde naar mij"
    (insight,) = editor.harvest((said, True))
    page = editor.open("introduction")
    field = text_of(page, "Inleiding")
    field.fill(f"Wij hoorden: {said}!")
    is_kept(page)
    page.wait_for_timeout(1600)  # typing on sooner is the same step
    field.fill("Wij hoorden veel.")
    is_kept(page)

    phone = next(it for it in editor.meeting.phones if str(insight) in it.view["sentences"])
    assert phone.act("withdraw", insight=insight)["ok"]
    editor.meeting.control.wait(lambda view: str(insight) not in view["insights"])
    page.wait_for_timeout(500)
    page.locator("[data-act=undo]").click()

    expect(field).to_have_value("Wij hoorden: […]!")
    is_kept(page)
    assert said not in str(editor.report)
