"""Whether the time of an answer tells if an address has an account: signing in, asking for a new password, and asking the
privacy desk (D4)."""

import http.client
import json
import re
import statistics
import time

import instance
from bench import Bench, Row

ACCOUNTS, TIMES = 60, 6
GOAL_PER_CENT = 5
# What one client and one address may ask is limited, so there are many of each.
WAYS = {
    "sign-in": ("/api/v1/sessions", lambda email: {"email": email, "password": "not the one that it is"}, 401),
    "password reset": ("/api/v1/password-resets", lambda email: {"email": email}, 202),
    "privacy request": (
        "/api/v1/privacy-requests",
        lambda email: {"kind": "access", "text": "What is held?", "name": "Bench", "email": email, "language": "en"},
        202,
    ),
}
ID = re.compile(rb"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def client(server: instance.Server, number: int) -> http.client.HTTPConnection:
    """A client with an address of its own on the loopback."""
    source = (f"127.0.{1 + number // 200}.{1 + number % 200}", 0)
    return http.client.HTTPConnection("127.0.0.1", server.port, timeout=60, source_address=source)


def post(connection: http.client.HTTPConnection, path: str, body: dict, status: int) -> tuple[float, bytes]:
    """Milliseconds until the answer is read, and what it says."""
    origin = {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{connection.port}"}
    began = time.perf_counter()
    connection.request("POST", path, json.dumps(body), origin)
    answer = connection.getresponse()
    said = answer.read()
    took = (time.perf_counter() - began) * 1000
    if answer.status != status:
        raise RuntimeError(f"{path}: {answer.status} {said!r}")
    return took, said


def rows(bench: Bench) -> list[Row]:
    told = []
    with instance.running(bench.mixip, bench.scratch / "addresses") as server:
        for number in range(ACCOUNTS):
            account = {
                "email": f"known-{number}@example.org",
                "password": "a long pass phrase for one run",
                "name": "Bench",
                "date_of_birth": "1990-01-01",
                "accept_policies": True,
            }
            connection = client(server, number)
            post(connection, "/api/v1/accounts", account, 201)
            connection.close()
        for way, (path, body, status) in WAYS.items():
            times: dict[str, list[float]] = {"known": [], "other": []}
            said = set()
            for number in range(ACCOUNTS):
                connection = client(server, number)
                # The first one also opens the connection.
                post(connection, path, body(f"first-{number}@example.org"), status)
                for turn in range(TIMES):
                    # Known first and unknown first, in turn.
                    name = "known" if (turn + turn // 2) % 2 == 0 else "other"
                    took, answer = post(connection, path, body(f"{name}-{number}@example.org"), status)
                    times[name].append(took)
                    said.add(ID.sub(b"an id", answer))
                connection.close()
            if len(said) != 1:
                raise RuntimeError(f"{way}: the answers differ: {said}")
            known, other = (statistics.median(times[name]) for name in ("known", "other"))
            apart = abs(known - other) / other * 100
            told.append(
                Row(
                    f"{way}, known and unknown address",
                    f"{known:.2f} ms and {other:.2f} ms",
                    "",
                    None,
                    f"medians within {GOAL_PER_CENT} %",
                    apart <= GOAL_PER_CENT,
                    f"{apart:.1f} % apart; {len(times['known'])} of each, in turn; the same answer",
                )
            )
    return told
