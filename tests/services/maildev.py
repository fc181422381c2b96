"""A mail server for one test run that keeps what it gets and shows it over HTTP: maildev, from npm."""

import contextlib
import signal
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from server import free_ports, server

PROGRAM = Path(__file__).resolve().parents[2] / "vendor/maildev/node_modules/maildev/dist/bin/maildev.js"


@contextlib.contextmanager
def running(folder: Path) -> Iterator[tuple[str, str]]:
    """Starts a server; gives host and port of its SMTP side, and the URL of what it got."""
    if not PROGRAM.exists():
        raise SystemExit("maildev is missing: `make setup-test` installs it.")
    folder.mkdir(parents=True)
    smtp, web = free_ports(2)
    command = [
        "node", str(PROGRAM), "--smtp", str(smtp), "--web", str(web), "--ip", "127.0.0.1", "--web-ip", "127.0.0.1",
        "--mail-directory", str(folder / "mail"),
    ]  # fmt: skip
    letters = f"http://127.0.0.1:{web}/api/email"

    def is_ready() -> bool:
        try:
            with urllib.request.urlopen(letters, timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    with server("maildev", command, folder / "log", is_ready, signal.SIGKILL):
        yield f"127.0.0.1:{smtp}", letters
