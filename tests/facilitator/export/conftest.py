"""A whole report to write, and ways to read back what was written."""

import io
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator

import docx
import pytest
from playwright.sync_api import Page, sync_playwright

from dialogue.report import record
from facilitator.export.wording import Wording
from tools import programs

FOOT = re.compile(r"\d+( Terugblik op de oogstdialoog.*)?|Terugblik op de oogstdialoog van \d.*")
COUNTS_A, COUNTS_B = (0, 3, 7, 9), (11, 4, 2, 1)


@pytest.fixture
def chromium_page() -> Iterator[Page]:
    """A page of the Chromium of the system, or of Playwright's own where there is none."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=programs.chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser.new_page()
        browser.close()


@pytest.fixture(scope="session")
def report() -> record.Report:
    """A report with something in every part."""
    return record.Report(
        language="nl",
        title="Wie schuift er aan?",
        subtitle="Buurt en school aan één tafel",
        date="2026-03-05",
        place="Wijkhuis De Schuur, Voorbeeldstad",
        organisers=(
            record.Organiser("Stichting Aanschuiven", "Gemeente Voorbeeldstad", "aanschuiven.example"),
            record.Organiser("Ouderraad De Linde", url="https://linde.example/ouderraad"),
        ),
        facilitators=(record.Facilitator("Noor van Dam", "Stichting Aanschuiven"), record.Facilitator("Ed Vis")),
        words=(record.Word("Spiegel", "Eén vraag aan twee groepen, naast elkaar gelegd."),),
        introduction=("Op een regenachtige donderdag zaten we samen.", "Dit verslag vertelt wat we hoorden."),
        present=record.Present(
            text="Er waren 41 mensen.",
            a=record.SidePresent("School", ("leraren", "conciërges")),
            b=record.SidePresent("Buurt", ("ouders", "buren")),
            other_roles=("wethouder",),
        ),
        steps=(
            record.StepDone("13.35", "Binnenkomen", "Iedereen koos een stoel en een appel."),
            record.StepDone("14.05", "Twee aan twee", "We vertelden wanneer meedoen lukte."),
        ),
        mirror=record.Mirror(
            text=("De meeste leraren denken dat zij goed luisteren. De meeste ouders merken dat weinig.",),
            figure=record.MirrorFigure(
                scale=("bijna nooit", "soms", "vaak", "altijd"),
                a=record.MirrorSide("School", "Hoe vaak luister jij?", COUNTS_A, unknown=2),
                b=record.MirrorSide("Buurt", "Hoe vaak word jij gehoord?", COUNTS_B),
            ),
            after=("Daarna was het een minuut stil.",),
        ),
        harvest_question="Wat helpt om mee te doen?",
        bridge="We kregen 63 zinnen en legden ze bij elkaar.",
        themes=(
            record.ThemeSection(
                name="De deur staat open",
                text="Wie binnenkomt, wil gezien worden.",
                points=("Groet wie je nog niet kent.", "Zet de koffie bij de deur."),
                quotes=("De conciërge wist na een week hoe mijn dochter heet.",),
                counterweight="Een open deur tocht ook.",
            ),
            record.ThemeSection(name="Gewone taal", points=("Leg elke afkorting uit.",)),
        ),
        eye_openers=(
            record.EyeOpener("Ook een leraar is weleens bang voor een gesprek.", "Voor ouders", ("Vraag het.",)),
        ),
        agreements=(
            record.Agreement("Elke maand is er soep in de aula.", "de ouderraad", "eerste vrijdag"),
            record.Agreement("We schrijven brieven samen."),
        ),
        evaluation=record.Evaluation(
            "De meeste mensen vonden het de moeite waard.", ("fijn", "gaat wel"), (23, 6), ("Langer had gemogen.",)
        ),
        closing=record.Closing("We hopen op meer middagen als deze.", ("Dat mijn buurvrouw ook eens meegaat.",)),
        sources=(
            record.Source("Aan de lange tafel", "Film", "film.example/tafel", "Stichting Aanschuiven"),
            record.Source("Het kookboek van de wijk", "Boek"),
        ),
        deck=record.DeckUsed(
            "Tafelkaarten",
            "Tafelkaarten, CC BY 4.0",
            "Geef een kaartje aan iemand anders.",
            tuple(record.ReportCard(f"Wil je mij vraag nummer {number} stellen?", "kers") for number in range(1, 8)),
        ),
        colophon=record.Colophon(
            how="Er kwamen 63 zinnen binnen; twee staan hier letterlijk.",
            licence="Je mag dit delen (CC BY 4.0).",
            contact="Vragen? tafel@aanschuiven.example",
        ),
        allowed=(
            record.AllowedInsight("De conciërge wist na een week hoe mijn dochter heet.", "story", ("De deur",), True),
            record.AllowedInsight("=1+1", "wish"),
        ),
        edition=record.Edition(2, "2026-03-09"),
    )


@pytest.fixture(scope="session")
def bare_report() -> record.Report:
    """A report with the required fields alone, and nothing in them that may be empty."""
    nobody = record.SidePresent("")
    return record.Report("nl", "", "", (), record.Present("", nobody, nobody), "", record.Colophon("", made_with=""))


@pytest.fixture(scope="session")
def dutch() -> Wording:
    return Wording(lambda text: text, "nl")


@pytest.fixture(scope="session")
def marked() -> Wording:
    """A wording in English whose fixed words all have lost their letters, so that any Dutch that is left stands out."""

    def marked_text(text: str) -> str:
        return " ".join(word if "%(" in word else "¤" for word in text.split())

    return Wording(marked_text, "en")


@pytest.fixture(scope="session")
def pdf_text() -> Callable[[bytes], str]:
    """Return what a PDF says, by pdftotext, without the white space of its lines and the feet of its pages."""

    def read(pdf: bytes) -> str:
        told = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout
        lines = unicodedata.normalize("NFC", told.decode()).splitlines()
        return squeezed("".join(line for line in lines if not FOOT.fullmatch(line)))

    return read


@pytest.fixture(scope="session")
def docx_text() -> Callable[[bytes], str]:
    """Return what a Word file says, its paragraphs and tables in order."""

    def read(file: bytes) -> str:
        document = docx.Document(io.BytesIO(file))
        parts = []
        for part in document.iter_inner_content():
            rows = [part] if hasattr(part, "text") else [cell for row in part.rows for cell in row.cells]
            parts += [cell.text for cell in rows]
        return "\n".join(parts)

    return read


def squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())
