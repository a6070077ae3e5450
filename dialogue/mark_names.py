"""Names of people, places and organisations, found by their capital, by the word before them, and in lists."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dialogue.mark_patterns import Spot
from dialogue.word_lists import WordList, folded, word_list, words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_INITIALS = re.compile(
    r"(?<!\w)(?:[A-Z]\. ?){1,4}(?:(?:van|de|den|der|ten|ter|el|al|ben) ){0,3}[A-Z][^\W\d_]{1,40}(?!\w)"
)
_ASIDE = {"van", "de", "den", "der", "ten", "ter", "'t", "el", "al", "ben", "von", "da", "di", "dos", "te"}
_BEFORE_A_PLACE = {"in", "uit", "te", "naar", "nabij", "rondom", "vanuit", "from", "at", "near"}
_DISTRICTS = {"noord", "zuid", "oost", "west", "centrum", "zuidoost", "noordwest", "zuidwest", "noordoost"}
_MOST_OF_THEM = 0.6


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    key: str
    capital: bool
    goes_on: bool
    """In the middle of a sentence: nothing but a space, or a comma, stands before it."""


def named(text: str) -> Iterator[Spot]:
    """Yield the names in a text; spots may overlap."""
    yield from (Spot(*it.span(), "name") for it in _INITIALS.finditer(text))
    found = _words(text)
    at = 0
    while at < len(found):
        spot, at = _name_at(found, at)
        if spot:
            yield spot


def _words(text: str) -> list[_Word]:
    raw = list(_WORD.finditer(text))
    capital_says_something = not _is_shouted([it[0] for it in raw])
    found: list[_Word] = []
    end_before = -1
    for match in raw:
        word = match[0].removesuffix(".")
        between = text[end_before : match.start()] if end_before >= 0 else "."
        capital = capital_says_something and word[0].isupper() and not (len(word) > 1 and word.isupper())
        goes_on = between.strip(" \t,") == "" and between != ""
        key = folded(word)
        key = key.removesuffix("'s") if key.endswith("'s") else key
        found.append(_Word(match.start(), match.start() + len(word), word, key, capital, goes_on))
        # an abbreviation before a name ends no sentence: "dhr. Jansen"
        end_before = match.end() if key in words("before_names") else match.start() + len(word)
    return found


def _is_shouted(raw: list[str]) -> bool:
    """Whether nearly every word has a capital, so that capitals say nothing."""
    counted = [word for word in raw if len(word) > 1]
    return len(counted) > 4 and sum(word[0].isupper() for word in counted) >= _MOST_OF_THEM * len(counted)


def _name_at(found: list[_Word], at: int) -> tuple[Spot | None, int]:
    """Return the name that begins at this word, if one does, and where to look on."""
    word = found[at]
    before = found[at - 1].key if at and word.goes_on else ""
    if before in words("before_names") and (person := _titled(found, at)):
        return _spot(found, at, person, "name")
    if before in words("places_with_a_name") and word.capital:
        return _spot(found, at, _run(found, at, with_articles=True), "place")
    if town := _town_length(found, at, before):
        return _spot(found, at, at + town, "place")
    if word.key in _no_names():
        return None, at + 1
    if word.capital and word.goes_on:
        known = word.key in word_list("first_names").always
        if (before in _BEFORE_A_PLACE and not known) or word.key in _DISTRICTS:
            return _spot(found, at, _run(found, at), "place")
        end = _run(found, at)
        return _spot(found, at, end, "place" if found[end - 1].key in words("places_with_a_name") else "name")
    if _is_first_name(word):
        return _spot(found, at, _run(found, at), "name")
    return None, at + 1


def _spot(found: list[_Word], at: int, end: int, kind: str) -> tuple[Spot, int]:
    return Spot(found[at].start, found[end - 1].end, "place" if kind == "place" else "name"), end


def _run(found: list[_Word], at: int, *, with_articles: bool = False) -> int:
    """Return where a name ends that begins here: capitals, also after "van de"."""
    end = at + 1
    while end < len(found):
        on = end
        while on < len(found) and on < end + 3 and found[on].goes_on and found[on].key in _ASIDE:
            on += 1
        if on == len(found) or not (found[on].capital and found[on].goes_on):
            break
        if on == end and found[on].key in _no_names() and not with_articles:
            break
        end = on + 1
    return end


def _titled(found: list[_Word], at: int) -> int:
    """Return where a name after "mevrouw" and the like ends, or 0: with a capital, or a known one without."""
    on = at
    while on < len(found) and on < at + 3 and found[on].key in _ASIDE:
        on += 1
    if on == len(found) or not found[on].goes_on:
        return 0
    word = found[on]
    if word.capital and word.key not in _no_names():
        return _run(found, on)
    known = word.key in word_list("first_names").always or word.key in words("surnames")
    return on + 1 if known else 0


def _town_length(found: list[_Word], at: int, before: str) -> int:
    """Return of how many words the town is that begins here; in lower case it must stand after "in" and the like."""
    towns, longest = _towns()
    word = found[at]
    for length in range(min(longest.get(word.key, 0), len(found) - at), 0, -1):
        name = " ".join(it.key for it in found[at : at + length])
        if word.capital and (word.goes_on or length > 1):
            if name in towns.always or name in towns.capital:
                return length
        elif name in towns.always and (before in _BEFORE_A_PLACE or word.capital):
            return length
    return 0


@cache
def _towns() -> tuple[WordList, dict[str, int]]:
    """Return the towns, and of how many words the longest is that begins with a word."""
    towns = word_list("towns")
    longest: dict[str, int] = {}
    for name in towns.always | towns.capital:
        first, length = name.partition(" ")[0], name.count(" ") + 1
        longest[first] = max(longest.get(first, 0), length)
    return towns, longest


def _is_first_name(word: _Word) -> bool:
    names = word_list("first_names")
    return word.key in names.always or (word.capital and word.key in names.capital)


@cache
def _no_names() -> frozenset[str]:
    return words("no_names") | words("stop_words_nl") | words("stop_words_en")
