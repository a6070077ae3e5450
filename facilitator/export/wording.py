"""The fixed words of a report, in one language: its headings, its labels and its few sentences."""

from collections.abc import Callable, Sequence

from dialogue.report.record import Facilitator, MirrorFigure, MirrorSide, Organiser, Report
from facilitator.export.fixed_words import FixedWords
from facilitator.export.mirror_drawing import as_bars
from facilitator.export.theme_counts import ThemeCount


class Wording(FixedWords):
    """Every word that a writer adds to the record; each public attribute is a finished text.

    `translate` is a gettext function. It is only called while the object is made, so that a writer
    can run in a thread of its own, without the request that knew the language.
    """

    def __init__(self, translate: Callable[[str], str], language: str) -> None:
        _ = translate
        self.language = language

        self.look_back = _("Terugblik op de oogstdialoog")
        self.contents = _("Inhoud")
        self.words = _("Woorden in dit verslag")
        self.introduction = _("Inleiding")
        self.present = _("Wie waren er")
        self.also_present = _("Ook aanwezig")
        self.steps = _("Wat we deden")
        self.mirror = _("De spiegel")
        self.harvest = _("Wat we oogstten")
        self.eye_openers = _("Eye-openers")
        self.agreements = _("Afspraken")
        self.evaluation = _("Hoe het was")
        self.closing = _("Wat we hopen")
        self.sources = _("Verder lezen en kijken")
        self.cards = _("Bijlage: de uitdelers")
        self.cards_continued = _("De uitdelers, vervolg")
        self.colophon = _("Over dit verslag")
        self.photo = _("Foto op de omslag")
        self.logo = _("Logo")

        self.time = _("Tijd")
        self.step = _("Stap")
        self.answer = _("Antwoord")
        self.answers = _("Aantal antwoorden")
        self._one_shape = _("Elk rondje en elke ruit is één antwoord.")
        self.counterweight = _("En tegelijk.")
        self.tips = _("Probeer eens")
        self.agreement = _("Afspraak")
        self.who = _("Wie")
        self.when = _("Wanneer")
        self.left_out_signs = _("Sommige tekens staan hier als □. In het Word-bestand en op de webpagina staan ze wel.")

        self.figure = _("Figuur")
        self.mirror_caption = _("De spiegel: wat beide kanten antwoordden")
        self.themes_caption = _("Aantal zinnen in elk thema")
        self.theme_heading = _("Thema")
        self.number_of_sentences = _("Aantal zinnen")
        self.what_is_counted = _(
            "Dit zijn zinnen waarvan de schrijver zei: dit mag in het verslag. "
            "Een zin kan in meer thema’s staan. Het zijn geen stemmen."
        )

        self.one_sheet = _("Oogstdialoog op één blad")
        self.do = _("Doe dit")
        self.dont = _("Liever niet")
        self.point = _("Aandachtspunt")
        self.more_themes = _("Meer thema’s staan in de terugblik.")

        self.sheets = _("Uitdelers")
        self.all_cards = _("Alle uitdelers bij elkaar")
        self.cutting = _("Knip van streepje naar streepje.")

        self.sentence = _("zin")
        self.kind = _("soort")
        self.themes = _("thema’s")
        self.star = _("ster")
        self.sentences = _("Zinnen")
        self.themes_heading = _("Thema’s")
        self.theme = _("thema")
        self.points = _("aandachtspunten")
        self.running_text = _("tekst")
        self.counterweight_column = _("en tegelijk")
        self.count = _("aantal zinnen")
        self.question = _("vraag")
        self.unknown = _("weet ik niet, of overgeslagen")
        self.programme = _("Draaiboek")
        self.began = _("begonnen")
        self.ended = _("klaar")
        self.planned = _("gepland (minuten)")
        self.explained = _("Uitleg")
        self.columns_explained = (
            (_("blad of kolom"), _("wat het is")),
            (
                self.sentences,
                _("De zinnen waarvan de schrijver zei: dit mag in het verslag. In willekeurige volgorde."),
            ),
            (self.kind, _("Waar de zin bij hoort: een verhaal, de oogst, een eye-opener of een wens.")),
            (self.themes, _("In welke thema’s de organisatie de zin legde. Een zin kan in meer thema’s staan.")),
            (self.star, _("Of de organisatie de zin een ster gaf.")),
            (self.count, _("Zoveel zinnen van het blad Zinnen liggen in dit thema.")),
            (self.mirror, _("Aantal antwoorden voor elke groep. Is een groep te klein, dan is dit blad er niet.")),
            (self.programme, _("Wat er echt was, met de kloktijd.")),
        )
        self.version = _("versie")
        self.side = _("groep")
        self.together = _("samen")
        self.open_data = _("Open data")
        self.read_me_name = _("LEESMIJ.txt")
        self.open_title = _("Open data bij ‘%(title)s’")
        self.open_licence = _("Je mag deze gegevens gebruiken onder deze licentie: %(licence)s")
        self.open_sentences_are = _(
            "De zinnen zijn van deelnemers. Zij zeiden bij elke zin: deze mag openbaar gedeeld worden. "
            "Er staat niet bij wie een zin schreef, en de volgorde zegt niets."
        )
        self.open_counts_are = _(
            "Er staat geen aantal van minder dan %(minimum)d mensen in. Een leeg vakje (null in data.json) betekent: "
            "dat aantal is te klein, of je zou er een te klein aantal mee kunnen uitrekenen."
        )
        self.open_files = _("De bestanden:")
        self.open_data_file = _("alles in één bestand, voor een programma")
        self.open_schema_file = _("wat elk veld van data.json betekent (JSON Schema, in het Engels)")
        self.open_tables = {
            "sentences.csv": _("de zinnen, voor een rekenblad"),
            "themes.csv": _("de thema’s, met hoeveel van deze zinnen erin liggen"),
            "mirror.csv": _("de antwoorden op de spiegelvraag, voor elke groep"),
            "evaluation.csv": _("de antwoorden op de vraag hoe het was"),
        }
        self.open_columns_are = _("De kolommen van de tabellen:")
        self.open_answer = _("antwoord")
        self.open_count = _("aantal mensen")
        self.open_columns = (
            (
                self.sentence,
                _("de zin, zoals de schrijver hem typte; begint hij met = + - of @, dan staat er een ' voor"),
            ),
            (self.kind, _("een verhaal, de oogst, een eye-opener of een wens")),
            (self.themes, _("in welke thema’s de organisatie de zin legde, met een | ertussen")),
            (self.count, _("zoveel van de zinnen in dit bestand liggen in het thema")),
            (self.side, _("de groep die de vraag kreeg")),
            (self.question, _("de vraag, zoals die groep hem kreeg")),
            (self.open_answer, _("een antwoord, twee antwoorden samen (met een + ertussen), of alle samen")),
            (self.open_count, _("hoeveel mensen dat kozen")),
        )
        self.yes = _("ja")
        self.no = _("nee")
        self._kinds = {"story": _("verhaal"), "harvest": _("oogst"), "eye-opener": _("eye-opener"), "wish": _("wens")}

        self._and = _("%(first)s en %(last)s")
        self._look_back_on = _("Terugblik op de oogstdialoog van %(date)s")
        self._title = _("%(title)s: terugblik op de oogstdialoog")
        self._summary = _("Op één blad: %(title)s")
        self._organised = _("Georganiseerd door %(names)s")
        self._led = _("Begeleid door %(names)s")
        self._draft = _("Concept, nog niet gepubliceerd")
        self._edition = _("Versie %(number)d, %(date)s")
        self._made = _("Gemaakt met %(name)s.")
        self._credit = _("%(what)s: %(whose)s")
        self._sheet = _("vel %(number)d van %(total)d")
        self._deck = _("Uitdelers: %(name)s")
        self._figure = _(
            "Spiegelfiguur met de antwoorden van twee kanten, van links naar rechts. "
            "Boven de lijn, cirkels: %(a)s Onder de lijn, ruiten: %(b)s"
        )
        self._themes_figure = _(
            "Staven met het aantal zinnen in elk thema, in de volgorde van het verslag: %(themes)s."
        )
        self._side = _("%(name)s, %(count)d antwoorden: %(answers)s.")
        self._unknown = _("‘Weet ik niet’ of overgeslagen: %(a)s %(count_a)d; %(b)s %(count_b)d.")

    def summed_up(self, items: Sequence[str]) -> str:
        """Return "a, b en c"."""
        if len(items) < 2:
            return "".join(items)
        return self._and % {"first": ", ".join(items[:-1]), "last": items[-1]}

    def document_title(self, report: Report) -> str:
        """Return the title under which a file is known to its reader; never empty."""
        return self._title % {"title": report.title} if report.title else self.look_back

    def summary_title(self, report: Report) -> str:
        """Return the title of the factsheet; never empty."""
        return self._summary % {"title": report.title} if report.title else self.one_sheet

    def look_back_on(self, day: str) -> str:
        """Return what this is and of which day, for under every page."""
        return self._look_back_on % {"date": self.in_words(day)} if day else self.look_back

    def organised_by(self, organisers: Sequence[Organiser]) -> str:
        """Return the line with all organisers; empty when there are none."""
        names = [_with(one.name, one.part_of) for one in organisers]
        return self._organised % {"names": self.summed_up(names)} if names else ""

    def led_by(self, facilitators: Sequence[Facilitator]) -> str:
        """Return the line with all facilitators; empty when there are none."""
        names = [_with(one.name, one.organisation) for one in facilitators]
        return self._led % {"names": self.summed_up(names)} if names else ""

    def made_with(self, name: str) -> str:
        """Return the line that names the tool."""
        return self._made % {"name": name} if name else ""

    def published_as(self, report: Report) -> str:
        """Return which version this is, and of which day; empty for a draft."""
        edition = report.edition
        return self._edition % {"number": edition.number, "date": self.in_words(edition.day)} if edition else ""

    def edition(self, report: Report) -> str:
        """Return which version this is, or that it is none yet."""
        return self.published_as(report) or self._draft

    def credits(self, report: Report) -> list[str]:
        """Return whose the pictures on the cover are, a line each."""
        named = ((self.photo, report.photo), (self.logo, report.logo))
        return [self._credit % {"what": what, "whose": it.credit} for what, it in named if it and it.credit]

    def kind_of(self, kind: str) -> str:
        """Return the name of a kind of insight; a kind without a name stays as it is."""
        return self._kinds.get(kind.replace("_", "-"), kind)

    def deck_title(self, name: str) -> str:
        """Return the title of a file with only cards; never empty."""
        return self._deck % {"name": name} if name else self.sheets

    def sheet(self, number: int, total: int) -> str:
        """Return which sheet of cards this is."""
        return self._sheet % {"number": number, "total": total}

    def figure_in_words(self, figure: MirrorFigure) -> str:
        """Return everything that the mirror figure shows, for who does not see it."""
        return self._figure % {"a": self._side_in_words(figure, figure.a), "b": self._side_in_words(figure, figure.b)}

    def counts_in_words(self, counted: Sequence[ThemeCount]) -> str:
        """Return everything that the bars of the themes show, for who does not see them."""
        return self._themes_figure % {"themes": self.summed_up([f"{it.name} {it.count}" for it in counted])}

    def note_on(self, figure: MirrorFigure) -> str:
        """Return what a reader has to know about the figure: what a shape is, and how many did not know or skipped."""
        notes = ("" if as_bars(figure) else self._one_shape, self.unknown_in(figure))
        return " ".join(note for note in notes if note)

    def unknown_in(self, figure: MirrorFigure) -> str:
        """Return how many did not know or skipped; empty when nobody did."""
        a, b = figure.a, figure.b
        if not a.unknown and not b.unknown:
            return ""
        return self._unknown % {"a": a.name, "count_a": a.unknown, "b": b.name, "count_b": b.unknown}

    def _side_in_words(self, figure: MirrorFigure, side: MirrorSide) -> str:
        answers = [f"{word} {count}" for word, count in zip(figure.scale, side.counts, strict=True)]
        return self._side % {"name": side.name, "count": sum(side.counts), "answers": self.summed_up(answers)}


def _with(name: str, behind: str) -> str:
    return f"{name} ({behind})" if behind else name
