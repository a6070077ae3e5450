"""What a phone keeps: its outbox, its storage and its drafts."""

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
TOO_FAST = {"ok": False, "error": {"code": "too_fast", "message": "Wacht even"}}
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


@pytest.mark.parametrize("failure", [UNREACHED, NOT_SAVED, TOO_FAST])
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
