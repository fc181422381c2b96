#!/usr/bin/env python3
"""Fails when a Rust dependency has a licence that Mix-IP does not accept, or brings a second TLS stack.

Looks at every crate that a build or a test on Linux needs, by `cargo metadata`.
"""

import json
import re
import subprocess
import sys

ACCEPTED = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0", "Unicode-3.0", "Zlib"}
ACCEPTED_EXCEPTIONS = {"LLVM-exception"}
# Crate: licence. Only for what no release contains: a crate that is more than a dev-dependency fails all the same.
ACCEPTED_IN_TESTS = {"borrow-or-share": "MIT-0"}
# One TLS stack: ring. These would bring another.
FORBIDDEN = {"aws-lc-fips-sys", "aws-lc-rs", "aws-lc-sys", "native-tls", "openssl", "openssl-sys"}


def accepts(expression: str, accepted: set[str] = ACCEPTED) -> bool:
    """Whether one may choose only accepted licences from an SPDX expression (`/` is the old way to write OR).

    >>> [accepts(e) for e in ("MIT", "GPL-3.0-only", "MIT OR GPL-3.0-only", "MIT/GPL-3.0-only")]
    [True, False, True, True]
    >>> [accepts(e) for e in ("MIT AND GPL-3.0-only", "MIT AND (ISC OR GPL-3.0-only)", "MIT OR GPL-3.0-only AND X")]
    [False, True, True]
    >>> [accepts(e) for e in ("Apache-2.0 WITH LLVM-exception", "GPL-3.0-only WITH LLVM-exception", "MIT WITH X")]
    [True, False, False]
    """
    tokens = re.findall(r"[()]|[^\s()]+", expression.replace("/", " OR "))

    def either() -> bool:
        value = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            value = both() or value
        return value

    def both() -> bool:
        value = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            value = one() and value
        return value

    def one() -> bool:
        token = tokens.pop(0)
        if token == "(":
            value = either()
            tokens.pop(0)
            return value
        value = token in accepted
        if tokens and tokens[0] == "WITH":
            tokens.pop(0)
            value = tokens.pop(0) in ACCEPTED_EXCEPTIONS and value
        return value

    return either()


def shipped(metadata: dict) -> set[str]:
    """Ids of the crates reachable without dev-dependencies."""
    uses = {
        node["id"]: [d["pkg"] for d in node["deps"] if any(kind["kind"] != "dev" for kind in d["dep_kinds"])]
        for node in metadata["resolve"]["nodes"]
    }
    seen, todo = set(), list(metadata["workspace_members"])
    while todo:
        package = todo.pop()
        if package not in seen:
            seen.add(package)
            todo += uses[package]
    return seen


def main() -> int:
    told = subprocess.run(
        ["cargo", "metadata", "--locked", "--format-version=1", "--filter-platform=x86_64-unknown-linux-gnu"],
        stdout=subprocess.PIPE,
    )
    if told.returncode != 0:
        return told.returncode  # cargo has said why
    metadata = json.loads(told.stdout)
    in_release, complaints = shipped(metadata), []
    for package in metadata["packages"]:
        name, licence = package["name"], package["license"] or "none"
        accepted = ACCEPTED
        if package["id"] not in in_release and name in ACCEPTED_IN_TESTS:
            accepted = ACCEPTED | {ACCEPTED_IN_TESTS[name]}
        if not accepts(licence, accepted):
            complaints.append(f"{name} {package['version']}: the licence {licence} is not accepted")
        if name in FORBIDDEN:
            complaints.append(f"{name} {package['version']}: a second TLS stack; `cargo tree -i {name}` tells who brings it")
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
