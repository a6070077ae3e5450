"""What the product does not survive yet: these fail until it is repaired."""

from pathlib import Path

from playwright.sync_api import Browser

from bench.faults import clocks, storage, wrong_phones
from tests.faults.test_faults import survived


def test_timers_are_right_while_the_clock_of_the_server_jumps(tmp_path: Path) -> None:
    survived(clocks.server_jumps(tmp_path, clocks.SHORT))


def test_timers_are_right_on_a_phone_whose_clock_jumps(tmp_path: Path, chromium: Browser) -> None:
    survived(wrong_phones.wrong_phones(tmp_path, chromium, wrong_phones.Form(wrong=(), jumps=(1.0,))))


def test_a_phone_that_connects_while_the_disk_is_full_is_let_in_or_refused(tmp_path: Path) -> None:
    survived(storage.full(tmp_path, storage.SHORT))
