#!/usr/bin/env python3
"""Runs Mix-IP beside its peers, on the same machine in the same run, and prints one table.

    bench/run.py [NAME …]     all entries, or those named (`make bench` runs all)

Each entry is one file in entries/ with a function `rows(bench) -> list[Row]`. The table goes to standard output
and to bench/results/latest.md. Peers and Mix-IP are pinned to one and the same core where a figure is "a core".
"""

import datetime
import importlib
import signal
import sys
import tempfile
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from bench import Bench, Missing, machine, table  # noqa: E402


def stop_on_signal(number: int, _frame: object) -> None:
    """Turns a signal into an ordinary way out, so that servers end and files go."""
    raise SystemExit(128 + number)


def main() -> int:
    signal.signal(signal.SIGTERM, stop_on_signal)
    names = sorted(path.stem for path in (HERE / "entries").glob("*.py"))
    unknown = set(sys.argv[1:]) - set(names)
    if unknown:
        print(f"There is no entry {', '.join(sorted(unknown))}; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    chosen = sys.argv[1:] or names

    scratches = HERE.parent / "target/bench"  # the disk on which people build, not a temporary one in memory
    scratches.mkdir(parents=True, exist_ok=True)
    rows, left_out = [], []
    for name in chosen:
        print(f"… {name}", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix=f"{name}-", dir=scratches) as scratch:
            try:
                rows += importlib.import_module(f"entries.{name}").rows(Bench(Path(scratch)))
            except Missing as missing:
                left_out.append((name, str(missing)))
            except Exception:  # one entry that fails takes no other with it
                traceback.print_exc()
                left_out.append((name, "failed, see above"))

    report = f"{machine()}, {datetime.date.today().isoformat()}\n\n{table(rows)}\n"
    for name, reason in left_out:
        report += f"\nNot measured: {name}: {reason}\n"
    print(report)
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    (results / "latest.md").write_text(report)
    return 1 if any(reason.startswith("failed") for _, reason in left_out) else 0


if __name__ == "__main__":
    sys.exit(main())
