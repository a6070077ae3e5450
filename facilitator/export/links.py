"""Addresses that people typed, as something that may be followed."""

import re
from urllib.parse import quote, urlsplit

LONGEST = 2000
LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d{1,5})?")


def target(url: str) -> str:
    """Return the address with its scheme, in plain letters; empty when it is not a page on the web.

    Only http and https: whatever else is typed stays plain text and runs nothing when it is clicked.
    Word calls a whole file damaged for one odd sign in one address, so every such sign is escaped.
    """
    typed = url.strip()
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
        host = parts.netloc.encode("idna").decode()
    except (ValueError, UnicodeError):  # it has no shape of an address at all
        return ""
    if parts.scheme not in {"http", "https"} or not HOST.fullmatch(host) or len(typed) > LONGEST:
        return ""
    kept = LONE_PERCENT.sub("%25", quote(parts._replace(netloc="", scheme="").geturl(), safe="/?#!$&'()*+,;=:@%~"))
    return f"{parts.scheme}://{host}{kept}"
