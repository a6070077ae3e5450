"""A played meeting for each test, on a server of its own."""

from collections.abc import Iterator

import pytest

from tests.privacy.played import Played, recording
from tests.server import Server


@pytest.fixture
def played(server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Played]:
    """A meeting that went through every kind of step."""
    with recording(monkeypatch) as frames:
        meeting = Played(server, frames).play()
        yield meeting
        meeting.close()
