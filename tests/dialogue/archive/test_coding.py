import msgspec
import pytest

from dialogue.records import Phase, Timer
from dialogue.store.archive.coding import Held, decoded, encoded


class Photo(msgspec.Struct):
    data: bytes
    alt: str


@pytest.mark.parametrize(
    ("stored", "held"),
    [
        (msgspec.json.encode(Timer((Phase("whole", 60),), None, 500)).decode(), Held(Timer)),
        (msgspec.msgpack.encode(Photo(bytes(range(256)), "De zaal")), Held(Photo, coding="msgpack")),
        (None, Held(Timer)),
    ],
)
def test_what_a_column_holds_comes_back_as_it_was(stored: str | bytes | None, held: Held) -> None:
    in_file = msgspec.json.decode(msgspec.json.encode(decoded(stored, held)))

    typed = msgspec.convert(in_file, held.type | None)

    assert encoded(msgspec.to_builtins(typed, builtin_types=(bytes,)), held) == stored


def test_what_the_next_database_has_of_its_own_is_in_no_file() -> None:
    assert decoded('{"id": 7, "code": "482913"}', Held(dict, {"id": 0})) == {"id": 0, "code": "482913"}
