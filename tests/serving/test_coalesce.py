from collections.abc import Callable, Hashable

import pytest

from serving.coalesce import Coalescer


class Quarter:
    """A background that the test runs by hand, and a sleep during which the test's own things happen."""

    def __init__(self) -> None:
        self.started: list[tuple[Callable[[Hashable], None], Hashable]] = []
        self.slept: list[float] = []
        self.meanwhile: list[Callable[[], None]] = []

    def start(self, function: Callable[[Hashable], None], key: Hashable) -> None:
        self.started.append((function, key))

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if self.meanwhile:
            self.meanwhile.pop(0)()

    def run(self) -> None:
        while self.started:
            function, key = self.started.pop(0)
            function(key)


@pytest.fixture
def quarter() -> Quarter:
    return Quarter()


@pytest.fixture
def coalescer(quarter: Quarter) -> Coalescer:
    return Coalescer(quarter.start, quarter.sleep)


@pytest.fixture
def made() -> list[str]:
    return []


def test_the_first_call_is_made_at_once(coalescer: Coalescer, made: list[str]) -> None:
    coalescer.call("count", lambda: made.append("first"))

    assert made == ["first"]


def test_of_many_calls_only_the_first_and_the_last_are_made(
    coalescer: Coalescer, quarter: Quarter, made: list[str]
) -> None:
    for number in range(10):
        coalescer.call("count", lambda number=number: made.append(str(number)))
    before_the_interval_ends = list(made)

    quarter.run()

    assert before_the_interval_ends == ["0"]
    assert made == ["0", "9"]


def test_calls_that_go_on_are_made_once_every_interval(coalescer: Coalescer, quarter: Quarter, made: list[str]) -> None:
    quarter.meanwhile = [
        lambda: coalescer.call("count", lambda: made.append("during the first interval")),
        lambda: coalescer.call("count", lambda: made.append("during the second")),
    ]
    coalescer.call("count", lambda: made.append("at once"))

    quarter.run()

    assert made == ["at once", "during the first interval", "during the second"]
    assert quarter.slept == [0.25, 0.25, 0.25]


def test_a_key_that_has_become_quiet_is_served_at_once_again(
    coalescer: Coalescer, quarter: Quarter, made: list[str]
) -> None:
    coalescer.call("count", lambda: made.append("first"))
    quarter.run()

    coalescer.call("count", lambda: made.append("second"))

    assert made == ["first", "second"]


def test_keys_do_not_wait_for_each_other(coalescer: Coalescer, made: list[str]) -> None:
    coalescer.call("count", lambda: made.append("count"))

    coalescer.call("insights", lambda: made.append("insights"))

    assert made == ["count", "insights"]


def test_a_call_that_fails_does_not_silence_its_key(coalescer: Coalescer, quarter: Quarter, made: list[str]) -> None:
    coalescer.call("count", lambda: made.append("first"))
    coalescer.call("count", lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        quarter.run()

    coalescer.call("count", lambda: made.append("after the failure"))

    assert made == ["first", "after the failure"]
