"""Following the meeting on a phone: every step, with others, at the facilitator's pace."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.phones import Phones, choose, press, sees, sees_heading

pytestmark = pytest.mark.browser

AXE = Path("tests/assets/axe-core/axe.min.js")
# This machine has no voice; this one writes down what it is asked to say.
VOICE = """
  Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => [{ lang: "nl-NL" }], cancel() {},
    addEventListener() {}, removeEventListener() {}, speak(spoken) { window.spoken = spoken.text; } } });
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
STEPS = [
    ("info", 1, "Welkom"),
    ("check_in", 1, "Hoe zit je hier vandaag?"),
    ("group", 1, "Je krijgt zo een maatje"),
    ("harvest", 1, "Wat maakte de samenwerking goed?"),
    ("mirror", 1, "Hoe serieus"),
    ("break", 1, "pauze"),
    ("harvest", 2, "Samenwerking is gelijkwaardig als"),
    ("themes", 1, "Klopt de naam?"),
    ("evaluate", 1, "Hoe serieus voelde je"),
    ("close", 1, "Dank je wel"),
]


def faults_of(page: Page) -> list[str]:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    return page.evaluate(
        "axe.run().then((found) => found.violations.map((it) => it.id + it.nodes.map((n) => n.target)))"
    )


def test_every_step_moves_the_focus_fits_a_small_phone_and_has_no_axe_violation(phones: Phones) -> None:
    page = phones.join()

    for kind, nth, heading in STEPS:
        phones.meeting.go_to(kind, nth)
        sees_heading(page, heading)
        assert faults_of(page) == [], kind
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, kind


def test_all_targets_on_a_phone_are_large_enough(phones: Phones) -> None:
    page = phones.join()

    for kind, nth, heading in STEPS:
        phones.meeting.go_to(kind, nth)
        sees_heading(page, heading)
        small = page.evaluate("""[...document.querySelectorAll("#phone :is(button, input, textarea, a)")]
            .map((it) => it.getBoundingClientRect()).filter((it) => it.height < 47.5 || it.width < 47.5).length""")
        assert small == 0, kind


def test_even_pauze_rests_the_phone_and_returns_to_what_was_written(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    page.get_by_role("textbox").fill("Een half")

    phones.meeting.control.send("rest", on=True)
    sees_heading(page, "Even pauze")
    phones.meeting.control.send("rest", on=False)

    sees_heading(page, "Samenwerking is gelijkwaardig als")
    expect(page.get_by_role("textbox")).to_have_value("Een half")


def test_partners_see_the_same_picture_and_place_and_one_of_them_begins(phones: Phones) -> None:
    first, second = phones.join("ouder"), phones.join("professional")
    phones.meeting.go_to("group")

    sees_heading(first, "Zoek je maatje bij")
    sees_heading(second, "Zoek je maatje bij")
    assert first.locator("#phone h1").inner_text() == second.locator("#phone h1").inner_text()
    beginners = [page.locator(".first .badge").inner_text() for page in (first, second)]
    assert sorted(beginners) == ["Je maatje begint", "Jij begint"]
    press(first, "Gevonden")
    sees(first, "Jullie zijn er")


def test_somebody_who_cannot_find_the_partner_is_seen_by_the_facilitator(phones: Phones) -> None:
    first, _second = phones.join("ouder"), phones.join("professional")
    phones.meeting.go_to("group")
    sees_heading(first, "Zoek je maatje bij")

    press(first, "Ik vind mijn maatje niet")

    sees(first, "De begeleider komt je helpen.")
    phones.meeting.control.wait(
        lambda view: any(
            member["seeking"] for group in view["stage"]["control"]["groups"] for member in group["members"]
        )
    )


def test_somebody_who_loses_the_partner_is_led_to_the_next_place_even_halfway_the_talk(phones: Phones) -> None:
    page = phones.join("ouder")
    others = phones.meeting.join("professional", "professional", "ouder")
    phones.meeting.go_to("group")
    sees_heading(page, "Zoek je maatje bij")
    press(page, "Gevonden")
    sees(page, "Jullie zijn er")
    place = page.locator(".here").inner_text()
    partner = next(it for it in others if f"plek {it.own['group']['place']}" in place)

    partner.act("leave")

    sees_heading(page, "Zoek je twee maatjes bij")
    sees(page, "Je zit nu bij iemand anders")
    press(page, "Gevonden")
    sees(page, "Jullie zijn er")


def test_a_phone_with_a_voice_reads_the_question_and_the_words_to_choose_from(phones: Phones) -> None:
    page = phones.join("ouder", script=VOICE)
    phones.meeting.go_to("mirror")
    sees_heading(page, "Hoe serieus")

    press(page, "Lees voor")

    spoken = page.evaluate("window.spoken")
    assert spoken.startswith("Hoe serieus voel jij je genomen door professionals?")
    assert spoken.endswith("Helemaal niet. Een beetje. Best wel. Heel erg")


def test_a_card_goes_to_the_partner_comes_back_when_taken_and_is_answered(phones: Phones) -> None:
    pages = [phones.join("ouder"), phones.join("professional")]
    phones.meeting.go_to("cards")
    for page in pages:
        sees_heading(page, "Zoek je maatje bij")
    first, second = sorted(pages, key=lambda page: page.locator(".first .badge").inner_text() != "Jij begint")
    for page in pages:
        press(page, "Gevonden")
    sees_heading(second, "Je maatje kiest nu een kaartje voor jou")

    press(first, "Volgend kaartje")
    asked = first.locator(".card.top p").inner_text()
    press(first, "Geef dit kaartje")
    sees_heading(second, "Je krijgt een kaartje")
    press(first, "Neem terug")
    sees_heading(second, "Je maatje kiest nu een kaartje voor jou")
    press(first, "Volgend kaartje")
    press(first, "Geef dit kaartje")
    sees_heading(second, "Je krijgt een kaartje")
    expect(second.locator(".card.top p")).to_have_text(asked)
    press(first, "Ik heb het voorgelezen")
    press(second, "Schrijf er iets bij")
    second.get_by_label("In het kort").fill("Dat kan ik maandag doen")
    press(second, "Ik heb het gezegd")

    sees_heading(second, "Kies één kaartje voor je maatje")
    sees(first, "Dat kan ik maandag doen")


def test_the_mirror_asks_oneself_then_about_the_others_and_confirms(phones: Phones) -> None:
    page = phones.join("ouder")
    phones.meeting.go_to("mirror")
    sees_heading(page, "Hoe serieus")

    press(page, "Stuur mijn antwoord")
    sees(page, "Kies eerst een antwoord, of sla de vraag over.")
    choose(page, "answer", "1")
    press(page, "Stuur mijn antwoord")
    expect(page.locator("input[name=guess]:checked")).to_have_count(0)
    press(page, "Weet ik niet / sla over")

    sees_heading(page, "Je hebt geantwoord")
    sees(page, "een beetje")
    expect(page.locator(".state")).to_contain_text("Bewaard")


def test_a_role_without_a_side_chooses_one_for_today_or_looks_on(phones: Phones) -> None:
    page = phones.join("anders")
    phones.meeting.go_to("mirror")
    sees_heading(page, "Hoe antwoord jij vandaag?")

    choose(page, "side", "outside")
    press(page, "Dit kies ik")
    sees_heading(page, "Jij kijkt mee")
    press(page, "Ik wil toch antwoorden")
    choose(page, "side", "b")
    press(page, "Dit kies ik")

    sees_heading(page, "Hoe serieus")


def test_a_side_with_too_few_answers_is_told_kindly_and_without_numbers(phones: Phones) -> None:
    page = phones.join("ouder")
    run = phones.meeting.go_to("mirror")
    choose(page, "answer", "3")
    press(page, "Stuur mijn antwoord")

    phones.meeting.control.send("mirror_reveal", run=run, stage="side_a")
    sees(page, "Niemand heeft hier schuld.")
    phones.meeting.control.send("mirror_reveal", run=run, stage="gap")

    sees(page, "te weinig antwoorden om te laten zien")
    expect(page.locator("table")).to_have_count(0)


def test_after_the_end_a_phone_thanks_and_still_lets_go_of_a_sentence(phones: Phones) -> None:
    page = phones.join()
    phones.meeting.go_to("harvest", 2)
    page.get_by_role("textbox").fill("Een zin")
    press(page, "Stuur mijn zin")
    phones.meeting.control.wait(lambda view: len(view["insights"]) == 1)

    phones.meeting.control.send("session_end", ended=True)
    sees_heading(page, "Dank je wel")
    press(page, "Trek terug")
    press(page, "Ja, haal hem weg")

    phones.meeting.control.wait(lambda view: view["insights"] == {})
