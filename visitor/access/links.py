"""Owns the signed links in messages: what they say, and whether we said it. Any thread."""

from __future__ import annotations

import hashlib
import hmac
import math
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from itsdangerous import BadSignature, Signer
from itsdangerous.signer import SigningAlgorithm

from visitor.clock import Clock

# 20 bytes of content, 18 bytes of signature: the latter without a spare bit that could change.
_TOKEN = re.compile(r"[A-Za-z0-9_-]{27}\.[A-Za-z0-9_-]{24}")
_SIGNATURE_BYTES = 18
_VISIT_BYTES = 16
_TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class VisitLink:
    """A link that we signed and that still holds."""

    visit_id: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Forged:
    """We never signed this, or for another purpose."""


@dataclass(frozen=True, slots=True)
class Expired:
    """We signed this, but its time is over."""

    visit_id: str
    expired_at: datetime


Link = VisitLink | Forged | Expired


class LinkSigner:
    """Signs with the newest of `keys`, the last, and takes what any of them signed."""

    def __init__(self, keys: Sequence[bytes], clock: Clock) -> None:
        if not keys:
            raise ValueError("a signer needs at least one key")
        self._keys = tuple(keys)
        self._clock = clock

    def sign(self, purpose: str, visit_id: str, valid: timedelta) -> str:
        """A token of 52 characters for a URL; `visit_id` has 32 hexadecimal digits."""
        expires = math.ceil((self._clock.now() + valid).timestamp())
        content = bytes.fromhex(visit_id) + expires.to_bytes(4, "big")
        if len(content) != _VISIT_BYTES + 4:
            raise ValueError("a visit id has 32 hexadecimal digits")
        return self._signer(purpose).sign(urlsafe_b64encode(content).rstrip(b"=")).decode()

    def read(self, purpose: str, token: str) -> Link:
        """What `token` says, if it was signed for `purpose`."""
        # Base64 in Python passes over foreign characters, so the shape is checked first.
        if not _TOKEN.fullmatch(token):
            return Forged()
        try:
            content = urlsafe_b64decode(self._signer(purpose).unsign(token) + b"=")
        except BadSignature:
            return Forged()
        visit_id = content[:_VISIT_BYTES].hex()
        until = datetime.fromtimestamp(int.from_bytes(content[_VISIT_BYTES:], "big"), UTC)
        if self._clock.now() >= until:
            return Expired(visit_id, until)
        return VisitLink(visit_id, until)

    def tokens(self, purpose: str, subject: str) -> tuple[str, ...]:
        """What stands for `subject` (an id) in a code that says nothing: 22 characters, 128 bits.

        More would make the squares of a QR code too small on a tilted telephone. There is one for
        each key, the newest last; always the same, so that nobody has to keep it.
        """
        said = f"luukku.token.{purpose}.{subject}".encode()
        digests = (hmac.digest(key, said, "sha256") for key in self._keys)
        return tuple(
            urlsafe_b64encode(digest[:_TOKEN_BYTES]).rstrip(b"=").decode() for digest in digests
        )

    def _signer(self, purpose: str) -> Signer:
        return Signer(
            self._keys,
            salt=f"luukku.link.{purpose}",
            key_derivation="hmac",
            digest_method=hashlib.sha256,
            algorithm=_ShortHmac(),
        )


class _ShortHmac(SigningAlgorithm):
    """HMAC-SHA-256 cut to 144 bits: a whole one makes the link too long for an SMS."""

    def get_signature(self, key: bytes, value: bytes) -> bytes:
        return hmac.digest(key, value, "sha256")[:_SIGNATURE_BYTES]
