"""A page of 100 assets of a project with a million assets through HTTP, on SQLite and on PostgreSQL."""

import shutil
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import fill
import instance
from bench import ROOT, Bench, Missing, Row
from million import ASSETS, Project

sys.path.append(str(ROOT / "tests/services"))
import postgres  # noqa: E402

GOAL_MS = 10
REQUESTS = 300
# A list that is slow is not asked for longer than this.
MOST_SECONDS = 3
SORTS = ("newest", "oldest", "name", "captured")


def part(times: list[float], of: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * of))]


@dataclass
class Group:
    """Lists that are told in one row: each of the named filters with every sort, from the front and from the middle."""

    name: str
    filters: dict[str, dict[str, str]]
    goal: bool = True
    times: dict[str, list[float]] = field(default_factory=dict)

    def row(self, database: str) -> Row:
        worst = max(self.times, key=lambda name: part(self.times[name], 0.99))
        p50, p99 = part(sum(self.times.values(), []), 0.5), part(self.times[worst], 0.99)
        slow = sum(part(times, 0.99) > GOAL_MS for times in self.times.values())
        return Row(
            f"page of 100 of {ASSETS:,}, {self.name}, {database}",
            f"p50 {p50:.1f} ms, p99 {p99:.1f} ms",
            "",
            None,
            f"p99 ≤ {GOAL_MS} ms" if self.goal else "told",
            p99 <= GOAL_MS if self.goal else None,
            f"{len(self.times)} lists, {slow} of them above {GOAL_MS} ms; worst: {worst}, p50 {part(self.times[worst], 0.5):.1f} ms",
        )


def groups(project: Project) -> list[Group]:
    people = sorted((person for person, count in project.appearances.items() if count), key=project.appearances.get)
    shown = {f"talent on {project.appearances[person]:,} assets": person for person in (people[0], people[len(people) // 2], people[-1])}

    def each(key: str, *values: str) -> dict[str, dict[str, str]]:
        return {value: {key: value} for value in values}

    return [
        Group("all", {"all": {}}),
        Group("by clearance", each("clearance", "cleared", "needs_review", "blocked")),
        Group("by kind", each("kind", "image", "video", "audio", "document")),
        Group("by state", each("state", "processing", "ready", "failed")),
        Group("by talent", {name: {"talent_id": str(person)} for name, person in shown.items()}),
        Group(
            "by two filters",
            {
                "blocked images": {"kind": "image", "clearance": "blocked"},
                "videos to review": {"kind": "video", "clearance": "needs_review"},
                "blocked, most frequent talent": {"talent_id": str(people[-1]), "clearance": "blocked"},
            },
            goal=False,
        ),
        Group("by words of the name", each("q", "wedding", "no such name"), goal=False),
    ]


def ask(server: instance.Server, project: Project, group: Group) -> None:
    """Asks for first pages, and for pages behind assets anywhere in the project, over one connection."""
    connection = server.connection()
    headers = {"Authorization": f"Bearer {server.token}"}
    lists = [(name, chosen, sort) for name, chosen in group.filters.items() for sort in SORTS]
    for (name, chosen, sort), place in ((one, place) for one in lists for place in ("first", "deep")):
        times, began = group.times.setdefault(f"{name}, {sort}, {place}", []), time.monotonic()
        for cursor in project.cursors[:REQUESTS]:
            query = {"limit": 100, "sort": sort, **chosen} | ({"cursor": cursor} if place == "deep" else {})
            asked = time.perf_counter()
            connection.request("GET", f"/api/v1/projects/{project.project}/assets?{urlencode(query)}", headers=headers)
            answer = connection.getresponse()
            body = answer.read()
            times.append((time.perf_counter() - asked) * 1000)
            if answer.status != 200:
                raise RuntimeError(f"{query}: {answer.status} {body!r}")
            if time.monotonic() - began > MOST_SECONDS:
                break
    connection.close()


def ask_all(bench: Bench, server: instance.Server, project: Project, database: str) -> list[Row]:
    path = f"/api/v1/projects/{project.project}"
    times = []
    for _ in range(5):
        asked = time.perf_counter()
        server.get(path)
        times.append((time.perf_counter() - asked) * 1000)
    note = "counts by kind, clearance and state, people"
    whole = Row(f"the project of {ASSETS:,} itself, {database}", f"p50 {part(times, 0.5):.0f} ms", "", None, "told", None, note)

    told, details = [], ["   p50 ms    p99 ms  requests"]
    for group in groups(project):
        ask(server, project, group)
        told.append(group.row(database))
        for name, times in group.times.items():
            details.append(f"{part(times, 0.5):9.2f} {part(times, 0.99):9.2f} {len(times):9}  {name}")
    bench.details(f"page {database}", *details)
    return [*told, whole]


def on_sqlite(bench: Bench) -> list[Row]:
    data = bench.scratch / "sqlite"
    with instance.running(bench.mixip, data) as server:
        project, token = Project(server.workspace, server.project("A million")), server.token
    fill.sqlite(data / "mixip.db", project)
    with instance.started(bench.mixip, data, token=token) as server:
        return ask_all(bench, server, project, "SQLite")


def on_postgres(bench: Bench) -> list[Row]:
    data = bench.scratch / "postgres"
    with ExitStack() as stack:
        # PostgreSQL's user passes through to it, and it is a disk also where /tmp is memory.
        folder = Path(tempfile.mkdtemp(prefix="mixip-bench-", dir="/var/tmp"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o711)
        url = stack.enter_context(postgres.running(folder / "postgres"))
        options = ("--database-url", url)
        with instance.running(bench.mixip, data, *options) as server:
            project, token = Project(server.workspace, server.project("A million")), server.token
        fill.postgres(postgres.binaries(), url, project)
        with instance.started(bench.mixip, data, *options, token=token) as server:
            return ask_all(bench, server, project, "PostgreSQL")


def rows(bench: Bench) -> list[Row]:
    if not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        raise Missing("PostgreSQL is not installed")
    return [*on_sqlite(bench), *on_postgres(bench)]
