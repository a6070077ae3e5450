"""What can be recognised by its form: numbers, addresses, ages, and words about health beside somebody."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from dialogue.word_lists import folded, words


class Spot(NamedTuple):
    """A part of a text, in Python's characters, and the kind of mark it deserves."""

    start: int
    end: int
    kind: Literal["phone", "mail", "link", "number", "age", "name", "place", "health"]


# Every pattern begins where a word does and has an upper limit: a text of any length takes time in step with it.
_PHONE = re.compile(
    r"(?<![\w+])(?<!\d[-./])(?!\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d\b)"
    r"(?:(?:\+|00)[1-9]\d{0,2}[\s().-]{0,3}(?:\(0\)[\s.-]{0,2})?(?:\d[\s().-]{0,2}){6,11}\d"
    r"|\(?0[1-9]\d{0,3}\)?(?:[\s./-]{0,3}\d){5,8}|6[ -]?[1-9]\d{7})(?!\d)"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_SPELT_MAIL = re.compile(
    r"(?<!\w)\w{1,40}(?: (?:punt|dot) \w{1,40}){0,3} (?:at|apenstaartje|apestaartje)"
    r" \w{1,40} (?:punt|dot) (?:nl|com|org|net)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?i:\bhttps?://|\bwww\.)[^\s<>\"']{1,2000}"
    r"|(?<![\w@.-])[\w-]{2,63}(?:\.[\w-]{1,63}){0,3}\.(?:nl|com|org|net|eu|info)(?![\w.-]?\w)(?:/[^\s<>\"']{0,2000})?"
    r"|(?<![\w@.])@\w[\w.]{1,29}"
)
_NUMBER = re.compile(r"(?<![\w.,-])(?:[1-9]\d{8}|[A-Z]{2}\d\d ?[A-Z]{4}(?: ?\d){10})(?![\w-])")
_POSTCODE = re.compile(
    r"(?<![\w.])[1-9]\d{3}(?: ?(?!IS|EN|OF|DE|IK|WE|JE|ZE|NU|AL|OP|IN|TE|ER)[A-Z]{2}|[a-z]{2})(?!\w)"
)
_STREET = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_]{2,40}(?:straat|laan|weg|plein|gracht|kade|singel|dreef|steeg|hof|plantsoen|pad|dijk))"
    r"(?P<house> \d{1,4}(?:[- ]?[a-zA-Z]|-\d{1,3})?(?!\w))?(?!\w)"
)
_SMALL = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien"
    "|negentien|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig"
    "|zeventig|tachtig|negentig)"
)
_GAP = r"\s{1,5}"
_ANY_GAP = r"\s{0,5}"
_BARE = rf"(?:(?:1[01]\d|[1-9]?\d)(?![\d.,:/-]?\d)|(?:{_SMALL})\b)"
_KIN = (
    "(?:(?:klein)?(?:zoon|zoontje|dochter|dochtertje|kind|kindje|kinderen|neef|neefje|nicht|nichtje)|jongen|jongetje"
    "|meisje|meid|man|vrouw|moeder|vader|broer|broertje|zus|zusje|opa|oma|tweeling|baby|peuter|kleuter|puber|tiener"
    "|leerling|cliënt|client|buurvrouw|buurman|jongste|oudste|middelste"
    "|son|daughter|child|boy|girl|brother|sister|mother|father|husband|wife|kid)"
)
_ONE = "(?:ik|jij|je|hij|zij|ze|die|i|he|she)"
_IS = "(?:ben|bent|is|was|wordt|word|werd|am|turned|turns)"
_ENDS = (  # follows a bare number that is an age; "3 keer" and "2 van de zes" go on otherwise
    rf"(?={_ANY_GAP}(?:$|[.,;:!?)\n\"'])"
    rf"|{_GAP}(?:en|maar|toen|dus|nu|geworden|als|was|is|werd|wordt|heeft|had|zit|met|die|and|but|when|so|now|with|has)\b)"
)
_NEARLY = (
    rf"(?:(?:nu|net|pas|al|nog|bijna|ook|binnenkort|morgen|vandaag|(?:volgende?|deze|dit){_GAP}\w{{1,12}}"
    rf"|just|only|now|almost){_GAP}){{0,2}}"
)
_OLD = rf"{_NEARLY}(?P<age>{_BARE}(?:{_GAP}(?:jaar|jr|years?|yrs)\b)?)"
_NO_AGE = rf"(?!{_ANY_GAP}(?:[%€]|procent|euro|meter|kilo))"
_BIRTH = rf"(?P<age>(?:\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]|{_GAP}\w{{3,9}}{_GAP}))?(?:19|20)\d\d)\b"
_TO_SCHOOL = rf"(?:(?:zit|zat|zitten|gaat|ging){_GAP}(?:nu{_GAP})?(?:in|naar)|{_KIN}{_GAP}(?:uit|van|in)){_GAP}"
_AGES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\w)(?P<age>{_BARE}[- ]?jarige?|(?:{_SMALL})jarige?)\b",
        rf"(?<!\w)(?P<age>{_BARE}[- ](?:jaar|jr|maanden|weken|years?|months?)[- ](?:oud|jong|old))\b",
        rf"\b{_KIN}(?:{_ANY_GAP}[,(]{_ANY_GAP}|{_GAP}(?:van|of|aged?){_GAP}){_OLD}{_NO_AGE}",
        rf"\b{_KIN}{_GAP}van{_GAP}{_BARE},?{_GAP}(?:en|of){_GAP}(?P<age>{_BARE}){_NO_AGE}",
        rf"\b{_KIN}{_GAP}(?:\w{{1,20}}{_GAP})?{_IS}{_GAP}{_OLD}{_ENDS}",
        rf"\b{_ONE}{_GAP}{_IS}{_GAP}{_OLD}{_ENDS}",
        rf"\b{_IS}{_GAP}{_ONE}{_GAP}{_OLD}{_ENDS}",
        rf"\b{_ONE}{_GAP}{_OLD}{_GAP}{_IS}\b",
        rf"\b(?:geboren|geb\.?|born){_GAP}(?:(?:op|in|on){_GAP})?{_BIRTH}",
        rf"\b{_TO_SCHOOL}(?P<age>(?:groep|klas){_GAP}[1-8])\b",
    )
]
_A_NUMBER = re.compile(rf"\d|{_SMALL}", re.IGNORECASE)
_SOMEBODY = re.compile(
    rf"\b(?:{_KIN}|ik|mij|me|mijn|m'n|hij|hem|zij|ze|haar|jij|jou|i|my|he|him|his|she|her)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?=[^\s.!?]))+")
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*")


def patterned(text: str) -> Iterator[Spot]:
    """Yield what has a form by which it can be recognised; spots may overlap."""
    if "@" in text or "." in text or ":" in text:
        yield from (Spot(*it.span(), "mail") for it in _MAIL.finditer(text))
        for found in _LINK.finditer(text):
            yield Spot(found.start(), found.start() + len(found[0].rstrip(".,;:!?)")), "link")
    if " punt " in text or " dot " in text:
        yield from (Spot(*it.span(), "mail") for it in _SPELT_MAIL.finditer(text))
    if any(letter.isdigit() for letter in text):
        yield from (Spot(*it.span(), "phone") for it in _PHONE.finditer(text))
        yield from (Spot(*it.span(), "number") for it in _NUMBER.finditer(text))
        yield from (Spot(*it.span(), "place") for it in _POSTCODE.finditer(text))
    if _A_NUMBER.search(text):
        yield from (Spot(*it.span("age"), "age") for pattern in _AGES for it in pattern.finditer(text))
    for found in _STREET.finditer(text):
        if folded(found["word"]) not in words("no_streets") and (found["house"] or _looks_like_a_street(found["word"])):
            yield Spot(*found.span(), "place")
    for sentence in _SENTENCE.finditer(text):
        yield from _health(sentence)


def _looks_like_a_street(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _health(sentence: re.Match[str]) -> Iterator[Spot]:
    """Yield the words about health, where the sentence speaks of somebody and not of people in general."""
    exact, beginnings = _health_words()
    found = [
        it for it in _WORD.finditer(sentence[0]) if (word := folded(it[0])) in exact or word.startswith(beginnings)
    ]
    if found and _SOMEBODY.search(sentence[0]):
        for it in found:
            yield Spot(sentence.start() + it.start(), sentence.start() + it.end(), "health")


@cache
def _health_words() -> tuple[frozenset[str], tuple[str, ...]]:
    listed = words("health")
    return frozenset(word for word in listed if not word.endswith("*")), tuple(
        word.removesuffix("*") for word in listed if word.endswith("*")
    )
