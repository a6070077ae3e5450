"""The cookies of one meeting; local storage is the token's second home."""


def token_cookie(code: str) -> str:
    """Return the name of the cookie that says who a phone is: one for each session, so that sessions never meet."""
    return f"oogst_{code}"


def door_cookie(code: str) -> str:
    """Return the name of the cookie that says that a phone saw the page of this session."""
    return f"oogst_door_{code}"
