"""The outbox of the phones that go through faults: it does what the outbox of a real phone does."""

import pytest

from bench.faults.ledger import Ledger
from bench.faults.outbox import Outbox

SAVED = {"ok": True}


def refused(code: str) -> dict[str, object]:
    return {"ok": False, "error": {"code": code, "message": ""}}


@pytest.fixture
def outbox() -> Outbox:
    """Two messages wait."""
    made = Outbox(Ledger(), ack_seconds=8, again_seconds=4)
    made.put("leave", {}, now=0)
    made.put("come_back", {}, now=0)
    return made


def test_messages_go_out_one_by_one_in_their_order(outbox: Outbox) -> None:
    first = outbox.take(1)
    assert first is not None
    assert outbox.take(1) is None

    outbox.hear(first.id, SAVED, 2)

    second = outbox.take(2)
    assert second is not None
    assert (first.name, second.name) == ("leave", "come_back")
    assert [message.name for message in outbox.ledger.acknowledged] == ["leave"]


def test_a_message_without_acknowledgement_goes_again_with_the_same_id_after_the_pause(outbox: Outbox) -> None:
    first = outbox.take(0)

    outbox.check(8.1)

    assert outbox.take(8.2) is None
    assert outbox.take(12.2) is first


def test_a_message_that_was_not_saved_goes_again_after_the_pause(outbox: Outbox) -> None:
    first = outbox.take(0)
    assert first is not None

    outbox.hear(first.id, refused("not_saved"), 1)

    assert outbox.take(2) is None
    assert outbox.take(5.1) is first
    assert (outbox.told_to_wait, list(outbox.ledger.acknowledged)) == (1, [])


def test_a_lost_connection_sends_the_message_again_at_once(outbox: Outbox) -> None:
    first = outbox.take(0)

    outbox.lose()

    assert outbox.take(0.1) is first


def test_an_acknowledgement_that_comes_too_late_counts_as_a_promise_and_changes_nothing_else(outbox: Outbox) -> None:
    first = outbox.take(0)
    assert first is not None
    outbox.check(8.1)

    outbox.hear(first.id, SAVED, 9)

    assert list(outbox.ledger.acknowledged) == [first]
    assert outbox.take(12.2) is first


def test_any_other_refusal_is_a_fault_and_lets_the_next_one_go(outbox: Outbox) -> None:
    first = outbox.take(0)
    assert first is not None

    outbox.hear(first.id, refused("malformed"), 1)

    assert outbox.refusals == ["leave: malformed"]
    second = outbox.take(1)
    assert second is not None and second.name == "come_back"
