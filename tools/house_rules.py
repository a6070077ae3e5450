"""The rules of the house, for tests/contracts/test_imports.py: who may import whom, and how large a file may be.

Every rule takes the root of a tree and returns one sentence for each place that breaks it.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FLOORS = ("dialogue", "facilitator", "keeping", "participant", "serving")
SOURCES = (*FLOORS, "static/js", "static/css", "tests", "tools", "bench")
SUFFIXES = {".py", ".js", ".css", ".html", ".typ"}
NOT_OURS = ("static/vendor/", "tests/assets/")
MOST_LINES = 300
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}

LIBRARIES_OF_THE_CORE = {
    "msgspec": re.compile(r"dialogue/.*"),
    "snowballstemmer": re.compile(r"dialogue/(.*/)?likeness\.py"),
    "rustworkx": re.compile(r"dialogue/(.*/)?pairing\.py"),
    "sqlalchemy": re.compile(r"dialogue/store/.*"),
    "alembic": re.compile(r"dialogue/store/.*"),
}
IN_ONE_FILE_OF_THE_CORE = {"yaml"}
LIBRARIES_OF_FORMATS = {"docx", "openpyxl", "qrcode", "typst", "xlsxwriter", "pikepdf", "reportlab"}
LIBRARIES_OF_THE_ENGINE = {"eventlet", "greenlet", "gevent"}
OTHER_SIDE = {"facilitator": "participant", "participant": "facilitator"}
NOT_FOR_THE_ENGINE = {"dialogue", "facilitator", "keeping", "participant"}
SAME_FILES = ("pages.py", "socket.py")

SCRIPT_IMPORT = re.compile(
    r"""(?:^|[;\s}])(?:import|export)\b(?:[\w\s{},*$]*?\bfrom)?\s*["'](?P<fixed>[^"'\n]+)["']"""
    r"""|\bimport\(\s*["'`](?P<late>[^"'`\n]*)["'`]""",
    re.MULTILINE,
)
LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


class Import(NamedTuple):
    """One import in one file: `package` is the first part of the name."""

    file: str
    package: str


def files(root: Path, *folders: str, suffixes: set[str] = SUFFIXES) -> Iterator[Path]:
    """Return our own files under these folders."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in suffixes and not path.relative_to(root).as_posix().startswith(NOT_OURS):
                yield path


def imports(root: Path, *folders: str) -> list[Import]:
    """Return what the Python files under these folders import from outside their own package."""
    return [
        Import(path.relative_to(root).as_posix(), package)
        for path in files(root, *folders, suffixes={".py"})
        for package in sorted(_packages(ast.parse(path.read_text("utf-8"))))
    ]


def _packages(tree: ast.AST) -> set[str]:
    names = [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
    names += [
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module and not node.level
    ]
    return {name.partition(".")[0] for name in names}


def strangers_in_the_core(root: Path) -> list[str]:
    """1. `dialogue` imports the standard library, itself, and the few libraries named for it."""
    found = []
    places = defaultdict(list)
    for file, package in imports(root, "dialogue"):
        if package in IN_ONE_FILE_OF_THE_CORE:
            places[package].append(file)
        elif package not in sys.stdlib_module_names | {"dialogue"}:
            allowed = LIBRARIES_OF_THE_CORE.get(package)
            if not (allowed and allowed.fullmatch(file)):
                found.append(f"{file} imports {package}")
    return found + [f"{', '.join(where)} import {package}" for package, where in places.items() if len(where) > 1]


def sides_that_meet(root: Path) -> list[str]:
    """2. `facilitator` and `participant` never import each other; `serving` and `dialogue` import neither."""
    found = [
        f"{file} imports {package}"
        for side, other in OTHER_SIDE.items()
        for file, package in imports(root, side)
        if package in {other, "keeping", "run"}
    ]
    return found + [
        f"{file} imports {package}"
        for file, package in imports(root, "serving")
        if package in NOT_FOR_THE_ENGINE | {"run"}
    ]


def sides_of_another_shape(root: Path) -> list[str]:
    """2. Both sides have the same files, so that the shape is learned once."""
    return [
        f"{side}/{name} is missing" for side in OTHER_SIDE for name in SAME_FILES if not (root / side / name).exists()
    ]


def formats_outside_their_writer(root: Path) -> list[str]:
    """3. A format's library is imported in its writer alone: one file, or a folder of its own."""
    places = defaultdict(set)
    for file, package in imports(root, *FLOORS):
        if package in LIBRARIES_OF_FORMATS:
            places[package].add(file)
    return [
        f"{', '.join(sorted(where))} import {package}"
        for package, where in sorted(places.items())
        if len(where) > 1 and not _is_a_folder_of_its_own(where)
    ]


def _is_a_folder_of_its_own(where: set[str]) -> bool:
    folders = {Path(file).parent.as_posix() for file in where}
    return len(folders) == 1 and not folders & {*FLOORS, "facilitator/export", "participant/export"}


def engine_parts_outside(root: Path) -> list[str]:
    """4. Only `serving` names eventlet."""
    outside = [folder for folder in SOURCES if folder != "serving"]
    found = imports(root, *outside)
    if (root / "run.py").exists():
        found += [Import("run.py", package) for package in _packages(ast.parse((root / "run.py").read_text("utf-8")))]
    return [f"{file} imports {package}" for file, package in found if package in LIBRARIES_OF_THE_ENGINE]


def scripts_that_meet(root: Path) -> list[str]:
    """5. A screen's scripts import `shared/` and themselves, by relative paths; only `shared/` imports a library."""
    scripts = root / "static" / "js"
    found = []
    for path in files(root, "static/js", suffixes={".js", ".mjs"}):
        file = path.relative_to(root).as_posix()
        screen = path.relative_to(scripts).parts[0]
        for target in _script_imports(path.read_text("utf-8")):
            if not target.startswith("."):
                found.append(f"{file} imports {target}, which is not a relative path")
                continue
            where = Path(path.parent, target).resolve()
            if not where.exists():
                found.append(f"{file} imports {target}, which is not there")
            elif not _may_import(screen, where.relative_to(root.resolve() / "static").parts):
                found.append(f"{file} imports {target}")
    return found


def _script_imports(script: str) -> list[str]:
    """Return the paths that a script imports; of a path that is put together while running, its folder."""
    targets = [match["fixed"] or match["late"] for match in SCRIPT_IMPORT.finditer(LINE_COMMENT.sub("", script))]
    return [target.partition("${")[0].rpartition("/")[0] + "/" if "${" in target else target for target in targets]


def _may_import(screen: str, parts: tuple[str, ...]) -> bool:
    if parts[0] == "vendor":
        return screen == "shared"
    return parts[0] == "js" and parts[1] in {screen, "shared"}


def large_files(root: Path) -> list[str]:
    """A file is one room with one purpose: at 300 lines it is two rooms. A migration is history, and stays as it is."""
    paths = [*files(root, *SOURCES), *[path for path in [root / "run.py"] if path.exists()]]
    sizes = {
        path.relative_to(root).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in paths
        if "migrations" not in path.parts
    }
    return [f"{file} has {lines} lines" for file, lines in sizes.items() if lines > MOST_LINES]


def names_that_say_nothing(root: Path) -> list[str]:
    """A name says what is in the room."""
    return [
        path.relative_to(root).as_posix()
        for path in files(root, *SOURCES)
        if EMPTY_NAMES & {part.removesuffix(path.suffix) for part in path.relative_to(root).parts}
    ]


def packages_without_a_word(root: Path) -> list[str]:
    """A package says in a docstring what lives there."""
    return [
        path.relative_to(root).as_posix()
        for path in files(root, *FLOORS, suffixes={".py"})
        if path.name == "__init__.py" and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
