"""Owns the shapes of device keys, codes and people's tokens, and how they are hashed. Pure."""

from __future__ import annotations

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field

from visitor.clock import Clock

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of codes that people read and type: no 0, O, 1 and I."""
CODE_LENGTH = 8
_KEY = re.compile(r"([0-9a-f]{32})\.([A-Za-z0-9_-]{43})")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_QR_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """A device's key, "<device_id>.<secret>"; the secret is 32 bytes in base64url."""

    device_id: str
    secret: str = field(repr=False)

    def __str__(self) -> str:
        return f"{self.device_id}.{self.secret}"

    @property
    def hash(self) -> str:
        """SHA-256 in hexadecimal digits: enough, since the secret is long and random."""
        return _digest(self.secret)

    def fits(self, key_hash: str) -> bool:
        return hmac.compare_digest(self.hash.encode(), key_hash.encode())


def new_device_key(clock: Clock) -> DeviceKey:
    """A key for a new device."""
    return DeviceKey(clock.new_id(), new_token(clock))


def read_device_key(text: str) -> DeviceKey | None:
    """The key that `text` spells, None where it has not the shape of one."""
    match = _KEY.fullmatch(text)
    return DeviceKey(match[1], match[2]) if match else None


def new_token(clock: Clock) -> str:
    """A secret for a link or a cookie: 32 random bytes in base64url, 43 characters."""
    secret = clock.below(2**256).to_bytes(32, "big")
    return urlsafe_b64encode(secret).rstrip(b"=").decode()


def hash_token(token: str) -> str | None:
    """SHA-256 of a token in hexadecimal digits, None where it has not the shape of one."""
    return _digest(token) if _TOKEN.fullmatch(token) else None


def hash_qr_token(token: str) -> str | None:
    """The same of a token of 128 bits, which a QR code holds."""
    return _digest(token) if _QR_TOKEN.fullmatch(token) else None


def new_code(clock: Clock) -> str:
    """A one-time code such as "ABCD-EFGH": 40 random bits."""
    code = "".join(ALPHABET[clock.below(len(ALPHABET))] for _ in range(CODE_LENGTH))
    return f"{code[:4]}-{code[4:]}"


def plain_code(typed: str) -> str | None:
    """What a person typed without gaps and in capitals, None where it can be no code."""
    code = re.sub(r"[\s\-–]", "", typed).upper()
    return code if len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) else None


def hash_code(plain: str) -> str:
    """A slow hash of a plain code: 64 hexadecimal digits, some 50 ms, 16 MiB."""
    # 40 bits under a fast hash could be tried through within the code's quarter of an hour.
    return hashlib.scrypt(
        plain.encode(), salt=b"luukku enrolment code", n=2**14, r=8, p=1, dklen=32
    ).hex()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
