"""The pictures on the cover of a report: choosing, describing, removing and seeing them."""

from collections.abc import Callable

from flask import Blueprint, Response, abort, jsonify, request
from flask_babel import gettext as _

from dialogue.acts import picturing
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.report.record import PLACES
from dialogue.store import pictures
from facilitator import access
from facilitator.picture_encoding import LARGEST_FILE, PictureMistake, encoded
from facilitator.refusals import sentence
from serving.offload import run_off_loop

Answer = tuple[Response, int]

MISTAKES = {
    "missing": lambda: _("Kies eerst een bestand."),
    "too_large": lambda: _("Dit bestand is te groot. Kies een foto van hooguit 8 MB."),
    "no_picture": lambda: _("Dit is geen foto die we kunnen lezen. Kies een JPEG, PNG of WebP."),
    "too_many_pixels": lambda: _("Deze foto heeft te veel beeldpunten. Maak hem eerst kleiner."),
}


def blueprint(performer: Performer) -> Blueprint:
    """Return the pages with pictures; each answers with `{ok: true}` or `{ok: false, message}`."""
    pages = Blueprint("pictures", __name__, url_prefix="/facilitator/sessions/<int:session_id>/pictures/<place>")

    @pages.get("")
    @access.facilitators_only
    def shown(session_id: int, place: str) -> Response:
        picture = performer.read(pictures.everything, session_id).get(place)
        if picture is None:
            abort(404)
        answer = Response(picture.data, mimetype=picture.media_type)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @pages.post("")
    @access.facilitators_only
    def put(session_id: int, place: str) -> Answer:
        file = request.files.get("picture")
        if file is None or not file.filename:
            return _wrong(MISTAKES["missing"]())
        if place not in PLACES:
            abort(404)
        # one byte more than allowed is enough to know that it is too large
        content = file.stream.read(LARGEST_FILE + 1)
        file.close()
        try:
            picture = run_off_loop(encoded, content, place)
        except PictureMistake as mistake:
            return _wrong(MISTAKES[mistake.code]())
        return _done(lambda: performer.perform(picturing.put, session_id, place, picture, performer.now))

    @pages.post("/words")
    @access.facilitators_only
    def describe(session_id: int, place: str) -> Answer:
        alt, credit = request.form.get("alt", ""), request.form.get("credit", "")
        return _done(lambda: performer.perform(picturing.describe, session_id, place, alt, credit, performer.now))

    @pages.post("/remove")
    @access.facilitators_only
    def remove(session_id: int, place: str) -> Answer:
        return _done(lambda: performer.perform(picturing.remove, session_id, place, performer.now))

    return pages


def _done(act: Callable[[], object]) -> Answer:
    try:
        act()
    except Refused as refused:
        return _wrong(sentence(refused.code), 404 if refused.code == "not_found" else 422)
    return jsonify(ok=True), 200


def _wrong(message: str, status: int = 422) -> Answer:
    return jsonify(ok=False, message=message), status
