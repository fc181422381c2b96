"""A Mix-IP server of a benchmark's own, with a signed-in account, and what its process takes."""

import contextlib
import http.client
import json
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

READY_SECONDS = 30


class Server:
    """A running server; `token` belongs to its first account, `workspace` is that account's own."""

    def __init__(self, process: subprocess.Popen, port: int):
        self.process, self.port = process, port
        self.token = ""
        self.workspace = ""

    def connection(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)

    def call(self, method: str, path: str, body: dict | None = None, **headers: str) -> http.client.HTTPResponse:
        """One request; the answer is read, and an error is raised for what is not 2xx."""
        connection = self.connection()
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        answer.content = answer.read()
        connection.close()
        if not 200 <= answer.status < 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {answer.content.decode(errors='replace')}")
        return answer

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


@contextlib.contextmanager
def running(program: Path, data: Path) -> Iterator[Server]:
    """Starts `mixip serve` on a free port, signs up, and ends it on the way out."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with data.with_suffix(".log").open("wb") as log:
        process = subprocess.Popen(
            [program, "serve", "--data", data, "--listen", f"127.0.0.1:{port}"], stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
    try:
        server = Server(process, port)
        deadline = time.monotonic() + READY_SECONDS
        while True:
            with contextlib.suppress(OSError, RuntimeError):
                server.call("GET", "/readyz")
                break
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not become ready:\n{data.with_suffix('.log').read_text()[-2000:]}")
            time.sleep(0.05)
        sign_up(server)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


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
    server.workspace = json.loads(server.call("GET", "/api/v1/me").content)["workspaces"][0]["id"]
