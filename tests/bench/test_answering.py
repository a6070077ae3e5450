"""The ledger of the load client knows what was acknowledged, what was refused, and what never came back."""

import math
from types import SimpleNamespace

from bench.load.answering import Ledger, Prepared


def test_the_ledger_tells_acknowledged_from_refused_and_from_silent():
    phone, desk = SimpleNamespace(place=0), SimpleNamespace(place=-2)
    answers = [Prepared(phone, number, b"", f"id-{number}", f"zin {number}") for number in (1, 2, 3)]  # type: ignore[arg-type]
    ledger = Ledger(answers)
    ledger.sent = {1: 0.0, 2: 0.0, 3: 0.0}
    ledger.take(
        [
            (0.5, phone, b'43/participant,2[{"ok":true,"patch":{"version":4}}]'),
            (0.6, phone, b'43/participant,3[{"ok":false,"error":{"code":"enough_sent"}}]'),
            (0.7, phone, b'43/participant,99[{"ok":true}]'),
            (0.8, desk, b'42/facilitator,["patch",{"counts":{}}]'),
        ]
    )
    assert ledger.acknowledged == {2: 0.5}
    assert len(ledger.refused) == 1
    assert [at for at, _member, _payload in ledger.others] == [0.8]
    assert ledger.kept_texts == ["zin 2"]
    assert ledger.waits == [500.0, math.inf, math.inf]
    assert not ledger.is_complete
