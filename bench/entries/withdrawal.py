"""From a withdrawal to the moment in which the last way out is closed, while all of them are being used."""

import http.client
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import instance
from bench import ROOT, Bench, Missing, Row

sys.path.append(str(ROOT / "tests/services"))
import postgres  # noqa: E402
import seaweedfs  # noqa: E402

GOAL_MS = 1000
ROUNDS = 100
# What a viewer, a guest and a member hold open; the archive is cut while it is on its way.
PICTURE = ROOT / "tests/fixtures/both.jpg"
REFERENCE = ROOT / "tests/fixtures/one.jpg"
USE = {"purpose": "editorial", "channels": ["web"], "territories": ["DE"], "on": time.strftime("%Y-%m-%d")}
SCOPE = {
    "projects": "all",
    "purposes": ["editorial"],
    "channels": ["web", "print"],
    "territories": ["DE", "AT"],
    "starts_on": "2026-01-01",
    "ends_on": "2035-12-31",
}


def consent(kind: str) -> dict:
    body = {
        "kind": kind,
        "statement": {"text": f"I agree: {kind}.", "language": "en"},
        "given_by": {"name": "One", "relation": "self"},
        "method": "paper",
        "given_at": "2026-01-01T10:00:00Z",
    }
    return body | ({"scope": SCOPE} if kind == "likeness" else {})


@dataclass
class Exit:
    """A way out: where it is, who asks, and what it answers while it is open."""

    port: int
    path: str
    headers: dict
    open: bytes = b""
    closed_after: float = 0.0
    refusal: bytes = b""

    def ask(self, connection: http.client.HTTPConnection) -> bytes | None:
        """The whole file, or nothing where it is refused."""
        connection.request("GET", f"/api/v1{self.path}", headers=self.headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            self.refusal = body
        return body if answer.status == 200 else None

    def wait(self, is_open: bool, since: float, ready: threading.Barrier | None = None) -> None:
        """Asks again and again until it is open, or is not."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        if ready:
            ready.wait()
        while True:
            # A preview goes on with the face covered: another file.
            body = self.ask(connection)
            if (body == self.open if self.open else body is not None) == is_open:
                break
            if time.perf_counter() - since > 60:
                raise RuntimeError(f"{self.path} does not change")
        self.closed_after = time.perf_counter() - since
        connection.close()


class Story:
    """A picture of one who agreed, and everything through which it leaves, on every node."""

    def __init__(self, servers: list[instance.Server]):
        self.server = server = servers[0]
        project = server.project("Withdrawals")
        self.talent = server.post(f"/api/v1/workspaces/{server.workspace}/talent", {"name": "One"})["id"]
        self.give("biometric")
        matching = {"on": True, "ground": "consent"}
        server.call("PATCH", f"/api/v1/projects/{project}", {"face_matching": matching, "current_use": USE})
        server.add_reference(self.talent, REFERENCE)
        asset = server.upload(project, PICTURE)
        server.searched(project, 1, 120)
        for face in server.get(f"/api/v1/assets/{asset}/faces")["items"]:
            is_talent = (face.get("suggested_talent_id") or face.get("talent_id")) == self.talent
            decision = (
                {"decision": "confirmed", "talent_id": self.talent}
                if is_talent
                else {"decision": "incidental", "reason": "passer-by"}
            )
            server.call("PATCH", f"/api/v1/faces/{face['id']}", decision)
        self.given = self.give("likeness")

        member = {"Authorization": f"Bearer {server.token}"}
        viewer = {"Authorization": f"Bearer {self.viewer(project)}"}
        guest, item = self.guest(project, asset)
        archive = self.archive(project)
        ways = [
            (f"/assets/{asset}/renditions/original", viewer),
            (f"/assets/{asset}/renditions/preview", viewer),
            (f"/shared/items/{item}/original", guest),
            (f"/shared/items/{item}/preview", guest),
            (f"/exports/{archive}/archive", member),
        ]
        self.exits = [Exit(node.port, path, headers) for node in servers for path, headers in ways]
        for way in self.exits:
            connection = http.client.HTTPConnection("127.0.0.1", way.port, timeout=30)
            if (body := way.ask(connection)) is None:
                raise RuntimeError(f"{way.path} on port {way.port} is not open: {way.refusal.decode()}")
            # The archive's bytes stay, a preview's too: what they are is how they are known to be open.
            way.open = body
            connection.close()

    def give(self, kind: str) -> str:
        return self.server.post(f"/api/v1/talent/{self.talent}/consents", consent(kind))["id"]

    def viewer(self, project: str) -> str:
        """Somebody from outside, who may look at this project."""
        server, origin = self.server, f"http://127.0.0.1:{self.server.port}"
        made = server.post(f"/api/v1/projects/{project}/invitations", {"role": "viewer", "uses": 1})
        account = {
            "email": "viewer@example.org",
            "password": "a long pass phrase to look on",
            "name": "Viewer",
            "date_of_birth": "1990-01-01",
            "accept_policies": True,
            "invitation": made["link"].split("#")[1],
        }
        nobody = instance.Server(server.process, server.port)
        answer = nobody.call("POST", "/api/v1/accounts", account, Origin=origin)
        cookie = answer.headers["Set-Cookie"].split(";")[0]
        token = nobody.call("POST", "/api/v1/tokens", {"name": "bench"}, Origin=origin, Cookie=cookie)
        return json.loads(token.content)["token"]

    def guest(self, project: str, asset: str) -> tuple[dict, str]:
        """Somebody with a share link who may take the file; how they are known, and the picture's id there."""
        server, origin = self.server, f"http://127.0.0.1:{self.server.port}"
        expires = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 30 * 86_400))
        wanted = {"asset_ids": [asset], "use": USE, "title": "Bench", "expires_at": expires, "downloads": True}
        link = server.post(f"/api/v1/projects/{project}/shares", wanted)["link"]
        nobody = instance.Server(server.process, server.port)
        answer = nobody.call("POST", "/api/v1/shared/sessions", {"link": link.split("#")[1]}, Origin=origin)
        cookie = {"Cookie": answer.headers["Set-Cookie"].split(";")[0]}
        shared = json.loads(nobody.call("GET", "/api/v1/shared", **cookie).content)
        return cookie, shared["items"][0]["id"]

    def archive(self, project: str) -> str:
        export = self.server.post(f"/api/v1/projects/{project}/exports", {"use": USE, "unresolved": "block"})["id"]
        while (state := self.server.get(f"/api/v1/exports/{export}")["state"]) in ("queued", "running"):
            time.sleep(0.05)
        if state != "ready":
            raise RuntimeError(f"the export is {state}")
        return export

    def withdraw(self) -> float:
        """One withdrawal with every exit being asked all the time; seconds until the last one was closed."""
        ready = threading.Barrier(len(self.exits) + 1)
        began = time.perf_counter()
        asking = [threading.Thread(target=way.wait, args=(False, began, ready)) for way in self.exits]
        for thread in asking:
            thread.start()
        ready.wait()
        time.sleep(0.05)
        withdrawn = time.perf_counter()
        self.server.post(f"/api/v1/consents/{self.given}/withdraw", {})
        for thread in asking:
            thread.join()
        last = max(way.closed_after for way in self.exits) - (withdrawn - began)
        self.given = self.give("likeness")
        for way in self.exits:
            way.wait(True, time.perf_counter())
        return last * 1000


def measured(servers: list[instance.Server], what: str) -> Row:
    story = Story(servers)
    times = sorted(story.withdraw() for _ in range(ROUNDS))
    p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
    return Row(
        f"withdrawal to last exit closed, {what}",
        f"p50 {p50:.0f} ms, p99 {p99:.0f} ms",
        "",
        None,
        f"p99 ≤ {GOAL_MS} ms",
        p99 <= GOAL_MS,
        f"{ROUNDS} withdrawals, {len(story.exits)} exits asked all the time; worst {times[-1]:.0f} ms",
    )


def rows(bench: Bench) -> list[Row]:
    if not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        raise Missing("PostgreSQL is not installed")
    told = []
    with instance.running(bench.mixip, bench.scratch / "one") as server:
        told.append(measured([server], "one node, SQLite"))
    with ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="mixip-bench-", dir="/var/tmp"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o711)
        url = stack.enter_context(postgres.running(folder / "postgres"))
        keys = f"{url.rpartition('/')[0]}/keys"
        psql = [postgres.binaries() / "psql", "--quiet", "--no-psqlrc", url, "--command", "CREATE DATABASE keys"]
        subprocess.run(psql, check=True)
        store = stack.enter_context(seaweedfs.running(folder / "seaweedfs"))
        options = (
            *("--database-url", url, "--keys-url", keys, "--s3-endpoint", store, "--s3-bucket", seaweedfs.BUCKET, "--s3-allow-http"),
            *("--s3-access-key", seaweedfs.ACCESS_KEY, "--s3-secret-key", seaweedfs.SECRET),
            *("--root-key", bench.scratch / "root.key"),
        )
        data = [bench.scratch / f"node-{number}" for number in range(3)]
        first = stack.enter_context(instance.running(bench.mixip, data[0], *options))
        others = [stack.enter_context(instance.started(bench.mixip, own, *options, token=first.token)) for own in data[1:]]
        told.append(measured([first, *others], "three nodes, PostgreSQL + S3"))
    return told
