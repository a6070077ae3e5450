"""Checking the report that a played meeting leaves, in every format."""

import io
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup
from docx import Document
from docx.table import Table

from tests.journey.afternoon import Afternoon

IN_ORDER = (
    "Inleiding",
    "Wie waren er",
    "Wat we deden",
    "De spiegel",
    "Wat maakt samenwerking gelijkwaardig?",
    "Eye-openers",
    "Wat we hopen",
    "Bijlage: de uitdelers",
)


def check_report(
    afternoon: Afternoon, *, title: str, organiser: str, printed: Sequence[str], never: Sequence[str]
) -> None:
    """Check that every format is whole, in order, and holds nothing that may not be in it."""
    texts = {
        "pdf": _pdf_text(_download(afternoon, "pdf")),
        "docx": _docx_text(_download(afternoon, "docx")),
        "html": _html_text(_download(afternoon, "html")),
        "csv": _download(afternoon, "csv").decode("utf-8-sig"),
    }
    for name, text in texts.items():
        for sentence in printed:
            assert sentence in text, f"{name} misses: {sentence}"
        for sentence in (*never, "ouder@voorbeeld.nl"):
            assert sentence not in text, f"{name} holds: {sentence}"
    for name in ("pdf", "docx", "html"):
        text = texts[name]
        assert title in text
        assert organiser in text
        assert "Gezien worden" in text
        assert "oogcontact" in text
        places = [text.rfind(heading) for heading in IN_ORDER]
        assert -1 not in places, f"{name} misses {IN_ORDER[places.index(-1)]}"
        assert places == sorted(places), f"{name} has its parts in another order"


def _download(afternoon: Afternoon, extension: str) -> bytes:
    url = f"{afternoon.server.url}/facilitator/sessions/{afternoon.meeting.id}/report.{extension}"
    answer = afternoon.meeting.facilitator.browser.get(url, timeout=60)
    assert answer.status_code == 200, answer.text[:300]
    return answer.content


def _pdf_text(content: bytes) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        path.write_bytes(content)
        found = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return _one_line(found.stdout.decode())


def _docx_text(content: bytes) -> str:
    lines = []
    for block in Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Table):
            lines += [cell.text for row in block.rows for cell in row.cells]
        else:
            lines.append(block.text)
    return _one_line("\n".join(lines))


def _html_text(content: bytes) -> str:
    return _one_line(BeautifulSoup(content, "html.parser").get_text(" "))


def _one_line(text: str) -> str:
    return " ".join(text.split())
