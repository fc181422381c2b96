"""Verifies a compact JWS (standard input) with PyPI jwcrypto against a JWK set; writes header and payload as JSON.

    jose.py KEYS-FILE       exit status 0 valid, 1 not valid
"""

import json
import sys

from jwcrypto import jwk, jws
from jwcrypto.common import JWException

with open(sys.argv[1], encoding="utf-8") as file:
    keys = jwk.JWKSet.from_json(file.read())
token = jws.JWS()
# Ed25519 is not among the algorithms that are allowed unless one says so.
token.allowed_algs = ["EdDSA"]
try:
    token.deserialize(sys.stdin.read())
    key = keys.get_key(token.jose_header["kid"])
    if key is None or key.thumbprint() != token.jose_header["kid"]:
        raise JWException("no such key")
    token.verify(key)
except JWException as refusal:
    print(f"not valid: {refusal!r}", file=sys.stderr)
    sys.exit(1)
print(json.dumps({"header": token.jose_header, "payload": json.loads(token.payload)}))
