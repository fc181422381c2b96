"""A 12-megapixel JPEG to a preview of 2,048 px and a thumb of 480 px, beside `vipsthumbnail`."""

import os
import re
import shutil
import time

from bench import Bench, Missing, Row
from crowd import mosaic

COPIES = 9
ROUNDS = 3


def rows(bench: Bench) -> list[Row]:
    if not shutil.which("vipsthumbnail"):
        raise Missing("vipsthumbnail is not installed")
    program = bench.example("mixip-media", "renditions")
    photo = bench.scratch / "photo.jpg"
    mosaic(bench.data("lfw/images"), photo)
    # The peer gets several files in one call, so that its start-up does not count.
    copies = [bench.scratch / f"copy{number}.jpg" for number in range(COPIES)]
    for copy in copies:
        os.link(photo, copy)

    def ours() -> float:
        told = bench.one_core(program, photo, bench.scratch)
        return float(re.search(r"both ([0-9.]+) ms", told)[1])

    def peer() -> float:
        began = time.monotonic()
        # The qualities of ours.
        for size, quality in ((2048, 82), (480, 78)):
            output = f"%s_{size}.jpg[Q={quality},strip]"
            bench.one_core("vipsthumbnail", *copies, "--size", size, "-o", output, VIPS_CONCURRENCY="1")
        return (time.monotonic() - began) * 1000 / COPIES

    our_times, peer_times = [], []
    for _ in range(ROUNDS):
        our_times.append(ours())
        peer_times.append(peer())
    ours_ms, peer_ms = min(our_times), min(peer_times)
    sizes = [(bench.scratch / name).stat().st_size // 1024 for name in ("preview.jpg", "thumb.jpg")]
    peer_sizes = [(bench.scratch / f"copy0_{size}.jpg").stat().st_size // 1024 for size in (2048, 480)]
    return [
        Row(
            "12 MP JPEG → 2048 px + 480 px, one core",
            f"{ours_ms:.0f} ms",
            f"{peer_ms:.0f} ms",
            ours_ms / peer_ms,
            "≤ 1",
            ours_ms <= peer_ms,
            f"peer: vipsthumbnail, once a size; KiB written {sizes} and {peer_sizes}; best of {ROUNDS}",
        )
    ]
