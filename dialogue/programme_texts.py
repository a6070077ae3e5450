"""The texts of a programme or deck file: cleaned, in a map of languages, and no field that nobody knows.

It follows the records themselves, so that a new field in `programme.py` or in a kind's options needs nothing here.
"""

import re
from typing import Any

from msgspec import inspect

from dialogue.programme_mistake import Document, Path
from dialogue.texts import clean_text

LONGEST_TEXT = 2000
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
DUTCH = "nl"


def cleaned(document: Document, path: Path, value: Any, shape: inspect.Type) -> Any:
    """Return the value with every text in it cleaned; what is not of this shape stays, for msgspec to refuse.

    Raises `ProgrammeMistake`: `unknown_field`, `unknown_value`, `unknown_language`, `empty_text`, `too_long`,
    `wrong_type` for a text that is none.
    """
    match shape:
        case inspect.UnionType(types=types):
            filled = next(it for it in types if not isinstance(it, inspect.NoneType))
            return None if value is None else cleaned(document, path, value, filled)
        case inspect.StructType(fields=fields) if isinstance(value, dict):
            return _record(document, path, value, fields)
        case inspect.VarTupleType(item_type=item) if isinstance(value, list):
            return [cleaned(document, (*path, place), entry, item) for place, entry in enumerate(value)]
        case inspect.DictType(value_type=inspect.StrType()):
            return _text(document, path, value)
        case inspect.DictType(value_type=entry) if isinstance(value, dict):
            return {key: cleaned(document, (*path, key), each, entry) for key, each in value.items()}
        case inspect.LiteralType(values=values) if isinstance(value, str) and value not in map(str, values):
            raise document.mistake(path, "unknown_value", value, ", ".join(map(str, values)))
        case inspect.StrType(pattern=None) if isinstance(value, str):
            return _words(document, path, value)
    return value


def _record(document: Document, path: Path, content: dict[str, Any], fields: tuple[inspect.Field, ...]) -> Any:
    known = {field.name: field for field in fields}
    for name in content:
        if name not in known:
            raise document.mistake((*path, name), "unknown_field", name, ", ".join(known))
    record = {name: cleaned(document, (*path, name), value, known[name].type) for name, value in content.items()}
    for name, value in record.items():
        if value == "" and known[name].required:
            raise document.mistake((*path, name), "empty_text")
    return record


def _text(document: Document, path: Path, value: Any) -> dict[str, str]:
    texts = value if isinstance(value, dict) else {DUTCH: value}
    if not texts:
        raise document.mistake(path, "empty_text")
    text = {}
    for language, words in texts.items():
        at = (*path, language) if isinstance(value, dict) else path
        if not LANGUAGE.fullmatch(language):
            raise document.mistake(at, "unknown_language", language)
        if isinstance(words, list | dict):
            raise document.mistake(at, "wrong_type", words, "str")
        text[language] = _words(document, at, words or "")
        if not text[language]:
            raise document.mistake(at, "empty_text")
    return text


def _words(document: Document, path: Path, raw: str) -> str:
    words = clean_text(raw)
    if len(words) > LONGEST_TEXT:
        raise document.mistake(path, "too_long", len(words), str(LONGEST_TEXT))
    return words
