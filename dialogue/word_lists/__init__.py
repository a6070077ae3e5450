"""Lists of words that the core looks things up in, one entry a line; README.md says whose they are."""

import unicodedata
from functools import cache
from importlib import resources
from typing import NamedTuple


class WordList(NamedTuple):
    """`always`: entries that are nothing else. `capital`: entries that are words too, and count with a capital only."""

    always: frozenset[str]
    capital: frozenset[str]


def folded(word: str) -> str:
    """Return a word as it is looked up: in lower case, without accents, with straight apostrophes."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@cache
def word_list(name: str) -> WordList:
    """Return the list in `name`.txt, folded. A star after an entry says that it counts with a capital only."""
    text = (resources.files(__name__) / f"{name}.txt").read_text("utf-8")
    entries = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return WordList(
        frozenset(folded(entry) for entry in entries if not entry.endswith("*")),
        frozenset(folded(entry.removesuffix("*").strip()) for entry in entries if entry.endswith("*")),
    )


@cache
def words(name: str) -> frozenset[str]:
    """Return the words in `name`.txt, where several may stand on a line."""
    text = (resources.files(__name__) / f"{name}.txt").read_text("utf-8")
    return frozenset(folded(word) for line in text.splitlines() if not line.startswith("#") for word in line.split())
