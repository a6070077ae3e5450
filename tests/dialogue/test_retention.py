import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec
import pytest

from dialogue.records import Run, Session
from dialogue.retention import Duty, Standing, due, erased_on, last_led, meeting_day, withdraw_until
from tests.dialogue.builder import session, step

DAY = date(2025, 12, 1)
PLANNED = session()


def moment(day: date, hour: int = 14) -> int:
    """Return an hour of a day here, in epoch seconds."""
    return int(datetime(day.year, day.month, day.day, hour).timestamp())


def held(record: Session = PLANNED, *, led: date = DAY, joined: date = DAY, is_linked: bool = True) -> Standing:
    return Standing(record, moment(led), moment(joined), is_linked)


def after(days: int) -> date:
    return DAY + timedelta(days)


@pytest.mark.parametrize(
    ("days", "duties"),
    [(0, ()), (7, ()), (8, ("unlink",)), (29, ("unlink",)), (30, ("unlink", "erase")), (400, ("unlink", "erase"))],
)
def test_the_link_is_cut_after_the_days_of_withdrawing_and_the_rest_goes_at_its_date(
    days: int, duties: tuple[Duty, ...]
) -> None:
    assert due(held(), after(days)) == duties


def test_what_was_unlinked_is_not_unlinked_again() -> None:
    assert due(held(is_linked=False), after(8)) == ()
    assert due(held(is_linked=False), after(30)) == ("erase",)


def test_a_session_that_nobody_is_left_in_has_nothing_to_forget() -> None:
    assert due(Standing(PLANNED, moment(DAY), None, False), after(400)) == ()


def test_a_meeting_that_was_held_later_than_its_date_is_counted_from_then() -> None:
    late = held(led=after(20), joined=after(20))

    assert due(late, after(27)) == ()
    assert due(late, after(28)) == ("unlink",)
    assert meeting_day(PLANNED, moment(after(20))) == after(20)


def test_a_meeting_that_was_tried_out_before_its_date_is_counted_from_its_date() -> None:
    assert meeting_day(PLANNED, moment(after(-10))) == DAY


def test_nothing_is_forgotten_on_the_day_that_people_come_in_or_the_next() -> None:
    waiting = held(joined=after(40))

    assert [due(waiting, after(days)) for days in (40, 41)] == [(), ()]
    assert due(waiting, after(42)) == ("unlink", "erase")


def test_a_meeting_over_midnight_is_counted_from_the_day_it_ended() -> None:
    runs = [Run(1, "info", moment(DAY, 22), ended_at=moment(after(1), 1)), Run(2, "close", moment(DAY, 23))]

    assert meeting_day(PLANNED, last_led(runs)) == after(1)
    assert last_led([]) is None


def test_the_dates_of_a_programme_and_a_meeting_of_its_own() -> None:
    longer = session([step("close", withdraw_days=14)], keep_days=10)

    assert withdraw_until(longer, None) == after(14)
    assert erased_on(longer, None) == after(15)
    assert erased_on(msgspec.structs.replace(PLANNED, keep_days=60), None) == after(60)


@pytest.fixture(params=["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def far_away(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine at the other side of the date line."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("far_away")
def test_days_are_those_of_the_place_where_the_server_stands() -> None:
    assert meeting_day(PLANNED, moment(after(3), hour=0)) == after(3)
    assert meeting_day(PLANNED, moment(after(3), hour=23)) == after(3)
