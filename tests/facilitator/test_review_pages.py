import io
from datetime import date, timedelta

import msgspec
import pikepdf
import pytest
from bs4 import BeautifulSoup

from dialogue.records import Session
from dialogue.store import desk as edits
from dialogue.store import sessions
from tests.facilitator.desk import Desk, words


def page_of(session: Session) -> str:
    return f"/facilitator/sessions/{session.id}/versions"


def link_of(desk: Desk, session: Session) -> str:
    """Make a link for a week and return it, without the server's name."""
    desk.open(page_of(session))
    page = desk.press("Maak een link")
    return str(page.find(id="link")["value"]).removeprefix("http://oogst.test")


def read(desk: Desk, link: str) -> tuple[int, BeautifulSoup]:
    """Open a link in a browser that never signed in."""
    answer = desk.app.test_client().get(link)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    return answer.status_code, BeautifulSoup(answer.get_data(as_text=True), "html.parser")


def test_a_link_opens_the_draft_of_this_moment_without_an_account(desk: Desk) -> None:
    session = desk.make(title="Aan tafel", contact="Samira, samira@tafel.example")
    link = link_of(desk, session)
    desk.database.write(edits.write_edit, session.id, "introduction", "Zojuist geschreven")

    status, page = read(desk, link)

    assert status == 200
    assert "Zojuist geschreven" in words(page)
    bar = words(page.select_one("aside.bar"))
    until = date.today() + timedelta(days=7)
    assert "nog niet klaar" in bar and f"{until.day} " in bar and str(until.year) in bar
    assert page.select_one('aside.bar a[href="mailto:samira@tafel.example"]')
    assert "Concept, nog niet gepubliceerd" in words(page)
    policy = desk.app.test_client().get(link).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and "script" not in policy
    pdf = desk.app.test_client().get(page.select_one("aside.bar a.get")["href"])
    assert pikepdf.open(io.BytesIO(pdf.data)).pages


def test_who_may_check_is_told_whom_to_tell_also_without_a_contact(desk: Desk) -> None:
    status, page = read(desk, link_of(desk, desk.make(contact="")))

    assert (status, "van wie je deze link kreeg" in words(page.select_one("aside.bar"))) == (200, True)


def test_what_somebody_typed_as_contact_is_no_markup(desk: Desk) -> None:
    _status, page = read(desk, link_of(desk, desk.make(contact='<img src=x onerror="a"> javascript:alert(1)')))

    assert not page.select("aside.bar img, aside.bar [href^=javascript]")


def test_a_new_link_ends_the_old_one_and_another_day_does_not(desk: Desk) -> None:
    session = desk.make()
    first = link_of(desk, session)
    later = (date.today() + timedelta(days=30)).isoformat()
    assert desk.press("Bewaar de datum", until=later).find(id="until")["value"] == later
    assert read(desk, first)[0] == 200

    second = str(desk.press("Maak een nieuwe link").find(id="link")["value"]).removeprefix("http://oogst.test")

    assert first != second
    assert [read(desk, it)[0] for it in (first, f"{first}/terugblik.pdf", second)] == [404, 404, 200]
    desk.press("Stop met de link")
    assert read(desk, second)[0] == 404


def test_after_its_day_a_link_says_one_friendly_sentence(desk: Desk) -> None:
    session = desk.make()
    link = link_of(desk, session)
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    over = msgspec.structs.replace(desk.session(session.id), review_until=yesterday)
    desk.database.write(sessions.save, over)

    status, page = read(desk, link)

    assert (status, session.title in page.get_text()) == (404, False)
    assert "Vraag om een nieuwe link" in words(page)
    assert "Maak een link" in words(desk.open(page_of(session)))


@pytest.mark.parametrize("key", ["x", "WzEsMV0.abcdefghijklmnopqrstuvwxyz0", "WzEsMV0"])
def test_a_link_cannot_be_guessed_and_a_projectors_link_opens_no_report(desk: Desk, key: str) -> None:
    session = desk.make(projector_links=1)  # as many as links to check
    link_of(desk, session)
    control = desk.open(f"/facilitator/sessions/{session.id}/")
    projector = control.select_one("[data-projector]")["data-projector"].split("/")[-1]

    assert [read(desk, f"/review/{it}")[0] for it in (key, projector)] == [404, 404]


@pytest.mark.parametrize("typed", ["", "gisteren", "2020-01-01", "2999-01-01"])
def test_a_day_that_cannot_be_is_asked_again(desk: Desk, typed: str) -> None:
    session = desk.make()
    desk.open(page_of(session))

    page = desk.press("Maak een link", until=typed)

    assert desk.status == 422
    assert "Kies een dag vanaf vandaag" in words(page.select_one(".error"))
    assert desk.session(session.id).review_until == ""


def test_the_code_of_the_link_is_drawn_for_the_facilitator_alone(desk: Desk) -> None:
    session = desk.make()
    link_of(desk, session)
    address = f"{page_of(session)}/review.svg"

    assert desk.browser.get(address).mimetype == "image/svg+xml"
    assert desk.app.test_client().get(address).status_code == 401
