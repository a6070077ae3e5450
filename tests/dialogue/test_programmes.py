import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from dialogue.pictures import PICTURES
from dialogue.programme import Deck, Programme, Step
from dialogue.programme_file import read_any, read_programme, ready_made_decks, ready_made_programmes, written
from dialogue.steps.mirror import STAGES
from dialogue.steps.registry import KINDS, kind_of
from dialogue.texts import clean_text

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "programmes.md").read_text("utf-8")
MINUTES = {
    "niet-gelijk-wel-gelijkwaardig": 120,
    "kennismaken-in-drie-rondes": 45,
    "wereldcafe-oogst": 100,
    "evaluatie-van-een-samenwerking": 75,
}
ITS_LANGUAGES = {"nl", "en"}

programmes = pytest.mark.parametrize("programme", ready_made_programmes(), ids=lambda programme: programme.id)


def texts_in(content: Any) -> Iterator[dict[str, str]]:
    """Every text in a record: a mapping in which all values are words and one of the keys is Dutch."""
    if isinstance(content, dict):
        if "nl" in content or "en" in content:
            yield content
        else:
            for value in content.values():
                yield from texts_in(value)
    elif isinstance(content, list | tuple):
        for value in content:
            yield from texts_in(value)


def steps_of(kind: str) -> list[Step]:
    return [step for programme in ready_made_programmes() for step in programme.steps if step.kind == kind]


def programme_named(name: str) -> Programme:
    return next(programme for programme in ready_made_programmes() if programme.id == name)


def test_the_ready_made_programmes_take_the_time_they_promise() -> None:
    minutes = {programme.id: programme.minutes for programme in ready_made_programmes()}

    assert minutes == MINUTES


def test_the_longest_programme_is_offered_first() -> None:
    first = ready_made_programmes()[0]

    assert first.id == "niet-gelijk-wel-gelijkwaardig"


@programmes
def test_every_text_of_a_programme_is_there_in_both_languages(programme: Programme) -> None:
    texts = list(texts_in(msgspec.to_builtins(programme)))

    assert len(texts) > 3 * len(programme.steps)
    assert [text for text in texts if set(text) != ITS_LANGUAGES] == []
    assert [text for text in texts if text["nl"] == text["en"] and len(text["nl"].split()) > 1] == []


@programmes
def test_every_step_tells_the_facilitator_what_to_do(programme: Programme) -> None:
    silent = [step.id for step in programme.steps if not step.note]

    assert silent == []


@programmes
def test_every_step_asks_something_of_everybody_or_of_both_sides(programme: Programme) -> None:
    silent = [step.id for step in programme.steps if not (step.prompts.all or (step.prompts.a and step.prompts.b))]

    assert silent == []


@programmes
def test_the_first_sentence_of_a_prompt_is_short_enough_to_be_the_question(programme: Programme) -> None:
    prompts = [text for step in programme.steps for text in texts_in(msgspec.to_builtins(step.prompts))]
    first = [re.split(r"(?<=[.?!])\s", words)[0] for text in prompts for words in text.values()]

    assert [sentence for sentence in first if len(sentence.split()) > 14] == []


@programmes
def test_the_options_of_every_step_are_those_of_its_kind(programme: Programme) -> None:
    mistakes = [
        mistake for step in programme.steps for mistake in kind_of(step).mistakes(step, programme, ready_made_decks())
    ]
    converted = [type(kind_of(step).options(step)) for step in programme.steps]

    assert mistakes == []
    assert converted == [kind_of(step).Options for step in programme.steps]


@programmes
def test_the_parts_of_every_step_fill_its_minutes_exactly(programme: Programme) -> None:
    planned = {step.id: step.minutes * 60 for step in programme.steps}
    parts = {step.id: sum(phase.seconds for phase in kind_of(step).phases(step)) for step in programme.steps}

    assert parts == planned


@programmes
def test_the_break_and_the_end_stand_at_their_clock_time(programme: Programme) -> None:
    fixed = [step.id for step in programme.steps if step.locked]

    assert fixed == [step.id for step in programme.steps if step.kind == "break" or step is programme.steps[-1]]


@programmes
def test_both_sides_have_roles_and_a_role_without_a_side_comes_last(programme: Programme) -> None:
    sides = [role.side for role in programme.roles]

    assert {"a", "b"} <= set(sides)
    assert sides.index(None) == len(sides) - 1


@programmes
def test_a_ready_made_programme_is_written_as_a_file_that_reads_back_the_same(programme: Programme) -> None:
    again = read_programme(written(programme).encode(), "opnieuw.yaml", ready_made_decks())

    assert again == programme


@programmes
def test_a_ready_made_programme_comes_back_the_same_from_where_it_is_kept(programme: Programme) -> None:
    again = msgspec.json.decode(msgspec.json.encode(programme), type=Programme)

    assert again == programme


def test_the_mirror_has_words_for_the_facilitator_at_every_stage_of_the_reveal() -> None:
    said = [set(step.options["say"]) for step in steps_of("mirror")]

    assert said == [set(STAGES) - {"answering"}] * 2


def test_a_mirror_keeps_a_minute_of_silence_and_a_question_about_the_other_side() -> None:
    mirrors = [KINDS["mirror"].options(step) for step in steps_of("mirror")]

    assert [mirror.silence for mirror in mirrors] == [60, 60]
    assert all(mirror.guess and mirror.look for mirror in mirrors)


def test_the_main_programme_asks_four_kinds_of_sentences_and_the_partner_first() -> None:
    steps = programme_named("niet-gelijk-wel-gelijkwaardig").steps
    harvests = [KINDS["harvest"].options(step) for step in steps if step.kind == "harvest"]

    assert [harvest.insight for harvest in harvests] == ["story", "harvest", "eye_opener", "wish"]
    assert [harvest.ask_partner for harvest in harvests] == [True, False, False, False]


def test_every_sentence_that_must_be_finished_has_a_start() -> None:
    unstarted = [step.id for step in steps_of("harvest") if "Maak de zin af" in step.prompts.all["nl"]]
    started = [step.id for step in steps_of("harvest") if "start" in step.options]

    assert unstarted == started == ["oogst", "wens"]


def test_no_check_in_is_projected() -> None:
    projected = [KINDS["check_in"].options(step).projected for step in steps_of("check_in")]

    assert projected == [False]


def test_an_address_is_only_asked_where_a_report_is_promised() -> None:
    asked = {step.prompts.all["nl"]: KINDS["close"].options(step).ask_mail for step in steps_of("close")}

    assert {words: "verslag" in words for words in asked} == asked


def test_the_hosts_of_tables_have_a_prompt_of_their_own_and_a_harvest_to_send_it_in() -> None:
    steps = programme_named("wereldcafe-oogst").steps
    tables = [step for step in steps if step.kind == "group"]

    assert [step.options["hosts"] for step in tables] == [True, True, True]
    assert all(step.prompts.host for step in tables)
    assert [step.kind for step in steps].count("harvest") == 3


def test_the_deck_fills_two_pages_of_six_different_cards() -> None:
    (deck,) = ready_made_decks()

    assert len({card.ask["nl"] for card in deck.cards}) == 12
    assert len({card.picture for card in deck.cards} & set(PICTURES)) == 12
    assert all(set(card.ask) == ITS_LANGUAGES for card in deck.cards)
    assert deck.credit
    assert deck.licence


def test_every_card_is_a_question_of_one_line() -> None:
    (deck,) = ready_made_decks()
    asks = [words for card in deck.cards for words in card.ask.values()]

    assert [words for words in asks if not words.endswith("?") or len(words) > 70 or words != clean_text(words)] == []


def test_the_examples_in_the_guide_are_read() -> None:
    sources = re.findall(r"^```yaml\n(id: .*?)^```", GUIDE, re.MULTILINE | re.DOTALL)

    records = [read_any(source.encode(), "docs/programmes.md") for source in sources]

    assert [type(record) for record in records] == [Programme, Deck]


def test_the_guide_describes_every_kind_with_all_its_options() -> None:
    section = GUIDE.partition("## The kinds of steps")[2].partition("\n## ")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| [^|]* \|([^|]*)\|$", section, re.MULTILINE))

    missing = {
        (name, field.name)
        for name, kind in KINDS.items()
        for field in inspect.type_info(kind.Options).fields
        if f"`{field.name}`" not in rows[name]
    }

    assert missing == set()


def test_the_guide_describes_every_field_and_every_picture() -> None:
    fields = {field for record in (Programme, Step, Deck) for field in record.__struct_fields__}
    first_column = " ".join(re.findall(r"^\| (`[^|]*) \|", GUIDE, re.MULTILINE))

    assert {field for field in fields if f"`{field}`" not in first_column} == set()
    assert [picture for picture in PICTURES if not re.search(rf"\b{picture}\b", GUIDE)] == []
