"""Taking what phones send: an answer of whatever kind, and taking back what was sent."""

from collections.abc import Sequence

import msgspec

from dialogue import ordering
from dialogue.acts import harvesting
from dialogue.acts.copies import (
    allowed_by_nobody_else,
    said_by_nobody_else,
    shared_by_nobody_else,
    take_out_of_texts,
    take_out_of_versions,
)
from dialogue.acts.facts import DeskChanged, Fact, Outcome, PeopleChanged, StageChanged, TextDeleted
from dialogue.acts.intake import Intake, Sent, Taken
from dialogue.acts.keepers import KEEPERS
from dialogue.acts.recalling import told_elsewhere
from dialogue.errors import Refused
from dialogue.permission import permission
from dialogue.protocol.phone import Answer, Permit, Withdraw, WithdrawAgreement
from dialogue.records import Insight, Person, Session
from dialogue.steps.registry import kind_of
from dialogue.store import answers, desk, harvest, people, runs, sessions
from dialogue.store.database import Transaction
from dialogue.store.loading import load_session


class Answered(msgspec.Struct, frozen=True):
    """What became of an answer; `insight` is the new sentence, with its id, when it was one."""

    outcome: Outcome
    insight: Insight | None = None


def answer_together(tx: Transaction, session_id: int, sent: Sequence[Sent]) -> list[Answered | Refused]:
    """Keep the answers that came in together, each as if it came alone; return what became of each, in order.

    What is needed is read once for all and written once for all. For a step that is over a harvest is kept and marked
    late; others are kept where they can be. A refused answer changes nothing. Raises `Refused("not_found")` when the
    session is gone.
    """
    session = load_session(tx, session_id)
    intake = Intake(tx, session, sent)
    results = [_taken(intake, one) for one in sent]
    intake.write()
    return [result if isinstance(result, Refused) else _answered(intake, *result) for result in results]


def _answered(intake: Intake, outcome: Outcome, place: int | None) -> Answered:
    return Answered(outcome, None if place is None else intake.harvested(place))


def answer(tx: Transaction, session: Session, person: Person, message: Answer, now: int) -> Outcome:
    """Keep one answer. Raises `Refused` with the reason when it cannot be taken; then nothing is kept."""
    (result,) = answer_together(tx, session.id, [Sent(person.id, message)])
    if isinstance(result, Refused):
        raise result
    return result.outcome


def _taken(intake: Intake, sent: Sent) -> tuple[Outcome, int | None] | Refused:
    try:
        return _take(intake, sent)
    except Refused as refused:
        return refused


def _take(intake: Intake, sent: Sent) -> tuple[Outcome, int | None]:
    message = sent.message
    session = intake.session
    person = intake.person(sent.person_id)
    run, step = intake.run(message.run)
    if not intake.is_new(person.id, message.id):
        return Outcome({"again": True}), None
    kind_of(step).accept(session, run, step, person, message.body)
    late = run.id != session.run_id or session.ended_at is not None
    taken = Taken(session, run, step, person, late)
    facts, place = KEEPERS[type(message.body)](intake, taken, message.body)
    intake.receive(person.id, message.id)
    return Outcome({"late": True} if late else {}, facts), place


def withdraw(tx: Transaction, session: Session, person: Person, message: Withdraw, now: int) -> Outcome:
    """Delete a sentence of one's own, wherever it stands; withdrawing twice is withdrawing."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    insight = _own_insight(tx, session, person, message.insight)
    present = harvesting.at_present(tx, session.id)
    gone = (insight, *ordering.parts_of(present, insight.id))
    # asked first: with the sentence goes what is known of the words it had before
    said, allowed = said_by_nobody_else(tx, session.id, gone), allowed_by_nobody_else(tx, session.id, gone)
    shared = shared_by_nobody_else(tx, session.id, gone)
    harvesting.put(tx, session.id, present, ordering.without(present, insight.id))
    desk.forget_words(tx, session.id, [it.id for it in gone])
    take_out_of_texts(tx, session.id, said)
    take_out_of_versions(tx, session.id, allowed, shared=shared)
    sessions.touch(tx, session.id)
    told: Fact = PeopleChanged(session.id, frozenset({person.id}), withdrawn=frozenset({insight.id}))
    on = runs.get(tx, session.id, session.run_id) if session.run_id else None
    # a theme that is read back stands on every phone, with the sentences it quotes
    seen: Fact = StageChanged(session.id) if on is not None and on.theme_id is not None else DeskChanged(session.id)
    return Outcome({}, (told, seen, TextDeleted(session.id)))


def withdraw_agreement(
    tx: Transaction, session: Session, person: Person, message: WithdrawAgreement, now: int
) -> Outcome:
    """Delete an agreement of one's own; withdrawing twice is withdrawing."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    made = {it.id: it for it in answers.all_agreements(tx, session.id)}
    taken = made.pop(message.agreement, None)
    if taken is None or taken.person_id != person.id:
        raise Refused("not_found")
    answers.remove_agreement(tx, taken.id)
    if all(other.text != taken.text for other in made.values()):
        take_out_of_texts(tx, session.id, {taken.text})
        take_out_of_versions(tx, session.id, agreements={taken.text})
    sessions.touch(tx, session.id)
    told = PeopleChanged(session.id, frozenset({person.id}))
    facts = (told, DeskChanged(session.id), TextDeleted(session.id))
    return Outcome({}, (*facts, *told_elsewhere(tx, session.id)))


def permit(tx: Transaction, session: Session, person: Person, message: Permit, now: int) -> Outcome:
    """Change whether a sentence of one's own may be quoted and shared; without the first there is no second.

    A no also takes it out of what was published.
    """
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    insight = _own_insight(tx, session, person, message.insight)
    of_it = (insight, *ordering.parts_of(harvesting.at_present(tx, session.id), insight.id))
    allowed = permission(session, may_quote=message.may_quote, may_open=message.may_open)
    harvest.change_insights(tx, session.id, [it.id for it in of_it], **allowed)
    sessions.touch(tx, session.id)
    facts: tuple[Fact, ...] = (PeopleChanged(session.id, frozenset({person.id})), DeskChanged(session.id))
    refused = set() if message.may_quote else allowed_by_nobody_else(tx, session.id, of_it)
    shared = set() if allowed["may_open"] else shared_by_nobody_else(tx, session.id, of_it)
    if take_out_of_versions(tx, session.id, refused, shared=shared):
        facts += (TextDeleted(session.id),)
    return Outcome({}, facts)


def _own_insight(tx: Transaction, session: Session, person: Person, insight_id: int) -> Insight:
    insight = harvest.insight(tx, session.id, insight_id)
    if insight is None or insight.person_id != person.id:
        raise Refused("not_found")
    return insight
