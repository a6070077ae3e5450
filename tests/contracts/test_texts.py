"""Every text on a screen is in the English catalogue, translated, with the same placeholders."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from babel.messages.catalog import Catalog, Message

from dialogue.programme_file import ready_made_decks, ready_made_programmes
from serving.translations import catalogue
from tools.texts import ROOT, collected

ENGLISH = ROOT / "translations" / "en" / "LC_MESSAGES" / "messages.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


@pytest.fixture(scope="module")
def in_code() -> Catalog:
    return collected(ROOT)


@pytest.fixture(scope="module")
def english() -> Catalog:
    return catalogue(ENGLISH)


def forms(text: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The one text of a message, or its singular and plural."""
    return text if isinstance(text, tuple) else (text or "",)


def messages(texts: Catalog) -> dict[tuple[str, ...], Message]:
    return {forms(message.id): message for message in texts if message.id}


@pytest.fixture(scope="module")
def dutch(in_code: Catalog) -> list[str]:
    """Every text that people read in Dutch: of the screens, and of the ready-made programmes and decks."""
    on_screens = [form for key in messages(in_code) for form in key]
    ready_made = [*ready_made_programmes(), *ready_made_decks()]
    return on_screens + [text for it in ready_made for text in dutch_in(msgspec.to_builtins(it))]


def dutch_in(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        if isinstance(content.get("nl"), str):
            yield content["nl"]
        for part in content.values():
            yield from dutch_in(part)
    elif isinstance(content, list | tuple):
        for part in content:
            yield from dutch_in(part)


def test_the_catalogue_has_every_text_in_the_code_and_no_other(in_code: Catalog, english: Catalog) -> None:
    wanted, present = set(messages(in_code)), set(messages(english))

    missing, unused = wanted - present, present - wanted

    assert (missing, unused, list(english.obsolete)) == (set(), set(), [])


def test_every_text_is_translated_and_none_is_a_guess(english: Catalog) -> None:
    unfinished = [
        key
        for key, message in messages(english).items()
        if message.fuzzy
        or len(forms(message.string)) != len(key)
        or not all(form.strip() for form in forms(message.string))
    ]

    assert unfinished == []


def test_a_translation_has_the_placeholders_of_its_text(english: Catalog) -> None:
    differing = [
        (text, translation)
        for key, message in messages(english).items()
        for text, translation in zip(key, forms(message.string), strict=False)
        if Counter(PLACEHOLDER.findall(text)) != Counter(PLACEHOLDER.findall(translation))
    ]

    assert differing == []


def test_a_translation_begins_and_ends_with_the_spaces_of_its_text(english: Catalog) -> None:
    differing = [
        (text, translation)
        for key, message in messages(english).items()
        for text, translation in zip(key, forms(message.string), strict=False)
        if spaces_around(text) != spaces_around(translation)
    ]

    assert differing == []


def spaces_around(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


# A screen is only sent the translations of texts that stand in its own scripts.
def test_the_catalogue_knows_the_files_of_each_text(in_code: Catalog, english: Catalog) -> None:
    known = {key: files_of(message) for key, message in messages(english).items()}

    misplaced = {
        key: files_of(message) for key, message in messages(in_code).items() if known.get(key) != files_of(message)
    }

    assert misplaced == {}


def files_of(message: Message) -> set[str]:
    return {Path(file).as_posix() for file, _ in message.locations}


def test_who_leads_a_meeting_is_called_begeleider(dutch: list[str]) -> None:
    otherwise = [text for text in dutch if "gespreksleid" in text.lower()]

    assert any("begeleider" in text.lower() for text in dutch)
    assert otherwise == []


def test_no_dutch_text_has_two_exclamation_marks(dutch: list[str]) -> None:
    shouting = [text for text in dutch if text.count("!") > 1]

    assert shouting == []
