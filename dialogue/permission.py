"""What the writer of a sentence allows: to print it in the report, and to share it apart from the report."""

from typing import TypedDict

from dialogue.records import Insight, Session

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


def may_be_printed(insight: Insight) -> bool:
    """Return whether a sentence may stand in the report: its writer said yes and nobody hid it."""
    return insight.may_quote and insight.state != "hidden"


def may_be_shared(insight: Insight) -> bool:
    """Return whether a sentence may also be shared apart from the report."""
    return insight.may_open and may_be_printed(insight)
