"""Reading the file of a whole meeting: what the core knows of it, and whether its pictures are pictures."""

import msgspec

from dialogue.acts import archiving
from dialogue.archive.mistake import ArchiveMistake
from dialogue.archive.sheet import Tables
from dialogue.report.record import PLACES, Picture
from facilitator.picture_encoding import is_whole
from serving.languages import LANGUAGES


def unpacked(source: bytes, now: int) -> Tables:
    """Return the meeting in a file, looked at from all sides. It touches no database. Raises `ArchiveMistake`."""
    tables = archiving.unpacked(source, LANGUAGES, now)
    for line, row in enumerate(tables["pictures"], start=1):
        _look_at(row["record"], "pictures", line, "record.data")
    for line, row in enumerate(tables["versions"], start=1):
        for place in PLACES:
            _look_at(row["report"].get(place), "versions", line, f"report.{place}")
    return tables


def _look_at(content: object, sheet: str, line: int, field: str) -> None:
    # a report with a picture that cannot be read cannot be written any more
    if content is not None and not is_whole(msgspec.convert(content, Picture)):
        raise ArchiveMistake("bad_value", sheet, line, field)
