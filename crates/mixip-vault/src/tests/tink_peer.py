"""Seals or opens one file with PyPI `tink`, the reference implementation of the object format.

usage: tink_peer.py seal|open KEY_HEX ASSOCIATED_DATA_HEX INPUT OUTPUT
Exit status 3: `tink` cannot be imported. Exit status 4: tink refused to open the file.
"""

import io
import sys

try:
    import tink
    from tink import secret_key_access, streaming_aead
    from tink.proto import aes_gcm_hkdf_streaming_pb2 as stream_pb
    from tink.proto import common_pb2, tink_pb2
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)


class Unclosed(io.BytesIO):
    """Tink closes what it wrote to; the bytes are needed after that."""

    def close(self):
        pass


def primitive(key: bytes) -> streaming_aead.StreamingAead:
    """The streaming AEAD of a key as the vault uses it: 64 KiB segments, HKDF-SHA256, AES-256."""
    parameters = stream_pb.AesGcmHkdfStreamingParams(
        ciphertext_segment_size=65536,
        derived_key_size=32,
        hkdf_hash_type=common_pb2.SHA256,
    )
    typed = stream_pb.AesGcmHkdfStreamingKey(version=0, params=parameters, key_value=key)
    keyset = tink_pb2.Keyset(
        primary_key_id=1,
        key=[
            tink_pb2.Keyset.Key(
                key_data=tink_pb2.KeyData(
                    type_url="type.googleapis.com/google.crypto.tink.AesGcmHkdfStreamingKey",
                    value=typed.SerializeToString(),
                    key_material_type=tink_pb2.KeyData.SYMMETRIC,
                ),
                status=tink_pb2.ENABLED,
                key_id=1,
                output_prefix_type=tink_pb2.RAW,
            )
        ],
    )
    handle = tink.proto_keyset_format.parse(keyset.SerializeToString(), secret_key_access.TOKEN)
    return handle.primitive(streaming_aead.StreamingAead)


def main() -> int:
    command, key, associated_data, source, target = sys.argv[1:]
    streaming_aead.register()
    cipher = primitive(bytes.fromhex(key))
    associated_data = bytes.fromhex(associated_data)
    with open(source, "rb") as file:
        data = file.read()
    if command == "seal":
        sealed = Unclosed()
        with cipher.new_encrypting_stream(sealed, associated_data) as stream:
            stream.write(data)
        result = sealed.getvalue()
    else:
        try:
            with cipher.new_decrypting_stream(io.BytesIO(data), associated_data) as stream:
                result = stream.read()
        except tink.TinkError as refused:
            print(refused, file=sys.stderr)
            return 4
    with open(target, "wb") as file:
        file.write(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
