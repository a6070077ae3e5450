"""Where a request comes from: a page of this server, or of somebody else."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

SameOrigin = Callable[[str | None, Mapping[str, Any]], bool]


def same_origin(public_url: str) -> SameOrigin:
    """Return the test whether an `Origin` is this server, given the WSGI environment of its request.

    No origin counts as ours: browsers always name it where it matters. The scheme is not compared with what arrived,
    since a proxy may end TLS; the host is, or else the whole public address.
    """

    def is_ours(origin: str | None, environ: Mapping[str, Any]) -> bool:
        if not origin:
            return True
        if public_url and origin == public_url:
            return True
        return _host(origin) in {environ.get("HTTP_HOST"), _first(environ.get("HTTP_X_FORWARDED_HOST"))} - {None, ""}

    return is_ours


def _host(origin: str) -> str | None:
    try:
        parts = urlsplit(origin)
    except ValueError:
        return None
    return parts.netloc if parts.scheme in {"http", "https"} else None


def _first(names: str | None) -> str:
    return (names or "").split(",")[0].strip()
