"""What no file can hold, taken out of a whole record."""

import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

JOINERS = {"\u200c", "\u200d"}  # Persian and emoji need these two
TAGS = range(0xE0020, 0xE0080)  # the flags of Scotland and Wales are spelled with these

Record = TypeVar("Record", bound=msgspec.Struct)


def printable(text: str) -> str:
    """Return the text without control characters, directional marks and halves of characters.

    XML refuses them, PDF/A forbids them, and a mark that turns the direction would turn our own words too.
    A tab becomes a space, every kind of line end a newline; a character younger than this Python stays.
    """
    lines = text.replace("\t", " ").replace("\r\n", "\n").translate(LINE_ENDS)
    return "".join(letter for letter in lines if letter == "\n" or letter in JOINERS or _is_printed(letter)).strip()


LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"))


def _is_printed(letter: str) -> bool:
    code = ord(letter)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:  # never characters, in no version
        return False
    return code in TAGS or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co"}


def printable_record(record: Record) -> Record:
    """Return the record with every text in it made printable."""
    return msgspec.convert(
        with_every_text(printable, msgspec.to_builtins(record, builtin_types=(bytes,))), type(record)
    )


def with_every_text(change: Callable[[str], str], content: Any) -> Any:
    """Return nested lists and dicts with every text that stands in them changed; keys stay."""
    match content:
        case str():
            return change(content)
        case dict():
            return {key: with_every_text(change, value) for key, value in content.items()}
        case list() | tuple():
            return [with_every_text(change, value) for value in content]
    return content
