from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import pytest

from dialogue.records import Session
from dialogue.store import desk as edits
from dialogue.store import sessions, versions
from facilitator import version_pages
from facilitator.export.formats import FORMATS, name_of
from tests.facilitator.desk import Desk, words


def page_of(session: Session) -> str:
    return f"/facilitator/sessions/{session.id}/versions"


def write(desk: Desk, session: Session, part: str, text: str) -> None:
    """Write a part of the report beside the pages."""
    desk.database.write(edits.write_edit, session.id, part, text)


@pytest.fixture
def published(desk: Desk) -> Iterator[Session]:
    """A meeting of which version 1 was published."""
    session = desk.make(title="Aan tafel", date="2026-03-05", open_licence="CC BY 4.0")
    desk.open(page_of(session))
    desk.press("Publiceer versie 1")
    yield session


def test_a_first_version_is_published_from_the_page_that_had_none(desk: Desk) -> None:
    session = desk.make()
    page = desk.open(page_of(session))
    assert "Nog geen versies" in words(page) and "Er is nog niets gepubliceerd." in words(page)

    page = desk.press("Publiceer versie 1")

    assert "Versie 1 is gepubliceerd." in words(page)
    (version,) = desk.database.read(versions.everything, session.id)
    assert version.report.edition and version.report.edition.number == version.number == 1
    assert version.day == date.today().isoformat()


def test_when_nothing_changed_no_new_version_can_be_made(desk: Desk, published: Session) -> None:
    page = desk.open(page_of(published))
    token = page.find("input", attrs={"name": "csrf_token"})["value"]

    assert "Sinds versie 1 is er niets veranderd." in words(page)
    assert not [it for it in page.find_all("button") if "Publiceer" in it.get_text()]
    answer = desk.browser.post(page_of(published), data={"csrf_token": token})
    assert answer.status_code == 422
    assert "Er is niets veranderd sinds de vorige versie." in answer.text
    assert len(desk.database.read(versions.everything, published.id)) == 1


def test_a_next_version_says_what_changed_and_the_first_stays_as_it_was(desk: Desk, published: Session) -> None:
    write(desk, published, "closing", "Tot de volgende keer")
    page = desk.open(page_of(published))
    assert [it.get_text() for it in page.select(".changes li")] == ["Wat we hopen"]

    page = desk.press("Publiceer versie 2", note="Het slot is <b>nieuw</b>.")

    assert [words(it) for it in page.select(".kept h3")] == ["Versie 2 nieuwste", "Versie 1"]
    assert page.select_one(".remark").get_text() == "Het slot is <b>nieuw</b>."
    first, second = (desk.browser.get(f"{page_of(published)}/{number}.txt").text for number in (1, 2))
    assert "Tot de volgende keer" not in first and "Tot de volgende keer" in second
    assert "Versie 1," in first and "Versie 2," in second


def test_a_remark_that_is_too_long_comes_back_to_be_shortened(desk: Desk, published: Session) -> None:
    write(desk, published, "closing", "Tot de volgende keer")
    desk.open(page_of(published))

    page = desk.press("Publiceer versie 2", note="x" * 401)

    assert desk.status == 422
    assert page.find(id="note").get_text() == "x" * 401
    assert len(desk.database.read(versions.everything, published.id)) == 1


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_of_a_version_is_named_after_it(desk: Desk, published: Session, name: str) -> None:
    answer = desk.browser.get(f"{page_of(published)}/1.{name}")

    assert answer.status_code == 200
    assert answer.content_type.startswith(FORMATS[name].MEDIA_TYPE.split(";")[0])
    named = f"{name_of(name)}-2026-03-05-aan-tafel-versie-1.{FORMATS[name].EXTENSION}"
    assert named in answer.headers["Content-Disposition"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_version_or_format_that_does_not_exist_is_not_found(desk: Desk, published: Session) -> None:
    for address in ("2.pdf", "1.odt"):
        assert desk.browser.get(f"{page_of(published)}/{address}").status_code == 404
    assert desk.browser.get("/facilitator/sessions/99/versions").status_code == 404


def test_open_data_are_there_of_the_versions_that_have_them_whatever_was_chosen_since(desk: Desk) -> None:
    session = desk.make(title="Aan tafel")
    desk.open(page_of(session))
    desk.press("Publiceer versie 1")
    session = msgspec.structs.replace(desk.session(session.id), open_licence="CC BY 4.0")
    desk.database.write(sessions.save, session)
    desk.open(page_of(session))
    desk.press("Publiceer versie 2")
    desk.database.write(sessions.save, msgspec.structs.replace(session, open_licence=""))

    page = desk.open(page_of(session))

    offered = [it["href"].rsplit("/", 1)[1] for it in page.select("a[href*='.open']")]
    assert offered == ["2.open"]
    statuses = [desk.browser.get(f"{page_of(session)}/{number}.open").status_code for number in (1, 2)]
    assert statuses == [404, 200]


def test_a_sentence_that_was_taken_back_warns_about_what_was_spread(desk: Desk, published: Session) -> None:
    (version,) = desk.database.read(versions.everything, published.id)
    for count, said in ((1, "trok iemand een zin terug. In de bestanden"), (2, "trokken mensen zinnen terug. In de")):
        desk.database.write(versions.save, published.id, msgspec.structs.replace(version, taken_back=count))

        page = desk.open(page_of(published))

        assert said in words(page.select_one(".notice.attention"))
        assert page.select_one(".taken-back")
        assert desk.browser.get(f"/facilitator/sessions/{published.id}/report/contents").json["published"] == {
            "number": 1,
            "day": version.day,
            "taken_back": count,
            "changes": [],
            "due": True,
        }
    desk.open(page_of(published))
    assert not desk.press("Publiceer versie 2").select_one(".notice.attention")


def test_what_happens_while_a_report_is_made_is_in_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    session = desk.make()
    made: list[Any] = []
    build = version_pages.build

    def build_and_write(*args: Any) -> Any:
        built = build(*args)
        if not made:  # somebody writes and something happens just after the report was made
            write(desk, session, "closing", "Net op tijd")
            desk.database.write(sessions.touch, session.id)
        made.append(built)
        return built

    monkeypatch.setattr(version_pages, "build", build_and_write)
    desk.open(page_of(session))
    made.clear()
    desk.press("Publiceer versie 1")

    (version,) = desk.database.read(versions.everything, session.id)
    assert version.report.closing and version.report.closing.text == "Net op tijd"
