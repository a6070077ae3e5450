"""One plain page for what cannot be shown or done, with what to do about it."""

from flask import Blueprint, render_template
from flask_wtf.csrf import CSRFError

from dialogue.errors import Refused
from facilitator import refusals

NOT_FOUND, OLD, CONFLICT, BUSY = 404, 400, 409, 503


def add_to(pages: Blueprint) -> None:
    """Let these pages say so when there is nothing at an address, a form is too old, or an act is refused."""

    @pages.errorhandler(NOT_FOUND)
    def nothing_here(_error: object) -> tuple[str, int]:
        return render_template("facilitator/message.html", reason="not_found"), NOT_FOUND

    @pages.errorhandler(CSRFError)
    def old_page(_error: object) -> tuple[str, int]:
        return render_template("facilitator/message.html", reason="old_page"), OLD

    @pages.errorhandler(Refused)
    def refused(error: Refused) -> tuple[str, int]:
        if error.code == "not_found":
            return nothing_here(error)
        return said(error.code), BUSY if error.code == "not_saved" else CONFLICT


def said(code: str) -> str:
    """Return the page that says why something was refused."""
    return render_template("facilitator/message.html", reason="refused", sentence=refusals.sentence(code))
