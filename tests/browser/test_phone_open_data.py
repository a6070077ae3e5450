"""A yes to open data on a phone: asked after the yes to the report, never filled in, and to be changed later."""

import pytest
from playwright.sync_api import Page, expect

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.acts.preparing import Details
from dialogue.store.database import open_database
from tests.browser.phones import Phones, choose, press, sees_heading

pytestmark = pytest.mark.browser

QUESTION = "Mogen we deze zin ook openbaar delen, los van het verslag?"
SENTENCE = "Wij laten elkaar uitpraten, ook als het lang duurt, en dan vragen we nog eens door"


def share_openly(phones: Phones) -> None:
    database = open_database(f"sqlite:///{phones.meeting.server.data / 'oogstdialoog.db'}")
    Performer(database).perform(preparing.change, phones.meeting.id, Details(open_licence="CC BY 4.0"))
    database.close()


def at_the_harvest(phones: Phones) -> Page:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    sees_heading(page, "Samenwerking is gelijkwaardig als")
    return page


def kept(phones: Phones, page: Page) -> list[str]:
    expect(page.locator(".mine .state")).to_have_text("Bewaard")
    return page.locator(".mine .foot .hint").all_text_contents()


def test_it_is_asked_after_a_yes_to_the_report_and_can_be_changed_in_ones_own_list(phones: Phones) -> None:
    share_openly(phones)
    page = at_the_harvest(phones)
    page.get_by_role("textbox").fill(SENTENCE)
    expect(page.get_by_text(QUESTION)).to_have_count(0)

    choose(page, "may_quote", "yes")
    expect(page.get_by_text(QUESTION)).to_be_visible()
    expect(page.locator("input[name=may_open]:checked")).to_have_count(0)
    choose(page, "may_open", "yes")
    choose(page, "may_quote", "no")
    expect(page.get_by_text(QUESTION)).to_have_count(0)
    choose(page, "may_quote", "yes")
    expect(page.locator("input[name=may_open]:checked")).to_have_count(0)
    choose(page, "may_open", "yes")
    press(page, "Stuur mijn zin")
    assert kept(phones, page) == ["Letterlijk in het verslag: ja", "Openbaar delen: ja"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320

    press(page, "maak er nee van, Openbaar delen: ja")
    expect(page.locator(".mine")).to_contain_text("Openbaar delen: nee")
    press(page, "maak er ja van, Openbaar delen: nee")
    expect(page.locator(".mine")).to_contain_text("Openbaar delen: ja")
    press(page, f"maak er nee van, {SENTENCE}")
    expect(page.locator(".mine")).to_contain_text("Letterlijk in het verslag: nee")
    expect(page.locator(".mine")).not_to_contain_text("Openbaar delen")
    press(page, f"maak er ja van, {SENTENCE}")
    expect(page.locator(".mine")).to_contain_text("Openbaar delen: nee")


def test_where_the_organiser_shares_nothing_openly_nobody_is_asked(phones: Phones) -> None:
    page = at_the_harvest(phones)
    page.get_by_role("textbox").fill(SENTENCE)
    choose(page, "may_quote", "yes")

    press(page, "Stuur mijn zin")

    assert kept(phones, page) == ["Letterlijk in het verslag: ja"]
