"""The gate: how long it takes to decide on an asset with 20 faces and 50 consents."""

import re

from bench import Bench, Row

# What stands in the requirement; 20 faces of one talent are the frames of an animation, and only told.
GOAL_MICROS, GOAL_CASE = 50, "10 talent with 5 consents each"


def rows(bench: Bench) -> list[Row]:
    told = bench.one_core(bench.example("mixip-consent", "gate"))
    return [
        Row(
            f"the gate, 20 faces, {case}",
            f"median {median} µs, worst {worst} µs",
            "",
            None,
            f"≤ {GOAL_MICROS} µs" if case == GOAL_CASE else "told",
            float(median) <= GOAL_MICROS if case == GOAL_CASE else None,
            f"p99 {p99} µs, of 20,000 calls",
        )
        for case, median, p99, worst in re.findall(
            r"^(.+): median ([0-9.]+) µs, p99 ([0-9.]+) µs, worst ([0-9.]+) µs$", told, re.M
        )
    ]
