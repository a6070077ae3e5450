"""Whatever a client sends: it is refused, nothing changes, and nobody else notices. The long form is `make fuzz`."""

from collections.abc import Iterator

import pytest

from participant.pace import MESSAGES
from tests.hostile.siege import Siege
from tests.server import Server

SEED = 20_261_124
CASES = 1_500
KNOCKS = 200


@pytest.fixture(scope="module")
def siege(house: Server) -> Iterator[Siege]:
    """A meeting with attackers in it."""
    laid = Siege(house)
    yield laid
    laid.close()


def tracebacks(server: Server) -> list[str]:
    return [line for line in server.lines if "Traceback" in line or "Error" in line]


def test_no_message_that_is_wrong_changes_anything_or_reaches_anybody(siege: Siege) -> None:
    found = siege.go(SEED, CASES)

    assert found.taken == []
    assert found.changes == []
    assert found.ended == []
    assert found.disturbed == []
    assert (found.unanswered, found.too_fast) == (0, 0)
    assert found.answered == CASES
    assert tracebacks(siege.server) == []


def test_no_request_or_connection_that_is_wrong_is_a_fault_of_the_server(siege: Siege) -> None:
    knocks = siege.knock(SEED, KNOCKS)

    assert [it for it in knocks if it.status == 0 or it.status >= 500] == []
    assert siege.found.changes == []
    assert tracebacks(siege.server) == []


def test_a_flood_from_one_phone_is_slowed_down_and_the_others_go_on(siege: Siege) -> None:
    unanswered = siege.found.unanswered

    codes = siege.flood(3_000)

    assert codes[: MESSAGES.burst] == ["not_found"] * MESSAGES.burst
    assert set(codes[MESSAGES.burst :]) <= {"not_found", "too_fast", "gone"}
    assert codes[-1] == "gone"
    assert siege.found.unanswered == unanswered
    assert siege.found.changes == []
    assert tracebacks(siege.server) == []
