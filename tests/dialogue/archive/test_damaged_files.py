"""A file that was cut, spoiled or made by somebody else is refused in a word, and changes nothing."""

import base64
import io
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from dialogue.acts import archiving
from dialogue.acts.performing import Performer
from dialogue.archive.file import LARGEST_FILE, LARGEST_UNPACKED
from dialogue.archive.mistake import CODES, ArchiveMistake
from dialogue.errors import Refused
from dialogue.store.database import Database
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.archive.rich import changed, opened, put_back

CASES = 400
JUNK: tuple[Any, ...] = (None, True, -1, 0, 7, 2**40, 2**70, 1.5, "", "x", "é" * 300, "\x00", [], [1], {}, {"a": 1})


def in_base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def refusal(source: bytes) -> ArchiveMistake | None:
    try:
        opened(source)
    except ArchiveMistake as mistake:
        assert mistake.code in CODES
        return mistake
    return None


def test_a_file_that_was_cut_anywhere_is_refused(source: bytes) -> None:
    places = {*range(0, len(source), len(source) // CASES + 1), *range(len(source) - 60, len(source))}

    taken = [place for place in places if refusal(source[:place]) is None]

    assert len(places) > CASES / 2
    assert taken == []


def test_a_file_in_which_a_letter_changed_is_refused_or_means_the_same(source: bytes) -> None:
    dice, whole = random.Random(1), opened(source)
    for _ in range(CASES):
        spoiled = bytearray(source)
        spoiled[dice.randrange(len(source))] ^= 1 << dice.randrange(8)
        if refusal(bytes(spoiled)) is None:
            assert opened(bytes(spoiled)) == whole


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Return the path of every value in a row."""
    if path:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in entries:
        yield from places(entry, (*path, key))


def replaced(rows: list[Any], line: int, path: tuple[Any, ...], junk: Any) -> None:
    value = rows[line]
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = junk


def test_a_file_with_junk_for_a_value_is_refused_or_is_a_meeting_that_opens(source: bytes, elsewhere: Database) -> None:
    dice, tables = random.Random(2), opened(source)
    spots = [
        (sheet, line, path) for sheet, rows in tables.items() for line, row in enumerate(rows) for path in places(row)
    ]
    record = [spot for spot in spots if spot[0] == "sessions"]
    refused = 0
    for number in range(CASES):
        sheet, line, path = dice.choice(record if number % 4 == 0 else spots)
        junk = dice.choice(JUNK)
        spoiled = changed(source, sheet, partial(replaced, line=line, path=path, junk=junk))
        if refusal(spoiled):
            refused += 1
        else:
            assert Performer(elsewhere).snapshot(put_back(elsewhere, spoiled).id)
    assert refused > CASES / 2


def test_a_refused_file_changes_nothing(source: bytes, meeting: Meeting) -> None:
    before = meeting.tables()

    for sheet in opened(source):
        with pytest.raises(ArchiveMistake):
            put_back(meeting.database, changed(source, sheet, lambda rows: rows[-1].update(surprise=1)))

    assert meeting.tables() == before


def test_a_meeting_that_cannot_be_kept_whole_is_not_kept_at_all(source: bytes, meeting: Meeting) -> None:
    tables = opened(source)
    last = list(tables)[-1]
    tables[last].append(tables[last][0])
    before = meeting.tables()

    with pytest.raises(Refused, match="not_saved"):
        meeting.performer.perform(archiving.put_back, tables)

    assert meeting.tables() == before


@pytest.mark.parametrize(
    ("sheet", "spoil", "code", "where"),
    [
        ("people", {"role_id": "burgemeester"}, "bad_value", ("people", 1, "role_id")),
        ("people", {"joined_at": 2**41}, "bad_value", ("people", 1, "joined_at")),
        ("insights", {"run_id": 99}, "loose_end", ("insights", 1, "run_id")),
        ("insights", {"kind": "roddel"}, "bad_value", ("insights", 1, "kind")),
        ("runs", {"theme_id": 99}, "loose_end", ("runs", 1, "theme_id")),
        ("answers", {"body": {"kind": "x"}}, "bad_value", ("answers", 1, "body")),
        ("groups", {"picture": "../../geheim"}, "bad_value", ("groups", 1, "picture")),
        ("mail_addresses", {"address": "geen adres"}, "bad_value", ("mail_addresses", 1, "address")),
        ("report_edits", {"part": "van mij"}, "bad_value", ("report_edits", 1, "part")),
        ("themes", {"session_id": 1}, "bad_value", ("themes", 1, "")),
        ("insights", {"text": "x" * 200_001}, "bad_value", ("insights", 1, "text")),
        ("themes", {"position": 2**70}, "bad_value", ("themes", 1, "")),
    ],
)
def test_what_cannot_be_is_named_with_its_place(
    source: bytes, sheet: str, spoil: dict[str, Any], code: str, where: tuple[str, int, str]
) -> None:
    mistake = refusal(changed(source, sheet, lambda rows: rows[0].update(spoil)))

    assert mistake
    assert (mistake.code, mistake.sheet, mistake.line, mistake.field) == (code, *where)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "12345"),
        ("title", ""),
        ("language", "xx"),
        ("date", "2026-02-30"),
        ("start", "25:00"),
        ("minimum", 1),
        ("keep_days", 4000),
        ("roles", []),
        ("run_id", 99),
        ("started_at", -5),
        ("ended_at", 2**41),
    ],
)
def test_a_record_that_no_page_would_have_taken_is_refused(source: bytes, field: str, value: object) -> None:
    mistake = refusal(changed(source, "sessions", lambda rows: rows[0]["record"].update({field: value})))

    assert mistake
    assert mistake.sheet == "sessions"
    assert mistake.field.startswith("record.")


@pytest.mark.parametrize(
    ("sheet", "spoil"),
    [
        ("group_members", lambda rows: rows.__setitem__(1, rows[0])),
        ("answers", lambda rows: next(row for row in rows if row["kind"] == "mirror").update(body={})),
        ("insights", lambda rows: rows.append(rows[0])),
    ],
)
def test_rows_that_do_not_fit_together_are_refused(
    source: bytes, sheet: str, spoil: Callable[[list[Any]], object]
) -> None:
    mistake = refusal(changed(source, sheet, spoil))

    assert mistake
    assert mistake.code in {"inconsistent", "damaged"}


def test_a_step_of_a_kind_that_does_not_exist_is_refused(source: bytes) -> None:
    def spoil(rows: list[Any]) -> None:
        rows[0]["record"]["programme"]["steps"][0]["kind"] = "toneelstuk"

    mistake = refusal(changed(source, "sessions", spoil))

    assert mistake
    assert mistake.field == "record.programme.steps.kind"


def test_a_picture_on_a_card_is_one_of_the_house(source: bytes) -> None:
    def spoil(rows: list[Any]) -> None:
        rows[0]["record"]["deck"]["cards"][0]["picture"] = "../../../etc/passwd"

    assert refusal(changed(source, "sessions", spoil))


@pytest.mark.parametrize(
    ("spoil", "field"),
    [
        ({"data": in_base64(b"GIF89a")}, "record.data"),
        ({"data": in_base64(b"\xff\xd8\xff")}, "record.data"),
        ({"media_type": "image/svg+xml"}, "record.data"),
        ({"data": in_base64(b"\x89PNG\r\n\x1a\n" + bytes(1_000_000))}, "record.width"),
        ({"width": 0}, "record.width"),
        ({"height": 2001}, "record.width"),
    ],
)
def test_a_picture_that_is_not_what_it_says_is_refused_on_the_cover_and_in_a_version(
    source: bytes, spoil: dict[str, Any], field: str
) -> None:
    on_cover = refusal(changed(source, "pictures", lambda rows: rows[0]["record"].update(spoil)))
    in_version = refusal(changed(source, "versions", lambda rows: rows[0]["report"]["photo"].update(spoil)))

    assert on_cover and (on_cover.code, on_cover.sheet, on_cover.field) == ("bad_value", "pictures", field)
    assert in_version and (in_version.code, in_version.field) == ("bad_value", "report.photo")


@pytest.mark.parametrize("count", [0, 2])
def test_a_file_holds_one_meeting(source: bytes, count: int) -> None:
    def spoil(rows: list[Any]) -> None:
        rows[:] = rows * count

    def count_too(rows: list[Any]) -> None:
        rows[0]["rows"]["sessions"] = count

    assert refusal(changed(changed(source, "sessions", spoil), "manifest", count_too))


def test_what_is_written_is_cleaned_as_if_it_was_typed(source: bytes) -> None:
    spoiled = changed(source, "insights", lambda rows: rows[0].update(text=" naar \u202e links\x00 "))

    assert opened(spoiled)["insights"][0]["text"] == "naar  links"


def a_zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "foreign"),
        (b"Dit is een brief.", "foreign"),
        (b"PK\x03\x04", "damaged"),
        (a_zip(), "foreign"),
        (a_zip(("brief.txt", b"Dag")), "foreign"),
        (a_zip(("manifest.json", b"{}")), "foreign"),
        (a_zip(("manifest.json", b"[" * 100_000)), "foreign"),
        (a_zip(("manifest.json", b'{"format": "iets-anders", "version": 1}')), "foreign"),
        (a_zip(("manifest.json", b'{"format": "oogstdialoog-meeting", "version": 1}')), "damaged"),
        (a_zip(("manifest.json", b"{}"), method=zipfile.ZIP_LZMA), "damaged"),
        (a_zip(*((f"{number}", b"") for number in range(5000))), "damaged"),
        (b"x" * (LARGEST_FILE + 1), "too_large"),
    ],
)
def test_what_is_no_file_of_ours_is_refused_in_a_word(content: bytes, code: str) -> None:
    mistake = refusal(content)

    assert mistake
    assert mistake.code == code


def test_a_small_file_that_unpacks_to_a_huge_one_is_not_unpacked() -> None:
    bomb = a_zip(("insights.jsonl", b"0" * (LARGEST_UNPACKED + 1)))

    mistake = refusal(bomb)

    assert len(bomb) < LARGEST_FILE
    assert mistake
    assert mistake.code == "too_large"
