import pytest

from dialogue.programme import Side
from dialogue.protocol.answers import Found, HandCard, ReplyCard, Sentence, TakeBack
from dialogue.records import HandedCard
from dialogue.snapshot import Snapshot
from dialogue.steps.cards import Cards, cards_had, receiver_of
from tests.dialogue.builder import (
    answer,
    answered,
    control,
    group,
    handed,
    on,
    personal,
    projector,
    refusal,
    room,
    shared,
    step,
)

PAIR_AND_TRIO = [group(1, 1, 2), group(2, 3, 4, 5)]


def dealt(*cards: HandedCard) -> Snapshot:
    return on("cards", people=room(a=3, b=3), groups=PAIR_AND_TRIO, handed=cards)


def given(count: int, side: Side, card: int = 1) -> list[HandedCard]:
    return [handed(n, card, giver=n, receiver=n + 100, giver_side=side) for n in range(1, count + 1)]


def test_a_card_goes_to_the_partner_and_in_a_trio_round_so_that_everybody_gets_one() -> None:
    pair, trio = PAIR_AND_TRIO

    assert [receiver_of(pair, giver) for giver in (1, 2)] == [2, 1]
    assert [receiver_of(trio, giver) for giver in (3, 4, 5)] == [4, 5, 3]


def test_somebody_alone_has_nobody_to_hand_a_card_to() -> None:
    assert receiver_of(group(1, 1), 1) is None


def test_a_card_appears_on_the_phone_of_giver_and_receiver_and_on_no_other() -> None:
    snapshot = dealt(handed(7, 3, giver=1, receiver=2, answered=True, reply="Dat kan ik"))
    card = {"id": 7, "card": "kaart-3", "answered": True, "reply": "Dat kan ik"}

    assert personal(snapshot, 1)["given"] == personal(snapshot, 2)["received"] == [card]
    for person in (3, 4, 5, 6):
        own = personal(snapshot, person)
        assert own["given"] == own["received"] == []


def test_cards_that_the_partner_had_in_any_run_cannot_be_given_again() -> None:
    snapshot = dealt(handed(1, 2, giver=4, receiver=2, run=9), handed(2, 1, giver=1, receiver=2), handed(3, 5, 2, 1))

    assert personal(snapshot, 1)["had"] == ["kaart-1", "kaart-2"]
    assert personal(snapshot, 6)["had"] == []
    assert cards_had(snapshot.handed, 1) == {"kaart-5"}


def test_another_run_has_its_own_hands() -> None:
    own = personal(dealt(handed(1, 1, giver=1, receiver=2, run=9)), 1)

    assert own["given"] == []


def test_a_side_with_too_few_givers_has_no_tally() -> None:
    snapshot = on("cards", handed=[*given(5, "a"), *given(4, "b", card=2)])

    tallies = control(snapshot)["tallies"]

    assert tallies == {"a": [{"card": "kaart-1", "count": 5}], "b": None}


def test_many_cards_of_few_givers_are_still_a_small_side() -> None:
    cards = [handed(n, n, giver=1 + n % 2, receiver=9, giver_side="a") for n in range(1, 7)]

    assert control(on("cards", handed=cards))["tallies"]["a"] is None


def test_the_tally_counts_this_run_with_the_most_handed_first() -> None:
    cards = [*given(6, "a"), *(handed(20 + n, 2, giver=n, receiver=50, giver_side="a") for n in range(1, 8))]

    other_run = [handed(40, 3, giver=1, receiver=51, giver_side="a", run=9)]

    tally = control(on("cards", handed=[*cards, *other_run]))["tallies"]["a"]

    assert tally == [{"card": "kaart-1", "count": 5}, {"card": "kaart-2", "count": 5}]


def test_the_tally_grows_by_whole_batches_of_givers_so_that_no_card_points_at_one() -> None:
    before = control(on("cards", handed=given(5, "a")))["tallies"]
    after = control(on("cards", handed=[*given(5, "a"), handed(30, 4, giver=9, receiver=50, giver_side="a")]))[
        "tallies"
    ]

    assert before == after


def test_the_room_sees_places_and_no_card() -> None:
    snapshot = dealt(handed(7, 3, giver=1, receiver=2, answered=True, reply="Geheim"))

    assert set(projector(snapshot)) == {"places"}
    assert "Geheim" not in str(projector(snapshot)) + str(shared(snapshot)) + str(control(snapshot))


def test_every_phone_has_the_deck_with_its_credit() -> None:
    deck = shared(dealt())

    assert deck["credit"] == "Van ons"
    assert [card["id"] for card in deck["cards"]] == [f"kaart-{n}" for n in range(1, 7)]


def test_who_handed_a_card_is_counted_and_who_only_received_is_not() -> None:
    snapshot = dealt(handed(1, 1, giver=1, receiver=2), handed(2, 1, giver=4, receiver=3, run=9))

    assert answered(snapshot) == {1}


def test_a_phone_knows_whether_it_found_its_partner() -> None:
    snapshot = on("cards", people=room(a=2), groups=[group(1, 1, 2)], answers=[answer(1, "found", found=True)])

    assert personal(snapshot, 1)["found"] is True
    assert personal(snapshot, 2)["found"] is None
    assert personal(snapshot, 1)["group"]["place"] == 1


@pytest.mark.parametrize("body", [Found(True), HandCard("kaart-1"), TakeBack(1), ReplyCard(1, "Ja")])
def test_what_belongs_to_the_cards_is_taken(body: Found | HandCard | TakeBack | ReplyCard) -> None:
    assert refusal(dealt(), 1, body) == ""


def test_a_sentence_is_not_asked_here() -> None:
    assert refusal(dealt(), 1, Sentence("Een zin")) == "not_asked"


def test_the_time_is_for_finding_and_two_turns() -> None:
    parts = Cards().phases(step("cards", minutes=10, find=1, turn=4))

    assert [(it.name, it.seconds) for it in parts] == [("find", 60), ("turn_1", 240), ("turn_2", 240), ("slack", 60)]
