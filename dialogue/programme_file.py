"""Programmes and decks as YAML files: read, checked, and written. `docs/programmes.md` describes them."""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any, TypeVar

import msgspec
import yaml
from msgspec import inspect

from dialogue.pictures import PICTURES
from dialogue.programme import Deck, Programme, Step
from dialogue.programme_mistake import Document, Path, shown
from dialogue.programme_texts import cleaned
from dialogue.steps.registry import KINDS, kind_of

LARGEST_FILE = 256 * 1024
"""Bytes of a programme or deck file."""

DEEPEST = 12
# Every scalar stays text until the record says what it is: `no` is a word, and a date is not a surprise.
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Record = TypeVar("Record", bound=msgspec.Struct)


def read_programme(source: bytes, file_name: str, decks: Sequence[Deck]) -> Programme:
    """Return the programme in a file; `decks` are those it may name. Raises `ProgrammeMistake`."""
    return _programme(_document(source, file_name), decks)


def read_deck(source: bytes, file_name: str) -> Deck:
    """Return the deck in a file. Raises `ProgrammeMistake`."""
    return _deck(_document(source, file_name))


def read_any(source: bytes, file_name: str, more_decks: Sequence[Deck] = ()) -> Programme | Deck:
    """Return the programme (it has steps) or the deck (it has cards) in a file.

    A programme may name a ready-made deck or one of `more_decks`. Raises `ProgrammeMistake`.
    """
    document = _document(source, file_name)
    if "steps" in document.content:
        return _programme(document, (*ready_made_decks(), *more_decks))
    if "cards" in document.content:
        return _deck(document)
    raise document.mistake((), "not_a_programme")


@cache
def ready_made_programmes() -> tuple[Programme, ...]:
    """Return the programmes that come with the house, the longest first."""
    decks = ready_made_decks()
    programmes = [_programme(document, decks) for document in _ready_made() if "steps" in document.content]
    return tuple(sorted(programmes, key=lambda programme: -programme.minutes))


@cache
def ready_made_decks() -> tuple[Deck, ...]:
    """Return the decks that come with the house."""
    return tuple(_deck(document) for document in _ready_made() if "cards" in document.content)


def written(record: Programme | Deck) -> str:
    """Return a programme or deck as a file that reads back as the same record."""
    content = _without_nothing(msgspec.to_builtins(record))
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)


def _ready_made() -> list[Document]:
    files = [file for file in resources.files("dialogue.programmes").iterdir() if file.name.endswith(".yaml")]
    return [_document(file.read_bytes(), file.name) for file in sorted(files, key=lambda file: file.name)]


def _document(source: bytes, file_name: str) -> Document:
    nothing = Document(shown(file_name), None)
    if len(source) > LARGEST_FILE:
        raise nothing.mistake((), "too_large")
    try:
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        raise nothing.mistake((), "not_text") from error
    try:
        _refuse_tricks(nothing, text)
        content = _plain(nothing, (), yaml.compose(text, Loader=LOADER))
    except yaml.reader.ReaderError as error:
        raise nothing.mistake((), "not_text") from error
    except yaml.YAMLError as error:
        raise nothing.mistake((), "not_yaml", _line(getattr(error, "problem_mark", None))) from error
    if not isinstance(content, dict):
        raise nothing.mistake((), "not_a_mapping", content)
    return Document(nothing.file, content)


def _line(mark: Any) -> str:
    return str(mark.line + 1) if mark else ""


def _refuse_tricks(document: Document, text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "tag", None):
            raise document.mistake((), "unsafe", _line(event.start_mark))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise document.mistake((), "too_deep", _line(event.start_mark))


def _plain(document: Document, path: Path, node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(document, (*path, place), entry) for place, entry in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise document.mistake(path, "wrong_type", _plain(document, path, key), "str")
            if key.value in mapping:
                raise document.mistake((*path, key.value), "duplicate_key", key.value)
            mapping[key.value] = _plain(document, (*path, key.value), value)
        return mapping
    if not isinstance(node, yaml.ScalarNode) or (not node.style and node.value in {"", "~", "null"}):
        return None
    return str(node.value)


def _deck(document: Document) -> Deck:
    deck = _converted(document, (), document.content, Deck)
    if not deck.cards:
        raise document.mistake(("cards",), "no_cards")
    _refuse_doubles(document, "cards", (card.id for card in deck.cards))
    for place, card in enumerate(deck.cards):
        if card.picture and card.picture not in PICTURES:
            raise document.mistake(("cards", place, "picture"), "unknown_picture", card.picture, ", ".join(PICTURES))
    return deck


def _programme(document: Document, decks: Sequence[Deck]) -> Programme:
    draft = _converted(document, (), document.content, Programme)
    for code in ("steps", "roles"):
        if not getattr(draft, code):
            raise document.mistake((code,), f"no_{code}")
    steps = tuple(_step(document, place, step) for place, step in enumerate(draft.steps))
    programme = msgspec.structs.replace(draft, steps=steps)
    _refuse_doubles(document, "steps", (step.id for step in steps))
    _refuse_doubles(document, "roles", (role.id for role in programme.roles))
    people = programme.people
    if people.most < people.least:
        raise document.mistake(("people", "most"), "out_of_range", people.most, f">= {people.least}")
    names = [deck.id for deck in decks]
    if programme.deck and programme.deck not in names:
        raise document.mistake(("deck",), "unknown_deck", programme.deck, ", ".join(dict.fromkeys(names)))
    for place, step in enumerate(steps):
        _refuse_impossible(document, place, step, programme, decks)
    return programme


def _step(document: Document, place: int, step: Step) -> Step:
    if step.kind not in KINDS:
        raise document.mistake(("steps", place, "kind"), "unknown_kind", step.kind, ", ".join(KINDS))
    options = _converted(document, ("steps", place, "options"), step.options, kind_of(step).Options)
    values = msgspec.json.decode(msgspec.json.encode(options))
    given = {name: values[name] for name in step.options if values[name] is not None}
    return msgspec.structs.replace(step, options=given)


def _refuse_impossible(document: Document, place: int, step: Step, programme: Programme, decks: Sequence[Deck]) -> None:
    kind = kind_of(step)
    for mistake in kind.mistakes(step, programme, decks):
        raise document.mistake(("steps", place, *mistake.field.split(".")), mistake.code, mistake.found)
    seconds = sum(phase.seconds for phase in kind.phases(step))
    if seconds > step.minutes * 60:
        raise document.mistake(("steps", place, "minutes"), "too_short", seconds // 60)


def _refuse_doubles(document: Document, part: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name in seen:
            raise document.mistake((part, place, "id"), "duplicate_id", name)
        seen.add(name)


def _converted(document: Document, path: Path, content: Any, record: type[Record]) -> Record:
    clean = cleaned(document, path, content, inspect.type_info(record))
    try:
        return msgspec.convert(clean, record, strict=False)
    except msgspec.ValidationError as error:
        raise document.refusal(error, path) from error


def _without_nothing(content: Any) -> Any:
    if isinstance(content, dict):
        return {key: _without_nothing(value) for key, value in content.items() if value is not None}
    if isinstance(content, list | tuple):
        return [_without_nothing(value) for value in content]
    return content
