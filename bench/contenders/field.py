"""All contenders of a comparison, started together so that they can take turns."""

from collections.abc import Iterator
from contextlib import contextmanager

from bench.contenders.contender import Contender
from bench.contenders.product import Product
from bench.contenders.reference import node, stock


@contextmanager
def field() -> Iterator[list[Contender]]:
    """Start the product and both references, and stop them in the end."""
    contenders: list[Contender] = [Product(), stock(), node()]
    try:
        for contender in contenders:
            contender.start()
        yield contenders
    finally:
        for contender in contenders:
            contender.stop()


@contextmanager
def product() -> Iterator[Product]:
    """Start the product alone, and stop it in the end."""
    contender = Product()
    try:
        contender.start()
        yield contender
    finally:
        contender.stop()
