from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogue.snapshot import Snapshot
from dialogue.views import control, projector
from dialogue.views.patch import patch
from tests.dialogue.builder import View, insight, on, replace, room
from tests.dialogue.views.marked import meeting

sentences = st.dictionaries(st.just("text"), st.sampled_from("abc"))
entries = st.dictionaries(st.sampled_from("123456"), sentences, max_size=6)
values = st.one_of(st.none(), st.integers(0, 2), st.dictionaries(st.sampled_from("xy"), st.integers(0, 2)))
views = st.fixed_dictionaries({"insights": entries, "stage": values, "counts": values})


def patched(before: View, change: View) -> View:
    """Apply a patch as docs/protocol.md says."""
    after: View = {**before, **change}
    if "insights" in change and "insights" in before:
        merged = {**before["insights"], **change["insights"]}
        after["insights"] = {key: entry for key, entry in merged.items() if entry is not None}
    return after


@given(views, views)
def test_a_view_with_its_patch_is_the_next_view(before: View, after: View) -> None:
    assert patched(before, patch(before, after)) == after


@given(views)
def test_where_nothing_changed_nothing_is_sent(view: View) -> None:
    assert patch(view, view) == {}


@given(views)
def test_who_has_nothing_yet_gets_everything(view: View) -> None:
    assert patch({}, view) == view


def test_of_the_insights_only_what_changed_travels_and_none_for_what_was_withdrawn() -> None:
    before = {"insights": {"1": {"text": "a"}, "2": {"text": "b"}, "3": {"text": "c"}}, "undo": ""}
    after = {"insights": {"1": {"text": "a"}, "2": {"text": "nieuw"}, "4": {"text": "d"}}, "undo": ""}

    assert patch(before, after) == {"insights": {"2": {"text": "nieuw"}, "3": None, "4": {"text": "d"}}}


def test_another_section_is_replaced_whole() -> None:
    assert patch({"counts": {"a": 1, "b": 2}}, {"counts": {"a": 1, "b": 3}}) == {"counts": {"a": 1, "b": 3}}
    assert patch({"stage": {"run": 1}}, {"stage": None}) == {"stage": None}


MOMENTS = [
    meeting("info"),
    meeting("harvest"),
    meeting("mirror", stage="gap"),
    meeting("themes", theme=1),
    on("harvest", people=room(a=3), insights=[insight(1), replace(insight(2), starred=True), insight(70)]),
]


@pytest.mark.parametrize("before", MOMENTS)
@pytest.mark.parametrize("after", MOMENTS)
@pytest.mark.parametrize("view", [control.whole, projector.whole])
def test_a_real_screen_is_right_after_each_patch(before: Snapshot, after: Snapshot, view: Any) -> None:
    assert patched(view(before), patch(view(before), view(after))) == view(after)
