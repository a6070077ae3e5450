"""The programme that the benches play: steps to push, to pair in, and to answer."""

from typing import Any

import yaml

PUSHES = 40
HARVESTS = 12
NAME = "bench"
ROLES = {"ouder": "b", "wijkbewoner": "b", "client": "b", "professional": "a", "student": "a", "docent": "a"}


def programme() -> bytes:
    """Return the programme as a file for the import page; its plain steps come first, for `step_next`."""
    steps = [_plain(number) for number in range(PUSHES)]
    steps.append(_step("pairs", "group", options={"find": 1}))
    for name in ("mirror", "second-mirror"):
        steps.append(_step(name, "mirror", {"a": _both("Vraag jij het?"), "b": _both("Wordt het jou gevraagd?")}))
    steps += [_step(f"harvest-{number}", "harvest", options={"most": 50}) for number in range(HARVESTS)]
    steps += [_step(kind.replace("_", "-"), "harvest", options={"insight": kind}) for kind in ("eye_opener", "wish")]
    content = {
        "id": NAME,
        "title": _both("Meting"),
        "people": {"least": 2, "most": 3000},
        "harvest_question": _both("Wat hoorden we vaker?"),
        "sides": {"a": _both("Professionals en studenten"), "b": _both("Ouders, bewoners en cliënten")},
        "roles": [{"id": role, "side": side, "name": _both(role.title())} for role, side in ROLES.items()],
        "steps": steps,
    }
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False).encode()


def _plain(number: int) -> dict[str, Any]:
    """A step as long as a programme's: with it a patch is about 600 bytes."""
    words = {
        "nl": "Leg je telefoon even weg en kijk naar voren. Zo meteen praat je met iemand die je nog niet kent.",
        "en": "Put your phone away for a moment and look at the screen. Soon you will talk with somebody new.",
    }
    return _step(f"plain-{number}", "break" if number % 2 else "info", {"all": words})


def _step(
    name: str, kind: str, prompts: dict[str, Any] | None = None, options: dict[str, Any] | None = None
) -> dict[str, Any]:
    step: dict[str, Any] = {"id": name, "kind": kind, "minutes": 5, "title": _both(f"Stap {name} van deze middag")}
    step["prompts"] = prompts or {"all": _both("Wat neem je mee van dit gesprek?")}
    if options:
        step["options"] = options
    return step


def _both(words: str) -> dict[str, str]:
    return {"nl": words, "en": words}
