"""Suggestions on the ordering page, with answers as the server gives them: help beside a sentence, and nothing more."""

from typing import Any

import pytest

from tests.browser.modules import Modules

pytestmark = pytest.mark.browser

PAGE = """
    localStorage.clear();
    document.body.replaceChildren();
    const [place, bar] = [document.createElement("div"), document.createElement("div")];
    document.body.append(bar, place);
    const { view, found } = argument;
    const sent = [];
    const open = ({ onView }) => {
        queueMicrotask(() => onView(view));
        return { send: async (name, fields) => { sent.push([name, fields]); return { ok: true }; } };
    };
    let asked = 0;
    const ask = async () => { asked += 1; return { ok: Boolean(found), json: async () => found }; };
    it.startOrdering({ place, bar, session: 1, open, ask });
    const until = async (holds) => { while (!holds()) await new Promise(requestAnimationFrame); };
    const all = (selector) => [...place.querySelectorAll(selector)].map((one) => one.textContent.trim());
    await until(() => asked > 0 && place.querySelector(".tray .insight"));
    await new Promise((done) => setTimeout(done));
    place.querySelector(".tray [data-insight='10'] input").focus();
    await until(() => place.querySelector(".sentence-acts"));
"""


def sentence(number: int, text: str) -> dict[str, Any]:
    flags = {"run": 1, "kind": "harvest", "state": "waiting", "starred": False, "may_quote": True, "late": False}
    return {"id": number, "text": text, "edited": "", "folded_into": None, "split_from": None, **flags}


def theme(number: int, name: str) -> dict[str, Any]:
    return {"id": number, "name": name, "insights": [], "points": [], "text": "", "counterweight": ""}


VIEW = {
    "version": 1,
    "session": {"ended": False},
    "stage": None,
    "counts": {"present": 1},
    "room": {"resting": False},
    "runsheet": {"behind": 0},
    "themes": [theme(1, "Tijd"), theme(2, "Luisteren")],
    "insights": {"10": sentence(10, "Goed luisteren"), "11": sentence(11, "Luister goed")},
    "undo": {},
}
FOUND = {
    "themes": {"10": [{"theme": 2, "words": ["luisteren"]}]},
    "alike": {"10": [{"insight": 11, "words": ["goed", "luister"]}]},
}


def seen(modules: Modules, script: str, found: Any = FOUND) -> Any:
    return modules.run("facilitator/themes/main", PAGE + script, {"view": VIEW, "found": found})


def test_the_likely_theme_and_the_near_double_stand_with_the_words_they_share(modules: Modules) -> None:
    shown = seen(modules, "return [all('.tray .fits'), all('.suggestions button')];")

    assert shown == [
        ["Past bij Luisteren? luisteren"],
        ["Luisteren luisteren", "Luister goed goed, luister: Voeg samen tot één"],
    ]


def test_the_likely_theme_comes_first_in_the_field(modules: Modules) -> None:
    script = """place.querySelector(".sentence-acts .place").click();
        await until(() => place.querySelector("[role=option]"));
        return all("[role=option] > span");"""

    assert seen(modules, script) == ["Luisteren luisteren", "Tijd", "Nieuw thema"]


def test_one_press_folds_a_near_double(modules: Modules) -> None:
    script = """place.querySelector(".suggestions .alike").click();
        await until(() => sent.length > 0);
        return sent;"""

    assert seen(modules, script) == [["insight_fold", {"insights": [11, 10], "into": 10}]]


def test_one_switch_turns_suggestions_off_and_this_browser_remembers(modules: Modules) -> None:
    script = """place.querySelector(".help input").click();
        await until(() => !place.querySelector(".fits"));
        return [all(".fits"), all(".suggestions button"), localStorage.getItem("oogst:suggestions")];"""

    assert seen(modules, script) == [[], [], "off"]


def test_without_an_answer_there_are_no_suggestions_and_nothing_is_said(modules: Modules) -> None:
    assert seen(modules, "return [all('.fits'), all('.suggestions button'), all('.toast')];", found=None) == [
        [],
        [],
        [],
    ]
