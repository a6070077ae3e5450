"""Signed-in browsers: a cookie that stays good when the machine's clock is put back."""

import time

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import BadSignature


class PatientSessions(SecureCookieSessionInterface):
    """Flask's signed cookies, of which one that was signed in the future is good too.

    A laptop that was ahead and finds the time in the middle of a meeting would otherwise sign its facilitator out.
    """

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return what the browser's cookie holds; empty when it is none of ours, or too old."""
        signer = self.get_signing_serializer(app)
        cookie = request.cookies.get(self.get_cookie_name(app))
        if signer is None or not cookie:
            return None if signer is None else self.session_class()
        try:
            held, signed_at = signer.loads(cookie, return_timestamp=True)
        except BadSignature:
            return self.session_class()
        is_old = time.time() - signed_at.timestamp() > app.permanent_session_lifetime.total_seconds()
        return self.session_class() if is_old else self.session_class(held)
