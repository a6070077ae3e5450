"""Catalogues of texts: the .po files are the source, and a fresh checkout needs no step of its own to use them."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

DOMAIN = "messages"
EVERY_SCREEN = "shared"


class Translations:
    """The catalogues under `source` (LANGUAGE/LC_MESSAGES/messages.po), compiled into `directory` for Flask-Babel."""

    def __init__(self, source: Path, directory: Path) -> None:
        self.directory = directory
        self._catalogues = {path.parents[1].name: catalogue(path) for path in _catalogue_files(source)}
        for language, texts in self._catalogues.items():
            _compile(texts, directory / language / "LC_MESSAGES" / f"{DOMAIN}.mo")

    @property
    def languages(self) -> Collection[str]:
        """The languages that have a catalogue; the language of the texts themselves has none."""
        return self._catalogues.keys()

    def script_texts(self, language: str, screens: Collection[str]) -> dict[str, str]:
        """Return what the scripts of these screens (folders of static/js) say, as text to translation.

        A text with a plural gives two: its singular and its plural, each to its own translation.
        """
        texts = self._catalogues.get(language, ())
        folders = tuple(f"static/js/{screen}/" for screen in {*screens, EVERY_SCREEN})
        return {
            original: translation
            for message in texts
            if message.id and not message.fuzzy and any(file.startswith(folders) for file, _ in message.locations)
            for original, translation in _pairs(message).items()
            if translation
        }


def catalogue(path: Path) -> Catalog:
    """Return the texts in one .po file; raises `babel.messages.pofile.PoFileError` when it is broken."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parents[1].name, abort_invalid=True)


def _catalogue_files(source: Path) -> list[Path]:
    return sorted(source.glob(f"*/LC_MESSAGES/{DOMAIN}.po"))


def _compile(texts: Catalog, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # two commands that are typed at once both compile
    unfinished = target.with_suffix(f".{os.getpid()}.new")
    with unfinished.open("wb") as file:
        write_mo(file, texts)
    unfinished.replace(target)


def _pairs(message: Message) -> Mapping[str, str]:
    if isinstance(message.id, str):
        return {message.id: str(message.string or "")}
    return dict(zip(message.id, message.string or (), strict=False))
