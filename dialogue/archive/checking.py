"""What the words in the file of a meeting must be, beyond their kind: a file may come from anybody."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime

import msgspec

from dialogue.archive.mistake import ArchiveMistake
from dialogue.archive.sheet import Row, Tables
from dialogue.pictures import PICTURES
from dialogue.programme import Programme
from dialogue.protocol.answers import AnyAnswer
from dialogue.records import Session
from dialogue.report.parts import is_part
from dialogue.retention import LEAST_KEEP_DAYS, MOST_KEEP_DAYS
from dialogue.steps.close import ADDRESS
from dialogue.steps.registry import KINDS, kind_of

CODE = re.compile(r"[1-9][0-9]{5}")
YEARS = range(2000, 2100)
LAST_SECOND = 4_102_444_800
"""The year 2100: beyond it calendars go wrong."""
LEAST_MINIMUM = 5
"""A file cannot let a side be shown that the house would not show."""
LONGEST_LINE = 400


def check(tables: Tables, languages: Collection[str]) -> None:
    """Look at a meeting whose rows have the right shape. Raises `ArchiveMistake("bad_value")`.

    `languages` are those that the house has words for.
    """
    if len(tables["sessions"]) != 1:
        raise ArchiveMistake("damaged", "sessions")
    session = msgspec.convert(tables["sessions"][0]["record"], Session)
    for field in _wrong_in(session, languages):
        raise ArchiveMistake("bad_value", "sessions", 1, f"record.{field}")
    for name, is_right in _rules(session).items():
        for line, row in enumerate(tables[name], start=1):
            for field in is_right(row):
                raise ArchiveMistake("bad_value", name, line, field)


def _wrong_in(session: Session, languages: Collection[str]) -> Iterator[str]:
    if not CODE.fullmatch(session.code):
        yield "code"
    if not session.title or len(session.title) > LONGEST_LINE:
        yield "title"
    if session.language not in languages:
        yield "language"
    if not _is_moment(session.date, session.start):
        yield "date"
    if session.minimum < LEAST_MINIMUM:
        yield "minimum"
    if not LEAST_KEEP_DAYS <= session.keep_days <= MOST_KEEP_DAYS:
        yield "keep_days"
    if min(session.forgotten.people, session.forgotten.insights, session.projector_links) < 0:
        yield "forgotten"
    yield from _beyond_clocks(msgspec.to_builtins(session), "started_at", "ended_at", "resting_since")
    if not _are_all_different(role.id for role in session.roles):
        yield "roles"
    if not _are_all_different(card.id for card in session.deck.cards):
        yield "deck.cards"
    if any(card.picture not in {"", *PICTURES} for card in session.deck.cards):
        yield "deck.cards.picture"
    yield from _wrong_in_programme(session.programme)


def _wrong_in_programme(programme: Programme) -> Iterator[str]:
    if not _are_all_different(step.id for step in programme.steps):
        yield "programme.steps"
    for step in programme.steps:
        if step.kind not in KINDS:
            yield "programme.steps.kind"
            continue
        try:
            kind_of(step).options(step)
        except msgspec.ValidationError:
            yield "programme.steps.options"
            continue
        if kind_of(step).mistakes(step, programme, ()):
            yield "programme.steps"


def _rules(session: Session) -> dict[str, Callable[[Row], Iterable[str]]]:
    """Return for each sheet the fields of a row that hold what cannot be."""
    roles = {role.id for role in session.roles}
    steps = {step.id for step in session.programme.steps}
    cards = {card.id for card in session.deck.cards}
    return {
        "people": lambda row: [*_outside(row, role_id=roles), *_beyond_clocks(row, "joined_at", "left_at")],
        "runs": lambda row: [*_outside(row, step_id=steps), *_beyond_clocks(row, "started_at", "ended_at")],
        "groups": lambda row: _outside(row, picture=PICTURES),
        "handed_cards": lambda row: _outside(row, card_id=cards),
        "answers": _wrong_answer,
        "report_edits": lambda row: () if is_part(row["part"]) else ("part",),
        "mail_addresses": lambda row: () if ADDRESS.match(row["address"]) else ("address",),
    }


def _outside(row: Row, **allowed: Collection[str]) -> list[str]:
    return [field for field, values in allowed.items() if row[field] not in values]


def _beyond_clocks(row: Row, *fields: str) -> list[str]:
    """Return the fields that hold a moment (epoch seconds) of no calendar."""
    return [field for field in fields if row[field] is not None and not 0 <= row[field] <= LAST_SECOND]


def _wrong_answer(row: Row) -> list[str]:
    body: Row = row["body"]
    try:
        msgspec.convert({**body, "kind": row["kind"]}, AnyAnswer)
    except msgspec.ValidationError:
        return ["body"]
    return ["body"] if "kind" in body else []


def _are_all_different(names: Iterable[str]) -> bool:
    """Return whether there are names, and none of them twice."""
    listed = list(names)
    return bool(listed) and len(set(listed)) == len(listed)


def _is_moment(day: str, start: str) -> bool:
    try:
        return datetime.fromisoformat(f"{day}T{start}").year in YEARS
    except ValueError:
        return False
