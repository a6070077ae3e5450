from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tools.texts import collected, script_texts, update

SCRIPT = """
import { t, tn } from "../shared/texts.js";
export const Harvest = ({ people, open }) => html`
  <p title=${t("Titel")}>foto's van "ons" ${open && html`<b>${t("Dieper")}</b>`}</p>
  ${people.map((person) => html`<li>${tn("{n} zin", "{n} zinnen", person.count, { n: 1 })}</li>`)}
  <button>${t(
    "Zeg \\"dag\\"",
  )}</button>`;
function t(text) {}
at("geen tekst"); items.t("ook niet");
"""


def found(script: str) -> list[tuple[str, ...]]:
    return [texts for _, _, texts, _ in script_texts(BytesIO(script.encode()), {}, (), {})]


def catalogue(*texts: str) -> Catalog:
    catalog = Catalog()
    for text in texts:
        catalog.add(text, locations=[("facilitator/pages.py", 1)])
    return catalog


def texts_in(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    return folder / "messages.po"


def test_every_text_of_a_template_is_found_however_deep_it_stands() -> None:
    texts = found(SCRIPT)

    assert texts == [("Titel",), ("Dieper",), ("{n} zin", "{n} zinnen"), ('Zeg "dag"',)]


@pytest.mark.parametrize("call", ["t(name)", "t(`dag`)", "t('dag')", 'tn("één")'])
def test_a_call_that_could_never_be_translated_is_refused(call: str) -> None:
    with pytest.raises(ValueError, match="double quotes"):
        found(f"const x = {call};")


def test_texts_are_collected_from_code_templates_and_scripts(tmp_path: Path) -> None:
    for name, content in {
        "facilitator/pages.py": 'title = _("Uit Python")',
        "participant/templates/participant/join.html": '<h1>{{ _("Uit een sjabloon") }}</h1>',
        "static/js/shared/outbox.js": 't("Uit een script");',
        "static/vendor/preact-1/x.js": "t(1);",
        "serving/server.py": '_("Niet van een scherm")',
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")

    texts = {message.id: [file for file, _ in message.locations] for message in collected(tmp_path) if message.id}

    assert texts == {
        "Uit Python": ["facilitator/pages.py"],
        "Uit een sjabloon": ["participant/templates/participant/join.html"],
        "Uit een script": ["static/js/shared/outbox.js"],
    }


def test_a_translation_stays_while_its_text_is_used_and_goes_with_it(path: Path) -> None:
    update(path, catalogue("Volgende", "Terug"))
    path.write_text(path.read_text("utf-8").replace('"Terug"\nmsgstr ""', '"Terug"\nmsgstr "Back"'), "utf-8")

    untranslated = update(path, catalogue("Terug", "Overslaan"))

    assert texts_in(path) == {"Terug": "Back", "Overslaan": ""}
    assert untranslated == ["Overslaan"]


def test_a_new_text_is_not_given_the_translation_of_one_that_resembles_it(path: Path) -> None:
    update(path, catalogue("Stuur mijn zin"))
    path.write_text(path.read_text("utf-8").replace('zin"\nmsgstr ""', 'zin"\nmsgstr "Send my sentence"'), "utf-8")

    update(path, catalogue("Stuur mijn zinnen"))

    assert texts_in(path) == {"Stuur mijn zinnen": ""}


def test_collecting_twice_changes_nothing(path: Path) -> None:
    update(path, catalogue("Volgende"))
    before = path.read_bytes()

    update(path, catalogue("Volgende"))

    assert path.read_bytes() == before
