"""What was found in the texts of a report, and the words that are right although no dictionary has them."""

import logging

import msgspec
from flask import Blueprint, Response, jsonify, request

from dialogue.acts import spelling as accepting
from dialogue.acts.performing import Performer
from dialogue.errors import Refused
from dialogue.marks import marks
from dialogue.store import spelling as kept
from facilitator import access
from facilitator.refusals import sentence
from facilitator.report_building import build
from facilitator.report_findings import (
    Findings,
    misspelled_in,
    named_on_purpose,
    own_texts,
    telling_in,
    words_to_spell,
)
from facilitator.spelling import LANGUAGES, SpellingUnavailable, misspelled, words_of

logger = logging.getLogger(__name__)


def add_to(pages: Blueprint, performer: Performer) -> None:
    """Add the pages with findings to those of the report."""

    @pages.get("/report/findings")
    @access.facilitators_only
    def findings(session_id: int) -> Response:
        snapshot = performer.snapshot(session_id)
        texts = own_texts(build(performer, session_id), snapshot.themes)
        language = snapshot.session.language
        telling = telling_in(texts, marks, named_on_purpose(snapshot.session))
        checked = language if language in LANGUAGES else ""
        try:
            wrong = misspelled(words_to_spell(texts, words_of), language)
        except SpellingUnavailable:
            logger.warning("The spelling could not be checked: the dictionary does not answer.", exc_info=True)
            checked, wrong = "", {}
        own = performer.read(kept.own_words, language)
        wrong = {word: better for word, better in wrong.items() if word not in own and word.lower() not in own}
        found = Findings(checked, misspelled_in(texts, words_of, wrong), telling)
        return Response(msgspec.json.encode(found), mimetype="application/json")

    @pages.post("/report/words")
    @access.facilitators_only
    def accept(session_id: int) -> tuple[Response, int]:
        language = performer.snapshot(session_id).session.language
        try:
            performer.perform(accepting.accept, language, request.form.get("word", ""))
        except Refused as refused:
            return jsonify(ok=False, message=sentence(refused.code)), 422
        return jsonify(ok=True), 200
