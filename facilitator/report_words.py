"""What the screens call the formats and the parts of a report."""

from collections.abc import Iterable

from flask_babel import gettext as _

FORMATS = {
    "pdf": lambda: _("PDF"),
    "factsheet": lambda: _("Eén blad"),
    "docx": lambda: _("Word"),
    "html": lambda: _("Webpagina"),
    "md": lambda: _("Markdown"),
    "txt": lambda: _("Mailtekst"),
    "xlsx": lambda: _("Excel"),
    "csv": lambda: _("CSV"),
    "json": lambda: _("JSON"),
    "open": lambda: _("Open data"),
}
PARTS = {
    "cover": lambda: _("Omslag"),
    "words": lambda: _("Woorden in dit verslag"),
    "introduction": lambda: _("Inleiding"),
    "present": lambda: _("Wie waren er"),
    "steps": lambda: _("Wat we deden"),
    "mirror": lambda: _("De spiegel"),
    "themes": lambda: _("Thema’s"),
    "eye_openers": lambda: _("Eye-openers"),
    "agreements": lambda: _("Afspraken"),
    "evaluation": lambda: _("Hoe het was"),
    "closing": lambda: _("Wat we hopen"),
    "sources": lambda: _("Verder lezen en kijken"),
    "deck": lambda: _("Uitdelers"),
    "colophon": lambda: _("Over dit verslag"),
    "open": lambda: _("Open data"),
    "allowed": lambda: _("De zinnen in Excel, CSV en JSON"),
}


def format_names(formats: Iterable[str]) -> dict[str, str]:
    """Return the name of each of these formats."""
    return {it: FORMATS[it]() for it in formats}


def part_names(parts: Iterable[str]) -> list[str]:
    """Return the names of parts in reading order; parts without a name share one."""
    changed = set(parts)
    named = [name() for part, name in PARTS.items() if part in changed]
    return [*named, _("Iets anders")] if changed - PARTS.keys() else named
