"""The server's process, with what a fault needs to know of it."""

from tests.server import Server


class Process(Server):
    """A server that runs."""

    @property
    def pid(self) -> int:
        """The number of its process."""
        assert self._process is not None, "the server does not run"
        return self._process.pid
