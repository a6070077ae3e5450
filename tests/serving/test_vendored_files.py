import hashlib
import json
from pathlib import Path

import pytest

from tools.vendor import rewritten

ROOT = Path(__file__).resolve().parents[2]
RECORD = json.loads((ROOT / "static" / "vendor" / "vendor.json").read_text("utf-8"))


def test_every_vendored_file_is_as_it_was_fetched() -> None:
    recorded = {f"{package['folder']}/{name}": sum for package in RECORD for name, sum in package["sha256"].items()}

    found = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for package in RECORD
        for path in (ROOT / package["folder"]).iterdir()
    }

    assert found == recorded


def test_nothing_is_vendored_without_a_line_in_the_record() -> None:
    folders = {path.relative_to(ROOT).as_posix() for path in (ROOT / "static" / "vendor").iterdir() if path.is_dir()}

    recorded = {package["folder"] for package in RECORD if package["folder"].startswith("static/")}

    assert folders == recorded


def test_every_vendored_library_brings_its_licence() -> None:
    without = [package["name"] for package in RECORD if not (ROOT / package["folder"] / "LICENSE").is_file()]

    assert without == []


def test_a_bare_import_becomes_a_relative_one() -> None:
    script = 'import{options as n}from"preact";export{n};\n//# sourceMappingURL=hooks.mjs.map'

    changed = rewritten(script, (("preact", "./preact.mjs"),))

    assert changed == 'import{options as n}from"./preact.mjs";export{n};\n'


def test_a_bare_import_that_nobody_replaces_is_refused() -> None:
    with pytest.raises(ValueError, match="preact/hooks"):
        rewritten('import{a}from"preact/hooks";', (("preact", "./preact.mjs"),))
