"""Words for numbers: a share becomes a code, and the catalogues have the words."""

from typing import Literal

Quantifier = Literal["all", "most", "about_half", "some", "few", "none"]
MOST = 0.6
ABOUT_HALF = 0.4
SOME = 0.2


def quantifier(part: int, whole: int) -> Quantifier:
    """Return how a part of a whole is called: from 60 % "most", from 40 % "about half", from 20 % "some".

    Our own bounds: "most" is clearly more than half, "few" is under one in five.
    """
    if whole <= 0 or part <= 0:
        return "none"
    share = part / whole
    if share >= 1:
        return "all"
    if share >= MOST:
        return "most"
    if share >= ABOUT_HALF:
        return "about_half"
    return "some" if share >= SOME else "few"
