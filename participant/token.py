"""The cookie in which a phone keeps who it is; local storage is its second home."""


def token_cookie(code: str) -> str:
    """Return the cookie's name: one for each session, so that sessions never meet."""
    return f"oogst_{code}"
