"""Exact search for the most similar of many templates on one core, beside numpy's matrix product."""

import json
import re

from bench import Bench, Row

GOALS = {100_000: 6, 1_000_000: 60}


def rows(bench: Bench) -> list[Row]:
    program = bench.example("mixip-vision", "search")
    return [row(bench, program, count, goal) for count, goal in GOALS.items()]


def row(bench: Bench, program, count: int, goal: int) -> Row:
    told = bench.one_core(program, count)
    median, p95, mib = re.search(r"median ([0-9.]+) ms, p95 ([0-9.]+) ms; (\d+) MiB resident", told).groups()
    peer = json.loads(bench.one_core(bench.python, "bench/peers/search_numpy.py", count, OPENBLAS_NUM_THREADS="1"))
    return Row(
        f"exact search of {count:,} templates, p95, one core",
        f"{float(p95):.1f} ms",
        f"{peer['p95_ms']:.1f} ms",
        float(p95) / peer["p95_ms"],
        f"≤ {goal} ms",
        float(p95) <= goal,
        f"median {float(median):.1f} and {peer['median_ms']:.1f} ms; memory {mib} and {peer['mib']} MiB; "
        "peer: numpy, matrix @ vector and argmax",
    )
