"""Holds a takeout against PyPI bagit, and each of its JSON files against the JSON Schema beside it with PyPI jsonschema.

    bag.py ZIP      exit status 0 sound; writes the names of the payload files, one a line
"""

import json
import pathlib
import re
import sys
import tempfile
import zipfile

import bagit
import jsonschema

with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(sys.argv[1]) as archive:
        bad = archive.testzip()
        if bad:
            sys.exit(f"{bad} is damaged")
        archive.extractall(folder)
    (root,) = pathlib.Path(folder).iterdir()
    bag = bagit.Bag(str(root))
    bag.validate()
    if bag.version != "1.0" or bag.algorithms != ["sha512"]:
        sys.exit(f"version {bag.version}, {bag.algorithms}")
    data = root / "data"
    schemas = set()
    for file in sorted(data.rglob("*.json")):
        path = file.relative_to(data)
        if path.parts[0] in ("schemas", "media"):
            continue
        name = re.sub(r"^workspaces/\d+/", "workspaces/", path.as_posix())
        schema = data / "schemas" / re.sub(r"\.json$", ".schema.json", name)
        schemas.add(schema)
        rules = json.loads(schema.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(rules)
        validator = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.FormatChecker())
        validator.validate(json.loads(file.read_text(encoding="utf-8")))
    idle = set(data.joinpath("schemas").rglob("*.json")) - schemas
    if idle:
        sys.exit(f"schemas of nothing: {sorted(idle)}")
    for name in sorted(bag.payload_files()):
        print(name)
