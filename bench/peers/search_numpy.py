"""Peer of the exact search: numpy's matrix product and argmax over the same number of templates.

    search_numpy.py COUNT

One thread (the caller sets OPENBLAS_NUM_THREADS). Prints {"median_ms", "p95_ms", "mib"}.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

DIMENSIONS, QUERIES = 192, 200


def directions(random: np.random.Generator, count: int) -> np.ndarray:
    rows = random.standard_normal((count, DIMENSIONS), np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def main() -> None:
    random = np.random.default_rng(1)
    templates, queries = directions(random, int(sys.argv[1])), directions(random, QUERIES)
    times = []
    for query in queries:
        began = time.perf_counter()
        similarities = templates @ query
        best = int(similarities.argmax())
        times.append((time.perf_counter() - began) * 1000)
        assert similarities[best] <= 1.001
    times.sort()
    status = Path("/proc/self/status").read_text()
    resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
    print(json.dumps({"median_ms": times[QUERIES // 2], "p95_ms": times[QUERIES * 95 // 100], "mib": resident // 1024}))


if __name__ == "__main__":
    main()
