"""Collect the texts on screens into the catalogues of translations/: `make texts`."""

import json
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
KEYWORDS = {
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "ngettext": (1, 2),
    "lazy_ngettext": (1, 2),
    "t": None,
    "tn": (1, 2),
}
METHODS = [
    ("run.py", "python"),
    ("facilitator/**.py", "python"),
    ("participant/**.py", "python"),
    ("facilitator/**.html", "jinja2"),
    ("participant/**.html", "jinja2"),
    ("static/js/**.js", "tools.texts:script_texts"),
]
OPTIONS = {"**.html": {"silent": "false"}}
HEADER = "# The texts on screens in this language; `make texts` brings in what is new and takes out what is gone."
NO_NAMES = {
    "project": "oogstdialoog",
    "version": "1",
    "msgid_bugs_address": "-",
    "last_translator": "-",
    "language_team": "-",
}
STRING = r'"((?:[^"\\\n]|\\.)*)"'
CALL = re.compile(rf"(?<![\w$.])(?<!function )(t|tn)\(\s*(?:{STRING}(?:\s*,\s*{STRING})?)?")


def script_texts(
    file: IO[bytes], keywords: Mapping[str, Any], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """Find t("…") and tn("…", "…") in a script, for babel.

    Babel's own reader loses its way in htm templates with an apostrophe.
    Raises `ValueError` for a call with anything but texts in double quotes: it could never be translated.
    """
    script = file.read().decode("utf-8")
    for call in CALL.finditer(script):
        keyword, *quoted = call.groups()
        wanted = quoted[: 2 if keyword == "tn" else 1]
        if None in wanted:
            line = script[call.start() :].splitlines()[0]
            raise ValueError(f"{keyword}() needs its text in double quotes: {line}")
        texts = tuple(json.loads(f'"{text}"') for text in wanted)
        yield script.count("\n", 0, call.start()) + 1, keyword, texts, []


def collected(root: Path) -> Catalog:
    """Return every text in the code under `root`, with the files where it stands."""
    catalog = Catalog(fuzzy=False)
    found = extract_from_dir(
        root, METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=(), directory_filter=_is_ours, callback=None
    )
    for file, line, texts, comments, context in found:
        catalog.add(texts, locations=[(Path(file).as_posix(), line)], auto_comments=comments, context=context)
    return catalog


def _is_ours(directory: str) -> bool:
    name = Path(directory).name
    return not name.startswith(".") and name not in {"vendor", "data", "node_modules"}


def update(path: Path, texts: Catalog) -> list[str]:
    """Bring one .po file up to date: new texts come in untranslated, old ones go; return what is not translated."""
    catalog = Catalog(path.parents[1].name, header_comment=HEADER, fuzzy=False, **NO_NAMES)
    if path.is_file():
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.parents[1].name)
    catalog.update(texts, no_fuzzy_matching=True, update_creation_date=False)
    catalog.obsolete.clear()
    with path.open("wb") as file:
        write_po(file, catalog, width=120, sort_output=True, ignore_obsolete=True, include_lineno=False)
    return [str(message.id) for message in catalog if message.id and not _is_translated(message.string)]


def _is_translated(translation: Any) -> bool:
    return all(translation) if isinstance(translation, tuple) else bool(translation)


def main() -> int:
    """Update every catalogue; return 1 and name the texts when some are not translated."""
    texts = collected(ROOT)
    catalogues = sorted(folder / "messages.po" for folder in (ROOT / "translations").glob("*/LC_MESSAGES"))
    untranslated = {path: update(path, texts) for path in catalogues}
    for path, missing in untranslated.items():
        for text in missing:
            print(f"{path.relative_to(ROOT)}: not translated: {text}", file=sys.stderr)
    return 1 if any(untranslated.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
