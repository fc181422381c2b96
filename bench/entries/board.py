"""The clearance board of a project with 100,000 assets through HTTP, on SQLite and on PostgreSQL."""

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import fill
import instance
from bench import ROOT, Bench, Missing, Row
from million import Project

sys.path.append(str(ROOT / "tests/services"))
import postgres  # noqa: E402

ASSETS = 100_000
GOAL_MS = 300
REQUESTS = 40
# The server stores clearance, and what a board counts by, in the background.
SETTLES_IN_SECONDS = 900
DUE = "UPDATE assets SET valid_until = '0000-01-01'"
UNSETTLED = "SELECT COUNT(*) FROM assets WHERE facts IS NULL"


def use(purpose: str, on: str) -> dict:
    return {"purpose": purpose, "channels": ["web"], "territories": ["DE"], "on": on}


def part(times: list[float], of: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * of))]


def ask(server: instance.Server, project: Project, path: str, body: dict) -> tuple[list[float], dict]:
    connection = server.connection()
    headers = {"Authorization": f"Bearer {server.token}", "Content-Type": "application/json"}
    times, told = [], {}
    for _ in range(REQUESTS):
        asked = time.perf_counter()
        connection.request("POST", f"/api/v1/projects/{project.project}/{path}", json.dumps(body), headers)
        answer = connection.getresponse()
        content = answer.read()
        times.append((time.perf_counter() - asked) * 1000)
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {content!r}")
        told = json.loads(content)
    connection.close()
    return times, told


def ask_all(server: instance.Server, project: Project, database: str, unsettled: Callable[[], int]) -> list[Row]:
    began = time.monotonic()
    while unsettled():
        if time.monotonic() - began > SETTLES_IN_SECONDS:
            raise RuntimeError("the server does not store what the board counts by")
        time.sleep(1)
    editorial, other = use("editorial", "2026-12-01"), use("advertising", "2027-06-01")
    questions = [
        ("board", "board", {"use": editorial}, True),
        ("board, compared with another use", "board", {"use": editorial, "compare": other}, False),
        ("board, 100 assets of its most frequent reason", "board/assets", None, False),
    ]
    told, reason = [], None
    for name, path, body, goal in questions:
        times, answer = ask(server, project, path, body or {"use": editorial, "reason": reason})
        note = f"{REQUESTS} requests"
        if "by_reason" in answer:
            reason = answer["by_reason"][0]["reason"]
            totals, people = answer["totals"], len(answer["by_talent"])
            note = f"{totals['cleared']:,} cleared, {totals['needs_review']:,} to review, {totals['blocked']:,} blocked, {people} people"
            if sum(totals.values()) != ASSETS:
                raise RuntimeError(f"{totals} are not {ASSETS} assets")
        p50, p99 = part(times, 0.5), part(times, 0.99)
        told.append(
            Row(
                f"{name}, {ASSETS:,} assets, {database}",
                f"p50 {p50:.0f} ms, p99 {p99:.0f} ms",
                "",
                None,
                f"p99 ≤ {GOAL_MS} ms" if goal else "told",
                p99 <= GOAL_MS if goal else None,
                note,
            )
        )
    return told


def on_sqlite(bench: Bench) -> list[Row]:
    data = bench.scratch / "board-sqlite"
    with instance.running(bench.mixip, data) as server:
        project, token = Project(server.workspace, server.project("A hundred thousand"), assets=ASSETS), server.token
    fill.sqlite(data / "mixip.db", project)
    with sqlite3.connect(data / "mixip.db") as connection:
        connection.execute(DUE)
    connection.close()

    def unsettled() -> int:
        reader = sqlite3.connect(f"file:{data / 'mixip.db'}?mode=ro", uri=True)
        try:
            return reader.execute(UNSETTLED).fetchone()[0]
        finally:
            reader.close()

    with instance.started(bench.mixip, data, token=token) as server:
        return ask_all(server, project, "SQLite", unsettled)


def on_postgres(bench: Bench) -> list[Row]:
    data = bench.scratch / "board-postgres"
    with ExitStack() as stack:
        # PostgreSQL's user passes through to it, and it is a disk also where /tmp is memory.
        folder = Path(tempfile.mkdtemp(prefix="mixip-bench-", dir="/var/tmp"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o711)
        url = stack.enter_context(postgres.running(folder / "postgres"))
        options = ("--database-url", url)
        with instance.running(bench.mixip, data, *options) as server:
            project, token = Project(server.workspace, server.project("A hundred thousand"), assets=ASSETS), server.token
        fill.postgres(postgres.binaries(), url, project)

        def sql(text: str) -> str:
            command = [postgres.binaries() / "psql", "--quiet", "--no-psqlrc", "--tuples-only", url, "--command", text]
            return subprocess.run(command, check=True, capture_output=True, text=True).stdout

        sql(DUE)
        with instance.started(bench.mixip, data, *options, token=token) as server:
            return ask_all(server, project, "PostgreSQL", lambda: int(sql(UNSETTLED)))


def rows(bench: Bench) -> list[Row]:
    if not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        raise Missing("PostgreSQL is not installed")
    return [*on_sqlite(bench), *on_postgres(bench)]
