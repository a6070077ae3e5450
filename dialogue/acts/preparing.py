"""Making a session from a programme, and changing what was filled in; all of it can be changed later."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from dialogue.acts.facts import Fact, Outcome, PeopleChanged, SessionRemoved, StageChanged
from dialogue.acts.recalling import told_elsewhere
from dialogue.errors import Refused
from dialogue.programme import Deck, Programme, Role, Sides, in_language
from dialogue.records import FacilitatorName, Organiser, Session
from dialogue.retention import LEAST_KEEP_DAYS, MOST_KEEP_DAYS
from dialogue.snapshot import side_of
from dialogue.store import answers, desk, people, runs, series, sessions
from dialogue.store.database import Transaction
from dialogue.store.loading import load_session
from dialogue.texts import note, sentence

YEARS = range(2000, 2100)
"""A meeting outside these years is a slip of the keyboard, and beyond some of them clocks do not reach."""
LONGEST_TITLE = 160
LONGEST_LINE = 400


class Details(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the facilitator fills in; what is left out stays as it is. `date` is ISO, `start` is "13:30"."""

    title: str | None = None
    subtitle: str | None = None
    date: str | None = None
    start: str | None = None
    place: str | None = None
    language: str | None = None
    contact: str | None = None
    harvest_question: str | None = None
    organisers: tuple[Organiser, ...] | None = None
    facilitators: tuple[FacilitatorName, ...] | None = None
    roles: tuple[Role, ...] | None = None
    sides: Sides | None = None
    keep_days: int | None = None


def prepare(
    tx: Transaction, programme: Programme, deck: Deck, start: str, today: date, language: str, now: int
) -> Outcome:
    """Make a session from a programme and answer with its id; nothing more needs filling in to begin."""
    session = Session(
        id=0,
        code=free_code(tx),
        title=in_language(programme.title, language)[:LONGEST_TITLE],
        date=today.isoformat(),
        start=start,
        language=language,
        programme=programme,
        deck=deck,
        roles=programme.roles,
        sides=programme.sides,
        harvest_question=in_language(programme.harvest_question, language)[:LONGEST_LINE],
    )
    return Outcome({"session": sessions.add(tx, session, now // 1000).id})


def change(tx: Transaction, session_id: int, details: Details) -> Outcome:
    """Change what was filled in.

    Raises `Refused`: a text that is too long, `not_found`, `malformed`, `role_in_use` or `promised_sooner`.
    """
    session = load_session(tx, session_id, lock=True)
    given = {field: getattr(details, field) for field in details.__struct_fields__}
    values = {field: value for field, value in given.items() if value is not None}
    if "title" in values:
        values["title"] = sentence(values["title"], LONGEST_TITLE)
    for field in ("subtitle", "place", "contact", "harvest_question"):
        if field in values:
            values[field] = note(values[field], LONGEST_LINE)
    check_moment(values.get("date", session.date), values.get("start", session.start))
    if "roles" in values:
        _check_roles(tx, session_id, values["roles"])
    if "keep_days" in values:
        _check_keep_days(tx, session, values["keep_days"])
    changed = sessions.save(tx, msgspec.structs.replace(session, **values))
    _forget_answers_to_another_question(tx, session, changed)
    everybody = frozenset(person.id for person in people.everyone(tx, session_id))
    return Outcome({}, (*_told(session_id), PeopleChanged(session_id, everybody)))


def _forget_answers_to_another_question(tx: Transaction, before: Session, after: Session) -> None:
    """Who is on another side now was asked something else: answers to a mirror that is still open go."""
    roles = [{role.id: role for role in session.roles} for session in (before, after)]
    moved = [it for it in people.everyone(tx, after.id) if side_of(it, roles[0]) != side_of(it, roles[1])]
    open_runs = [run for run in runs.everything(tx, after.id) if not run.revealed] if moved else []
    for run in open_runs:
        for person in moved:
            answers.forget(tx, run.id, person.id, ("mirror", "guess"))


def remove(tx: Transaction, session_id: int) -> Outcome:
    """Delete a session with everything in it."""
    load_session(tx, session_id, lock=True)
    elsewhere = told_elsewhere(tx, session_id)
    sessions.remove(tx, session_id)
    series.prune(tx)
    return Outcome({}, (SessionRemoved(session_id), *elsewhere))


def renew_projector_link(tx: Transaction, session_id: int) -> Outcome:
    """Let links that were given for the projector open nothing any more, and let there be a new one."""
    session = load_session(tx, session_id, lock=True)
    sessions.save(tx, msgspec.structs.replace(session, projector_links=session.projector_links + 1))
    return Outcome()


def keep_programme(tx: Transaction, programme: Programme, now: int) -> Outcome:
    """Keep an imported programme, to be used at once."""
    desk.keep_programme(tx, programme, now // 1000)
    return Outcome({"programme": programme.id})


def keep_deck(tx: Transaction, deck: Deck, now: int) -> Outcome:
    """Keep an imported deck, to be used at once."""
    desk.keep_deck(tx, deck, now // 1000)
    return Outcome({"deck": deck.id})


def use_deck(tx: Transaction, session_id: int, deck: Deck) -> Outcome:
    """Give a session another deck. Raises `Refused("deck_in_use")` when it lacks a card that was handed over."""
    session = load_session(tx, session_id, lock=True)
    kept = {card.id for card in deck.cards}
    if any(handed.card_id not in kept for handed in answers.all_handed(tx, session_id)):
        raise Refused("deck_in_use")
    sessions.save(tx, msgspec.structs.replace(session, deck=deck))
    return Outcome({}, _told(session_id))


def _told(session_id: int) -> tuple[Fact, ...]:
    return (StageChanged(session_id),)


def check_moment(day: str, start: str) -> None:
    """Raise `Refused("malformed")` for what is no moment, or one beyond what clocks reach."""
    try:
        planned = datetime.fromisoformat(f"{day}T{start}")
    except ValueError:
        raise Refused("malformed") from None
    if planned.year not in YEARS:
        raise Refused("malformed")


def _check_roles(tx: Transaction, session_id: int, roles: Sequence[Role]) -> None:
    """A role that somebody sits in today may get another name or side, and may not vanish."""
    kept = {role.id for role in roles}
    if not kept or any(person.role_id not in kept for person in people.everyone(tx, session_id)):
        raise Refused("role_in_use")


def _check_keep_days(tx: Transaction, session: Session, days: int) -> None:
    """Who takes part was told a date: from then on it may only come nearer."""
    if not LEAST_KEEP_DAYS <= days <= MOST_KEEP_DAYS:
        raise Refused("malformed")
    if days > session.keep_days and people.everyone(tx, session.id):
        raise Refused("promised_sooner")


def free_code(tx: Transaction) -> str:
    """Return a join code that no meeting has."""
    while True:
        code = str(secrets.randbelow(900_000) + 100_000)
        if sessions.by_code(tx, code) is None:
            return code
