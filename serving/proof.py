"""A short proof that this server itself named something: for a link that may be read by anybody who was given it."""

import base64
import hashlib
import hmac

LENGTH = 10


def proof(secret: str | bytes | None, text: str) -> str:
    """Return ten letters and digits, fit for an address, that only this server can work out."""
    key = secret.encode() if isinstance(secret, str) else secret or b""
    digest = hmac.new(key, b"proof:" + text.encode(), hashlib.sha256).digest()
    return base64.b32encode(digest).decode().lower()[:LENGTH]


def proves(secret: str | bytes | None, text: str, given: str) -> bool:
    """Return whether this is the proof of the text."""
    return hmac.compare_digest(proof(secret, text).encode(), given.encode("utf-8", "replace"))
