import pytest
from flask import Flask

from serving.headers import add_headers, content_security_policy


@pytest.fixture
def app() -> Flask:
    app = Flask(__name__, static_folder=None)
    add_headers(app)
    app.add_url_rule("/page", "page", lambda: "<p>dag</p>")
    app.add_url_rule("/data", "data", lambda: {"dag": True})
    return app


def directives(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in policy.split(";"))}


def test_a_page_may_use_this_server_alone_and_no_script_of_its_own(app: Flask) -> None:
    response = app.test_client().get("/page", base_url="http://192.168.1.20:8080")

    policy = directives(response.headers["Content-Security-Policy"])
    assert policy["default-src"] == policy["script-src"] == policy["style-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["form-action"] == ["'self'"]
    assert policy["base-uri"] == policy["object-src"] == ["'none'"]
    assert policy["connect-src"] == ["'self'", "ws://192.168.1.20:8080", "wss://192.168.1.20:8080"]


@pytest.mark.parametrize("host", ["kwaad; script-src *", "a b", "", "[::1", "x'y"])
def test_a_strange_host_adds_nothing_to_the_policy(host: str) -> None:
    policy = directives(content_security_policy(host))

    assert policy["connect-src"] == ["'self'"]


def test_a_host_with_a_version_six_address_is_named() -> None:
    policy = directives(content_security_policy("[fd00::7]:8080"))

    assert "ws://[fd00::7]:8080" in policy["connect-src"]


def test_pages_are_not_kept_by_the_browser_but_data_may_be(app: Flask) -> None:
    page = app.test_client().get("/page")
    data = app.test_client().get("/data")

    assert page.headers["Cache-Control"] == "no-store"
    assert "Cache-Control" not in data.headers


def test_a_refusal_carries_the_headers_too(app: Flask) -> None:
    response = app.test_client().get("/nergens")

    assert response.status_code == 404
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert "Content-Security-Policy" in response.headers
