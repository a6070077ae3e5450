"""Keeping what phones send: answers, cards, agreements and addresses."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update

from dialogue.programme import Side
from dialogue.records import Agreement, Answer, HandedCard
from dialogue.store.tables import agreements, answers, handed_cards, mail_addresses

_ANSWER = select(answers.c.id, answers.c.run_id, answers.c.person_id, answers.c.kind, answers.c.body, answers.c.side)
# Built once: to build these statements costs more than to run them, and every answer needs them.
_OF_RUN = _ANSWER.where(answers.c.run_id == bindparam("run")).order_by(answers.c.id)
_OF_PEOPLE = _OF_RUN.where(answers.c.person_id.in_(bindparam("people", expanding=True)))
_ADD = insert(answers)
_HANDED = select(handed_cards).where(handed_cards.c.session_id == bindparam("session")).order_by(handed_cards.c.id)
_AGREEMENTS = select(agreements).where(agreements.c.session_id == bindparam("session")).order_by(agreements.c.id)
_FORGET_EARLIER = delete(answers).where(
    answers.c.run_id == bindparam("in_run"),
    answers.c.person_id == bindparam("of_person"),
    answers.c.kind == bindparam("of_kind"),
    answers.c.slot == bindparam("in_slot"),
)


class Slotted(NamedTuple):
    """An answer with the slot it takes: one person has one answer for each run, kind and slot."""

    answer: Answer
    slot: str = ""


def put(tx: Connection, session_id: int, given: Sequence[Slotted]) -> None:
    """Keep answers, each in the place of an earlier one for the same run, kind and slot of the same person."""
    if not given:
        return
    last = {(it.answer.run_id, it.answer.person_id, it.answer.kind, it.slot): it.answer for it in given}
    rows = [
        {
            "session_id": session_id,
            "run_id": run_id,
            "person_id": person_id,
            "kind": kind,
            "slot": slot,
            "body": msgspec.json.encode(answer.body).decode(),
            "side": answer.side,
        }
        for (run_id, person_id, kind, slot), answer in last.items()
    ]
    tx.execute(
        _FORGET_EARLIER,
        [dict(zip(("in_run", "of_person", "of_kind", "in_slot"), key, strict=True)) for key in last],
    )
    tx.execute(_ADD, rows)


def of_run(tx: Connection, run_id: int, person_ids: Collection[int] | None = None) -> list[Answer]:
    """Return the answers for a run, of everybody or of these people."""
    if person_ids is None:
        return _read(tx, _OF_RUN, run=run_id)
    return _read(tx, _OF_PEOPLE, run=run_id, people=list(person_ids))


def everything(tx: Connection, session_id: int) -> list[Answer]:
    """Return all answers of a session; one of which nobody knows the writer has a number below zero of its own."""
    return _read(tx, _ANSWER.where(answers.c.session_id == session_id).order_by(answers.c.id))


def forget(tx: Connection, run_id: int, person_id: int, kinds: tuple[str, ...]) -> None:
    """Delete somebody's answers of these kinds for a run."""
    tx.execute(
        delete(answers).where(answers.c.run_id == run_id, answers.c.person_id == person_id, answers.c.kind.in_(kinds))
    )


def hand_card(
    tx: Connection, session_id: int, run_id: int, card_id: str, giver_id: int, receiver_id: int, side: Side | None
) -> int:
    """Keep a card that was handed over and return its id."""
    values = {
        "session_id": session_id,
        "run_id": run_id,
        "card_id": card_id,
        "giver_id": giver_id,
        "receiver_id": receiver_id,
        "giver_side": side,
        "answered": False,
        "reply": "",
    }
    return int(tx.execute(insert(handed_cards).values(values).returning(handed_cards.c.id)).scalar_one())


def handed_card(tx: Connection, session_id: int, handed_id: int) -> HandedCard | None:
    """Return one card that was handed over in this session."""
    of_session = handed_cards.c.session_id == session_id
    row = tx.execute(select(handed_cards).where(of_session, handed_cards.c.id == handed_id)).one_or_none()
    return _handed(row) if row else None


def all_handed(tx: Connection, session_id: int) -> list[HandedCard]:
    """Return all cards that were handed over in a session, in order."""
    return [_handed(row) for row in tx.execute(_HANDED, {"session": session_id}).all()]


def take_back(tx: Connection, handed_id: int) -> None:
    """Delete a card that was taken back."""
    tx.execute(delete(handed_cards).where(handed_cards.c.id == handed_id))


def reply(tx: Connection, handed_id: int, text: str) -> None:
    """Keep what somebody can do with a card."""
    tx.execute(update(handed_cards).where(handed_cards.c.id == handed_id).values(answered=True, reply=text))


def add_agreement(tx: Connection, session_id: int, agreement: Agreement) -> None:
    """Keep an agreement; its id is given here."""
    values = {field: getattr(agreement, field) for field in ("run_id", "person_id", "text", "who", "when", "may_quote")}
    tx.execute(insert(agreements).values(session_id=session_id, **values))


def all_agreements(tx: Connection, session_id: int) -> list[Agreement]:
    """Return all agreements of a session."""
    rows = tx.execute(_AGREEMENTS, {"session": session_id}).all()
    return [Agreement(row.id, row.run_id, row.text, row.who, row.when, row.person_id, row.may_quote) for row in rows]


def remove_agreement(tx: Connection, agreement_id: int) -> None:
    """Delete an agreement."""
    tx.execute(delete(agreements).where(agreements.c.id == agreement_id))


def add_address(tx: Connection, session_id: int, address: str) -> None:
    """Keep an address that wants the report, once."""
    of_session = mail_addresses.c.session_id == session_id
    if tx.execute(select(mail_addresses).where(of_session, mail_addresses.c.address == address)).first() is None:
        tx.execute(insert(mail_addresses).values(session_id=session_id, address=address))


def addresses(tx: Connection, session_id: int) -> list[str]:
    """Return the addresses that want the report, in alphabetical order."""
    query = select(mail_addresses.c.address).where(mail_addresses.c.session_id == session_id)
    return sorted(tx.execute(query).scalars())


def _read(tx: Connection, query: Select[Any], **by: object) -> list[Answer]:
    rows = tx.execute(query, by).all()
    decode = msgspec.json.decode
    return [Answer(run, person or -id_, kind, decode(body), side) for id_, run, person, kind, body, side in rows]


def _handed(row: Row[Any]) -> HandedCard:
    return HandedCard(
        row.id, row.run_id, row.card_id, row.giver_id, row.receiver_id, row.giver_side, row.answered, row.reply
    )
