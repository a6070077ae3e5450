"""Coming in on a phone, being the same person afterwards, and going away."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.phones import SMALL, Phones, choose, press, sees, sees_heading
from tests.server import Server

pytestmark = pytest.mark.browser

BLOCKED = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });"
)
NO_UUID = "Object.defineProperty(crypto, 'randomUUID', { value: undefined });"


def test_the_first_page_is_small(phones: Phones) -> None:
    page = phones.open()
    page.wait_for_load_state("networkidle")

    files = page.evaluate("""performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
        .map((file) => [file.name, file.encodedBodySize])""")

    assert len(files) <= 12
    assert sum(size for name, size in files if not name.endswith(".woff2")) <= 40_000


def test_joining_asks_for_a_role_first_and_chooses_none_beforehand(phones: Phones) -> None:
    page = phones.open()
    expect(page.locator("input[name=role]:checked")).to_have_count(0)

    press(page, "Gelezen, ik doe mee")

    sees(page, "Kies eerst je rol.")
    assert phones.meeting.control.view["counts"]["present"] == 0


def test_somebody_who_joins_waits_and_can_still_change_role(phones: Phones) -> None:
    page = phones.join("ouder")
    sees_heading(page, "Fijn dat je er bent")
    sees(page, "Ouder")

    press(page, "Wijzig je rol")
    choose(page, "role", "professional")
    press(page, "Dit is mijn rol")

    sees(page, "Professional")
    sees_heading(page, "Fijn dat je er bent")


def test_a_reload_and_a_second_tab_are_the_same_person(phones: Phones) -> None:
    page = phones.join()

    page.reload()
    sees(page, "Fijn dat je er bent")
    second = page.context.new_page()
    second.goto(page.url)
    second.get_by_text("Fijn dat je er bent").wait_for()

    phones.meeting.control.wait(lambda view: view["counts"]["connected"] == 1)
    assert phones.meeting.control.view["counts"]["present"] == 1


def test_an_old_phone_with_blocked_storage_takes_part_and_survives_a_reload(phones: Phones) -> None:
    page = phones.join(script=BLOCKED + NO_UUID)
    sees(page, "Fijn dat je er bent")
    page.context.clear_cookies()

    page.reload()

    sees(page, "Fijn dat je er bent")
    phones.meeting.control.wait(lambda view: view["counts"]["present"] == 1)


def test_a_phone_that_the_server_does_not_know_is_asked_to_join_again(phones: Phones) -> None:
    code = phones.meeting.code
    page = phones.open(script=f"localStorage.setItem('oogst:{code}', 'a-token-of-nobody');")

    sees(page, "We kennen deze telefoon niet meer")
    sees(page, "In welke rol zit je hier vandaag?")


def test_a_browser_without_scripts_is_sent_to_the_helper(phones: Phones) -> None:
    page = phones.open(java_script_enabled=False)

    sees(page, "Ga naar de helper. Dan kun je gewoon meedoen.")


def test_a_browser_that_cannot_run_our_scripts_is_sent_to_the_helper_when_it_joins(phones: Phones) -> None:
    page = phones.open()
    page.route("**/*.js", lambda route: route.abort())
    page.reload()

    choose(page, "role", "ouder")
    press(page, "Gelezen, ik doe mee")

    expect(page).to_have_url(re.compile("script=none"))
    sees(page, "Ga naar de helper. Dan kun je gewoon meedoen.")


def test_a_code_can_be_typed_as_it_stands_on_the_screen(chromium: Browser, house: Server, phones: Phones) -> None:
    context = chromium.new_context(viewport=SMALL, locale="nl-NL")
    page = context.new_page()
    page.goto(f"{house.url}/")
    code = phones.meeting.code

    page.get_by_label("Wat is de code?").fill("12")
    press(page, "Doe mee")
    sees(page, "Dit is geen code van zes cijfers.")
    page.get_by_label("Wat is de code?").fill(f"{code[:3]} {code[3:]}")
    press(page, "Doe mee")

    expect(page).to_have_url(re.compile(f"/{code}$"))
    context.close()


def test_somebody_who_leaves_is_gone_until_coming_back(phones: Phones) -> None:
    page = phones.join()

    press(page, "Hulp")
    press(page, "Ik ga weg")
    press(page, "Ja, ik ga weg")
    phones.meeting.control.wait(lambda view: view["counts"]["left"] == 1 and view["counts"]["connected"] == 0)
    page.reload()
    sees_heading(page, "Tot ziens")
    press(page, "Ik ben er weer")

    sees_heading(page, "Fijn dat je er bent")
    phones.meeting.control.wait(lambda view: view["counts"]["left"] == 0 and view["counts"]["connected"] == 1)


def test_a_person_chooses_language_and_size_of_letters_and_keeps_them(phones: Phones) -> None:
    page = phones.join()

    press(page, "Hulp")
    press(page, "Grotere letters")
    press(page, "English")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.reload()
    page.locator("#phone h1").wait_for()

    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_class("larger")


def test_who_took_part_without_cookies_can_come_back_after_the_end(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.next()
    phones.meeting.control.send("session_end")
    sees(page, "Je hebt vandaag nog geen zin ingestuurd.")
    page.context.clear_cookies()

    page.goto(f"{phones.meeting.server.url}/{phones.meeting.code}")

    sees(page, "Je hebt vandaag nog geen zin ingestuurd.")
