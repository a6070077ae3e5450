from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

import pytest

from serving.polling import ReadablePolls
from serving.wire import calm_engine


class Engine:
    """Stands behind: notes what it was given."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self.bodies.append(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0)))
        start_response("200 OK", [])
        return [b"OK"]


def post(body: bytes, path: str = "/socket.io/", length: str | None = None) -> tuple[str, list[bytes]]:
    calm_engine()
    engine = Engine()
    said: list[str] = []
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": path,
        "CONTENT_LENGTH": str(len(body)) if length is None else length,
        "wsgi.input": BytesIO(body),
    }
    list(ReadablePolls(engine, largest=1000)(environ, lambda status, _headers: said.append(status)))
    return said[0], engine.bodies


@pytest.mark.parametrize(
    "body",
    [b"\xff\xfe", b"d=", b"x", b"2", b"6", b"\x1e", b"4a\x1e", b"\x1e".join([b"3"] * 17), b"4" * 1001],
)
def test_a_post_that_cannot_be_read_goes_no_further(body: bytes) -> None:
    status, passed_on = post(body)

    assert (status, passed_on) == ("400 Bad Request", [])


@pytest.mark.parametrize("length", ["-1", "many", "1e3", "²"])
def test_a_length_that_is_no_number_goes_no_further(length: str) -> None:
    status, passed_on = post(b"3", length=length)

    assert (status, passed_on) == ("400 Bad Request", [])


@pytest.mark.parametrize("body", [b"", b"3", b'42["sync"]', b'40/participant,{}\x1e42["sync"]', b"4[[[[", b"bAAAA"])
def test_a_post_that_can_be_read_is_passed_on_as_it_was(body: bytes) -> None:
    status, passed_on = post(body)

    assert (status, passed_on) == ("200 OK", [body])


def test_other_posts_are_nobodys_business_here() -> None:
    status, passed_on = post(b"\xff", path="/482913/join")

    assert (status, passed_on) == ("200 OK", [b"\xff"])
