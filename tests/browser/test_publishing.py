"""Publishing in a real browser, and the report as others check it on their phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.phones import press
from tests.browser.report_editors import AXE, Editor, assert_usable
from tests.server import Server

pytestmark = pytest.mark.browser

SIZES = [(1280, 800), (820, 1180), (320, 640)]
LONG_WORD = "Samenwerkingsverbandenoverlegstructuur" * 3


@pytest.fixture
def editor(chromium: Browser, house: Server) -> Iterator[Editor]:
    opened = Editor(chromium, house)
    yield opened
    opened.close()


def assert_usable_at_every_size(page: Page, where: str, sizes: list[tuple[int, int]]) -> None:
    page.evaluate(AXE)
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        assert_usable(page, f"{where} at {width}")


def test_a_report_is_published_from_the_editor_and_published_anew_when_a_sentence_is_taken_back(
    editor: Editor,
) -> None:
    said, _other = editor.harvest((f"Laat me uitpraten, {LONG_WORD}", True), ("Vraag het me eerst", True))
    editor.make_theme("Echt luisteren", [said])
    page = editor.open("cover")
    expect(page.locator(".publishing")).to_contain_text("Nog niet gepubliceerd.")

    page.get_by_role("link", name="Publiceer versie 1").click()
    press(page, "Publiceer versie 1")
    expect(page.locator(".just-done")).to_be_focused()
    assert_usable_at_every_size(page, "a first version", SIZES)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.get_by_role("link", name="Naar de terugblik").click()
    expect(page.locator(".publishing")).to_contain_text("Sinds versie 1 is er niets veranderd.")

    assert editor.meeting.phones[0].act("withdraw", insight=said)["ok"]
    expect(page.locator(".publishing .notice")).to_contain_text("trok iemand een zin terug")
    page.evaluate(AXE)
    assert_usable(page, "the editor with a warning")
    page.get_by_role("link", name="Publiceer versie 2").click()
    page.fill("#note", f"Een zin is weg. {LONG_WORD}")
    press(page, "Publiceer versie 2")

    assert_usable_at_every_size(page, "two versions", SIZES)
    assert "uitpraten" not in editor.get("versions/1.html")
    assert "Versie 2," in editor.get("versions/2.html")


def test_somebody_checks_the_draft_on_a_phone_by_a_link(editor: Editor, chromium: Browser) -> None:
    editor.make_theme(LONG_WORD, editor.harvest(("Laat me uitpraten", True)))
    page = editor.open("cover")
    page.get_by_role("link", name="Publiceer versie 1").click()
    press(page, "Maak een link")
    assert_usable_at_every_size(page, "a link", SIZES)
    link = page.locator("#link").input_value()

    context = chromium.new_context(locale="nl-NL", viewport={"width": 320, "height": 640}, bypass_csp=True)
    phone = context.new_page()
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(link)
    expect(phone.get_by_role("complementary", name="Ter controle")).to_contain_text("nog niet klaar")
    expect(phone.get_by_text("Laat me uitpraten")).to_be_visible()
    assert [it for it in asked if not it.startswith("data:")] == [link]
    assert_usable_at_every_size(phone, "the report that is checked", [(320, 640), (1280, 800)])
    press(page, "Stop met de link")
    phone.reload()
    expect(phone.get_by_role("heading", name="Deze link werkt niet meer")).to_be_visible()
    assert_usable_at_every_size(phone, "a link that is over", [(320, 640)])
    context.close()
