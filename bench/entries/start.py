"""How soon a server is ready that was started before, and what memory it holds: idle, at work, and after work."""

import os
import signal
import subprocess
import time
from pathlib import Path

import instance
from bench import ROOT, Bench, Row
from crowd import mosaic

STARTS = 7
PHOTOS = 6
GOAL_SECONDS = 1
MEMORY_GOAL = 150 << 20
# Idle is so long after the start, or after the end of work.
SETTLED_SECONDS = 10


def from_make(data: Path) -> float | None:
    """Seconds from `make run` to the line that says that the server is ready; nothing where it would build first."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    if subprocess.run(["make", "--question", "target/stamps/mixip"], cwd=ROOT, env=environment, capture_output=True).returncode:
        return None
    began = time.monotonic()
    command = ["make", "run", f"DATA={data}", f"LISTEN=127.0.0.1:{instance.free_port()}"]
    with (data.parent / "make.log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=log, text=True, start_new_session=True
        )
    try:
        for line in process.stdout:
            if line.startswith("Mix-IP is ready"):
                return time.monotonic() - began
        raise RuntimeError(f"make run ended:\n{(data.parent / 'make.log').read_text()[-2000:]}")
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        process.stdout.close()


def rows(bench: Bench) -> list[Row]:
    data = bench.scratch / "data"
    photo = bench.scratch / "photo.jpg"
    mosaic(bench.data("lfw/images"), photo)
    with instance.running(bench.mixip, data) as server:
        token = server.token
        time.sleep(SETTLED_SECONDS)
        idle = server.resident()
        project = server.project("Crowds")
        with server.highest_memory() as highest:
            for number in range(PHOTOS):
                # Bytes after the end of a JPEG make it another file, not another picture.
                different = bench.scratch / f"photo {number}.jpg"
                different.write_bytes(photo.read_bytes() + bytes([number]))
                server.upload(project, different)
            server.searched(project, PHOTOS, 600)
        time.sleep(SETTLED_SECONDS)
        after = server.resident()

    seconds = []
    for _ in range(STARTS):
        began = time.monotonic()
        with instance.started(bench.mixip, data, token=token):
            seconds.append(time.monotonic() - began)
    seconds.sort()
    made = from_make(data)

    def memory(name: str, bytes_: int, goal: bool, note: str) -> Row:
        goal_text = f"≤ {MEMORY_GOAL >> 20} MiB" if goal else "told"
        return Row(name, f"{bytes_ >> 20} MiB", "", None, goal_text, bytes_ <= MEMORY_GOAL if goal else None, note)

    told = [
        Row(
            "second start of `mixip serve`, until ready",
            f"{seconds[STARTS // 2]:.2f} s",
            "",
            None,
            f"≤ {GOAL_SECONDS} s",
            seconds[-1] <= GOAL_SECONDS,
            f"median of {STARTS}, slowest {seconds[-1]:.2f} s; until /readyz answers 200, models loaded",
        ),
        memory("memory of the server, idle", idle, True, f"resident, models loaded, {SETTLED_SECONDS} s after the start"),
        memory("memory of the server at work", highest[0], False, f"{PHOTOS} crowds of 12 MP searched thoroughly; sampled every 20 ms"),
        memory("memory of the server after work", after, True, f"{SETTLED_SECONDS} s later"),
    ]
    if made is not None:
        told.insert(
            1, Row("second `make run`, until ready", f"{made:.2f} s", "", None, f"≤ {GOAL_SECONDS} s", made <= GOAL_SECONDS, "")
        )
    return told
