"""A poster that phones and people can read from a distance, on two sizes of paper."""

import io
from collections.abc import Callable

import msgspec
import page
import pikepdf
import pytest

from facilitator.export.poster import Poster, Wifi, poster_labels, wifi_address, write
from facilitator.qr import squares

LABELS = poster_labels(lambda text: text)
POSTER = Poster(
    "nl",
    "Wie schuift er aan?",
    "2026-03-05",
    "donderdag 5 maart, 13:30",
    "Wijkhuis De Schuur",
    "192.168.178.24:8080",
    "482913",
    "http://192.168.178.24:8080/482913?k=abc",
    wifi=Wifi("Schuur-gast", "samen aan tafel"),
)
LONG = msgspec.structs.replace(
    POSTER,
    title="Donaudampfschifffahrtselektrizitätenhauptbetriebswerk en nog veel meer woorden die ook op de poster moeten",
    place="Multifunctionele accommodatie De Verbinding, zaal drie op de eerste verdieping, Voorbeeldstad",
    address="oogstdialoog.leernetwerk.voorbeeldstad.example",
    wifi=Wifi("W" * 32, "W" * 63),
)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("poster", [POSTER, msgspec.structs.replace(POSTER, wifi=None, place="")])
def test_it_conforms(profile: str, poster: Poster) -> None:
    checked = page.validate_pdf_bytes(write(poster, LABELS), profile=profile)

    assert [(failure.rule_id, failure.message) for failure in checked.failures] == []


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("a3", (297, 420))])
@pytest.mark.parametrize("poster", [POSTER, LONG], ids=["usual", "long"])
def test_it_is_one_page_of_the_paper_that_was_asked_for(poster: Poster, paper: str, size: tuple[int, int]) -> None:
    file = write(msgspec.structs.replace(poster, paper=paper), LABELS)

    with pikepdf.open(io.BytesIO(file)) as document:
        assert len(document.pages) == 1
        assert [round(float(length) / 72 * 25.4) for length in document.pages[0].MediaBox[2:]] == list(size)


def test_address_code_and_wifi_are_there_in_words(pdf_text: Callable[[bytes], str]) -> None:
    text = pdf_text(write(POSTER, LABELS))

    for told in ("192.168.178.24:8080", "482913", "Wieschuifteraan?", "Schuur-gast", "samenaantafel"):
        assert told in "".join(text.split())


@pytest.mark.parametrize(
    "wifi", [Wifi("漢" * 16, "漢" * 63), Wifi("ก" * 32, "W" * 63), Wifi("Z" + "\u0301\u0302" * 8, "a1b2" * 15)]
)
def test_whatever_a_network_is_called_it_is_one_page(wifi: Wifi) -> None:
    poster = msgspec.structs.replace(LONG, title="😀" * 160, place="woord " * 60, wifi=wifi)

    with pikepdf.open(io.BytesIO(write(poster, LABELS))) as document:
        assert len(document.pages) == 1


def test_without_wifi_nothing_is_said_of_it(pdf_text: Callable[[bytes], str]) -> None:
    assert "Wifi" not in pdf_text(write(msgspec.structs.replace(POSTER, wifi=None), LABELS))


def test_a_network_is_joined_by_what_a_camera_reads() -> None:
    assert wifi_address(Wifi('De; "Schuur"', "a:b\\c,d")) == 'WIFI:T:WPA;S:De\\; \\"Schuur\\";P:a\\:b\\\\c\\,d;;'
    assert wifi_address(Wifi("open")) == "WIFI:T:nopass;S:open;;"


def test_a_code_to_scan_is_a_square_with_a_mark_in_three_corners() -> None:
    rows = squares("http://oogst.example/482913")

    assert {len(row) for row in rows} == {len(rows)}
    for corner in (rows[0][:7], rows[0][-7:], rows[-1][:7]):
        assert corner == "1111111"
    assert rows[-1][-7:] != "1111111"
