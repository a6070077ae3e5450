"""The tables of docs/protocol.md, made from the protocol itself: `python -m tools.protocol_tables` writes them anew."""

import types
import typing
from pathlib import Path
from typing import Any

import msgspec

from dialogue.protocol import answers, control, errors, parsing, phone

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "protocol.md"
BEGIN, END = "<!-- tables: begin -->", "<!-- tables: end -->"


def tables() -> str:
    """Return the messages with their fields, the kinds of answers, what the server sends, and the errors."""
    bodies = {body.__struct_config__.tag: body for body in typing.get_args(answers.AnyAnswer)}
    sections = [
        _messages("From a phone (namespace `/participant`)", phone.FROM_PHONE),
        _messages("Kinds of `body` in an `answer`", bodies),
        _messages("From the control (namespace `/facilitator`, screen `control`)", control.FROM_CONTROL),
        _messages("From the projector (namespace `/facilitator`, screen `projector`)", control.FROM_PROJECTOR),
        _meanings("From the server, to every screen", "event", parsing.TO_SCREENS),
        _meanings("Errors", "code", errors.ERRORS),
    ]
    return "\n\n".join(sections)


def renewed(document: str) -> str:
    """Return the document with its tables made anew."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{tables()}\n\n{END}{after}"


def _messages(title: str, messages: dict[Any, Any]) -> str:
    rows = [f"### {title}", "", "| name | fields | meaning |", "|---|---|---|"]
    for name, record in messages.items():
        fields = "<br>".join(_field(field) for field in msgspec.structs.fields(record)) or "–"
        rows.append(f"| `{name}` | {fields} | {_one_line(record.__doc__)} |")
    return "\n".join(rows)


def _field(field: msgspec.structs.FieldInfo) -> str:
    default = "" if field.required else f" = {_default(field.default)}"
    return f"`{field.name}`: {_type(field.type)}{default}"


def _default(value: object) -> str:
    return f"`{msgspec.json.encode(value).decode()}`"


def _type(kind: Any) -> str:
    origin = typing.get_origin(kind)
    if origin is typing.Annotated:
        inner, *metas = typing.get_args(kind)
        limits = [limit for meta in metas for limit in _limits(meta)]
        return _type(inner) + (f" ({', '.join(limits)})" if limits else "")
    if origin is typing.Literal:
        return " / ".join(f"`{value}`" for value in typing.get_args(kind))
    if origin in (typing.Union, types.UnionType):
        parts = typing.get_args(kind)
        if all(isinstance(part, type) and issubclass(part, msgspec.Struct) for part in parts):
            return "one of the kinds below"
        return " or ".join(_type(part) for part in parts)
    if origin is tuple:
        return f"list of {_type(typing.get_args(kind)[0])}"
    return {str: "text", int: "number", bool: "yes/no", type(None): "null"}.get(
        kind, getattr(kind, "__name__", str(kind))
    )


def _limits(meta: object) -> list[str]:
    words = {"ge": "from {}", "le": "to {}", "min_length": "at least {}", "max_length": "at most {}", "pattern": "`{}`"}
    found = ((text, getattr(meta, name, None)) for name, text in words.items())
    return [text.format(value) for text, value in found if value is not None]


def _meanings(title: str, heading: str, meanings: dict[str, str]) -> str:
    rows = [f"### {title}", "", f"| {heading} | meaning |", "|---|---|"]
    return "\n".join([*rows, *(f"| `{name}` | {meaning} |" for name, meaning in meanings.items())])


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text("utf-8")), "utf-8")
