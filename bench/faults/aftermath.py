"""After a fault: all that waited arrives, and everything is compared with everything."""

from statistics import median

from bench.faults import comparison, exports
from bench.faults.findings import Row
from bench.faults.kept import opened
from bench.faults.phone import Phone
from bench.faults.room import Room

STARRED = 12


def finish(room: Room, what: str) -> list[Row]:
    """Let all that waits arrive, compare everything with everything, and return the rows about it, named `what`."""
    room.write(False)
    room.all_right()
    emptied = room.wait(lambda: not any(len(phone.outbox) for phone in room.phones), "not all arrived")
    _star_some(room)
    _compare_screens(room)
    room.population.do(lambda: comparison.database(room.findings, room.server.data, room.id, room.phones))
    room.reopen_control()
    exports.control(room.findings, room.control, room.server.data, room.id, len(room.phones))
    exports.reports(room.findings, room.facilitator, room.server.data, room.id)
    again = sum(message.times - 1 for phone in room.phones for message in phone.ledger.messages)
    promised, least = room.acknowledged(), len(room.phones)
    return [
        *room.findings.rows(what),
        Row(f"{what}: answers acknowledged", promised, "answers", f"≥ {least}", promised >= least),
        Row(f"{what}: sent again", again, "messages"),
        Row(f"{what}: told to wait", room.told_to_wait(), "messages"),
        Row(f"{what}: came back", sum(phone.times_right - 1 for phone in room.phones), "connections"),
        Row(f"{what}: patches before the first view", sum(phone.early_patches for phone in room.phones), "messages"),
        Row(f"{what}: last outbox empty after", round(emptied, 2), "s"),
    ]


def _star_some(room: Room) -> None:
    """Make a theme of a few sentences that may be quoted: those stand in every report."""
    with opened(room.server.data) as database:
        rows = database.execute(
            "SELECT id FROM insights WHERE session_id = ? AND kind = 'harvest' AND may_quote LIMIT ?",
            (room.id, STARRED),
        ).fetchall()
    chosen = [row[0] for row in rows]
    if chosen:
        assert room.control.send("theme_add", name="Gezien worden", insights=chosen)["ok"]
        assert room.control.send("insight_star", insights=chosen, starred=True)["ok"]


def _compare_screens(room: Room) -> None:
    """Compare what every phone shows with the whole view that the server gives it now."""
    room.population.each(room.phones, Phone.ask_again)
    room.wait(lambda: all(it.fresh and it.fresh.sections for it in room.phones), "not all phones got a view")
    for phone in room.phones:
        assert phone.fresh is not None
        for section in comparison.same_view(phone.view, phone.fresh):
            room.findings.add("phone", f"phone {phone.number} has another {section} than the server gives")
        for fault in phone.faults:
            room.findings.add("phone", fault)


def seconds(what: str, values: list[float]) -> list[Row]:
    """Return the middle and the worst of some durations."""
    return [
        Row(f"{what}, half of the times", round(median(values), 2), "s"),
        Row(f"{what}, at worst", round(max(values), 2), "s"),
    ]
