"""A facilitator at a desk: a browser without scripts, on a whole application and its database."""

import secrets
import time
from typing import Any

import msgspec
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask_socketio import SocketIOTestClient
from werkzeug.test import TestResponse

from dialogue.records import Session
from dialogue.store import people, sessions
from dialogue.store.database import Database


class Desk:
    """Opens pages, presses buttons in their forms, and looks into the database beside them."""

    def __init__(self, app: Flask, database: Database) -> None:
        self.app = app
        self.database = database
        self.browser = app.test_client()
        self.address = ""
        self.status = 0
        self.page = BeautifulSoup()

    def sign_in(self) -> "Desk":
        """Open the printed link."""
        self.open(f"/facilitator/sign-in/{self.app.config['FACILITATOR_KEY']}")
        return self

    def open(self, address: str) -> BeautifulSoup:
        """Return a page as it is shown in the end."""
        return self._shown(self.browser.get(address), address)

    def press(self, label: str, **typed: Any) -> BeautifulSoup:
        """Press the button with this label in the page of now, with these fields filled in; return the next page."""
        return self._shown(self.send(label, **typed), self.address)

    def send(self, label: str, **typed: Any) -> TestResponse:
        """Press a button and return the answer itself."""
        button = next(
            it for it in self.page.find_all("button") if label in {it.get_text(" ", strip=True), it.get("title")}
        )
        form = button.find_parent("form")
        pressed = {button["name"]: button["value"]} if button.get("name") else {}
        return self.browser.post(form.get("action") or self.address, data={**fields(form), **pressed, **typed})

    def make(self, **changes: object) -> Session:
        """Prepare a meeting with the main programme; what it becomes later is written beside the pages."""
        self.open("/facilitator/programmes/niet-gelijk-wel-gelijkwaardig")
        made = int(self.send("Zet klaar").location.split("/")[-2])
        self.database.write(sessions.save, msgspec.structs.replace(self.session(made), **changes))
        return self.session(made)

    def session(self, session_id: int) -> Session:
        """Return a meeting as it stands in the database."""
        found = self.database.read(sessions.get, session_id)
        assert found
        return found

    def seat(self, session: Session, role: str) -> None:
        """Let somebody sit in a role, without a phone that is there."""
        token, join = secrets.token_hex(32), secrets.token_hex(8)
        self.database.write(people.add, session.id, token, join, role, int(time.time()))

    def join(self, session: Session, role: str) -> SocketIOTestClient:
        """Let somebody take part, and return the connection of the phone that joined."""
        wish = {"join": secrets.token_hex(8), "role": role, "language": "nl", "consent": True}
        answer = self.app.test_client().post(f"/{session.code}/join", json=wish)
        auth = {"code": session.code, "token": answer.json["token"], "language": "nl"}
        return self.app.extensions["socketio"].test_client(self.app, namespace="/participant", auth=auth)

    def _shown(self, answer: TestResponse, address: str) -> BeautifulSoup:
        while answer.location:
            address = answer.location
            answer = self.browser.get(address)
        self.address, self.status = address, answer.status_code
        self.page = BeautifulSoup(answer.get_data(as_text=True), "html.parser")
        return self.page


def fields(form: Tag) -> dict[str, str]:
    """Return what a form sends as it stands."""
    typed = {it["name"]: it.get("value", "") for it in form.find_all("input") if it.get("name")}
    typed |= {it["name"]: it.get_text() for it in form.find_all("textarea")}
    for choice in form.find_all("select"):
        chosen = choice.find("option", selected=True) or choice.find("option")
        typed[choice["name"]] = chosen["value"]
    return typed


def words(page: BeautifulSoup | Tag | None) -> str:
    """Return what can be read, with single spaces."""
    assert page
    return " ".join(page.get_text(" ").split())
