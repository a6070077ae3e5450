"""Putting the report together: the facts, the generated texts, and what the organiser wrote instead."""

from collections.abc import Mapping
from types import MappingProxyType

from dialogue.permission import may_be_printed, may_be_shared
from dialogue.programme import Text, in_language
from dialogue.records import Insight, Run, Theme
from dialogue.report import record
from dialogue.report.gather import Gathered, MirrorOutcome, clock_time
from dialogue.report.parts import FIGURE, LEFT_OUT, STEP, first_sentence, paragraphs, without_sentences
from dialogue.report.withdrawing import without_copies
from dialogue.snapshot import Snapshot
from dialogue.steps.evaluate import EvaluateKind
from dialogue.steps.mirror import Mirror, SideResult

QUOTES_WITHOUT_STARS = 2
MOST_WISHES = 5
TIP = "-–•"
"""How a line begins that is a tip."""


def compose(
    snapshot: Snapshot,
    facts: Gathered,
    drafts: Mapping[str, str],
    edits: Mapping[str, str],
    pictures: Mapping[str, record.Picture] = MappingProxyType({}),
) -> record.Report:
    """Return the report. A part that the organiser wrote stays as written; others follow what happened."""
    session = snapshot.session
    # a sentence that was copied into a written text leaves it again when its writer or the facilitator says no
    barred = _barred(snapshot) - {words for it in facts.allowed for words in it.wordings}
    texts = {**drafts, **{part: without_sentences(text, barred) for part, text in edits.items()}}
    return record.Report(
        language=facts.language,
        title=session.title,
        subtitle=session.subtitle,
        date=session.date,
        place=session.place,
        organisers=tuple(record.Organiser(it.name, it.part_of, it.url) for it in session.organisers),
        facilitators=tuple(record.Facilitator(it.name, it.organisation) for it in session.facilitators),
        introduction=paragraphs(texts.get("introduction", "")),
        present=_present(snapshot, facts, texts),
        words=_words(drafts),
        steps=tuple(
            record.StepDone(it.time, in_language(it.step.title, facts.language), texts.get(STEP + it.step.id, ""))
            for it in facts.steps
        ),
        programme=tuple(_ran(snapshot, run, facts.language) for run in facts.runs),
        mirror=_mirror(snapshot, facts, texts, with_figure=edits.get(FIGURE) != LEFT_OUT),
        harvest_question=session.harvest_question,
        bridge=texts.get("bridge", "") if snapshot.themes else "",
        themes=tuple(_theme(snapshot, without_copies(theme, barred)) for theme in snapshot.themes),
        eye_openers=eye_openers(texts["eye_openers"])
        if "eye_openers" in edits
        else tuple(record.EyeOpener(sentence) for sentence in facts.eye_openers),
        agreements=tuple(
            record.Agreement(it.text, it.who, it.when)
            for it in sorted(snapshot.agreements, key=lambda it: it.text)
            if it.may_quote
        ),
        evaluation=_evaluation(facts, texts),
        closing=_closing(facts, texts),
        sources=sources(texts.get("sources", "")),
        deck=_deck(snapshot, facts),
        colophon=record.Colophon(
            how=texts.get("colophon", ""),
            licence=texts.get("licence", ""),
            contact=session.contact,
        ),
        allowed=tuple(_allowed(snapshot, it) for it in facts.allowed),
        photo=pictures.get("photo"),
        logo=pictures.get("logo"),
        open=_open(snapshot, facts),
    )


def _barred(snapshot: Snapshot) -> set[str]:
    """The words that stand, or once stood, for sentences that may not be printed."""
    insights = snapshot.insights.values()
    printed = {it.split_from or it.id for it in insights if may_be_printed(it)}
    before = (words for sent_id, words in snapshot.words_before.items() if sent_id not in printed)
    return {
        *(words for it in insights if not may_be_printed(it) for words in it.wordings),
        *(words for said in before for words in said),
    }


def eye_openers(text: str) -> tuple[record.EyeOpener, ...]:
    """Return the eye-openers of a written text: a paragraph each.

    A first line that ends in a colon says for whom it is; lines that begin with a dash are tips.
    """
    found = []
    for block in paragraphs(text):
        lines = [line.strip() for line in block.split("\n")]
        addressee = lines.pop(0).removesuffix(":") if len(lines) > 1 and lines[0].endswith(":") else ""
        tips = (line.lstrip(TIP + " ") for line in lines if line.startswith(tuple(TIP)))
        body = " ".join(line for line in lines if not line.startswith(tuple(TIP)))
        found.append(record.EyeOpener(body, addressee, tuple(tip for tip in tips if tip)))
    return tuple(found)


def sources(text: str) -> tuple[record.Source, ...]:
    """Return the sources of a written text: a line each, as `kind | title | link | credit`; title alone will do."""
    found = []
    for line in text.split("\n"):
        fields = [field.strip() for field in line.split("|", 3)]
        if not any(fields):
            continue
        kind, title, url, credit = [*fields, "", "", ""][:4] if len(fields) > 1 else ["", fields[0], "", ""]
        found.append(record.Source(title or url or credit or kind, kind, url, credit))
    return tuple(found)


def _allowed(snapshot: Snapshot, insight: Insight) -> record.AllowedInsight:
    themes = tuple(theme.name for theme in snapshot.themes if insight.head_id in theme.insights)
    return record.AllowedInsight(insight.said, insight.kind, themes, insight.starred)


def _open(snapshot: Snapshot, facts: Gathered) -> record.OpenPart | None:
    session = snapshot.session
    if not session.open_licence:
        return None
    sentences = tuple(_allowed(snapshot, it) for it in facts.allowed if may_be_shared(it))
    return record.OpenPart(session.open_licence, session.minimum, sentences)


def _present(snapshot: Snapshot, facts: Gathered, texts: Mapping[str, str]) -> record.Present:
    def side(name: Text, roles: tuple[str, ...]) -> record.SidePresent:
        return record.SidePresent(in_language(name, facts.language), roles)

    sides = snapshot.session.sides
    return record.Present(
        text=texts.get("present", ""),
        a=side(sides.a, facts.roles["a"]),
        b=side(sides.b, facts.roles["b"]),
        other_roles=facts.roles[None],
    )


def _ran(snapshot: Snapshot, run: Run, language: str) -> record.StepRan:
    step = snapshot.step_of(run)
    ended = clock_time(run.ended_at) if run.ended_at else ""
    return record.StepRan(in_language(step.title, language), step.kind, clock_time(run.started_at), ended, step.minutes)


def _words(drafts: Mapping[str, str]) -> tuple[record.Word, ...]:
    pairs = (line.partition(":") for line in drafts.get("words", "").split("\n") if ":" in line)
    return tuple(record.Word(word.strip(), _with_capital(meaning.strip())) for word, _, meaning in pairs)


def _with_capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _mirror(
    snapshot: Snapshot, facts: Gathered, texts: Mapping[str, str], *, with_figure: bool
) -> record.Mirror | None:
    if facts.mirror is None:
        return None
    mirror = record.Mirror(
        text=paragraphs(texts.get("mirror", "")),
        figure=_figure(snapshot, facts.mirror, facts.language) if with_figure else None,
        after=paragraphs(texts.get("mirror_after", "")),
    )
    return mirror if mirror != record.Mirror(()) else None


def _figure(snapshot: Snapshot, mirror: MirrorOutcome, language: str) -> record.MirrorFigure | None:
    if mirror.a is None or mirror.b is None:
        return None

    def side(name: Text, wording: Text | None, outcome: SideResult) -> record.MirrorSide:
        said = first_sentence(in_language(wording or {}, language))
        return record.MirrorSide(in_language(name, language), said, outcome.counts, outcome.unknown)

    sides, prompts = snapshot.session.sides, mirror.step.prompts
    return record.MirrorFigure(
        scale=tuple(in_language(word, language) for word in Mirror().options(mirror.step).scale),
        a=side(sides.a, prompts.a, mirror.a),
        b=side(sides.b, prompts.b, mirror.b),
    )


def _theme(snapshot: Snapshot, theme: Theme) -> record.ThemeSection:
    return record.ThemeSection(
        name=theme.name,
        text=theme.text,
        points=theme.points,
        quotes=tuple(quote.said for quote in quotes(snapshot, theme)),
        counterweight=theme.counterweight,
        do=theme.do,
        dont=theme.dont,
    )


def quotes(snapshot: Snapshot, theme: Theme) -> list[Insight]:
    """Return the sentences that a theme quotes: the starred ones, or its first two where none has a star.

    Of near-doubles the one that stands for them is quoted, or the first that may be where that one may not.
    """
    doubles: dict[int, list[Insight]] = {}
    for insight in snapshot.insights.values():
        doubles.setdefault(insight.head_id, []).append(insight)
    held = (sorted(doubles.get(number, []), key=lambda it: it.id != number) for number in theme.insights)
    printable = ([insight for insight in one if may_be_printed(insight)] for one in held)
    allowed = [one[0] for one in printable if one]
    starred = [insight for insight in allowed if insight.starred]
    return starred or allowed[:QUOTES_WITHOUT_STARS]


def _evaluation(facts: Gathered, texts: Mapping[str, str]) -> record.Evaluation | None:
    text = texts.get("evaluation", "")
    if facts.evaluation is None:
        return record.Evaluation(text) if text else None
    step, counts = facts.evaluation
    scale = tuple(in_language(word, facts.language) for word in EvaluateKind().options(step).scale)
    return record.Evaluation(text, scale, counts)


def _closing(facts: Gathered, texts: Mapping[str, str]) -> record.Closing | None:
    text = texts.get("closing", "")
    wishes = facts.wishes[:MOST_WISHES]
    return record.Closing(text, wishes) if text or wishes else None


def _deck(snapshot: Snapshot, facts: Gathered) -> record.DeckUsed | None:
    if not facts.has_cards:
        return None
    deck, language = snapshot.session.deck, facts.language
    cards = tuple(record.ReportCard(in_language(card.ask, language), card.picture) for card in deck.cards)
    return record.DeckUsed(in_language(deck.name, language), deck.credit, cards=cards)
