"""Long work beside the event loop."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from serving.mode import is_cooperative

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def run_off_loop(function: Callable[Parameters, Result], *args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
    """Return what the function returns, while the event loop goes on; what it raises is raised here.

    The function may not touch the database or a socket: their locks belong to the event loop.
    """
    if not is_cooperative():
        return function(*args, **kwargs)
    from eventlet import tpool

    return tpool.execute(function, *args, **kwargs)
