from datetime import timedelta

import pytest
from flask import Flask, session

from serving import sessions

HOUR = 3600


@pytest.fixture
def app() -> Flask:
    app = Flask(__name__)
    app.secret_key = "geheim"
    app.config.update(PERMANENT_SESSION_LIFETIME=timedelta(days=30))
    app.session_interface = sessions.PatientSessions()
    app.add_url_rule("/in", "in", lambda: session.update(control=True, _permanent=True) or "in")
    app.add_url_rule("/who", "who", lambda: str(session.get("control")))
    return app


@pytest.mark.parametrize(
    ("ahead", "signed_in"), [(0, "True"), (-2 * HOUR, "True"), (29 * 24 * HOUR, "True"), (31 * 24 * HOUR, "None")]
)
def test_who_signed_in_stays_so_for_thirty_days_also_when_the_clock_is_put_back(
    app: Flask, monkeypatch: pytest.MonkeyPatch, ahead: int, signed_in: str
) -> None:
    browser = app.test_client()
    browser.get("/in")
    now = sessions.time.time()
    monkeypatch.setattr("time.time", lambda: now + ahead)

    assert browser.get("/who").text == signed_in


def test_a_cookie_that_somebody_wrote_is_nobody(app: Flask) -> None:
    browser = app.test_client()
    browser.set_cookie("session", "eyJjb250cm9sIjp0cnVlfQ.aaaa.bbbb")

    assert browser.get("/who").text == "None"
