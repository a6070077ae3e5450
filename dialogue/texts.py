"""What people type: cleaned once, at the boundary, and never altered after that."""

import re
import unicodedata

from dialogue.errors import Refused

MOST_CHARACTERS = 280
LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
KEPT_CONTROLS = {"\n"}
JOINERS = {"\u200c", "\u200d"}  # Persian and emoji need these two
PLAIN = re.compile("[\n -~\u00a1-\u00ac\u00ae-\u017f]*")
"""What nearly everybody types: Latin letters and signs that are kept as they are, each one sign to begin with."""


def clean_text(raw: str) -> str:
    """Return the text without control characters and outer white space; every line break becomes one newline.

    Directional marks are dropped as well: a text may not turn the order of what stands beside it. A text in which
    nothing can be seen is empty.
    """
    if PLAIN.fullmatch(raw):
        return raw.strip()
    text = LINE_BREAK.sub("\n", raw).replace("\t", " ")
    kept = "".join(letter for letter in text if letter in KEPT_CONTROLS or letter in JOINERS or _is_printed(letter))
    # what stood between two signs is gone now: only here can they become one
    cleaned = unicodedata.normalize("NFC", kept).strip()
    return cleaned if any(_is_seen(letter) for letter in cleaned) else ""


def _is_printed(letter: str) -> bool:
    category = unicodedata.category(letter)
    if category == "Cn":
        # phones have emoji that are newer than this Python: only what can never be a character goes
        number = ord(letter)
        return not (0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE or number >> 16 == 14)
    return category not in {"Cc", "Cf", "Cs", "Co"}


def _is_seen(letter: str) -> bool:
    return not (letter.isspace() or letter in JOINERS or unicodedata.category(letter) == "Mn")


def sentence(raw: str, most: int = MOST_CHARACTERS) -> str:
    """Return a cleaned text that may be kept.

    Raises `Refused`: `text_empty` when nothing is left, `text_too_long` beyond `most` characters.
    """
    text = clean_text(raw)
    if not text:
        raise Refused("text_empty")
    if len(text) > most:
        raise Refused("text_too_long")
    return text


def note(raw: str, most: int = MOST_CHARACTERS) -> str:
    """Return a cleaned text that may be empty; raises `Refused("text_too_long")` beyond `most` characters."""
    text = clean_text(raw)
    if len(text) > most:
        raise Refused("text_too_long")
    return text
