"""Writing on a phone: nothing typed is lost, and everybody decides about the own words."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phones import Phones, choose, press, sees, sees_heading

pytestmark = pytest.mark.browser

SENTENCE = "Wij laten elkaar uitpraten, ook als het lang duurt"


def insights(phones: Phones) -> list[dict]:
    return list(phones.meeting.control.view["insights"].values())


def write(page: Page, text: str, quote: str | None = None) -> None:
    page.get_by_role("textbox").fill(text)
    if quote:
        choose(page, "may_quote", quote)


def test_a_sentence_is_sent_with_the_permission_that_was_chosen_and_none_beforehand(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")
    expect(page.locator("input[name=may_quote]:checked")).to_have_count(0)

    write(page, SENTENCE)
    press(page, "Stuur mijn zin")
    write(page, "Een tweede zin", quote="yes")
    press(page, "Stuur mijn zin")

    phones.meeting.control.wait(lambda view: len(view["insights"]) == 2)
    assert sorted((it["text"], it["may_quote"]) for it in insights(phones)) == [
        ("Een tweede zin", True),
        (SENTENCE, False),
    ]
    expect(page.locator(".mine li")).to_have_count(2)
    expect(page.locator(".mine .state").first).to_have_text("Bewaard")
    expect(page.get_by_role("textbox")).to_have_value("")


def test_an_answer_without_connection_waits_and_sends_itself(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")
    page.context.set_offline(True)
    sees(page, "Even geen verbinding.")

    write(page, SENTENCE)
    press(page, "Stuur zodra het kan")
    sees(page, "Wacht op verbinding")
    assert insights(phones) == []
    page.context.set_offline(False)

    phones.meeting.control.wait(lambda view: len(view["insights"]) == 1)
    expect(page.locator(".mine .state")).to_have_text("Bewaard")


def test_a_half_sentence_survives_a_reload(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")
    write(page, "Wij laten elkaar", quote="yes")

    page.reload()

    expect(page.get_by_role("textbox")).to_have_value("Wij laten elkaar")
    expect(page.locator("input[name=may_quote][value=yes]")).to_be_checked()


def test_a_half_sentence_of_an_earlier_step_can_be_finished_and_is_marked_late(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")
    write(page, "Wij laten elkaar")
    phones.meeting.go_to("break")
    sees(page, "Je was nog aan het schrijven")

    press(page, "Verder schrijven")
    write(page, SENTENCE)
    press(page, "Stuur mijn zin")
    sees(page, "Je zin is onderweg.")
    press(page, "Terug naar de bijeenkomst")

    phones.meeting.control.wait(lambda view: len(view["insights"]) == 1)
    assert [(it["text"], it["late"]) for it in insights(phones)] == [(SENTENCE, True)]
    expect(page.get_by_text("Je was nog aan het schrijven")).to_have_count(0)


def test_a_refused_sentence_comes_back_to_its_writer_with_the_reason(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")

    # A space that prints nothing: only the server sees that there is no sentence in it.
    write(page, "\u200e")
    press(page, "Stuur mijn zin")

    sees(page, "Er staat nog niets. Schrijf eerst een zin.")
    expect(page.get_by_role("textbox")).to_have_value("\u200e")
    assert insights(phones) == []


@pytest.mark.parametrize(("text", "told"), [("", "Schrijf eerst een zin."), ("x" * 281, "Je zin is te lang.")])
def test_a_sentence_that_cannot_go_says_why_and_stays(phones: Phones, text: str, told: str) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")

    write(page, text)
    press(page, "Stuur mijn zin")

    sees(page, told)
    expect(page.get_by_role("textbox")).to_have_value(text)


def test_a_partners_story_is_sent_only_with_the_partners_yes(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 1)
    sees_heading(page, "Wat maakte de samenwerking goed?")

    write(page, SENTENCE)
    press(page, "Stuur mijn zin")
    sees(page, "Kies eerst over wie het gaat.")
    choose(page, "whose", "partner")
    press(page, "Stuur mijn zin")

    phones.meeting.control.wait(lambda view: len(view["insights"]) == 1)


def test_what_is_still_to_be_chosen_is_said_where_it_can_be_read(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 1)
    sees_heading(page, "Wat maakte de samenwerking goed?")
    write(page, SENTENCE)

    press(page, "Stuur mijn zin")

    expect(page.get_by_role("alert")).to_be_in_viewport(ratio=1)
    on_top = """(it) => { const { x, y, width, height } = it.getBoundingClientRect();
        return it.contains(document.elementFromPoint(x + width / 2, y + height / 2)); }"""
    assert page.get_by_role("alert").evaluate(on_top)


def test_a_sentence_is_withdrawn_after_asking_once_and_its_permission_can_change(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")
    write(page, SENTENCE, quote="yes")
    press(page, "Stuur mijn zin")
    sees(page, "Letterlijk in het verslag: ja")

    press(page, "maak er nee van")
    phones.meeting.control.wait(lambda view: [it["may_quote"] for it in view["insights"].values()] == [False])
    press(page, "Trek terug")
    assert len(insights(phones)) == 1
    press(page, "Ja, haal hem weg")

    phones.meeting.control.wait(lambda view: view["insights"] == {})
    expect(page.locator(".mine li")).to_have_count(0)


@pytest.mark.parametrize("text", ["<script>alert(1)</script><b>vet</b>", "=1+1", "Heel fijn 😮 \u05d0\u05d1"])
def test_whatever_is_typed_is_shown_as_text(phones: Phones, text: str) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")

    write(page, text)
    press(page, "Stuur mijn zin")

    expect(page.locator(".mine li p").first).to_have_text(text)
    phones.meeting.control.wait(lambda view: [it["text"] for it in view["insights"].values()] == [text])
