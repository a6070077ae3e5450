import re
from pathlib import Path
from typing import NamedTuple

import pytest

from dialogue.programme_file import LARGEST_FILE, read_any
from dialogue.programme_mistake import CODES, ProgrammeMistake

STEPS = Path(__file__).resolve().parents[2] / "dialogue" / "steps"
FILES = Path(__file__).parent / "files"
PROGRAMME = (FILES / "proef.yaml").read_text("utf-8")
DECK = (FILES / "vragen.yaml").read_text("utf-8")


class Slip(NamedTuple):
    """A change that makes a good file wrong, and the mistake that is found then."""

    code: str
    old: str
    new: str
    step: str | None = None
    field: str = ""
    found: str = ""
    expected: str = ""
    source: str = PROGRAMME


TALK = PROGRAMME[PROGRAMME.index("kind: group") :]
TOO_DEEP = "title: " + "[" * 40 + "]" * 40
SLIPS = [
    Slip("not_yaml", "title: Een proef", "title: Een: proef", found="2"),
    Slip("not_text", "Een proef", "Een\x00proef"),
    Slip("not_a_mapping", PROGRAMME, "- een\n- twee", found="[…]"),
    Slip("not_a_mapping", PROGRAMME, ""),
    Slip("not_a_programme", "steps:", "stappen:"),
    Slip("too_large", "Een proef", "x" * LARGEST_FILE),
    Slip("too_deep", "title: Een proef", TOO_DEEP, found="2"),
    Slip("unsafe", "{a: Kant een, b: Kant twee}", "{a: &een Kant een, b: *een}", found="4"),
    Slip("unsafe", "title: Een proef", "title: !!python/name:os.system x", found="2"),
    Slip("duplicate_key", "    minutes: 5", "    minutes: 5\n    minutes: 6", "1", "minutes", "minutes"),
    Slip("duplicate_id", "id: tweetal", "id: welkom", "3 (Tweetal)", "id", "welkom"),
    Slip("duplicate_id", "{id: anders", "{id: bewoner", None, "roles[2].id", "bewoner"),
    Slip("duplicate_id", "{id: twee", "{id: een", None, "cards[2].id", "een", source=DECK),
    Slip("missing", "    minutes: 5\n", "", "1 (Welkom)", "minutes"),
    Slip("missing", "minutes: 5", "minutes:", "1 (Welkom)", "minutes"),
    Slip("missing", "b: Vraag twee", "host: Hallo", "2 (De spiegel)", "prompts.b"),
    Slip("missing", "title: Een proef\n", "", None, "title"),
    Slip("unknown_field", "minutes: 16", "minuten: 16", "3 (Tweetal)", "minuten", "minuten"),
    Slip("unknown_field", "{turn: 6}", "{beurt: 6}", "3 (Tweetal)", "options.beurt", "beurt"),
    Slip("unknown_field", "title: Een proef", "titel: Een proef", None, "titel", "titel"),
    Slip("wrong_type", "minutes: 16", "minutes: 2026-11-23", "3 (Tweetal)", "minutes", "2026-11-23", "int"),
    Slip("wrong_type", "minutes: 16", "minutes: no", "3 (Tweetal)", "minutes", "no", "int"),
    Slip("wrong_type", "minutes: 16", "minutes: [16]", "3 (Tweetal)", "minutes", "[…]", "int"),
    Slip("wrong_type", "minutes: 16", "minutes: 16\n    locked: on", "3 (Tweetal)", "locked", "on", "bool"),
    Slip("wrong_type", "title: Tweetal", "title: [a]", "3 (tweetal)", "title", "[…]", "str"),
    Slip("wrong_type", "title: Tweetal", "title: {nl: {a: b}}", "3 (tweetal)", "title.nl", "{…}", "str"),
    Slip("wrong_type", "{turn: 6}", "zes", "3 (Tweetal)", "options", "zes", "object"),
    Slip("wrong_type", "{turn: 6}", "{tables: veel}", "3 (Tweetal)", "options.tables", "veel", "int"),
    Slip("wrong_type", "  - {id: anders, name: Anders}", "  - anders", None, "roles[2]", "anders", "object"),
    Slip(
        "wrong_type", "silence: 30", "scale: helemaal niet", "2 (De spiegel)", "options.scale", "helemaal niet", "array"
    ),
    Slip("wrong_type", "{turn: 6}", "{? [a, b] : c}", "3", "options", "[…]", "str"),
    Slip("out_of_range", "minutes: 16", "minutes: 0", "3 (Tweetal)", "minutes", "0", ">= 1"),
    Slip("out_of_range", "minutes: 16", "minutes: 999", "3 (Tweetal)", "minutes", "999", "<= 480"),
    Slip("out_of_range", "silence: 30", "silence: -1", "2 (De spiegel)", "options.silence", "-1", ">= 0"),
    Slip("out_of_range", "{least: 4", "{least: 40", None, "people.most", "20", ">= 40"),
    Slip("unknown_value", "side: b", "side: rechts", None, "roles[1].side", "rechts", "a, b"),
    Slip("unknown_value", "{turn: 6}", "{size: 5}", "3 (Tweetal)", "options.size", "5", "2, 3, 4"),
    Slip("bad_name", "id: tweetal", "id: Twee tal", "3 (Tweetal)", "id", "Twee tal"),
    Slip("unknown_kind", "kind: info", "kind: uitleg", "1 (Welkom)", "kind", "uitleg"),
    Slip("unknown_deck", "id: proef", "id: proef\ndeck: verdwenen", None, "deck", "verdwenen", "uitdelers"),
    Slip("unknown_picture", "picture: peer", "picture: ananas", None, "cards[1].picture", "ananas", source=DECK),
    Slip("unknown_language", "{en: The mirror", "{engels: The mirror", "2 (De spiegel)", "title.engels", "engels"),
    Slip("empty_text", "title: Een proef", "title: ' \u200b '", None, "title"),
    Slip("empty_text", "say: {gap: Kijk rustig}", "say: {gap: ''}", "2 (De spiegel)", "options.say.gap"),
    Slip("empty_text", "say: {gap: Kijk rustig}", "guess:", "2 (De spiegel)", "options.guess"),
    Slip("empty_text", "title: Welkom", "title: {}", "1 (welkom)", "title"),
    Slip("empty_text", "credit: Wij", "credit: ''", None, "credit", source=DECK),
    Slip("too_long", "Een proef", "x" * 2001, None, "title", "2001", "2000"),
    Slip("too_short", "minutes: 16", "minutes: 12", "3 (Tweetal)", "minutes", "13"),
    Slip("too_short", TALK, TALK.replace("group", "cards").replace("{turn: 6}", "{}"), "3 (Tweetal)", "minutes", "17"),
    Slip("four_words", "silence: 30", "scale: [Ja, Soms, Nee]", "2 (De spiegel)", "options.scale", "3"),
    Slip("no_steps", PROGRAMME[PROGRAMME.index("steps:") :], "steps: []", None, "steps"),
    Slip("no_roles", PROGRAMME[PROGRAMME.index("roles:") : PROGRAMME.index("steps:")], "roles: []\n", None, "roles"),
    Slip("no_cards", DECK[DECK.index("cards:") :], "cards: []", None, "cards", source=DECK),
]


def mistake_in(source: bytes) -> ProgrammeMistake:
    with pytest.raises(ProgrammeMistake) as raised:
        read_any(source, "proef.yaml")
    return raised.value


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.code}-{slip.field}")
def test_a_mistake_is_named_with_its_step_its_field_and_what_was_found(slip: Slip) -> None:
    assert slip.source.count(slip.old) == 1

    mistake = mistake_in(slip.source.replace(slip.old, slip.new).encode())

    assert (mistake.file, mistake.code, mistake.step, mistake.field) == ("proef.yaml", slip.code, slip.step, slip.field)
    assert mistake.found == slip.found
    assert mistake.expected == slip.expected or not slip.expected


def test_every_code_of_a_mistake_has_an_example_here() -> None:
    reached = {slip.code for slip in SLIPS}

    assert reached == set(CODES)


def test_a_kind_of_step_finds_only_mistakes_with_a_known_code() -> None:
    codes = {
        code for file in STEPS.glob("*.py") for code in re.findall(r'Mistake\([^)]*?, "(\w+)"', file.read_text("utf-8"))
    }

    assert codes
    assert codes <= set(CODES)


def test_a_choice_that_does_not_exist_is_answered_with_the_choices_there_are() -> None:
    kind = mistake_in(PROGRAMME.replace("kind: info", "kind: uitleg").encode())
    field = mistake_in(PROGRAMME.replace("{turn: 6}", "{beurt: 6}").encode())

    assert "check_in" in kind.expected.split(", ")
    assert "turn" in field.expected.split(", ")


def test_bytes_that_are_no_text_are_refused() -> None:
    mistake = mistake_in("title: Café".encode("utf-16"))

    assert mistake.code == "not_text"


def test_what_was_found_is_shown_on_one_short_line() -> None:
    source = PROGRAMME.replace("kind: info", 'kind: "een\\n\\n  twee\\u202e ' + "x" * 500 + '"')

    mistake = mistake_in(source.encode())

    assert mistake.found.startswith("een twee xxx")
    assert len(mistake.found) == 60
