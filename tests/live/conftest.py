"""A meeting for one test, on the server of its module."""

from collections.abc import Iterator

import pytest

from tests.live.meeting import Meeting
from tests.server import Server


@pytest.fixture
def meeting(house: Server) -> Iterator[Meeting]:
    """The main programme, with control and projector connected and nobody in the room yet."""
    made = Meeting(house)
    yield made
    made.close()
