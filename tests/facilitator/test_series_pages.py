"""The page of a series, the details that put a meeting into one, and the downloads, in a browser without scripts."""

import time

import pytest

from dialogue.records import Session
from tests.facilitator.desk import Desk, words

NAME = "Gesprekken in de wijk"
FORMATS = {"pdf": b"%PDF", "html": b"<!doctype html>", "md": b"# Gesprekken"}


def put(desk: Desk, session: Session, series: str = "new", name: str = NAME) -> None:
    """Choose a series for a meeting in its details."""
    desk.open(f"/facilitator/sessions/{session.id}/details")
    desk.press("Bewaar", series=series, series_name=name)


def held(desk: Desk, date: str, professionals: int = 6, parents: int = 6, **changes: object) -> Session:
    """Prepare a meeting that was held on this day."""
    now = int(time.time())
    session = desk.make(date=date, started_at=now, **{"ended_at": now, **changes})
    for role in ["professional"] * professionals + ["ouder"] * parents:
        desk.seat(session, role)
    return session


@pytest.fixture
def series(desk: Desk) -> str:
    """The address of a series of two meetings that were held."""
    put(desk, held(desk, "2026-01-10"))
    put(desk, held(desk, "2026-04-11", parents=3), series="1")
    return "/facilitator/series/1"


def test_a_meeting_begins_a_series_and_another_joins_it(desk: Desk, series: str) -> None:
    page = desk.open(series)

    assert desk.status == 200
    assert page.h1 and words(page.h1) == NAME
    assert [it["datetime"] for it in page.select(".series-list time")] == ["2026-01-10", "2026-04-11"]
    assert words(desk.open("/facilitator/").select_one(".series-line")) == f"{NAME} 2 bijeenkomsten"


def test_the_details_show_the_series_of_now_and_lead_to_it(desk: Desk, series: str) -> None:
    page = desk.open("/facilitator/sessions/2/details")

    chosen = page.select_one("#series option[selected]")
    assert chosen and words(chosen) == NAME
    assert page.find("a", href=series)


def test_a_meeting_leaves_its_series_and_the_last_one_ends_it(desk: Desk, series: str) -> None:
    put(desk, desk.session(1), series="")
    assert len(desk.open(series).select(".series-list li")) == 1

    put(desk, desk.session(2), series="")

    desk.open(series)
    assert desk.status == 404


def test_an_old_page_without_the_choice_leaves_the_series_as_it_is(desk: Desk, series: str) -> None:
    page = desk.open("/facilitator/sessions/1/details")
    for it in page.select("#series, #series_name"):
        it.decompose()
    desk.press("Bewaar")

    assert len(desk.open(series).select(".series-list li")) == 2


@pytest.mark.parametrize("name", ["", "   ", "n" * 161])
def test_a_new_series_needs_a_name_and_says_so_at_the_field(desk: Desk, name: str) -> None:
    put(desk, desk.make(), name=name)

    assert desk.status == 422
    field = desk.page.select_one("#series_name")
    assert field and field["aria-invalid"] == "true"
    assert desk.page.select_one("#series_name-error")


def test_a_series_that_is_gone_is_a_mistake_at_the_field(desk: Desk) -> None:
    put(desk, desk.make(), series="7")

    assert desk.status == 422
    assert desk.page.select_one("#series-error")


def test_people_are_counted_for_each_side_and_a_small_side_is_nowhere(desk: Desk, series: str) -> None:
    rows = [[words(cell) for cell in row.select("td")] for row in desk.open(series).select("#bijeenkomsten tbody tr")]

    assert rows == [["1", "12", "6", "6"], ["2", "9", "–", "–"]]


def test_of_a_meeting_that_has_not_ended_nobody_is_counted(desk: Desk, series: str) -> None:
    put(desk, held(desk, "2026-05-01", ended_at=None), series="1")

    rows = [[words(cell) for cell in row.select("td")] for row in desk.open(series).select("#bijeenkomsten tbody tr")]

    assert rows[2] == ["3", "–", "–", "–"]


def test_the_page_says_that_other_people_came(desk: Desk, series: str) -> None:
    assert "bij elke bijeenkomst waren andere mensen" in words(desk.open(series).select_one(".warning"))


def test_a_meeting_that_is_still_to_come_stands_in_the_list_and_not_in_what_is_compared(
    desk: Desk, series: str
) -> None:
    put(desk, desk.make(date="2027-01-01"), series="1")

    page = desk.open(series)

    assert len(page.select(".series-list li")) == 3
    assert len(page.select("#bijeenkomsten tbody tr")) == 2


def test_before_the_first_meeting_there_is_nothing_to_compare_or_to_download(desk: Desk) -> None:
    put(desk, desk.make(date="2027-01-01"))

    page = desk.open("/facilitator/series/1")

    assert desk.status == 200
    assert not page.select(".series-downloads a, .series-shown table")
    assert desk.browser.get("/facilitator/series/1/report.pdf").status_code == 404


def test_the_next_meeting_takes_over_the_last_one_on_another_day(desk: Desk, series: str) -> None:
    desk.open("/facilitator/sessions/2/details")
    desk.press("Bewaar", title="Wijkgesprek", contact="Noor, 06 12345678", **{"organisers-0-name": "Buurthuis"})
    desk.open(series)
    desk.press("Zet klaar", date="2026-10-01", start="19:30")

    made, last = desk.session(3), desk.session(2)
    assert desk.address == "/facilitator/sessions/3/"
    assert (made.date, made.start, made.title, made.contact) == (
        "2026-10-01",
        "19:30",
        "Wijkgesprek",
        "Noor, 06 12345678",
    )
    assert (made.programme, made.deck, made.roles, made.organisers) == (
        last.programme,
        last.deck,
        last.roles,
        last.organisers,
    )
    assert len(desk.open(series).select(".series-list li")) == 3


@pytest.mark.parametrize("typed", [{"date": "", "start": "19:30"}, {"date": "2026-10-01", "start": "laat"}])
def test_a_next_meeting_needs_a_date_and_a_time(desk: Desk, series: str, typed: dict[str, str]) -> None:
    desk.open(series)
    desk.press("Zet klaar", **typed)

    assert desk.status == 422
    assert desk.page.select_one("#moment-error")


def test_a_series_gets_another_name_and_never_none(desk: Desk, series: str) -> None:
    desk.open(series)
    desk.press("Bewaar de naam", name="Wijkgesprekken")
    assert desk.page.h1 and words(desk.page.h1) == "Wijkgesprekken"

    desk.press("Bewaar de naam", name="  ")

    assert desk.status == 422
    assert desk.page.select_one("#name-error")


@pytest.mark.parametrize("extension", FORMATS)
def test_the_report_of_a_series_is_downloaded_in_each_format(desk: Desk, series: str, extension: str) -> None:
    answer = desk.browser.get(f"{series}/report.{extension}")

    assert answer.status_code == 200
    assert answer.data.startswith(FORMATS[extension])
    assert f"reeks-gesprekken-in-de-wijk.{extension}" in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_format_that_is_not_there_is_not_found(desk: Desk, series: str) -> None:
    assert desk.browser.get(f"{series}/report.exe").status_code == 404
    assert desk.browser.get("/facilitator/series/99/report.pdf").status_code == 404


def test_who_did_not_sign_in_sees_no_series(stranger: Desk) -> None:
    for path in ("/facilitator/series/1", "/facilitator/series/1/report.pdf"):
        assert stranger.browser.get(path).status_code == 401


def test_a_name_is_text_and_never_markup(desk: Desk) -> None:
    put(desk, held(desk, "2026-01-10"), name="<b>Wijk</b>")

    page = desk.open("/facilitator/series/1")

    assert page.h1 and words(page.h1) == "<b>Wijk</b>"
    assert not page.select("h1 b")
    assert b"<b>Wijk" not in desk.browser.get("/facilitator/series/1/report.html").data
