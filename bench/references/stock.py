"""The reference as the manual of Flask-SocketIO has it, on eventlet: its own listener, and a commit for each answer.

Run as `python -m bench.references.stock --port N --data FOLDER`; prints `ready` when it listens.
"""

import argparse
import json
import resource
import sqlite3
import time
from pathlib import Path
from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO, emit

MOST_CONNECTIONS = 20_000
COUNT_EVERY = 0.25
TEXTS = json.loads((Path(__file__).parent / "messages.json").read_text("utf-8"))
"""What the messages hold, so that they are as long as the product's."""


class Meeting:
    """One meeting: its step, and the answers in SQLite."""

    def __init__(self, data: Path) -> None:
        self.run = 0
        self.answered = 0
        self.is_counting = False
        self._database = sqlite3.connect(data / "reference.db", isolation_level=None, check_same_thread=False)
        self._database.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "CREATE TABLE receipts (person TEXT, message TEXT, PRIMARY KEY (person, message)) WITHOUT ROWID;"
            "CREATE TABLE insights (id INTEGER PRIMARY KEY, run INTEGER, person TEXT, text TEXT, may_quote INTEGER);"
        )

    def keep(self, person: str, message: dict[str, Any]) -> bool:
        """Keep an answer on disk; false when it was kept before."""
        run = self._database.execute
        run("BEGIN IMMEDIATE")
        is_new = run("INSERT OR IGNORE INTO receipts VALUES (?, ?)", (person, message["id"])).rowcount > 0
        if is_new:
            body = message["body"]
            run(
                "INSERT INTO insights (run, person, text, may_quote) VALUES (?, ?, ?, ?)",
                (message["run"], person, body["text"], body["may_quote"]),
            )
        run("COMMIT")
        self.answered += is_new
        return is_new

    def told(self, **sections: Any) -> dict[str, Any]:
        """Return a patch or view with these sections."""
        return {"version": self.run + self.answered, "now": int(time.time() * 1000), **sections}

    @property
    def stage(self) -> dict[str, Any]:
        """The step that is on."""
        return {"run": self.run, **TEXTS["stage"]}


def serve(port: int, data: Path) -> None:
    """Serve until the process is ended."""
    app = Flask("stock")
    socketio = SocketIO(app, async_mode="eventlet")
    meeting = Meeting(data)
    tokens: dict[str, str] = {}

    @socketio.on("connect", namespace="/participant")
    def phone(auth: dict[str, str]) -> None:
        tokens[request.sid] = auth["token"]  # type: ignore[attr-defined]
        emit("view", meeting.told(session=TEXTS["session"], room={}, stage=meeting.stage, me=TEXTS["me"], own={}))

    @socketio.on("disconnect", namespace="/participant")
    def gone(*_reason: object) -> None:
        tokens.pop(request.sid, None)  # type: ignore[attr-defined]

    @socketio.on("answer", namespace="/participant")
    def answer(message: dict[str, Any]) -> dict[str, Any]:
        is_new = meeting.keep(tokens[request.sid], message)  # type: ignore[attr-defined]
        if not meeting.is_counting:
            meeting.is_counting = True
            socketio.start_background_task(count)
        return {"ok": True} if is_new else {"ok": True, "again": True}

    def count() -> None:
        socketio.sleep(COUNT_EVERY)
        meeting.is_counting = False
        socketio.emit("patch", meeting.told(counts={"answered": meeting.answered}), namespace="/facilitator")

    @socketio.on("connect", namespace="/facilitator")
    def control(_auth: object) -> None:
        emit("view", meeting.told(stage=meeting.stage, counts={"answered": meeting.answered}))

    @socketio.on("step_next", namespace="/facilitator")
    def step_next(_message: object) -> dict[str, Any]:
        meeting.run += 1
        socketio.emit("patch", meeting.told(stage=meeting.stage, own={}), namespace="/participant")
        emit("patch", meeting.told(stage=meeting.stage))
        return {"ok": True, "run": meeting.run}

    print("ready", flush=True)
    socketio.run(app, host="127.0.0.1", port=port, log_output=False, max_size=MOST_CONNECTIONS)


def main() -> None:
    """Read the arguments and serve."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(MOST_CONNECTIONS, most), most))
    serve(given.port, given.data)


if __name__ == "__main__":
    main()
