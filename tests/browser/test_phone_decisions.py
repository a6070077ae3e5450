"""What a phone decides by itself: its prompt, the course of a talk, the cards and the words for numbers."""

from typing import Any

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("side", "host", "prompt"),
    [("a", False, "voor a"), ("b", True, "gastheer"), (None, False, "allen"), ("b", False, "allen")],
)
def test_a_phone_shows_the_hosts_prompt_then_that_of_its_side_then_everybodys(
    modules: Modules, side: str | None, host: bool, prompt: str
) -> None:
    stage = {"prompts": {"all": {"nl": "allen"}, "a": {"nl": "voor a"}, "host": {"nl": "gastheer"}}}
    me = {"side": side, "own": {"group": {"host": host}}}

    assert modules.run("participant/prompt", "return it.promptOf(argument[0], argument[1]);", [stage, me]) == prompt


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Denk na. Hoe was het? Wat nog?", ("Denk na.", "Hoe was het?", "Wat nog?")),
        ("Het is pauze. Praat door.", ("", "Het is pauze", "Praat door.")),
        ("Ik wens dat …", ("", "Ik wens dat …", "")),
        ("", ("", "", "")),
    ],
)
def test_the_question_of_a_prompt_is_its_heading(modules: Modules, text: str, parts: tuple[str, str, str]) -> None:
    found = modules.run("participant/prompt", "return it.inParts(argument);", text)

    assert (found["before"], found["question"], found["after"]) == parts


PAIR = [("find", 60), ("turn_1", 360), ("turn_2", 360), ("slack", 120)]
TRIO = [("find", 60), ("turn_1", 240), ("turn_2", 240), ("turn_3", 240), ("slack", 120)]


def phases(parts: list[tuple[str, int]]) -> list[dict[str, Any]]:
    return [{"name": name, "seconds": seconds} for name, seconds in parts]


def timer(parts: list[tuple[str, int]], ends_at: int = 1_000_000) -> dict[str, Any]:
    total = sum(seconds for _, seconds in parts) * 1000
    return {"phases": phases(parts), "total": total, "ends_at": ends_at, "left": None}


@pytest.mark.parametrize(
    ("pair", "trio"),
    [
        (PAIR, [60, 240, 240, 240, 120]),
        ([("find", 60), ("turn_1", 420), ("turn_2", 360), ("slack", 120)], [60, 240, 300, 240, 120]),
        ([("find", 60), ("turn_1", 360), ("turn_2", 420), ("slack", 120)], [60, 240, 240, 300, 120]),
        ([("find", 120), ("turn_1", 360), ("turn_2", 360), ("slack", 120)], [120, 240, 240, 240, 120]),
        ([*PAIR[:3], ("slack", 180)], [60, 240, 240, 240, 180]),
    ],
)
def test_a_trio_keeps_its_three_turns_and_gets_the_minutes_that_are_added(
    modules: Modules, pair: list[tuple[str, int]], trio: list[int]
) -> None:
    script = "return it.courseTimer(argument[0], argument[1]).phases.map((phase) => phase.seconds);"

    assert modules.run("participant/course", script, [timer(pair), phases(TRIO)]) == trio


@pytest.mark.parametrize(
    ("before", "now", "heard"),
    [
        (519_000, 520_500, ["swap"]),
        (520_500, 521_500, []),
        (939_500, 940_500, ["minute"]),
        (999_900, 1_000_900, ["end"]),
    ],
)
def test_a_phone_speaks_at_the_swap_at_the_last_minute_and_at_the_end_only(
    modules: Modules, before: int, now: int, heard: list[str]
) -> None:
    script = "return it.signals(argument[0], argument[1], argument[2]);"

    assert modules.run("participant/course", script, [timer(PAIR), before, now]) == heard


def test_a_talk_without_turns_is_told_when_it_is_halfway(modules: Modules) -> None:
    talk = timer([("find", 60), ("talk", 600)])

    assert modules.run("participant/course", "return it.signals(argument, 699999, 700001);", talk) == ["half"]


@pytest.mark.parametrize("still", [{**timer(PAIR), "ends_at": None, "left": 480_000}, None])
def test_a_timer_on_hold_and_a_step_without_one_are_silent(modules: Modules, still: object) -> None:
    assert modules.run("participant/course", "return it.signals(argument, 1, 2000000);", still) == []


def test_a_new_step_is_shown_together_with_what_is_ones_own_and_never_with_that_of_the_last_step(
    modules: Modules,
) -> None:
    def stage(run: int, kind: str, shared: dict[str, Any]) -> dict[str, Any]:
        prompts = {"all": {"nl": "Wat hoop jij?"}}
        return {"run": run, "kind": kind, "title": {}, "prompts": prompts, "timer": None, "shared": shared}

    group = {"picture": "peer", "place": 7, "size": 2, "turn": 0, "host": False}
    cards = {"group": group, "found": None, "had": [], "given": [], "received": []}
    me = {"role": "ouder", "side": "b", "left": False}
    view = {
        "version": 1,
        "now": 0,
        "session": {"ended": False, "roles": [], "sides": {}},
        "room": {"resting": False},
        "stage": stage(1, "info", {}),
        "me": me,
        "sentences": {},
        "own": {},
    }
    patches = [
        {"version": 2, "now": 0, "stage": stage(2, "cards", {"credit": "", "cards": []})},
        {"version": 2, "now": 0, "own": cards},
    ]

    headings = modules.run(
        "participant/meeting",
        """const { merge, opened } = await import(argument.root + "shared/view.js");
           const { openStorage } = await import(argument.root + "participant/storage.js");
           const root = document.body.appendChild(document.createElement("div"));
           let view = opened(argument.view), show;
           const connect = ({ onView, onState }) => {
             show = onView;
             setTimeout(() => { onState("online"); onView(view); });
             return { send: async () => ({ ok: true }), close() {} };
           };
           const heading = async (text) => {
             for (let tries = 0; tries < 100 && !root.textContent.includes(text); tries += 1) {
               await new Promise((done) => setTimeout(done, 20));
             }
             return root.querySelector("h1").textContent;
           };
           const shell = { code: "123456", language: "nl" };
           await it.openMeeting({ root, shell, storage: openStorage(null), token: "x", onForgotten() {}, connect });
           const seen = [await heading("Wat hoop jij?")];
           for (const patch of argument.patches) {
             view = merge(view, patch);
             show(view);
             seen.push(root.querySelector("h1").textContent);
           }
           return [...seen, await heading("Zoek je maatje")];""",
        {"root": modules.root, "view": view, "patches": patches},
    )

    assert headings[:2] == ["Wat hoop jij?", "Wat hoop jij?"]
    assert headings[3] == "Zoek je maatje bij de peer op plek 7"


def card(**changes: Any) -> dict[str, Any]:
    return {"id": 5, "card": "een", "answered": False, "reply": "", **changes}


def hand(modules: Modules, turn: int = 0, given: Any = (), received: Any = (), **passed: Any) -> str:
    done = {"read": [], "heard": [], "skipped": [], "ahead": False, **passed}
    script = "return it.cardsScreen(argument[0], argument[1], argument[2]).screen;"
    return modules.run("participant/handing", script, [{"given": list(given), "received": list(received)}, turn, done])


def test_who_begins_chooses_while_the_other_waits_for_a_card(modules: Modules) -> None:
    assert hand(modules, turn=0) == "choosing"
    assert hand(modules, turn=1) == "awaiting"
    assert hand(modules, turn=1, ahead=True) == "choosing"


def test_a_card_that_came_in_goes_before_everything_until_it_is_answered_or_skipped(modules: Modules) -> None:
    assert hand(modules, turn=1, received=[card()]) == "received"
    assert hand(modules, turn=1, received=[card()], skipped=[5]) == "choosing"
    assert hand(modules, turn=1, received=[card(answered=True)]) == "choosing"


def test_a_given_card_is_read_out_then_listened_to_and_both_ways_make_it_done(modules: Modules) -> None:
    assert hand(modules, given=[card()]) == "given"
    assert hand(modules, given=[card()], read=["een"]) == "listening"
    assert hand(modules, given=[card(answered=True)]) == "awaiting"
    assert hand(modules, given=[card(answered=True)], received=[card(id=6, answered=True)]) == "done"


def test_what_waits_in_the_outbox_counts_as_handed_over_taken_back_or_answered(modules: Modules) -> None:
    def message(**body: Any) -> dict[str, Any]:
        return {"name": "answer", "fields": {"run": 1, "body": body}}

    own = {"given": [card(id=1, card="twee")], "received": [card(id=2, card="drie")], "had": ["twee"]}
    waiting = [
        message(kind="hand_card", card="een"),
        message(kind="take_back", handed=1),
        message(kind="reply_card", handed=2, text="Ja"),
    ]

    now = modules.run("participant/handing", "return it.cardsNow(argument[0], argument[1], 1);", [own, waiting])

    assert [it["card"] for it in now["given"]] == ["een"]
    assert [(it["answered"], it["reply"]) for it in now["received"]] == [(True, "Ja")]
    assert now["had"] == ["een"]


@pytest.mark.parametrize(
    ("counts", "how", "words"),
    [
        ([0, 0, 0, 7], "all", [3]),
        ([1, 2, 9, 2], "most", [2]),
        ([2, 2, 3, 0], "most", [1, 2]),
        ([5, 0, 0, 5], "half", [0]),
        ([3, 2, 2, 3], "spread", []),
    ],
)
def test_counts_are_told_in_words(modules: Modules, counts: list[int], how: str, words: list[int]) -> None:
    found = modules.run("participant/outcome", "return it.standsOut(argument);", counts)

    assert (found["how"], found["words"]) == (how, words)
