"""What somebody takes back also leaves every text into which it was copied, and the versions that were published."""

from collections.abc import Collection, Iterable
from typing import Any

import msgspec

from dialogue.permission import may_be_printed, may_be_shared
from dialogue.records import Insight
from dialogue.report.parts import without_sentences
from dialogue.report.withdrawing import without, without_copies
from dialogue.store import desk, harvest, versions
from dialogue.store.database import Transaction

WRITTEN = {"text", "counterweight", "points", "do", "dont"}
"""What an organiser writes in a theme, by its name in a record."""


def take_out_of_texts(tx: Transaction, session_id: int, sentences: Collection[str]) -> None:
    """Take sentences out of what was written in the report and in themes, and of how that can be undone."""
    desk.change_edits(tx, session_id, lambda text: without_sentences(text, sentences))
    for theme in harvest.all_themes(tx, session_id):
        bare = without_copies(theme, sentences)
        if bare != theme:
            harvest.save_theme(tx, bare)
    for undo_id, change in desk.changes(tx, session_id).items():
        before = msgspec.json.decode(change)
        after = _cleared(before, sentences, False)
        if after != before:
            desk.save_change(tx, undo_id, msgspec.json.encode(after))


def take_out_of_versions(
    tx: Transaction,
    session_id: int,
    sentences: Collection[str] = (),
    agreements: Collection[str] = (),
    *,
    shared: Collection[str] = (),
    by_writer: bool = True,
) -> bool:
    """Take sentences and agreements out of every published version; return whether one held any.

    `shared` sentences leave only its open data.

    What its writer took back is counted: it still stands in files that went out.
    """
    changed = False
    for version in versions.everything(tx, session_id):
        left = without(version.report, sentences, agreements, shared)
        if left != version.report:
            counted = version.taken_back + int(by_writer)
            versions.save(tx, session_id, msgspec.structs.replace(version, report=left, taken_back=counted))
            changed = True
    return changed


def said_by_nobody_else(tx: Transaction, session_id: int, gone: Collection[Insight]) -> set[str]:
    """Return the words of these sentences that no other sentence has."""
    return _ever_said(tx, session_id, gone) - _words(_others(tx, session_id, gone))


def allowed_by_nobody_else(tx: Transaction, session_id: int, gone: Collection[Insight]) -> set[str]:
    """Return the words of these sentences that no other sentence has that may be printed."""
    return _ever_said(tx, session_id, gone) - _words(it for it in _others(tx, session_id, gone) if may_be_printed(it))


def shared_by_nobody_else(tx: Transaction, session_id: int, gone: Collection[Insight]) -> set[str]:
    """Return the words of these sentences that no other sentence has that may be shared openly."""
    others = (it for it in _others(tx, session_id, gone) if may_be_shared(it))
    return _ever_said(tx, session_id, gone) - _words(others)


def _ever_said(tx: Transaction, session_id: int, insights: Collection[Insight]) -> set[str]:
    """Also the words that stood for them before: a version may have been published with those."""
    before = harvest.words_before(tx, session_id)
    return _words(insights) | {words for it in insights for words in before.get(it.id, ())}


def _words(insights: Iterable[Insight]) -> set[str]:
    return {words for it in insights for words in it.wordings}


def _others(tx: Transaction, session_id: int, these: Collection[Insight]) -> list[Insight]:
    known = {it.id for it in these}
    return [it for it in harvest.all_insights(tx, session_id) if it.id not in known]


def _cleared(value: Any, sentences: Collection[str], written: bool) -> Any:
    """Return a change, decoded, without these sentences in the texts of themes, wherever in it they stand."""
    if isinstance(value, dict):
        return {key: _cleared(it, sentences, key in WRITTEN) for key, it in value.items()}
    if isinstance(value, list):
        cleared = [_cleared(it, sentences, written) for it in value]
        return [it for it in cleared if it != ""] if written else cleared
    return without_sentences(value, sentences) if written and isinstance(value, str) else value
