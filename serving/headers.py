"""What every answer tells the browser about itself."""

import re

from flask import Flask, Response, request

HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")


def content_security_policy(host: str) -> str:
    """Return a policy that lets a page use this server alone, and no script or style within the page.

    The sockets are named too: older Safari does not count them as 'self'. The control shows the projector in a frame.
    """
    sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    return (
        "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
        f"connect-src 'self'{sockets}; frame-src 'self'; frame-ancestors 'self'; "
        "object-src 'none'; base-uri 'none'; form-action 'self'"
    )


def add_headers(app: Flask) -> None:
    """Let every answer of this app carry the security headers; pages are not kept by browsers."""

    @app.after_request
    def secured(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", content_security_policy(request.host))
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        if response.mimetype == "text/html":
            response.headers.setdefault("Cache-Control", "no-store")
        return response
