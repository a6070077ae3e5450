"""What the tests of our scripts and screens need."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import boards
from tests.browser.desks import Desks, Devices
from tests.browser.modules import Modules
from tests.browser.phones import Phones
from tests.live.meeting import Meeting
from tests.server import Server


@pytest.fixture(scope="module")
def modules(chromium: Browser, house: Server) -> Iterator[Modules]:
    """The modules of our screens, ready to be called."""
    opened = Modules(chromium, house)
    yield opened
    opened.close()


@pytest.fixture
def phones(chromium: Browser, house: Server) -> Iterator[Phones]:
    """A meeting of its own, with nobody in it yet."""
    meeting = Meeting(house)
    opened = Phones(chromium, meeting)
    yield opened
    meeting.close()
    opened.close()


@pytest.fixture(scope="session")
def devices(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devices]:
    """The devices of a facilitator, with a server of their own."""
    server = Server(tmp_path_factory.mktemp("desk") / "data").start()
    kept = Devices(chromium, server)
    yield kept
    kept.close()
    server.stop()


@pytest.fixture
def desks(devices: Devices) -> Iterator[Desks]:
    """A meeting of its own with nobody in it yet, to be led from real pages."""
    opened = Desks(devices, Meeting(devices.server))
    yield opened
    opened.close()


@pytest.fixture
def board(desks: Desks) -> Page:
    """The ordering page with three sentences in the tray, and the themes Gastvrij and Bereikbaar."""
    return boards.opened(desks)
