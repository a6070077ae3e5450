"""The report of a series as PDF, web page and Markdown."""

import io
import re
from collections.abc import Callable

import msgspec
import page
import pikepdf
import pytest
from bs4 import BeautifulSoup

from dialogue.report.record import Agreement
from dialogue.report.series import MirrorGap, SeriesMeeting, SeriesReport, SeriesTheme, SideShare, ThemeIn
from facilitator.export import series_drawing, series_html, series_outline, series_pdf
from facilitator.export.series_wording import SeriesWording

WRITERS = {"pdf": series_pdf, "html": series_html, "md": series_outline}


@pytest.fixture(scope="module")
def wording() -> SeriesWording:
    return SeriesWording(lambda text: text, "nl")


def gap(a: tuple[int, int], b: tuple[int, int]) -> MirrorGap:
    return MirrorGap(SideShare("Professionals", *a), SideShare("Ouders", *b), ("best wel", "heel erg"))


def series(count: int = 3) -> SeriesReport:
    """Return a series of so many meetings; the second has no mirror and counts nobody."""
    found = []
    for number in range(1, count + 1):
        small = number == 2
        found.append(
            SeriesMeeting(
                number,
                "Wijkgesprek",
                f"{2026 + (number - 1) // 12}-{(number - 1) % 12 + 1:02d}-05",
                people=None if small else 30 + number,
                side_a=None if small else 15,
                side_b=None if small else 15 + number,
                mirror=None if small else gap((12, 15), (min(number, 15), 15)),
                asked_mirror=True,
                agreements=(Agreement(f"Afspraak {number}", "Jeugdteam", "voor juni"),),
                changes=("mirror",) if number == 3 else (),
            )
        )
    themes = (
        SeriesTheme("Luisteren", tuple(ThemeIn(it.number, 9 if it.number == 1 else None) for it in found)),
        SeriesTheme("Tijd", (ThemeIn(1),)),
    )
    return SeriesReport("nl", "Gesprekken in de wijk", "Professionals", "Ouders", 5, tuple(found), themes)


IN_ORDER = [
    "Gesprekken in de wijk",
    "5 januari 2026",
    "andere mensen",
    "Hier was de spiegelvraag anders",
    "best wel",
    "12 van 15",
    "73 procentpunt, ● hoger",
    "een kant was te klein",
    "Luisteren",
    "1 (9 zinnen), 2, 3",
    "Afspraak 1",
    "Jeugdteam",
    "minstens 5 mensen",
]


def test_markdown_has_everything_in_order(wording: SeriesWording) -> None:
    text = series_outline.write(series(), wording).decode().replace("\\", "")

    places = [text.find(it) for it in IN_ORDER]
    assert -1 not in places
    assert places == sorted(places)


def test_the_web_page_has_everything_and_asks_for_nothing(wording: SeriesWording) -> None:
    written = series_html.write(series(), wording).decode()
    shown = BeautifulSoup(written, "html.parser")

    text = " ".join(shown.get_text(" ").split())
    assert [it for it in IN_ORDER if it not in text] == []
    assert not shown.select("script, link, img, iframe")
    assert re.findall(r"""(?:src|href)=["'](?!#|data:)""", written) == []
    assert re.findall(r"url\((?!data:)", written) == []
    assert len(shown.select("svg[role=img][aria-label]")) == 1
    assert all(cell.get("scope") for cell in shown.select("th"))


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("count", [1, 2, 12, 24])
def test_the_pdf_can_be_read_aloud_and_kept(profile: str, count: int, wording: SeriesWording) -> None:
    checked = page.validate_pdf_bytes(series_pdf.write(series(count), wording), profile=profile)

    assert [(failure.rule_id, failure.message) for failure in checked.failures] == []


def test_the_pdf_says_the_same_with_its_language_and_bookmarks(
    wording: SeriesWording, pdf_text: Callable[[bytes], str]
) -> None:
    written = series_pdf.write(series(), wording)

    said = pdf_text(written)
    assert [it for it in IN_ORDER if "".join(it.split()) not in said] == []
    with pikepdf.open(io.BytesIO(written)) as document:
        assert str(document.Root.Lang) == "nl"
        with document.open_outline() as outline:
            assert [it.title for it in outline.root] == [
                wording.meetings,
                wording.mirror,
                wording.themes,
                wording.agreements,
                wording.colophon,
            ]


@pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)
def test_a_series_of_which_nothing_may_be_told_says_so(writer: object, wording: SeriesWording) -> None:
    nothing = msgspec.structs.replace(series(1), themes=(), meetings=())

    assert writer.write(nothing, wording)  # type: ignore[attr-defined]


@pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)
def test_whatever_people_typed_comes_through(writer: object, wording: SeriesWording) -> None:
    typed = "=1+1 <b>&\u202e אבג 🎉 " + "lang" * 200
    meeting = msgspec.structs.replace(series(1).meetings[0], title=typed, agreements=(Agreement(typed, typed, typed),))
    report = msgspec.structs.replace(
        series(1), name=typed, meetings=(meeting,), themes=(SeriesTheme(typed, (ThemeIn(1),)),), side_a=typed
    )

    assert writer.write(report, wording)  # type: ignore[attr-defined]
    assert "<b>" not in series_html.write(report, wording).decode()


def test_marks_stand_where_the_share_is_and_numbers_within_the_figure() -> None:
    drawn = series_drawing.drawing(series(12))

    assert [row.number for row in drawn.rows] == [1, *range(3, 13)]
    everybody, nobody = series_drawing.mark(SideShare("", 300, 300)), series_drawing.mark(SideShare("", 0, 300))
    assert (nobody.x, everybody.x) == (series_drawing.LINE_BEGINS, series_drawing.LINE_ENDS)
    assert everybody.number_x < series_drawing.WIDTH - 30
    assert nobody.number_x > series_drawing.LINE_BEGINS
    assert drawn.height > drawn.rows[-1].y
