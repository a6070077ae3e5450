"""Whatever happened in a meeting, it comes out of its file as it went in."""

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dialogue.errors import Refused
from dialogue.protocol.answers import Agree, CheckIn, Evaluate, MirrorChoice, ReadBack, Sentence
from dialogue.protocol.control import InsightShow, MirrorReveal, ReportWrite, StepRepeat, ThemeAdd, ThemeShow
from dialogue.protocol.phone import Withdraw
from dialogue.store.database import Database
from tests.dialogue.acts.meeting import Meeting, new_id
from tests.dialogue.archive.rich import PLAN, ROOM, put_back, taken_out

TEXTS = st.text(max_size=60)
STEPS = st.sampled_from([step.id for step in PLAN])
NUMBERS = st.integers(1, 8)
HAPPENINGS = st.one_of(
    st.tuples(st.just("go"), STEPS, TEXTS),
    st.tuples(st.just("answer"), NUMBERS, TEXTS),
    st.tuples(st.just("theme"), NUMBERS, TEXTS),
    st.tuples(st.just("show"), NUMBERS, TEXTS),
    st.tuples(st.just("reveal"), st.sampled_from(["side_a", "side_b", "gap", "withheld"]), TEXTS),
    st.tuples(st.just("write"), st.sampled_from(["introduction", "step.group", "sources"]), TEXTS),
    st.tuples(st.just("withdraw"), NUMBERS, TEXTS),
    st.tuples(st.just("repeat"), NUMBERS, TEXTS),
    st.tuples(st.just("later"), NUMBERS, TEXTS),
)


def happen(meeting: Meeting, people: list[int], what: str, which: object, text: str) -> None:
    """Let one thing happen; where it cannot be now, nothing does."""
    number = which if isinstance(which, int) else 1
    person = people[number % len(people)]
    run = meeting.snapshot.run
    insights = list(meeting.snapshot.insights)
    with suppress(Refused):
        if what == "go":
            meeting.go_to(str(which))
        elif what == "answer":
            _answer(meeting, person, number, text)
        elif what == "theme":
            meeting.lead(ThemeAdd(text, insights[:number]))
        elif what == "show" and insights:
            meeting.lead(InsightShow(insights[:number], number % 2 == 0))
        elif what == "reveal" and run:
            meeting.lead(MirrorReveal(run.id, str(which)))
        elif what == "write":
            meeting.lead(ReportWrite(str(which), text))
        elif what == "withdraw" and insights:
            writer = meeting.snapshot.insights[insights[0]].person_id
            meeting.send(writer or person, Withdraw(new_id(), insights[0]))
        elif what == "repeat" and run:
            meeting.lead(StepRepeat(run.id))
        elif what == "later":
            meeting.later(number * 4)


def _answer(meeting: Meeting, person: int, number: int, text: str) -> None:
    run, themes = meeting.snapshot.run, meeting.snapshot.themes
    if run is None:
        return
    kind = meeting.snapshot.step_of(run).kind
    if kind == "themes" and themes:
        theme = themes[number % len(themes)].id
        meeting.lead(ThemeShow(run.id, theme))
        meeting.answer(person, ReadBack(theme, number % 2 == 0, text))
    bodies = {
        "check_in": CheckIn("sun", text),
        "mirror": MirrorChoice(number % 4),
        "harvest": Sentence(text, number % 2 == 0, True),
        "agree": Agree(text, text, "", number % 2 == 0),
        "evaluate": Evaluate(None, text),
    }
    if kind in bodies:
        meeting.answer(person, bodies[kind])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 9), st.lists(HAPPENINGS, max_size=25))
def test_any_meeting_comes_out_as_it_went_in(
    database: Database, elsewhere: Database, size: int, happenings: list[tuple[str, object, str]]
) -> None:
    meeting = Meeting(database, PLAN)
    people = meeting.join(*ROOM[:size]) if size else meeting.join("anders")
    for what, which, text in happenings:
        happen(meeting, people, what, which, text)

    source = taken_out(database, meeting.id)
    back = put_back(elsewhere, source)

    assert taken_out(elsewhere, back.id) == source
