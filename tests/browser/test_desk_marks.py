"""Sentences that may be about somebody, on the control: marked for the facilitator, who decides."""

from typing import Any, get_args

import pytest
from playwright.sync_api import expect

from dialogue.marks import Kind
from tests.browser.desks import Desks, harvested, violations
from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

ABOUT_SANNE = "😮 Sanne uit Zuid belde 06-12345678"
PLAIN = ("Eerst koffie", "Een stoel erbij")


def test_a_text_is_parted_where_its_marks_are(modules: Modules) -> None:
    script = "return it.markedParts(argument.text, argument.marks).map((it) => [it.text, it.kind, it.start]);"

    parts = modules.run("facilitator/marked_text", script, {"text": "😮 Sanne!", "marks": [[3, 8, "name"]]})
    bare = modules.run("facilitator/marked_text", script, {"text": "Koffie", "marks": []})

    assert parts == [["😮 ", None, 0], ["Sanne", "name", 3], ["!", None, 8]]
    assert bare == [["Koffie", None, 0]]


def test_every_kind_of_mark_has_a_word(modules: Modules) -> None:
    kinds = [*get_args(Kind), "name"]

    words = modules.run("facilitator/marked_text", "return it.kindsInWords(argument);", [[0, 1, it] for it in kinds])

    assert words == ("telefoonnummer, mailadres, webadres, persoonlijk nummer, leeftijd, naam, plaats, iets gevoeligs")


def sentence(state: str, *marks: list[Any]) -> dict[str, Any]:
    return {"state": state, "marks": list(marks)}


@pytest.mark.parametrize(
    ("ids", "shows", "waits"),
    [
        ([1, 2, 3], [2, 3], [1]),
        ([1], [1], []),
        ([2], [2], []),
        ([], [], []),
    ],
)
def test_of_many_the_marked_ones_wait_and_a_marked_one_that_was_shown_does_not(
    modules: Modules, ids: list[int], shows: list[int], waits: list[int]
) -> None:
    mark = [0, 1, "name"]
    insights = {"1": sentence("waiting", mark), "2": sentence("waiting"), "3": sentence("shown", mark)}

    parted = modules.run("facilitator/control/chosen_bar", "return it.parted(...argument);", [ids, insights])

    assert parted == {"shows": shows, "waits": waits}


def test_a_marked_sentence_says_why_and_a_screen_reader_hears_it_at_the_words(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, ABOUT_SANNE, *PLAIN)
    page = desks.control()

    marked = page.locator(".insight", has_text="Sanne")
    expect(marked.locator(".about-somebody")).to_have_text("Kan over iemand gaan: naam, plaats, telefoonnummer")
    expect(marked.locator("mark").first).to_have_text("(let op: naam) Sanne")
    expect(page.locator(".about-somebody")).to_have_count(1)
    assert violations(page) == []


def test_showing_one_marked_sentence_asks_nothing(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, ABOUT_SANNE)
    page = desks.control()

    page.locator(".insight [data-act=show]").click()

    expect(page.locator(".insight.shown")).to_have_count(1)


def test_let_op_lists_the_marked_sentences_with_their_number(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, ABOUT_SANNE, *PLAIN)
    page = desks.control()

    expect(page.locator("[data-state=marked]")).to_have_text("Let op 1")
    page.locator("[data-state=marked]").click()

    expect(page.locator(".insight")).to_have_count(1)
    expect(page.locator(".insight mark").first).to_be_visible()


def test_show_all_leaves_the_marked_ones_waiting_and_a_second_press_shows_them(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, ABOUT_SANNE, *PLAIN)
    page = desks.control()

    page.get_by_role("button", name="Kies meer").click()
    page.get_by_role("button", name="Kies alles").click()
    expect(page.locator(".chosen-careful")).to_have_text("1 zin kan over iemand gaan. Die wacht nog.")
    page.locator("[data-act=show-chosen]").click()
    expect(page.locator(".insight.shown")).to_have_count(2)
    expect(page.locator(".insight.waiting")).to_have_count(1)
    expect(page.locator(".chosen-careful")).to_have_text("Deze zin kan over iemand gaan. Lees hem eerst.")

    page.get_by_role("button", name="Toon toch").click()

    expect(page.locator(".insight.shown")).to_have_count(3)


def test_the_ordering_page_marks_a_sentence_too_also_while_somebody_searches(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, ABOUT_SANNE, *PLAIN)
    page = desks.themes()

    marked = page.locator(".tray .insight", has_text="Sanne")
    expect(marked.locator(".about-somebody")).to_have_text("Kan over iemand gaan: naam, plaats, telefoonnummer")
    page.locator("#find").fill("annE zuid bel")

    expect(page.locator(".tray .insight")).to_have_count(1)
    expect(marked.locator("mark.about")).to_have_text(
        [r"(let op: naam) Sanne", r"(let op: plaats) Zuid", "(let op: telefoonnummer) 06-12345678"]
    )
    expect(marked.locator("mark:not(.about)")).to_have_text(["anne", "Zuid", "bel"])
    assert violations(page) == []


def test_other_words_lose_the_mark_at_once(desks: Desks) -> None:
    desks.meeting.people(1)
    harvested(desks.meeting, ABOUT_SANNE)
    page = desks.themes()

    page.locator(".tray .insight input").focus()
    page.keyboard.press("F2")
    page.locator("dialog textarea").first.fill("Een begeleider belde zelf")
    page.locator("dialog").get_by_role("button", name="Bewaar").click()

    expect(page.locator(".tray .insight label > span")).to_have_text("Een begeleider belde zelf")
    expect(page.locator(".tray mark")).to_have_count(0)
