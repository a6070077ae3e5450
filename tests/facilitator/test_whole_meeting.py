"""A meeting that was taken to another installation: its report in every format, and how both are led on."""

import io
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from flask import Flask

from dialogue.acts.performing import Performer
from dialogue.archive.mistake import ArchiveMistake
from dialogue.store.database import Database, open_database
from facilitator.export.formats import FORMATS
from facilitator.report_building import Built, build, wording
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.archive.rich import PLAN, changed, play, put_back, shift, taken_out

JUNK = {
    "insights": {"text": "\u202e=1+1\x00", "kind": "wish"},
    "themes": {"name": "", "text": "x" * 5000},
    "agreements": {"text": "<b>&", "who": "\x07", "when": "@A1"},
    "report_edits": {"part": "sources", "text": "a | b | javascript:alert(1)\n||||"},
    "runs": {"started_at": 0, "timer": None, "stage": "gap", "both_shown": True},
    "people": {"role_id": "anders", "chosen_side": "outside", "left_at": 0},
    "answers": {"side": None},
    "groups": {"host_id": None, "place": 0},
}


class Two(NamedTuple):
    """The same meeting in two installations."""

    here: Meeting
    there: Database
    back: int


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    folder = tmp_path_factory.mktemp("two")
    there = open_database(f"sqlite:///{folder / 'there.db'}")
    shutil.copy(folder / "there.db", folder / "here.db")
    here = open_database(f"sqlite:///{folder / 'here.db'}")
    shift(there, 90)
    meeting = play(Meeting(here, PLAN))
    yield Two(meeting, there, put_back(there, taken_out(here, meeting.id)).id)
    for database in (here, there):
        database.close()


def built(app: Flask, database: Database, session_id: int) -> Built:
    with app.app_context():
        return build(Performer(database), session_id)


def content(written: bytes) -> object:
    """Return the parts of a file that is a zip, else the file itself: a zip says when it was made."""
    if not written.startswith(b"PK"):
        return written
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}


def test_the_report_is_the_same_in_every_format(application: tuple[Flask, Database], two: Two) -> None:
    app, _database = application
    before = built(app, two.here.database, two.here.id)
    after = built(app, two.there, two.back)
    with app.app_context():
        words = wording("nl")

    assert after.report == before.report
    assert after.parts == before.parts
    assert before.report.themes
    assert before.report.mirror
    for name, writer in FORMATS.items():
        assert content(writer.write(after.report, words)) == content(writer.write(before.report, words)), name


def test_whatever_stood_in_a_file_that_was_taken_in_has_a_report(
    application: tuple[Flask, Database], two: Two, tmp_path: Path
) -> None:
    app, _database = application
    source = taken_out(two.here.database, two.here.id)
    with app.app_context():
        words = wording("nl")
    taken = 0
    for sheet, values in JUNK.items():
        for field, value in values.items():
            spoiled = changed(source, sheet, lambda rows, field=field, value=value: rows[0].update({field: value}))
            with suppress(ArchiveMistake):
                back = put_back(two.there, spoiled)
                taken += 1
                report = built(app, two.there, back.id).report
                assert all(FORMATS[name].write(report, words) for name in ("md", "html", "docx", "json", "csv"))
    assert taken > len(JUNK)
