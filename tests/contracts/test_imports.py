"""The rules of the house hold, and each of them notices when it is broken."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import house_rules

ROOT = Path(__file__).resolve().parents[2]

RULES = [
    house_rules.strangers_in_the_core,
    house_rules.sides_that_meet,
    house_rules.sides_of_another_shape,
    house_rules.formats_outside_their_writer,
    house_rules.engine_parts_outside,
    house_rules.scripts_that_meet,
    house_rules.large_files,
    house_rules.names_that_say_nothing,
    house_rules.packages_without_a_word,
]

A_SOUND_HOUSE = {
    "run.py": "import serving.command",
    "dialogue/__init__.py": '"""The core."""',
    "dialogue/clock.py": "import datetime\nimport msgspec\nfrom dialogue.store import tables",
    "dialogue/reading.py": "import yaml",
    "dialogue/pairing.py": "import rustworkx",
    "dialogue/likeness.py": "import snowballstemmer",
    "dialogue/store/tables.py": "import sqlalchemy",
    "facilitator/pages.py": "import flask\nfrom dialogue import clock\nfrom serving import rooms",
    "facilitator/socket.py": "import msgspec",
    "facilitator/export/pdf.py": "import typst",
    "facilitator/export/word/paragraphs.py": "import docx",
    "facilitator/export/word/tables.py": "import docx.table",
    "participant/pages.py": "import flask",
    "participant/socket.py": "from participant import pages",
    "serving/server.py": "import eventlet.wsgi",
    "static/vendor/preact-1/preact.mjs": 'import "anything";',
    "static/js/shared/preact.js": 'export { h } from "../../vendor/preact-1/preact.mjs";',
    "static/js/participant/phone.js": (
        'import { h } from "../shared/preact.js";\nawait import(`./steps/${kind}.js`);\n// import "of words"'
    ),
    "static/js/participant/steps/info.js": 'import {\n  h,\n} from "../../shared/preact.js";',
    "static/css/phone.css": "a {}\n" * 300,
}

BREAKS = [
    (house_rules.strangers_in_the_core, "dialogue/x.py", "def late():\n    import flask", "imports flask"),
    (house_rules.strangers_in_the_core, "dialogue/x.py", "from sqlalchemy import select", "imports sqlalchemy"),
    (house_rules.strangers_in_the_core, "dialogue/x.py", "import rustworkx", "imports rustworkx"),
    (house_rules.strangers_in_the_core, "dialogue/x.py", "import snowballstemmer", "imports snowballstemmer"),
    (house_rules.strangers_in_the_core, "dialogue/x.py", "import serving.rooms", "imports serving"),
    (house_rules.strangers_in_the_core, "dialogue/x.py", "import yaml", "dialogue/reading.py, dialogue/x.py"),
    (house_rules.sides_that_meet, "facilitator/x.py", "from participant.pages import join", "imports participant"),
    (house_rules.sides_that_meet, "participant/x.py", "import facilitator", "imports facilitator"),
    (house_rules.sides_that_meet, "participant/x.py", "import run", "imports run"),
    (house_rules.sides_that_meet, "serving/x.py", "from dialogue import clock", "imports dialogue"),
    (house_rules.formats_outside_their_writer, "facilitator/export/x.py", "import typst", "import typst"),
    (house_rules.formats_outside_their_writer, "participant/x.py", "import docx", "import docx"),
    (house_rules.engine_parts_outside, "participant/x.py", "from eventlet import tpool", "imports eventlet"),
    (house_rules.engine_parts_outside, "tests/test_x.py", "import eventlet", "imports eventlet"),
    (house_rules.engine_parts_outside, "run.py", "import eventlet", "run.py imports eventlet"),
    (house_rules.scripts_that_meet, "static/js/facilitator/x.js", 'import "../participant/phone.js";', "phone.js"),
    (
        house_rules.scripts_that_meet,
        "static/js/shared/x.js",
        'const p = import("../participant/phone.js");',
        "phone.js",
    ),
    (house_rules.scripts_that_meet, "static/js/participant/x.js", 'import { h } from "preact";', "not a relative"),
    (house_rules.scripts_that_meet, "static/js/participant/x.js", 'export * from "./gone.js";', "not there"),
    (
        house_rules.scripts_that_meet,
        "static/js/participant/x.js",
        'import h from "../../vendor/preact-1/preact.mjs";',
        "vendor",
    ),
    (house_rules.large_files, "static/css/x.css", "a {}\n" * 301, "has 301 lines"),
    (house_rules.names_that_say_nothing, "facilitator/utils.py", "", "facilitator/utils.py"),
    (house_rules.names_that_say_nothing, "static/js/common/x.js", "", "static/js/common/x.js"),
    (house_rules.packages_without_a_word, "serving/__init__.py", "X = 1", "serving/__init__.py"),
]


def build(root: Path, house: dict[str, str]) -> None:
    for name, content in house.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule: Callable[[Path], list[str]]) -> None:
    broken = rule(ROOT)

    assert broken == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_accepts_a_sound_house(rule: Callable[[Path], list[str]], tmp_path: Path) -> None:
    build(tmp_path, A_SOUND_HOUSE)

    broken = rule(tmp_path)

    assert broken == []


@pytest.mark.parametrize(("rule", "file", "content", "complaint"), BREAKS)
def test_a_rule_names_the_file_that_breaks_it(
    rule: Callable[[Path], list[str]], file: str, content: str, complaint: str, tmp_path: Path
) -> None:
    build(tmp_path, {**A_SOUND_HOUSE, file: content})

    broken = rule(tmp_path)

    assert len(broken) == 1
    assert file in broken[0]
    assert complaint in broken[0]


def test_both_sides_must_have_the_same_files(tmp_path: Path) -> None:
    build(tmp_path, A_SOUND_HOUSE)
    (tmp_path / "participant/socket.py").unlink()

    broken = house_rules.sides_of_another_shape(tmp_path)

    assert broken == ["participant/socket.py is missing"]


def test_importing_the_program_loads_nothing_that_eventlet_must_patch_first() -> None:
    watched = {"eventlet", "flask", "socketio", "sqlalchemy", "psycopg", "werkzeug"}
    script = f"import sys, run; print(sorted({watched!r} & set(sys.modules)))"

    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert loaded.strip() == "[]"
