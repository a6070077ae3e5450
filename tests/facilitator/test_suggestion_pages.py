"""Suggestions for ordering the harvest, as the themes page fetches them."""

from dialogue.records import Insight, Theme
from dialogue.store import harvest, runs
from tests.facilitator.desk import Desk


def harvested(desk: Desk, session_id: int, *texts: str) -> list[int]:
    """Let these sentences stand in the harvest of a meeting, and return their ids."""
    run = desk.database.write(runs.add, session_id, "oogst", 1, None)
    new = [Insight(0, run.id, "harvest", text, False) for text in texts]
    return desk.database.write(harvest.add_insights, session_id, new)


def test_every_sentence_gets_the_themes_and_sentences_that_share_its_words(desk: Desk) -> None:
    session = desk.make()
    one, other, _third = harvested(desk, session.id, "Luister zonder oordeel", "Luisteren zonder oordelen", "Koffie")
    theme = desk.database.write(harvest.add_theme, session.id, Theme(0, "Gehoord worden", 1, points=("luisteren",)))

    answer = desk.browser.get(f"/facilitator/sessions/{session.id}/suggestions")

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.json == {
        "themes": {
            str(one): [{"theme": theme, "words": ["Luister"]}],
            str(other): [{"theme": theme, "words": ["Luisteren"]}],
        },
        "alike": {
            str(one): [{"insight": other, "words": ["Luister", "oordeel"]}],
            str(other): [{"insight": one, "words": ["Luisteren", "oordelen"]}],
        },
    }


def test_a_meeting_without_a_harvest_has_no_suggestions(desk: Desk) -> None:
    session = desk.make()

    assert desk.browser.get(f"/facilitator/sessions/{session.id}/suggestions").json == {"themes": {}, "alike": {}}


def test_suggestions_are_for_who_signed_in_and_of_a_meeting_that_exists(desk: Desk) -> None:
    session = desk.make()
    address = f"/facilitator/sessions/{session.id}/suggestions"

    assert desk.app.test_client().get(address).status_code == 401
    assert desk.browser.get("/facilitator/sessions/99/suggestions").status_code == 404
