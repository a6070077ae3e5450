"""A meeting on a real server, prepared without a browser, with phones that follow it."""

import uuid
from datetime import date
from typing import Any

from dialogue.acts import preparing
from dialogue.acts.performing import Performer
from dialogue.programme_file import ready_made_decks, ready_made_programmes
from dialogue.store import sessions
from dialogue.store.database import open_database
from tests.clients import Facilitator, Phone
from tests.server import Server

ROLES = ("ouder", "professional", "client", "student", "wijkbewoner", "docent")


class Meeting:
    """One session with its control, its projector and its phones."""

    def __init__(
        self, server: Server, programme: str = "niet-gelijk-wel-gelijkwaardig", *, session_id: int | None = None
    ) -> None:
        self.server = server
        database = open_database(f"sqlite:///{server.data / 'oogstdialoog.db'}")
        performer = Performer(database)
        self.id = session_id or _prepared(performer, programme)
        session = performer.read(sessions.get, self.id)
        assert session is not None
        self.code = session.code
        self.facilitator = Facilitator(server)
        self.control = self.facilitator.desk(self.id)
        self.projector = self.facilitator.desk(self.id, "projector")
        self.phones: list[Phone] = []

    def join(self, *roles: str) -> list[Phone]:
        """Let people with these roles in and return their phones."""
        new = [Phone(self.server, self.code, role) for role in roles]
        for phone in new:
            phone.connect()
        self.phones.extend(new)
        self.control.wait(lambda view: view["counts"]["connected"] >= len(self.phones), "after joining")
        return new

    def people(self, count: int) -> list[Phone]:
        """Let a number of people with several roles in."""
        return self.join(*(ROLES[number % len(ROLES)] for number in range(count)))

    def go_to(self, kind: str, nth: int = 1) -> int:
        """Jump to the n-th step of this kind and return the run, once every screen is there."""
        lines = [line for line in self.control.view["runsheet"]["lines"] if line["kind"] == kind]
        reply = self.control.send("step_jump", run=self.run, step=lines[nth - 1]["step"])
        return self._arrive(reply)

    def next(self) -> int:
        """Begin the next step and return its run, once every screen is there."""
        return self._arrive(self.control.send("step_next", run=self.run))

    @property
    def run(self) -> int | None:
        """The run that is on."""
        stage = self.control.view["stage"]
        return stage["run"] if stage else None

    def _arrive(self, reply: dict[str, Any]) -> int:
        assert reply["ok"], reply
        run = int(reply["run"])
        for screen in (self.control, self.projector):
            screen.wait(lambda view: view["stage"] and view["stage"]["run"] == run, f"at run {run}")
        for phone in self.phones:
            if phone.is_connected:
                phone.arrive(run)
        return run

    def close(self) -> None:
        """Hang up everywhere."""
        for screen in (self.control, self.projector, *self.phones):
            screen.disconnect()


def _prepared(performer: Performer, programme: str) -> int:
    plan = next(it for it in ready_made_programmes() if it.id == programme)
    deck = ready_made_decks()[0]
    reply = performer.perform(preparing.prepare, plan, deck, "13:30", date.today(), "nl", performer.now)
    return int(str(reply["session"]))


def message_id() -> str:
    """Return an id as a phone makes it."""
    return uuid.uuid4().hex
