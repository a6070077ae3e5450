"""One web page that fetches nothing."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from dialogue.report import record
from facilitator.export import html
from facilitator.export.wording import Wording

AXE = Path(__file__).parents[2] / "assets" / "axe-core" / "axe.min.js"


@pytest.fixture(scope="module")
def written(report: record.Report, dutch: Wording) -> bytes:
    return html.write(report, dutch)


@pytest.fixture(scope="module")
def soup(written: bytes) -> Any:
    return BeautifulSoup(written, "html.parser")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_language_is_that_of_the_report(language: str, report: record.Report, dutch: Wording) -> None:
    page = BeautifulSoup(html.write(msgspec.structs.replace(report, language=language), dutch), "html.parser")

    assert page.html["lang"] == language


def test_a_long_address_breaks_behind_its_slashes(soup: Any) -> None:
    link = soup.find("a", href="https://film.example/tafel")

    assert link.decode_contents() == "film.example/<wbr/>tafel"


def test_the_headings_go_down_one_level_at_a_time(soup: Any, report: record.Report) -> None:
    levels = [int(heading.name[1]) for heading in soup.find_all(["h1", "h2", "h3", "h4"])]

    assert levels.count(1) == 1
    assert soup.h1.get_text() == report.title
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_contents_lead_to_every_part(soup: Any) -> None:
    targets = [link["href"].removeprefix("#") for link in soup.nav.find_all("a")]

    assert len(targets) == 14
    assert all(soup.find(id=target) for target in targets)


def test_the_mirror_is_drawn_said_and_counted(soup: Any, report: record.Report, dutch: Wording) -> None:
    figure = report.mirror.figure
    drawing = soup.find("svg", role="img")
    rows = [
        [cell.get_text(strip=True) for cell in row.find_all(["th", "td"])] for row in soup.select(".counts tbody tr")
    ]

    assert drawing["aria-label"] == dutch.figure_in_words(figure)
    assert len(drawing.select(".side-a circle")) == sum(figure.a.counts)
    assert len(drawing.select(".side-b path")) == sum(figure.b.counts)
    assert rows == [[w, str(a), str(b)] for w, a, b in zip(figure.scale, figure.a.counts, figure.b.counts, strict=True)]


def test_every_header_of_a_table_says_what_it_heads(soup: Any) -> None:
    headers = soup.find_all("th")

    assert headers
    assert {header.get("scope") for header in headers} == {"col", "row"}


def test_what_was_typed_is_no_markup(report: record.Report, dutch: Wording) -> None:
    typed = '<script>alert(1)</script><img src=x onerror="alert(1)">'
    page = BeautifulSoup(html.write(msgspec.structs.replace(report, title=typed, bridge=typed), dutch), "html.parser")

    assert page.find_all(["script", "img"]) == []
    assert page.h1.get_text() == typed


def test_a_link_leads_to_the_web_and_nowhere_else(report: record.Report, dutch: Wording) -> None:
    sources = (record.Source("Film", url="film.example/tafel"), record.Source("Grap", url="javascript:alert(1)"))
    page = BeautifulSoup(html.write(msgspec.structs.replace(report, sources=sources), dutch), "html.parser")

    links = [link["href"] for link in page.select("#bronnen a")]
    assert links == ["https://film.example/tafel"]


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 375, 1280])
def test_it_fetches_nothing_fits_and_can_be_read_by_everybody(
    width: int, written: bytes, tmp_path: Path, chromium_page: Page
) -> None:
    file = tmp_path / "terugblik.html"
    file.write_bytes(written)
    asked: list[str] = []
    chromium_page.on("request", lambda request: asked.append(request.url))
    chromium_page.set_viewport_size({"width": width, "height": 800})

    chromium_page.goto(file.as_uri())
    fetched = [url for url in asked if not url.startswith(("data:", file.as_uri()))]
    wide = chromium_page.evaluate("document.documentElement.scrollWidth")
    chromium_page.evaluate(AXE.read_text("utf-8"))
    found = chromium_page.evaluate(
        "axe.run().then(result => result.violations.map(one => one.id + ': ' + one.nodes[0].html))"
    )

    assert fetched == []
    assert wide == width
    assert found == []
