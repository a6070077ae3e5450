import pytest

from dialogue.programme_file import read_any
from dialogue.programme_mistake import CODES, ProgrammeMistake
from facilitator.mistakes import sentence


def as_it_is(text: str) -> str:
    return text


@pytest.mark.parametrize("code", CODES)
def test_every_mistake_has_a_sentence_that_says_where_and_what(code: str) -> None:
    mistake = ProgrammeMistake("programma.yaml", "3 (Tweetal)", "minutes", code, "100%", "<= 480")

    words = sentence(mistake, as_it_is)

    assert words.startswith("In programma.yaml, stap 3 (Tweetal), veld minutes: ")
    assert len(words) > len("In programma.yaml, stap 3 (Tweetal), veld minutes: ") + 20
    assert "%(" not in words


@pytest.mark.parametrize(
    ("step", "field", "start"),
    [
        ("3 (Tweetal)", "minutes", "In a.yaml, stap 3 (Tweetal), veld minutes: deze tekst"),
        ("3 (Tweetal)", "", "In a.yaml, stap 3 (Tweetal): deze tekst"),
        (None, "title", "In a.yaml, veld title: deze tekst"),
        (None, "", "In a.yaml: deze tekst"),
    ],
)
def test_a_sentence_names_only_what_is_known_of_the_place(step: str | None, field: str, start: str) -> None:
    words = sentence(ProgrammeMistake("a.yaml", step, field, "too_long", "9", "8"), as_it_is)

    assert words.startswith(start)


@pytest.mark.parametrize("expected", ["int", "bool", "str", "array", "object", ""])
def test_a_value_of_another_type_is_shown_with_what_belongs_there(expected: str) -> None:
    words = sentence(ProgrammeMistake("a.yaml", None, "x", "wrong_type", "zes", expected), as_it_is)

    assert words.endswith(": zes")
    assert ("hier hoor" in words or "hier horen" in words) == bool(expected)


@pytest.mark.parametrize(
    ("expected", "reason"),
    [(">= 1", "0 is te weinig. Het is minstens 1."), ("<= 480", "0 is te veel. Het is hoogstens 480.")],
)
def test_a_number_outside_its_limits_is_shown_with_the_limit(expected: str, reason: str) -> None:
    words = sentence(ProgrammeMistake("a.yaml", None, "x", "out_of_range", "0", expected), as_it_is)

    assert words.endswith(reason)


def test_an_unknown_option_of_a_kind_without_options_is_to_be_removed() -> None:
    words = sentence(ProgrammeMistake("a.yaml", "1", "options.x", "unknown_field", "x", ""), as_it_is)

    assert words == "In a.yaml, stap 1, veld options.x: dit veld bestaat niet. Haal het weg."


def test_a_sentence_is_in_the_language_of_its_reader() -> None:
    english = {
        "In %(file)s: %(reason)s": "In %(file)s: %(reason)s",
        "het bestand is te groot. Het mag hoogstens 256 kB zijn.": "the file is too large. It may have 256 kB at most.",
    }

    words = sentence(ProgrammeMistake("a.yaml", None, "", "too_large"), lambda text: english.get(text, text))

    assert words == "In a.yaml: the file is too large. It may have 256 kB at most."


def test_a_real_mistake_in_a_real_file_becomes_a_sentence() -> None:
    source = "id: a\ntitle: A\npeople: {least: 2, most: 4}\nsides: {a: A, b: B}\nroles: [{id: a, name: A}]\n"
    steps = "steps:\n- {id: a, kind: info, title: Een, minutes: 5}\n- {id: b, kind: info, title: Twee, minutes: veel}\n"

    with pytest.raises(ProgrammeMistake) as raised:
        read_any((source + steps).encode(), "programma.yaml")

    assert sentence(raised.value, as_it_is) == (
        "In programma.yaml, stap 2 (Twee), veld minutes: hier hoort een heel getal. Er staat: veel"
    )
