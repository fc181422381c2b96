"""A PostgreSQL server for one test run, from the Debian package `postgresql`."""

import contextlib
import os
import pwd
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

from server import free_ports, server

# The server refuses to run as root: these users are tried then, in this order.
UNPRIVILEGED = ("postgres", "nobody")


def binaries() -> Path:
    """The folder of the newest installed server's programs."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise SystemExit("PostgreSQL is missing: install the Debian package postgresql (`make setup-test` does it).")
    return found[-1].parent


def account() -> tuple[int | None, int | None]:
    """User and group to run as: nobody else's unless this is root."""
    if os.geteuid() != 0:
        return None, None
    for name in UNPRIVILEGED:
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return entry.pw_uid, entry.pw_gid
    raise SystemExit(f"PostgreSQL does not run as root, and none of the users {', '.join(UNPRIVILEGED)} exists.")


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """Starts a server with its files under `folder`; gives the URL of its superuser."""
    folder.mkdir(mode=0o700)
    user, group = account()
    password = folder / "password"
    password.write_text("mixip\n")
    if user is not None:
        os.chown(folder, user, group)
        os.chown(password, user, group)
    programs, data, (port,) = binaries(), folder / "data", free_ports(1)

    made = subprocess.run(
        [
            programs / "initdb", "--pgdata", data, "--username=mixip", f"--pwfile={password}", "--auth=scram-sha-256",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions",
        ],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        user=user, group=group, extra_groups=[] if user is not None else None,
    )  # fmt: skip
    if made.returncode != 0:
        raise SystemExit(f"initdb failed:\n{made.stdout}{made.stderr}")

    def is_ready() -> bool:
        # pg_isready tells apart "accepting" from "starting up".
        probe = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-d", "postgres"]
        return subprocess.run(probe).returncode == 0

    # Every test has a database and a pool of its own, several at a time.
    settings = {"listen_addresses": "127.0.0.1", "port": port, "max_connections": 200, "unix_socket_directories": folder}
    command = [str(programs / "postgres"), "-D", str(data)]
    for key, value in settings.items():
        command += ["-c", f"{key}={value}"]
    with server("PostgreSQL", command, folder / "log", is_ready, signal.SIGQUIT, user, group):
        yield f"postgres://mixip:mixip@127.0.0.1:{port}/postgres"
