"""Files that leave the house: how they are named, and how a browser gets them."""

import re
import unicodedata

from flask import Response

from dialogue.records import Session

READING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
"""A report carries its own style, as it must when it stands alone; it has no scripts and asks for nothing."""
LONGEST_TITLE = 60


def download(content: bytes | str, media_type: str, name: str, *, read: bool = False) -> Response:
    """Return a file that is kept under this name, or that opens in the browser to `read`; no cache keeps it."""
    answer = Response(content, mimetype=media_type)
    if answer.mimetype == "text/html":
        answer.headers["Content-Security-Policy"] = READING
    answer.headers["Cache-Control"] = "no-store"
    if not read:
        answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


def file_name(kind: str, session: Session, extension: str, version: int | None = None) -> str:
    """Return a name that every file system takes: what it is, the date and the title, and which version it is."""
    published = f"-versie-{version}" if version else ""
    return f"{kind}-{session.date}-{_plain(session.title) or session.code}{published}.{extension}"


def series_file_name(name: str, extension: str) -> str:
    """Return a name that every file system takes: what it is, and the name of the series."""
    return f"reeks-{_plain(name) or 'bijeenkomsten'}.{extension}"


def _plain(title: str) -> str:
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST_TITLE]
