"""The fixed words of the report of a series, in one language."""

from collections.abc import Callable

from dialogue.report.series import Change, MirrorGap, SeriesMeeting, SeriesReport, SeriesTheme, ThemeIn
from facilitator.export.fixed_words import FixedWords

NOTHING = "–"


class SeriesWording(FixedWords):
    """Every word that a writer adds to the record; `translate` is a gettext function, called only at the beginning."""

    def __init__(self, translate: Callable[[str], str], language: str) -> None:
        _ = translate
        self.language = language

        self.kind = _("Terugblik op een reeks bijeenkomsten")
        self.contents = _("Inhoud")
        self.meetings = _("De bijeenkomsten")
        self.mirror = _("De spiegel, keer op keer")
        self.themes = _("De thema’s")
        self.agreements = _("De afspraken")
        self.colophon = _("Over dit verslag")

        self.warning = _(
            "Let op: bij elke bijeenkomst waren andere mensen. Een verschil is dus geen bewijs dat er iets veranderde."
        )
        self.number = _("Nr.")
        self.when = _("Datum")
        self.meeting = _("Bijeenkomst")
        self.people = _("Mensen")
        self.gap = _("Verschil")
        self.theme = _("Thema")
        self.times = _("Keren")
        self.where = _("In welke bijeenkomsten")
        self.agreement = _("Afspraak")
        self.who = _("Wie")
        self.until = _("Wanneer")

        self.few_people = _("Een streepje? Dan waren er te weinig mensen om te tellen, of het getal is er niet meer.")
        self.gap_explained = _(
            "Het verschil is in procentpunten. Koos 60 procent van de ene kant dit en 40 procent van de andere, "
            "dan is het verschil 20."
        )
        self.themes_explained = _(
            "Thema’s met dezelfde naam staan bij elkaar. Bovenaan staat wat het vaakst terugkwam. "
            "Dat zegt niet wat het belangrijkst is."
        )
        self.nobody, self.half, self.everybody = _("niemand"), _("de helft"), _("iedereen")
        self.no_mirror = _("geen spiegelvraag")
        self.small_side = _("een kant was te klein")
        self.no_mirrors = _("Er is nog geen spiegel die we mogen laten zien.")
        self.no_themes = _("Er zijn nog geen thema’s.")
        self.no_agreements = _("Er zijn nog geen afspraken die in een verslag mogen.")
        self.made = _("Gemaakt met %(name)s.") % {"name": "Oogstdialoog"}
        self.left_out_signs = _("Sommige tekens staan hier als □. Op de webpagina staan ze wel.")
        self._changes: dict[Change, str] = {
            "programme": _("Hier was het draaiboek anders dan de keer ervoor."),
            "mirror": _("Hier was de spiegelvraag anders dan de keer ervoor. Vergelijk de antwoorden niet."),
            "sides": _("Hier waren de twee kanten anders dan de keer ervoor."),
        }
        self._question = _("Wie koos ‘%(third)s’ of ‘%(fourth)s’?")
        self._any_question = _("Wie koos een van de twee hoogste woorden?")
        self._of = _("%(part)d van %(whole)d")
        self._points = _("%(count)d procentpunt")
        self._higher = _("%(count)d procentpunt, %(side)s hoger")
        self._sentences = _("%(meeting)d (%(count)d zinnen)")
        self._title = _("%(name)s: terugblik op een reeks")
        self._how = _(
            "Dit verslag komt uit de terugblikken van de bijeenkomsten zelf (%(count)d). "
            "We tellen een groep alleen als er minstens %(minimum)d mensen in zaten."
        )
        self._about = _("%(number)d. %(date)s")
        self._figure = _("Figuur: een lijn voor elke bijeenkomst, met een cirkel voor %(a)s en een ruit voor %(b)s.")
        self._in_table = _("De getallen staan in de tabel.")

    def document_title(self, report: SeriesReport) -> str:
        """Return the title under which a file is known to its reader."""
        return self._title % {"name": report.name}

    def short_date(self, day: str) -> str:
        """Return an ISO date in few letters."""
        return self.in_words(day, "d MMM y")

    def period(self, report: SeriesReport) -> str:
        """Return from when to when the meetings were."""
        days = list(dict.fromkeys(self.in_words(it.date) for it in report.meetings))
        return NOTHING.join(f" {day} " for day in days[:: max(1, len(days) - 1)]).strip()

    def of_meeting(self, meeting: SeriesMeeting) -> str:
        """Return by what a meeting is named in a table: its number and its date."""
        return self._about % {"number": meeting.number, "date": self.short_date(meeting.date)}

    def told(self, number: int | None) -> str:
        """Return a number, or the sign for one that may not be told."""
        return NOTHING if number is None else str(number)

    def change(self, change: Change) -> str:
        """Return what differs from the meeting before."""
        return self._changes[change]

    def question(self, report: SeriesReport) -> str:
        """Return what the mirror figure counts."""
        words = report.high_words
        if len(words) != 2:
            return self._any_question
        return self._question % {"third": words[0], "fourth": words[1]}

    def part_of(self, part: int, whole: int) -> str:
        """Return "12 van 20"."""
        return self._of % {"part": part, "whole": whole}

    def gap_of(self, gap: MirrorGap) -> str:
        """Return how far the sides are apart, and which is higher."""
        if gap.points == 0:
            return self._points % {"count": 0}
        sign = "●" if gap.points > 0 else "◆"
        return self._higher % {"count": abs(gap.points), "side": sign}

    def why_no_mirror(self, meeting: SeriesMeeting) -> str:
        """Return why a meeting has no mirror here."""
        return self.small_side if meeting.asked_mirror else self.no_mirror

    def times_of(self, theme: SeriesTheme, report: SeriesReport) -> str:
        """Return in how many of the meetings a theme was."""
        return self.part_of(len(theme.meetings), len(report.meetings))

    def where_of(self, theme: SeriesTheme) -> str:
        """Return the numbers of the meetings that had a theme, with its sentences where they may be counted."""
        return ", ".join(map(self._in_meeting, theme.meetings))

    def _in_meeting(self, held: ThemeIn) -> str:
        if held.sentences is None:
            return str(held.meeting)
        return self._sentences % {"meeting": held.meeting, "count": held.sentences}

    def how(self, report: SeriesReport) -> str:
        """Return how the report came about."""
        return self._how % {"count": len(report.meetings), "minimum": report.minimum}

    def figure_in_words(self, report: SeriesReport) -> str:
        """Return what the figure shows, for who does not see it."""
        shown = self._figure % {"a": report.side_a, "b": report.side_b}
        return f"{self.question(report)} {shown} {self._in_table}"
