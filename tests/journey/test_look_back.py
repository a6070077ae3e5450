"""The report of a whole meeting, in every format that people read: what stands in it, and in which order."""

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import page
import pikepdf
import pytest
from bs4 import BeautifulSoup
from docx.table import Table
from markdown_it import MarkdownIt

from dialogue.acts.performing import Performer
from dialogue.protocol.control import ReportWrite
from dialogue.report.parts import FIGURE, LEFT_OUT
from dialogue.report.record import Report
from dialogue.store.database import open_database
from facilitator.export.formats import FORMATS
from facilitator.report_building import build, wording
from serving.settings import read_settings
from serving.web import bare_app
from tests.journey import look_back
from tests.journey.look_back import Texts

pytestmark = pytest.mark.journey

HOUSE = Path(__file__).resolve().parents[2]
QUESTION = "Wat maakt samenwerking gelijkwaardig?"
PARTS = [
    "Inleiding",
    "Wie waren er",
    "Wat we deden",
    "De spiegel",
    QUESTION,
    "Eye-openers",
    "Afspraken",
    "Hoe het was",
    "Wat we hopen",
    "Verder lezen en kijken",
    "Bijlage: de uitdelers",
    "Over dit verslag",
]
CREDIT = "Oogstdialoog, CC BY 4.0"
READ = ("pdf", "docx", "html", "md")


class Published:
    """A report that was published, and its files as plain lines."""

    def __init__(self, folder: Path) -> None:
        database = open_database(f"sqlite:///{folder / 'dialogue.db'}")
        self.said = look_back.texts()
        meeting = look_back.play(database)
        with bare_app(read_settings(["--data", str(folder)], {}), HOUSE).app_context():
            self.report = look_back.publish(meeting)
            meeting.lead(ReportWrite(FIGURE, LEFT_OUT))
            self.in_words = build(Performer(database), meeting.id).report
            self.wording = wording(self.report.language)
        database.close()
        self.files = {name: self.write(name, self.report) for name in READ}
        self.texts = {name: LINES[name](self.files[name]) for name in READ}

    def write(self, name: str, report: Report) -> bytes:
        return FORMATS[name].write(report, self.wording)


def pdf_text(file: bytes, *pages: str) -> str:
    told = subprocess.run(["pdftotext", *pages, "-", "-"], input=file, capture_output=True, check=True).stdout.decode()
    return " ".join(told.replace("\u200b", "").split())


def docx_text(file: bytes) -> str:
    lines = []
    for block in docx.Document(io.BytesIO(file)).iter_inner_content():
        lines += [cell.text for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block.text]
    return " ".join("\n".join(lines).split())


def markdown_page(file: bytes) -> Any:
    return BeautifulSoup(MarkdownIt("commonmark").enable("table").render(file.decode()), "html.parser")


LINES = {
    "pdf": pdf_text,
    "docx": docx_text,
    "html": lambda file: " ".join(BeautifulSoup(file, "html.parser").body.get_text(" ").split()),
    "md": lambda file: " ".join(markdown_page(file).get_text(" ").split()),
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return Published(tmp_path_factory.mktemp("look-back"))


@pytest.fixture(params=READ)
def text(request: pytest.FixtureRequest, published: Published) -> str:
    """What one of the formats says, from the first word to the last."""
    return published.texts[request.param]


def in_order(text: str, parts: list[str]) -> list[str]:
    """Return which of these do not stand in the text behind the one before, where each is looked for from there."""
    missed, at = [], 0
    for part in parts:
        found = text.find(" ".join(part.split()), at)
        missed += [part] if found < 0 else []
        at = max(at, found)
    return missed


def after_the_contents(text: str) -> str:
    return text[text.index("In dit verslag lees je") :]


def told_of(theme: dict[str, Any]) -> list[str]:
    counterweight = ["En tegelijk.", theme["counterweight"]] if theme.get("counterweight") else []
    body = [it for it in theme["text"].split("\n\n") if it]
    return [theme["name"], *body, *theme["points"], f"{theme['quote']}”", *counterweight]


def themes(said: Texts) -> Iterator[str]:
    for theme in said["themes"]:
        yield from told_of(theme)


def test_it_has_the_shape_of_a_look_back(published: Published) -> None:
    report, said = published.report, published.said

    assert [theme.name for theme in report.themes] == [theme["name"] for theme in said["themes"]]
    assert len(report.themes) == 9
    assert all(theme.points and len(theme.quotes) == 1 for theme in report.themes)
    assert [bool(theme.counterweight) for theme in report.themes].count(True) == 2
    assert [opener.to for opener in report.eye_openers] == [it["to"] for it in said["eye_openers"]]
    assert [source.kind for source in report.sources] == ["Video", "Lesbrief"]
    assert len(report.deck.cards) == 12
    assert report.edition and (report.edition.number, report.edition.day) == (1, "2025-12-15")


def test_the_parts_stand_in_the_order_in_which_they_are_read(text: str) -> None:
    assert in_order(after_the_contents(text), PARTS[1:]) == []


def test_the_themes_stand_in_the_order_of_the_organisers_each_with_all_it_says(text: str, published: Published) -> None:
    whole = after_the_contents(text)
    harvest = whole[whole.index("We verzamelden 50 zinnen.") : whole.rindex("Eye-openers")]

    assert in_order(harvest, list(themes(published.said))) == []


def test_the_mirror_is_told_in_words(text: str) -> None:
    told = [
        "Aan ‘Professionals en studenten’ vroegen we: ‘Hoe serieus neem jij de mensen voor wie je werkt?’",
        "De meeste mensen kozen ‘best wel’ of ‘heel erg’.",
        "Aan ‘Ouders, bewoners en cliënten’ vroegen we: ‘Hoe serieus voel jij je genomen door professionals?’",
        "Minder dan de helft koos ‘best wel’ of ‘heel erg’.",
    ]

    assert in_order(text, told) == []


@pytest.mark.parametrize("name", READ)
def test_the_mirror_stays_in_words_where_its_figure_is_left_out(name: str, published: Published) -> None:
    text = LINES[name](published.write(name, published.in_words))
    mirror = text[text.rindex("Aan ‘Professionals en studenten’ vroegen we") :].split("We verzamelden")[0]

    assert "De meeste mensen kozen" in mirror
    assert "helemaal niet" not in mirror  # a word of the scale that only the figure and its table have
    assert "Elk rondje" not in text


def test_what_people_see_anew_hope_and_agree_on_is_there(text: str, published: Published) -> None:
    said = published.said
    openers = [part for it in said["eye_openers"] for part in (it["to"], it["text"], *it["tips"])]

    assert in_order(after_the_contents(text), ["Eye-openers", *openers, "Afspraken"]) == []
    assert all(f"“{wish}”" in text or f"{wish}”" in text for wish in said["wishes"])
    assert all(agreed in text and who in text for agreed, who, _ in said["agreements"])
    assert said["written"]["closing"] in text


def test_the_cards_stand_at_the_end_with_whose_they_are(text: str, published: Published) -> None:
    asks = [card.ask for card in published.report.deck.cards]
    appendix = text[text.rindex("Bijlage: de uitdelers") :]

    assert all(ask in appendix for ask in asks)
    assert CREDIT in appendix


def test_the_front_says_what_when_who_and_which_version(text: str, published: Published) -> None:
    front = text[: text.index("Inleiding")]

    for told in (published.said["title"], published.said["subtitle"], "1 december 2025", "Versie 1, 15 december 2025"):
        assert told in front
    assert "Werkgroep Samen Leren (Kennisnetwerk Voorbeeldstad) en Oudergroep Aan Tafel" in front


def test_nothing_is_printed_that_its_writer_did_not_allow_or_that_did_not_happen(
    text: str, published: Published
) -> None:
    said = published.said

    for sentence in (*said["private"], said["withdrawn"], *said["replies"], *said["remarks"], said["missing"]):
        assert sentence not in text
    assert "Nagesprek in viertallen" not in text


def test_the_pdf_can_be_read_aloud_and_kept(published: Published) -> None:
    for profile in ("ua1", "2a"):
        checked = page.validate_pdf_bytes(published.files["pdf"], profile=profile)
        assert [(failure.rule_id, failure.message) for failure in checked.failures] == []


def test_the_bookmarks_of_the_pdf_are_its_parts_and_themes(published: Published) -> None:
    with pikepdf.open(io.BytesIO(published.files["pdf"])) as document, document.open_outline() as outline:
        found = {item.title: [child.title for child in item.children] for item in outline.root}

    assert [title for title in found if title in PARTS] == PARTS
    assert found[QUESTION] == [theme["name"] for theme in published.said["themes"]]


def test_the_pdf_has_two_pages_of_six_cards_and_no_page_that_is_almost_empty(published: Published) -> None:
    with pikepdf.open(io.BytesIO(published.files["pdf"])) as document:
        pages = [
            pdf_text(published.files["pdf"], "-f", str(n), "-l", str(n)) for n in range(1, len(document.pages) + 1)
        ]
    cards = [card.ask for card in published.report.deck.cards]

    assert [[ask in told for ask in cards] for told in pages[-3:-1]] == [
        [True] * 6 + [False] * 6,
        [False] * 6 + [True] * 6,
    ]
    assert [told.count(CREDIT) for told in pages[-3:-1]] == [6, 6]
    assert all(len(told) > 300 for told in pages[1:-3])


def test_a_long_title_breaks_between_its_parts_and_no_last_word_stands_alone(published: Published) -> None:
    front = subprocess.run(
        ["pdftotext", "-layout", "-l", "1", "-", "-"], input=published.files["pdf"], capture_output=True, check=True
    ).stdout.decode()
    lines = [line.strip() for line in front.splitlines()]

    first = lines.index("Een stoel voor iedereen:")
    assert [line for line in lines[first:] if line][:3] == [
        "Een stoel voor iedereen:",
        "praat dan ook",
        "iedereen mee?",
    ]


def test_word_has_the_parts_and_themes_as_headings(published: Published) -> None:
    paragraphs = docx.Document(io.BytesIO(published.files["docx"])).paragraphs
    headings = {level: [it.text for it in paragraphs if it.style.name == f"Heading {level}"] for level in (1, 2)}

    assert headings[1] == ["Woorden in dit verslag", *PARTS]
    assert headings[2] == [it["name"] for it in published.said["themes"]] + [
        it["to"] for it in published.said["eye_openers"]
    ]


@pytest.mark.parametrize("name", ["html", "md"])
def test_web_page_and_markdown_have_the_parts_and_themes_as_headings(name: str, published: Published) -> None:
    file = published.files[name]
    read = BeautifulSoup(file, "html.parser") if name == "html" else markdown_page(file)
    names = [it["name"] for it in published.said["themes"]]

    assert [it.get_text() for it in read.find_all("h1")] == [published.said["title"]]
    assert [it.get_text() for it in read.find_all("h2")][1:] == PARTS
    assert [it.get_text() for it in read.find_all("h3") if it.get_text() in names] == names


@pytest.mark.parametrize("name", ["html", "md"])
def test_the_video_is_a_link_with_its_kind_and_whose_it_is(name: str, published: Published) -> None:
    file = published.files[name]
    read = BeautifulSoup(file, "html.parser") if name == "html" else markdown_page(file)
    link = read.find("a", href="https://kennisnetwerk.example/video/buurtwerker")

    told = " ".join(link.find_parent("li").get_text(" ").split())
    assert "Een dag mee met de buurtwerker" in told
    assert "Video" in told
    assert "met medewerking van Noor van Dam" in told
