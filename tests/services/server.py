"""What the servers share: a free port, waiting until ready, and an end in any case."""

import contextlib
import ctypes
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

READY_SECONDS = 60
STOP_SECONDS = 15


def free_ports(count: int) -> list[int]:
    """Ports that are free now, all different; held open together while they are chosen."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def end_with_parent(stop: signal.Signals) -> Callable[[], None]:
    """To be called in the child before it starts: the kernel sends it `stop` when its parent is killed."""
    PR_SET_PDEATHSIG = 1
    libc = ctypes.CDLL(None)
    return lambda: libc.prctl(PR_SET_PDEATHSIG, stop)


@contextlib.contextmanager
def server(
    name: str,
    command: list[str],
    log: Path,
    is_ready: Callable[[], bool],
    stop: signal.Signals,
    user: int | None = None,
    group: int | None = None,
) -> Iterator[None]:
    """Starts a server, waits until it is ready, and ends it with `stop` on the way out: its data is thrown away."""
    with log.open("wb") as sink:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            cwd=log.parent,
            start_new_session=True,
            preexec_fn=end_with_parent(stop),
            user=user,
            group=group,
            extra_groups=[] if user is not None else None,
        )
    try:
        deadline = time.monotonic() + READY_SECONDS
        while not is_ready():
            if process.poll() is not None or time.monotonic() > deadline:
                tail = "\n".join(log.read_text(errors="replace").splitlines()[-20:])
                raise SystemExit(f"{name} was not ready within {READY_SECONDS} s (or ended). Its last lines:\n{tail}")
            time.sleep(0.1)
        yield
    finally:
        process.send_signal(stop)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
