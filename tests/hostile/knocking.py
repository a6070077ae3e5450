"""Wrong requests and wrong connections: what comes to the door before there is any message."""

import json
import random
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from typing import Any, NamedTuple

import websocket

from tests.hostile import payloads
from tests.live.meeting import Meeting

METHODS = ["GET", "GET", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "FOO"]
PATHS = [
    *("/", "/{code}", "/{code}/join", "/{code}/", "/000000", "/999999/join", "/{code}%00", "/%ff%fe", "/..%2f..%2fetc"),
    *("/facilitator/", "/facilitator/sign-in/x", "/facilitator/sign-in/%ff", "/facilitator/sessions/{id}/"),
    *(
        "/facilitator/sessions/99999999999999999999/",
        "/facilitator/sessions/{id}/report.pdf",
        "/facilitator/sessions/{id}/suggestions",
        "/facilitator/projector/x",
    ),
    *("/facilitator/projector/WzEsMF0.x/qr.svg", "/facilitator/sessions/{id}/details", "/facilitator/sessions/"),
    *("/socket.io/", "/socket.io/?EIO=4&transport=polling&sid=x", "/socket.io/?EIO=4&transport=websocket"),
    *("/socket.io/?EIO=3&transport=polling", "/socket.io/?EIO=4&transport=x", "/socket.io/?EIO=4&j=x", "/socket.io"),
    *("/static/", "/static/x/js/main.js", "/texts/x/phone/nl.json", "/texts/x/x/xx.json", "/healthz", "/favicon.ico"),
]
QUERIES = ["", "", "?code=123", "?code=%D9%A4%D9%A8%D9%A2", "?code=" + "9" * 5000, "?language=%ff", "?k=%00", "?again"]
BODIES = [
    b"",
    b"{}",
    b"[]",
    b"null",
    b"\xff\xfe",
    b"[" * 16_000,
    b'{"join":1}',
    b"x" * 20_000,
    b"a=b&c=d",
    b'"\\ud800"',
]
TYPES = ["application/json", "application/json; charset=x", "text/plain", "application/x-www-form-urlencoded", "", "é"]
HEADERS = [
    {}, {"Origin": "null"}, {"Origin": "http://[::1"}, {"Cookie": "session=x; oogst_visitor=y; language=zz"},
    {"Cookie": "oogst_123456=\xff\xfe"}, {"Accept-Language": ",;q=x"}, {"X-Forwarded-Host": ",,"}, {"Host": "a b"},
    {"Upgrade": "websocket", "Connection": "Upgrade"}, {"Range": "bytes=9-1"}, {"If-Modified-Since": "x"},
    {"Accept-Encoding": "gzip;q=x"}, {"Content-Encoding": "gzip"}, {"Transfer-Encoding": "x"}, {"Expect": "x"},
]  # fmt: skip
FIELDS = ["code", "token", "language", "session", "screen", "surprise"]


class Knock(NamedTuple):
    """What was tried, and the status of the answer; 0 for none. A refused connection is 400, one let in 500."""

    what: str
    status: int


def knocking(meeting: Meeting, chance: random.Random, count: int) -> Iterator[Knock]:
    """Yield how wrong requests and connections were answered. None of them may join, lead or look."""
    for _ in range(count):
        yield _request(meeting, chance) if chance.random() < 0.7 else _connection(meeting, chance)


def _request(meeting: Meeting, chance: random.Random) -> Knock:
    method = chance.choice(METHODS)
    path = chance.choice(PATHS).format(code=meeting.code, id=meeting.id)
    path += chance.choice(QUERIES) if "?" not in path else ""
    body = chance.choice([*BODIES, _wrong_wish(chance)])
    headers: dict[str, str] = {"Content-Type": chance.choice(TYPES), **chance.choice(HEADERS)}
    connection = HTTPConnection("127.0.0.1", meeting.server.port, timeout=20)
    try:
        connection.request(method, path, body if method != "GET" else None, headers)
        status = connection.getresponse().status
    except (OSError, HTTPException, UnicodeEncodeError) as error:
        # a body that is announced in another way than it comes leaves nothing to answer
        status = 400 if "Transfer-Encoding" in headers or isinstance(error, UnicodeEncodeError) else 0
    finally:
        connection.close()
    return Knock(f"{method} {path[:80]} {headers} {body[:60]!r}", status)


def _wrong_wish(chance: random.Random) -> bytes:
    """Return a wish to join that lacks consent, or is wrong otherwise."""
    wish: dict[str, Any] = {"join": "abcdefgh", "role": "koning", "consent": False}
    wish[chance.choice(list(wish))] = chance.choice([it for it in payloads.WRONG if it is not True])
    return json.dumps(wish | {"consent": False}).encode()


def _connection(meeting: Meeting, chance: random.Random) -> Knock:
    namespace = chance.choice(["/participant", "/facilitator", "/", "/nergens"])
    auth: Any = {field: chance.choice(payloads.WRONG) for field in chance.sample(FIELDS, chance.randint(0, 5))}
    auth = auth | chance.choice([{}, {"code": meeting.code}, {"session": meeting.id, "screen": "control"}])
    if chance.random() < 0.2:
        auth = chance.choice([*payloads.WRONG, "[" * 50_000])
    text = auth if isinstance(auth, str) and auth.startswith("[[") else json.dumps(auth)
    cookie = ""
    if chance.random() < 0.5:
        auth = auth if isinstance(auth, dict) else {}
        # signed in, for a session that is none
        text = json.dumps(auth | {"session": chance.choice([*payloads.WRONG[2:], 0]), "screen": "control"})
        cookie = "; ".join(f"{name}={value}" for name, value in meeting.facilitator.browser.cookies.items())
    address = meeting.server.url.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
    socket = websocket.create_connection(address, timeout=20, cookie=cookie or None)
    try:
        socket.recv()
        socket.send(f"40{namespace},{text}" if namespace != "/" else f"40{text}")
        # what cannot be read at all is met with silence; this is always answered
        socket.send("40/vreemd,")
        status = 400
        while not (answer := str(socket.recv())).startswith("44/vreemd"):
            if answer.startswith("40/"):
                status = 500
            if not answer:
                status = 0
                break
    except (OSError, websocket.WebSocketException):
        status = 0
    finally:
        socket.close()
    return Knock(f"connect {namespace} {text[:200]} {'signed in' if cookie else ''}", status)
