"""Meetings in a series: putting them there, preparing the next one, and telling what was agreed last time."""

from collections.abc import Callable
from datetime import date

import msgspec
import pytest

from dialogue.acts import preparing, recalling, series
from dialogue.acts.facts import StageChanged
from dialogue.errors import Refused
from dialogue.programme import Role
from dialogue.protocol.answers import Agree
from dialogue.protocol.control import AgreementRemove, LastTimeShow, StepNext, StepRepeat
from dialogue.protocol.phone import WithdrawAgreement
from dialogue.records import Organiser, Session
from dialogue.store import series as kept
from dialogue.store import sessions
from dialogue.store.database import Database
from tests.dialogue.acts.meeting import FROM_CONTROL, Meeting, new_id

FROM_CONTROL.update(recalling.ACTS)
CALL = "We bellen binnen een week"
SECRET = "We vertellen het nog niemand"
OF_ONE_MEETING = {
    "id",
    "code",
    "date",
    "start",
    "version",
    "skipped",
    "run_id",
    "resting_since",
    "timer_rests",
    "projector_blank",
    "projector_links",
    "started_at",
    "ended_at",
    "forgotten",
    "review_links",
    "review_until",
    "told",
}
"""What a meeting is by itself, or what happened in it."""


@pytest.fixture
def following(database: Database, meeting: Meeting) -> Meeting:
    """The meeting after `meeting` in a series; in the first one two agreements were made, one of them to be told."""
    begun = meeting.performer.perform(series.begin, meeting.id, "Gesprekken in de wijk", meeting.performer.now)
    people = meeting.join("ouder", "professional")
    meeting.go_to("agree")
    meeting.answer(people[0], Agree(CALL, "Jeugdteam", "voor de zomer", may_quote=True))
    meeting.answer(people[1], Agree(SECRET))
    after = Meeting(database)
    after.performer.perform(series.put, after.id, begun["series"])
    move(after, "2026-03-01")
    return after


def move(meeting: Meeting, day: str) -> None:
    """Hold a meeting on another day."""
    meeting.performer.perform(preparing.change, meeting.id, preparing.Details(date=day))


def series_of(meeting: Meeting) -> str:
    found = meeting.performer.read(kept.of_session, meeting.id)
    return found.name if found else ""


def told(meeting: Meeting) -> list[str]:
    """Return what this meeting can tell about last time."""
    last_time = meeting.snapshot.last_time
    return [it.text for it in last_time.agreements] if last_time else []


def test_meetings_stand_in_order_of_their_moment_and_not_of_their_making(
    meeting: Meeting, following: Meeting, database: Database
) -> None:
    earliest = Meeting(database)
    found = meeting.performer.read(kept.of_session, meeting.id)
    assert found
    earliest.performer.perform(series.put, earliest.id, found.id)
    move(earliest, "2025-01-01")

    assert meeting.performer.read(kept.members, found.id) == [earliest.id, meeting.id, following.id]


def test_a_series_lasts_as_long_as_a_meeting_is_in_it(meeting: Meeting, following: Meeting) -> None:
    meeting.performer.perform(series.put, meeting.id, None)
    assert (series_of(meeting), series_of(following)) == ("", "Gesprekken in de wijk")

    following.performer.perform(preparing.remove, following.id)

    assert not meeting.holds("Gesprekken in de wijk")


def test_a_series_that_is_not_there_is_refused(meeting: Meeting) -> None:
    with meeting.refused("not_found"):
        meeting.performer.perform(series.put, meeting.id, 99)
    with meeting.refused("text_empty"):
        meeting.performer.perform(series.begin, meeting.id, "  ", 0)
    with meeting.refused("not_found"):
        meeting.performer.perform(series.prepare_next, 99, date(2026, 1, 1), "13:00", 0)


def test_the_next_meeting_takes_over_what_was_prepared_and_nothing_that_happened(
    meeting: Meeting, following: Meeting
) -> None:
    changed = msgspec.structs.replace(
        following.session,
        title="Wijkgesprek",
        contact="Noor, 06",
        organisers=(Organiser("Buurthuis"),),
        roles=(Role("buur", {"nl": "Buur"}, "a"),),
        minimum=7,
        open_licence="CC BY 4.0",
        skipped=("break",),
        ended_at=5,
    )
    following.keep(changed)
    found = following.performer.read(kept.of_session, following.id)
    assert found

    made = following.performer.perform(series.prepare_next, found.id, date(2026, 9, 1), "19:30", 0)
    after = following.performer.snapshot(int(str(made["session"])))

    session = after.session
    assert (session.date, session.start, session.started_at, session.ended_at) == ("2026-09-01", "19:30", None, None)
    assert [getattr(session, name) for name in series.COPIED] == [getattr(changed, name) for name in series.COPIED]
    assert (session.skipped, after.people, after.runs) == ((), {}, {})
    assert session.code != changed.code
    assert following.performer.read(kept.members, found.id)[-1] == session.id


def test_of_every_field_of_a_meeting_is_known_whether_the_next_one_takes_it_over() -> None:
    assert {*series.COPIED, *OF_ONE_MEETING} == {*Session.__struct_fields__}
    assert not {*series.COPIED} & OF_ONE_MEETING


def test_only_an_agreement_whose_writer_allowed_it_comes_back_and_without_its_writer(following: Meeting) -> None:
    last_time = following.snapshot.last_time

    assert last_time
    assert [(it.text, it.who, it.when, it.person_id) for it in last_time.agreements] == [
        (CALL, "Jeugdteam", "voor de zomer", None)
    ]


def test_last_time_is_the_meeting_before_that_was_really_held(
    meeting: Meeting, following: Meeting, database: Database
) -> None:
    found = meeting.performer.read(kept.of_session, meeting.id)
    assert found
    cancelled = Meeting(database)
    cancelled.performer.perform(series.put, cancelled.id, found.id)
    move(cancelled, "2026-02-01")
    assert (told(following), told(meeting)) == ([CALL], [])

    move(meeting, "2026-06-01")

    assert told(following) == []


def test_a_meeting_in_no_series_tells_nothing(following: Meeting) -> None:
    following.performer.perform(series.put, following.id, None)

    assert told(following) == []


def test_the_agreements_are_shown_with_one_press_and_taken_away_with_another(following: Meeting) -> None:
    run = following.go_to("info")
    following.facts.clear()

    following.lead(LastTimeShow(run))
    assert following.run.stage == "last_time"
    assert following.facts == [StageChanged(following.id)]
    following.lead(LastTimeShow(run, shown=False))

    assert following.run.stage == ""


def test_beginning_the_step_anew_shows_nothing_yet(following: Meeting) -> None:
    following.lead(LastTimeShow(following.go_to("info")))

    following.lead(StepRepeat(run=following.run.id))

    assert following.run.stage == ""


def test_they_can_be_shown_at_the_first_info_step_alone_and_only_where_there_are_any(
    meeting: Meeting, following: Meeting
) -> None:
    run = following.go_to("break")
    with following.refused("not_asked"):
        following.lead(LastTimeShow(run))
    with following.refused("not_found"):
        following.lead(LastTimeShow(999))
    first = meeting.go_to("info")
    with meeting.refused("not_found"):
        meeting.lead(LastTimeShow(first))


@pytest.mark.parametrize("by", ["writer", "facilitator", "removal"])
def test_an_agreement_that_goes_is_gone_from_the_next_meeting_which_hears_it(
    by: str, meeting: Meeting, following: Meeting
) -> None:
    following.lead(StepNext())
    following.lead(LastTimeShow(following.run.id))
    made = next(it for it in meeting.snapshot.agreements if it.text == CALL)
    assert made.person_id
    version = following.session.version
    meeting.facts.clear()

    go: dict[str, Callable[[], object]] = {
        "writer": lambda: meeting.send(made.person_id or 0, WithdrawAgreement(new_id(), made.id)),
        "facilitator": lambda: meeting.lead(AgreementRemove(made.id)),
        "removal": lambda: meeting.performer.perform(preparing.remove, meeting.id),
    }
    go[by]()

    assert told(following) == []
    assert StageChanged(following.id) in meeting.facts
    assert following.session.version > version
    assert not following.holds(CALL)


def test_a_meeting_goes_on_when_its_series_is_renamed(following: Meeting) -> None:
    found = following.performer.read(kept.of_session, following.id)
    assert found

    following.performer.perform(series.rename, found.id, "Wijkgesprekken")

    assert series_of(following) == "Wijkgesprekken"
    assert following.performer.read(kept.everything) == [(msgspec.structs.replace(found, name="Wijkgesprekken"), 2)]
    with pytest.raises(Refused, match="not_found"):
        following.performer.perform(series.rename, 99, "Iets")


def test_a_record_of_a_meeting_names_no_series(following: Meeting) -> None:
    record = following.performer.read(sessions.get, following.id)

    assert b"series" not in msgspec.json.encode(record)
