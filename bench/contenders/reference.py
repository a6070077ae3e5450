"""The references as contenders: started, waited for, stopped. Node's packages are installed when first needed."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.contenders.contender import Room
from bench.load.connection import Address

HOUSE = Path(__file__).resolve().parents[2]
NODE = HOUSE / "bench" / "references" / "node"
INSTALLED = HOUSE / "build" / "bench-node"


class Reference:
    """A reference server in a process of its own."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str] | None = None) -> None:
        self.name = name
        self._command = command
        self._environment = {**os.environ, **(environment or {})}
        self._data = tempfile.TemporaryDirectory(prefix="bench-")
        self._process: subprocess.Popen[str] | None = None
        self._port = 0

    @property
    def address(self) -> Address:
        """Where it listens."""
        return "127.0.0.1", self._port

    @property
    def pid(self) -> int:
        """Its process, for measuring memory."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it and return when it listens."""
        self._port = _free_port()
        filled = [part.format(port=self._port, data=self._data.name) for part in self._command]
        self._process = subprocess.Popen(
            filled, cwd=HOUSE, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._process.stdout is not None
        if "ready" not in self._process.stdout.readline():
            raise RuntimeError(f"{self.name} did not start: {' '.join(filled)}")
        _wait_until_it_listens(self.address)

    def stop(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._process.stdout:
                self._process.stdout.close()
            self._process = None
        self._data.cleanup()

    def room(self, people: int) -> Room:
        """Return the meeting; a reference knows one, and lets everybody in."""
        passes = [{"code": "123456", "token": f"token-{number:04}", "language": "nl"} for number in range(people)]
        return Room(passes, {"control": {"screen": "control"}}, {})


def stock() -> Reference:
    """Return Flask-SocketIO on eventlet as its manual has it."""
    command = [sys.executable, "-m", "bench.references.stock", "--port", "{port}", "--data", "{data}"]
    return Reference("stock", command)


def node() -> Reference:
    """Return socket.io on Node. Raises `RuntimeError` when there is no Node or npm."""
    if not shutil.which("node") or not shutil.which("npm"):
        raise RuntimeError("Node and npm are needed for this reference")
    _install()
    return Reference(
        "node", ["node", str(NODE / "server.cjs"), "{port}"], {"NODE_PATH": str(INSTALLED / "node_modules")}
    )


def _install() -> None:
    """Install outside the source, by the lock file, unless that was done for this lock file before."""
    lock = INSTALLED / "package-lock.json"
    wanted = (NODE / "package-lock.json").read_bytes()
    if (INSTALLED / "node_modules" / "socket.io").exists() and lock.exists() and lock.read_bytes() == wanted:
        return
    INSTALLED.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(NODE / name, INSTALLED / name)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--silent"], cwd=INSTALLED, check=True)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _wait_until_it_listens(address: Address) -> None:
    for _ in range(200):
        with socket.socket() as knocking:
            knocking.settimeout(0.1)
            if knocking.connect_ex(address) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"nobody listens on {address}")
