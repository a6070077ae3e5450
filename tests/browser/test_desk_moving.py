"""What the control does when two facilitators lead: a press is not meant for what somebody else has just begun."""

from typing import Any

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

CONTROL = "facilitator/control/"


def too_soon(modules: Modules, script: str) -> Any:
    """Run a script with `moving`, a clock that `at(time, moment)` sets, and what it found to be too soon."""
    start = """let now = 0;
        let answer = { ok: true };
        const sent = [];
        const post = async (name) => { sent.push(name); return answer; };
        const moving = it.createMoving({ post, now: () => now });
        const tooSoon = [];
        const at = (time, moment) => {
          now = time;
          if (moment) moving.saw(moment);
          tooSoon.push(moving.isTooSoon());
        };"""
    return modules.run(CONTROL + "moving", start + script)


def test_a_press_over_what_somebody_else_has_just_begun_is_not_meant_for_it(modules: Modules) -> None:
    script = """at(0, "first");
        await moving.move("step_next");
        at(100, "second");
        at(200, "third");
        at(700);
        at(900);
        return tooSoon;"""

    assert too_soon(modules, script) == [False, False, True, True, False]


def test_what_somebody_else_begins_after_an_own_move_is_still_somebody_elses(modules: Modules) -> None:
    script = """at(0, "first");
        await moving.move("step_next");
        at(1000, "second");
        at(3000, "first");
        at(5000, "second");
        return tooSoon;"""

    assert too_soon(modules, script) == [False, False, True, True]


def test_a_move_that_was_refused_makes_nobody_elses_step_ones_own(modules: Modules) -> None:
    script = """at(0, "first");
        answer = { ok: false, error: { code: "not_saved" } };
        await moving.move("step_next");
        at(1000, "second");
        at(3000);
        answer = { ok: false, error: { code: "step_moved" } };
        await moving.move("step_next");
        at(3000);
        return tooSoon;"""

    assert too_soon(modules, script) == [False, True, False, True]


def test_a_move_that_waits_for_the_connection_is_ones_own_when_it_comes(modules: Modules) -> None:
    script = """at(0, "first");
        answer = { ok: false, error: { code: "unreached" } };
        await moving.move("step_next");
        at(3000, "second");
        return tooSoon;"""

    assert too_soon(modules, script) == [False, False]


def test_pressing_twice_moves_on_once(modules: Modules) -> None:
    script = """moving.saw("first");
        moving.move("step_next");
        moving.move("step_next");
        await new Promise((done) => setTimeout(done));
        moving.saw("second");
        moving.move("step_back");
        return sent;"""

    assert too_soon(modules, script) == ["step_next", "step_back"]


@pytest.mark.parametrize("act", ["next", "back", "skip"])
def test_a_key_does_nothing_over_what_somebody_else_has_just_begun(modules: Modules, act: str) -> None:
    sent, said = modules.run(
        CONTROL + "acts",
        """const sent = [];
           const said = [];
           const post = async (name) => { sent.push(name); return { ok: true }; };
           const view = { stage: { run: 1, kind: "info", shared: {} }, session: {}, next: { step: "b", title: {} } };
           const acts = it.createActs({ view: () => view, post, open() {}, say: (words) => said.push(words) });
           acts.saw();
           view.stage = { run: 2, kind: "info", shared: {} };
           acts.saw();
           acts[argument]();
           await new Promise((done) => setTimeout(done));
           return [sent, said];""",
        act,
    )

    assert sent == []
    assert said == ["Iemand anders drukte net. Kijk eerst wat er nu is."]
