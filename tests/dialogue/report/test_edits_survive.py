"""What an organiser wrote stays, whatever happens in the meeting after it."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from dialogue.records import Insight, Run, Theme
from dialogue.report.compose import compose
from dialogue.report.gather import gather
from dialogue.report.record import Report
from dialogue.snapshot import Snapshot
from tests.dialogue.builder import BEGAN, NOW, session
from tests.dialogue.report.happened import RUNS

STEPS = ("check-in", "harvest", "eye-opener", "wish")
SENTENCES = (
    "Laat me uitpraten",
    "Vraag het me eerst, dan pas mijn dossier",
    "Nee",
    "Ik hoop dat jullie bellen voor je komt",
)
PARTS = ("introduction", "present", "bridge", "closing", "colophon", "licence", "step.harvest", "eye_openers")


class State(NamedTuple):
    """What a meeting holds at one moment."""

    insights: tuple[Insight, ...] = ()
    ran: tuple[str, ...] = STEPS
    themes: tuple[Theme, ...] = ()


def sentences(number: int) -> st.SearchStrategy[Insight]:
    """Return a sentence as it may come in, and as its writer and the facilitator may decide about it."""
    return st.builds(
        Insight,
        st.just(number),
        st.just(RUNS["harvest"]),
        st.sampled_from(["harvest", "eye_opener", "wish"]),
        st.sampled_from(SENTENCES),
        may_quote=st.booleans(),
        state=st.sampled_from(["waiting", "shown", "hidden"]),
    )


states = st.builds(
    State,
    st.tuples(*(sentences(number) for number in range(1, 4))).flatmap(
        lambda all_: st.sets(st.sampled_from(all_)).map(tuple)
    ),
    st.lists(st.sampled_from(STEPS), unique=True).map(tuple),
    st.lists(st.builds(Theme, st.integers(1, 3), st.sampled_from(["Luisteren", "Op tijd"])), max_size=2).map(tuple),
)
own_words = st.text(st.sampled_from("abc é.\n-[]"), min_size=1, max_size=20).map(str.strip)


def regenerated(state: State, edits: Mapping[str, str]) -> Report:
    """Return the report of a meeting that is now like this."""
    runs = [Run(RUNS[name], name, BEGAN + RUNS[name]) for name in state.ran]
    snapshot = Snapshot(session(), NOW, runs=runs, insights=state.insights, themes=state.themes)
    facts = gather(snapshot)
    drafts = {part: f"gemaakt: {len(facts.allowed)} {facts.sent}" for part in PARTS}
    return compose(snapshot, facts, drafts, edits)


def words_of(report: Report) -> str:
    """Return everything a report says, as one text."""
    return msgspec.json.encode(report).decode()


@given(st.dictionaries(st.sampled_from(PARTS), own_words, min_size=1), st.lists(states, min_size=1, max_size=6))
def test_edits_survive_any_sequence_of_regenerations(edits: dict[str, str], happened: list[State]) -> None:
    kept = dict(edits)

    for state in happened:
        report = regenerated(state, edits)

        assert edits == kept
        assert report.present.text == edits.get("present", report.present.text)
        assert report.colophon.how == edits.get("colophon", report.colophon.how)
        assert report.colophon.licence == edits.get("licence", report.colophon.licence)
        if "introduction" in edits:
            assert "".join("".join(report.introduction).split()) == "".join(edits["introduction"].split())
        if edits.get("closing"):
            assert report.closing
            assert report.closing.text == edits["closing"]
        if "bridge" in edits and state.themes:
            assert report.bridge == edits["bridge"]
        if "step.harvest" in edits and "harvest" in state.ran:
            assert edits["step.harvest"] in [step.text for step in report.steps]


@given(st.lists(states, min_size=2, max_size=5))
def test_a_step_that_was_skipped_and_ran_after_all_has_its_own_text_again(happened: list[State]) -> None:
    edits = {"step.harvest": "Wij oogstten."}

    for state in happened:
        regenerated(state, edits)
    report = regenerated(happened[0]._replace(ran=("harvest",)), edits)

    assert [step.text for step in report.steps] == ["Wij oogstten."]


@given(states, st.sampled_from(SENTENCES), st.sampled_from(["{}", "Iemand zei: “{}”. Wij knikten.", "- {}\n- {}"]))
def test_a_sentence_in_an_own_text_is_printed_while_it_may_be_and_no_longer(
    state: State, said: str, around: str
) -> None:
    report = regenerated(state, {"introduction": around.format(said, said), "present": "Wij."})

    kept = [it for it in state.insights if it.text == said]
    barred = bool(kept) and not any(it.may_quote and it.state != "hidden" for it in kept)
    if len(said) > 20:
        assert (said in "".join(report.introduction)) != barred
    assert report.present.text == "Wij."
