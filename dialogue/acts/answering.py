"""Taking what phones send: one place where an answer becomes a row, whatever its kind."""

from collections.abc import Callable

import msgspec

from dialogue.acts.facts import AnswersCounted, DeskChanged, Fact, Outcome, PeopleChanged, StageChanged, TextDeleted
from dialogue.errors import Refused
from dialogue.programme import Step
from dialogue.protocol.answers import (
    Agree,
    AnswerBody,
    CheckIn,
    Evaluate,
    Found,
    Guess,
    HandCard,
    MailAddress,
    MirrorChoice,
    ReadBack,
    ReplyCard,
    Sentence,
    TakeBack,
)
from dialogue.protocol.phone import Answer, Permit, Withdraw, WithdrawAgreement
from dialogue.records import Agreement, Insight, Person, Run, Session
from dialogue.records import Answer as Kept
from dialogue.report.parts import without_sentences
from dialogue.snapshot import side_of
from dialogue.steps.cards import MOST_CARDS, cards_had, receiver_of
from dialogue.steps.registry import kind_of
from dialogue.store import answers, desk, harvest, people, runs, sessions
from dialogue.store.database import Transaction
from dialogue.texts import clean_text, note, sentence


class Taken(msgspec.Struct, frozen=True):
    """An answer on its way to the store, with all that decides where it goes."""

    session: Session
    run: Run
    step: Step
    person: Person
    late: bool


def answer(tx: Transaction, session: Session, person: Person, message: Answer, now: int) -> Outcome:
    """Keep an answer. For a step that is over a harvest is kept and marked late; others are kept where they can be.

    Raises `Refused` with the reason when it cannot be taken; then nothing is kept.
    """
    run = runs.get(tx, session.id, message.run)
    if run is None:
        raise Refused("not_found")
    step = next((step for step in session.programme.steps if step.id == run.step_id), None)
    if step is None:
        raise Refused("not_found")
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    kind_of(step).accept(session, run, step, person, message.body)
    taken = Taken(session, run, step, person, late=run.id != session.run_id or session.ended_at is not None)
    facts = _KEEPERS[type(message.body)](tx, taken, message.body)
    sessions.touch(tx, session.id)
    return Outcome({"late": True} if taken.late else {}, facts)


def withdraw(tx: Transaction, session: Session, person: Person, message: Withdraw, now: int) -> Outcome:
    """Delete a sentence of one's own, wherever it stands; withdrawing twice is withdrawing."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    insight = _own_insight(tx, session, person, message.insight)
    harvest.remove_insight(tx, insight.id)
    if all(other.text != insight.text for other in harvest.all_insights(tx, session.id)):
        for part, text in desk.edits(tx, session.id).items():
            desk.write_edit(tx, session.id, part, without_sentences(text, {insight.text}))
    sessions.touch(tx, session.id)
    told: Fact = PeopleChanged(session.id, frozenset({person.id}))
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
    own = {it.id for it in answers.all_agreements(tx, session.id) if it.person_id == person.id}
    if message.agreement not in own:
        raise Refused("not_found")
    answers.remove_agreement(tx, message.agreement)
    told = PeopleChanged(session.id, frozenset({person.id}))
    return Outcome({}, (told, DeskChanged(session.id), TextDeleted(session.id)))


def permit(tx: Transaction, session: Session, person: Person, message: Permit, now: int) -> Outcome:
    """Change whether a sentence of one's own may be quoted."""
    if not people.receive(tx, person.id, message.id):
        return Outcome({"again": True})
    insight = _own_insight(tx, session, person, message.insight)
    harvest.change_insights(tx, session.id, [insight.id], may_quote=message.may_quote)
    sessions.touch(tx, session.id)
    return Outcome({}, (PeopleChanged(session.id, frozenset({person.id})), DeskChanged(session.id)))


def _own_insight(tx: Transaction, session: Session, person: Person, insight_id: int) -> Insight:
    insight = harvest.insight(tx, session.id, insight_id)
    if insight is None or insight.person_id != person.id:
        raise Refused("not_found")
    return insight


def _counted(taken: Taken, *others: int) -> tuple[Fact, ...]:
    session_id = taken.session.id
    return (PeopleChanged(session_id, frozenset({taken.person.id, *others})), AnswersCounted(session_id))


def _keep(tx: Transaction, taken: Taken, kind: str, body: dict[str, object], slot: str = "") -> None:
    side = side_of(taken.person, {role.id: role for role in taken.session.roles})
    answers.put(tx, taken.session.id, Kept(taken.run.id, taken.person.id, kind, body, side), slot)


def _check_in(tx: Transaction, taken: Taken, body: CheckIn) -> tuple[Fact, ...]:
    _keep(tx, taken, "check_in", {"picture": body.picture, "word": note(body.word)})
    return _counted(taken)


def _found(tx: Transaction, taken: Taken, body: Found) -> tuple[Fact, ...]:
    _keep(tx, taken, "found", {"found": body.found})
    return _counted(taken)


def _mirror(tx: Transaction, taken: Taken, body: MirrorChoice) -> tuple[Fact, ...]:
    _keep(tx, taken, "mirror", {"choice": body.choice})
    return _counted(taken)


def _guess(tx: Transaction, taken: Taken, body: Guess) -> tuple[Fact, ...]:
    _keep(tx, taken, "guess", {"choice": body.choice})
    return _counted(taken)


def _read_back(tx: Transaction, taken: Taken, body: ReadBack) -> tuple[Fact, ...]:
    _keep(
        tx, taken, "read_back", {"theme": body.theme, "agrees": body.agrees, "text": note(body.text)}, str(body.theme)
    )
    return _counted(taken)


def _evaluation(tx: Transaction, taken: Taken, body: Evaluate) -> tuple[Fact, ...]:
    _keep(tx, taken, "evaluation", {"choice": body.choice, "text": note(body.text)})
    return _counted(taken)


def _insight(tx: Transaction, taken: Taken, body: Sentence) -> tuple[Fact, ...]:
    options = kind_of(taken.step).options(taken.step)
    if harvest.count_by(tx, taken.run.id, taken.person.id) >= options.most:
        raise Refused("enough_sent")
    text = sentence(body.text)
    insight = Insight(0, taken.run.id, options.insight, text, body.may_quote, taken.person.id, late=taken.late)
    harvest.add_insight(tx, taken.session.id, insight)
    return _counted(taken)


def _agreement(tx: Transaction, taken: Taken, body: Agree) -> tuple[Fact, ...]:
    made = [it for it in answers.all_agreements(tx, taken.session.id) if it.run_id == taken.run.id]
    options = kind_of(taken.step).options(taken.step)
    if sum(1 for it in made if it.person_id == taken.person.id) >= options.most:
        raise Refused("enough_sent")
    agreement = Agreement(
        0, taken.run.id, sentence(body.text), note(body.who), note(body.when), taken.person.id, body.may_quote
    )
    answers.add_agreement(tx, taken.session.id, agreement)
    return _counted(taken)


def _address(tx: Transaction, taken: Taken, body: MailAddress) -> tuple[Fact, ...]:
    answers.add_address(tx, taken.session.id, clean_text(body.address))
    return ()


def _hand_card(tx: Transaction, taken: Taken, body: HandCard) -> tuple[Fact, ...]:
    if body.card not in {card.id for card in taken.session.deck.cards}:
        raise Refused("not_found")
    groups = [group for group in runs.all_groups(tx, taken.session.id) if group.run_id == taken.run.id]
    group = next((group for group in groups if taken.person.id in group.members), None)
    receiver = receiver_of(group, taken.person.id) if group else None
    if receiver is None:
        raise Refused("no_partner")
    handed = answers.all_handed(tx, taken.session.id)
    mine = [card for card in handed if card.run_id == taken.run.id and card.giver_id == taken.person.id]
    if len(mine) >= MOST_CARDS:
        raise Refused("enough_cards")
    if body.card in cards_had(tuple(handed), receiver):
        raise Refused("card_given_before")
    side = side_of(taken.person, {role.id: role for role in taken.session.roles})
    answers.hand_card(tx, taken.session.id, taken.run.id, body.card, taken.person.id, receiver, side)
    return _counted(taken, receiver)


def _take_back(tx: Transaction, taken: Taken, body: TakeBack) -> tuple[Fact, ...]:
    handed = answers.handed_card(tx, taken.session.id, body.handed)
    if handed is None or handed.giver_id != taken.person.id:
        raise Refused("not_found")
    if handed.answered:
        raise Refused("card_answered")
    answers.take_back(tx, handed.id)
    return _counted(taken, handed.receiver_id)


def _reply_card(tx: Transaction, taken: Taken, body: ReplyCard) -> tuple[Fact, ...]:
    handed = answers.handed_card(tx, taken.session.id, body.handed)
    if handed is None or handed.receiver_id != taken.person.id:
        raise Refused("not_found")
    answers.reply(tx, handed.id, note(body.text))
    return _counted(taken, handed.giver_id)


Keeper = Callable[..., tuple[Fact, ...]]
_KEEPERS: dict[type[AnswerBody], Keeper] = {
    CheckIn: _check_in,
    Found: _found,
    MirrorChoice: _mirror,
    Guess: _guess,
    Sentence: _insight,
    ReadBack: _read_back,
    Agree: _agreement,
    Evaluate: _evaluation,
    MailAddress: _address,
    HandCard: _hand_card,
    TakeBack: _take_back,
    ReplyCard: _reply_card,
}
