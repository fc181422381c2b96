#!/usr/bin/env python3
"""Starts Mix-IP with a small project in it, in which every state of a face can be seen; Ctrl-C ends it.

The demo has a data folder of its own. It is filled once, through the public HTTP API; from then on it is the
visitor's, and a later start goes on with what is there.
"""

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import fill
import states
import story
from client import Client
from folder import Folder

ROOT = Path(__file__).resolve().parent.parent
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("data-demo"), help="the demo's folder")
    parser.add_argument("--listen", default="127.0.0.1:8080", help="a loopback address and a port")
    parser.add_argument("--mixip", type=Path, default=ROOT / "target/release/mixip", help="the program")
    parser.add_argument("--check", action="store_true", help="fill a demo, look whether all is there to see, throw it away")
    arguments = parser.parse_args()
    for each in SIGNALS:
        signal.signal(each, end)
    if arguments.check:
        with tempfile.TemporaryDirectory(prefix="mixip-demo-") as folder:
            return check(arguments.mixip, Path(folder) / "data")
    return run(arguments.mixip, arguments.data, arguments.listen)


def end(number: int, _frame: object) -> None:
    """Turns the first signal into an ordinary way out, so that the server is ended, too."""
    for each in SIGNALS:
        signal.signal(each, lambda *_: None)
    raise SystemExit(128 + number)


def run(mixip: Path, data: Path, listen: str) -> int:
    """Fills the demo where that is still to be done, and serves it until the end."""
    if not listen.startswith(("127.", "[::1]:")):
        sys.exit(f"The demo's password is known to everybody: it listens on the loopback only, not on {listen}.")
    folder = Folder(data)
    with serving(mixip, data, listen) as (url, server):
        if not folder.is_filled:
            print(f"Filling the demo with {len(story.PICTURES)} pictures …", flush=True)
            client = filled(url)
            for gap in states.missing(client):
                print(f"  On this machine the demo does not show {gap}.", file=sys.stderr)
            client.delete("/sessions/current")
            folder.note_filled()
        print(
            f"\nThe demo is ready at {url}\n"
            f"  Mail address  {story.EMAIL}\n"
            f"  Password      {story.PASSWORD}\n"
            f"What you change is kept in {data}; delete that folder to begin anew. Ctrl-C ends the demo.",
            flush=True,
        )
        try:
            return server.wait()
        except SystemExit:  # that is how a demo is meant to end
            return 0


def filled(url: str) -> Client:
    """Fills the demo; ends the program with the reason where that fails."""
    try:
        return fill.fill(url)
    except (OSError, RuntimeError) as error:
        sys.exit(f"The demo could not be filled: {error}\nThe next start begins anew.")


def check(mixip: Path, data: Path) -> int:
    """Fills a demo and names what it does not show."""
    with serving(mixip, data, "127.0.0.1:0") as (url, _):
        gaps = states.missing(filled(url))
    for gap in gaps:
        print(f"The demo does not show {gap}.", file=sys.stderr)
    if not gaps:
        print("The demo shows every state.")
    return 1 if gaps else 0


@contextlib.contextmanager
def serving(mixip: Path, data: Path, listen: str) -> Iterator[tuple[str, subprocess.Popen]]:
    """A server that is ready: its address and its process. It has ended when this is left."""
    # Nothing that the environment says of another installation (its database, its files) holds for the demo.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MIXIP_")}
    command = [mixip, "serve", "--data", data, "--listen", listen, "--log", "warn"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        told = process.stdout.readline()
        if not told:  # it has said why
            sys.exit(process.wait())
        yield told.split()[-1], process
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
