"""The report of a session as it is now: facts, generated texts and the organiser's own, in the meeting's language."""

from collections.abc import Sequence

import msgspec
from flask_babel import force_locale, get_translations

from dialogue.acts.performing import Performer
from dialogue.report.compose import compose, quotes
from dialogue.report.gather import gather
from dialogue.report.parts import PARTS, STEP
from dialogue.report.record import Report
from dialogue.report.versions import Version, changed_parts, is_due, settled
from dialogue.snapshot import Snapshot
from dialogue.store import desk, versions
from facilitator.drafting import drafts
from facilitator.export.wording import Wording


class Part(msgspec.Struct, frozen=True):
    """A part that can be written: what is generated, and what the organiser wrote instead, if anything."""

    part: str
    draft: str
    written: str | None
    title: str = ""


class Published(msgspec.Struct, frozen=True):
    """The newest version that was published, and how the draft differs: `changes` are parts, `due` says to publish."""

    number: int
    day: str
    taken_back: int
    changes: tuple[str, ...]
    due: bool


class Built(msgspec.Struct, frozen=True):
    """A report with the parts it was made of; `quotes` are the insights that each theme quotes, by the theme's id.

    `made_of` is the version of the session that it was made of.
    """

    report: Report
    parts: tuple[Part, ...]
    quotes: dict[int, tuple[int, ...]]
    made_of: int
    published: Published | None


def build(performer: Performer, session_id: int) -> Built:
    """Return the report of a session. Raises `Refused("not_found")`."""
    snapshot = performer.snapshot(session_id)
    edits = performer.read(desk.edits, session_id)
    earlier = performer.read(versions.everything, session_id)
    facts = settled(gather(snapshot), [it.report for it in earlier], snapshot.session.minimum)
    with force_locale(facts.language):
        generated = drafts(snapshot.session, facts)
    report = compose(snapshot, facts, generated, edits)
    steps = tuple(STEP + it.step.id for it in facts.steps)
    parts = tuple(
        Part(part, generated.get(part, ""), edits.get(part), _step_title(snapshot, part)) for part in (*PARTS, *steps)
    )
    quoted = {theme.id: tuple(insight.id for insight in quotes(snapshot, theme)) for theme in snapshot.themes}
    return Built(report, parts, quoted, snapshot.session.version, _published(earlier, report))


def _published(earlier: Sequence[Version], draft: Report) -> Published | None:
    if not earlier:
        return None
    last = earlier[-1]
    changes = changed_parts(last.report, draft)
    return Published(last.number, last.day, last.taken_back, changes, is_due(last, draft))


def wording(language: str) -> Wording:
    """Return the fixed words of a report in this language, free of the request that asked for it."""
    with force_locale(language):
        return Wording(get_translations().gettext, language)


def _step_title(snapshot: Snapshot, part: str) -> str:
    step = snapshot.steps.get(part.removeprefix(STEP))
    return step.title.get(snapshot.session.language, "") if step else ""
