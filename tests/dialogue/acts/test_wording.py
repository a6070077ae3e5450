from dialogue.acts.facts import PeopleChanged
from dialogue.acts.forgetting import tidy
from dialogue.protocol.control import (
    InsightEdit,
    InsightFold,
    InsightJoin,
    InsightPlace,
    InsightSplit,
    Redo,
    ThemeShow,
    ThemeSplit,
    Undo,
)
from dialogue.protocol.phone import Permit, Withdraw
from dialogue.report.gather import gather
from tests.dialogue.acts.meeting import Harvested, new_id


def test_a_split_answers_with_the_new_part_and_comes_back_as_the_same_part(harvested: Harvested) -> None:
    meeting, insights, _ = harvested

    part = meeting.lead(InsightSplit(insights[0], "Eerst", "dan"))["insight"]
    meeting.lead(Undo())
    meeting.lead(Redo())

    assert meeting.snapshot.themes[0].insights == (insights[0], part, insights[1])
    assert meeting.snapshot.insights[int(str(part))].said == "dan"


def test_a_split_theme_answers_with_the_new_one(harvested: Harvested) -> None:
    meeting, insights, themes = harvested

    made = meeting.lead(ThemeSplit(themes[0], "Los", (insights[0],)))["theme"]

    assert [theme.id for theme in meeting.snapshot.themes] == [themes[0], made, themes[1]]


def test_a_withdrawn_sentence_takes_its_parts_and_every_word_of_it_along(harvested: Harvested) -> None:
    meeting, insights, _ = harvested
    meeting.lead(InsightEdit(insights[0], 'Met "woorden" erin'))
    meeting.lead(InsightSplit(insights[0], "Met woorden", "en nog meer woorden"))

    meeting.send(1, Withdraw(new_id(), insights[0]))

    assert list(meeting.snapshot.insights) == insights[1:]
    assert "woorden" not in str(meeting.tables())


def test_when_who_stands_for_others_is_withdrawn_another_stands_in_the_theme(harvested: Harvested) -> None:
    meeting, insights, _ = harvested
    meeting.lead(InsightFold((insights[1], insights[2]), insights[0]))

    meeting.send(1, Withdraw(new_id(), insights[0]))

    assert [theme.insights for theme in meeting.snapshot.themes] == [(insights[1],), (insights[1],)]
    assert meeting.snapshot.insights[insights[2]].folded_into == insights[1]


def test_the_parts_of_a_sentence_may_be_quoted_as_its_writer_says(harvested: Harvested) -> None:
    meeting, insights, _ = harvested
    part = int(str(meeting.lead(InsightSplit(insights[0], "Eerst", "dan"))["insight"]))

    meeting.send(1, Permit(new_id(), insights[0], False))

    assert not meeting.snapshot.insights[part].may_quote


def test_who_has_a_sentence_in_a_theme_hears_so_when_the_room_first_sees_it(harvested: Harvested) -> None:
    meeting, _, themes = harvested
    run = meeting.go_to("themes")
    meeting.facts.clear()

    meeting.lead(ThemeShow(run, themes[0]))
    first = [fact for fact in meeting.facts if isinstance(fact, PeopleChanged)]
    meeting.lead(ThemeShow(run, themes[0]))

    assert [fact.people for fact in meeting.facts if isinstance(fact, PeopleChanged)] == [frozenset({1})]
    assert len(first) == 1


def test_a_writer_hears_of_a_move_only_where_the_room_saw_the_theme(harvested: Harvested) -> None:
    meeting, insights, themes = harvested
    run = meeting.go_to("themes")
    meeting.lead(ThemeShow(run, themes[0]))
    told = []
    for target, source in ((themes[1], None), (None, themes[1]), (None, themes[0])):
        meeting.facts.clear()
        meeting.lead(InsightPlace((insights[1],), target, source))
        told.append(any(isinstance(fact, PeopleChanged) for fact in meeting.facts))

    assert told == [False, False, True]


def test_a_writer_hears_that_the_facilitator_worded_a_sentence_anew(harvested: Harvested) -> None:
    meeting, insights, _ = harvested

    meeting.lead(InsightEdit(insights[2], "Beter"))

    assert PeopleChanged(meeting.id, frozenset({1})) in meeting.facts


def test_a_part_comes_back_with_the_near_doubles_that_were_under_it(harvested: Harvested) -> None:
    meeting, insights, _ = harvested
    part = int(str(meeting.lead(InsightSplit(insights[0], "Eerst", "en dan"))["insight"]))
    meeting.lead(InsightFold((insights[1], insights[2]), part))
    meeting.lead(InsightJoin(insights[0]))

    meeting.lead(Undo())

    there = meeting.snapshot.insights
    assert [there[it].folded_into for it in insights[1:]] == [part, part]
    assert there[part].said == "en dan"


def test_a_part_comes_back_under_what_it_was_folded_into(harvested: Harvested) -> None:
    meeting, insights, _ = harvested
    first = int(str(meeting.lead(InsightSplit(insights[0], "Eerst", "en dan"))["insight"]))
    second = int(str(meeting.lead(InsightSplit(insights[0], "Eerst", "en toen"))["insight"]))
    meeting.lead(InsightFold((first,), second))
    meeting.lead(InsightJoin(insights[0]))

    meeting.lead(Undo())

    assert meeting.snapshot.insights[first].folded_into == second


def test_that_words_were_changed_is_still_told_when_the_words_that_were_sent_are_gone(harvested: Harvested) -> None:
    meeting, insights, _ = harvested
    meeting.send(1, Permit(new_id(), insights[0], True))
    meeting.lead(InsightEdit(insights[0], "Beter gezegd"))

    meeting.later(40 * 24 * 60)
    tidy(meeting.performer)

    kept = meeting.snapshot.insights[insights[0]]
    assert (kept.text, kept.edited) == ("Beter gezegd", "")
    assert gather(meeting.snapshot).edited == 1
