"""Keeping an answer: one keeper for each kind of answer, which says where it goes and who must hear of it."""

from collections.abc import Callable

from dialogue.acts.facts import AnswersCounted, Fact, PeopleChanged
from dialogue.acts.intake import Intake, Taken
from dialogue.errors import Refused
from dialogue.permission import permission
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
from dialogue.records import Agreement, Answer, Insight
from dialogue.steps.cards import MOST_CARDS, cards_had, receiver_of
from dialogue.steps.registry import kind_of
from dialogue.store import answers, runs
from dialogue.texts import clean_text, note, sentence

Kept = tuple[tuple[Fact, ...], int | None]
"""The facts for everybody but the sender, who is answered; and the place of the sentence, if it was one."""


def _counted(taken: Taken, *others: int, place: int | None = None) -> Kept:
    counted = AnswersCounted(taken.session.id)
    told = (PeopleChanged(taken.session.id, frozenset(others)),) if others else ()
    return (*told, counted), place


def _keep(intake: Intake, taken: Taken, kind: str, body: dict[str, object], slot: str = "") -> Kept:
    side = intake.side_of(taken.person)
    intake.keep(Answer(taken.run.id, taken.person.id, kind, body, side), slot)
    return _counted(taken)


def _check_in(intake: Intake, taken: Taken, body: CheckIn) -> Kept:
    return _keep(intake, taken, "check_in", {"picture": body.picture, "word": note(body.word)})


def _found(intake: Intake, taken: Taken, body: Found) -> Kept:
    return _keep(intake, taken, "found", {"found": body.found})


def _mirror(intake: Intake, taken: Taken, body: MirrorChoice) -> Kept:
    return _keep(intake, taken, "mirror", {"choice": body.choice})


def _guess(intake: Intake, taken: Taken, body: Guess) -> Kept:
    return _keep(intake, taken, "guess", {"choice": body.choice})


def _read_back(intake: Intake, taken: Taken, body: ReadBack) -> Kept:
    said: dict[str, object] = {"theme": body.theme, "agrees": body.agrees, "text": note(body.text)}
    return _keep(intake, taken, "read_back", said, str(body.theme))


def _evaluation(intake: Intake, taken: Taken, body: Evaluate) -> Kept:
    return _keep(intake, taken, "evaluation", {"choice": body.choice, "text": note(body.text)})


def _insight(intake: Intake, taken: Taken, body: Sentence) -> Kept:
    options = kind_of(taken.step).options(taken.step)
    if intake.sent_in(taken.run, taken.person) >= options.most:
        raise Refused("enough_sent")
    insight = Insight(
        id=0,
        run_id=taken.run.id,
        kind=options.insight,
        text=sentence(body.text),
        person_id=taken.person.id,
        late=taken.late,
        **permission(taken.session, may_quote=body.may_quote, may_open=body.may_open),
    )
    return _counted(taken, place=intake.harvest(insight))


def _agreement(intake: Intake, taken: Taken, body: Agree) -> Kept:
    made = [it for it in answers.all_agreements(intake.tx, taken.session.id) if it.run_id == taken.run.id]
    options = kind_of(taken.step).options(taken.step)
    if sum(1 for it in made if it.person_id == taken.person.id) >= options.most:
        raise Refused("enough_sent")
    agreement = Agreement(
        0, taken.run.id, sentence(body.text), note(body.who), note(body.when), taken.person.id, body.may_quote
    )
    answers.add_agreement(intake.tx, taken.session.id, agreement)
    return _counted(taken)


def _address(intake: Intake, taken: Taken, body: MailAddress) -> Kept:
    answers.add_address(intake.tx, taken.session.id, clean_text(body.address))
    return (), None


def _hand_card(intake: Intake, taken: Taken, body: HandCard) -> Kept:
    if body.card not in {card.id for card in taken.session.deck.cards}:
        raise Refused("not_found")
    groups = runs.groups_of(intake.tx, taken.run.id)
    group = next((group for group in groups if taken.person.id in group.members), None)
    receiver = receiver_of(group, taken.person.id) if group else None
    if receiver is None:
        raise Refused("no_partner")
    handed = answers.all_handed(intake.tx, taken.session.id)
    mine = [card for card in handed if card.run_id == taken.run.id and card.giver_id == taken.person.id]
    if len(mine) >= MOST_CARDS:
        raise Refused("enough_cards")
    if body.card in cards_had(tuple(handed), receiver):
        raise Refused("card_given_before")
    side = intake.side_of(taken.person)
    answers.hand_card(intake.tx, taken.session.id, taken.run.id, body.card, taken.person.id, receiver, side)
    return _counted(taken, receiver)


def _take_back(intake: Intake, taken: Taken, body: TakeBack) -> Kept:
    handed = answers.handed_card(intake.tx, taken.session.id, body.handed)
    if handed is None or handed.giver_id != taken.person.id:
        raise Refused("not_found")
    if handed.answered:
        raise Refused("card_answered")
    answers.take_back(intake.tx, handed.id)
    return _counted(taken, handed.receiver_id)


def _reply_card(intake: Intake, taken: Taken, body: ReplyCard) -> Kept:
    handed = answers.handed_card(intake.tx, taken.session.id, body.handed)
    if handed is None or handed.receiver_id != taken.person.id:
        raise Refused("not_found")
    answers.reply(intake.tx, handed.id, note(body.text))
    return _counted(taken, handed.giver_id)


KEEPERS: dict[type[AnswerBody], Callable[..., Kept]] = {
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
