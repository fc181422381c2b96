"""A Mix-IP server of a benchmark's own, with a signed-in account, and what its process takes."""

import base64
import contextlib
import http.client
import json
import os
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

READY_SECONDS = 30
BLOCK = 1 << 20


class Server:
    """A running server; `token` belongs to its first account, `workspace` is that account's own."""

    def __init__(self, process: subprocess.Popen, port: int, token: str = ""):
        self.process, self.port, self.token = process, port, token
        self.workspace = ""

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)

    def call(self, method: str, path: str, body: dict | bytes | None = None, **headers: str) -> http.client.HTTPResponse:
        """One request; the answer is read, and an error is raised for what is not 2xx."""
        connection = self.connection()
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        if isinstance(body, dict):
            headers["Content-Type"], body = "application/json", json.dumps(body)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.content = answer.read()
        connection.close()
        if not 200 <= answer.status < 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {answer.content.decode(errors='replace')}")
        return answer

    def get(self, path: str) -> dict:
        return json.loads(self.call("GET", path).content)

    def post(self, path: str, body: dict) -> dict:
        return json.loads(self.call("POST", path, body).content)

    def find_workspace(self) -> None:
        self.workspace = self.get("/api/v1/me")["workspaces"][0]["id"]

    def project(self, name: str) -> str:
        """Makes a project in the account's own workspace; gives its id."""
        return self.post(f"/api/v1/workspaces/{self.workspace}/projects", {"name": name})["id"]

    def begin_upload(self, project: str, name: str, size: int) -> str:
        """Announces a file through tus; gives the path to send it to."""
        metadata = f"filename {base64.b64encode(name.encode()).decode()}"
        headers = {"Tus-Resumable": "1.0.0", "Upload-Length": str(size), "Upload-Metadata": metadata}
        created = self.call("POST", f"/api/v1/projects/{project}/uploads", **headers)
        return urlsplit(created.headers["Location"]).path

    def send(self, path: str, body: BinaryIO, size: int) -> str:
        """Sends a whole file in one PATCH; gives the id of the asset that it became."""
        connection = self.connection()
        connection.blocksize = BLOCK
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Tus-Resumable": "1.0.0",
            "Upload-Offset": "0",
            "Content-Type": "application/offset+octet-stream",
            "Content-Length": str(size),
        }
        connection.request("PATCH", path, body, headers)
        answer = connection.getresponse()
        said = answer.read()
        connection.close()
        if answer.status != 204 or not answer.headers["Mixip-Asset"]:
            raise RuntimeError(f"the upload ended with {answer.status} {said!r}")
        return answer.headers["Mixip-Asset"]

    def upload(self, project: str, file: Path) -> str:
        with file.open("rb") as body:
            size = file.stat().st_size
            return self.send(self.begin_upload(project, file.name, size), body, size)

    def add_reference(self, talent: str, photo: Path) -> bool:
        """Enrols a talent from a photo; not from one with no or several faces."""
        boundary = "photo-of-a-benchmark"
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{photo.name}"\r\n\r\n'
        body = head.encode() + photo.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        try:
            self.call("POST", f"/api/v1/talent/{talent}/references", body, **headers)
        except RuntimeError as refused:
            if "face" not in str(refused):
                raise
            return False
        return True

    def searched(self, project: str, assets: int, seconds: float) -> None:
        """Waits until the thorough pass is done with every asset of a project."""
        deadline = time.monotonic() + seconds
        while True:
            items = self.get(f"/api/v1/projects/{project}/assets?limit=500")["items"]
            if sum(item["scan"] == "thorough" for item in items) == assets:
                return
            if failed := [item["error"] for item in items if item["scan"] == "failed"]:
                raise RuntimeError(f"a photo could not be searched: {failed[0]}")
            if time.monotonic() > deadline:
                raise RuntimeError(f"not all photos were searched within {seconds:.0f} s")
            time.sleep(0.2)

    def processor_seconds(self) -> float:
        """Time that the process has spent on cores since it began."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self) -> int:
        """Bytes of memory that the process holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmRSS:"))

    @contextlib.contextmanager
    def highest_memory(self) -> Iterator[list[int]]:
        """Samples the memory every 20 ms while the block runs; the highest stands in the list afterwards."""
        highest, done = [self.resident()], threading.Event()

        def sample() -> None:
            while not done.wait(0.02):
                highest[0] = max(highest[0], self.resident())

        sampler = threading.Thread(target=sample)
        sampler.start()
        try:
            yield highest
        finally:
            done.set()
            sampler.join()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextlib.contextmanager
def started(program: Path, data: Path, *options: object, token: str = "", cores: int | None = None) -> Iterator[Server]:
    """Starts `mixip serve` on a free port, waits until it is ready, and ends it on the way out. A token that is given
    is that of the account made before; `cores` are as many as it may use, else all."""
    port = free_port()
    with data.with_suffix(".log").open("ab") as log:
        process = subprocess.Popen(
            [program, "serve", "--data", data, "--listen", f"127.0.0.1:{port}", *map(str, options)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            preexec_fn=cores and (lambda: os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-cores:])),
        )
    try:
        server = Server(process, port, token)
        deadline = time.monotonic() + READY_SECONDS
        while True:
            with contextlib.suppress(OSError, RuntimeError):
                server.call("GET", "/readyz")
                break
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not become ready:\n{data.with_suffix('.log').read_text()[-2000:]}")
            time.sleep(0.01)
        if token:
            server.find_workspace()
        yield server
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def running(program: Path, data: Path, *options: object, cores: int | None = None) -> Iterator[Server]:
    """The same with a data folder that is new: the first account signs up."""
    with started(program, data, *options, cores=cores) as server:
        sign_up(server)
        yield server


def sign_up(server: Server) -> None:
    """Makes the first account and a token for it."""
    origin = f"http://127.0.0.1:{server.port}"
    account = {
        "email": "bench@example.org",
        "password": "a long pass phrase for one run",
        "name": "Bench",
        "date_of_birth": "1990-01-01",
        "accept_policies": True,
    }
    answer = server.call("POST", "/api/v1/accounts", account, Origin=origin)
    cookie = answer.headers["Set-Cookie"].split(";")[0]
    token = server.call("POST", "/api/v1/tokens", {"name": "bench"}, Origin=origin, Cookie=cookie)
    server.token = json.loads(token.content)["token"]
    server.find_workspace()
