"""The file of a meeting: a zip with a manifest and JSON lines for each table. It is read as from a stranger."""

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Sequence
from typing import Any

import msgspec

from dialogue.archive.mistake import ArchiveMistake
from dialogue.archive.sheet import Row, Sheet, Tables
from dialogue.texts import clean_text

EXTENSION = "oogst"
MEDIA_TYPE = "application/zip"
LARGEST_FILE = 8 * 1024 * 1024
"""Bytes of a file, packed; a meeting of 300 people has some hundreds of thousands."""
LARGEST_UNPACKED = 64 * 1024 * 1024
MOST_SHEETS = 200
LARGEST_NUMBER = 2**42
"""Milliseconds: somewhere in the next century, and far within what a clock can say."""
FORMAT = "oogstdialoog-meeting"
VERSION = 1
"""Of the form of the file; what is in the sheets follows the revision of the tables."""
PROGRAM = "0.1.0"
MANIFEST = "manifest.json"
LINES = ".jsonl"
NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The same meeting is the same file: a zip that says when it was made would differ."""
READABLE = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
ENCRYPTED = 0x1
UNREADABLE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError)


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file says of itself; `revision` is that of the tables, `rows` counts the lines of each sheet."""

    format: str
    version: int
    program: str
    revision: str
    rows: dict[str, int]


class _Kind(msgspec.Struct, frozen=True):
    """What every version of the manifest has."""

    format: str
    version: int


def packed(tables: Tables, revision: str) -> bytes:
    """Return the file; the same rows give the same bytes."""
    manifest = Manifest(FORMAT, VERSION, PROGRAM, revision, {name: len(rows) for name, rows in tables.items()})
    contents = {MANIFEST: msgspec.json.format(msgspec.json.encode(manifest)) + b"\n"}
    for name, rows in tables.items():
        contents[name + LINES] = b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in contents.items():
            member = zipfile.ZipInfo(name, NO_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            archive.writestr(member, content)
    return written.getvalue()


def unpacked(source: bytes, sheets: Sequence[Sheet], revisions: Collection[str]) -> Tables:
    """Return the rows of a file, each as its sheet says it may be; `revisions` of the tables are those known here.

    Raises `ArchiveMistake`: `too_large`, `foreign`, `damaged`, `newer` or `bad_value`.
    """
    contents = _contents(source)
    manifest = _manifest(contents.pop(MANIFEST, b""), revisions)
    if {name + LINES for name in manifest.rows} != contents.keys():
        raise ArchiveMistake("damaged")
    known = {sheet.name for sheet in sheets}
    if stranger := next((name for name in manifest.rows if name not in known), ""):
        raise ArchiveMistake("damaged", stranger)
    return {sheet.name: _rows(sheet, contents.get(sheet.name + LINES, b""), manifest) for sheet in sheets}


def _contents(source: bytes) -> dict[str, bytes]:
    if len(source) > LARGEST_FILE:
        raise ArchiveMistake("too_large")
    if not source.startswith(b"PK"):
        raise ArchiveMistake("foreign")
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            return _members(archive)
    except UNREADABLE as error:
        raise ArchiveMistake("damaged") from error


def _members(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Read no more than allowed: what a zip says about its own sizes is not believed."""
    contents: dict[str, bytes] = {}
    left = LARGEST_UNPACKED
    if len(archive.infolist()) > MOST_SHEETS:
        raise ArchiveMistake("damaged")
    for member in archive.infolist():
        if member.filename in contents or member.flag_bits & ENCRYPTED or member.compress_type not in READABLE:
            raise ArchiveMistake("damaged")
        with archive.open(member) as opened:
            content = opened.read(left + 1)
        left -= len(content)
        if left < 0:
            raise ArchiveMistake("too_large")
        contents[member.filename] = content
    return contents


def _manifest(source: bytes, revisions: Collection[str]) -> Manifest:
    try:
        kind = msgspec.json.decode(source, type=_Kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ArchiveMistake("foreign") from error
    if kind.format != FORMAT:
        raise ArchiveMistake("foreign")
    if kind.version > VERSION:
        raise ArchiveMistake("newer")
    try:
        manifest = msgspec.json.decode(source, type=Manifest)
    except msgspec.MsgspecError as error:
        raise ArchiveMistake("damaged") from error
    if manifest.version != VERSION:
        raise ArchiveMistake("damaged")
    if manifest.revision not in revisions:
        raise ArchiveMistake("newer")
    return manifest


def _rows(sheet: Sheet, source: bytes, manifest: Manifest) -> list[Row]:
    lines = source.split(b"\n")[:-1]
    if len(lines) != manifest.rows.get(sheet.name, 0):
        raise ArchiveMistake("damaged", sheet.name)
    return [_row(sheet, line, content) for line, content in enumerate(lines, start=1)]


def _row(sheet: Sheet, line: int, content: bytes) -> Row:
    try:
        typed = msgspec.convert(_cleaned(msgspec.json.decode(content)), sheet.row)
    except OutOfReach as error:
        raise ArchiveMistake("bad_value", sheet.name, line) from error
    except msgspec.ValidationError as error:
        raise ArchiveMistake("bad_value", sheet.name, line, _field(str(error))) from error
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ArchiveMistake("damaged", sheet.name, line) from error
    row: Row = msgspec.to_builtins(typed, builtin_types=(bytes,))
    return row


class OutOfReach(Exception):
    """A number that no clock and no database can hold."""


def _cleaned(value: Any) -> Any:
    """Return the value with every text in it as it would be kept here: a file may come from anybody.

    Raises `OutOfReach`.
    """
    if isinstance(value, int | float) and not -LARGEST_NUMBER <= value <= LARGEST_NUMBER:
        raise OutOfReach
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, list):
        return [_cleaned(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _cleaned(entry) for key, entry in value.items()}
    return value


def _field(message: str) -> str:
    return message.rpartition(" - at `$")[2].strip("`.") if " - at `$" in message else ""
