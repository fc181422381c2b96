"""Writes the rows of million.py into the tables of a server that is not running, and keeps the databases as time would."""

import sqlite3
import subprocess
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from uuid import UUID

from million import ASSET_COLUMNS, CONSENT_COLUMNS, FACE_COLUMNS, TALENT_COLUMNS, Project

BATCH = 10_000


def batches(project: Project) -> Iterator[tuple[str, list[str], Iterable[tuple]]]:
    """Table, columns and rows, in an order that every reference finds its row."""
    yield "talent", TALENT_COLUMNS, project.talent()
    yield "consents", CONSENT_COLUMNS, project.consents()
    assets = project.assets()
    while some := list(islice(assets, BATCH)):
        yield "assets", ASSET_COLUMNS, some
        yield "faces", FACE_COLUMNS, project.faces
        project.faces.clear()


def sqlite(path: Path, project: Project) -> None:
    """Into a SQLite file. Nothing analyses it afterwards: a server's own is not analysed either."""
    sqlite3.register_adapter(UUID, lambda value: value.bytes)
    connection = sqlite3.connect(path, isolation_level=None)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("BEGIN")
    for table, columns, rows in batches(project):
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
    connection.execute("COMMIT")
    connection.close()


def postgres(programs: Path, url: str, project: Project) -> None:
    """Into a PostgreSQL database, vacuumed and analysed as autovacuum does on its own."""
    command = [programs / "psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", url]
    psql = subprocess.Popen(command, stdin=subprocess.PIPE)
    for table, columns, rows in batches(project):
        psql.stdin.write(f"COPY {table} ({', '.join(columns)}) FROM STDIN;\n".encode())
        psql.stdin.write("".join("\t".join(map(field, row)) + "\n" for row in rows).encode() + b"\\.\n")
    psql.stdin.write(b"VACUUM (ANALYZE) talent, consents, assets, faces;\n")
    psql.stdin.close()
    if psql.wait() != 0:
        raise RuntimeError("psql could not fill the tables, see above")


def field(value: object) -> str:
    """A value in the text format of COPY; none of ours holds a backslash, a tab or a line's end."""
    if value is None:
        return "\\N"
    if isinstance(value, bytes):
        return "\\\\x" + value.hex()
    return str(value)
