"""Owns the making of a small authority and of the hub's certificate under it. At start."""

from __future__ import annotations

import socket
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from visitor.access.private_files import write_private

AUTHORITY = "authority.pem"
AUTHORITY_KEY = "authority-key.pem"
LEAF = "hub.pem"
LEAF_KEY = "hub-key.pem"
AUTHORITY_LIVES = timedelta(days=5 * 365)
LEAF_LIVES = timedelta(days=90)
# Kiosks' clocks may be behind ours.
_EARLIER = timedelta(days=1)


def names_of(public_url: str, bind_host: str) -> list[x509.GeneralName]:
    """Every name by which a client of this machine may call the hub, each once."""
    wished = ["localhost", "127.0.0.1", "::1", socket.gethostname(), bind_host]
    wished.append(urlsplit(public_url).hostname or "")
    names: dict[x509.GeneralName, None] = {}
    for text in wished:
        if (name := _name(text)) is not None:
            names[name] = None
    return list(names)


def make_authority(folder: Path, now: datetime) -> None:
    """Write a new authority into `folder`: what clients trust, and its key with mode 0600."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _called("Luukku")
    certificate = (
        _draft(name, name, key.public_key(), now, AUTHORITY_LIVES)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    write_private(folder / AUTHORITY_KEY, _key_bytes(key))
    _publish(folder / AUTHORITY, certificate)


def make_leaf(folder: Path, names: list[x509.GeneralName], now: datetime) -> None:
    """Write a certificate for `names` and its key, signed by the authority in `folder`."""
    authority = x509.load_pem_x509_certificate((folder / AUTHORITY).read_bytes())
    signing = load_pem_private_key((folder / AUTHORITY_KEY).read_bytes(), password=None)
    if not isinstance(signing, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{AUTHORITY_KEY} is not a key that we made")
    key = ec.generate_private_key(ec.SECP256R1())
    issuer_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key())
    certificate = (
        _draft(_called("Luukku hub"), authority.subject, key.public_key(), now, LEAF_LIVES)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(issuer_key, critical=False)
        .sign(signing, hashes.SHA256())
    )
    write_private(folder / LEAF_KEY, _key_bytes(key))
    _publish(folder / LEAF, certificate)


def _draft(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: datetime,
    lives: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _EARLIER)
        .not_valid_after(now + lives)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _called(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _name(text: str) -> x509.GeneralName | None:
    try:
        address = ip_address(text)
    except ValueError:
        return _host_name(text)
    # "Every address of this machine" is where we listen, not what anybody calls.
    return None if address.is_unspecified else x509.IPAddress(address)


def _host_name(text: str) -> x509.DNSName | None:
    try:
        encoded = text.encode("idna").decode().lower()
    except UnicodeError:
        return None
    return x509.DNSName(encoded) if encoded else None


def _key_bytes(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _publish(path: Path, certificate: x509.Certificate) -> None:
    write_private(path, certificate.public_bytes(Encoding.PEM))
    path.chmod(0o644)
