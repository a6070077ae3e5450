"""The short ways through the libraries, against a real server and a raw websocket: nobody may notice them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from websocket import ABNF, WebSocket, create_connection

from serving import direct

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 20
MODES = {
    "short": {"OOGST_FAST": "1", "OOGST_ASYNC": "eventlet"},
    "stock": {"OOGST_FAST": "0", "OOGST_ASYNC": "eventlet"},
    "threads": {"OOGST_ASYNC": "threading"},
}
MISFIT = {"misfit": {"TINY_MISFIT": "1", "OOGST_ASYNC": "eventlet"}}
Start = Callable[[str], str]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the tiny server in a mode and return its address."""
    processes = []

    def started(mode: str) -> str:
        command = [sys.executable, "-m", "tests.serving.tiny_server", "--host", "127.0.0.1", "--port", "0"]
        process = subprocess.Popen(
            [*command, "--data", str(tmp_path / "data")],
            cwd=ROOT,
            env={**os.environ, **{**MODES, **MISFIT}[mode]},
            stdout=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        assert process.stdout
        return process.stdout.readline().split()[1].replace("http", "ws")

    yield started
    for process in processes:
        process.kill()
        process.communicate()


class Phone:
    """A raw websocket that has come into the namespace."""

    def __init__(self, address: str) -> None:
        self.socket: WebSocket = create_connection(f"{address}/socket.io/?EIO=4&transport=websocket", timeout=SECONDS)
        assert self.text().startswith("0")
        self.socket.send("40/tiny,")
        assert self.text().startswith("40/tiny,")

    def text(self) -> str:
        """Return the next message that is not the engine's own ping."""
        while True:
            text = str(self.socket.recv())
            if text != "2":
                return text
            self.socket.send("3")

    def answer(self, number: int) -> list[Any]:
        """Return the acknowledgement with this number."""
        head, _bracket, rest = self.text().partition("[")
        assert head == f"43/tiny,{number}"
        return list(json.loads("[" + rest))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("size", [3, 200, 5_000, 70_000])
def test_a_message_of_any_size_is_answered(start: Start, mode: str, size: int) -> None:
    phone = Phone(start(mode))

    phone.socket.send(f'42/tiny,7["echo","{"é" * size}"]')

    assert phone.answer(7) == ["é" * size]
    phone.socket.close()


@pytest.mark.parametrize("mode", MODES)
def test_messages_in_pieces_and_control_frames_between_them_are_read_as_one(start: Start, mode: str) -> None:
    phone = Phone(start(mode))
    text = b'42/tiny,8["echo","in stukken"]'

    phone.socket.send_frame(ABNF(0, 0, 0, 0, ABNF.OPCODE_TEXT, 1, text[:10]))
    phone.socket.ping("nog daar?")
    phone.socket.send_frame(ABNF(1, 0, 0, 0, ABNF.OPCODE_CONT, 1, text[10:]))

    assert phone.answer(8) == ["in stukken"]
    phone.socket.close()


@pytest.mark.parametrize("mode", MODES)
def test_messages_that_arrive_byte_by_byte_or_many_at_once_are_answered_in_order(start: Start, mode: str) -> None:
    phone = Phone(start(mode))
    frames = b"".join(
        ABNF.create_frame(f'42/tiny,{number}["hot","{number}"]', ABNF.OPCODE_TEXT).format() for number in range(20)
    )

    for byte in frames[:60]:
        phone.socket.sock.sendall(bytes((byte,)))
    phone.socket.sock.sendall(frames[60:])

    texts = [phone.text() for _ in range(20)]
    if mode != "short":  # the stock ways give each event a greenlet or thread of its own
        texts.sort(key=lambda text: int(text.partition(",")[2].partition("[")[0]))
    way = "short" if mode == "short" else "stock"
    assert texts == [f'43/tiny,{number}["{way}","{number}"]' for number in range(20)]
    phone.socket.close()


@pytest.mark.parametrize("mode", MODES)
def test_a_phone_that_stops_reading_gets_everything_in_order_and_holds_up_nobody(start: Start, mode: str) -> None:
    address = start(mode)
    asleep, awake = Phone(address), Phone(address)

    awake.socket.send('42/tiny,1["flood",60,250000]')
    heard = [_number(awake.text()) for _ in range(61)]
    awake.socket.send('42/tiny,2["echo","nog vlot"]')
    answered = awake.answer(2)
    late = [_number(asleep.text()) for _ in range(60)]

    assert [number for number in heard if number is not None] == list(range(60))
    assert answered == ["nog vlot"]
    assert late == list(range(60))
    for phone in (asleep, awake):
        phone.socket.close()


def _number(text: str) -> int | None:
    return json.loads(text.partition(",")[2])[1]["number"] if text.startswith("42") else None


@pytest.mark.parametrize("mode", ["short", "stock"])
def test_compression_is_never_agreed_on(start: Start, mode: str) -> None:
    address = start(mode)

    socket = create_connection(
        f"{address}/socket.io/?EIO=4&transport=websocket",
        header=["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"],
        timeout=SECONDS,
    )

    assert "sec-websocket-extensions" not in socket.getheaders()
    socket.close()


class Lock:
    """A lock of eventlet's: free, or with somebody who has its turn and was not woken yet."""

    def __init__(self, counter: int = 1, waiters: tuple[str, ...] = ()) -> None:
        self.counter = counter
        self._waiters = waiters


@pytest.mark.parametrize(
    ("lock", "queued", "upgraded", "goes_straight"),
    [
        (Lock(), [], True, True),
        (Lock(counter=0), [], True, False),
        (Lock(waiters=("writer",)), [], True, False),
        (Lock(), ["packet"], True, False),
        (Lock(), [], False, False),
    ],
    ids=["idle", "somebody writes", "somebody's turn", "something waits", "still polling"],
)
def test_only_an_idle_websocket_is_written_to_straight(
    lock: Lock, queued: list[str], upgraded: bool, goes_straight: bool
) -> None:
    written: list[bytes] = []
    short = SimpleNamespace(_sendlock=lock, websocket_closed=False, write=lambda it: written.append(it) or len(it))
    queue = SimpleNamespace(queue=queued)
    carrier = SimpleNamespace(short=short, queue=queue, closing=False, closed=False, upgraded=upgraded)

    assert direct.write(carrier, b"frame") is goes_straight
    assert written == [b"frame"] * goes_straight


def test_libraries_that_are_not_as_expected_are_used_the_stock_way_with_a_warning(start: Start) -> None:
    phone = Phone(start("misfit"))

    phone.socket.send('42/tiny,7["hot","dag"]')

    assert phone.answer(7) == ["stock", "dag"]
    phone.socket.close()
