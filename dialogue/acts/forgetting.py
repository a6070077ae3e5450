"""Forgetting what has had its time: an act for each duty, and the round that carries out what is due."""

from collections.abc import Callable

import msgspec

from dialogue import ordering
from dialogue.acts import harvesting
from dialogue.acts.copies import take_out_of_texts, take_out_of_versions
from dialogue.acts.facts import Outcome, StageChanged, TextDeleted
from dialogue.acts.performing import Performer
from dialogue.disclosure import by_side, next_told
from dialogue.ordering import Ordering
from dialogue.permission import may_be_printed
from dialogue.records import Answer, Forgotten
from dialogue.retention import Duty, day_of, due
from dialogue.snapshot import Snapshot
from dialogue.steps.registry import kind_of
from dialogue.store import forgetting, harvest, sessions
from dialogue.store.database import Transaction
from dialogue.store.loading import load, load_session


def tidy(performer: Performer) -> list[int]:
    """Forget what is due today in every session, a transaction each; return the sessions in which something was.

    What goes wrong in one session keeps no other from it; the first of it is raised when all had their turn.
    """
    done, wrong = [], []
    for session_id in performer.read(forgetting.peopled):
        try:
            if _tidied(performer, session_id):
                done.append(session_id)
        except Exception as error:
            wrong.append(error)
    if wrong:
        raise wrong[0]
    return done


def _tidied(performer: Performer, session_id: int) -> bool:
    standing = performer.read(forgetting.standing, session_id)
    duties = due(standing, day_of(performer.now)) if standing else ()
    for duty in duties:
        performer.perform(ACTS[duty], session_id, performer.now)
    return bool(duties)


def unlink(tx: Transaction, session_id: int, now: int) -> Outcome:
    """Forget who sent what and who talked with whom, where that is still due."""
    if not _is_due(tx, session_id, "unlink", now):
        return Outcome()
    forgetting.unlink(tx, session_id)
    sessions.touch(tx, session_id)
    return Outcome({}, (StageChanged(session_id), TextDeleted(session_id)))


def erase(tx: Transaction, session_id: int, now: int) -> Outcome:
    """Delete loose answers, people and addresses, where that is still due; what the report counts and prints stays."""
    if not _is_due(tx, session_id, "erase", now):
        return Outcome()
    snapshot = load(tx, session_id, now)
    insights = snapshot.insights.values()
    printable = {it.id: it.said for it in insights if may_be_printed(it)}
    before_words = {words for said in snapshot.words_before.values() for words in said}
    barred = {*before_words, *(words for it in insights for words in it.wordings)} - set(printable.values())
    # the sentences themselves will not be there any more to keep their copies out of the report
    take_out_of_texts(tx, session_id, barred)
    take_out_of_versions(tx, session_id, barred, by_writer=False)
    before = Ordering(snapshot.insights, tuple(harvest.all_themes(tx, session_id)))
    after = ordering.lasting(before, printable)
    harvesting.put(tx, session_id, before, after)
    for insight in after.insights.values():
        harvest.change_insights(tx, session_id, [insight.id], text=insight.text)
    forgetting.erase(tx, session_id, _lasting(snapshot), printable)
    gone = ordering.sent(before.insights.values()) - ordering.sent(after.insights.values())
    edited = sum(bool(it.edited) for it in before.insights.values() if it.id in printable)
    forgotten = _forgotten(snapshot, gone, edited)
    told = next_told(snapshot.session, snapshot.people.values())
    sessions.save(tx, msgspec.structs.replace(snapshot.session, forgotten=forgotten, told=told))
    return Outcome({}, (StageChanged(session_id), TextDeleted(session_id)))


def _is_due(tx: Transaction, session_id: int, duty: Duty, now: int) -> bool:
    load_session(tx, session_id, lock=True)
    standing = forgetting.standing(tx, session_id)
    return standing is not None and duty in due(standing, day_of(now))


def _lasting(snapshot: Snapshot) -> list[Answer]:
    minimum = snapshot.session.minimum
    return [
        answer
        for run in snapshot.runs.values()
        if run.step_id in snapshot.steps
        for answer in kind_of(snapshot.step_of(run)).lasting(snapshot.answers_in(run), minimum)
    ]


def _forgotten(snapshot: Snapshot, insights: int, edited: int) -> Forgotten:
    before = snapshot.session.forgotten
    roles = {person.role_id for person in snapshot.people.values()} | set(before.roles)
    return Forgotten(
        people=before.people + len(snapshot.people),
        insights=before.insights + insights,
        roles=tuple(sorted(roles)),
        sides=by_side(snapshot.session, snapshot.people.values()),
        edited=before.edited + edited,
    )


ACTS: dict[Duty, Callable[[Transaction, int, int], Outcome]] = {"unlink": unlink, "erase": erase}
