"""The projector: nothing that was not released, at every stage, and a way in that works."""

import re

import pytest
import requests
from playwright.sync_api import Page, expect

from facilitator.qr import qr_svg
from serving.proof import proof
from serving.secrets import cookie_key
from tests.browser.desks import Desks, harvested, sees

pytestmark = pytest.mark.browser

SIDE_A, SIDE_B = ("professional", "student"), ("ouder", "client")


def answered_mirror(desks: Desks, a: int, b: int) -> None:
    """Go to the mirror with so many people on each side: all of a answer "heel erg", all of b "een beetje"."""
    phones_a = desks.meeting.join(*(SIDE_A[number % 2] for number in range(a)))
    phones_b = desks.meeting.join(*(SIDE_B[number % 2] for number in range(b)))
    desks.meeting.go_to("mirror")
    for phones, choice in ((phones_a, 3), (phones_b, 1)):
        for phone in phones:
            assert phone.answer("mirror", choice=choice)["ok"]
    desks.meeting.control.wait(lambda view: view["counts"]["answered"] == a + b)


def reveal(desks: Desks, stage: str) -> None:
    assert desks.meeting.control.send("mirror_reveal", run=desks.meeting.run, stage=stage)["ok"]
    desks.meeting.projector.wait(lambda view: view["stage"]["shared"]["stage"] == stage)


def press_on(control: Page, stage: str) -> None:
    """Press N, and wait until the control itself is at this stage."""
    control.keyboard.press("n")
    expect(control.locator(f"[data-stage={stage}][aria-current]")).to_be_visible()


def labels(page: Page, side: str) -> list[str]:
    """Return the numbers at the bars of a side."""
    return [text.strip() for text in page.locator(f".half.side-{side} .label").all_inner_texts()]


def test_before_the_first_step_it_shows_the_way_in_and_how_many_came(desks: Desks) -> None:
    page = desks.projector()
    code = desks.meeting.code

    desks.meeting.people(2)

    expect(page.locator(".strip .count")).to_contain_text("2 mensen doen mee")
    expect(page.locator(".typed")).to_contain_text(f"127.0.0.1:{desks.meeting.server.port}")
    expect(page.locator(".typed .code")).to_have_text(re.compile(rf"{code[:3]}\s*{code[3:]}"))
    assert page.locator(".qr img").evaluate("(image) => image.complete && image.naturalWidth > 0")


def test_the_square_is_the_address_of_this_meeting(desks: Desks) -> None:
    page = desks.projector()
    source = page.locator(".qr img").get_attribute("src")

    square = requests.get(f"{desks.meeting.server.url}{source}", timeout=10)

    secret = cookie_key(desks.meeting.server.data)
    address = f"{desks.meeting.server.url}/{desks.meeting.code}?k={proof(secret, desks.meeting.code)}"
    assert square.content == qr_svg(address)
    assert requests.get(address, timeout=10).ok


def test_a_sentence_appears_when_it_is_shown_and_goes_when_it_is_hidden(desks: Desks) -> None:
    desks.meeting.people(1)
    (insight,) = harvested(desks.meeting, "Eerst koffie")
    page = desks.projector()
    sees(page, "1 zin binnen")
    assert "Eerst koffie" not in page.content()

    desks.meeting.control.send("insight_show", insights=[insight], shown=True)
    sees(page, "Eerst koffie")
    desks.meeting.control.send("insight_show", insights=[insight], shown=False)
    expect(page.get_by_text("Eerst koffie")).to_have_count(0)

    assert "Eerst koffie" not in page.content()


def test_it_holds_the_six_newest_sentences(desks: Desks) -> None:
    desks.meeting.people(1)
    insights = harvested(desks.meeting, *(f"Zin nummer {number}" for number in range(1, 9)))
    page = desks.projector()

    for insight in insights:
        desks.meeting.control.send("insight_show", insights=[insight], shown=True)

    expect(page.locator(".slip")).to_have_text([f"Zin nummer {number}" for number in range(3, 9)])


def test_b_leaves_nothing_on_the_screen_and_brings_it_back(desks: Desks) -> None:
    desks.meeting.go_to("info")
    page, control = desks.projector(), desks.control()
    sees(page, "Welkom en afspraken")

    control.keyboard.press("b")
    expect(page.locator("body")).to_have_text("")
    control.keyboard.press("b")

    sees(page, "Welkom en afspraken")


def test_while_people_answer_the_mirror_there_are_no_bars_and_no_sides(desks: Desks) -> None:
    answered_mirror(desks, 5, 6)

    page = desks.projector()

    expect(page.locator(".answer-count")).to_contain_text("van 11 antwoorden")
    assert page.locator(".bar, table, .side-mark").count() == 0
    assert "heel erg" not in page.content()


def test_the_mirror_opens_stage_by_stage_led_by_the_big_button(desks: Desks) -> None:
    answered_mirror(desks, 5, 6)
    page, control = desks.projector(), desks.control()
    sees(control, "Toon kant A")

    press_on(control, "side_a")
    expect(page.locator(".half.side-a .label")).to_have_count(4)
    only_a = (labels(page, "a"), labels(page, "b"))
    press_on(control, "silence")
    sees(page, "Blijf even stil")
    still_only_a = labels(page, "b")
    press_on(control, "side_b")
    expect(page.locator(".half.side-b .label")).to_have_count(4)
    both = (labels(page, "b"), page.locator(".gap-sentences").count())
    press_on(control, "gap")

    expect(page.locator(".gap-sentences")).to_contain_text("5 van de 5 kiezen best wel of heel erg")
    expect(page.locator(".gap-sentences")).to_contain_text("Niemand van de 6")
    assert only_a == (["niemand", "niemand", "niemand", "5"], [])
    assert still_only_a == []
    assert both == (["niemand", "6", "niemand", "niemand"], 0)
    expect(control.locator(".then b")).to_have_text("Nagesprek in viertallen")


def test_a_side_of_four_stays_closed_and_so_does_the_gap(desks: Desks) -> None:
    answered_mirror(desks, 4, 6)
    page = desks.projector()

    reveal(desks, "gap")

    sees(page, "Een van de groepen is klein. We vertellen het elkaar.")
    assert labels(page, "a") == []
    assert labels(page, "b") == ["niemand", "6", "niemand", "niemand"]
    assert page.locator(".gap-sentences").count() == 0


def test_a_withheld_mirror_shows_nothing_of_it(desks: Desks) -> None:
    answered_mirror(desks, 5, 5)
    reveal(desks, "gap")
    page, control = desks.projector(), desks.control()
    expect(page.locator(".bar").first).to_be_attached()

    control.locator("[data-act=withhold]").click()
    control.locator("dialog").get_by_role("button", name="Niet tonen").click()

    sees(page, "We laten de antwoorden niet zien")
    assert page.locator(".bar, table").count() == 0


def test_where_everybody_sits_is_shown_by_picture_and_place(desks: Desks) -> None:
    desks.meeting.people(4)
    page = desks.projector()

    desks.meeting.go_to("group")

    expect(page.locator(".places li b")).to_have_text(["Appel", "Peer"])
    expect(page.locator(".places li span")).to_have_text(["plek 1", "plek 2"])
