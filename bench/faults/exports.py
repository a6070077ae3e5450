"""What control and reports show, against the database: by the mark that each sentence carries."""

import csv
import io
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup
from docx import Document

from bench.faults import kept
from bench.faults.findings import Findings
from tests.clients import Facilitator, Screen

MARK = re.compile(r"\bq\d+x\d+z\b")
PATIENCE = 120
"""Seconds for a report of thousands of sentences."""


def control(findings: Findings, desk: Screen, data: Path, session_id: int, people: int) -> None:
    """Compare the control's view, as a browser gets it that opens it now, with the database."""
    rows = _rows(data, session_id)
    shown = [
        (it["id"], it["run"], it["text"], it["may_quote"], it["starred"], it["kind"])
        for it in desk.view["insights"].values()
    ]
    _same(findings, "desk", "the control", set(shown), {tuple(row) for row in rows})
    findings.expect("desk", len(shown) == len(rows), f"{len(shown)} sentences on the control, {len(rows)} kept")
    counts, run = desk.view["counts"], desk.view["stage"]["run"]
    answered = len({person for person, where in _writers(data, session_id) if where == run})
    wanted = {"present": people, "connected": people, "answered": answered}
    told = {name: counts[name] for name in wanted}
    findings.expect("desk", told == wanted, f"the control counts {told} and not {wanted}")


def reports(findings: Findings, browser: Facilitator, data: Path, session_id: int) -> None:
    """Compare every format of the report with what may be quoted; of the themes one holds the starred sentences."""
    allowed = [row for row in _rows(data, session_id) if row.may_quote]
    table = csv.reader(io.StringIO(_download(browser, session_id, "csv").decode("utf-8-sig")), delimiter=";")
    in_table = sorted(row[0] for row in list(table)[1:])
    _same(findings, "export", "the CSV", set(in_table), {row.text for row in allowed})
    findings.expect("export", len(in_table) == len(allowed), f"the CSV has {len(in_table)} lines, not {len(allowed)}")
    printed = {mark for row in allowed if row.kind == "eye_opener" or row.starred for mark in MARK.findall(row.text)}
    for name, text in (
        ("Word", _words_of_docx(_download(browser, session_id, "docx"))),
        ("HTML", BeautifulSoup(_download(browser, session_id, "html"), "html.parser").get_text(" ")),
        ("PDF", _words_of_pdf(_download(browser, session_id, "pdf"))),
    ):
        _same(findings, "export", f"the report in {name}", set(MARK.findall(text)), printed)


def _same(findings: Findings, code: str, where: str, found: set[object], wanted: set[object]) -> None:
    for missing in sorted(map(str, wanted - found)):
        findings.add(code, f"{where} misses {missing}")
    for strange in sorted(map(str, found - wanted)):
        findings.add(code, f"{where} has {strange}")


def _rows(data: Path, session_id: int) -> list[kept.Sentence]:
    query = "SELECT id, run_id, text, may_quote, starred, kind FROM insights WHERE session_id = ?"
    with kept.opened(data) as database:
        rows = database.execute(query, (session_id,)).fetchall()
    return [kept.Sentence(it[0], it[1], it[2], bool(it[3]), bool(it[4]), it[5]) for it in rows]


def _writers(data: Path, session_id: int) -> list[tuple[int, int]]:
    with kept.opened(data) as database:
        return database.execute("SELECT person_id, run_id FROM insights WHERE session_id = ?", (session_id,)).fetchall()


def _download(browser: Facilitator, session_id: int, extension: str) -> bytes:
    url = f"{browser.server.url}/facilitator/sessions/{session_id}/report.{extension}"
    answer = browser.browser.get(url, timeout=PATIENCE)
    answer.raise_for_status()
    return answer.content


def _words_of_docx(content: bytes) -> str:
    return " ".join(paragraph.text for paragraph in Document(io.BytesIO(content)).element.body.iter() if paragraph.text)


def _words_of_pdf(content: bytes) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        path.write_bytes(content)
        found = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return found.stdout.decode()
