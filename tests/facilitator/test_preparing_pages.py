from datetime import date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from dialogue.programme_file import ready_made_programmes
from dialogue.steps.registry import KINDS
from dialogue.store.overview import Meeting
from facilitator import agenda, kind_words
from tests.facilitator.desk import Desk, words

MAIN = "niet-gelijk-wel-gelijkwaardig"
PAGES = (
    "/facilitator/",
    "/facilitator/import",
    f"/facilitator/programmes/{MAIN}",
    f"/facilitator/programmes/{MAIN}.yaml",
    "/facilitator/decks/uitdelers.yaml",
    "/facilitator/sessions/1/details",
    "/facilitator/sessions/1/remove",
)


def tile(page: BeautifulSoup, title: str) -> str:
    heading = page.find("h3", string=title)
    assert heading
    return words(heading.find_parent("li"))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_refuses_who_did_not_sign_in_and_says_what_to_do(stranger: Desk, address: str) -> None:
    page = stranger.open(address)

    assert stranger.status == 401
    assert "Open de link die de server heeft laten zien." in words(page)


@pytest.mark.parametrize("address", ["/facilitator/sessions/", "/facilitator/sessions/1/remove", "/facilitator/import"])
def test_a_stranger_with_a_good_form_can_make_change_and_remove_nothing(
    stranger: Desk, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(stranger.app.config, "WTF_CSRF_ENABLED", False)

    answer = stranger.browser.post(address, data={"programme": MAIN})

    assert answer.status_code == 401


def test_a_wrong_link_says_what_to_do(stranger: Desk) -> None:
    page = stranger.open("/facilitator/sign-in/not-the-key")

    assert stranger.status == 401
    assert "Neem de hele link over" in words(page)


@pytest.mark.parametrize(
    "address",
    [
        "/facilitator/sessions/",
        "/facilitator/sessions/1/details",
        "/facilitator/sessions/1/remove",
        "/facilitator/import",
    ],
)
def test_a_form_without_its_token_is_refused_with_a_page_that_says_so(desk: Desk, address: str) -> None:
    session = desk.make()

    answer = desk.browser.post(address, data={"programme": MAIN, "title": "Anders"})

    assert answer.status_code == 400
    assert "Er is niets veranderd." in answer.get_data(as_text=True)
    assert desk.session(session.id) == session


def test_two_clicks_after_signing_in_there_is_a_meeting(desk: Desk) -> None:
    card = desk.page.find(id=MAIN)
    choice = next(link for link in card.find_all("a") if words(link).startswith("Kies"))
    desk.open(choice["href"])

    desk.press("Zet klaar")

    session = desk.session(1)
    assert desk.address == "/facilitator/sessions/1/"
    assert (session.title, session.language) == ("Niet gelijk, wel gelijkwaardig", "nl")
    assert session.deck.id == "uitdelers"
    assert len(session.roles) == 9


def test_nothing_is_chosen_for_who_comes_for_the_first_time(desk: Desk) -> None:
    assert len(desk.page.select(".programme")) == len(ready_made_programmes())
    assert desk.page.select(".programme.chosen") == []
    assert "Hier komt je eerste bijeenkomst" in words(desk.page)


def test_a_meeting_is_made_for_the_moment_that_was_chosen(desk: Desk) -> None:
    desk.open(f"/facilitator/?programme={MAIN}")

    desk.press("Zet klaar", date="2030-06-10", start="09:15")

    session = desk.session(1)
    assert (session.date, session.start) == ("2030-06-10", "09:15")


def test_a_moment_that_is_none_is_asked_again(desk: Desk) -> None:
    desk.open(f"/facilitator/?programme={MAIN}")

    page = desk.press("Zet klaar", date="morgen")

    assert desk.status == 422
    assert page.find(id="date")["aria-invalid"] == "true"
    assert "Kies een datum en een tijd." in words(page)


def test_who_works_in_english_makes_a_meeting_in_english(desk: Desk) -> None:
    desk.open(f"/facilitator/?programme={MAIN}&language=en")
    desk.open(f"/facilitator/?programme={MAIN}")

    form = desk.page.find(id=MAIN).find("form")
    desk.press(words(form.find("button")))

    assert (desk.session(1).title, desk.session(1).language) == ("Different roles, equal worth", "en")


def test_a_meeting_says_how_far_it_is_and_the_one_thing_to_do_with_it(desk: Desk) -> None:
    today = date.today().isoformat()
    desk.make(title="Straks", date=today, start="23:55")
    busy = desk.make(title="Nu", date=today, started_at=1)
    desk.make(title="Toen", date="2020-12-06", started_at=1, ended_at=2)
    desk.seat(busy, "ouder")

    page = desk.open("/facilitator/")

    assert tile(page, "Straks").endswith("Straks staat klaar 23:55 Open Straks")
    assert tile(page, "Nu").endswith("Nu bezig 1 mens · 0 inzichten Verder Nu")
    assert tile(page, "Toen") == "zo 6 dec 2020 Toen afgelopen 0 mensen · 0 inzichten Terugblik Toen"
    assert [words(it) for it in page.select(".meeting h3")] == ["Nu", "Straks", "Toen"]


def test_many_meetings_are_shown_on_demand(desk: Desk) -> None:
    for number in range(8):
        desk.make(title=f"Bijeenkomst {number}")

    few = desk.open("/facilitator/").select(".meeting")
    link = desk.page.find("a", string="Alle 8 bijeenkomsten")
    all_of_them = desk.open(f"/facilitator/{link['href']}").select(".meeting")

    assert (len(few), len(all_of_them)) == (6, 8)


def test_text_is_shown_as_text(desk: Desk) -> None:
    desk.make(title='<script>alert("x")</script> {{ 7 * 7 }} %(count)s')

    page = desk.open("/facilitator/")

    assert page.find("h3", string='<script>alert("x")</script> {{ 7 * 7 }} %(count)s')
    assert all(script.get("src") for script in page.find_all("script"))


def test_a_programme_can_be_read_step_by_step(desk: Desk) -> None:
    page = desk.open(f"/facilitator/programmes/{MAIN}")

    steps = [words(it) for it in page.select(".step")]
    mirror = next(step for step in steps if "De spiegel" in step)
    assert len(steps) == len(next(it for it in ready_made_programmes() if it.id == MAIN).steps)
    assert mirror.startswith("0:52 10 min")
    assert "Professionals en studenten: Hoe serieus neem jij" in mirror
    assert "Voor jou: Vier minuten antwoorden" in mirror


def test_a_meeting_is_removed_only_after_saying_what_goes(desk: Desk) -> None:
    session = desk.make(title="Weg ermee", started_at=1)
    desk.seat(session, "ouder")

    page = desk.open("/facilitator/sessions/1/remove")
    asked_first = words(page.find("main"))
    page = desk.press("Verwijder voorgoed")

    assert "Je kunt dit niet terugdraaien." in asked_first
    assert "1 mens met alle antwoorden" in asked_first
    assert words(page.select_one(".just-done")) == "Verwijderd: Weg ermee"
    assert page.select(".meeting") == []


@pytest.mark.parametrize(
    "address",
    [
        "/facilitator/sessions/7/details",
        "/facilitator/sessions/7/remove",
        "/facilitator/programmes/geen",
        "/facilitator/programmes/geen.yaml",
        "/facilitator/decks/geen.yaml",
    ],
)
def test_what_is_not_there_gets_a_page_with_a_way_back(desk: Desk, address: str) -> None:
    page = desk.open(address)

    assert desk.status == 404
    assert page.find("a", string="Naar alle bijeenkomsten")["href"] == "/facilitator/"


def test_a_new_meeting_begins_half_an_hour_ahead_on_five_minutes() -> None:
    starts = [agenda.first_start(datetime(2026, 12, 6, *time)) for time in [(13, 0), (13, 1, 9), (23, 58)]]

    assert [f"{start:%d %H:%M}" for start in starts] == ["06 13:30", "06 13:35", "07 00:30"]


def test_meetings_stand_in_the_order_in_which_they_matter() -> None:
    today = date(2026, 12, 6)

    def meeting(title: str, days: int, **times: int) -> Meeting:
        return Meeting(title, (today + timedelta(days)).isoformat(), "10:00", "123456", **times)

    mixed = [
        meeting("long ago", -40, started_at=1, ended_at=2),
        meeting("next week", 7),
        meeting("never begun", -1),
        meeting("on", -2, started_at=1),
        meeting("today", 0),
        meeting("ended today", 0, started_at=1, ended_at=2),
    ]
    ordered = agenda.in_order(mixed, today)

    assert [it.title for it in ordered] == ["on", "today", "next week", "ended today", "never begun", "long ago"]


def test_every_kind_of_step_has_a_word_and_a_place_in_the_strip() -> None:
    assert kind_words.KINDS.keys() == KINDS.keys()
    assert {word.part for word in kind_words.KINDS.values()} <= kind_words.PARTS.keys()


def test_the_strip_is_as_wide_as_the_programme_is_long() -> None:
    programme = ready_made_programmes()[0]

    slices = kind_words.strip(programme)

    assert sum(it.width for it in slices) == pytest.approx(100, abs=0.1)
    assert slices[0].width == pytest.approx(100 * programme.steps[0].minutes / programme.minutes, abs=0.001)
    assert sum(kind_words.minutes_by_part(programme).values()) == programme.minutes
