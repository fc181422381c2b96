"""Redaction of composed 12-megapixel crowds: known faces that stay visible, covers that hide none, and the cost."""

import re

from bench import Bench, Row

CROWDS = 3


def rows(bench: Bench) -> list[Row]:
    data = bench.data("lfw/images").parents[1]
    told = bench.one_core(bench.example("mixip-vision", "crowd"), data, CROWDS)

    def visible(size: str, name: str, most: float) -> Row:
        count, faces, percent = re.search(rf"^{size} px: (\d+) of (\d+) stay visible \(([0-9.]+) %\)", told, re.M).groups()
        return Row(
            f"redaction: faces of {name} px left visible",
            f"{percent} %",
            "",
            None,
            f"≤ {most} %",
            float(percent) <= most,
            f"{count} of {faces} faces, turned by up to 35°, dark, blurred; {CROWDS} crowds of 12 MP",
        )

    cost = re.search(r"^thorough pass: ([0-9.]+) ms a megapixel", told, re.M)[1]
    needless = re.search(r"^covers that hide no face: (.+)$", told, re.M)[1]
    animals = re.search(r"^animals: (.+)$", told, re.M)[1]
    return [
        visible("20–45", "20–45", 3),
        visible("45–110", "45–110", 0.5),
        Row("thorough pass, one core", f"{cost} ms a megapixel", "", None, "told", None, ""),
        Row("redaction: covers that hide no face", needless, "", None, "told", None, f"on animal photos: {animals}"),
    ]
