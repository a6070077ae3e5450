"""A phone whose answers were counted."""

import pytest
from playwright.sync_api import expect

from tests.browser.phones import Phones, sees, sees_heading

pytestmark = pytest.mark.browser


def test_an_evaluation_that_was_counted_takes_no_answers_also_when_the_meeting_is_opened_again(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("evaluate")
    sees_heading(page, "Hoe serieus voelde je")

    for ended in (True, False):
        assert phones.meeting.control.send("session_end", ended=ended)["ok"]

    sees(page, "De antwoorden zijn al geteld. Je kunt nu niet meer antwoorden.")
    expect(page.get_by_role("button", name="Stuur mijn antwoord")).to_have_count(0)
