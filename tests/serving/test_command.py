import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
import socketio

ROOT = Path(__file__).resolve().parents[2]
TINY_SERVER = [sys.executable, "-m", "tests.serving.tiny_server"]
SECONDS = 20

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start the tiny server with these options and variables; it is ended after the test."""
    processes = []

    def started(*options: str, **variables: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [*TINY_SERVER, "--host", "127.0.0.1", "--port", "0", "--data", str(tmp_path / "data"), *options],
            cwd=ROOT,
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield started
    for process in processes:
        process.kill()
        process.communicate()


def address_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().split()[1]


def refusal(process: subprocess.Popen[str]) -> str:
    output, errors = process.communicate(timeout=SECONDS)
    assert process.returncode == 2
    assert output == ""
    assert errors.count("\n") == 1
    return errors


def test_a_bad_setting_is_one_sentence_and_exit_code_two(start: Start) -> None:
    sentence = refusal(start(OOGST_PUBLIC_URL="nergens"))

    assert "OOGST_PUBLIC_URL" in sentence


def test_a_data_folder_that_cannot_be_written_is_one_sentence(start: Start, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    sentence = refusal(start("--data", str(tmp_path / "file" / "data")))

    assert str(tmp_path / "file" / "data") in sentence
    assert "--data" in sentence


def test_a_port_in_use_is_one_sentence(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        sentence = refusal(start("--port", str(port)))

    assert sentence == f"Poort {port} is al in gebruik; kies een andere met --port.\n"


def test_an_address_that_is_not_of_this_machine_is_one_sentence(start: Start) -> None:
    sentence = refusal(start("--host", "192.0.2.200"))

    assert "192.0.2.200" in sentence


def test_a_program_that_will_not_start_says_why_in_one_sentence(start: Start) -> None:
    sentence = refusal(start(TINY_REFUSAL="De gegevens zijn van een nieuwere versie."))

    assert sentence == "De gegevens zijn van een nieuwere versie.\n"


def test_the_help_needs_no_server() -> None:
    shown = subprocess.run([*TINY_SERVER, "--help"], cwd=ROOT, capture_output=True, text=True, check=True)

    assert "--public-url" in shown.stdout


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_who_read_the_address_can_end_the_server_from_that_moment(start: Start, mode: str) -> None:
    process = start(OOGST_ASYNC=mode, TINY_PAUSE="1")
    address_of(process)

    process.send_signal(signal.SIGTERM)
    _output, errors = process.communicate(timeout=SECONDS)

    assert (process.returncode, errors) == (0, "")


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_a_server_answers_pages_and_sockets_and_ends_quietly(start: Start, mode: str, end: signal.Signals) -> None:
    process = start(OOGST_ASYNC=mode)
    address = address_of(process)
    phones = [socketio.Client(reconnection=False) for _ in range(2)]
    for phone, transport in zip(phones, ["websocket", "polling"], strict=True):
        phone.connect(address, transports=[transport], namespaces=["/tiny"])
    page = requests.get(address, timeout=SECONDS)
    echoes = [phone.call("echo", "dag", namespace="/tiny", timeout=SECONDS) for phone in phones]

    process.send_signal(end)
    output, errors = process.communicate(timeout=SECONDS)

    assert page.text == "dag"
    assert echoes == ["dag", "dag"]
    assert (process.returncode, output, errors) == (0, "", "")
    with pytest.raises(requests.ConnectionError):
        requests.get(address, timeout=SECONDS)
    for phone in phones:
        phone.disconnect()


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_work_off_the_loop_lets_others_be_answered(start: Start, tmp_path: Path, mode: str) -> None:
    address = address_of(start(OOGST_ASYNC=mode))

    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(requests.get, f"{address}/wait", timeout=SECONDS)
        with (tmp_path / "data" / "pipe").open("w") as pipe:  # opens when the work has begun to read
            meanwhile = requests.get(address, timeout=SECONDS)
            pipe.write("klaar")

    assert meanwhile.text == "dag"
    assert waiting.result().text == "klaar"


def test_the_data_folder_is_made_for_this_user_only(start: Start, tmp_path: Path) -> None:
    address_of(start())

    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_second_server_on_the_same_data_folder_is_one_sentence(start: Start) -> None:
    address_of(start())

    sentence = refusal(start())

    assert sentence.startswith("Een andere server gebruikt ")
    assert "--data" in sentence
