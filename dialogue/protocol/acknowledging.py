"""Acknowledging a message: every one gets an answer, whatever happens to it."""

import logging
from collections.abc import Callable

from dialogue.errors import Refused

logger = logging.getLogger(__name__)


def acknowledged(name: str, carry_out: Callable[[], dict[str, object]], say: Callable[[str], str]) -> dict[str, object]:
    """Return `{ok: true, …}` with the reply, or `{ok: false, error: {code, message}}`; `say` says a code in words."""
    try:
        return {"ok": True, **carry_out()}
    except Refused as refused:
        code = refused.code
    except Exception:
        # a fault of ours: the screen hears that it waits, and what was typed stays there
        logger.exception("The message %s could not be carried out", name)
        code = "not_saved"
    return refusal(code, say)


def refusal(code: str, say: Callable[[str], str]) -> dict[str, object]:
    """Return the acknowledgement of a message that was not carried out."""
    return {"ok": False, "error": {"code": code, "message": say(code)}}
