"""Which words of an own text are in no dictionary, with what they may have to be. Nothing leaves the machine."""

import json
import re
import subprocess  # nosec B404 # our own program, in a process of its own
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

LANGUAGES = ("nl", "en")
"""Languages with a dictionary; in others nothing is checked."""
PROGRAM = Path(__file__).with_name("dictionary.py")
PATIENCE = 40
"""Seconds."""
MOST_KNOWN = 20_000

SKIPPED = re.compile(
    r"\S+@\S+|\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?\b|“[^”]*”|„[^”]*”|\[[^\]]*\]"
)
"""Addresses, what somebody said (between quotation marks), and places to fill in."""
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
SENTENCE_ENDS = ".?!:;\n•–-‘'\"("
SMALLEST = 3
OUR_WORDS = frozenset(
    {"eye-opener", "eye-openers", "oogstdialoog", "oogstdialogen", "terugblik", "uitdeler", "uitdelers"}
)
"""Words of these meetings, which no dictionary has to know."""

_known: dict[str, dict[str, list[str] | None]] = {}
"""What was looked up before: what a word may have to be, or none when it is right."""


class SpellingUnavailable(Exception):
    """The dictionary could not be asked."""


def words_of(text: str) -> list[str]:
    """Return the words of a text that a dictionary may know, in order, each once.

    Left out: names (a capital in the midst of a sentence), abbreviations, whatever has a digit, addresses, quotes.
    """
    plain = SKIPPED.sub(lambda found: " " * len(found[0]), text)
    return list(dict.fromkeys(found[0] for found in WORD.finditer(plain) if _is_checked(found, plain)))


def _is_checked(found: re.Match[str], text: str) -> bool:
    word = found[0]
    if len(word) < SMALLEST or any(letter.isdigit() for letter in word) or "." in word:
        return False
    if any(letter.isupper() for letter in word[1:]):
        return False
    before = text[: found.start()].rstrip(" ")
    return not word[0].isupper() or not before or before[-1] in SENTENCE_ENDS


def misspelled(words: Iterable[str], language: str) -> dict[str, list[str]]:
    """Return the words that are in no dictionary of this language, each with what it may have to be.

    Raises `SpellingUnavailable` when the dictionary does not answer.
    """
    if language not in LANGUAGES:
        return {}
    known = _known.setdefault(language, {})
    asked = list(dict.fromkeys(words))
    unknown = [word for word in asked if word not in known and word.lower() not in OUR_WORDS]
    if unknown:
        if len(known) > MOST_KNOWN:
            known.clear()
        found = _looked_up(unknown, language)
        known.update({word: found.get(word) for word in unknown})
    return {word: better for word in asked if (better := known.get(word)) is not None}


def _looked_up(words: list[str], language: str) -> Mapping[str, list[str]]:
    command = [sys.executable, "-P", str(PROGRAM), language]
    try:
        done = subprocess.run(  # nosec B603 # a fixed program; the words go to its input
            command, input=json.dumps(words).encode(), capture_output=True, timeout=PATIENCE, check=True
        )
        found: dict[str, list[str]] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        raise SpellingUnavailable(language) from error
    return found
