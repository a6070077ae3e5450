from collections.abc import Callable

import pytest

from dialogue.acts.facts import DeskChanged, StageChanged
from dialogue.protocol.control import (
    InsightEdit,
    InsightFold,
    InsightJoin,
    InsightPlace,
    InsightShow,
    InsightSplit,
    InsightStar,
    InsightUnfold,
    Redo,
    ThemeAdd,
    ThemeEdit,
    ThemeMerge,
    ThemeOrder,
    ThemeRemove,
    ThemeShow,
    ThemeSplit,
    Undo,
)
from dialogue.protocol.fields import Message
from dialogue.protocol.phone import Withdraw
from dialogue.snapshot import Snapshot
from dialogue.store import desk
from tests.dialogue.acts.meeting import Harvested, Meeting, new_id


def seen(snapshot: Snapshot) -> tuple[object, ...]:
    """Return all that these acts may change."""
    return list(snapshot.insights.values()), snapshot.themes


ACTS: list[tuple[str, Callable[[list[int], list[int]], Message]]] = [
    ("insight_show", lambda insights, _: InsightShow(tuple(insights), True)),
    ("insight_hide", lambda insights, _: InsightShow(tuple(insights), False)),
    ("insight_star", lambda insights, _: InsightStar(tuple(insights), True)),
    ("insight_unstar", lambda insights, _: InsightStar(tuple(insights), False)),
    ("theme_add", lambda insights, _: ThemeAdd("Nieuw", tuple(insights))),
    ("theme_edit", lambda _, themes: ThemeEdit(themes[0], "Anders", "Tekst", "Maar", ("punt",))),
    ("theme_remove", lambda _, themes: ThemeRemove(themes[0])),
    ("theme_order", lambda _, themes: ThemeOrder((themes[1], themes[0]))),
    ("insight_place", lambda insights, themes: InsightPlace((insights[0],), themes[1], themes[0])),
    ("insight_edit", lambda insights, _: InsightEdit(insights[0], "Anders gezegd")),
    ("insight_split", lambda insights, _: InsightSplit(insights[0], "Eerst", "dan")),
    ("insight_fold", lambda insights, _: InsightFold((insights[0], insights[2]), insights[1])),
    ("theme_merge", lambda _, themes: ThemeMerge((themes[1],), themes[0])),
    ("theme_split", lambda insights, themes: ThemeSplit(themes[0], "Los", (insights[0],))),
]


@pytest.mark.parametrize(("label", "message"), ACTS)
def test_each_act_is_undone_to_what_was(
    harvested: Harvested, label: str, message: Callable[[list[int], list[int]], Message]
) -> None:
    meeting, insights, themes = harvested
    before = seen(meeting.snapshot)

    meeting.lead(message(insights, themes))
    changed = seen(meeting.snapshot)
    undoable = meeting.snapshot.undoable[""]
    meeting.lead(Undo())

    assert undoable.back == label
    assert changed != before
    assert seen(meeting.snapshot) == before
    assert meeting.snapshot.undoable[""].again == label
    meeting.lead(Redo())
    assert seen(meeting.snapshot) == changed


def test_acts_are_undone_one_after_the_other_until_nothing_is_left(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    moments = [seen(meeting.snapshot)]
    for _, message in ACTS[:6]:
        meeting.lead(message(insights, themes))
        moments.append(seen(meeting.snapshot))

    for moment in reversed(moments[:-1]):
        meeting.lead(Undo())
        assert seen(meeting.snapshot) == moment
    for _ in range(5):
        meeting.lead(Undo())

    assert meeting.snapshot.undoable[""].back == ""
    assert meeting.snapshot.themes == ()
    assert {(it.state, it.starred) for it in meeting.snapshot.insights.values()} == {("waiting", False)}
    with meeting.refused("nothing_to_undo"):
        meeting.lead(Undo())


def test_what_was_withdrawn_meanwhile_does_not_come_back_with_an_undo(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    meeting.lead(ThemeRemove(themes[0]))
    meeting.lead(InsightShow((insights[1],), True))
    meeting.send(1, Withdraw(new_id(), insights[1]))

    meeting.lead(Undo())
    meeting.lead(Undo())

    assert insights[1] not in meeting.snapshot.insights
    assert [theme.insights for theme in meeting.snapshot.themes] == [(insights[0],), (insights[0],)]


def test_a_removed_theme_comes_back_as_the_same_theme(harvested: Harvested) -> None:
    meeting, _, themes = harvested
    meeting.lead(ThemeRemove(themes[0]))
    meeting.lead(Undo())

    assert [theme.id for theme in meeting.snapshot.themes] == themes


def test_a_new_theme_never_gets_the_number_of_a_removed_one(harvested: Harvested) -> None:
    meeting, _, themes = harvested
    meeting.lead(ThemeRemove(themes[1]))

    assert meeting.lead(ThemeAdd("Later"))["theme"] not in themes


def test_only_the_latest_acts_can_be_undone(harvested: Harvested, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "UNDO_STEPS_KEPT", 3)
    meeting, insights, _ = harvested
    for starred in (True, False, True, False):
        meeting.lead(InsightStar((insights[0],), starred))

    for _ in range(3):
        meeting.lead(Undo())

    with meeting.refused("nothing_to_undo"):
        meeting.lead(Undo())


def test_what_is_kept_for_undoing_holds_no_sentence(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    for _, message in (*ACTS[:6], *ACTS[7:9], ACTS[6]):
        meeting.lead(message(insights, themes))

    assert "Zin" not in str(meeting.tables()["undo_steps"])


@pytest.mark.parametrize(
    "message",
    [
        InsightShow((999,), True),
        InsightStar((1, 999), True),
        ThemeAdd("Nieuw", (999,)),
        InsightPlace((999,)),
        InsightPlace((1,), target=999),
        ThemeEdit(999, "Anders"),
        ThemeRemove(999),
        ThemeOrder((999,)),
        InsightEdit(999, "Anders"),
        InsightSplit(999, "Eerst", "dan"),
        InsightJoin(1),
        InsightFold((1,), 999),
        InsightFold((999,), 1),
        InsightUnfold((1,)),
        ThemeMerge((999,), 1),
        ThemeSplit(1, "Los", (999,)),
    ],
)
def test_what_is_not_in_this_meeting_is_not_found(harvested: Harvested, message: Message) -> None:
    meeting, _, _ = harvested

    with meeting.refused("not_found"):
        meeting.lead(message)


def test_another_meetings_sentences_and_themes_are_out_of_reach(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    other = Meeting(meeting.database)
    before = seen(meeting.snapshot)

    for message in (InsightShow((insights[0],), False), ThemeRemove(themes[0]), ThemeAdd("Elders", (insights[0],))):
        with other.refused("not_found"):
            other.lead(message)
    with other.refused("nothing_to_undo"):
        other.lead(Undo())

    assert seen(meeting.snapshot) == before


def test_a_theme_without_a_name_is_refused(harvested: Harvested) -> None:
    meeting, _, themes = harvested

    with meeting.refused("text_empty"):
        meeting.lead(ThemeAdd(" "))
    with meeting.refused("text_empty"):
        meeting.lead(ThemeEdit(themes[0], name=" "))


def test_the_room_is_told_and_phones_only_when_a_theme_is_on_them(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    meeting.lead(InsightShow((insights[2],), True))
    assert meeting.facts == [DeskChanged(meeting.id)]

    meeting.lead(ThemeShow(meeting.go_to("themes"), themes[0]))
    meeting.facts.clear()
    meeting.lead(InsightShow((insights[2],), False))

    assert meeting.facts == [StageChanged(meeting.id)]


def test_a_theme_that_is_removed_leaves_the_screens(harvested: Harvested) -> None:
    meeting, _, themes = harvested
    meeting.lead(ThemeShow(meeting.go_to("themes"), themes[0]))

    meeting.lead(ThemeRemove(themes[0]))

    assert meeting.run.theme_id is None


def test_every_act_and_its_undoing_makes_the_version_grow(harvested: Harvested) -> None:
    meeting, insights, _ = harvested
    versions = [meeting.session.version]
    for message in (InsightShow((insights[2],), True), Undo()):
        meeting.lead(message)
        versions.append(meeting.session.version)

    assert versions == sorted(set(versions))
