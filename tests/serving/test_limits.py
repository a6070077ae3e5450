"""Buckets, with a clock of the test's own."""

from serving import limits
from serving.limits import Buckets, Rate


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_taken_at_once_and_no_more() -> None:
    buckets = Buckets(Rate(burst=5, per_second=1), Clock())

    assert [buckets.take("phone") for _ in range(7)] == [True] * 5 + [False] * 2


def test_a_bucket_refills_as_time_goes_by_and_never_above_its_size() -> None:
    clock = Clock()
    buckets = Buckets(Rate(burst=5, per_second=2), clock)
    for _ in range(5):
        buckets.take("phone")

    clock.now += 1
    after_a_second = [buckets.take("phone") for _ in range(3)]
    clock.now += 3600
    after_an_hour = [buckets.take("phone") for _ in range(6)]

    assert after_a_second == [True, True, False]
    assert after_an_hour == [True] * 5 + [False]


def test_one_empty_bucket_leaves_the_others_full() -> None:
    buckets = Buckets(Rate(burst=1, per_second=1), Clock())
    buckets.take("one")

    assert not buckets.take("one")
    assert buckets.take("other")


def test_it_says_how_long_to_wait_for_the_next() -> None:
    buckets = Buckets(Rate(burst=1, per_second=0.1), Clock())
    before = buckets.wait("phone")
    buckets.take("phone")

    assert before == 0
    assert buckets.wait("phone") == 10


def test_what_is_given_back_can_be_taken_again_and_fills_no_bucket_over_its_brim() -> None:
    buckets = Buckets(Rate(burst=2, per_second=0.001), Clock())
    buckets.take("phone")
    for _ in range(5):
        buckets.give_back("phone")

    assert [buckets.take("phone") for _ in range(3)] == [True, True, False]


def test_full_buckets_are_forgotten_and_empty_ones_never() -> None:
    clock = Clock()
    buckets = Buckets(Rate(burst=1, per_second=1 / 3600), clock)
    for number in range(limits.MANY):
        buckets.take(number)
    clock.now += 3600
    for number in range(10):
        buckets.take(number)

    buckets.take("new")

    assert len(buckets._held) <= 11
    assert not buckets.take(3)
