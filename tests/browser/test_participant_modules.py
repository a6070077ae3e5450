"""What a phone decides by itself: its outbox, its drafts, its prompt, the course of a talk and the cards."""

from typing import Any

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

OUTBOX = """
  const kept = new Map(argument.kept || []);
  const storage = { get: (key) => kept.get(key) ?? null, set: (key, value) => kept.set(key, value),
    remove: (key) => kept.delete(key), keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)) };
  const sent = [], refused = [], timers = [];
  const acks = [...argument.acks];
  const send = async (name, fields) => { sent.push([name, fields]); return acks.length > 1 ? acks.shift() : acks[0]; };
  const outbox = it.createOutbox({ storage, prefix: "out:", send, later: (then) => timers.push(then),
    onRefused: (message, error) => refused.push([message.draft, error]) });
  const settle = () => new Promise((done) => setTimeout(done));
"""
OK = {"ok": True}
UNREACHED = {"ok": False, "error": {"code": "unreached", "message": ""}}
NOT_SAVED = {"ok": False, "error": {"code": "not_saved", "message": "Straks nog eens"}}
REFUSED = {"ok": False, "error": {"code": "enough_sent", "message": "Genoeg"}}


def outbox(modules: Modules, script: str, *acks: object, kept: list[list[str]] | None = None) -> Any:
    return modules.run("participant/outbox", OUTBOX + script, {"acks": acks, "kept": kept or []})


def test_a_message_is_kept_until_the_server_has_it(modules: Modules) -> None:
    before, after = outbox(
        modules,
        """outbox.put("answer", { run: 1 });
           const before = kept.size;
           await settle();
           return [before, kept.size];""",
        OK,
    )

    assert (before, after) == (1, 0)


def test_an_acknowledged_message_stays_on_the_screen_until_a_view_holds_its_outcome(modules: Modules) -> None:
    shown = outbox(
        modules,
        """outbox.put("answer", { run: 1 });
           await settle();
           const shown = [outbox.waiting().map((message) => message.arrived)];
           outbox.viewArrived();
           return [...shown, outbox.waiting().length];""",
        OK,
    )

    assert shown == [[True], 0]


@pytest.mark.parametrize("failure", [UNREACHED, NOT_SAVED])
def test_what_did_not_arrive_is_sent_again_with_the_same_id(modules: Modules, failure: object) -> None:
    ids, left = outbox(
        modules,
        """outbox.put("answer", { run: 1 });
           await settle();
           timers.shift()();
           await settle();
           return [sent.map(([, fields]) => fields.id), kept.size];""",
        failure,
        OK,
    )

    assert len(ids) == 2
    assert len(set(ids)) == 1
    assert left == 0


def test_messages_go_out_in_the_order_in_which_they_were_written(modules: Modules) -> None:
    runs = outbox(
        modules,
        """for (const run of [1, 2, 3]) outbox.put("answer", { run });
           await settle();
           outbox.flush();
           await settle();
           return sent.map(([, fields]) => fields.run);""",
        UNREACHED,
        OK,
    )

    assert runs == [1, 1, 2, 3]


def test_a_refused_message_leaves_the_outbox_and_its_text_goes_back(modules: Modules) -> None:
    refused, left = outbox(
        modules,
        """outbox.put("answer", { run: 1 }, { key: "sentence:1", value: { text: "een zin" } });
           await settle();
           return [refused, kept.size + outbox.waiting().length];""",
        REFUSED,
    )

    assert refused == [[{"key": "sentence:1", "value": {"text": "een zin"}}, REFUSED["error"]]]
    assert left == 0


def test_an_outbox_that_is_opened_again_sends_what_the_last_one_kept(modules: Modules) -> None:
    message = '{"id":"abcdefgh","name":"answer","fields":{"run":4},"draft":null,"made":1,"arrived":false}'

    sent = outbox(modules, "await outbox.flush(); return sent;", OK, kept=[["out:abcdefgh", message]])

    assert sent == [["answer", {"id": "abcdefgh", "run": 4}]]


def test_an_unsent_message_can_be_taken_back_and_one_on_its_way_cannot(modules: Modules) -> None:
    dropped = outbox(
        modules,
        """const first = outbox.put("answer", { run: 1 });
           const onItsWay = outbox.drop(first);
           await settle();
           return [onItsWay, outbox.drop(first), kept.size];""",
        UNREACHED,
    )

    assert dropped == [False, True, 0]


def test_blocked_storage_is_memory_for_as_long_as_the_page(modules: Modules) -> None:
    kept = modules.run(
        "participant/storage",
        """const storage = it.openStorage(null);
           storage.set("a:1", "x");
           storage.set("b:1", "y");
           storage.remove("b:1");
           return [storage.lasting, storage.get("a:1"), storage.get("b:1"), storage.keys("a:")];""",
    )

    assert kept == [False, "x", None, ["a:1"]]


def test_what_does_not_fit_in_storage_is_kept_in_memory(modules: Modules) -> None:
    kept = modules.run(
        "participant/storage",
        """const setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
           const full = { setItem, getItem: () => null, removeItem() {} };
           const storage = it.openStorage(full);
           storage.set("a", "x");
           return storage.get("a");""",
    )

    assert kept == "x"


def test_refused_text_goes_into_its_own_form_or_beside_what_is_written_there_now(modules: Modules) -> None:
    lying = modules.run(
        "participant/drafts",
        """const values = new Map();
           const storage = { get: (key) => values.get(key) ?? null, set: (key, value) => values.set(key, value),
             remove: (key) => values.delete(key),
             keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)) };
           const drafts = it.openDrafts({ storage, prefix: "d:" });
           const free = it.giveBack(drafts, { key: "sentence:1", value: { text: "een" } }, "id1", "Te lang");
           const taken = it.giveBack(drafts, { key: "sentence:1", value: { text: "twee" } }, "id2", "Te lang");
           return [free, taken, drafts.get("sentence:1"), it.leftLying(drafts, 1), it.leftLying(drafts, 2).length];""",
    )

    assert lying == [
        True,
        False,
        {"text": "een", "refusal": "Te lang"},
        [{"key": "sentence:1:id2", "value": {"text": "twee", "refusal": "Te lang"}}],
        2,
    ]


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


def test_a_timer_on_hold_is_silent(modules: Modules) -> None:
    held = {**timer(PAIR), "ends_at": None, "left": 480_000}

    assert modules.run("participant/course", "return it.signals(argument, 1, 2000000);", held) == []


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
