"""The room goes through each fault in its short form; `make faults` has the long ones."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.faults import clocks, killing, network, stalling, storage, takeover, wrong_phones
from bench.faults.findings import Row
from bench.faults.table import line


def survived(rows: list[Row]) -> None:
    """Fail with the lines of the table whose target was missed."""
    missed = [line(row) for row in rows if not row.holds]
    assert not missed, "\n" + "\n".join(missed)
    assert any(row.target for row in rows)


def test_no_acknowledged_answer_is_lost_when_the_server_is_killed_again_and_again(tmp_path: Path) -> None:
    survived(killing.kill(tmp_path, killing.SHORT))


@pytest.mark.parametrize("outage", [network.cut, network.silent, network.late])
def test_nothing_is_lost_doubled_or_reordered_when_a_third_of_the_phones_lose_their_network(
    tmp_path: Path, outage: Callable[[Path, network.Form], list[Row]]
) -> None:
    survived(outage(tmp_path, network.SHORT))


def test_a_phone_that_stalls_before_hundreds_of_pushes_gets_all_of_them_in_order(tmp_path: Path) -> None:
    survived(stalling.stall(tmp_path, stalling.SHORT))


def test_phones_are_told_to_wait_while_the_disk_is_full_and_all_arrives_afterwards(tmp_path: Path) -> None:
    survived(storage.full(tmp_path, storage.SHORT))


def test_phones_are_told_to_wait_while_the_database_can_only_be_read(tmp_path: Path) -> None:
    survived(storage.read_only(tmp_path, storage.SHORT))


def test_nothing_is_acknowledged_while_another_process_holds_the_database(tmp_path: Path) -> None:
    survived(storage.locked(tmp_path, storage.SHORT_LOCK))


def test_timers_are_right_while_the_clock_of_the_server_jumps(tmp_path: Path) -> None:
    survived(clocks.server_jumps(tmp_path, clocks.SHORT))


def test_timers_are_right_on_a_phone_whose_clock_jumps(tmp_path: Path, chromium: Browser) -> None:
    survived(wrong_phones.wrong_phones(tmp_path, chromium, wrong_phones.Form(wrong=(), jumps=(1.0,))))


def test_timers_are_right_on_a_phone_whose_clock_is_wrong(tmp_path: Path, chromium: Browser) -> None:
    survived(wrong_phones.wrong_phones(tmp_path, chromium, wrong_phones.SHORT))


def test_another_laptop_of_the_facilitator_takes_over_where_the_first_one_died(tmp_path: Path) -> None:
    survived(takeover.other_browser(tmp_path, takeover.SHORT))


def test_another_computer_with_a_copy_of_the_data_goes_on_where_the_first_one_died(tmp_path: Path) -> None:
    survived(takeover.other_computer(tmp_path, takeover.SHORT))
