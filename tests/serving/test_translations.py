from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError
from flask import Flask
from flask_babel import Babel, force_locale, gettext, ngettext

from serving.translations import Translations

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#: facilitator/pages.py
msgid "Bijeenkomst"
msgstr "Meeting"

#: participant/pages.py
msgid "%(num)s mens"
msgid_plural "%(num)s mensen"
msgstr[0] "%(num)s person"
msgstr[1] "%(num)s people"

#: static/js/participant/steps/harvest.js facilitator/pages.py
msgid "Stuur mijn zin"
msgstr "Send my sentence"

#: static/js/shared/outbox.js
msgid "Bewaard"
msgstr "Kept"

#: static/js/facilitator/control.js
msgid "Volgende"
msgstr "Next"

#: static/js/participant/steps/group.js
msgid "{n} minuut"
msgid_plural "{n} minuten"
msgstr[0] "{n} minute"
msgstr[1] "{n} minutes"

#: static/js/participant/steps/info.js
msgid "Nog niet vertaald"
msgstr ""

#: static/js/participant/steps/info.js
#, fuzzy
msgid "Misschien goed"
msgstr "Perhaps good"
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "translations" / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "messages.po").write_text(CATALOGUE, "utf-8")
    return tmp_path / "translations"


def test_a_fresh_checkout_speaks_both_languages_without_a_step_of_its_own(source: Path, tmp_path: Path) -> None:
    translations = Translations(source, tmp_path / "cache")
    app = Flask(__name__)
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(translations.directory)
    Babel(app, default_locale="nl")

    with app.test_request_context():
        with force_locale("en"):
            english = gettext("Bijeenkomst"), ngettext("%(num)s mens", "%(num)s mensen", 3)
        with force_locale("nl"):
            dutch = gettext("Bijeenkomst"), ngettext("%(num)s mens", "%(num)s mensen", 1)

    assert english == ("Meeting", "3 people")
    assert dutch == ("Bijeenkomst", "1 mens")
    assert list(source.rglob("*.mo")) == []


def test_a_changed_catalogue_is_used_at_the_next_start(source: Path, tmp_path: Path) -> None:
    Translations(source, tmp_path / "cache")
    path = source / "en" / "LC_MESSAGES" / "messages.po"
    path.write_text(CATALOGUE.replace("Meeting", "Gathering"), "utf-8")

    Translations(source, tmp_path / "cache")

    assert b"Gathering" in (tmp_path / "cache" / "en" / "LC_MESSAGES" / "messages.mo").read_bytes()


def test_a_screen_gets_the_texts_of_its_own_scripts_and_the_shared_ones(source: Path, tmp_path: Path) -> None:
    translations = Translations(source, tmp_path / "cache")

    texts = translations.script_texts("en", ["participant"])

    assert texts == {
        "Stuur mijn zin": "Send my sentence",
        "Bewaard": "Kept",
        "{n} minuut": "{n} minute",
        "{n} minuten": "{n} minutes",
    }


def test_the_language_of_the_texts_themselves_needs_no_texts(source: Path, tmp_path: Path) -> None:
    translations = Translations(source, tmp_path / "cache")

    assert translations.script_texts("nl", ["participant"]) == {}
    assert list(translations.languages) == ["en"]


def test_a_broken_catalogue_is_refused(source: Path, tmp_path: Path) -> None:
    (source / "en" / "LC_MESSAGES" / "messages.po").write_text('msgid "a"\nmsgstr "b"\nonzin\n', "utf-8")

    with pytest.raises(PoFileError):
        Translations(source, tmp_path / "cache")
