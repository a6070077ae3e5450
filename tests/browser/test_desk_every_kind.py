"""Control and projector at every kind of step, with answers in them: WCAG 2.2 A and AA, and no scrolling sideways."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desks import Desks, Devices, harvested, overflows, violations
from tests.live.meeting import Meeting

pytestmark = pytest.mark.browser

TABLET, PHONE = 820, 390
LONG = "Dat ze eerst vroegen hoe het met mij ging, en pas daarna naar het arbeidsongeschiktheidsverzekeringsformulier."


def answer_all(meeting: Meeting, kind: str, body: Callable[[int], dict[str, Any]]) -> None:
    for number, phone in enumerate(meeting.phones):
        assert phone.answer(kind, **body(number))["ok"]
    meeting.control.wait(lambda view: view["counts"]["answered"] >= len(meeting.phones) - 1, f"after {kind}")


def arrive(meeting: Meeting) -> None:
    meeting.go_to("check_in")
    answer_all(meeting, "check_in", lambda number: {"picture": ("sun", "rain")[number % 2], "word": "benieuwd"})


def find(meeting: Meeting) -> None:
    meeting.go_to("group")
    answer_all(meeting, "found", lambda number: {"found": number > 0})


def hand_cards(meeting: Meeting) -> None:
    meeting.go_to("cards")
    card = meeting.control.view["session"]["deck"][0]["id"]
    answer_all(meeting, "hand_card", lambda number: {"card": card})


def answer_mirror(meeting: Meeting) -> None:
    meeting.go_to("mirror")
    answer_all(meeting, "mirror", lambda number: {"choice": number % 4})


def reveal(stage: str) -> Callable[[Meeting], object]:
    def act(meeting: Meeting) -> None:
        assert meeting.control.send("mirror_reveal", run=meeting.run, stage=stage)["ok"]

    return act


def harvest(meeting: Meeting) -> None:
    first, *_ = harvested(meeting, LONG, "Eerst koffie")
    assert meeting.control.send("insight_show", insights=[first], shown=True)["ok"]


def order(meeting: Meeting) -> None:
    ids = [int(number) for number in meeting.control.view["insights"]]
    theme = meeting.control.send("theme_add", name="Verantwoordelijkheidsgevoel", insights=ids)["theme"]
    assert meeting.control.send("theme_edit", theme=theme, points=["een kort praatje", "oogcontact"])["ok"]
    run = meeting.go_to("themes")
    assert meeting.control.send("theme_show", run=run, theme=theme)["ok"]
    answer_all(meeting, "read_back", lambda number: {"theme": theme, "agrees": number > 1, "text": "Ik mis rust"})


def look_back(meeting: Meeting) -> None:
    meeting.go_to("evaluate")
    answer_all(meeting, "evaluation", lambda number: {"choice": number % 4, "text": LONG})


def agree(meeting: Meeting) -> None:
    meeting.go_to("agree")
    answer_all(meeting, "agreement", lambda number: {"text": LONG, "who": "het wijkteam", "when": "maandag"})


def go_to(kind: str) -> Callable[[Meeting], object]:
    return lambda meeting: meeting.go_to(kind)


def rest(meeting: Meeting) -> None:
    assert meeting.control.send("rest", on=True)["ok"]


def end(meeting: Meeting) -> None:
    assert meeting.control.send("session_end")["ok"]


MOMENTS: list[tuple[str, Callable[[Meeting], object], str, str]] = [
    ("before", lambda meeting: None, "Klaar om te beginnen", "Welkom. Doe je mee?"),
    ("info", go_to("info"), "Welkom en afspraken", "Welkom en afspraken"),
    ("check_in", arrive, "Even aankomen", "Hoe zit je hier vandaag?"),
    ("group", find, "Tweetal: een goede ervaring", "Tweetal: een goede ervaring"),
    ("cards", hand_cards, "Uitdelers: wat vraag jij aan de ander?", "Uitdelers: wat vraag jij aan de ander?"),
    ("mirror", answer_mirror, "De spiegel", "De vraag staat op je telefoon"),
    ("side a", reveal("side_a"), "De spiegel", "Hoe serieus neem jij"),
    ("silence", reveal("silence"), "De spiegel", "Niemand heeft hier schuld."),
    ("gap", reveal("gap"), "De spiegel", "van de"),
    ("withheld", reveal("withheld"), "De spiegel", "We laten de antwoorden niet zien"),
    ("break", go_to("break"), "Pauze", "Pauze"),
    ("harvest", harvest, "Oogst: wat maakt samenwerking gelijkwaardig?", "Samenwerking is gelijkwaardig als"),
    ("themes", order, "Samen ordenen", "Verantwoordelijkheidsgevoel"),
    ("evaluate", look_back, "Hoe was het?", "Hoe serieus voelde je je"),
    ("close", go_to("close"), "Afsluiten", "Dank je wel"),
    ("rest", rest, "Afsluiten", "Even pauze"),
    ("ended", end, "De bijeenkomst is afgesloten", "Dank je wel"),
]


def check(control: Page, projector: Page, moment: str, control_heading: str, room_heading: str) -> None:
    expect(control.locator("#main h1")).to_contain_text(control_heading, timeout=15_000)
    expect(projector.locator("h1")).to_contain_text(room_heading, timeout=15_000)
    assert violations(control) == [], moment
    assert violations(projector) == [], moment
    assert overflows(control, (TABLET, PHONE)) == [], moment
    assert projector.evaluate("document.querySelectorAll('button, input, a, [tabindex]').length") == 0, moment
    cut_off = projector.evaluate("""[...document.querySelectorAll("main, .strip")]
        .some((it) => it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1)""")
    assert not cut_off, moment


def test_every_kind_of_step_is_accessible_and_fits(desks: Desks) -> None:
    desks.meeting.people(12)
    control, projector = desks.control(), desks.projector()

    for moment, happen, control_heading, room_heading in MOMENTS:
        happen(desks.meeting)

        check(control, projector, moment, control_heading, room_heading)


def test_agreements_are_accessible_and_fit(devices: Devices) -> None:
    desks = Desks(devices, Meeting(devices.server, "evaluatie-van-een-samenwerking"))
    desks.meeting.join("ouder", "professional")
    control, projector = desks.control(), desks.projector()

    agree(desks.meeting)

    check(control, projector, "agree", "Afspraken", "Welke twee afspraken maken we?")
    desks.close()


def test_the_ordering_page_is_accessible_and_fits(desks: Desks) -> None:
    desks.meeting.people(2)
    harvested(desks.meeting, LONG, "Eerst koffie")
    order(desks.meeting)
    page = desks.themes()

    page.locator("[data-insight] input").first.check()
    page.keyboard.press("v")

    assert violations(page) == []
    assert overflows(page, (TABLET, PHONE)) == []


def test_the_dialogs_of_the_control_are_accessible(desks: Desks) -> None:
    first, *_ = desks.meeting.people(2)
    desks.meeting.go_to("check_in")
    first.act("leave")
    page = desks.control()

    for opener in ("keys", "repeat", "gone-list"):
        page.locator(f"[data-act={opener}]").click()
        expect(page.locator("dialog")).to_be_visible()
        assert violations(page) == [], opener
        page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_have_count(0)
        expect(page.locator(f"[data-act={opener}]")).to_be_focused()
