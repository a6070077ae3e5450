"""What the writer of a sentence allows: to print it in the report, and to share it apart from the report."""

from typing import TypedDict

from dialogue.records import Session

OPEN_LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
"""Under what sentences and counts can be shared openly, with the address of its words."""


class Permission(TypedDict):
    """The two permissions of a sentence, as its record names them."""

    may_quote: bool
    may_open: bool


def permission(session: Session, *, may_quote: bool, may_open: bool) -> Permission:
    """Return what is allowed: nothing is shared openly that may not be printed, nor where nobody was asked."""
    return {"may_quote": may_quote, "may_open": may_quote and may_open and bool(session.open_licence)}
