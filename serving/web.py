"""The bare web application: languages, static files, headers, forms; it knows no dialogue."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from flask import Flask, Response, jsonify, request
from flask_babel import Babel, get_locale
from flask_wtf.csrf import CSRFProtect
from werkzeug.routing import BaseConverter, IntegerConverter, Map

from serving.headers import add_headers
from serving.languages import LANGUAGE_COOKIE, LANGUAGES, supported, wanted
from serving.origin import same_origin
from serving.secrets import cookie_key, facilitator_key, renew_facilitator_key
from serving.sessions import PatientSessions
from serving.settings import Settings
from serving.static_files import content_digest, mount_static
from serving.translations import Translations

SIGNED_IN = timedelta(days=30)
YEAR = timedelta(days=365)
LARGEST_FORM = 8 * 1024 * 1024
PHONE_SCREENS = {"participant"}
DESK_SCREENS = {"participant", "facilitator"}


class Regex(BaseConverter):
    """A part of an address that a pattern describes."""

    def __init__(self, url_map: Map, pattern: str) -> None:
        super().__init__(url_map)
        self.regex = pattern


class Number(IntegerConverter):
    """A whole number in an address, as large as a database can hold."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=2**53)


def bare_app(settings: Settings, house: Path) -> Flask:
    """Return a Flask application for this house (the folder that holds static/ and translations/)."""
    app = Flask("oogstdialoog", root_path=str(house), static_folder=None, template_folder=None)
    app.url_map.converters["regex"] = Regex
    app.url_map.converters["int"] = Number
    app.secret_key = cookie_key(settings.data)
    app.session_interface = PatientSessions()
    app.config.update(
        FACILITATOR_KEY=facilitator_key(settings.data),
        NEW_FACILITATOR_KEY=partial(renew_facilitator_key, settings.data),
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        PERMANENT_SESSION_LIFETIME=SIGNED_IN,
        SAME_ORIGIN=same_origin(settings.public_url),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.public_url.startswith("https://"),
        WTF_CSRF_TIME_LIMIT=None,
    )
    digest = mount_static(app, house / "static", settings.data / "cache" / "static")
    translations = Translations(house / "translations", settings.data / "cache" / "translations")
    Babel(
        app,
        default_locale=LANGUAGES[0],
        default_translation_directories=str(translations.directory),
        locale_selector=lambda: wanted(request),
    )
    app.jinja_env.globals.update(get_locale=get_locale, static_root=f"/static/{digest}", languages=LANGUAGES)
    app.context_processor(lambda: {"language": str(get_locale())})
    add_headers(app)
    _serve_texts(app, translations, content_digest(house / "translations"))
    _remember_language(app)
    return app


def protect_forms(app: Flask) -> CSRFProtect:
    """Let forms carry a token; what must do without is exempted by its owner."""
    return CSRFProtect(app)


def tell_health(app: Flask, works: Callable[[], bool]) -> None:
    """Answer /healthz with `{"status": "ok"}` when what the server needs works, and with 503 when it does not."""

    @app.get("/healthz")
    def health() -> tuple[Response, int]:
        return (jsonify({"status": "ok"}), 200) if works() else (jsonify({"status": "unavailable"}), 503)


def _serve_texts(app: Flask, translations: Translations, digest: str) -> None:
    @app.get("/texts/<digest>/<screen>/<language>.json")
    def texts(digest: str, screen: str, language: str) -> Response:
        screens = PHONE_SCREENS if screen == "phone" else DESK_SCREENS
        answer = jsonify(translations.script_texts(supported(language), screens))
        answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return answer

    app.jinja_env.globals["texts_url"] = lambda screen, language: f"/texts/{digest}/{screen}/{language}.json"


def _remember_language(app: Flask) -> None:
    @app.after_request
    def remember(response: Response) -> Response:
        chosen = request.args.get("language", "")
        if chosen in LANGUAGES and response.mimetype == "text/html":
            # a script of ours writes it too, so that it is not HttpOnly; it holds no more than "nl" or "en"
            response.set_cookie(
                LANGUAGE_COOKIE, chosen, max_age=YEAR, samesite="Lax", secure=app.config["SESSION_COOKIE_SECURE"]
            )
        return response
