"""A poster for the wall: the code to scan, the address and the digits in words, three steps, and the Wi-Fi."""

from collections.abc import Callable
from typing import Any, Literal

import msgspec

from facilitator.export.printable import printable_record
from facilitator.export.typesetting import typeset
from facilitator.qr import squares

Paper = Literal["a4", "a3"]
LARGER = {"a4": 1.0, "a3": 2**0.5}
"""How much larger everything is than on A4."""
SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in '\\;,":'})


class Wifi(msgspec.Struct, frozen=True):
    """A network that phones can join; without a password it is open."""

    name: str
    password: str = ""


class Poster(msgspec.Struct, frozen=True):
    """What hangs on the wall. `scanned` is the address in the code to scan, `address` the one to type."""

    language: str
    title: str
    date: str
    when: str
    place: str
    address: str
    code: str
    scanned: str
    paper: Paper = "a4"
    wifi: Wifi | None = None


def write(poster: Poster, labels: dict[str, str]) -> bytes:
    """Return the poster as the bytes of a PDF; `labels` are those of `poster_labels`."""
    return typeset("poster.typ", content(poster, labels))


def content(poster: Poster, labels: dict[str, str]) -> dict[str, Any]:
    """Return what the template prints."""
    wifi = poster.wifi and {
        **msgspec.to_builtins(printable_record(poster.wifi)),
        "squares": squares(wifi_address(poster.wifi)),
    }
    return {
        **msgspec.to_builtins(printable_record(poster)),
        "larger": LARGER[poster.paper],
        "labels": labels,
        "squares": squares(poster.scanned),
        "wifi": wifi,
        "code": f"{poster.code[:3]}\u00a0{poster.code[3:]}",
    }


def poster_labels(translate: Callable[[str], str]) -> dict[str, str]:
    """Return the fixed words of the poster; `translate` is a gettext function."""
    _ = translate
    return {
        "heading": _("Doe mee met je telefoon"),
        "kind": _("Oogstdialoog"),
        "go_to": _("Of ga naar"),
        "type_code": _("en typ de code"),
        "first": _("Scan de code"),
        "first_text": _("Pak je telefoon. Richt de camera op het vierkant. Tik op de link."),
        "second": _("Kies je rol"),
        "second_text": _("In welke rol zit je hier vandaag? Je hoeft je naam niet te geven."),
        "third": _("Praat mee"),
        "third_text": _("We praten eerst met elkaar. Op je telefoon lees je wanneer je hem nodig hebt."),
        "help": _("Geen telefoon, of lukt het niet? Vraag iemand van de organisatie."),
        "wifi": _("Wifi"),
        "password": _("Wachtwoord:"),
        "open": _("Geen wachtwoord nodig"),
        "qr": _("QR-code. Deze opent de bijeenkomst op je telefoon."),
        "wifi_qr": _("QR-code. Deze verbindt je telefoon met de wifi."),
    }


def wifi_address(wifi: Wifi) -> str:
    """Return what a phone's camera joins a network by: `WIFI:T:WPA;S:name;P:password;;`, special signs escaped."""
    name, password = (it.translate(SPECIAL) for it in (wifi.name, wifi.password))
    return f"WIFI:T:WPA;S:{name};P:{password};;" if password else f"WIFI:T:nopass;S:{name};;"
