import pytest

from dialogue import timing
from dialogue.records import Agreement, LastTime, Phase, Undoable
from dialogue.snapshot import Snapshot
from dialogue.views import control
from tests.dialogue.builder import NOW, STEPS, insight, on, replace, room, session
from tests.dialogue.views.marked import ANOTHER, EVERYBODY, ME, RUNS, STATES, marks, meeting, people

SENTENCES = {f"{state}-{person}" for state in STATES for person in (ME, ANOTHER)}
THEMES = {f"theme-{part}-{number}" for part in ("name", "text", "counterweight", "point") for number in (1, 2)}
WITH_GROUPS = {"group", "cards", "four"}


@pytest.mark.parametrize("name", [it.id for it in STEPS])
def test_the_facilitator_sees_every_sentence_the_note_of_now_and_what_the_step_brought_in(name: str) -> None:
    brought = {
        "check-in": {f"word-{person}" for person in EVERYBODY[:10]},
        "themes": {f"missing-{person}" for person in EVERYBODY},
        "agree": {f"{part}-{person}" for part in ("agree", "who", "when") for person in (ME, ANOTHER)},
        "evaluate": {f"remark-{person}" for person in EVERYBODY[:10]},
    }

    seen = marks(control.whole(meeting(name)))

    assert seen == SENTENCES | THEMES | {f"note-{name}"} | brought.get(name, set())


@pytest.mark.parametrize("name", [it.id for it in STEPS])
def test_people_are_numbers_only_in_groups_and_never_beside_a_text(name: str) -> None:
    view = control.whole(meeting(name, theme=1))
    groups = view["stage"]["control"].pop("groups", [])
    view["stage"]["control"].pop("waiting", None)

    assert people({"groups": groups}) == (set(EVERYBODY) if name in WITH_GROUPS else set())
    assert people(view) == set()
    assert marks({"groups": groups}) == set()


def test_an_insight_has_no_writer_and_no_time() -> None:
    entry = control.whole(meeting("harvest"))["insights"]["2"]

    assert entry == {
        "id": 2,
        "run": 8,
        "kind": "harvest",
        "text": f"<shown-{ME}>",
        "edited": "",
        "split_from": None,
        "folded_into": None,
        "state": "shown",
        "starred": False,
        "may_quote": True,
        "late": False,
        "marks": [],
    }


def test_an_insight_comes_with_what_may_say_who_somebody_is_counted_as_a_browser_counts() -> None:
    snapshot = on("harvest", insights=[insight(1, "😮 Bel Sanne op 06-12345678"), insight(2, "Eerst koffie")])

    told = control.whole(snapshot)["insights"]

    assert told["1"]["marks"] == [[7, 12, "name"], [16, 27, "phone"]]
    assert told["2"]["marks"] == []


@pytest.mark.parametrize("stage", ["", "answering", "withheld"])
def test_before_the_reveal_the_facilitator_has_no_numbers_either(stage: str) -> None:
    one, other = meeting("mirror", stage=stage), meeting("mirror", stage=stage, choices=1)

    assert control.whole(one) == control.whole(other)


def test_counts_tell_who_is_there_who_answered_and_who_left() -> None:
    people = [replace(it, left_at=9 if it.id == 1 else None) for it in room(a=4)]
    snapshot = on("harvest", people=people, insights=[insight(1, person=2)], connected={1, 2, 3})

    assert control.whole(snapshot)["counts"] == {"present": 3, "connected": 2, "left": 1, "answered": 1, "of": 3}


def test_the_facilitator_sees_the_step_of_now_with_its_note_and_what_the_room_sees() -> None:
    timer = timing.started((Phase("whole", 600),), NOW)
    stage = control.whole(on("harvest", run={"timer": timer}, insights=[insight(1, state="shown")]))["stage"]

    assert (stage["run"], stage["step"], stage["kind"]) == (1, "harvest", "harvest")
    assert (stage["number"], stage["of"]) == (8, 15)
    assert (stage["note"], stage["minutes"], stage["locked"]) == ({"nl": "Notitie harvest"}, 10, False)
    assert stage["timer"] == {
        "phases": [{"name": "whole", "seconds": 600}],
        "total": 600_000,
        "ends_at": NOW + 600_000,
        "left": None,
    }
    assert stage["control"] == {"sentences": 1, "shown": 1}
    assert stage["projector"]["insights"] == [{"id": 1, "text": "Zin 1"}]


def test_what_comes_next_is_told_with_its_prompts() -> None:
    following = control.whole(on("info"))["next"]

    assert (following["step"], following["kind"], following["minutes"]) == ("check-in", "check_in", 10)
    assert following["prompts"] == {"all": {"nl": "check-in"}}
    assert control.whole(on("close"))["next"] is None


def test_before_the_first_step_the_first_one_is_next() -> None:
    view = control.whole(Snapshot(session(), NOW))

    assert view["stage"] is None
    assert view["next"]["step"] == "info"
    assert view["session"]["started"] is False


def test_the_run_sheet_has_a_line_for_every_step_and_the_planned_end() -> None:
    view = control.whole(on("info"))["runsheet"]

    assert [line["step"] for line in view["lines"]] == [it.id for it in STEPS]
    assert view["end"] - view["lines"][0]["planned"] == sum(it.minutes for it in STEPS) * 60


def test_the_facilitator_sees_who_is_kept_apart_who_left_and_what_can_be_undone() -> None:
    people = [replace(it, left_at=9 if it.id == 3 else None) for it in room(a=2, b=2)]
    snapshot = on(
        "info", people=people, apart=[frozenset({4, 2}), frozenset({3, 1})], undoable={"een": Undoable("theme_add", "")}
    )

    view = control.whole(snapshot)

    assert [[it["person"] for it in pair] for pair in view["apart"]] == [[1, 3], [2, 4]]
    assert view["apart"][0][1] == {"person": 3, "role": "ouder", "side": "b"}
    assert view["gone"] == [{"person": 3, "role": "ouder", "side": "b"}]
    assert view["undo"] == {"een": {"back": "theme_add", "again": ""}}


def test_the_facilitator_can_tell_the_harvests_apart() -> None:
    harvests = control.whole(meeting("info"))["harvests"]

    assert [it["run"] for it in harvests] == [RUNS[name] for name in ("harvest", "story", "eye-opener", "wish")]
    assert harvests[0]["title"] == {"nl": "Stap harvest"}


def test_the_facilitator_knows_the_deck_and_the_minimum() -> None:
    about = control.whole(on("info", meeting={"minimum": 4}))["session"]

    assert (about["id"], about["minimum"], about["minutes"], about["started"]) == (1, 4, 150, True)
    assert about["deck"][0] == {"id": "kaart-1", "ask": {"nl": "Vraag 1?"}}


def test_last_time_is_told_to_who_leads_until_the_step_that_can_show_it_is_over() -> None:
    last_time = LastTime("Proef", "2025-06-01", (Agreement(41, 7, "We bellen", may_quote=True),))
    before = Snapshot(session(), NOW, last_time=last_time)
    told = {
        "title": "Proef",
        "date": "2025-06-01",
        "agreements": [{"text": "We bellen", "who": "", "when": ""}],
    }

    assert control.whole(before)["last_time"] == control.whole(on("info", last_time=last_time))["last_time"] == told
    assert control.whole(on("group", last_time=last_time))["last_time"] is None
    assert control.whole(on("info"))["last_time"] is None
