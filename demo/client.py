"""Mix-IP's public HTTP API, as the demo needs it."""

import base64
import json
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable
from pathlib import Path

PATIENCE_SECONDS = 180


class Client:
    """Somebody who signs up, as a browser would."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.cookie = ""

    def get(self, path: str) -> dict:
        return self._json("GET", path)

    def post(self, path: str, body: dict) -> dict:
        return self._json("POST", path, body)

    def patch(self, path: str, body: dict) -> dict:
        return self._json("PATCH", path, body)

    def delete(self, path: str) -> None:
        self._send("DELETE", path)

    def items(self, path: str) -> list[dict]:
        """All items of a list that fits on one page."""
        answer = self.get(path)
        assert answer.get("next_cursor") is None, f"{path} has more than a page"
        return answer["items"]

    def send_file(self, path: str, file: Path, media_type: str) -> dict:
        """Sends a file as a form (RFC 7578)."""
        boundary = uuid.uuid4().hex
        body = (
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
            f"Content-Type: {media_type}\r\n\r\n"
        ).encode()
        body += file.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
        answer, _ = self._send("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={boundary}"})
        return json.loads(answer)

    def upload(self, project: str, file: Path) -> str:
        """Uploads a file over tus 1.0 in one piece; the asset's id."""
        content, tus = file.read_bytes(), {"Tus-Resumable": "1.0.0"}
        name = base64.b64encode(file.name.encode()).decode()
        announced = {"Upload-Length": str(len(content)), "Upload-Metadata": f"filename {name}"}
        _, headers = self._send("POST", f"/projects/{project}/uploads", b"", tus | announced)
        part = {"Content-Type": "application/offset+octet-stream", "Upload-Offset": "0"}
        path = headers["Location"].removeprefix("/api/v1")
        _, headers = self._send("PATCH", path, content, tus | part)
        return headers["Mixip-Asset"]

    def _json(self, method: str, path: str, body: dict | None = None) -> dict:
        content = None if body is None else json.dumps(body).encode()
        answer, headers = self._send(method, path, content, {"Content-Type": "application/json"})
        if cookie := headers.get("Set-Cookie"):
            self.cookie = cookie.split(";")[0]
        return json.loads(answer)

    def _send(self, method: str, path: str, body: bytes | None = None, headers: dict | None = None) -> tuple:
        own = {"Sec-Fetch-Site": "same-origin", "User-Agent": "Mix-IP demo", "Cookie": self.cookie}
        request = urllib.request.Request(f"{self.url}/api/v1{path}", body, own | (headers or {}), method=method)
        try:
            with DIRECT.open(request, timeout=60) as answer:
                return answer.read(), answer.headers
        except urllib.error.HTTPError as error:
            told = error.read().decode(errors="replace")
            raise RuntimeError(f"{method} {path} was answered with {error.code}: {told}") from None


# The server is on this machine: a proxy that the environment names has no part in it.
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def wait_until(what: str, is_so: Callable[[], bool]) -> None:
    """Asks again and again until it is so.

    Raises RuntimeError after three minutes."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            raise RuntimeError(f"{what} did not come about within {PATIENCE_SECONDS} s")
        time.sleep(0.2)
