"""What the demo tells: who is in it, what they agreed to, and what people decided. All of it is invented."""

import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
TODAY = datetime.datetime.now(datetime.UTC).date()

EMAIL = "demo@example.org"
PASSWORD = "paper boats cross the quiet harbour"

PROJECT = "Annual report"
DESCRIPTION = "A demo with photos in the public domain. Its consents are invented."
GROUND = "Everybody who is enrolled agreed to be matched (invented for the demo)."


def in_days(days: int) -> str:
    """A day, counted from today."""
    return (TODAY + datetime.timedelta(days)).isoformat()


USE = {"purpose": "editorial", "channels": ["web", "print"], "territories": ["DE", "US"], "on": in_days(0)}


def likeness(
    purposes: list[str],
    channels: list[str],
    territories: list[str] | str,
    days: tuple[int, int | None],
    evidence: bool = True,
    withdrawn: str | None = None,
) -> dict:
    """A consent to the use of a face, on its days counted from today; `withdrawn` is the reason."""
    first, last = days
    scope = {"projects": "all", "purposes": purposes, "channels": channels, "territories": territories}
    scope |= {"starts_on": in_days(first)} | ({} if last is None else {"ends_on": in_days(last)})
    return {"scope": scope, "given": first, "evidence": evidence, "withdrawn": withdrawn}


# Name, reference, consents to the use of the face. Each agreed to be matched, too.
PEOPLE = [
    (
        "Barack Obama",
        "obama.jpg",
        [likeness(["editorial", "marketing", "social_media"], ["web", "print", "social"], "worldwide", (-200, 900))],
    ),
    (
        "Eileen Collins",
        "collins.jpg",
        [likeness(["editorial"], ["web", "print"], ["AT", "CH", "DE", "US"], (-344, 21))],
    ),
    (
        "Joe Biden",
        "biden.jpg",
        [
            likeness(["editorial"], ["web", "print"], "worldwide", (-320, 700), withdrawn="Wants to be asked anew."),
            likeness(["internal"], ["internal"], "worldwide", (-40, None), evidence=False),
        ],
    ),
]

NOT_A_FACE = {"decision": "not_a_face"}
INCIDENTAL = {"decision": "incidental", "reason": "A passer-by, busy with his own camera."}

# As the gallery shows them, newest first; with what people decided there: whom they confirmed, and what the faces
# are that matching has no name for. (Which boxes are doubtful depends a little on the processor.)
PICTURES = [
    ("exhibition.jpg", ["Barack Obama", "Eileen Collins"], NOT_A_FACE),
    ("oval-office.jpg", ["Barack Obama"], NOT_A_FACE),
    ("astronaut.jpg", ["Eileen Collins"], NOT_A_FACE),
    ("both.jpg", ["Barack Obama", "Joe Biden"], NOT_A_FACE),
    ("launch-pad.jpg", [], None),
    ("walk-out.jpg", [], None),
    ("congress.jpg", [], None),
    ("blue-room.jpg", ["Barack Obama"], NOT_A_FACE),
    ("vice-president.jpg", ["Joe Biden"], NOT_A_FACE),
    ("photographer.jpg", [], INCIDENTAL),
    ("astronaut-print.jpg", [], None),
    ("screening.jpg", [], None),
    ("reception.jpg", [], None),
    ("deep-field.jpg", [], NOT_A_FACE),
    ("television.jpg", [], None),
    ("coffee.jpg", [], None),
    ("vice-president-bw.jpg", [], None),
    ("through-glass.jpg", [], None),
    ("cat.jpg", [], None),
]
