"""The exact comparison: what phones were promised against what the database holds, and the order of it."""

from collections import Counter
from pathlib import Path
from typing import Any

from bench.faults import kept
from bench.faults.findings import Findings
from bench.faults.ledger import Sent
from bench.faults.phone import Phone
from bench.faults.screen import HeldView

REPLACED = ("check_in", "mirror")
"""Kinds of answer of which the last one counts."""


def database(findings: Findings, data: Path, session_id: int, phones: list[Phone]) -> None:
    """Compare the ledger of every phone with the database; the phones write no more and nothing of theirs waits."""
    people, strange = kept.of(data, session_id, [phone.token for phone in phones])
    for _ in range(strange):
        findings.add("strange", "a row of somebody who is no phone of this meeting")
    for phone, person in zip(phones, people, strict=True):
        for refusal in phone.outbox.refusals:
            findings.add("refused", f"phone {phone.number}: {refusal}")
        _messages(findings, phone, person)
        _sentences(findings, phone, person)
        _replaced(findings, phone, person)


def _messages(findings: Findings, phone: Phone, person: kept.Person) -> None:
    sent = {message.id for message in phone.ledger.messages}
    for message in phone.ledger.acknowledged:
        findings.expect("missing", message.id in person.receipts, f"phone {phone.number}: {message}")
    for message_id in person.receipts - sent:
        findings.add("strange", f"phone {phone.number}: {message_id}")


def _sentences(findings: Findings, phone: Phone, person: kept.Person) -> None:
    sent = {it.body["text"]: it for it in phone.ledger.messages if it.kind == "insight"}
    counts = Counter(it.text for it in person.sentences)
    for text, message in sent.items():
        promised = message.acknowledged_at is not None
        findings.expect("missing", not promised or counts[text] >= 1, f"phone {phone.number}: {text}")
        findings.expect("double", counts[text] <= 1, f"phone {phone.number}: {counts[text]} times {text}")
    permits = _last_permits(phone)
    for row in person.sentences:
        if row.text not in sent:
            findings.add("strange", f"phone {phone.number}: {row.text}")
            continue
        message = sent[row.text]
        asked = (message.fields["run"], permits.get(row.id, message.body["may_quote"]))
        findings.expect("strange", (row.run, row.may_quote) == asked, f"phone {phone.number}: {row}, not {asked}")
    there = [it.text for it in person.sentences]
    in_order = [text for text in phone.ledger.sentences() if text in counts]
    first = next((number for number, pair in enumerate(zip(there, in_order, strict=False)) if pair[0] != pair[1]), 0)
    findings.expect("order", there == in_order, f"phone {phone.number}: {there[first:]} and not {in_order[first:]}")


def _last_permits(phone: Phone) -> dict[int, bool]:
    permits = (it for it in phone.ledger.acknowledged if it.kind == "permit")
    return {it.fields["insight"]: it.fields["may_quote"] for it in permits}


def _replaced(findings: Findings, phone: Phone, person: kept.Person) -> None:
    last: dict[tuple[int, str], Sent] = {}
    for message in phone.ledger.acknowledged:
        if message.kind in REPLACED:
            last[message.fields["run"], message.kind] = message
    for place, message in last.items():
        body: dict[str, Any] | None = person.answers.get(place)
        wanted = {name: value for name, value in message.body.items() if name != "kind"}
        findings.expect("missing", body == wanted, f"phone {phone.number}: {body} and not {wanted}")
    for place in person.answers.keys() - last.keys():
        findings.add("strange", f"phone {phone.number}: {place}")


def first_view(phone: Phone, runs_on: set[int | None]) -> list[str]:
    """Return what is wrong in the view that a phone just got: its step, and its own sentences in their order."""
    faults = []
    if phone.view.run not in runs_on:
        faults.append(f"phone {phone.number} is at run {phone.view.run}, not {runs_on}")
    shown = [it["text"] for it in phone.view.sentences]
    promised = phone.ledger.sentences(acknowledged=True)
    if [text for text in shown if text in set(promised)] != promised:
        faults.append(f"phone {phone.number} does not see all that it was promised, in order: {shown}")
    strangers = set(shown) - set(phone.ledger.sentences())
    if strangers:
        faults.append(f"phone {phone.number} sees sentences of others: {strangers}")
    stage = phone.view.sections["stage"]
    if stage and stage["kind"] == "harvest":
        here = sum(1 for it in phone.view.sentences if it["run"] == phone.view.run)
        if phone.view.own != {"sent": here}:
            faults.append(f"phone {phone.number} is told {phone.view.own} and not {here}")
    return faults


def same_view(held: HeldView, given: HeldView) -> list[str]:
    """Return the sections in which what a phone holds differs from what the server gives it now."""
    if held.lasting == given.lasting:
        return []
    names = held.lasting.keys() | given.lasting.keys()
    return [name for name in sorted(names) if held.lasting.get(name) != given.lasting.get(name)]
