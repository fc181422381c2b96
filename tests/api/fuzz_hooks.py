"""What Schemathesis has to be told of this API: how the bytes of an upload are written."""

import schemathesis


@schemathesis.serializer("application/offset+octet-stream")
def offset_octets(_context: schemathesis.SerializationContext, value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")
