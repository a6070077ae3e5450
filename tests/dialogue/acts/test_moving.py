import pytest

from dialogue import arranging, timing
from dialogue.acts import leading
from dialogue.acts.facts import StageChanged
from dialogue.protocol.answers import CheckIn, MirrorChoice
from dialogue.protocol.control import (
    GroupApart,
    MirrorReveal,
    SessionEnd,
    StepBack,
    StepJump,
    StepNext,
    StepRepeat,
    StepSkip,
    TimerPause,
    TimerStop,
)
from dialogue.protocol.fields import Message
from tests.dialogue.acts.meeting import Meeting
from tests.dialogue.builder import MINUTE, STEPS, replace


def step_on(meeting: Meeting) -> str:
    return meeting.run.step_id


def forth(meeting: Meeting) -> None:
    on = meeting.snapshot.run
    meeting.lead(StepNext(on.id if on else None))


def left(meeting: Meeting) -> int:
    timer = meeting.run.timer
    assert timer
    return timing.left(timer, meeting.performer.now)


def test_next_plays_the_whole_programme_in_its_order(meeting: Meeting) -> None:
    played = []
    for _ in STEPS:
        forth(meeting)
        played.append(step_on(meeting))

    assert played == [it.id for it in STEPS]
    with meeting.refused("no_more_steps"):
        forth(meeting)


def test_a_step_begins_with_its_timer_and_the_one_before_has_ended(meeting: Meeting) -> None:
    forth(meeting)
    meeting.later(3)
    forth(meeting)

    first, second = meeting.snapshot.runs.values()
    assert first.ended_at == second.started_at == int(meeting.seconds)
    assert second.ended_at is None
    assert left(meeting) == 10 * MINUTE
    assert meeting.session.started_at == first.started_at
    assert meeting.facts == [StageChanged(meeting.id)] * 2


@pytest.mark.parametrize("message", [StepNext, StepBack, StepRepeat, StepJump])
def test_two_keys_at_once_move_one_step(meeting: Meeting, message: type[Message]) -> None:
    seen = meeting.go_to("check-in")
    forth(meeting)
    step = {"step": "close"} if message is StepJump else {}

    with meeting.refused("step_moved"):
        meeting.lead(message(**step, run=seen))


def test_who_worked_out_the_groups_finds_out_that_somebody_else_moved_meanwhile(meeting: Meeting) -> None:
    seen = meeting.go_to("check-in")
    groups = StepJump("group", run=seen)
    forth(meeting)

    with meeting.refused("step_moved"):
        meeting.performer.perform(leading.move, meeting.id, groups, meeting.performer.now, leading.Seating("group", []))


def test_groups_that_were_worked_out_for_another_step_are_not_used(meeting: Meeting) -> None:
    meeting.join("ouder")
    before = meeting.tables()

    with pytest.raises(leading.NotSeated) as unseated:
        meeting.performer.perform(
            leading.move, meeting.id, StepJump("group"), meeting.performer.now, leading.Seating("cards", [])
        )

    assert unseated.value.step.id == "group"
    assert meeting.tables() == before


def test_groups_that_were_worked_out_before_two_people_were_kept_apart_are_not_used(meeting: Meeting) -> None:
    one, other = meeting.join("ouder", "professional")
    seating = leading.Seating("group", arranging.arrange(meeting.snapshot, meeting.snapshot.steps["group"], seed=1))
    meeting.lead(GroupApart(one, other, True))

    with pytest.raises(leading.NotSeated):
        meeting.performer.perform(leading.move, meeting.id, StepJump("group"), meeting.performer.now, seating)


def test_going_back_takes_up_the_run_as_it_was_left(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    first = meeting.go_to("check-in")
    meeting.answer(person, CheckIn("sun"))
    meeting.later(4)
    meeting.go_to("harvest")
    meeting.later(30)

    meeting.lead(StepBack(meeting.run.id))

    assert meeting.run.id == first
    assert meeting.run.ended_at is None
    assert left(meeting) == 6 * MINUTE
    assert [it.body["picture"] for it in meeting.snapshot.answers] == ["sun"]


def test_going_forth_again_takes_up_the_run_that_was(meeting: Meeting) -> None:
    meeting.go_to("info")
    second = meeting.go_to("check-in")
    meeting.lead(StepBack(second))

    forth(meeting)

    assert meeting.run.id == second
    assert len(meeting.snapshot.runs) == 2


def test_the_groups_are_still_the_same_after_going_back(meeting: Meeting) -> None:
    meeting.join("professional", "ouder", "professional", "ouder")
    meeting.go_to("group")
    before = meeting.groups()
    meeting.go_to("cards")

    meeting.lead(StepBack(meeting.run.id))

    assert meeting.groups() == before


def test_back_passes_by_what_was_skipped_or_jumped_over(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.go_to("harvest")

    meeting.lead(StepBack(meeting.run.id))

    assert step_on(meeting) == "info"
    with meeting.refused("no_more_steps"):
        meeting.lead(StepBack(meeting.run.id))


def test_before_the_first_step_there_is_no_way_back_and_nothing_to_repeat(meeting: Meeting) -> None:
    with meeting.refused("no_more_steps"):
        meeting.lead(StepBack())
    with meeting.refused("no_more_steps"):
        meeting.lead(StepRepeat())


def test_repeating_makes_a_new_run_with_new_groups_and_empty_answers(meeting: Meeting) -> None:
    everybody = meeting.join("professional", "ouder", "professional", "ouder")
    first = meeting.go_to("group")
    before = meeting.groups()

    meeting.lead(StepRepeat(first))

    assert meeting.run.id != first
    assert meeting.groups() != before
    assert sorted(member for group in meeting.groups() for member in group) == everybody


def test_fours_that_are_made_again_stay_fours(meeting: Meeting) -> None:
    meeting.join(*["professional", "ouder"] * 4)
    meeting.go_to("cards")
    meeting.go_to("four")

    meeting.lead(StepRepeat(meeting.run.id))

    assert [len(group) for group in meeting.groups()] == [4, 4]


def test_a_jump_to_a_step_that_does_not_exist_is_refused(meeting: Meeting) -> None:
    with meeting.refused("not_found"):
        meeting.lead(StepJump("dansen"))


def test_a_skipped_step_is_passed_by_until_it_is_taken_up_again(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.lead(StepSkip("check-in"))
    meeting.lead(StepSkip("group"))
    meeting.lead(StepSkip("check-in"))
    meeting.lead(StepSkip("group", skip=False))

    forth(meeting)

    assert meeting.session.skipped == ("check-in",)
    assert step_on(meeting) == "group"


def test_jumping_to_a_skipped_step_takes_it_up(meeting: Meeting) -> None:
    meeting.lead(StepSkip("harvest"))

    meeting.go_to("harvest")

    assert meeting.session.skipped == ()


def test_a_step_that_does_not_exist_cannot_be_skipped(meeting: Meeting) -> None:
    with meeting.refused("not_found"):
        meeting.lead(StepSkip("dansen"))


def test_a_timer_that_was_stopped_stays_stopped_when_its_run_is_taken_up(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.lead(TimerStop())
    meeting.go_to("check-in")

    meeting.lead(StepBack(meeting.run.id))

    assert meeting.run.timer is None


def test_jumping_to_where_one_is_leaves_the_time_as_it_was(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.later(2)

    meeting.go_to("info")

    assert left(meeting) == 8 * MINUTE
    assert len(meeting.snapshot.runs) == 1


def test_moving_ends_a_rest_and_opens_a_meeting_that_was_over(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.keep(replace(meeting.session, resting_since=1, timer_rests=True))
    meeting.go_to("check-in")
    assert (meeting.session.resting_since, meeting.session.timer_rests) == (None, False)

    meeting.lead(SessionEnd())
    meeting.go_to("harvest")
    assert meeting.session.ended_at is None


def test_a_revealed_mirror_that_is_taken_up_again_stays_revealed(meeting: Meeting) -> None:
    (person,) = meeting.join("ouder")
    mirror = meeting.go_to("mirror")
    meeting.lead(MirrorReveal(mirror, "side_a"))

    meeting.lead(StepJump("mirror", run=mirror))

    assert (meeting.run.stage, meeting.run.revealed) == ("side_a", True)
    with meeting.refused("mirror_closed"):
        meeting.answer(person, MirrorChoice(1))


def test_a_held_timer_of_the_run_before_keeps_what_was_left(meeting: Meeting) -> None:
    meeting.go_to("info")
    meeting.later(1)
    meeting.lead(TimerPause())
    meeting.later(5)
    meeting.go_to("check-in")
    meeting.later(5)

    meeting.lead(StepBack(meeting.run.id))

    assert left(meeting) == 9 * MINUTE
