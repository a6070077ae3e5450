"""What is wrong with the file of a meeting, in a sentence for who chose it."""

from collections.abc import Callable

from dialogue.archive.file import LARGEST_FILE
from dialogue.archive.mistake import ArchiveMistake

Translate = Callable[[str], str]
MEGABYTE = 1024 * 1024


def sentence(mistake: ArchiveMistake, gettext: Translate) -> str:
    """Return what is wrong and what to do about it, in the language of `gettext`."""
    _ = gettext
    reasons = {
        "too_large": _("Het bestand is te groot. Het mag hoogstens %(most)s MB zijn."),
        "foreign": _("Dit is geen bijeenkomst. Kies een bestand met een naam die eindigt op .oogst."),
        "damaged": _("Het bestand is niet heel. Download het opnieuw."),
        "newer": _("Het bestand komt uit een nieuwere versie van Oogstdialoog. Zet het terug met die versie."),
        "bad_value": _("In het bestand staat iets dat niet kan (%(place)s). Download het opnieuw."),
        "loose_end": _("In het bestand mist iets (%(place)s). Download het opnieuw."),
        "inconsistent": _("De delen van het bestand passen niet bij elkaar. Download het opnieuw."),
    }
    place = ", ".join(str(part) for part in (mistake.sheet, mistake.line, mistake.field) if part)
    return reasons[mistake.code] % {"most": LARGEST_FILE // MEGABYTE, "place": place}
