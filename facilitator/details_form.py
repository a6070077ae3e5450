"""The form with a session's details: what it shows for a session, and what was typed into it."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

import msgspec

from dialogue.acts.preparing import LONGEST_LINE, LONGEST_TITLE, Details
from dialogue.permission import OPEN_LICENCES
from dialogue.programme import Role, Side, Sides, Text, in_language
from dialogue.records import FacilitatorName, Organiser, Session
from facilitator import typed_text

LANGUAGES = ("nl", "en")
"""The languages in which roles and sides are named; what else a programme brought stays as it is."""

ROWS = {
    "organisers": ("name", "part_of", "url"),
    "facilitators": ("name", "organisation"),
    "roles": ("id", "nl", "en", "side"),
}
ROW_FIELD = re.compile(r"(?P<list>[a-z]+)-(?P<row>\d{1,4})-[a-z_]+")
LINES = ("title", "subtitle", "place", "contact", "harvest_question")


@dataclass
class Form:
    """What the fields hold: `texts` by field name, the rows of each list by number, and a code for each mistake."""

    texts: dict[str, str]
    rows: dict[str, list[int]]
    mistakes: dict[str, str] = field(default_factory=dict)

    def add_row(self, name: str) -> str:
        """Add an empty row to a list and return the name of its first field."""
        row = max(self.rows[name], default=-1) + 1
        self.rows[name].append(row)
        first = next(part for part in ROWS[name] if part != "id")
        return f"{name}-{row}-{first}"

    def remove_row(self, name: str, row: int) -> None:
        """Take a row out of a list."""
        self.rows[name] = [kept for kept in self.rows[name] if kept != row]


def shown(session: Session) -> Form:
    """Return the form as it is for this session; an empty list has one row to begin with."""
    texts = {
        name: str(getattr(session, name)) for name in (*LINES, "date", "start", "language", "keep_days", "open_licence")
    }
    for side in ("a", "b"):
        texts |= {f"side_{side}_{language}": getattr(session.sides, side).get(language, "") for language in LANGUAGES}
    for name, records in _records(session).items():
        for row, record in enumerate(records):
            texts |= {f"{name}-{row}-{part}": record[part] for part in ROWS[name]}
    return Form(texts, {name: list(range(len(getattr(session, name)) or 1)) for name in ROWS})


def typed(fields: Mapping[str, str]) -> Form:
    """Return the form as it was sent."""
    rows: dict[str, set[int]] = {name: set() for name in ROWS}
    for name in fields:
        found = ROW_FIELD.fullmatch(name)
        if found and found["list"] in rows:
            rows[found["list"]].add(int(found["row"]))
    return Form(dict(fields), {name: sorted(numbers) for name, numbers in rows.items()})


def filled_in(form: Form, session: Session) -> Details:
    """Return what the form says about this session; what is wrong with it comes to stand in `form.mistakes`."""
    reader = _Reader(form)
    return Details(
        title=reader.line("title", LONGEST_TITLE, needed=True),
        subtitle=reader.line("subtitle"),
        date=reader.day("date"),
        start=reader.time("start"),
        place=reader.line("place"),
        language=reader.choice("language", LANGUAGES) or session.language,
        harvest_question=reader.line("harvest_question"),
        contact=reader.line("contact"),
        keep_days=reader.number("keep_days", session.keep_days),
        open_licence=reader.choice("open_licence", OPEN_LICENCES),
        organisers=reader.organisers(),
        facilitators=reader.facilitators(),
        sides=Sides(reader.names("side_a_", session.sides.a), reader.names("side_b_", session.sides.b)),
        roles=reader.roles(session),
    )


class _Reader:
    def __init__(self, form: Form) -> None:
        self.form = form

    def text(self, name: str) -> str:
        return typed_text.line(self.form.texts.get(name, ""))

    def wrong(self, name: str, code: str) -> None:
        self.form.mistakes.setdefault(name, code)

    def line(self, name: str, most: int = LONGEST_LINE, *, needed: bool = False) -> str:
        text = self.text(name)
        if needed and not text:
            self.wrong(name, "text_empty")
        if len(text) > most:
            self.wrong(name, "text_too_long")
        return text

    def day(self, name: str) -> str:
        found: date | None = typed_text.day(self.form.texts.get(name, ""))
        if found is None:
            self.wrong(name, "bad_date")
        return found.isoformat() if found else ""

    def time(self, name: str) -> str:
        found = typed_text.time_of_day(self.form.texts.get(name, ""))
        if found is None:
            self.wrong(name, "bad_time")
        return found or ""

    def choice(self, name: str, choices: Collection[str]) -> str:
        return self.text(name) if self.text(name) in choices else ""

    def number(self, name: str, otherwise: int) -> int:
        """Return a whole number from a list to choose from; what is none there changes nothing."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else otherwise

    def address(self, name: str) -> str:
        found = typed_text.web_address(self.line(name)) if self.text(name) else ""
        if found is None:
            self.wrong(name, "bad_url")
        return found or ""

    def names(self, prefix: str, known: Text) -> Text:
        """Return a name in our languages, with those that were there in other languages; one of ours is needed."""
        ours = {language: self.line(f"{prefix}{language}", LONGEST_TITLE) for language in LANGUAGES}
        if not any(ours.values()):
            self.wrong(f"{prefix}{LANGUAGES[0]}", "text_empty")
        return {language: name for language, name in {**known, **ours}.items() if name}

    def organisers(self) -> tuple[Organiser, ...]:
        return tuple(
            Organiser(
                name=self.line(f"{row}name", LONGEST_TITLE, needed=True),
                part_of=self.line(f"{row}part_of", LONGEST_TITLE),
                url=self.address(f"{row}url"),
            )
            for row in self._filled_rows("organisers")
        )

    def facilitators(self) -> tuple[FacilitatorName, ...]:
        return tuple(
            FacilitatorName(
                name=self.line(f"{row}name", LONGEST_TITLE, needed=True),
                organisation=self.line(f"{row}organisation", LONGEST_TITLE),
            )
            for row in self._filled_rows("facilitators")
        )

    def roles(self, session: Session) -> tuple[Role, ...]:
        known = {role.id: role for role in session.roles}
        roles: list[Role] = []
        for row in self._filled_rows("roles"):
            before = known.get(self.text(f"{row}id"))
            name = self.names(row, before.name if before else {})
            if any(_heard(name) == _heard(role.name) for role in roles):
                self.wrong(f"{row}{LANGUAGES[0]}", "same_role")
            taken = {*known, *(role.id for role in roles)}
            roles.append(Role(before.id if before else _free_id(name, taken), name, self._side(f"{row}side")))
        if not roles:
            self.wrong("roles", "no_roles")
        return tuple(roles)

    def _side(self, name: str) -> Side | None:
        sides: dict[str, Side] = {"a": "a", "b": "b"}
        return sides.get(self.text(name))

    def _filled_rows(self, name: str) -> list[str]:
        prefixes = [f"{name}-{row}-" for row in self.form.rows[name]]
        shown = [part for part in ROWS[name] if part not in {"id", "side"}]
        return [prefix for prefix in prefixes if any(self.text(prefix + part) for part in shown)]


def _records(session: Session) -> dict[str, list[dict[str, str]]]:
    """Return what stands in the rows of each list."""
    roles = [
        {**{language: role.name.get(language, "") for language in LANGUAGES}, "id": role.id, "side": role.side or ""}
        for role in session.roles
    ]
    return {
        "organisers": [msgspec.structs.asdict(organiser) for organiser in session.organisers],
        "facilitators": [msgspec.structs.asdict(facilitator) for facilitator in session.facilitators],
        "roles": roles,
    }


def _heard(name: Text) -> str:
    return in_language(name, LANGUAGES[0]).casefold()


def _free_id(name: Text, taken: Collection[str]) -> str:
    """Return an id made of a role's name that no other role has."""
    words = unicodedata.normalize("NFKD", next(iter(name.values()), "")).encode("ascii", "ignore").decode().lower()
    plain = "-".join(re.findall(r"[a-z0-9]+", words))[:50].strip("-") or "rol"
    number = 1
    while (role_id := plain if number == 1 else f"{plain}-{number}") in taken:
        number += 1
    return role_id
