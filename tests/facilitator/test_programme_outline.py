import pytest
from flask import Flask

from dialogue.programme import PeopleRange, Programme, Prompts, Role, Sides, Step
from dialogue.store.database import Database
from facilitator.programme_outline import asked, opening, timed


def programme(*steps: Step) -> Programme:
    sides = Sides({"nl": "Professionals"}, {"nl": "Ouders"})
    return Programme("p", {"nl": "P"}, PeopleRange(2, 4), steps, sides, (Role("r", {"nl": "R"}),))


def test_each_step_stands_with_the_time_since_the_beginning() -> None:
    steps = [Step(name, "info", {"nl": name}, minutes) for name, minutes in [("a", 55), ("b", 10), ("c", 1)]]

    begins = [time for _step, time in timed(programme(*steps))]

    assert begins == ["0:00", "0:55", "1:05"]


def test_a_step_says_what_it_asks_of_whom(application: tuple[Flask, Database]) -> None:
    options = {
        "guess": {"nl": "Wat denken zij?"},
        "say": {"side_a": {"nl": "Kijk."}, "gap": {"nl": "Stil."}},
        "silence": 60,
    }
    prompts = Prompts(all={"nl": "Denk na."}, a={"nl": "Hoe serieus?"}, host={"nl": "Vat samen."})
    step = Step("m", "mirror", {"nl": "M"}, 4, prompts, options=options)

    with application[0].test_request_context():
        found = [(who.name, who.side, text) for who, text in asked(step, programme(step))]

    assert found == [
        ("Iedereen:", None, "Denk na."),
        ("Professionals:", "a", "Hoe serieus?"),
        ("Wie aan tafel blijft zitten:", None, "Vat samen."),
        ("Daarna:", None, "Wat denken zij?"),
        ("Zeg hardop:", None, "Kijk."),
        ("Zeg hardop:", None, "Stil."),
    ]


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        ("Kort. Ook kort? Ja.", "Kort. Ook kort? Ja."),
        (f"Kort. {'Lang ' * 40}.", "Kort."),
        ("x" * 200, "x" * 200),
    ],
)
def test_a_card_shows_whole_sentences(application: tuple[Flask, Database], summary: str, shown: str) -> None:
    with application[0].test_request_context():
        assert opening({"nl": summary}) == shown
