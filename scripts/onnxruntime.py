#!/usr/bin/env python3
"""Lays ONNX Runtime's shared library at vendor/libonnxruntime.so, with its licence beside it.

The library comes out of the Python wheel of the same name, fetched by pip with the caller's own pip
configuration. Wheel and library are checked against the SHA-256 below, and the library appears at its place
whole or not at all. A wheel that lies in vendor/download already is used, so a machine without network can be
given the file by hand.
"""

import hashlib
import os
import platform
import subprocess
import sys
import zipfile
from pathlib import Path

VERSION = "1.32.0"
LIBRARY_IN_WHEEL = f"onnxruntime/capi/libonnxruntime.so.{VERSION}"
# Machine: (platform tag, SHA-256 of the wheel, SHA-256 of the library in it). Any Python unpacks the wheel
# of CPython 3.11: nothing of it but the C library is used.
PINS = {
    "x86_64": (
        "manylinux_2_28_x86_64",
        "5a34fc4dfeb5a7b4a74c95dcba1e773d722abda720b474edf1b0c419dc6d163d",
        "6c1585d1bbf45b0712ea4a21b705c5fcb4ba04ff2e30f1fbf81a49faf658638f",
    ),
    "aarch64": (
        "manylinux_2_28_aarch64",
        "2303372a85299b6757b0e11e1cbf13e410ddf7e10c37f4b37e99d1c90e7daf7c",
        "49852228a93995158b2a813d4df487d47a1b76b0eaa894507ef49e91b6d7954a",
    ),
}

VENDOR = Path(__file__).resolve().parent.parent / "vendor"
LIBRARY = VENDOR / "libonnxruntime.so"
LICENCES = VENDOR / "onnxruntime"
DOWNLOAD = VENDOR / "download"


def sha256(path: Path) -> str:
    """SHA-256 of a file in hex, or an empty string when there is none."""
    if not path.is_file():
        return ""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def pip() -> list[str]:
    """A pip that runs: this Python's, or one in a virtual environment (a fresh Debian has none)."""
    own = [sys.executable, "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True).returncode == 0:
        return own
    venv = VENDOR / "pip"
    if not (venv / "bin/pip").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
    return [str(venv / "bin/python"), "-m", "pip"]


def fetch(tag: str, wheel: Path, wheel_hash: str) -> None:
    """Downloads the wheel into vendor/download."""
    pins = DOWNLOAD / "onnxruntime.txt"
    pins.write_text(f"onnxruntime=={VERSION} --hash=sha256:{wheel_hash}\n")
    wheel.unlink(missing_ok=True)
    subprocess.run(
        [
            *pip(), "download", "--quiet", "--disable-pip-version-check", "--require-hashes", "--no-deps",
            "--only-binary=:all:", "--implementation=cp", "--python-version=3.11", "--abi=cp311",
            f"--platform={tag}", "--dest", str(DOWNLOAD), "-r", str(pins),
        ],
        check=True,
    )  # fmt: skip


def place(content: bytes, target: Path) -> None:
    """Writes a file under a name of its own, then moves it to its place."""
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    with partial.open("wb") as sink:
        sink.write(content)
        sink.flush()
        os.fsync(sink.fileno())
    partial.replace(target)


def main() -> int:
    machine = platform.machine()
    if machine not in PINS or not sys.platform.startswith("linux"):
        print(
            f"There is no pinned ONNX Runtime for {sys.platform} on {machine}. Put your own build of version {VERSION} "
            f"at {LIBRARY}, then run the same command again.",
            file=sys.stderr,
        )
        return 0 if LIBRARY.exists() else 1
    tag, wheel_hash, library_hash = PINS[machine]
    if sha256(LIBRARY) == library_hash:
        LIBRARY.touch()  # newer than this script: make need not ask again
        return 0

    DOWNLOAD.mkdir(parents=True, exist_ok=True)
    LICENCES.mkdir(exist_ok=True)
    wheel = DOWNLOAD / f"onnxruntime-{VERSION}-cp311-cp311-{tag}.whl"
    if sha256(wheel) != wheel_hash:
        print(f"Fetching ONNX Runtime {VERSION} (27 MB) …", flush=True)
        try:
            fetch(tag, wheel, wheel_hash)
        except subprocess.CalledProcessError as error:
            print(
                f"\nONNX Runtime could not be fetched (pip ended with status {error.returncode}; its message is above).\n"
                f"Check the network or pip's configuration and run the same command again; or put the file\n"
                f"  {wheel.name}\n  (SHA-256 {wheel_hash})\ninto {DOWNLOAD} by hand.",
                file=sys.stderr,
            )
            return 1
    if sha256(wheel) != wheel_hash:
        print(f"{wheel} is not the file that is pinned (SHA-256 {wheel_hash}). Delete it and try again.", file=sys.stderr)
        return 1

    with zipfile.ZipFile(wheel) as archive:
        library = archive.read(LIBRARY_IN_WHEEL)
        if hashlib.sha256(library).hexdigest() != library_hash:
            print(f"{LIBRARY_IN_WHEEL} in the wheel is not the file that is pinned.", file=sys.stderr)
            return 1
        for name in ("LICENSE", "ThirdPartyNotices.txt"):
            place(archive.read(f"onnxruntime/{name}"), LICENCES / name)
        place(library, LIBRARY)
    wheel.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
