"""What is found in the organiser's own texts, and where."""

import re
from typing import Any, NamedTuple

from dialogue.acts import reporting
from dialogue.protocol.control import ReportWrite
from dialogue.records import Organiser, Session
from facilitator.report_findings import Misspelled, Telling, misspelled_in, telling_in
from facilitator.spelling import words_of
from tests.facilitator.desk import Desk


class Spot(NamedTuple):
    """What may say who somebody is."""

    start: int
    end: int
    kind: str


def marker(text: str) -> list[Spot]:
    """Find capitalised words after a space, and rows of digits."""
    names = [Spot(*found.span(), "name") for found in re.finditer(r"(?<= )[A-Z]\w+", text)]
    return [*names, *(Spot(*found.span(), "phone") for found in re.finditer(r"\d{6,}", text))]


def test_a_wrong_word_is_found_in_every_text_it_stands_in_but_not_among_the_sources() -> None:
    texts = {
        "part:introduction": "Wij gingen vorbereiden.",
        "theme:1:points": "vorbereiden",
        "part:sources": "vorbereiden",
    }

    found = misspelled_in(texts, words_of, {"vorbereiden": ["voorbereiden"]})

    assert found == tuple(
        Misspelled(key, "vorbereiden", ("voorbereiden",)) for key in ("part:introduction", "theme:1:points")
    )


def test_names_and_numbers_are_found_but_for_who_stands_on_the_cover() -> None:
    texts = {"part:introduction": "Toen zei Samira tegen Noor: bel 0612345678."}

    assert telling_in(texts, marker, ["Noor van Dam"]) == (
        Telling("part:introduction", "Samira", "name"),
        Telling("part:introduction", "0612345678", "phone"),
    )


def findings(desk: Desk, session: Session) -> Any:
    return desk.browser.get(f"/facilitator/sessions/{session.id}/report/findings").json


def write(desk: Desk, session: Session, part: str, text: str) -> None:
    desk.database.write(reporting.write, session, ReportWrite(part, text), 0)


def accept(desk: Desk, session: Session, word: str) -> Any:
    desk.open(f"/facilitator/sessions/{session.id}/report")
    token = desk.page.select_one("#report")["data-token"]  # type: ignore[index]
    address = f"/facilitator/sessions/{session.id}/report/words"
    return desk.browser.post(address, data={"word": word}, headers={"X-CSRFToken": str(token)})


def test_a_word_that_is_right_here_is_left_alone_in_every_meeting(desk: Desk) -> None:
    session, other = desk.make(organisers=(Organiser("Buurthuis"),)), desk.make()
    for one in (session, other):
        write(desk, one, "introduction", "Wij vonden het vurrukkelijk en gezellug.")
    assert [it["word"] for it in findings(desk, session)["misspelled"]] == ["vurrukkelijk", "gezellug"]
    assert findings(desk, session)["misspelled"][0]["key"] == "part:introduction"

    assert accept(desk, session, "vurrukkelijk").json == {"ok": True}

    for one in (session, other):
        assert [it["word"] for it in findings(desk, one)["misspelled"]] == ["gezellug"]


def test_a_generated_text_is_not_checked_and_a_meeting_in_another_language_says_so(desk: Desk) -> None:
    session = desk.make()

    assert findings(desk, session) == {"checked": "nl", "misspelled": [], "telling": []}
    assert findings(desk, desk.make(language="en"))["checked"] == "en"


def test_only_a_facilitator_sees_findings_and_accepts_words(desk: Desk) -> None:
    session = desk.make()
    stranger = Desk(desk.app, desk.database)

    assert stranger.browser.get(f"/facilitator/sessions/{session.id}/report/findings").status_code == 401
    assert desk.browser.post(f"/facilitator/sessions/{session.id}/report/words", data={"word": "x"}).status_code == 400
    assert accept(desk, session, " ").status_code == 422
