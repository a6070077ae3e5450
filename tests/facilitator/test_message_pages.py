"""What a page says when an act is refused: the status tells a program whether trying again may help."""

import pytest
from flask import Blueprint, Flask

from dialogue.errors import Refused
from dialogue.store.database import Database
from facilitator import message_pages


@pytest.mark.parametrize(
    ("code", "status", "says"),
    [
        ("not_found", 404, "Deze pagina is er niet"),
        ("not_saved", 503, "Dit lukte niet"),
        ("no_open_licence", 409, "Er is nog geen licentie voor open data."),
    ],
)
def test_a_refusal_has_a_page_and_the_status_that_fits_it(
    application: tuple[Flask, Database], code: str, status: int, says: str
) -> None:
    app, _database = application
    pages = Blueprint("refusing", __name__)
    message_pages.add_to(pages)
    handler = pages.error_handler_spec[None][None][Refused]

    with app.test_request_context():
        page, answered = handler(Refused(code))  # type: ignore[misc]

    assert answered == status
    assert says in page
