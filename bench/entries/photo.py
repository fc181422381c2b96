"""A 12-megapixel JPEG with a handful of faces until people can work with it: decoded, rendered, searched, matched."""

import re
import shutil

import cv2
import numpy as np

from bench import Bench, Row

GOAL_MS = 250
WIDTH, HEIGHT = 4000, 3000
# Where portraits lie in the picture and how large they are there: a group of six, pixels.
PLACES = [(250, 900, 750), (1_050, 700, 700), (1_800, 850, 800), (2_650, 650, 650), (3_250, 1_000, 700), (1_500, 1_900, 900)]
TALENT = 200


def group(portraits: list, background: str, target: str) -> None:
    """Writes a JPEG (quality 92) of six people before a background, with the noise of a camera at ISO 800: without it an
    enlarged picture would be smooth, and cheaper to decode than a photo."""
    picture = cv2.resize(cv2.imread(background), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    for portrait, (x, y, side) in zip(portraits, PLACES):
        picture[y : y + side, x : x + side] = cv2.resize(cv2.imread(str(portrait)), (side, side), interpolation=cv2.INTER_CUBIC)
    noise = np.random.default_rng(1).normal(0, 7, picture.shape).astype(np.int16)
    picture = np.clip(picture.astype(np.int16) + noise, 0, 255).astype(np.uint8)
    cv2.imwrite(target, picture, [cv2.IMWRITE_JPEG_QUALITY, 92])


def rows(bench: Bench) -> list[Row]:
    portraits = sorted(bench.data("lfw/images").rglob("*_0001.jpg"))
    photo = bench.scratch / "photo.jpg"
    group(portraits, str(bench.data("animals/n02120505_grey_fox.JPEG")), str(photo))
    talent = bench.scratch / "talent"
    talent.mkdir()
    for portrait in portraits[:TALENT]:
        shutil.copy(portrait, talent)

    told = bench.one_core(bench.example("mixip", "photo"), photo, talent)
    median, fastest, faces, named, known = re.search(
        r"median of \d+: (\d+) ms, fastest (\d+) ms; (\d+) faces, (\d+) of (\d+) talent", told
    ).groups()
    steps = ", ".join(f"{step} {float(ms):.0f}" for step, ms in re.findall(r"^(.+): ([0-9.]+) ms$", told, re.M))
    return [
        Row(
            "12 MP JPEG → preview, thumb, faces, matches, one core",
            f"{median} ms",
            "",
            None,
            f"≤ {GOAL_MS} ms",
            int(median) <= GOAL_MS,
            f"{steps} ms; fastest {fastest}; {faces} faces, {named} found among {known} talent; "
            f"{photo.stat().st_size / 1e6:.1f} MB",
        )
    ]
