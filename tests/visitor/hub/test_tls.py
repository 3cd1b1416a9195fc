"""The hub's certificate: the given one is checked, our own is made, renewed and trusted."""

from __future__ import annotations

import ssl
import stat
from pathlib import Path

import httpx2
import pytest
from cryptography import x509
from fastapi import FastAPI

from tests.fakes.certificates import ServerCertificate, make_certificate
from tests.fakes.clock import FakeClock
from tests.fakes.tls_server import served
from visitor.clock import Clock, SystemClock
from visitor.hub.tls import ServerFiles, TlsUnusableError, server_files
from visitor.hub.tls_maker import names_of
from visitor.settings import HubSettings


def files_of(folder: Path, clock: Clock, **more: object) -> ServerFiles:
    return server_files(HubSettings(data_dir=folder, **more), clock)  # type: ignore[arg-type]


def leaf(files: ServerFiles) -> x509.Certificate:
    return x509.load_pem_x509_certificate(files.certificate.read_bytes())


@pytest.fixture
def given(tmp_path: Path) -> ServerCertificate:
    return make_certificate(tmp_path / "given")


@pytest.fixture
def app() -> FastAPI:
    made = FastAPI()
    made.add_api_route("/", lambda: "up")
    return made


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_a_client_with_the_authority_trusts_what_was_made(
    tmp_path: Path, app: FastAPI, name: str
) -> None:
    files = files_of(tmp_path, SystemClock())
    trust = ssl.create_default_context(cafile=str(files.authority))
    trust.verify_flags |= ssl.VERIFY_X509_STRICT
    with served(app, files.certificate, files.key) as url:
        answer = httpx2.get(url.replace("localhost", name), verify=trust, timeout=10)
    assert answer.status_code == 200


def test_a_client_without_the_authority_does_not(tmp_path: Path, app: FastAPI) -> None:
    files, others = files_of(tmp_path / "a", SystemClock()), files_of(tmp_path / "b", SystemClock())
    trust = ssl.create_default_context(cafile=str(others.authority))
    with served(app, files.certificate, files.key) as url, pytest.raises(httpx2.ConnectError):
        httpx2.get(url, verify=trust, timeout=10)


def test_what_was_made_holds_90_days_and_stays_until_near_its_end(tmp_path: Path) -> None:
    clock = FakeClock()
    first = leaf(files_of(tmp_path, clock))
    assert (first.not_valid_after_utc - clock.now()).days == 90
    clock.pass_by(days=75)
    assert leaf(files_of(tmp_path, clock)) == first
    clock.pass_by(days=2)
    assert leaf(files_of(tmp_path, clock)) != first


def test_a_renewed_certificate_is_trusted_by_the_same_authority(
    tmp_path: Path, app: FastAPI
) -> None:
    clock = FakeClock(SystemClock().now())
    old = files_of(tmp_path, clock)
    assert old.authority is not None
    authority = old.authority.read_bytes()
    old.certificate.unlink()
    new = files_of(tmp_path, clock)
    assert old.authority.read_bytes() == authority
    with served(app, new.certificate, new.key) as url:
        trust = ssl.create_default_context(cafile=str(new.authority))
        assert httpx2.get(url, verify=trust, timeout=10).status_code == 200


def test_another_public_name_makes_another_certificate(tmp_path: Path) -> None:
    clock = FakeClock()
    files_of(tmp_path, clock)
    made = leaf(files_of(tmp_path, clock, public_url="https://luukku.example:8443"))
    names = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert "luukku.example" in names.get_values_for_type(x509.DNSName)


@pytest.mark.parametrize("lost", ["hub.pem", "hub-key.pem", "authority.pem", "authority-key.pem"])
def test_halves_that_a_killed_hub_left_are_mended(tmp_path: Path, lost: str) -> None:
    clock = FakeClock()
    files_of(tmp_path / "a", clock)
    other = files_of(tmp_path / "b", clock)
    (tmp_path / "a" / "tls" / lost).write_bytes((other.certificate.parent / lost).read_bytes())
    mended = files_of(tmp_path / "a", clock)
    assert mended.authority is not None
    issuer = x509.load_pem_x509_certificate(mended.authority.read_bytes())
    leaf(mended).verify_directly_issued_by(issuer)
    ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(
        mended.certificate, mended.key
    )


def test_private_keys_are_for_their_owner_only(tmp_path: Path) -> None:
    files = files_of(tmp_path, FakeClock())
    for key in files.key.parent.glob("*-key.pem"):
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert len(list(files.key.parent.glob("*-key.pem"))) == 2


def test_the_names_are_each_once_and_without_every_address() -> None:
    names = names_of("https://localhost:8443", "0.0.0.0")
    assert len(names) == len(set(names))
    assert x509.DNSName("localhost") in names
    assert "0.0.0.0" not in str(names)


def test_a_given_certificate_is_taken_as_it_is(tmp_path: Path, given: ServerCertificate) -> None:
    files = files_of(tmp_path, FakeClock(), tls_certificate=given.certificate, tls_key=given.key)
    assert files == ServerFiles(given.certificate, given.key, None)
    assert not (tmp_path / "tls").exists()


def test_what_is_wrong_with_a_given_certificate_is_said(
    tmp_path: Path, given: ServerCertificate
) -> None:
    other = make_certificate(tmp_path / "other")
    rubbish = tmp_path / "rubbish.pem"
    rubbish.write_text("rubbish")
    late = FakeClock()
    late.pass_by(days=366 * 40)
    early = FakeClock()
    early.pass_by(days=-366 * 20)
    now = FakeClock()
    for certificate, key, clock, says in (
        (tmp_path / "none.pem", given.key, now, "none.pem cannot be read: No such file"),
        (given.certificate, tmp_path / "none.pem", now, "none.pem cannot be read: No such file"),
        (rubbish, given.key, now, "rubbish.pem is no PEM certificate"),
        (given.certificate, rubbish, now, "rubbish.pem is no PEM key"),
        (given.certificate, other.key, now, "is not the key of"),
        (given.certificate, given.key, late, "expired at 20"),
        (given.certificate, given.key, early, "is valid only from 2020-01-01"),
        (given.certificate, None, now, "must be given together"),
        (None, given.key, now, "must be given together"),
    ):
        with pytest.raises(TlsUnusableError, match=says):
            files_of(tmp_path, clock, tls_certificate=certificate, tls_key=key)
