"""Everything that a server of a played meeting keeps, shows and hands out, as text to be searched."""

import io
import json
import re
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import requests

from facilitator.export.formats import FORMATS
from tests.privacy.played import PATIENCE, Played

UNPRINTED = re.compile(r"[\u200b\u00ad\n\r\f]")
"""Where a long word may be broken, and where it was."""
PAGES = ("", "details", "report", "versions", "themes", "remove")


class Cell(NamedTuple):
    """What stands in one column of one row."""

    table: str
    column: str
    value: Any

    @property
    def place(self) -> str:
        """The name of the column with its table."""
        return f"{self.table}.{self.column}"


def cells(data: Path) -> list[Cell]:
    """Return everything in every table, also in tables that nobody told of."""
    found = []
    with closing(sqlite3.connect(data / "oogstdialoog.db")) as database:
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in names:
            rows = database.execute(f'SELECT * FROM "{table}"')
            columns = [it[0] for it in rows.description]
            found += [Cell(table, column, value) for row in rows for column, value in zip(columns, row, strict=True)]
    return found


def exports(played: Played) -> dict[str, str]:
    """Return the text of every download: all formats, cards, and what the report editor reads."""
    files = {f"report.{name}": FORMATS[name].EXTENSION for name in FORMATS} | {
        "report/contents": "json",
        "cards.pdf": "pdf",
    }
    return {name: _text(_asked(played, name), kind) for name, kind in files.items()}


def pages(played: Played) -> dict[str, str]:
    """Return the pages of the facilitator about this meeting, and those that anybody may open."""
    found = {name or "control": _asked(played, name).decode() for name in PAGES}
    found["home"] = played.facilitator.browser.get(f"{played.server.url}/facilitator/", timeout=PATIENCE).text
    for name, address in {"enter": "/", "join": f"/{played.meeting.code}", "nothing": "/000000"}.items():
        found[name] = requests.get(played.server.url + address, timeout=PATIENCE).text
    return found


def addresses(played: Played) -> str:
    """Return the download that mail addresses are for."""
    return _asked(played, "addresses.txt").decode()


def log(played: Played) -> str:
    """Return every line that the server printed, without the link that lets the facilitator in."""
    return "".join(line for line in played.server.lines if "/facilitator/sign-in/" not in line)


def files_beside_the_database(data: Path) -> dict[str, bytes]:
    """Return every other file in the data folder."""
    kept = [it for it in data.rglob("*") if it.is_file() and not it.name.startswith("oogstdialoog.db")]
    return {it.relative_to(data).as_posix(): it.read_bytes() for it in kept}


def objects(frame: Any) -> Iterator[dict[str, Any]]:
    """Return every object in a frame, at whatever depth."""
    if isinstance(frame, dict):
        yield frame
        for value in frame.values():
            yield from objects(value)
    elif isinstance(frame, list | tuple):
        for value in frame:
            yield from objects(value)


def as_text(frame: Any) -> str:
    """Return a frame as one text."""
    return json.dumps(frame, ensure_ascii=False)


def _asked(played: Played, name: str) -> bytes:
    url = f"{played.server.url}/facilitator/sessions/{played.meeting.id}/{name}"
    answer = played.facilitator.browser.get(url, timeout=60)
    assert answer.status_code == 200, (name, answer.status_code)
    return answer.content


def _text(content: bytes, kind: str) -> str:
    if kind == "pdf":
        return _of_pdf(content)
    if kind in {"docx", "xlsx"}:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return content.decode("utf-8-sig")


def _of_pdf(content: bytes) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file.pdf"
        path.write_bytes(content)
        text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
        about = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()
    return UNPRINTED.sub("", text) + about
