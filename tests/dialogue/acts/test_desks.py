from dialogue.protocol.control import InsightPlace, InsightStar, Redo, ThemeEdit, Undo
from dialogue.records import Undoable
from tests.dialogue.acts.meeting import Harvested


def test_each_desk_undoes_and_redoes_its_own_acts(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    meeting.lead(ThemeEdit(themes[0], "Van mij"), desk="mine")
    meeting.lead(InsightPlace((insights[0],), None, themes[1]), desk="theirs")

    assert meeting.lead(Undo(), desk="mine") == {"left": False}

    assert meeting.snapshot.undoable["mine"] == Undoable("", "theme_edit")
    assert meeting.snapshot.undoable["theirs"] == Undoable("insight_place", "")
    assert [it.name for it in meeting.snapshot.themes] == ["Rust", "Tijd"]
    assert meeting.snapshot.themes[1].insights == (insights[1],)
    meeting.lead(Redo(), desk="mine")
    assert meeting.snapshot.themes[0].name == "Van mij"
    with meeting.refused("nothing_to_redo"):
        meeting.lead(Redo(), desk="mine")


def test_a_new_act_ends_what_the_same_desk_could_do_again(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    for one in ("mine", "theirs"):
        meeting.lead(InsightStar((insights[0],), True), one)
        meeting.lead(Undo(), one)

    meeting.lead(ThemeEdit(themes[0], "Nieuw"), "mine")

    assert meeting.snapshot.undoable["mine"] == Undoable("theme_edit", "")
    assert meeting.snapshot.undoable["theirs"] == Undoable("", "insight_star")


def test_an_undo_says_that_what_somebody_else_changed_since_stays(harvested: Harvested) -> None:
    meeting, _, themes = harvested
    meeting.lead(ThemeEdit(themes[0], "Van mij"), desk="mine")
    meeting.lead(ThemeEdit(themes[0], "Van haar"), desk="theirs")

    assert meeting.lead(Undo(), desk="mine") == {"left": True}
    assert meeting.snapshot.themes[0].name == "Van haar"
