"""Taking a whole meeting out as one file, and putting such a file back as a new meeting."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import msgspec

from dialogue.acts.facts import Outcome
from dialogue.acts.preparing import free_code
from dialogue.archive import checking, file, numbering
from dialogue.archive.mistake import ArchiveMistake
from dialogue.archive.numbering import Found
from dialogue.archive.sheet import Tables
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.retention import due
from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of
from dialogue.store import desk, forgetting, sessions
from dialogue.store.archive import rows
from dialogue.store.archive.rehearsal import rehearsal
from dialogue.store.archive.sheets import all_sheets
from dialogue.store.database import Transaction
from dialogue.store.loading import load, load_session
from dialogue.store.migrate import known_revisions, newest_revision
from dialogue.views import control, phone, projector


def take_out(tx: Transaction, session_id: int, *, addresses: bool = False) -> dict[str, list[Found]]:
    """Return all rows of a meeting at one moment. Raises `Refused("not_found")`."""
    load_session(tx, session_id)
    return rows.read(tx, session_id, addresses=addresses)


def packed(found: Mapping[str, Sequence[Found]]) -> bytes:
    """Return what was taken out as a file. It touches no database that anybody else has."""
    return file.packed(numbering.numbered(all_sheets(), found), newest_revision())


def unpacked(source: bytes, languages: Collection[str], now: int) -> Tables:
    """Return the meeting in a file, looked at from all sides. It touches no database that anybody else has.

    `languages` are those that the house has words for. Raises `ArchiveMistake`.
    """
    tables = file.unpacked(source, all_sheets(), known_revisions())
    numbering.check_ends(all_sheets(), tables)
    checking.check(tables, languages)
    _rehearse(tables, now)
    return tables


def put_back(tx: Transaction, tables: Tables) -> Outcome:
    """Keep a meeting that was unpacked as a new one; answer with its id, its code, and whether that is another one."""
    wanted = str(tables["sessions"][0]["record"]["code"])
    code = wanted if sessions.by_code(tx, wanted) is None else free_code(tx)
    session_id = rows.write(tx, tables, code)
    return Outcome({"session": session_id, "code": code, "new_code": code != wanted})


def _rehearse(tables: Tables, now: int) -> None:
    """Put the meeting back where nobody sees it, and look at every screen and at the report."""
    code = tables["sessions"][0]["record"]["code"]
    try:
        with rehearsal() as tx:
            session_id = rows.write(tx, tables, code)
            snapshot = load(tx, session_id, now)
            edits = desk.edits(tx, session_id)
            standing = forgetting.standing(tx, session_id)
        _look(snapshot, edits)
        if standing is not None:
            due(standing, date.today())
    except Exception as error:
        # it may be anything: what the file holds was written by a stranger
        raise ArchiveMistake("inconsistent") from error


def _look(snapshot: Snapshot, edits: Mapping[str, str]) -> None:
    meeting = snapshot.session
    compose(snapshot, gather(snapshot), {}, edits)
    for run_id in (None, *snapshot.runs):
        snapshot.session = msgspec.structs.replace(meeting, run_id=run_id)
        control.whole(snapshot)
        projector.whole(snapshot)
        phone.shared(snapshot)
        phone.own_of_many(snapshot, snapshot.people)
        if snapshot.run is not None:
            step = snapshot.step_of(snapshot.run)
            kind_of(step).lasting(snapshot.answers_in(snapshot.run), meeting.minimum)
