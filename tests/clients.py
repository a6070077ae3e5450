"""Socket clients for tests: phones and desks that hold their view as a screen does."""

import re
import socket
import threading
import time
import uuid
from collections.abc import Callable
from typing import Any

import requests
import socketio

from tests.server import Server

View = dict[str, Any]
PATIENCE = 10.0
KEYED = {"insights", "sentences"}


class Screen:
    """A connection that keeps its view by the rules of docs/protocol.md."""

    def __init__(self, server: Server, namespace: str, auth: View, headers: dict[str, str] | None = None) -> None:
        self.namespace = namespace
        self.view: View = {}
        self.patches: list[View] = []
        self._server = server
        self._auth = auth
        self._headers = headers or {}
        self._versions: dict[str, int] = {}
        self._changed = threading.Condition()
        self._socket = self._new_socket()

    def _new_socket(self) -> socketio.Client:
        client = socketio.Client(reconnection=False)
        client.on("view", self._on_view, namespace=self.namespace)
        client.on("patch", self._on_patch, namespace=self.namespace)
        return client

    def connect(self) -> "Screen":
        """Connect and wait for the whole view."""
        with self._changed:
            self.view = {}
        self._socket.connect(
            self._server.url,
            auth=self._auth,
            headers=self._headers,
            namespaces=[self.namespace],
            transports=["websocket"],
            wait_timeout=PATIENCE,
        )
        self.wait(lambda view: bool(view))
        return self

    @property
    def is_connected(self) -> bool:
        """Whether the socket is open."""
        return bool(self._socket.connected)

    def disconnect(self) -> None:
        """Walk out of reach."""
        self._socket.disconnect()
        self._socket = self._new_socket()

    def vanish(self) -> None:
        """Lose the connection without a word."""
        self._socket.eio.ws.sock.shutdown(socket.SHUT_RDWR)

    def send(self, name: str, /, **fields: Any) -> View:
        """Send a message and return the acknowledgement."""
        return self.send_raw(name, fields)

    def tell(self, name: str, data: Any) -> None:
        """Send a message that wants an acknowledgement, and wait for nothing."""
        self._socket.emit(name, data, namespace=self.namespace, callback=lambda *_: None)

    def send_raw(self, name: str, data: Any) -> View:
        """Send whatever and return the acknowledgement."""
        reply: View = dict(self._socket.call(name, data, namespace=self.namespace, timeout=PATIENCE))
        patch = reply.pop("patch", None)
        if patch:
            self._on_patch(patch)
        return reply

    def wait(self, holds: Callable[[View], Any], why: str = "") -> View:
        """Return the view once this holds of it."""
        deadline = time.monotonic() + PATIENCE
        with self._changed:
            while not (self.view and holds(self.view)):
                left = deadline - time.monotonic()
                assert left > 0, f"the view did not become right {why}: {self.view.get('stage')} {self.view.get('me')}"
                self._changed.wait(left)
            return self.view

    def _on_view(self, view: View) -> None:
        with self._changed:
            self.view = view
            self._versions = dict.fromkeys(view, int(view["version"]))
            self._changed.notify_all()

    def _on_patch(self, patch: View) -> None:
        with self._changed:
            self.patches.append(patch)
            if not self.view:
                return
            merged_view = dict(self.view)
            for section, value in patch.items():
                if patch["version"] < self._versions.get(section, -1):
                    continue
                self._versions[section] = patch["version"]
                if section in KEYED:
                    value = _without_nones({**self.view[section], **value})
                merged_view[section] = value
            self.view = merged_view
            self._changed.notify_all()


def _without_nones(entries: View) -> View:
    return {key: entry for key, entry in entries.items() if entry is not None}


class Phone(Screen):
    """A participant's phone."""

    def __init__(self, server: Server, code: str, role: str, language: str = "nl") -> None:
        wish: dict[str, Any] = {"join": uuid.uuid4().hex, "role": role, "consent": True, "language": language}
        reply = requests.post(f"{server.url}/{code}/join", json=wish, timeout=PATIENCE)
        assert reply.status_code == 201, reply.text
        self.code = code
        self.role = role
        self.token = reply.json()["token"]
        super().__init__(server, "/participant", {"code": code, "token": self.token, "language": language})

    def answer(self, kind: str, run: int | None = None, message_id: str | None = None, **body: Any) -> View:
        """Answer the step that is on (or another run) and return the acknowledgement."""
        at = run if run is not None else self.view["stage"]["run"]
        return self.send("answer", id=message_id or uuid.uuid4().hex, run=at, body={"kind": kind, **body})

    def act(self, name: str, /, **fields: Any) -> View:
        """Send another message of a phone, with an id of its own."""
        return self.send(name, id=uuid.uuid4().hex, **fields)

    def arrive(self, run: int) -> None:
        """Wait until this run is on the phone, with what it holds for this person."""
        self.wait(lambda view: self._is_at(view, run), f"at run {run}")

    def _is_at(self, view: View, run: int) -> bool:
        is_shown = view["stage"] is not None and view["stage"]["run"] == run
        return is_shown and self._versions["own"] >= self._versions["stage"]

    @property
    def own(self) -> View:
        """What the step holds for this person."""
        own: View = self.view["own"]
        return own


class Facilitator:
    """A browser that signed in with the printed link."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.browser = requests.Session()
        page = self.browser.get(server.sign_in, timeout=PATIENCE, allow_redirects=False)
        assert page.status_code == 302, page.text

    def csrf(self, page: str) -> str:
        """Return the token of the forms on a page."""
        text = self.browser.get(self.server.url + page, timeout=PATIENCE).text
        found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', text)
        assert found, text[:500]
        return found[1]

    def prepare(self, programme: str = "niet-gelijk-wel-gelijkwaardig") -> int:
        """Make a meeting of a programme and return its id."""
        token = self.csrf("/facilitator/")
        done = self.browser.post(
            f"{self.server.url}/facilitator/sessions/",
            data={"csrf_token": token, "programme": programme},
            timeout=PATIENCE,
        )
        assert done.status_code == 200, done.text
        return int(re.search(r"/sessions/(\d+)/", done.url)[1])  # type: ignore[index]

    def desk(self, session_id: int, screen: str = "control") -> Screen:
        """Return the socket of a control or projector, connected."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.browser.cookies.items())
        auth = {"session": session_id, "screen": screen, "language": "nl"}
        return Screen(self.server, "/facilitator", auth, {"Cookie": cookies}).connect()
