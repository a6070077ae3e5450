"""Whether this process works together in one thread (eventlet) or in many."""

import sys


def is_cooperative() -> bool:
    """Return whether eventlet carries this process; it is not imported to find out."""
    patcher = sys.modules.get("eventlet.patcher")
    return patcher is not None and bool(patcher.is_monkey_patched("thread"))
