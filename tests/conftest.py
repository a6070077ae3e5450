"""What many tests need: a real server with a data folder of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.server import Server
from tools import programs

settings.register_profile("house", deadline=None)  # a busy machine is no fault
settings.load_profile("house")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server for one test."""
    running = Server(tmp_path / "data").start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for all tests of a module; each test makes its own meeting."""
    running = Server(tmp_path_factory.mktemp("house") / "data").start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's Chromium, or Playwright's own, for all tests."""
    arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # as root Chromium has no sandbox to offer
    expect.set_options(timeout=15_000)  # patience for a busy machine; nothing here measures time
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=programs.chromium(), args=arguments)
        yield browser
        browser.close()
