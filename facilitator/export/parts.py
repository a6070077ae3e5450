"""Which parts a report has: an empty one vanishes with its heading, in every format alike."""

import re
import unicodedata

from dialogue.report.record import Present, Report


def somebody(present: Present) -> bool:
    """Whether there is anything to say about who were there."""
    return bool(present.text or present.a.roles or present.b.roles or present.other_roles)


def harvested(report: Report) -> bool:
    """Whether there is anything under the harvest question."""
    return bool(report.themes or report.bridge)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text: a blank line parts them."""
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]


def starts_right(text: str) -> bool:
    """Whether a text runs from right to left: its first letter decides."""
    directions = (unicodedata.bidirectional(sign) for sign in text)
    return next((direction != "L" for direction in directions if direction in {"L", "R", "AL"}), False)
