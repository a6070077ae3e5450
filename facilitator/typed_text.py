"""What was typed into a field of a form, read as what it has to be; none when it is not."""

import re
from datetime import date
from urllib.parse import urlsplit

from dialogue.texts import clean_text

TIME = re.compile(r"(?P<hours>[01]?\d|2[0-3])[:.](?P<minutes>[0-5]\d)(:[0-5]\d)?")


def line(typed: str) -> str:
    """Return the text on one line, without what nobody can see."""
    return " ".join(clean_text(typed).split())


def day(typed: str) -> date | None:
    """Return the date that was typed as 2026-06-10."""
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        return None


def time_of_day(typed: str) -> str | None:
    """Return the time that was typed, as 13:30."""
    found = TIME.fullmatch(typed.strip())
    return f"{int(found['hours']):02}:{found['minutes']}" if found else None


def web_address(typed: str) -> str | None:
    """Return a web address that a reader can follow; `www.` alone is enough to type."""
    address = line(typed)
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    known = parts.scheme in {"http", "https"} and not parts.username and not parts.password
    named = re.fullmatch(r"[^\s/?#@]+\.[^\s/?#@.]{2,}", parts.hostname or "")
    return address if known and named and " " not in address else None
