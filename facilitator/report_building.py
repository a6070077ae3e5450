"""The report of a session as it is now: facts, generated texts and the organiser's own, in the meeting's language."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from flask_babel import force_locale, get_translations

from dialogue.acts.performing import Performer
from dialogue.report.compose import compose, quotes
from dialogue.report.gather import Gathered, gather, standing
from dialogue.report.parts import FIGURE, LEFT_OUT, PARTS, STEP
from dialogue.report.record import Picture, Report
from dialogue.report.versions import Version, changed_parts, is_due, settled
from dialogue.snapshot import Snapshot
from dialogue.store import desk, pictures, versions
from facilitator.drafting import drafts
from facilitator.export.docx import TemplateError
from facilitator.export.formats import Writer, formats
from facilitator.export.wording import Wording
from serving.errors import NO_TEMPLATE, StartError


class Part(msgspec.Struct, frozen=True):
    """A part that can be written: what is generated, and what the organiser wrote instead, if anything.

    `mark` stands for what is generated now and `seen` for what it was when the organiser last looked: the text itself;
    for eye-openers the numbers of their sentences, so that no copy of a sentence stays behind. `news` are the new ones.
    """

    part: str
    draft: str
    written: str | None
    mark: str
    seen: str | None = None
    news: tuple[str, ...] = ()
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

    `made_of` is the version of the session that it was made of. `figure` says whether the mirror's figure is "shown" or
    "left_out"; it is empty where there is none.
    """

    report: Report
    parts: tuple[Part, ...]
    quotes: dict[int, tuple[int, ...]]
    made_of: int
    published: Published | None
    figure: str = ""


def build(performer: Performer, session_id: int) -> Built:
    """Return the report of a session. Raises `Refused("not_found")`."""
    snapshot = performer.snapshot(session_id)
    edits = performer.read(desk.edits, session_id)
    earlier = performer.read(versions.everything, session_id)
    seen = performer.read(desk.written_over, session_id)
    facts = settled(gather(snapshot), [it.report for it in earlier], snapshot.session.minimum)
    with force_locale(facts.language):
        generated = drafts(snapshot.session, facts)
    report = compose(snapshot, facts, generated, edits, performer.read(pictures.everything, session_id))
    steps = tuple(STEP + it.step.id for it in facts.steps)
    parts = tuple(_part(snapshot, facts, part, generated, edits, seen) for part in (*PARTS, *steps))
    quoted = {theme.id: tuple(insight.id for insight in quotes(snapshot, theme)) for theme in snapshot.themes}
    return Built(report, parts, quoted, snapshot.session.version, _published(earlier, report), _figure(facts, edits))


def _published(earlier: Sequence[Version], draft: Report) -> Published | None:
    if not earlier:
        return None
    last = earlier[-1]
    changes = changed_parts(last.report, draft)
    return Published(last.number, last.day, last.taken_back, changes, is_due(last, draft))


def without_pixels(built: Built) -> Built:
    """Return the same with what is said about its pictures and without the pictures themselves."""

    def emptied(picture: Picture | None) -> Picture | None:
        return None if picture is None else msgspec.structs.replace(picture, data=b"")

    report = built.report
    bare = msgspec.structs.replace(report, photo=emptied(report.photo), logo=emptied(report.logo))
    return msgspec.structs.replace(built, report=bare)


def wording(language: str) -> Wording:
    """Return the fixed words of a report in this language, free of the request that asked for it."""
    with force_locale(language):
        return Wording(get_translations().gettext, language)


def formats_in(template: Path | None) -> dict[str, Writer]:
    """Return every format, with Word in the look of a template. Raises `StartError` for one that cannot be used."""
    try:
        return formats(template)
    except TemplateError as error:
        raise StartError(NO_TEMPLATE.format(place=template)) from error


def _part(
    snapshot: Snapshot,
    facts: Gathered,
    part: str,
    generated: Mapping[str, str],
    edits: Mapping[str, str],
    seen: Mapping[str, str],
) -> Part:
    draft = mark = generated.get(part, "")
    news: tuple[str, ...] = ()
    if part == "eye_openers":
        sentences = {str(it.id): it.said for it in standing(facts.allowed, "eye_opener")}
        known = seen[part].split() if part in seen else sentences
        mark = " ".join(sorted(sentences, key=int))
        news = tuple(said for number, said in sentences.items() if number not in known)
    return Part(part, draft, edits.get(part), mark, seen.get(part), news, _step_title(snapshot, part))


def _figure(facts: Gathered, edits: Mapping[str, str]) -> str:
    if facts.mirror is None or facts.mirror.a is None:
        return ""
    return LEFT_OUT if edits.get(FIGURE) == LEFT_OUT else "shown"


def _step_title(snapshot: Snapshot, part: str) -> str:
    step = snapshot.steps.get(part.removeprefix(STEP))
    return step.title.get(snapshot.session.language, "") if step else ""
