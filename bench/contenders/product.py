"""The product as a contender: `run.py` in a process of its own, used as people use it."""

import tempfile
import uuid
from itertools import cycle
from pathlib import Path
from typing import Any

import msgspec

from bench.contenders.contender import Room
from bench.contenders.programme import NAME, ROLES, programme
from bench.load import http
from bench.load.connection import Address
from bench.load.crowd import Crowd
from tests.clients import Facilitator
from tests.server import Server

AT_ONCE = 16
PATIENCE = 600.0


class Product:
    """A server with a data folder of its own; `server` starts, kills and restarts it."""

    name = "oogstdialoog"

    def __init__(self) -> None:
        self._data = tempfile.TemporaryDirectory(prefix="bench-")
        self.server = Server(Path(self._data.name))
        self.facilitator: Facilitator | None = None
        self._has_programme = False

    @property
    def address(self) -> Address:
        """Where it listens."""
        return "127.0.0.1", self.server.port

    @property
    def pid(self) -> int:
        """Its process, for measuring memory."""
        process = self.server._process
        assert process is not None
        return process.pid

    @property
    def database(self) -> Path:
        """The file that holds everything."""
        return self.server.data / "oogstdialoog.db"

    def start(self) -> None:
        """Start it, and sign in as its facilitator."""
        self.server.start()
        self.facilitator = Facilitator(self.server)

    def stop(self) -> None:
        """End it and throw its data away."""
        self.server.kill()
        self._data.cleanup()

    @property
    def cookies(self) -> dict[str, str]:
        """The header with the facilitator's cookie."""
        assert self.facilitator is not None
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self.facilitator.browser.cookies.items())}

    def meeting(self, name: str = NAME) -> tuple[int, str]:
        """Make a meeting of the benches' programme, or of another, and return its id and code."""
        assert self.facilitator is not None
        if name == NAME and not self._has_programme:
            self._import()
        session_id = self.facilitator.prepare(name)
        desk = self.facilitator.desk(session_id)
        code = str(desk.view["session"]["code"])
        desk.disconnect()
        return session_id, code

    def _import(self) -> None:
        assert self.facilitator is not None
        token = self.facilitator.csrf("/facilitator/import")
        sent = self.facilitator.browser.post(
            f"{self.server.url}/facilitator/import",
            data={"csrf_token": token},
            files={"file": ("bench.yaml", programme())},
            timeout=30,
        )
        assert NAME in sent.url, sent.text
        self._has_programme = True

    def room(self, people: int) -> Room:
        """Return a new meeting that so many people joined over HTTP."""
        return self.joined(people, *self.meeting())

    def joined(self, people: int, session_id: int, code: str) -> Room:
        """Let people join a meeting and return what they show to be let in."""
        tokens = self._tokens(code, people)
        passes: list[dict[str, Any]] = [{"code": code, "token": token, "language": "nl"} for token in tokens]
        desks = {it: {"session": session_id, "screen": it, "language": "nl"} for it in ("control", "projector")}
        return Room(passes, desks, self.cookies)

    def _tokens(self, code: str, people: int) -> list[str]:
        """Join a few at a time: this is the way in, not what is measured."""
        crowd = Crowd()
        tokens: list[str] = []
        roles = cycle(ROLES)
        left = people

        def ask(exchange: http.Exchange) -> None:
            nonlocal left
            left -= 1
            exchange.ask("POST", f"/{code}/join", wish(next(roles)), {"Content-Type": "application/json"})
            crowd.write_on(exchange)

        def take() -> None:
            for _at, exchange, whole in crowd.drain():
                response = http.parse(whole)
                assert response.status == 201, response.body
                tokens.append(msgspec.json.decode(response.body)["token"])
                if left > 0:
                    ask(exchange)  # type: ignore[arg-type]

        exchanges = [http.Exchange(self.address) for _ in range(min(AT_ONCE, people))]
        for exchange in exchanges:
            crowd.add(exchange)
            ask(exchange)
        joined = crowd.until(lambda: len(tokens) == people, PATIENCE, take)
        crowd.hang_up(*exchanges)
        assert joined, f"{len(tokens)} of {people} joined"
        return tokens


def wish(role: str) -> bytes:
    """Return what a phone sends to join."""
    return msgspec.json.encode({"join": uuid.uuid4().hex, "role": role, "consent": True, "language": "nl"})
