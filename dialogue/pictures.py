"""The harvest pictures by which people find each other; their names are on the screens."""

PICTURES = (
    "appel",
    "peer",
    "kers",
    "pruim",
    "druif",
    "citroen",
    "aardbei",
    "framboos",
    "pompoen",
    "wortel",
    "biet",
    "radijs",
    "ui",
    "prei",
    "mais",
    "tarwe",
    "erwt",
    "boon",
    "champignon",
    "kastanje",
    "walnoot",
    "zonnebloem",
    "klaver",
    "aubergine",
)


def picture_at(place: int) -> str:
    """Return the picture at a place (counted from 1); beyond 24 places they come round again with another number."""
    return PICTURES[(place - 1) % len(PICTURES)]
