"""A meeting in which every table has rows, taken out and put back."""

import base64
import io
import zipfile
from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, func, select, update

from dialogue.acts import archiving, picturing, preparing, publishing
from dialogue.acts.performing import Performer
from dialogue.acts.preparing import Details
from dialogue.archive.sheet import Tables
from dialogue.protocol.answers import (
    Agree,
    CheckIn,
    Evaluate,
    Found,
    Guess,
    HandCard,
    MailAddress,
    MirrorChoice,
    ReadBack,
    ReplyCard,
    Sentence,
)
from dialogue.protocol.control import (
    GroupApart,
    InsightEdit,
    InsightFold,
    InsightShow,
    InsightSplit,
    InsightStar,
    MirrorReveal,
    ReportWrite,
    ThemeAdd,
    ThemeEdit,
    ThemeRemove,
    ThemeShow,
)
from dialogue.protocol.phone import ChooseSide, Leave
from dialogue.records import FacilitatorName, Organiser
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Picture
from dialogue.store.archive.sheets import all_tables, has_numbers, pointers
from dialogue.store.database import Database
from dialogue.store.tables import metadata
from tests.dialogue.acts.meeting import Meeting, new_id
from tests.dialogue.builder import STEPS, step

LANGUAGES = ("nl", "en")
ADDRESS = "iemand@voorbeeld.nl"
ONE_PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
REPLY = "Dat zeg ik alleen tegen jou."
TABLES = step("group", "tables", tables=4, hosts=True)
PLAN = (*STEPS[:-1], TABLES, STEPS[-1])
ROOM = ["professional"] * 6 + ["ouder"] * 6 + ["anders"]


class Back(NamedTuple):
    """A meeting that was put back: its number, its join code, and whether the code is another one than it had."""

    id: int
    code: str
    new_code: bool


def play(meeting: Meeting) -> Meeting:
    """Go through a meeting of thirteen people, with everything that a meeting can have."""
    _prepare(meeting)
    people = meeting.join(*ROOM)
    meeting.send(people[12], ChooseSide(new_id(), "b"))
    _talk(meeting, people)
    _harvest(meeting, people)
    _write(meeting)
    _end(meeting, people)
    _publish(meeting)
    meeting.database.write(_point_everywhere)
    return meeting


def _prepare(meeting: Meeting) -> None:
    details = Details(
        title="Samen aan tafel 🍐",
        subtitle="Wat maakt een gesprek goed?",
        place="Buurthuis",
        contact="Vraag het ons: info@voorbeeld.nl",
        organisers=(Organiser("Wijkteam", "Gemeente", "https://voorbeeld.nl"),),
        facilitators=(FacilitatorName("M. de Vries", "Wijkteam"),),
        keep_days=60,
        open_licence="CC BY 4.0",
    )
    meeting.performer.perform(preparing.change, meeting.id, details)


def _talk(meeting: Meeting, people: list[int]) -> None:
    meeting.go_to("check-in")
    for person in people:
        meeting.answer(person, CheckIn("sun", f"woord {person % 3}"))
    meeting.later(10)
    meeting.go_to("group")
    meeting.answer(people[0], Found(True))
    meeting.lead(GroupApart(people[0], people[1], True))
    meeting.later(10)
    meeting.go_to("cards")
    group = next(it for it in meeting.snapshot.groups_of(meeting.run) if len(it.members) == 2)
    giver, receiver = group.members
    meeting.answer(giver, HandCard("kaart-1"))
    meeting.answer(receiver, ReplyCard(meeting.snapshot.handed[0].id, REPLY))
    meeting.later(10)
    run = meeting.go_to("mirror")
    for person in people:
        meeting.answer(person, MirrorChoice(person % 4))
        meeting.answer(person, Guess(person % 3))
    for stage in ("side_a", "silence", "side_b", "gap"):
        meeting.lead(MirrorReveal(run, stage))
    meeting.later(10)


def _harvest(meeting: Meeting, people: list[int]) -> None:
    for kind in ("harvest", "story", "eye-opener", "wish"):
        meeting.go_to(kind)
        for person in people[:5]:
            text = f"Zin {person}, bij {kind}: “luisteren”\nен ещё"
            meeting.answer(person, Sentence(text, person % 4 != 0, kind == "story", may_open=person % 2 == 0))
        meeting.later(5)
    insights = list(meeting.snapshot.insights)
    meeting.lead(InsightShow(insights[:6], True))
    meeting.lead(InsightStar(insights[2:4], True))
    meeting.lead(InsightShow(insights[5:6], False))


def _write(meeting: Meeting) -> None:
    insights = list(meeting.snapshot.insights)
    gone = int(str(meeting.lead(ThemeAdd("Verdwijnt weer", [insights[0]]))["theme"]))
    first = int(str(meeting.lead(ThemeAdd("Luisteren", [insights[1], insights[0], insights[4]]))["theme"]))
    second = int(str(meeting.lead(ThemeAdd("Tijd", [insights[7]]))["theme"]))
    meeting.lead(InsightEdit(insights[4], "Luisteren kost tijd."))
    meeting.lead(InsightEdit(insights[4], "Luisteren vraagt tijd."))
    meeting.lead(InsightSplit(insights[7], "Er is tijd nodig.", "En ook rust."))
    meeting.lead(InsightFold((insights[0],), insights[1]))
    points = ["Neem de tijd.", "Vraag door."]
    meeting.lead(ThemeEdit(first, text="Waar het om gaat.", counterweight="Soms niet.", points=points))
    run = meeting.go_to("themes")
    for theme in (gone, first, second):
        meeting.lead(ThemeShow(run, theme))
        meeting.answer(1, ReadBack(theme, True))
        meeting.answer(2, ReadBack(theme, False, "Hier mist iets."))
    meeting.lead(ThemeRemove(gone))
    for part, text in {"introduction": "Wij waren daar.\n\nHet was goed.", "step.group": "We spraken."}.items():
        meeting.lead(ReportWrite(part, text))


def _end(meeting: Meeting, people: list[int]) -> None:
    meeting.go_to("agree")
    meeting.answer(people[0], Agree("We bellen elkaar.", "het wijkteam", "voor de zomer", True))
    meeting.answer(people[1], Agree("Dit blijft onder ons.", "", "", False))
    meeting.go_to("evaluate")
    for person in people:
        meeting.answer(person, Evaluate(person % 4, "Goed." if person % 2 else ""))
    for person in people:
        meeting.connect(person)
    meeting.go_to("tables")
    meeting.go_to("close")
    meeting.answer(people[3], MailAddress(ADDRESS))
    meeting.send(people[4], Leave(new_id()))


def _publish(meeting: Meeting) -> None:
    photo = Picture(ONE_PIXEL, "image/png", 1, 1)
    meeting.performer.perform(picturing.put, meeting.id, "photo", photo, meeting.performer.now)
    meeting.performer.perform(picturing.describe, meeting.id, "photo", "Een tafel", "Jo", meeting.performer.now)
    snapshot = meeting.snapshot
    report = compose(snapshot, gather(snapshot), {}, {}, {"photo": photo})
    made_of, now = snapshot.session.version, meeting.performer.now
    meeting.performer.perform(publishing.publish, meeting.id, report, made_of, "De eerste.", now)


def _point_everywhere(tx: Connection) -> None:
    """Let every column that may point at a row do so once, also one that no act of this meeting uses."""
    for table in all_tables():
        for pointer in pointers(table):
            column = table.columns[pointer.path[0]]
            used = tx.execute(select(func.count(column))).scalar_one()
            if len(pointer.path) == 1 and has_numbers(table) and not used:
                target = metadata.tables[pointer.sheet].c.id
                first, last = (tx.execute(select(it)).scalar() for it in (func.min(table.c.id), func.max(target)))
                tx.execute(update(table).where(table.c.id == first).values({column.name: last}))


def shift(database: Database, by: int) -> None:
    """Let every number of this database begin further on, as where many meetings were before."""

    def write(tx: Connection) -> None:
        for table in metadata.sorted_tables:
            if "id" in table.columns and table.name not in {"programmes", "decks"}:
                begins = (table.name, len(table.name) + by)
                tx.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", begins)

    database.write(write)


def taken_out(database: Database, session_id: int, *, addresses: bool = False) -> bytes:
    """Return a meeting as a file."""
    return archiving.packed(database.read(archiving.take_out, session_id, addresses=addresses))


def opened(source: bytes) -> Tables:
    """Return what is in a file. Raises `ArchiveMistake`."""
    return archiving.unpacked(source, LANGUAGES, 1_764_600_000_000)


def put_back(database: Database, source: bytes) -> Back:
    """Put a file back as a meeting."""
    reply = Performer(database).perform(archiving.put_back, opened(source))
    return Back(int(str(reply["session"])), str(reply["code"]), bool(reply["new_code"]))


def changed(source: bytes, sheet: str, change: Callable[[list[Any]], object]) -> bytes:
    """Return the file with something in a sheet changed, by somebody who knows how such a file is made."""
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    name = "manifest.json" if sheet == "manifest" else f"{sheet}.jsonl"
    lines = [contents[name]] if sheet == "manifest" else contents[name].split(b"\n")[:-1]
    rows = [msgspec.json.decode(line) for line in lines]
    change(rows)
    contents[name] = b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for member, content in contents.items():
            archive.writestr(member, content)
    return written.getvalue()
