"""What one person may say: more than anybody does, and less than harms others."""

from typing import Any

import pytest

from dialogue.errors import Refused
from participant.pace import MESSAGES, REFUSALS, Pace
from tests.hostile.client import Gone, RawClient
from tests.live.meeting import Meeting


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Line:
    """Says things as one person, and notes when it is hung up on."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.pace = Pace(self.clock)
        self.hung_up = 0

    def says(self, person: int = 1) -> bool:
        """Return whether a message is taken."""
        try:
            self.pace.keep(person, self._hang_up)
        except Refused as refused:
            assert refused.code == "too_fast"
            return False
        return True

    def _hang_up(self) -> None:
        self.hung_up += 1


def test_an_outbox_that_comes_back_with_fifty_messages_on_four_tabs_is_taken_whole() -> None:
    line = Line()

    assert all(line.says() for _ in range(4 * (50 + 2)))


def test_a_person_who_answers_twice_a_second_all_afternoon_never_notices() -> None:
    line = Line()

    for _ in range(3 * 3600 * 2):
        line.clock.now += 0.5
        assert line.says()


def test_who_goes_faster_than_that_is_told_so_and_is_taken_again_a_little_later() -> None:
    line = Line()
    taken = sum(line.says() for _ in range(500))

    line.clock.now += 4  # as long as a phone waits before it tries again

    assert taken == MESSAGES.burst
    assert all(line.says() for _ in range(40))
    assert line.hung_up == 0


def test_who_goes_on_regardless_is_hung_up_on() -> None:
    line = Line()

    for _ in range(int(MESSAGES.burst + REFUSALS.burst)):
        line.says()
    before = line.hung_up
    line.says()

    assert (before, line.hung_up) == (0, 1)


def test_one_who_goes_too_fast_slows_nobody_else_down() -> None:
    line = Line()
    for _ in range(1000):
        line.says(person=1)

    assert line.says(person=2)


def test_two_tabs_that_flood_are_one_person_and_slow_nobody_else_down(meeting: Meeting) -> None:
    phone, other = meeting.join("ouder", "ouder")
    auth = {"code": meeting.code, "token": phone.token}
    tabs = [RawClient(meeting.server, "/participant", auth) for _ in range(2)]

    codes: list[str] = []
    for number in range(400):
        for tab in tabs:
            tab.send(f'42/participant,{number}["no_such_message"]')
    for tab in tabs:
        codes.extend(_code(tab.reply(number)) for number in range(400))

    assert codes.count("unknown_message") >= MESSAGES.burst - 10
    assert codes.count("too_fast") > 50
    assert set(codes) == {"unknown_message", "too_fast"}
    assert other.act("leave")["ok"]
    for tab in tabs:
        tab.close()


def test_a_phone_that_reconnects_without_end_is_refused_after_a_while(meeting: Meeting) -> None:
    (phone,) = meeting.join("ouder")
    auth: dict[str, Any] = {"code": meeting.code, "token": phone.token}
    first = RawClient(meeting.server, "/participant", auth)
    said = iter(range(10_000))

    def say(times: int) -> None:
        numbers = [next(said) for _ in range(times)]
        for number in numbers:
            first.send(f'42/participant,{number}["no_such_message"]')
        for number in numbers:
            first.reply(number)

    say(300)

    with pytest.raises(Gone):
        for _ in range(50):
            say(100)  # however slow this machine is, the bucket is empty when the phone comes
            RawClient(meeting.server, "/participant", auth).close()
    first.close()


def _code(reply: dict[str, Any]) -> str:
    return str(reply["error"]["code"])
