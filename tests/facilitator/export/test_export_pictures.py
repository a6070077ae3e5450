"""A photo and a logo on the cover, in the formats that can show them."""

import io
import zipfile
from collections.abc import Iterator

import msgspec
import pikepdf
import pytest
from bs4 import BeautifulSoup
from PIL import Image

from dialogue.report.record import Picture, Report
from facilitator.export import docx, html, mail, markdown, pdf
from facilitator.export.wording import Wording
from facilitator.picture_encoding import encoded

ALT = "Mensen zitten aan lange tafels"


def chosen(width: int, height: int, place: str, alt: str = "", credit: str = "") -> Picture:
    file = io.BytesIO()
    Image.effect_noise((width // 4, height // 4), 60).convert("RGB").resize((width, height)).save(
        file, "JPEG", quality=50
    )
    return msgspec.structs.replace(encoded(file.getvalue(), place), alt=alt, credit=credit)


@pytest.fixture(scope="module")
def pictures() -> tuple[Picture, Picture]:
    """A photo of many pixels, and a logo of which nobody said what it shows."""
    return chosen(2400, 1600, "photo", ALT, "Noor van Dam"), chosen(300, 120, "logo")


@pytest.fixture
def dressed(report: Report, pictures: tuple[Picture, Picture]) -> Report:
    """A report with something in every part and both pictures."""
    return msgspec.structs.replace(report, photo=pictures[0], logo=pictures[1])


@pytest.fixture
def paper(dressed: Report, dutch: Wording) -> Iterator[tuple[bytes, pikepdf.Pdf]]:
    """The PDF, and what is in it."""
    written = pdf.write(dressed, dutch)
    with pikepdf.open(io.BytesIO(written)) as opened:
        yield written, opened


def test_the_pdf_holds_both_with_what_they_show_and_stays_small(paper: tuple[bytes, pikepdf.Pdf]) -> None:
    written, opened = paper

    images = [it for it in opened.objects if isinstance(it, pikepdf.Stream) and it.get("/Subtype") == "/Image"]
    told = {str(it["/Alt"]) for it in opened.objects if isinstance(it, pikepdf.Dictionary) and "/Alt" in it}

    assert (2000, 1333) in {(int(it.Width), int(it.Height)) for it in images}
    assert {ALT, "Logo"} <= told
    assert len(written) < 2_000_000


def test_the_web_page_holds_both_and_fetches_nothing(dressed: Report, dutch: Wording) -> None:
    page = BeautifulSoup(html.write(dressed, dutch), "html.parser")

    photo, logo = page.select_one("img.photo"), page.select_one("img.logo")
    assert photo
    assert logo
    assert (photo["alt"], logo["alt"]) == (ALT, "Logo")
    assert str(photo["src"]).startswith("data:image/jpeg;base64,")
    assert "Foto op de omslag: Noor van Dam" in page.get_text()


def test_word_holds_both_with_what_they_show(dressed: Report, dutch: Wording) -> None:
    with zipfile.ZipFile(io.BytesIO(docx.write(dressed, dutch))) as file:
        media = [name for name in file.namelist() if name.startswith("word/media/")]
        body = file.read("word/document.xml").decode()

    assert len(media) >= 2
    assert f'descr="{ALT}"' in body
    assert "Foto op de omslag: Noor van Dam" in body


@pytest.mark.parametrize("writer", [mail, markdown])
def test_plain_text_leaves_them_out(dressed: Report, report: Report, dutch: Wording, writer: object) -> None:
    assert writer.write(dressed, dutch) == writer.write(report, dutch)  # type: ignore[attr-defined]


def test_a_very_long_title_leaves_the_photo_what_room_there_is(dressed: Report, dutch: Wording) -> None:
    long = msgspec.structs.replace(dressed, title="Samenwerkingsverbandenoverlegstructuur " * 8)

    with pikepdf.open(io.BytesIO(pdf.write(long, dutch))) as opened:
        assert opened.pages[0].mediabox[3] > 800
