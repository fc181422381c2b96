"""The gate: how long it takes to decide on an asset with 20 faces and 50 consents."""

import re

from bench import Bench, Row


def rows(bench: Bench) -> list[Row]:
    told = bench.one_core(bench.example("mixip-consent", "gate"))
    return [
        Row(
            f"the gate, 20 faces, {case}",
            f"median {median} µs, worst {worst} µs",
            "",
            None,
            "told",
            None,
            f"p99 {p99} µs, of 20,000 calls",
        )
        for case, median, p99, worst in re.findall(
            r"^(.+): median ([0-9.]+) µs, p99 ([0-9.]+) µs, worst ([0-9.]+) µs$", told, re.M
        )
    ]
