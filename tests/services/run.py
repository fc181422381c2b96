#!/usr/bin/env python3
"""Runs a command beside a PostgreSQL server, an S3 store and a mail server of its own, and stops all whatever happens.

    tests/services/run.py COMMAND [ARGUMENT …]

The servers keep their files in one temporary folder and listen on free ports of 127.0.0.1, so several runs
go side by side. The command sees

    MIXIP_TEST_POSTGRES   postgres://mixip:mixip@127.0.0.1:PORT/postgres (a superuser: tests make databases of their own)
    MIXIP_TEST_S3         http://127.0.0.1:PORT (access key A, secret S)
    MIXIP_TEST_S3_BUCKET  a bucket that exists; tests keep to prefixes of their own
    MIXIP_TEST_SMTP       127.0.0.1:PORT of a mail server that takes everything
    MIXIP_TEST_LETTERS    http://127.0.0.1:PORT/api/email, what it got
    MIXIP_TEST_PYTHON     the Python that has what requirements.txt lists

and its exit status is this program's.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import maildev  # noqa: E402
import postgres  # noqa: E402
import seaweedfs  # noqa: E402
from server import end_with_parent  # noqa: E402


def stop_on_signal(number: int, _frame: object) -> None:
    """Turns a signal into an ordinary way out, so that every `with` closes."""
    raise SystemExit(128 + number)


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop_on_signal)

    with contextlib.ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="mixip-services-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o711)  # PostgreSQL's user, when that is another one, passes through
        environment = dict(os.environ)
        environment["MIXIP_TEST_PYTHON"] = sys.executable
        environment["MIXIP_TEST_POSTGRES"] = stack.enter_context(postgres.running(folder / "postgres"))
        environment["MIXIP_TEST_S3"] = stack.enter_context(seaweedfs.running(folder / "seaweedfs"))
        smtp, letters = stack.enter_context(maildev.running(folder / "maildev"))
        environment["MIXIP_TEST_SMTP"], environment["MIXIP_TEST_LETTERS"] = smtp, letters
        environment["MIXIP_TEST_S3_BUCKET"] = seaweedfs.BUCKET

        # A session of its own: one signal reaches the command's whole family.
        command = subprocess.Popen(
            sys.argv[1:], env=environment, start_new_session=True, preexec_fn=end_with_parent(signal.SIGTERM)
        )
        try:
            status = command.wait()
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(command.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                command.wait(10)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(command.pid, signal.SIGKILL)
        return status if status >= 0 else 128 - status


if __name__ == "__main__":
    sys.exit(main())
