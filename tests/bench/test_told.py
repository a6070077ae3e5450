"""A phone is told of a step when it holds the step and its own part, in whichever frames they come."""

from types import SimpleNamespace

import pytest

from bench.load.told import Watch

STAGE = '"stage":{"run":2,"kind":"info"}'
OLD_STAGE = '"stage":{"run":1,"kind":"info"}'


def seen(*patches: str) -> Watch:
    """Return what was noted of one phone, at run 1, that got these sections at moments 1, 2, …"""
    phone = SimpleNamespace(place=0)
    watch = Watch(SimpleNamespace(phones=[], run=1))  # type: ignore[arg-type]
    watch._phones = {id(phone): 0}  # type: ignore[dict-item]
    frames = [f'42/participant,["patch",{{"version":7,"now":5,{patch}}}]'.encode() for patch in patches]
    watch.take([(float(moment), id(phone), frame) for moment, frame in enumerate(frames, start=1)])  # type: ignore[misc]
    return watch


@pytest.mark.parametrize(
    ("patches", "at"),
    [
        ((f'{STAGE},"own":{{}}',), 1.0),
        ((f'{STAGE},"me":{{"own":{{}}}}',), 1.0),
        ((STAGE, '"me":{"own":{}}'), 2.0),
        ((STAGE, '"own":{}', '"own":{}'), 2.0),
        (('"room":{}', STAGE, '"own":{}'), 3.0),
    ],
)
def test_both_parts_make_it_right(patches, at):
    assert seen(*patches).right == {0: (at, 2)}


@pytest.mark.parametrize(
    "patches", [(STAGE,), ('"own":{}', STAGE), (OLD_STAGE, '"own":{}'), ('"stage":null', '"me":{}')]
)
def test_less_than_that_does_not(patches):
    assert seen(*patches).right == {}
