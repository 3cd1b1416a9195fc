"""A device enrols itself with the real route of the hub, over TLS."""

from __future__ import annotations

import logging
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient

from tests.fakes.certificates import ServerCertificate, make_certificate
from tests.fakes.clock import FakeClock
from tests.fakes.tls_server import served
from visitor.access.api import EnrolmentDesk, access_router
from visitor.access.guard import require_rules
from visitor.access.roles import Role
from visitor.access.service import make_code
from visitor.client.device_file import DeviceRead, read_device_file
from visitor.client.enrolment import Enrolled, NotEnrolled, enrol
from visitor.db.engine import Database
from visitor.errors import LuukkuError

WRONG = NotEnrolled("error-enrolment-code-wrong", "enrolment-code-wrong")


def refuse(_request: Request, error: Exception) -> JSONResponse:
    kind = error.kind if isinstance(error, LuukkuError) else None
    status = kind.status if kind else 500
    return JSONResponse({"error": {"code": kind.code if kind else ""}}, status_code=status)


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> FastAPI:
    app = FastAPI(openapi_url=None)
    app.include_router(access_router(EnrolmentDesk(database, clock)))
    app.add_exception_handler(LuukkuError, refuse)
    require_rules(app)
    return app


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ServerCertificate:
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def url(hub: FastAPI, certificate: ServerCertificate) -> Iterator[str]:
    with served(hub, certificate.certificate, certificate.key) as address:
        yield address


@pytest.fixture
def code(database: Database, clock: FakeClock) -> str:
    with database.writing() as session:
        return make_code(session, clock, 'Aula "1" \\ äö', Role.KIOSK)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    return folder


def test_a_device_with_a_code_gets_its_file(
    url: str, certificate: ServerCertificate, code: str, empty: Path
) -> None:
    out = empty / "device.toml"
    # TOML and JSON differ over this character.
    ca_file = empty.with_name("ca\x7f.pem")
    ca_file.write_bytes(certificate.ca_file.read_bytes())
    enrolled = enrol(f"{url}/", ca_file, code, out)
    assert isinstance(enrolled, Enrolled)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    read = read_device_file(out)
    assert read == DeviceRead(enrolled.device)
    assert (read.device.hub_url, read.device.name) == (url, 'Aula "1" \\ äö')
    assert set(tomllib.loads(out.read_text())) == {
        "hub_url",
        "ca_file",
        "device_id",
        "key",
        "name",
        "role",
    }
    assert [path.name for path in empty.iterdir()] == ["device.toml"]


def test_a_wrong_used_or_old_code_leaves_the_old_file(
    url: str, certificate: ServerCertificate, code: str, clock: FakeClock, empty: Path
) -> None:
    out = empty / "device.toml"
    out.write_text("before")
    assert enrol(url, certificate.ca_file, "AAAA-AAAA", out) == WRONG
    clock.pass_by(minutes=15)
    assert enrol(url, certificate.ca_file, code, out) == WRONG
    assert out.read_text() == "before"
    assert [path.name for path in empty.iterdir()] == ["device.toml"]


def test_a_place_that_cannot_be_written_uses_no_code(
    url: str, certificate: ServerCertificate, code: str, tmp_path: Path
) -> None:
    refused = enrol(url, certificate.ca_file, code, tmp_path / "none" / "device.toml")
    assert isinstance(refused, NotEnrolled)
    assert refused.text_key == "enrol-cannot-write"
    assert isinstance(enrol(url, certificate.ca_file, code, tmp_path / "d.toml"), Enrolled)


def test_a_file_that_fails_after_the_answer_is_told_apart(
    url: str, certificate: ServerCertificate, code: str, tmp_path: Path
) -> None:
    out = tmp_path / "device.toml"
    out.mkdir()
    refused = enrol(url, certificate.ca_file, code, out)
    assert isinstance(refused, NotEnrolled)
    assert refused.text_key == "enrol-not-kept"


def test_a_hub_of_another_authority_is_not_told_the_code(
    url: str, code: str, tmp_path: Path, certificate: ServerCertificate
) -> None:
    other = make_certificate(tmp_path / "other")
    refused = enrol(url, other.ca_file, code, tmp_path / "device.toml")
    assert isinstance(refused, NotEnrolled)
    assert refused.text_key == "enrol-not-trusted"
    assert isinstance(enrol(url, certificate.ca_file, code, tmp_path / "d.toml"), Enrolled)


@pytest.mark.parametrize(
    ("hub_url", "ca", "text_key"),
    [
        ("http://localhost:1", "given", "enrol-not-https"),
        ("localhost", "given", "enrol-not-https"),
        ("https://localhost:1", "missing", "enrol-ca-unusable"),
        ("https://localhost:1", "rubbish", "enrol-ca-unusable"),
        ("https://localhost:1", "given", "error-hub-away"),
    ],
)
def test_what_is_wrong_before_the_hub_is_reached_is_said(
    certificate: ServerCertificate, tmp_path: Path, hub_url: str, ca: str, text_key: str
) -> None:
    (tmp_path / "rubbish").write_text("rubbish")
    ca_file = certificate.ca_file if ca == "given" else tmp_path / ca
    refused = enrol(hub_url, ca_file, "ABCD-EFGH", tmp_path / "device.toml")
    assert isinstance(refused, NotEnrolled)
    assert refused.text_key == text_key
    assert not (tmp_path / "device.toml").exists()


@pytest.mark.parametrize(
    ("status", "body", "text_key"),
    [
        (200, {"hello": 1}, "enrol-answer-strange"),
        (200, [], "enrol-answer-strange"),
        (
            200,
            {"device_id": "a", "key": "b.c", "name": "n", "role": "kiosk"},
            "enrol-answer-strange",
        ),
        (302, {"error": {"code": "x"}}, "enrol-answer-strange"),
        (404, {"detail": "Not Found"}, "enrol-answer-strange"),
        (503, {}, "error-hub-away"),
    ],
)
def test_a_strange_answer_writes_nothing(
    certificate: ServerCertificate, tmp_path: Path, status: int, body: Any, text_key: str
) -> None:
    app = FastAPI()
    app.add_api_route("/api/enrol", lambda: JSONResponse(body, status), methods=["POST"])
    with served(app, certificate.certificate, certificate.key) as address:
        refused = enrol(address, certificate.ca_file, "ABCD-EFGH", tmp_path / "device.toml")
    assert isinstance(refused, NotEnrolled)
    assert refused.text_key == text_key
    assert list(tmp_path.iterdir()) == []


def tries(hub: FastAPI, times: int, address: str) -> list[int]:
    client = TestClient(hub, client=(address, 1))
    ask = {"code": "AAAA"}
    return [client.post("/api/enrol", json=ask).status_code for _ in range(times)]


def test_tries_are_limited_for_each_network_and_overall(hub: FastAPI, clock: FakeClock) -> None:
    assert tries(hub, 11, "192.0.2.1") == [403] * 10 + [429]
    assert tries(hub, 1, "192.0.2.2") == [403]
    for last in range(3, 15):
        tries(hub, 10, f"192.0.2.{last}")
    assert tries(hub, 1, "192.0.2.99") == [429]
    clock.pass_by(minutes=1)
    assert tries(hub, 1, "192.0.2.99") == [403]


def test_a_right_code_among_too_many_tries_is_refused_and_not_used(
    hub: FastAPI, code: str, clock: FakeClock
) -> None:
    tries(hub, 10, "192.0.2.1")
    client = TestClient(hub, client=("192.0.2.1", 1))
    assert client.post("/api/enrol", json={"code": code}).status_code == 429
    clock.pass_by(minutes=1)
    answer = client.post("/api/enrol", json={"code": code})
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"


def test_every_try_is_logged_without_its_code(
    hub: FastAPI, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = TestClient(hub)
    with caplog.at_level(logging.INFO, "visitor.access"):
        client.post("/api/enrol", json={"code": code})
        client.post("/api/enrol", json={"code": code})
        tries(hub, 11, "testclient")
    records = [record for record in caplog.records if record.name == "visitor.access.api"]
    outcomes = [record.__dict__["outcome"] for record in records]
    assert outcomes == ["enrolled", *["refused"] * 9, *["too many tries"] * 3]
    assert code not in str([record.__dict__ for record in records])
    assert records[0].__dict__["device"] != ""


def test_what_is_no_request_is_refused(hub: FastAPI) -> None:
    client = TestClient(hub)
    bodies: list[Any] = [{}, {"code": 1}, {"code": "x" * 65}, {"code": "A", "b": 1}, []]
    for body in bodies:
        assert client.post("/api/enrol", json=body).status_code == 422
