"""The pictures of fruit and grain, as they are printed beside themes and on cards."""

import base64
from pathlib import Path

from dialogue.report.record import Picture

FOLDER = Path(__file__).parent / "typst" / "pictures"
BASKET = (
    "peer",
    "wortel",
    "tarwe",
    "appel",
    "erwt",
    "ui",
    "pompoen",
    "kers",
    "mais",
    "biet",
    "druif",
    "aardbei",
    "prei",
    "champignon",
    "pruim",
    "boon",
    "zonnebloem",
    "radijs",
    "citroen",
    "klaver",
    "kastanje",
    "framboos",
    "aubergine",
    "walnoot",
)


def picked(number: int, picture: str = "") -> str:
    """Return the id of this picture; where there is no such picture, the one that belongs to the number (from 0)."""
    return picture if picture in BASKET else BASKET[number % len(BASKET)]


def drawing(picture: str) -> str:
    """Return the SVG of a picture by its id."""
    return (FOLDER / f"{picture}.svg").read_text(encoding="utf-8").strip()


def address(picture: Picture) -> str:
    """Return a picture as the address of itself."""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode()}"


def wrapped(picture: Picture | None, described: str) -> dict[str, object] | None:
    """Return a picture for a template: within an SVG, which is text, so that its bytes are printed as they are."""
    if picture is None:
        return None
    size = f'width="{picture.width}" height="{picture.height}"'
    box = f'viewBox="0 0 {picture.width} {picture.height}"'
    image = f'<image {size} href="{address(picture)}"/>'
    return {
        "svg": f'<svg xmlns="http://www.w3.org/2000/svg" {box} {size}>{image}</svg>',
        "alt": picture.alt or described,
        "ratio": picture.height / picture.width,
    }
