"""What Schemathesis has to be told of this API: how the bytes of a file are written."""

import schemathesis


@schemathesis.serializer("application/offset+octet-stream", "application/pdf")
def octets(_context: schemathesis.SerializationContext, value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")
