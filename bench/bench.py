"""What the entries share: where things lie, one core, rows of the table."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Missing(Exception):
    """Something an entry needs is not there; the message says what."""


@dataclass
class Row:
    """One line of the table. `ratio` is ours : peer, as the goal counts it; without a goal `met` is None."""

    name: str
    ours: str
    peer: str
    ratio: float | None
    goal: str
    met: bool | None
    note: str = ""


class Bench:
    """The programs and files of one run."""

    def __init__(self, scratch: Path):
        self.scratch = scratch
        self.mixip = ROOT / "target/release/mixip"
        self.python = sys.executable

    def data(self, name: str) -> Path:
        """A folder or file of the public test photos."""
        base = Path(os.environ.get("MIXIP_TEST_DATA") or ROOT.parent / "shared/data")
        if not (base / name).exists():
            raise Missing(f"there is no {base / name} (MIXIP_TEST_DATA names the folder)")
        return base / name

    def models(self) -> Path:
        """The folder of face models."""
        return ROOT / "models"

    def example(self, package: str, name: str) -> Path:
        """Builds an example of a crate in release and gives its path."""
        examples = ROOT / "crates" / package / "examples"
        if not ((examples / f"{name}.rs").exists() or (examples / name).is_dir()):
            raise Missing(f"{package} has no example {name}")
        subprocess.run(
            ["cargo", "build", "--quiet", "--release", "--locked", "-p", package, "--example", name], check=True, cwd=ROOT
        )
        return ROOT / "target/release/examples" / name

    def details(self, name: str, *lines: str) -> None:
        """Writes what is too long for the table to bench/results/NAME.txt."""
        results = ROOT / "bench/results"
        results.mkdir(exist_ok=True)
        (results / f"{name.replace(' ', '-').lower()}.txt").write_text("\n".join(lines) + "\n")

    def one_core(self, *command: object, **environment: str) -> str:
        """Runs a program on one core, always the same; gives what it printed."""
        core = max(os.sched_getaffinity(0))
        return subprocess.run(
            ["taskset", "--cpu-list", str(core), *map(str, command)],
            check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment},
        ).stdout  # fmt: skip


def has_vnni() -> bool:
    """Whether the processor has the int8 instructions for which the small detector is made."""
    flags = next((line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("flags")), "")
    return bool({"avx512_vnni", "avx_vnni"} & set(flags.split()))


def machine() -> str:
    """The processor and how many cores of it there are."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown processor")
    return f"{model}, {len(os.sched_getaffinity(0))} cores"


def table(rows: list[Row]) -> str:
    """The rows as a Markdown table with columns of one width."""
    cells = [["what", "ours", "peer", "ratio", "goal", "met", "note"]]
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        cells.append([row.name, row.ours, row.peer, ratio, row.goal, {True: "yes", False: "NO", None: ""}[row.met], row.note])
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in cells]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)
