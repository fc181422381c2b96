"""Finding and embedding the faces of 2,320 photos: `mixip scan` beside Python's ONNX Runtime on the same models."""

import json
import shutil
import time

from bench import Bench, Row, has_vnni

ROUNDS = 3


def rows(bench: Bench) -> list[Row]:
    photos = bench.data("lfw/images")
    detector = bench.models() / ("centerface-int8.onnx" if has_vnni() else "centerface.onnx")
    embedder = bench.models() / "mobilefacenet-192.onnx"
    # With somebody to look for, every face is embedded: the same work as the peer's.
    person = bench.scratch / "talent" / "somebody"
    person.mkdir(parents=True)
    shutil.copy(next(photos.rglob("*.jpg")), person)

    ours, peer = [], []
    for _ in range(ROUNDS):
        began = time.monotonic()
        lines = bench.one_core(bench.mixip, "scan", "--json", "--talent", person.parent, photos).splitlines()
        ours.append((time.monotonic() - began, len(lines), sum(len(json.loads(line)["faces"]) for line in lines)))
        told = json.loads(
            bench.one_core(bench.python, "bench/peers/scan_onnxruntime.py", detector, embedder, photos)
        )
        peer.append((told["seconds"], told["photos"], told["faces"]))

    (our_seconds, our_photos, our_faces), (peer_seconds, peer_photos, peer_faces) = min(ours), min(peer)
    our_speed, peer_speed = our_photos / our_seconds, peer_photos / peer_seconds
    return [
        Row(
            "scan, photos a second a core",
            f"{our_speed:.1f}",
            f"{peer_speed:.1f}",
            our_speed / peer_speed,
            "≥ 1",
            our_speed >= peer_speed,
            f"peer: onnxruntime + OpenCV, {detector.stem}; faces {our_faces} and {peer_faces} in {our_photos} photos; "
            f"best of {ROUNDS}; ours with start-up, the peer's without",
        )
    ]
