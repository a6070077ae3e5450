"""A kind of step is one room on each floor: the floors are held against each other."""

import re
from pathlib import Path

import pytest

from dialogue.steps.registry import KINDS

ROOT = Path(__file__).resolve().parents[2]
CORE = "dialogue/steps"
SHARED_BY_KINDS = {"batches", "__init__", "kind", "registry", "grouping"}
"""Files beside the kinds that are no kind themselves."""

REGISTRIES = {
    "static/js/participant/steps/registry.js": "static/js/participant/steps",
    "static/js/facilitator/steps/registry.js": "static/js/facilitator/steps",
    "static/js/facilitator/projector/registry.js": "static/js/facilitator/projector",
}
FLOORS = {folder: ".js" for folder in REGISTRIES.values()}
LISTED = re.compile(r"export const (?:STEPS|MODULES) = \{(?P<entries>.*?)\n?\};", re.DOTALL)
ENTRY = re.compile(r"^\s*(?P<kind>\w+)\s*(?::|$)")
IMPORTED = re.compile(r"""["']\./(?P<file>\w+)\.js["']""")


def kinds_in(registry: str) -> list[str]:
    """Return the kinds that a registry lists, in its order."""
    listed = LISTED.search((ROOT / registry).read_text("utf-8"))
    assert listed, f"{registry} has no list of kinds"
    entries = listed["entries"].replace("\n", ",").split(",")
    return [found["kind"] for entry in entries if (found := ENTRY.match(entry))]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_file_on_each_floor(kind: str) -> None:
    wanted = [f"{folder}/{kind}.js" for folder in FLOORS] + [f"tests/{CORE}/test_{kind}.py"]

    missing = [file for file in wanted if not (ROOT / file).is_file()]

    assert missing == []


@pytest.mark.parametrize("registry", REGISTRIES)
def test_every_registry_lists_every_kind_once_and_nothing_more(registry: str) -> None:
    assert sorted(kinds_in(registry)) == sorted(KINDS)


@pytest.mark.parametrize("registry", REGISTRIES)
def test_every_registry_takes_each_kind_from_its_own_file(registry: str) -> None:
    imported = IMPORTED.findall((ROOT / registry).read_text("utf-8"))

    assert sorted(imported) == sorted(KINDS)


def test_the_core_has_a_file_for_every_kind_and_nothing_more() -> None:
    files = {path.stem for path in (ROOT / CORE).glob("*.py")} - SHARED_BY_KINDS

    assert {file.removesuffix("_") for file in files} == set(KINDS)
    assert {name: type(kind).__module__.split(".")[-1].removesuffix("_") for name, kind in KINDS.items()} == {
        name: name for name in KINDS
    }


@pytest.mark.parametrize(
    "folder", ["static/js/participant/steps", "static/js/facilitator/steps", "tests/dialogue/steps"]
)
def test_a_floor_has_no_room_for_a_kind_that_does_not_exist(folder: str) -> None:
    files = {path.stem.removeprefix("test_") for path in (ROOT / folder).iterdir() if path.is_file()} - {"registry"}

    assert files == set(KINDS)
