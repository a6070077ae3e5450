"""Rows say whether they hold, and results are JSON whatever was measured."""

import json
import math

from bench import results
from bench.load.answering import percentile


def test_a_row_holds_up_to_its_target():
    assert results.at_most("x", 0.4, "x", 0.4).holds
    assert not results.at_most("x", 0.41, "x", 0.4).holds
    assert results.at_least("x", 5, "x", 5).holds
    assert not results.at_least("x", 4.9, "x", 5).holds
    assert results.told("x", 4.9, "ms").holds is None


def test_results_are_json_even_where_nothing_came(tmp_path):
    rows = [results.at_most("slow", math.inf, "ms", 15), results.told("quick", 1.23456, "ms")]
    results.write(rows, tmp_path / "results" / "latest.json")
    assert json.loads((tmp_path / "results" / "latest.json").read_text("utf-8")) == [
        {"what": "slow", "value": None, "unit": "ms", "target": "<= 15", "holds": False},
        {"what": "quick", "value": 1.235, "unit": "ms", "target": "", "holds": None},
    ]


def test_a_percentile_is_one_of_the_values():
    assert percentile([1, 2, 3, 4], 0.5) == 2
    assert percentile(list(range(1, 101)), 0.99) == 99
    assert percentile([7], 0.99) == 7
    assert percentile([1, math.inf], 0.99) == math.inf
