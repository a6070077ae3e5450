from typing import get_args

import msgspec
import pytest

from dialogue import timing
from dialogue.acts.facts import AnswersCounted, DeskChanged, StageChanged
from dialogue.protocol.answers import MirrorChoice
from dialogue.protocol.control import (
    MirrorReveal,
    ProjectorBlank,
    Rest,
    SessionEnd,
    ThemeAdd,
    ThemeShow,
    TimerAdd,
    TimerPause,
    TimerResume,
    TimerStop,
)
from dialogue.records import Timer
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.builder import MINUTE

STAGES = get_args(msgspec.structs.fields(MirrorReveal)[1].type)


def left(meeting: Meeting) -> int:
    return timing.left(timer(meeting), meeting.performer.now)


def timer(meeting: Meeting) -> Timer:
    found = meeting.run.timer
    assert found
    return found


def test_a_timer_is_held_and_goes_on_from_there(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.later(4)
    meeting.facts.clear()

    meeting.lead(TimerPause())
    meeting.later(30)
    assert left(meeting) == 6 * MINUTE
    meeting.lead(TimerResume())
    meeting.later(1)

    assert left(meeting) == 5 * MINUTE
    assert meeting.facts == [StageChanged(meeting.id)] * 2


def test_time_is_added_also_when_it_was_over(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.lead(TimerAdd())
    assert left(meeting) == 11 * MINUTE

    meeting.later(30)
    meeting.lead(TimerAdd(120))

    assert left(meeting) == 2 * MINUTE


def test_a_stopped_timer_begins_anew(meeting: Meeting) -> None:
    meeting.go_to("group")
    before = timer(meeting).phases
    meeting.later(5)

    meeting.lead(TimerStop())
    assert meeting.run.timer is None
    meeting.lead(TimerResume())

    assert left(meeting) == 10 * MINUTE
    assert timer(meeting).phases == before


@pytest.mark.parametrize("message", [TimerPause(), TimerResume(), TimerAdd(), TimerStop()])
def test_before_the_first_step_there_is_no_timer(
    meeting: Meeting, message: TimerPause | TimerResume | TimerAdd | TimerStop
) -> None:
    with meeting.refused("no_timer"):
        meeting.lead(message)


def test_only_a_held_timer_goes_on_and_only_a_running_one_is_held(meeting: Meeting) -> None:
    meeting.go_to("info")
    with meeting.refused("no_timer"):
        meeting.lead(TimerResume())

    meeting.lead(TimerPause())

    with meeting.refused("no_timer"):
        meeting.lead(TimerPause())


def test_a_rest_holds_the_timer_and_ends_where_it_began(meeting: Meeting) -> None:
    run = meeting.go_to("info")
    meeting.later(4)

    meeting.lead(Rest(True))
    meeting.later(15)
    assert meeting.session.resting_since
    assert left(meeting) == 6 * MINUTE
    meeting.lead(Rest(False))

    assert meeting.session.resting_since is None
    assert (meeting.run.id, left(meeting)) == (run, 6 * MINUTE)
    assert timer(meeting).ends_at


def test_a_timer_that_was_held_before_the_rest_is_held_after_it(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.lead(TimerPause())

    meeting.lead(Rest(True))
    meeting.lead(Rest(False))

    assert timer(meeting).ends_at is None


def test_resting_twice_is_resting_once(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.lead(Rest(True))
    since = meeting.session.resting_since
    meeting.later(2)
    meeting.facts.clear()

    meeting.lead(Rest(True))

    assert meeting.session.resting_since == since
    assert meeting.facts == []
    meeting.lead(Rest(False))
    assert timer(meeting).ends_at


def test_a_room_can_rest_before_the_first_step(meeting: Meeting) -> None:
    meeting.lead(Rest(True))
    assert meeting.session.resting_since

    meeting.lead(Rest(False))
    assert meeting.session.resting_since is None


def test_the_projector_is_emptied_and_filled_and_no_phone_hears_of_it(meeting: Meeting) -> None:
    meeting.lead(ProjectorBlank(True))
    assert meeting.session.projector_blank
    meeting.lead(ProjectorBlank(False))

    assert not meeting.session.projector_blank
    assert meeting.facts == [DeskChanged(meeting.id)] * 2


@pytest.mark.parametrize("stage", STAGES)
def test_answering_is_over_after_the_first_stage_that_shows_numbers_also_after_going_back(
    meeting: Meeting, stage: str
) -> None:
    (person,) = meeting.join("ouder")
    run = meeting.go_to("mirror")

    meeting.lead(MirrorReveal(run, stage))  # type: ignore[arg-type]
    assert meeting.run.stage == stage
    meeting.lead(MirrorReveal(run, "answering"))

    if stage in ("answering", "withheld"):
        meeting.answer(person, MirrorChoice(1))
        assert not meeting.run.revealed
    else:
        with meeting.refused("mirror_closed"):
            meeting.answer(person, MirrorChoice(1))


def test_a_stage_knows_since_when_it_is_shown(meeting: Meeting) -> None:
    run = meeting.go_to("mirror")
    meeting.later(3)

    meeting.lead(MirrorReveal(run, "silence"))

    assert meeting.run.stage_since == meeting.performer.now


def test_only_a_mirror_has_stages_and_only_ordering_reads_a_theme_back(meeting: Meeting) -> None:
    theme = int(str(meeting.lead(ThemeAdd("Rust"))["theme"]))
    harvest = meeting.go_to("harvest")

    with meeting.refused("not_asked"):
        meeting.lead(MirrorReveal(harvest, "side_a"))
    with meeting.refused("not_asked"):
        meeting.lead(ThemeShow(harvest, theme))
    with meeting.refused("not_found"):
        meeting.lead(MirrorReveal(999, "side_a"))


def test_a_theme_is_read_back_and_taken_away_again(meeting: Meeting) -> None:
    theme = int(str(meeting.lead(ThemeAdd("Rust"))["theme"]))
    run = meeting.go_to("themes")
    meeting.facts.clear()

    meeting.lead(ThemeShow(run, theme))
    assert meeting.run.theme_id == theme
    assert meeting.facts == [StageChanged(meeting.id)]
    meeting.lead(ThemeShow(run))

    assert meeting.run.theme_id is None


def test_a_theme_of_another_meeting_is_not_read_back_here(meeting: Meeting) -> None:
    elsewhere = int(str(Meeting(meeting.database).lead(ThemeAdd("Elders"))["theme"]))
    run = meeting.go_to("themes")

    with meeting.refused("not_found"):
        meeting.lead(ThemeShow(run, elsewhere))


def test_the_end_holds_the_run_and_opening_goes_on_where_it_was(meeting: Meeting) -> None:
    run = meeting.go_to("info")
    meeting.later(4)
    meeting.facts.clear()

    meeting.lead(SessionEnd())
    ended = meeting.run.ended_at
    meeting.later(60)
    assert meeting.session.ended_at == ended == int(meeting.seconds) - 3600
    assert meeting.facts == [StageChanged(meeting.id), AnswersCounted(meeting.id)]
    meeting.lead(SessionEnd(ended=False))

    assert meeting.session.ended_at is None
    assert (meeting.run.id, meeting.run.ended_at, left(meeting)) == (run, None, 6 * MINUTE)


def test_ending_twice_is_ending_once(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.lead(SessionEnd())
    before = meeting.tables()
    meeting.later(5)

    meeting.lead(SessionEnd())

    assert meeting.tables() == before


def test_opening_a_meeting_that_is_open_does_not_start_a_held_timer(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.lead(TimerPause())

    meeting.lead(SessionEnd(ended=False))

    assert timer(meeting).ends_at is None


def test_a_meeting_can_end_before_it_began(meeting: Meeting) -> None:
    meeting.lead(SessionEnd())
    meeting.lead(SessionEnd(ended=False))

    assert meeting.session.ended_at is None
