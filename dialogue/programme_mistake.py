"""What is wrong in a programme or deck file, and exactly where; the screens have the sentences."""

import re
from typing import Any

import msgspec

from dialogue.programme import in_language
from dialogue.texts import clean_text

Path = tuple[str | int, ...]
"""The way to a field: names, and places in lists counted from 0."""

CODES = (
    "bad_name",
    "duplicate_id",
    "duplicate_key",
    "empty_text",
    "four_words",
    "missing",
    "no_cards",
    "no_roles",
    "no_steps",
    "not_a_mapping",
    "not_a_programme",
    "not_text",
    "not_yaml",
    "out_of_range",
    "too_deep",
    "too_large",
    "too_long",
    "too_short",
    "unknown_deck",
    "unknown_field",
    "unknown_kind",
    "unknown_language",
    "unknown_picture",
    "unknown_value",
    "unsafe",
    "wrong_type",
)

LONGEST_FOUND = 60
ITS_PATH = re.compile(r" - at `(?:key` in `)?\$(?P<path>[^`]*)`$")
PART_OF_PATH = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<place>\d+)\]")
RANGE = re.compile(r"Expected `int` (?P<expected>[<>]=? -?\d+)")
MISSING = re.compile(r"Object missing required field `(?P<name>[^`]+)`")
TYPE = re.compile(r"Expected `(?P<expected>\w+)[^`]*`, got `(?P<got>\w+)`")


class ProgrammeMistake(Exception):
    """A file that cannot be used.

    `step` is the step's number and title, as in `3 (Tweetal)`, or none outside the steps; `field` a dotted path within
    it, with places in lists counted from 1; `code` one of `CODES`; `found` what stands there (for `too_short` the
    minutes that are needed, for `not_yaml` the line); `expected` what may stand there: a type, a limit, or a choice.
    """

    def __init__(self, file: str, step: str | None, field: str, code: str, found: str = "", expected: str = "") -> None:
        super().__init__(f"{file}: {step or ''} {field}: {code} {found}")
        self.file = file
        self.step = step
        self.field = field
        self.code = code
        self.found = found
        self.expected = expected


class Document(msgspec.Struct, frozen=True):
    """A file as it was read: its name, and its nested lists, mappings and scalars, still to be judged."""

    file: str
    content: Any

    def mistake(self, path: Path, code: str, found: Any = "", expected: str = "") -> ProgrammeMistake:
        """Return the mistake at this path, to be raised."""
        step = None
        if len(path) > 1 and path[0] == "steps" and isinstance(path[1], int):
            step, path = self._step(path[1]), path[2:]
        return ProgrammeMistake(self.file, step, _dotted(path), code, shown(found), expected)

    def refusal(self, error: msgspec.ValidationError, under: Path = ()) -> ProgrammeMistake:
        """Return what msgspec refused in the content at `under` as a mistake of ours."""
        message = str(error)
        path = (*under, *_path(message))
        if missing := MISSING.match(message):
            return self.mistake((*path, missing["name"]), "missing")
        found = self._at(path)
        if found is None or found == "":
            return self.mistake(path, "missing")
        if limit := RANGE.match(message):
            return self.mistake(path, "out_of_range", found, limit["expected"])
        if message.startswith("Expected `str` matching regex"):
            return self.mistake(path, "bad_name", found)
        named = TYPE.match(message)
        return self.mistake(path, "wrong_type", found, named["expected"] if named else "")

    def _at(self, path: Path) -> Any:
        value = self.content
        for part in path:
            value = value[part]
        return value

    def _step(self, place: int) -> str:
        content = self.content["steps"][place] if self.content else None
        step = content if isinstance(content, dict) else {}
        title = step.get("title")
        texts = title if isinstance(title, dict) else {"nl": title}
        words = in_language({language: text for language, text in texts.items() if isinstance(text, str)}, "nl")
        name = shown(words or step.get("id"))
        return f"{place + 1} ({name})" if name else str(place + 1)


def shown(value: Any) -> str:
    """Return what stands in a file on one short line; a list or a mapping only by its brackets."""
    if isinstance(value, list | dict):
        return "[…]" if isinstance(value, list) else "{…}"
    text = " ".join(clean_text("" if value is None else str(value)).split())
    return text if len(text) <= LONGEST_FOUND else f"{text[: LONGEST_FOUND - 1]}…"


def _path(message: str) -> Path:
    found = ITS_PATH.search(message)
    parts = PART_OF_PATH.finditer(found["path"]) if found else ()
    return tuple(part["name"] if part["name"] else int(part["place"]) for part in parts)


def _dotted(path: Path) -> str:
    words = [f"[{part + 1}]" if isinstance(part, int) else f".{shown(part)}" for part in path]
    return "".join(words).removeprefix(".")
