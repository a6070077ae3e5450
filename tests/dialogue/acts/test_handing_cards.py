import pytest

from dialogue.acts.facts import AnswersCounted, PeopleChanged
from dialogue.protocol.answers import HandCard, ReplyCard, TakeBack
from dialogue.protocol.control import StepRepeat
from tests.dialogue.acts.meeting import Meeting


@pytest.fixture
def pair(meeting: Meeting) -> tuple[int, int]:
    """Two people in a run of cards."""
    giver, receiver = meeting.join("professional", "ouder")
    meeting.go_to("cards")
    return giver, receiver


def test_a_card_is_handed_to_the_partner_on_behalf_of_a_side(meeting: Meeting, pair: tuple[int, int]) -> None:
    giver, receiver = pair
    meeting.facts.clear()

    meeting.answer(giver, HandCard("kaart-2"), message_id="card-0001")
    again = meeting.answer(giver, HandCard("kaart-2"), message_id="card-0001")

    (card,) = meeting.snapshot.handed
    assert again == {"again": True}
    assert (card.card_id, card.giver_id, card.receiver_id, card.giver_side) == ("kaart-2", giver, receiver, "a")
    assert meeting.facts == [PeopleChanged(meeting.id, frozenset({receiver})), AnswersCounted(meeting.id)]


def test_the_partner_says_what_can_be_done_or_says_it_aloud(meeting: Meeting, pair: tuple[int, int]) -> None:
    giver, receiver = pair
    meeting.answer(giver, HandCard("kaart-2"))
    meeting.answer(receiver, HandCard("kaart-2"))
    first, second = meeting.snapshot.handed

    meeting.answer(receiver, ReplyCard(first.id, " Dat kan ik "))
    meeting.answer(giver, ReplyCard(second.id))

    assert [(it.answered, it.reply) for it in meeting.snapshot.handed] == [(True, "Dat kan ik"), (True, "")]


def test_nobody_gets_the_same_card_twice_not_even_in_another_run(meeting: Meeting, pair: tuple[int, int]) -> None:
    giver, _ = pair
    meeting.answer(giver, HandCard("kaart-2"))

    with meeting.refused("card_given_before"):
        meeting.answer(giver, HandCard("kaart-2"))
    meeting.lead(StepRepeat(meeting.run.id))
    with meeting.refused("card_given_before"):
        meeting.answer(giver, HandCard("kaart-2"))


def test_a_card_can_be_taken_back_until_it_is_answered(meeting: Meeting, pair: tuple[int, int]) -> None:
    giver, receiver = pair
    meeting.answer(giver, HandCard("kaart-1"))
    meeting.answer(giver, TakeBack(meeting.snapshot.handed[0].id))
    taken_back = list(meeting.snapshot.handed)

    meeting.answer(giver, HandCard("kaart-1"))
    (card,) = meeting.snapshot.handed
    meeting.answer(receiver, ReplyCard(card.id))

    assert taken_back == []
    with meeting.refused("card_answered"):
        meeting.answer(giver, TakeBack(card.id))


def test_only_the_giver_takes_back_and_only_the_receiver_replies(meeting: Meeting, pair: tuple[int, int]) -> None:
    giver, receiver = pair
    meeting.answer(giver, HandCard("kaart-1"))
    card = meeting.snapshot.handed[0].id

    with meeting.refused("not_found"):
        meeting.answer(receiver, TakeBack(card))
    with meeting.refused("not_found"):
        meeting.answer(giver, ReplyCard(card, "Dat kan ik zelf"))
    with meeting.refused("not_found"):
        meeting.answer(giver, TakeBack(999))


def test_a_reply_that_is_too_long_is_refused_whole(meeting: Meeting, pair: tuple[int, int]) -> None:
    giver, receiver = pair
    meeting.answer(giver, HandCard("kaart-1"))

    with meeting.refused("text_too_long"):
        meeting.answer(receiver, ReplyCard(meeting.snapshot.handed[0].id, "x" * 281))


def test_a_card_that_is_not_in_the_deck_does_not_exist(meeting: Meeting, pair: tuple[int, int]) -> None:
    with meeting.refused("not_found"):
        meeting.answer(pair[0], HandCard("kaart-99"))


def test_without_a_partner_there_is_nobody_to_hand_a_card_to(meeting: Meeting) -> None:
    (alone,) = meeting.join("ouder")
    meeting.go_to("cards")

    with meeting.refused("no_partner"):
        meeting.answer(alone, HandCard("kaart-1"))


def test_a_late_card_still_arrives(meeting: Meeting, pair: tuple[int, int]) -> None:
    run = meeting.run.id
    meeting.go_to("break")

    assert meeting.answer(pair[0], HandCard("kaart-1"), run) == {"late": True}
    assert meeting.snapshot.handed[0].receiver_id == pair[1]
