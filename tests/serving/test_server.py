import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from serving.server import listen
from serving.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
A_FULL_ROOM = 100


def test_a_room_that_scans_the_code_at_once_is_not_kept_waiting() -> None:
    with ExitStack() as room:
        listener = room.enter_context(listen(read_settings(["--host", "127.0.0.1", "--port", "0"], {})))

        phones = [
            room.enter_context(socket.create_connection(listener.getsockname(), timeout=0.9))
            for _ in range(A_FULL_ROOM)
        ]

    assert len(phones) == A_FULL_ROOM


def test_a_patched_process_lets_psycopg_wait_without_holding_up_everybody() -> None:
    script = (
        "from serving.server import patch; patch()\n"
        "import psycopg.waiting as waiting\n"
        "print(waiting.wait is waiting.wait_selector)"
    )

    shown = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)

    assert (shown.stdout.strip(), shown.stderr) == ("True", "")
