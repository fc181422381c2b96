"""The rows of a project with a million assets, the same every time: shoots over six years, people who come again.

Assets of one shoot lie together, as uploads do: what is rare (videos, failures, blocked photos, one person) is often
far from where a list begins, and a list that has to look for it row by row shows.
"""

import json
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

ASSETS = 1_000_000
A_SHOOT = 400  # assets
PEOPLE = 200
BEGAN = 1_577_836_800_000_000  # 2020-01-01, microseconds
DAY = 86_400_000_000
DAYS = 2_190

# The columns that are written; what is left out is NULL.
ASSET_COLUMNS = (
    "id project_id workspace_id name name_folded kind format state error_code error_detail width height frames "
    "duration_ms bytes sha256 metadata captured_at taken_at created_at uploaded_by scan clearance face_counts"
).split()
FACE_COLUMNS = (
    "id asset_id project_id workspace_id frame x y width height score drawn crop_at crop_len view_at view_len label "
    "suggested_talent_id similarity decision talent_id decided_by decided_at created_at"
).split()
TALENT_COLUMNS = "id workspace_id name name_folded created_at".split()
CONSENT_COLUMNS = (
    "id talent_id workspace_id kind state scope statement_text statement_language statement_sha256 given_by_name "
    "given_by_relation method given_at recorded_at recorded_by"
).split()

FIRST = "Ines Jonas Mira Tariq Lena Paul Amara Felix Noor Elif Oskar Ruth Malik Clara Ivo Zoe Nils Ada Tomas Yara".split()
LAST = "Kaspar Okafor Brandt Nowak Reyes Lindqvist Haddad Moser Tanaka Weiss".split()
OCCASIONS = (
    "Wedding Portraits Harbour Concert Catalogue Lookbook Conference Festival Rehearsal Backstage Rooftop Studio "
    "Street Marathon Gala Opening Workshop Interview Market Premiere"
).split()
CAMERAS = [
    ("Canon", "EOS R5", "RF24-70mm F2.8 L IS USM", 8192, 5464, "5O3A{:04}.JPG"),
    ("SONY", "ILCE-7M4", "FE 35mm F1.4 GM", 7008, 4672, "DSC{:05}.JPG"),
    ("NIKON CORPORATION", "NIKON Z 6_2", "NIKKOR Z 50mm f/1.8 S", 6048, 4024, "DSC_{:04}.JPG"),
    ("Apple", "iPhone 15 Pro", "iPhone 15 Pro back triple camera 6.765mm f/1.78", 4032, 3024, "IMG_{:04}.HEIC"),
]


@dataclass
class Shoot:
    """A few hundred assets of one day, one camera and one cast."""

    uploaded_at: int
    taken_at: int
    camera: tuple
    title: str | None  # of those who rename their files; the others keep the camera's names
    counter: int
    video: bool
    undecided: float  # how many of its assets nobody decided on yet
    blocked: float  # how many of the others show somebody whose consent does not cover the use
    cast: list[uuid.UUID]


@dataclass
class File:
    """What an upload turned out to be."""

    name: str
    media_type: str
    kind: str = "image"
    size: tuple = (None, None)
    length: int | None = None
    failed: bool = False


class Project:
    """Makes the rows for one workspace and project; ids are UUIDv7 at the time of the upload."""

    def __init__(self, workspace: str, project: str, seed: int = 1, assets: int = ASSETS):
        self.shoots = assets // A_SHOOT
        self.workspace, self.project = uuid.UUID(workspace), uuid.UUID(project)
        self.random = random.Random(seed)
        self.people = [self.identifier(BEGAN) for _ in range(PEOPLE)]
        self.faces: list[tuple] = []
        self.appearances = dict.fromkeys(self.people, 0)
        self.cursors: list[str] = []  # ids of assets anywhere in the project, in no order

    def identifier(self, at: int) -> uuid.UUID:
        bits = self.random.getrandbits(74)
        high = (at // 1000) << 16 | 0x7000 | bits >> 62
        return uuid.UUID(int=high << 64 | 0x8000_0000_0000_0000 | bits & (1 << 62) - 1)

    def talent(self) -> Iterator[tuple]:
        for number, person in enumerate(self.people):
            name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST)]}"
            yield person, self.workspace, name, name.lower(), BEGAN

    def consents(self) -> Iterator[tuple]:
        """One to four for each talent: most cover editorial use, fewer more than that; some were withdrawn."""
        chance = random.Random(2)
        for person in self.people:
            for _ in range(chance.randrange(1, 5)):
                scope = {
                    "projects": "all",
                    "purposes": ["editorial", *chance.sample(["advertising", "marketing", "social_media"], chance.randrange(0, 3))],
                    "channels": ["web", *chance.sample(["print", "social", "broadcast"], chance.randrange(0, 3))],
                    "territories": chance.choice(["worldwide", ["DE", "AT"], ["DE", "FR", "GB"]]),
                    "starts_on": "2020-01-01",
                    "ends_on": chance.choice([None, "2027-01-31", "2031-12-31"]),
                }
                state = "withdrawn" if chance.random() < 0.05 else "given"
                yield (
                    self.identifier(BEGAN), person, self.workspace, "likeness", state, json.dumps(scope), "I agree.", "en",
                    bytes(32), "Bench", "self", "paper", BEGAN, BEGAN, "Bench",
                )  # fmt: skip

    def assets(self) -> Iterator[tuple]:
        """The assets in the order of their upload; `faces` fills alongside, to be taken away by the caller."""
        for number in range(self.shoots):
            shoot = self.shoot(number)
            for place in range(A_SHOOT):
                asset = self.asset(shoot, place)
                if place == number % 7 * 50:
                    self.cursors.append(str(asset[0]))
                yield asset
        self.random.shuffle(self.cursors)

    def shoot(self, number: int) -> Shoot:
        chance = self.random
        day = BEGAN + DAY * DAYS * number // self.shoots
        weights = [1 / (4 + person) for person in range(PEOPLE)]  # a few come often, most now and then
        return Shoot(
            uploaded_at=day,
            taken_at=day - DAY * chance.randrange(0, 30),
            camera=chance.choice(CAMERAS),
            title=f"{chance.choice(OCCASIONS)} {chance.choice(LAST)}" if chance.random() < 0.4 else None,
            counter=chance.randrange(1, 9_000),
            video=chance.random() < 0.03,
            # Recent shoots are still being decided on; older ones are done, but for what was withdrawn.
            undecided=0.9 if number > self.shoots * 0.92 else chance.choice([0.0, 0.0, 0.05, 0.4]),
            blocked=0.6 if chance.random() < 0.02 else 0.005,
            cast=chance.choices(self.people, weights, k=chance.randrange(1, 6)) if chance.random() < 0.6 else [],
        )

    def file(self, shoot: Shoot, place: int) -> File:
        chance, number = self.random, shoot.counter + place
        width, height, pattern = shoot.camera[3:]
        stem, _, ending = pattern.format(number).partition(".")
        if shoot.title:
            stem = f"{shoot.title} {number:05}"
        luck = chance.random()
        if shoot.video and luck < 0.9:
            return File(f"{stem}.MP4", "video/mp4", "video", (3840, 2160), length=chance.randrange(2_000, 600_000))
        if luck < 0.01:
            return File(f"Release form {number:05}.pdf", "application/pdf", "document")
        if luck < 0.0105:
            return File(f"Room tone {number:05}.wav", "audio/wav", "audio", length=60_000)
        media_type = "image/heic" if ending == "HEIC" else "image/jpeg"
        if luck < 0.0125:
            return File(f"{stem}.{ending}", media_type, failed=True)
        return File(f"{stem}.{ending}", media_type, size=(width, height))

    def asset(self, shoot: Shoot, place: int) -> tuple:
        chance, file = self.random, self.file(shoot, place)
        at, taken = shoot.uploaded_at + place * 400_000, shoot.taken_at + place * 9_000_000
        identifier = self.identifier(at)
        searched = file.kind == "image" and not file.failed
        undecided = chance.random() < shoot.undecided
        blocked = searched and bool(shoot.cast) and not undecided and chance.random() < shoot.blocked
        shown = list(dict.fromkeys(chance.choices(shoot.cast, k=chance.choice([1, 1, 2])))) if searched and shoot.cast else []
        self.faces += [self.face(identifier, at, number, person, not undecided) for number, person in enumerate(shown)]

        counts = dict.fromkeys(("total", "cleared", "possible", "unknown", "blocked", "ignored"), 0)
        counts |= {"total": len(shown), "possible" if undecided else "cleared": len(shown) - blocked, "blocked": int(blocked)}
        captured = taken if searched and chance.random() < 0.93 else None
        return (
            identifier, self.project, self.workspace, file.name, file.name.lower(), file.kind, file.media_type,
            "failed" if file.failed else "ready", "truncated" if file.failed else None,
            "the file ends before the picture does" if file.failed else None, *file.size, 1, file.length,
            chance.randrange(2_000_000, 14_000_000), chance.randbytes(32), metadata(shoot.camera) if captured else "{}",
            captured, captured or at, at, "Bench",
            "failed" if file.failed else "thorough" if searched else "not_searchable",
            "needs_review" if undecided or not searched else "blocked" if blocked else "cleared",
            json.dumps(counts),
        )  # fmt: skip

    def face(self, asset: uuid.UUID, at: int, number: int, person: uuid.UUID, decided: bool) -> tuple:
        self.appearances[person] += decided
        similarity = self.random.uniform(0.45, 0.85)
        decision = ("confirmed", person, "Bench", at + DAY) if decided else (None,) * 4
        return (
            self.identifier(at), asset, self.project, self.workspace, 0, 0.1 + number * 0.15, 0.2, 0.08, 0.12,
            self.random.uniform(0.5, 0.99), False, 0, 0, 0, 0, "cleared" if similarity > 0.6 else "possible", person, similarity,
            *decision, at,
        )  # fmt: skip


def metadata(camera: tuple) -> str:
    make, model, lens = camera[:3]
    return json.dumps(
        {
            "captured_at": "2024-06-14T10:31:07",
            "utc_offset": "+02:00",
            "camera_make": make,
            "camera_model": model,
            "lens": lens,
            "exposure_seconds": 0.004,
            "aperture": 2.8,
            "iso": 400,
            "focal_length_mm": 35.0,
            "artist": "Mira Brandt",
            "copyright": "© Mira Brandt",
            "orientation": 1,
        },
        ensure_ascii=False,
    )
