"""A real server in a process of its own, on a free port with a data folder of its own."""

import contextlib
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
LINK = re.compile(r"(http://\S+)/facilitator/sign-in/(\S+)")


class Server:
    """`python run.py`, as a facilitator starts it; it can be killed and started again on the same port and data."""

    def __init__(self, data: Path, port: int = 0, **environment: str) -> None:
        self.data = data
        self.port = port
        self.key = ""
        self._environment = environment
        self._process: subprocess.Popen[str] | None = None
        self.lines: list[str] = []

    @property
    def url(self) -> str:
        """The address of the server on this machine."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def sign_in(self) -> str:
        """The link that lets the facilitator in."""
        return f"{self.url}/facilitator/sign-in/{self.key}"

    def start(self) -> "Server":
        """Start, and return when the server listens."""
        command = [sys.executable, "run.py", "--host", "127.0.0.1", "--port", str(self.port), "--data", str(self.data)]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", **self._environment}
        self._process = subprocess.Popen(
            command, cwd=HOUSE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.lines.append(line)
            found = LINK.search(line)
            if found:
                self.port = int(found[1].rsplit(":", 1)[1])
                self.key = found[2]
                threading.Thread(target=self._read_on, daemon=True).start()
                return self
        raise AssertionError("the server did not start:\n" + "".join(self.lines))

    def _read_on(self) -> None:
        output = self._process.stdout if self._process else None
        with contextlib.suppress(ValueError):  # the pipe is closed when the server ends
            self.lines.extend(output or ())

    def kill(self) -> None:
        """End it without any chance to tidy up."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """End it as Ctrl-C does and return its exit code."""
        return self._end(signal.SIGINT)

    def _end(self, how: signal.Signals) -> int:
        if self._process is None:
            return 0
        self._process.send_signal(how)
        code = self._process.wait(15)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = None
        return code
