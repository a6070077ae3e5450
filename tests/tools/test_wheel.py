"""A built wheel, installed elsewhere, is the whole program."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("serving", "dialogue", "facilitator", "participant", "keeping", "static", "translations")
MADE_BY_RUNNING = {".pyc", ".mo"}
SECONDS = 30


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture
def server(wheel: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Install the wheel in a folder of its own and start it there, as its command does."""
    site = tmp_path / "site"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site)]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True)
    options = ["--host", "127.0.0.1", "--port", "0", "--data", str(tmp_path / "data")]
    with subprocess.Popen(
        [site / "bin" / "oogstdialoog", *options],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.terminate()


def test_a_wheel_holds_every_file_of_the_program(wheel: Path) -> None:
    on_disk = {
        path.relative_to(ROOT).as_posix()
        for floor in FLOORS
        for path in (ROOT / floor).rglob("*")
        if path.is_file() and path.suffix not in MADE_BY_RUNNING
    }

    packed = set(zipfile.ZipFile(wheel).namelist())

    assert on_disk - packed == set()
    assert "run.py" in packed


def test_an_installed_wheel_starts_with_its_command_and_finds_its_files(server: subprocess.Popen[str]) -> None:
    assert server.stdout
    address = next(found[0] for line in server.stdout if (found := re.search(r"http://127\.0\.0\.1:\d+", line)))

    health = requests.get(f"{address}/healthz", timeout=SECONDS)
    page = requests.get(address, headers={"Accept-Language": "en"}, timeout=SECONDS)
    files = [requests.get(address + path, timeout=SECONDS) for path in re.findall(r'"(/static/[^"]+)"', page.text)]

    assert health.json() == {"status": "ok"}
    assert page.ok
    assert files != []
    assert all(file.ok for file in files)
