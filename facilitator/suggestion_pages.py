"""What may help to order the harvest: themes for a sentence, and sentences that are alike. Nobody has to follow it."""

import msgspec
from flask import Blueprint, Response

from dialogue import ordering
from dialogue.acts.performing import Performer
from dialogue.likeness import suggestions
from dialogue.records import Insight, Theme
from dialogue.snapshot import Snapshot
from facilitator import access, message_pages
from serving.offload import run_off_loop


def blueprint(performer: Performer) -> Blueprint:
    """Return the address that the themes page fetches suggestions from."""
    pages = Blueprint("suggestions", __name__, url_prefix="/facilitator/sessions/<int:session_id>")
    message_pages.add_to(pages)

    @pages.get("/suggestions")
    @access.facilitators_only
    def suggested(session_id: int) -> Response:
        insights, themes, language = performer.look(session_id, _harvest)
        found = run_off_loop(suggestions, insights, themes, language)
        answer = Response(msgspec.json.encode(found), mimetype="application/json")
        answer.headers["Cache-Control"] = "no-store"
        return answer

    return pages


def _harvest(snapshot: Snapshot) -> tuple[list[Insight], tuple[Theme, ...], str]:
    return ordering.heads(snapshot.insights.values()), snapshot.themes, snapshot.session.language
