"""2 GB through tus with encryption, beside `cp` of the same file; both end with the bytes on disk."""

import os
import subprocess
import time
from pathlib import Path

import instance
from bench import Bench, Row

SIZE = 2 << 30
BLOCK = 1 << 20
MEMORY_GOAL = 64 << 20


def random_file(path: Path) -> None:
    """Bytes that nothing compresses, written and synced (so that both read them from memory)."""
    with path.open("wb") as file:
        for _ in range(SIZE // (8 * BLOCK)):
            file.write(os.urandom(8 * BLOCK))
        file.flush()
        os.fsync(file.fileno())


def copy(source: Path, target: Path) -> float:
    """Seconds of `cp` and a sync of the copy."""
    began = time.monotonic()
    subprocess.run(["cp", "--reflink=never", source, target], check=True)
    subprocess.run(["sync", target], check=True)
    seconds = time.monotonic() - began
    target.unlink()
    return seconds


def upload(to: instance.Server, source: Path) -> float:
    """Seconds from the creation of an upload to the answer that it is whole."""
    project = to.project("Upload")
    began = time.monotonic()
    to.upload(project, source)
    return time.monotonic() - began


def rows(bench: Bench) -> list[Row]:
    source = bench.scratch / "source"
    random_file(source)
    with instance.running(bench.mixip, bench.scratch / "data") as ours:
        time.sleep(2)
        idle = ours.resident()
        before = copy(source, bench.scratch / "copy")
        with ours.highest_memory() as highest:
            seconds = upload(ours, source)
        peer = min(before, copy(source, bench.scratch / "copy"))
    grown = highest[0] - idle
    return [
        Row(
            "upload of 2 GiB through tus, encrypted",
            f"{SIZE / seconds / 1e6:.0f} MB/s",
            f"{SIZE / peer / 1e6:.0f} MB/s",
            peer / seconds,
            "≥ 0.5",
            peer / seconds >= 0.5,
            "peer: cp and sync, the better of one before and one after; one PATCH",
        ),
        Row(
            "memory of the server during that upload",
            f"{grown / 1e6:.0f} MB above idle",
            "",
            None,
            "≤ 64 MiB",
            grown <= MEMORY_GOAL,
            f"idle {idle / 1e6:.0f} MB resident, sampled every 20 ms",
        ),
    ]
