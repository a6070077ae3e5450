"""The generated texts of the report: plain sentences made from the facts, in the language of the meeting."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from flask_babel import gettext as _
from flask_babel import ngettext

from dialogue.programme import Side, in_language
from dialogue.records import Session
from dialogue.report.gather import Gathered, MirrorOutcome, StepRun
from dialogue.report.parts import STEP, first_sentence
from dialogue.report.quantifiers import Quantifier, quantifier
from dialogue.steps.evaluate import EvaluateKind
from dialogue.steps.mirror import SCALE, Mirror


def drafts(session: Session, facts: Gathered) -> dict[str, str]:
    """Return a text for every part that can be written; to be called with the meeting's language in force."""
    return {
        "introduction": _introduction(session),
        "present": _present(facts),
        "words": _words(),
        "mirror": _mirror(session, facts),
        "mirror_after": _after_mirror(session, facts),
        "bridge": ngettext("We verzamelden %(num)s zin.", "We verzamelden %(num)s zinnen.", facts.sent)
        + " "
        + _("Wat bij elkaar hoort, staat bij elkaar. De volgorde zegt niet wat het belangrijkst is."),
        "eye_openers": "\n\n".join(facts.eye_openers),
        "evaluation": _evaluation(facts),
        "closing": _("Aan het eind vroegen we wat iedereen hoopt.") if facts.wishes else "",
        "sources": "",
        "colophon": _colophon(facts),
        "licence": "",
        **{STEP + it.step.id: _step(it) for it in facts.steps},
    }


def _introduction(session: Session) -> str:
    day = format_date(_day(session), format="d MMMM yyyy", locale=session.language)
    organisers = _listed([it.name for it in session.organisers])
    if organisers:
        first = ngettext(
            "Op %(day)s organiseerde %(organisers)s de oogstdialoog ‘%(title)s’.",
            "Op %(day)s organiseerden %(organisers)s de oogstdialoog ‘%(title)s’.",
            len(session.organisers),
            day=day,
            organisers=organisers,
            title=session.title,
        )
    else:
        first = _("Op %(day)s was de oogstdialoog ‘%(title)s’.", day=day, title=session.title)
    if session.title.endswith((".", "?", "!")):
        first = first.removesuffix(".")  # its own end is that of the sentence too
    leaders = _listed([f"{it.name} ({it.organisation})" if it.organisation else it.name for it in session.facilitators])
    second = _("%(names)s leidden het gesprek.", names=leaders) if len(session.facilitators) > 1 else ""
    if len(session.facilitators) == 1:
        second = _("%(name)s leidde het gesprek.", name=leaders)
    third = _("In dit verslag lees je wat we hoorden. We noemen geen namen van deelnemers.")
    fourth = _("De zinnen tussen aanhalingstekens zijn van deelnemers. Zij vonden het goed dat hun zin hier staat.")
    return "\n\n".join([" ".join(part for part in (first, second) if part), f"{third} {fourth}"])


def _present(facts: Gathered) -> str:
    if not any(facts.roles.values()):
        return ""
    count = ngettext("Er was %(num)s mens.", "Er waren %(num)s mensen.", facts.people) if facts.people else ""
    chose = _("Iedereen koos zelf in welke rol hij of zij die dag meedeed.")
    return " ".join(filter(None, (count, chose)))


def _words() -> str:
    return "\n".join(
        (
            _("Oogstdialoog: een gesprek in kleine groepjes. Wat we ervan leren, halen we samen binnen."),
            _("Spiegel: een vraag aan twee groepen. We leggen de antwoorden naast elkaar."),
            _("Uitdeler: een kaartje met een vraag die je aan een ander geeft."),
            _("Eye-opener: iets wat je na het gesprek anders ziet dan ervoor."),
        )
    )


def _mirror(session: Session, facts: Gathered) -> str:
    if facts.mirror is None:
        return ""
    if not facts.mirror.shares:
        return _("We stelden de spiegelvraag. Een van de groepen was te klein om antwoorden van te laten zien.")
    return "\n\n".join(_side_in_words(session, facts.mirror, side) for side in facts.mirror.shares)


def _side_in_words(session: Session, mirror: MirrorOutcome, side: Side) -> str:
    question = _(
        "Aan ‘%(side)s’ vroegen we: ‘%(question)s’",
        side=in_language(getattr(session.sides, side), session.language),
        question=first_sentence(in_language(getattr(mirror.step.prompts, side) or {}, session.language)),
    )
    return f"{question} {_chose(mirror.shares[side], *_high_words(session, mirror))}"


def _after_mirror(session: Session, facts: Gathered) -> str:
    if facts.mirror is None or len(facts.mirror.guesses) < 2:
        return ""
    words = _high_words(session, facts.mirror)
    guessed = (
        _thought(share, in_language(getattr(session.sides, side), session.language), *words)
        for side, share in facts.mirror.guesses.items()
    )
    return " ".join((_("Vooraf vroegen we: wat denk je dat de ander antwoordt?"), *guessed))


def _high_words(session: Session, mirror: MirrorOutcome) -> tuple[str, str]:
    scale = Mirror().options(mirror.step).scale
    return in_language(scale[2], session.language), in_language(scale[3], session.language)


def _chose(share: Quantifier, third: str, fourth: str) -> str:
    words = {"third": third, "fourth": fourth}
    return {
        "all": _("Iedereen koos ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "most": _("De meeste mensen kozen ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "about_half": _("Ongeveer de helft koos ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "some": _("Minder dan de helft koos ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "few": _("Enkele mensen kozen ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "none": _("Niemand koos ‘%(third)s’ of ‘%(fourth)s’.", **words),
    }[share]


def _thought(share: Quantifier, side: str, third: str, fourth: str) -> str:
    words = {"side": side, "third": third, "fourth": fourth}
    return {
        "all": _("Bij ‘%(side)s’ dacht iedereen: de ander kiest ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "most": _("Bij ‘%(side)s’ dachten de meeste mensen: de ander kiest ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "about_half": _("Bij ‘%(side)s’ dacht ongeveer de helft: de ander kiest ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "some": _("Bij ‘%(side)s’ dacht minder dan de helft: de ander kiest ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "few": _("Bij ‘%(side)s’ dachten enkele mensen: de ander kiest ‘%(third)s’ of ‘%(fourth)s’.", **words),
        "none": _("Bij ‘%(side)s’ dacht niemand: de ander kiest ‘%(third)s’ of ‘%(fourth)s’.", **words),
    }[share]


def _evaluation(facts: Gathered) -> str:
    if facts.evaluation is None:
        return ""
    step, counts = facts.evaluation
    question = in_language(step.options.get("question", {}), facts.language)
    if not question:
        return ""
    asked = _("Tot slot vroegen we: ‘%(question)s’", question=question)
    words = [in_language(word, facts.language) for word in EvaluateKind().options(step).scale]
    if len(words) != len(SCALE):
        return asked
    return f"{asked} {_chose(quantifier(sum(counts[2:]), sum(counts)), *words[2:])}"


def _colophon(facts: Gathered) -> str:
    sent = ngettext("Er kwam %(num)s zin binnen.", "Er kwamen %(num)s zinnen binnen.", facts.sent)
    allowed = ngettext(
        "Daarvan mocht %(num)s letterlijk in dit verslag.",
        "Daarvan mochten er %(num)s letterlijk in dit verslag.",
        len(facts.allowed),
    )
    chosen = _("De organisatie koos en ordende de zinnen.")
    return f"{sent} {allowed} {chosen} {_kept(facts.edited)}"


def _kept(edited: int) -> str:
    if not edited:
        return _("De eigen woorden van mensen zijn niet veranderd.")
    return ngettext(
        "In %(num)s zin veranderde de organisatie woorden.",
        "In %(num)s zinnen veranderde de organisatie woorden.",
        edited,
    )


def _step(run: StepRun) -> str:
    step = run.step
    if step.kind == "group":
        if step.options.get("tables"):
            return _("We spraken aan tafels.")
        if step.options.get("join_pairs") or step.options.get("size", 2) == 4:
            return _("In viertallen spraken we verder.")
        if step.options.get("size", 2) == 3:
            return _("In drietallen vertelden we elkaar wat we meemaakten.")
        return _("In tweetallen vertelden we elkaar wat we meemaakten. De een vertelde, de ander luisterde.")
    if step.kind == "harvest":
        return {
            "story": _("We schreven op wat die ervaring goed maakte."),
            "harvest": _("We schreven samen antwoorden op de vraag van die dag."),
            "eye_opener": _("We schreven op wat we na dit gesprek anders zien."),
            "wish": _("We schreven op wat we hopen."),
        }[step.options.get("insight", "harvest")]
    return {
        "check_in": _("We lieten zien hoe we erbij zaten."),
        "cards": _("We gaven elkaar een kaartje met een vraag. De ander vertelde wat hij of zij kon doen."),
        "mirror": _("We beantwoordden één vraag, elk vanuit onze eigen rol. Daarna keken we samen naar de antwoorden."),
        "themes": _("Samen legden we bij elkaar wat bij elkaar hoort."),
        "agree": _("We maakten afspraken."),
    }.get(step.kind, "")


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s en %(last)s", first=", ".join(names[:-1]), last=names[-1])


def _day(session: Session) -> date:
    return date.fromisoformat(session.date)
