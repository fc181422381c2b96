"""The demo's data folder: filled once, then left to who visits the demo."""

import fcntl
import shutil
import sys
from pathlib import Path

# Lies in the folder, so that no other folder is taken for a demo's; empty until all is there.
MARK = "demo.txt"
FILLED = "This demo is filled: delete the folder to begin anew.\n"


class Folder:
    """A folder that no other demo uses at the same time. One that was left half filled is empty again."""

    def __init__(self, path: Path) -> None:
        mark = path / MARK
        if path.exists() and not mark.exists() and any(path.iterdir()):
            sys.exit(f"{path} holds something else than a demo: name another folder (make demo DEMO_DATA=…).")
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._mark = mark.open("a+")
        try:
            fcntl.flock(self._mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"The demo in {path} is running already.")
        self._mark.seek(0)
        self.is_filled = self._mark.read() == FILLED
        if not self.is_filled:
            for each in path.iterdir():
                if each.is_dir():
                    shutil.rmtree(each)
                elif each != mark:
                    each.unlink()

    def note_filled(self) -> None:
        """From now on it stays as it is."""
        self._mark.truncate(0)
        self._mark.write(FILLED)
        self._mark.flush()
