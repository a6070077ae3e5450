"""Pictures of the report of a played meeting, in every format that is looked at: part of `make screenshots`."""

import io
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageColor
from playwright.sync_api import sync_playwright

from dialogue.acts import series
from dialogue.store.database import Database, open_database
from facilitator.export import cards, series_pdf
from facilitator.export.formats import FORMATS
from facilitator.report_building import wording
from facilitator.series_building import build_series, series_wording
from serving.settings import read_settings
from serving.web import bare_app
from tests.dialogue.acts.meeting import Meeting
from tests.journey import look_back
from tools import programs

HOUSE = Path(__file__).resolve().parent.parent
PICTURES = HOUSE / "docs" / "img"
GROUND, GAP = "#DDD3BF", 16
COLOURS, MOST_WEIGHED, NEAR = 200, 4000, 7
TOKENS = HOUSE / "static" / "css" / "tokens.css"
HEX = re.compile(r"#[0-9A-Fa-f]{6}\b")
WEB = {1280: 5, 360: 9}
"""How wide the web page is shown, and in how many columns it is cut."""
HALF_A_YEAR_BEFORE = ("2025-06-02", ((3, 3, 2, 3, 2, 3, 3, 2, 3), (0, 0, 1, 0, 1, 0, 0, 1, 2)))

CLEAR = 22
"""How high the strip of one colour is in which a long page is cut."""

Pictures = Sequence[Image.Image]


def main() -> None:
    """Play a meeting, publish its report, and write a picture of each of its files."""
    os.environ["TZ"] = "UTC"  # the clock times in the pictures are the same everywhere
    time.tzset()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'dialogue.db'}")
        try:
            with bare_app(read_settings(["--data", folder], {}), HOUSE).app_context():
                _draw(database)
        finally:
            database.close()


def _draw(database: Database) -> None:
    meeting = look_back.play(database)
    report = look_back.publish(meeting)
    words = wording(report.language)
    files = {name: FORMATS[name].write(report, words) for name in ("pdf", "factsheet", "docx", "html")}
    pages = _pages(files["pdf"])
    _keep("look-back-1", _beside(pages[:8], 4))
    _keep("look-back-2", _beside(pages[8:], 4))
    _keep("look-back-factsheet", _pages(files["factsheet"], 80)[0])
    if report.deck:
        _keep("look-back-cards", _beside(_pages(cards.write(report.deck, words)), 2))
    _keep("look-back-series", _beside(_pages(_series(meeting))[:3], 3))
    for width, columns in WEB.items():
        _keep(f"look-back-web-{width}", _beside(_cut(_web_page(files["html"], width), columns), columns), 1700)
    if office := shutil.which("soffice"):
        _keep("look-back-word", _beside(_pages(_converted(office, files["docx"]), 45), 5))


def _series(meeting: Meeting) -> bytes:
    """Return the report of a series in which this meeting is the second."""
    performer = meeting.performer
    earlier = look_back.play(meeting.database, *HALF_A_YEAR_BEFORE)
    made = performer.perform(series.begin, earlier.id, "Samen leren in Voorbeeldstad", performer.now)
    number = int(str(made["series"]))
    performer.perform(series.put, meeting.id, number)
    built = build_series(performer, number)
    return series_pdf.write(built.report, series_wording(built.report.language))


def _web_page(file: bytes, width: int) -> Image.Image:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        place = Path(folder) / "look-back.html"
        place.write_bytes(file)
        browser = playwright.chromium.launch(executable_path=programs.chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 900}, locale="nl-NL")
        page.goto(place.as_uri())
        page.evaluate("document.fonts.ready")
        shot = page.screenshot(full_page=True, animations="disabled")
        browser.close()
    return Image.open(io.BytesIO(shot)).convert("RGB")


def _cut(long: Image.Image, columns: int) -> Pictures:
    """Return a long page as columns, cut where nothing stands."""
    tops, high = [0], long.height / columns
    for number in range(1, columns):
        top = round(number * high)
        while len(long.crop((0, top, long.width, top + CLEAR)).getcolors() or ()) != 1:
            top -= 1
        tops.append(top)
    return [long.crop((0, a, long.width, b)) for a, b in zip(tops, [*tops[1:], long.height], strict=True)]


def _converted(office: str, file: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "look-back.docx"
        place.write_bytes(file)
        made_into = ["--headless", "--convert-to", "pdf", "--outdir", folder, str(place)]
        subprocess.run([office, f"-env:UserInstallation={Path(folder).as_uri()}/profile", *made_into], check=True)
        return place.with_suffix(".pdf").read_bytes()


def _pages(pdf: bytes, dots: int = 60) -> Pictures:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", str(dots), "-png", str(path), str(Path(folder) / "page")], check=True)
        drawn = sorted(Path(folder).glob("page-*.png"))
        return [Image.open(io.BytesIO(it.read_bytes())).convert("RGB") for it in drawn]


def _beside(pages: Pictures, columns: int) -> Image.Image:
    """Return pages on one sheet, row by row."""
    wide, high = max(it.width for it in pages), max(it.height for it in pages)
    rows = -(-len(pages) // columns)
    sheet = Image.new("RGB", (columns * (wide + GAP) + GAP, rows * (high + GAP) + GAP), GROUND)
    for number, page in enumerate(pages):
        row, column = divmod(number, columns)
        sheet.paste(page, (GAP + column * (wide + GAP), GAP + row * (high + GAP)))
    return sheet


def _keep(name: str, picture: Image.Image, widest: int = 2080) -> None:
    if picture.width > widest:
        picture = picture.resize((widest, round(picture.height * widest / picture.width)), Image.Resampling.LANCZOS)
    picture.quantize(palette=_commonest(picture), dither=Image.Dither.NONE).save(
        PICTURES / f"{name}.png", optimize=True
    )


def _commonest(picture: Image.Image) -> Image.Image:
    """Return a palette of the house's colours and those that occur most, none too near to another."""
    counted = sorted(picture.getcolors(picture.width * picture.height) or (), reverse=True)
    wanted = [*map(ImageColor.getrgb, HEX.findall(TOKENS.read_text(encoding="utf-8")))]
    chosen: list[tuple[int, ...]] = []
    for colour in (*wanted, *(colour for _, colour in counted[:MOST_WEIGHED] if isinstance(colour, tuple))):
        if len(chosen) < COLOURS and all(_apart(colour, other) > NEAR for other in chosen):
            chosen.append(colour)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in chosen for part in colour])
    return palette


def _apart(one: Sequence[int], other: Sequence[int]) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


if __name__ == "__main__":
    main()
