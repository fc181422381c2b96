"""Fills an empty Mix-IP with the demo, through its public API."""

import story
from client import Client, wait_until


def fill(url: str) -> Client:
    """Makes the demo's account and all that is in it. The answer is still signed in."""
    client = Client(url)
    account = client.post(
        "/accounts",
        {
            "email": story.EMAIL,
            "password": story.PASSWORD,
            "name": "Demo",
            "date_of_birth": "1990-01-01",
            "accept_policies": True,
        },
    )
    workspace = account["workspaces"][0]["id"]
    project = client.post(
        f"/workspaces/{workspace}/projects",
        {
            "name": story.PROJECT,
            "description": story.DESCRIPTION,
            "face_matching": {"on": True, "ground": story.GROUND},
        },
    )["id"]
    client.patch(f"/projects/{project}", {"current_use": story.USE})
    talent = {name: enrol(client, workspace, name, *rest) for name, *rest in story.PEOPLE}
    assets = upload(client, project)
    for name, confirmed, otherwise in story.PICTURES:
        decide(client, assets[name], [talent[person] for person in confirmed], otherwise)
    export(client, project)
    return client


def enrol(client: Client, workspace: str, name: str, reference: str, likenesses: list[dict]) -> str:
    """Adds a talent with a reference and consents; the talent's id."""
    talent = client.post(f"/workspaces/{workspace}/talent", {"name": name})["id"]
    record(client, talent, name, {"kind": "biometric"}, likenesses[0]["given"], True)
    client.send_file(f"/talent/{talent}/references", story.HERE / "references" / reference, "image/jpeg")
    for one in likenesses:
        what = {"kind": "likeness", "scope": one["scope"]}
        consent = record(client, talent, name, what, one["given"], one["evidence"])
        if one["withdrawn"]:
            client.post(f"/consents/{consent}/withdraw", {"reason": one["withdrawn"]})
    return talent


def record(client: Client, talent: str, name: str, what: dict, given: int, evidence: bool) -> str:
    """Records a consent, given so many days after today; its id."""
    told = f"Invented for Mix-IP's demo: {name} did not sign this."
    consent = client.post(
        f"/talent/{talent}/consents",
        what
        | {
            "statement": {"text": told, "language": "en"},
            "given_by": {"name": name, "relation": "self"},
            "method": "paper",
            "given_at": f"{story.in_days(given)}T09:00:00Z",
        },
    )["id"]
    if evidence:
        client.send_file(f"/consents/{consent}/evidence", story.HERE / "release-form.pdf", "application/pdf")
    return consent


def upload(client: Client, project: str) -> dict[str, str]:
    """Uploads the pictures, the newest last, and waits until they are searched; their ids by name."""
    names = [name for name, *_ in reversed(story.PICTURES)]
    assets = {name: client.upload(project, story.HERE / "pictures" / name) for name in names}
    wait_until(
        "the search of the pictures",
        lambda: all(client.get(f"/assets/{asset}")["scan"] == "thorough" for asset in assets.values()),
    )
    return assets


def decide(client: Client, asset: str, confirmed: list[str], otherwise: dict | None) -> None:
    """Confirms whom matching means where that is right, and says what faces without a name are."""
    for face in client.items(f"/assets/{asset}/faces"):
        if face.get("talent_id") in confirmed:
            client.patch(f"/faces/{face['id']}", {"decision": "confirmed", "talent_id": face["talent_id"]})
        elif otherwise and face.get("talent_id") is None:
            client.patch(f"/faces/{face['id']}", otherwise)


def export(client: Client, project: str) -> None:
    """Exports the whole project for its current use, with every face covered that is not allowed."""
    made = client.post(f"/projects/{project}/exports", {"use": story.USE, "unresolved": "redact"})["id"]
    wait_until("the export", lambda: client.get(f"/exports/{made}")["state"] != "running")
