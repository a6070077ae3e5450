"""The pictures of fruit and grain, as they are printed beside themes and on cards."""

from pathlib import Path

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
