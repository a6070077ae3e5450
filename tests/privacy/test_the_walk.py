"""A walk through all that a played meeting leaves: nothing stands where it could say who somebody is or said what."""

import re
import socket
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from tests.clients import Phone, Screen
from tests.privacy import found
from tests.privacy.played import ADDRESS, DEVICE, FORWARDED, LIBRARY, PATIENCE, Played, hashed, recording
from tests.server import Server

OF_PEOPLE = {
    "answers.body",
    "insights.text",
    "agreements.text",
    "agreements.who",
    "agreements.when",
    "handed_cards.reply",
    "mail_addresses.address",
}
"""The only columns in which something stands that a participant typed."""
HASHES = {"people.token_hash", "people.join_id"}
NAMES_SOMEBODY = re.compile(r"person|giver|receiver|token|member|host_id|join_id|device|agent|^ip$")
MALFORMED = [
    ("answer", {"id": "merkbericht-1", "run": 1, "body": {"kind": "insight", "text": "merkfout", "extra": 1}}),
    ("answer", "merkfout"),
    ("merkfout", {}),
    ("leave", {"id": "merkfout " * 4000}),
]


@pytest.fixture(scope="module")
def played(house: Server) -> Iterator[Played]:
    """One meeting for all tests here: they only look. Whatever can be sent wrong was sent wrong too."""
    with pytest.MonkeyPatch.context() as monkeypatch, recording(monkeypatch) as frames:
        meeting = Played(house, frames).play()
        send_what_is_wrong(meeting)
        reconnect(meeting.phones[7])
        yield meeting
        meeting.close()


def send_what_is_wrong(played: Played) -> None:
    for name, data in MALFORMED:
        assert not played.phones[0].send_raw(name, data)["ok"]
    assert not played.meeting.control.send_raw("theme_add", {"name": 7, "merkfout": "merkfout"})["ok"]
    url = f"{played.wire.url}/{played.meeting.code}/join"
    for wish in ({"join": "merkfout-1", "role": "merkfout", "consent": True}, {"merkfout": "merkfout"}, "merkfout"):
        assert requests.post(url, json=wish, timeout=PATIENCE).status_code == 400
    assert requests.get(f"{played.wire.url}/merkfout", timeout=PATIENCE).status_code == 404
    assert requests.get(f"{played.wire.url}/facilitator/sign-in/merkfout", timeout=PATIENCE).status_code >= 400
    with socket.create_connection(("127.0.0.1", int(played.wire.url.rsplit(":", 1)[1])), PATIENCE) as raw:
        raw.sendall(b"merkfout \x81\x07 merkfout\r\n\r\n")
        raw.recv(1000)


def reconnect(phone: Phone) -> None:
    phone.disconnect()
    phone.connect()


@pytest.fixture(scope="module")
def cells(played: Played) -> list[found.Cell]:
    return found.cells(played.server.data)


@pytest.fixture(scope="module")
def shown(played: Played) -> dict[str, str]:
    """Everything that is shown to anybody or handed out, by name."""
    texts = {**found.exports(played), **found.pages(played), "log": found.log(played)}
    names = {played.meeting.control: "control", played.meeting.projector: "projector"}
    for screen in played.frames:
        texts[names.get(screen) or f"phone {played.phones.index(screen)}"] = played.sent_to(screen)  # type: ignore[arg-type]
    assert len(texts) > len(played.phones) + 12
    return texts


def holding(texts: dict[str, str], *words: str) -> list[tuple[str, str]]:
    """Return which of these words stand in which texts."""
    return [(name, word) for name, text in texts.items() for word in words if word in text]


def test_a_token_stands_nowhere_and_its_hash_in_one_column(
    played: Played, cells: list[found.Cell], shown: dict[str, str]
) -> None:
    hashes = [hashed(token) for token in played.tokens]

    assert [it.place for it in cells if any(token in str(it.value) for token in played.tokens)] == []
    assert {it.place for it in cells if it.value in hashes} == {"people.token_hash"}
    assert {it.place for it in cells if re.fullmatch("[0-9a-f]{64}", str(it.value))} == HASHES
    kept = [str(it.value) for it in cells if it.place in HASHES]
    assert holding(shown, *played.tokens, *kept) == []


def test_what_a_message_was_called_stands_in_its_receipt_alone(
    played: Played, cells: list[found.Cell], shown: dict[str, str]
) -> None:
    places = {it.place for it in cells if any(name in str(it.value) for name in played.message_ids)}

    assert places == {"receipts.message_id"}
    assert holding(shown, *played.message_ids) == []


def test_what_people_typed_stands_in_its_own_columns_alone(played: Played, cells: list[found.Cell]) -> None:
    typed = played.marks.of_people.values()

    assert {it.place for it in cells if any(mark in str(it.value) for mark in typed)} == OF_PEOPLE


def test_no_times_of_people_are_finer_than_a_minute(cells: list[found.Cell]) -> None:
    times = [it.value for it in cells if it.place in {"people.joined_at", "people.seen_at"}]

    assert times and all(time % 60 == 0 for time in times)


def test_a_mail_address_stands_in_its_table_and_in_the_download_that_is_for_it(
    played: Played, cells: list[found.Cell], shown: dict[str, str]
) -> None:
    address = f"{played.marks.of_people['mail']}@voorbeeld.nl"

    assert [it.place for it in cells if "@" in str(it.value)] == ["mail_addresses.address"]
    assert found.addresses(played) == address + "\n"
    assert holding(shown, address, played.marks.of_people["mail"]) == []


@pytest.mark.parametrize("trace", [ADDRESS, FORWARDED, DEVICE, LIBRARY, "websocket-client"])
def test_no_address_or_device_of_anybody_is_kept_or_shown(
    played: Played, cells: list[found.Cell], shown: dict[str, str], trace: str
) -> None:
    beside = found.files_beside_the_database(played.server.data)

    assert [it.place for it in cells if trace in str(it.value)] == []
    assert holding(shown, trace) == []
    assert [name for name, content in beside.items() if trace.encode() in content] == []


def test_the_log_holds_nothing_that_anybody_typed_or_is_known_by(played: Played) -> None:
    words = [*played.marks.of_people.values(), *played.marks.of_the_desk.values(), *played.tokens, "merkfout"]

    assert [word for word in [*words, played.meeting.code] if word in found.log(played)] == []
    assert "Traceback" not in found.log(played)


def test_no_file_beside_the_database_holds_anything_of_a_meeting(played: Played) -> None:
    words = [*played.marks.of_people.values(), *played.marks.of_the_desk.values(), *played.tokens]
    beside = found.files_beside_the_database(played.server.data)

    assert [(name, word) for name, content in beside.items() for word in words if word.encode() in content] == []


def naming(played: Played, frame: Any) -> list[str]:
    """Return what in a frame names somebody and holds what somebody typed."""
    typed = [mark for what, mark in played.marks.of_people.items()]
    return [
        found.as_text(it)
        for it in found.objects(frame)
        if any(NAMES_SOMEBODY.search(key) for key in it) and any(mark in found.as_text(it) for mark in typed)
    ]


def test_on_no_screen_stands_a_person_beside_a_text(played: Played) -> None:
    frames = [frame for sent in played.frames.values() for frame in sent]

    assert sum(len(found.as_text(frame)) for frame in frames) > 100_000
    assert [named for frame in frames for named in naming(played, frame)] == []


def test_phones_and_projector_never_hear_a_persons_number(played: Played) -> None:
    screens: list[Screen] = [played.meeting.projector, *played.phones]
    keys = {key for screen in screens for frame in played.frames[screen] for it in found.objects(frame) for key in it}

    assert {"text", "sentences", "stage"} <= keys
    assert sorted(key for key in keys if NAMES_SOMEBODY.search(key)) == []


def test_what_somebody_typed_reaches_no_other_phone_until_it_is_released(played: Played) -> None:
    kept_to_oneself = {
        what: mark
        for what, mark in played.marks.of_people.items()
        if what not in {"released", "card reply"}  # a released sentence, and an answer for the one who gave the card
    }

    heard = {
        what: [number for number, phone in enumerate(played.phones) if mark in played.sent_to(phone)]
        for what, mark in kept_to_oneself.items()
    }

    assert {what: numbers for what, numbers in heard.items() if len(numbers) > 1} == {}
    assert heard["check-in 3"] == [3] and heard["mail"] == []


def test_the_projector_shows_only_what_was_released(played: Played) -> None:
    seen = [what for what, mark in played.marks.of_people.items() if mark in played.sent_to(played.meeting.projector)]

    assert seen == ["released"]


def test_downloads_hold_only_what_may_be_printed(played: Played) -> None:
    texts = found.exports(played)
    allowed = {"released", "allowed", "story", "eye-opener", "wish"}
    agreed = {f"agreement {field} True" for field in ("text", "who", "when")}

    for name, text in texts.items():
        held = {what for what, mark in played.marks.of_people.items() if mark in text}
        assert held <= allowed | agreed, name
        if name in {"cards.pdf", "deck.pdf", "report.factsheet"}:
            assert held == set(), name  # the organisers' words alone
        else:
            assert "allowed" in held, name
    assert played.marks.of_the_desk["theme dont"] in texts["report.factsheet"]
    assert {what for what, mark in played.marks.of_people.items() if mark in texts["report.csv"]} >= allowed
    assert {what for what, mark in played.marks.of_people.items() if mark in texts["report.open"]} == {"allowed"}


def test_the_numbers_and_names_of_a_download_are_of_nobody(played: Played) -> None:
    contents = requests.Session()
    contents.cookies.update(played.facilitator.browser.cookies)
    url = f"{played.server.url}/facilitator/sessions/{played.meeting.id}/report/contents"

    keys = {key for it in found.objects(contents.get(url, timeout=PATIENCE).json()) for key in it}

    assert sorted(key for key in keys if NAMES_SOMEBODY.search(key)) == []
