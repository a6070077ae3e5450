"""What the control decides without a screen."""

from typing import Any

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

CONTROL = "facilitator/control/"


def line(step: str, planned: int, expected: int, minutes: int = 10, *, locked: bool = False) -> dict[str, Any]:
    times = {"planned": planned * 60, "expected": expected * 60, "minutes": minutes}
    return {"step": step, "state": "ahead", "locked": locked, **times}


def member(person: int, *, left: bool = False) -> dict[str, Any]:
    return {"person": person, "left": left}


GROUPS = {
    "groups": [{"id": 1, "members": [member(1), member(2)]}, {"id": 2, "members": [member(3), member(4)]}],
    "waiting": [member(9)],
}


@pytest.mark.parametrize(
    ("picked", "person", "meant"),
    [
        ([], 1, {"picked": [1]}),
        ([1], 1, {"picked": []}),
        ([1], 3, {"swap": [1, 3]}),
        ([1], 2, {"picked": [1, 2]}),
        ([1], 9, {"picked": [9]}),
        ([9], 1, {"picked": [1]}),
    ],
)
def test_a_tap_picks_lets_go_or_swaps(modules: Modules, picked: list[int], person: int, meant: dict[str, Any]) -> None:
    script = "return it.tapped(argument[0], argument[1], it.seats(argument[2]));"

    assert modules.run(CONTROL + "groups", script, [picked, person, GROUPS]) == meant


def act_of(modules: Modules, key: str, within: str = "p", **pressed: Any) -> str | None:
    script = """const target = document.createElement(argument.within);
        return it.actOf({ key: argument.key, target, ...argument.pressed });"""
    return modules.run(CONTROL + "keys", script, {"key": key, "within": within, "pressed": pressed})


def test_keys_and_clickers_ask_for_an_act(modules: Modules) -> None:
    acts = {key: act_of(modules, key) for key in ("n", "N", "PageDown", "ArrowLeft", " ", "+", "=", ".", "x")}

    assert acts == {
        "n": "next", "N": "next", "PageDown": "next", "ArrowLeft": "back",
        " ": "hold", "+": "add", "=": "add", ".": "blank", "x": None,
    }  # fmt: skip


def test_a_key_belongs_to_the_field_the_button_or_the_browser_first(modules: Modules) -> None:
    assert act_of(modules, "n", "textarea") is None
    assert act_of(modules, "n", "select") is None
    assert act_of(modules, " ", "button") is None
    assert act_of(modules, "n", "button") == "next"
    assert act_of(modules, "n", ctrlKey=True) is None
    assert act_of(modules, "n", repeat=True) is None


def catch_up(modules: Modules, *lines: dict[str, Any]) -> Any:
    found = modules.run(CONTROL + "runsheet", "return it.catchUp(argument);", lines)
    return found and (found["locked"]["step"], found["minutes"], found["skip"] and found["skip"]["step"])


def test_the_shortest_step_that_makes_up_for_the_delay_is_proposed(modules: Modules) -> None:
    steps = [line("talk", 0, 8, 20), line("short", 20, 28, 5), line("cards", 25, 33, 10)]

    assert catch_up(modules, *steps, line("break", 35, 43, locked=True)) == ("break", 8, "cards")


def test_nothing_is_proposed_where_nothing_stands_fast_or_all_is_in_time(modules: Modules) -> None:
    assert catch_up(modules, line("talk", 0, 30), line("break", 10, 40)) is None
    assert catch_up(modules, line("talk", 0, 0), line("break", 10, 10, locked=True)) is None


def test_a_delay_without_a_step_to_skip_is_still_said(modules: Modules) -> None:
    assert catch_up(modules, line("short", 0, 20, 5), line("break", 5, 25, locked=True)) == ("break", 20, None)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "op tijd"),
        (1, "1 min achter"),
        (89, "89 min achter"),
        (90, "1 u 30 achter"),
        (224, "3 u 44 achter"),
        (-5, "5 min voor"),
        (-125, "2 u 05 voor"),
        (1500, ""),
    ],
)
def test_the_pace_is_said_in_minutes_then_hours_and_not_on_another_day(
    modules: Modules, minutes: int, words: str
) -> None:
    assert modules.run(CONTROL + "pace", "return it.paceInWords(argument);", minutes) == words


def insight(number: int, state: str = "waiting", run: int = 1) -> dict[str, Any]:
    return {"id": number, "state": state, "run": run}


def test_new_sentences_stand_on_top_then_the_newest_harvest_and_never_in_the_order_they_came(modules: Modules) -> None:
    many = [insight(number) for number in range(1, 21)]
    others = [insight(30, "shown"), insight(31, "hidden"), insight(32, run=2)]
    insights = {str(it["id"]): it for it in (*many, *others)}

    order = modules.run(CONTROL + "insight_order", "return it.arranged(argument).map((one) => one.id);", insights)

    assert order[0] == 32
    assert order[-2:] == [30, 31]
    assert sorted(order[1:-2]) == list(range(1, 21))
    assert order[1:-2] != list(range(1, 21))


def test_the_stream_stands_still_while_it_is_handled_and_loses_what_was_withdrawn(modules: Modules) -> None:
    now = {"1": insight(1, "shown"), "3": insight(3), "4": insight(4)}

    rows = modules.run(
        CONTROL + "insight_order", "return it.steady(...argument);", [[insight(3), insight(2), insight(1)], now]
    )

    assert rows == [insight(3), insight(1, "shown")]


def test_a_harvest_that_was_repeated_has_a_number(modules: Modules) -> None:
    harvests = [{"run": run, "title": {"nl": title}} for run, title in ((1, "Oogst"), (2, "Wens"), (3, "Oogst"))]

    names = modules.run(CONTROL + "insight_filter", "return it.harvestNames(argument);", harvests)

    assert [(it["run"], it["name"]) for it in names] == [(3, "Oogst (keer 2)"), (2, "Wens"), (1, "Oogst")]


def test_what_can_wait_for_the_connection_is_sent_when_it_is_back_and_a_minute_more_is_not(modules: Modules) -> None:
    script = """let online = false;
        const sent = [];
        const send = async (name) => {
          if (online) sent.push(name);
          return online ? { ok: true } : { ok: false, error: { code: "unreached" } };
        };
        const said = [];
        const messenger = it.createMessenger({ send, say: (text) => said.push(text), onWaiting: () => {} });
        for (const name of ["step_next", "timer_add", "step_next"]) await messenger.post(name, {}, name);
        online = true;
        await messenger.sendWaiting();
        return { sent, said };"""

    done = modules.run(CONTROL + "messenger", script)

    assert done["sent"] == ["step_next"]
    assert done["said"] == ["Geen verbinding. Probeer het zo nog eens."]


def test_the_slice_empties_clockwise_with_a_segment_a_minute(modules: Modules) -> None:
    segments = modules.run(CONTROL + "slice", "return it.segments(...argument);", [90_000, 240_000])

    left = [round((it["to"] - it["full"]) / (it["to"] - it["from"]), 1) for it in segments]
    assert left == [0.0, 0.0, 0.5, 1.0]


def test_whoever_opens_the_screen_later_sees_what_is_left_of_the_silence(modules: Modules) -> None:
    left = [
        modules.run("facilitator/silence", "return it.silenceLeft(60, 1000, argument);", at) for at in (1000, 41000)
    ]

    assert left == [60_000, 20_000]
    assert modules.run("facilitator/silence", "return it.silenceLeft(60, 1000, 90000);") == 0


def test_the_film_and_the_room_count_on_from_when_the_silence_began(modules: Modules) -> None:
    script = """const root = document.querySelector("link[href$='tokens.css']").href.replace("css/tokens.css", "js/");
        const { html, render } = await import(`${root}shared/preact.js`);
        const { serverNow } = await import(`${root}shared/clock.js`);
        const { QuietClock } = await import(`${root}facilitator/projector/quiet_clock.js`);
        const place = document.createElement("div");
        const since = serverNow() - 40_500;
        const stages = ["answering", "side_a", "silence", "side_b", "gap"];
        const film = html`<${it.Film} stages=${stages} now=${2} since=${since} silence=${60} result=${{}} />`;
        render(html`<div>${film}<${QuietClock} seconds=${60} since=${since - 60_000} look="" /></div>`, place);
        const said = place.querySelector("[data-stage=silence] small").textContent;
        const left = place.querySelectorAll(".flesh").length;
        render(null, place);
        return [said, left];"""

    assert modules.run(CONTROL + "film", script) == ["nog 20 seconden", 0]


def test_pressing_twice_before_the_first_press_is_seen_turns_on_and_off_again(modules: Modules) -> None:
    sent = modules.run(
        "facilitator/control/acts",
        """const sent = [];
           const room = { blank: false, resting: false };
           const view = { room, stage: { run: 1, shared: {} }, session: { ended: false } };
           const post = async (name, fields) => { sent.push([name, fields.on]); return { ok: true }; };
           const acts = it.createActs({ view: () => view, post, open() {}, say() {} });
           acts.blank();
           acts.blank();
           acts.rest();
           await new Promise((done) => setTimeout(done));
           acts.rest();
           return sent;""",
        None,
    )

    assert sent == [["projector_blank", True], ["projector_blank", False], ["rest", True], ["rest", True]]
