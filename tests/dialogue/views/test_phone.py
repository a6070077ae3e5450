import pytest

from dialogue.records import Run, Theme
from dialogue.snapshot import Snapshot
from dialogue.views import phone
from tests.dialogue.builder import BEGAN, NOW, STEPS, View, insight, on, replace, room, session, step
from tests.dialogue.views.marked import ME, MY_PARTNER, marks, meeting, people

OWN = {f"{state}-{ME}" for state in ("waiting", "shown", "hidden")}
THEME = {"theme-name-1", "theme-point-1", "shown-90001", "shown-90002"}


def mine(snapshot: Snapshot, person: int = ME) -> View:
    return phone.whole(snapshot, snapshot.people[person])


@pytest.mark.parametrize("name", [it.id for it in STEPS])
def test_a_phone_is_sent_its_own_texts_and_nobody_elses(name: str) -> None:
    own = {
        "check-in": {f"word-{ME}"},
        "agree": {f"{part}-{ME}" for part in ("agree", "who", "when")},
        "evaluate": {f"remark-{ME}"},
        "cards": {f"reply-{ME}"},
        "themes": {f"missing-{ME}"},
    }

    seen = marks(mine(meeting(name)))

    assert seen == OWN | own.get(name, set())


def test_who_was_handed_a_card_sees_what_came_and_no_sentence_of_the_giver() -> None:
    assert marks(mine(meeting("cards"), MY_PARTNER)) == {f"reply-{ME}"}


def test_a_theme_that_is_read_back_stands_on_the_phone_with_its_released_sentences() -> None:
    assert marks(mine(meeting("themes"))) == OWN | {f"missing-{ME}"}
    assert marks(mine(meeting("themes", theme=1))) == OWN | THEME | {f"missing-{ME}"}


@pytest.mark.parametrize("name", [it.id for it in STEPS])
@pytest.mark.parametrize("stage", ["", "gap"])
def test_no_phone_is_sent_anybodys_number_not_even_its_own(name: str, stage: str) -> None:
    snapshot = meeting(name, theme=1, stage=stage if name == "mirror" else "")

    assert people(mine(snapshot)) == set()


@pytest.mark.parametrize("stage", ["", "answering", "withheld"])
def test_what_others_answered_at_the_mirror_changes_no_phone_before_the_reveal(stage: str) -> None:
    one, other = meeting("mirror", stage=stage), meeting("mirror", stage=stage, choices=1)

    assert phone.shared(one) == phone.shared(other)


def test_after_the_reveal_the_phone_has_what_the_room_has() -> None:
    seen = mine(meeting("mirror", stage="side_a"))["stage"]["shared"]["result"]

    assert seen == {"a": {"counts": [1, 2, 2, 1], "unknown": 0}}


def test_the_shared_part_is_the_same_for_everybody() -> None:
    snapshot = meeting("cards")

    assert set(phone.shared(snapshot)) == {"session", "room", "stage"}
    assert set(mine(snapshot)) == {"session", "room", "stage", "me", "sentences", "own"}
    assert marks(phone.shared(snapshot)) == set()


def test_a_phone_knows_its_role_its_side_and_whether_it_left() -> None:
    people = [replace(it, chosen_side="b") for it in room(a=1)] + [replace(room(b=2)[1], left_at=5)]
    snapshot = on("info", people=people)

    me, gone = mine(snapshot, 1)["me"], mine(snapshot, 2)["me"]

    assert (me["role"], me["side"], me["chosen_side"], me["left"]) == ("professional", "b", "b", False)
    assert (gone["side"], gone["chosen_side"], gone["left"]) == ("b", None, True)


def test_own_sentences_say_whether_they_may_be_quoted_and_not_whether_they_were_hidden() -> None:
    sentences = list(mine(meeting("info"))["sentences"].values())

    assert [it["text"] for it in sentences] == [f"<{state}-{ME}>" for state in ("waiting", "shown", "hidden")]
    seen = {"id", "run", "kind", "text", "may_quote", "late", "edited", "themes"}
    assert {key for it in sentences for key in it} == seen


def test_a_phone_sees_in_which_theme_an_own_sentence_landed_once_the_room_saw_that_theme() -> None:
    insights = [insight(1), insight(2, folded_into=3), insight(3, person=2), insight(4)]
    themes = [
        Theme(1, "Rust", 1, insights=(1, 3), shown_at=5),
        Theme(2, "Tijd", 2, insights=(1,), shown_at=6),
        Theme(3, "Nog niet gezien", 3, insights=(1, 4)),
    ]

    sentences = mine(on("themes", people=room(a=2), insights=insights, themes=themes), 1)["sentences"]

    assert {number: it["themes"] for number, it in sentences.items()} == {"1": ["Rust", "Tijd"], "2": ["Rust"], "4": []}


def test_before_the_first_step_a_phone_waits() -> None:
    snapshot = Snapshot(session(), NOW, people=room(a=1))

    view = mine(snapshot, 1)

    assert view["stage"] is None
    assert view["own"] == {}


def test_the_facilitators_notes_are_on_no_phone() -> None:
    assert not any("note" in mark for name in ("info", "mirror") for mark in marks(mine(meeting(name))))


def test_rest_and_the_end_of_the_meeting_reach_every_phone() -> None:
    assert phone.shared(meeting("info"))["room"] == {"resting": False}
    assert phone.shared(meeting("info", resting_since=1))["room"] == {"resting": True}
    assert phone.shared(meeting("info", ended_at=1))["session"]["ended"] is True


@pytest.mark.parametrize(
    ("steps", "last_day"),
    [
        ([step("close", withdraw_days=14)], "2025-12-15"),
        ([step("close")], "2025-12-08"),
        ([step("info")], "2025-12-08"),
        ([step("close", withdraw_days=0)], "2025-12-01"),
    ],
)
def test_a_phone_says_until_when_a_sentence_can_be_taken_back(steps: list[object], last_day: str) -> None:
    snapshot = Snapshot(session(steps), NOW)  # type: ignore[arg-type]

    assert phone.shared(snapshot)["session"]["withdraw_until"] == last_day


def test_a_phone_says_when_loose_answers_are_deleted_counted_from_when_the_meeting_was_led() -> None:
    planned = Snapshot(session(keep_days=14), NOW)
    led = Snapshot(session(keep_days=14), NOW, runs=[Run(1, "info", BEGAN + 5 * 86_400)])

    assert phone.shared(planned)["session"]["erased_on"] == "2025-12-15"
    assert phone.shared(led)["session"]["erased_on"] == "2025-12-20"
    assert phone.shared(led)["session"]["withdraw_until"] == "2025-12-13"
