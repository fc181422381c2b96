"""What the demo is there to show, and what of it is missing."""

import story
from client import Client

FACES = {
    "label": {"cleared", "possible", "unknown"},
    "decision": {None, "confirmed", "not_a_face", "incidental"},
    "state": {"cleared", "possible", "unknown", "blocked", "ignored"},
}
CLEARANCES = {"cleared", "needs_review", "blocked"}
CONSENTS = {"biometric", "in force for the use", "ending soon", "for other purposes", "withdrawn", "without evidence"}
OUTCOMES = {"shown", "covered"}


def missing(client: Client) -> list[str]:
    """What the demo should show and does not, in words."""
    workspace = client.get("/me")["workspaces"][0]["id"]
    [project] = client.items(f"/workspaces/{workspace}/projects")
    assets = client.items(f"/projects/{project['id']}/assets?limit=100")
    faces = [face for asset in assets for face in client.items(f"/assets/{asset['id']}/faces")]

    gaps = [f"a picture: {name}" for name, *_ in story.PICTURES if name not in {asset["name"] for asset in assets}]
    for field, expected in FACES.items():
        gaps += [f"a face with {field} {value}" for value in expected - {face.get(field) for face in faces}]
    gaps += [f"a picture that is {value}" for value in CLEARANCES - {asset["clearance"] for asset in assets}]
    people = client.items(f"/workspaces/{workspace}/talent")
    consents = [one for person in people for one in client.items(f"/talent/{person['id']}/consents")]
    gaps += [f"a consent {value}" for value in CONSENTS - {what for one in consents for what in kinds(one)}]
    gaps += [f"a person with a reference: {person['name']}" for person in people if not person["references"]]
    gaps += [f"an exported face that is {value}" for value in OUTCOMES - outcomes(client, project["id"])]
    return sorted(gaps)


def kinds(consent: dict) -> set[str]:
    """What a consent is an example of."""
    if consent["kind"] == "biometric":
        return {"biometric"}
    scope, found = consent["scope"], set()
    if consent["evidence_missing"]:
        found.add("without evidence")
    if consent["state"] == "withdrawn":
        found.add("withdrawn")
    elif story.USE["purpose"] not in scope["purposes"]:
        found.add("for other purposes")
    elif consent["in_force"] and (scope.get("ends_on") or "9999") < story.in_days(30):
        found.add("ending soon")
    elif consent["in_force"]:
        found.add("in force for the use")
    return found


def outcomes(client: Client, project: str) -> set[str]:
    """What became of the faces in finished exports."""
    ready = [one["id"] for one in client.items(f"/projects/{project}/exports") if one["state"] == "ready"]
    manifests = [client.get(f"/exports/{one}/manifest") for one in ready]
    return {face["outcome"] for manifest in manifests for item in manifest["items"] for face in item["faces"]}
