import queue
import threading
from collections.abc import Callable, Sequence

import pytest

from serving.committing import Committer


def start_thread(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()


class Press:
    """A slow commit that the test holds and lets go; it notes its batches."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.began = threading.Semaphore(0)
        self.may_end = threading.Semaphore(0)

    def commit(self, items: Sequence[int]) -> list[int | Exception]:
        self.batches.append(list(items))
        self.began.release()
        assert self.may_end.acquire(timeout=10)
        return [ValueError("odd") if item % 2 else item * 10 for item in items]


def test_what_comes_while_a_commit_runs_is_committed_together_in_order() -> None:
    press, done = Press(), threading.Semaphore(0)
    results: list[object] = []
    committer = Committer(press.commit, start_thread)

    def note(result: object) -> None:
        results.append(result)
        done.release()

    committer.put(2, note)
    assert press.began.acquire(timeout=10)
    for item in (4, 6, 8):
        committer.put(item, note)
    for _ in range(2):
        press.may_end.release()
    for _ in range(4):
        assert done.acquire(timeout=10)

    assert press.batches == [[2], [4, 6, 8]]
    assert results == [20, 40, 60, 80]


def test_who_calls_waits_for_the_result_or_hears_what_it_met() -> None:
    press = Press()
    press.may_end.release(2)
    committer = Committer(press.commit, start_thread)

    assert committer.call(2) == 20
    with pytest.raises(ValueError, match="odd"):
        committer.call(3)


def test_who_calls_while_a_commit_runs_goes_with_the_next_one() -> None:
    press = Press()
    committer = Committer(press.commit, start_thread)
    got: list[int] = []
    first = threading.Thread(target=lambda: got.append(committer.call(2)))
    first.start()
    assert press.began.acquire(timeout=10)
    others = [threading.Thread(target=lambda item=item: got.append(committer.call(item))) for item in (4, 6)]
    for other in others:
        other.start()
    press.may_end.release(3)
    for thread in (first, *others):
        thread.join(10)

    assert sorted(got) == [20, 40, 60]
    assert press.batches[0] == [2]
    assert sorted(item for batch in press.batches[1:] for item in batch) == [4, 6]


def test_who_calls_when_it_is_quiet_still_goes_with_those_of_the_same_moment() -> None:
    starts: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
    batches: list[list[int]] = []

    def commit(items: Sequence[int]) -> list[int | Exception]:
        batches.append(list(items))
        return list(items)

    committer = Committer(commit, starts.put)
    first = threading.Thread(target=committer.call, args=(1,))
    first.start()
    start = starts.get(timeout=10)
    for item in (2, 3):
        committer.put(item, lambda _result: None)
    start()
    first.join(10)

    assert batches == [[1, 2, 3]]


def test_when_nothing_could_be_kept_everybody_in_the_batch_hears_so_and_the_next_batch_goes_on() -> None:
    outcomes: list[object] = []
    committer = Committer(_fails_on_odd, lambda work: work())

    committer.put(1, outcomes.append)
    committer.put(2, outcomes.append)

    assert [type(outcome) for outcome in outcomes] == [OSError, int]


def test_who_cannot_be_told_holds_up_nobody(caplog: pytest.LogCaptureFixture) -> None:
    outcomes: list[object] = []
    committer = Committer(_fails_on_odd, lambda work: work())

    committer.put(2, lambda _result: [][0])
    committer.put(4, outcomes.append)

    assert outcomes == [4]
    assert "could not be told" in caplog.text


def _fails_on_odd(items: Sequence[int]) -> list[int | Exception]:
    if items[0] % 2:
        raise OSError("disk full")
    return list(items)
