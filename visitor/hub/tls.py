"""Owns the hub's certificate: the one given, checked, or one of our own making. At start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from visitor.access.private_files import alone
from visitor.clock import Clock
from visitor.hub.tls_maker import (
    AUTHORITY,
    AUTHORITY_KEY,
    LEAF,
    LEAF_KEY,
    make_authority,
    make_leaf,
    names_of,
)
from visitor.settings import HubSettings

RENEW_BEFORE = timedelta(days=14)
"""Our own certificate is made anew at a start within this time of its end."""


class TlsUnusableError(Exception):
    """The certificate or its key cannot serve; names the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class ServerFiles:
    """What the server is given, and what its clients trust (None: a given certificate's own)."""

    certificate: Path
    key: Path
    authority: Path | None


def server_files(settings: HubSettings, clock: Clock) -> ServerFiles:
    """The certificate of `settings`, or one made in the data folder for this machine's names.

    Raises TlsUnusableError where the files cannot serve.
    """
    if settings.tls_certificate is not None and settings.tls_key is not None:
        check(settings.tls_certificate, settings.tls_key, clock)
        return ServerFiles(settings.tls_certificate, settings.tls_key, None)
    if settings.tls_certificate is not None or settings.tls_key is not None:
        raise TlsUnusableError("tls_certificate and tls_key must be given together, or neither")
    return _own(settings, clock)


def check(certificate: Path, key: Path, clock: Clock) -> None:
    """Raise TlsUnusableError unless both exist, belong together and hold now."""
    leaf = _certificate(certificate)
    try:
        private = load_pem_private_key(_bytes(key), password=None)
    except (ValueError, TypeError) as error:
        raise TlsUnusableError(f"{key} is no PEM key without a password") from error
    if private.public_key() != leaf.public_key():
        raise TlsUnusableError(f"{key} is not the key of {certificate}")
    now = clock.now()
    if now >= leaf.not_valid_after_utc:
        raise TlsUnusableError(f"{certificate} expired at {leaf.not_valid_after_utc:%Y-%m-%d}")
    if now < leaf.not_valid_before_utc:
        raise TlsUnusableError(
            f"{certificate} is valid only from {leaf.not_valid_before_utc:%Y-%m-%d}"
        )


def _own(settings: HubSettings, clock: Clock) -> ServerFiles:
    folder = settings.data_dir / "tls"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    names = names_of(settings.public_url, settings.bind_host)
    # Two hubs that start at once would else mix the files of two authorities.
    with alone(folder / LEAF):
        if not _authority_serves(folder, clock):
            make_authority(folder, clock.now())
        if not _leaf_serves(folder, names, clock):
            make_leaf(folder, names, clock.now())
    return ServerFiles(folder / LEAF, folder / LEAF_KEY, folder / AUTHORITY)


def _authority_serves(folder: Path, clock: Clock) -> bool:
    try:
        check(folder / AUTHORITY, folder / AUTHORITY_KEY, clock)
    except TlsUnusableError:
        return False
    return _is_young(_certificate(folder / AUTHORITY), clock)


def _leaf_serves(folder: Path, names: list[x509.GeneralName], clock: Clock) -> bool:
    # A hub that was killed while it made them may have left halves that do not match.
    try:
        check(folder / LEAF, folder / LEAF_KEY, clock)
        leaf = _certificate(folder / LEAF)
        leaf.verify_directly_issued_by(_certificate(folder / AUTHORITY))
    except (TlsUnusableError, InvalidSignature, ValueError):
        return False
    covered = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return _is_young(leaf, clock) and set(names) <= set(covered)


def _is_young(certificate: x509.Certificate, clock: Clock) -> bool:
    return clock.now() < certificate.not_valid_after_utc - RENEW_BEFORE


def _certificate(path: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificate(_bytes(path))
    except ValueError as error:
        raise TlsUnusableError(f"{path} is no PEM certificate") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TlsUnusableError(f"{path} cannot be read: {error.strerror}") from error
