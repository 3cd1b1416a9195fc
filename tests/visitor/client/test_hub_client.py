"""The typed calls against a real hub: each kind of answer becomes its value."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fakes.certificates import ServerCertificate, make_certificate
from tests.fakes.hub_server import Fault, HubServer
from tests.fakes.sessions import device_of
from visitor.client.device_file import Device
from visitor.client.hub_client import HubClient, Limits, Snapshot, Unchanged, load_tls
from visitor.client.journal import Command
from visitor.client.result import Answered, HubAway, Refused, Rejected
from visitor.client.result import Fault as Whose

COMMAND = Command(
    "c" * 32,
    "visit.arrive",
    datetime(2026, 11, 12, 8, 41, 0, 123456, tzinfo=UTC),
    {"visit_id": "v1", "code": "4711", "name": "Åsa"},
)


@pytest.fixture
async def client(device: Device) -> AsyncIterator[HubClient]:
    opened = HubClient(device, Limits(connect_s=1, total_s=1, directory_s=1))
    opened.open(load_tls(device))
    yield opened
    await opened.close()


async def test_the_same_command_is_answered_the_same(hub: HubServer, client: HubClient) -> None:
    first = await client.push(COMMAND)
    assert isinstance(first, Answered)
    assert first.outcome["visit"]["id"] == "v1"
    assert await client.push(COMMAND) == first
    assert hub.state.answers[COMMAND.id][0] == {
        "id": COMMAND.id,
        "kind": "visit.arrive",
        "made_at": "2026-11-12T08:41:00.123456+00:00",
        "payload": {"visit_id": "v1", "code": "4711", "name": "Åsa"},
    }


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault.REFUSED, Refused("host-gone", "ask-desk")),
        (Fault.NOT_KNOWN_401, Rejected("the hub answers 401 not-known", Whose.SETUP)),
        (Fault.REUSED_409, Rejected("command-reused", Whose.COMMAND)),
        (Fault.INVALID_422, Rejected("bad-request", Whose.COMMAND)),
        (Fault.ERROR_500, HubAway("the hub answers 500")),
        (Fault.TOO_MANY_429, HubAway("the hub answers 429")),
        (Fault.REDIRECT, HubAway("the hub answers 307")),
        (Fault.HANG, HubAway("no answer within 1 s")),
        (Fault.HUGE, HubAway("an answer of more than 1048576 bytes")),
        (Fault.OTHER_ID, HubAway("an answer to another command")),
    ],
)
async def test_each_answer_becomes_its_value(
    fault: Fault, expected: object, hub: HubServer, client: HubClient
) -> None:
    hub.state.faults.append(fault)
    assert await client.push(COMMAND) == expected
    assert isinstance(await client.push(COMMAND), Answered)


@pytest.mark.parametrize("fault", [Fault.RUBBISH, Fault.DROP_AFTER_COMMIT])
async def test_no_usable_answer_means_that_the_hub_is_away(
    fault: Fault, hub: HubServer, client: HubClient
) -> None:
    hub.state.faults.append(fault)
    assert isinstance(await client.push(COMMAND), HubAway)


async def test_nobody_listening_means_that_the_hub_is_away(client: HubClient) -> None:
    assert isinstance(await client.push(COMMAND), HubAway)


async def test_a_server_that_never_speaks_is_given_up(
    certificate: ServerCertificate,
) -> None:
    silent: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(lambda _, writer: silent.append(writer), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    device = device_of(f"https://localhost:{port}", certificate.ca_file)
    client = HubClient(device, Limits(connect_s=0.3, total_s=2))
    client.open(load_tls(device))
    assert isinstance(await client.push(COMMAND), HubAway)
    await client.close()
    server.close()
    for writer in silent:
        writer.close()
        await writer.wait_closed()
    assert silent != []


async def test_a_foreign_authority_and_a_foreign_name_are_our_setups_fault(
    hub: HubServer, tmp_path: Path
) -> None:
    foreign = device_of(hub.url, make_certificate(tmp_path / "foreign").ca_file)
    client = HubClient(foreign)
    client.open(load_tls(foreign))
    answer = await client.push(COMMAND)
    await client.close()
    assert isinstance(answer, Rejected)
    assert answer.fault is Whose.SETUP
    assert hub.state.received == []


async def test_a_certificate_for_another_name_is_refused(tmp_path: Path) -> None:
    other = make_certificate(tmp_path / "named", "elsewhere.example")
    server = HubServer(other)
    server.start()
    try:
        device = device_of(server.url, other.ca_file)
        client = HubClient(device)
        client.open(load_tls(device))
        answer = await client.push(COMMAND)
        await client.close()
    finally:
        server.stop()
    assert isinstance(answer, Rejected)
    assert "not trusted" in answer.reason


async def test_the_directory_is_sent_once_for_each_version(
    hub: HubServer, client: HubClient
) -> None:
    first = await client.directory("")
    assert isinstance(first, Snapshot)
    assert first.etag == '"1"'
    assert await client.directory(first.etag) == Unchanged()
    hub.state.directory = {"version": 2, "keep_days": 30, "departments": [], "hosts": []}
    assert isinstance(await client.directory(first.etag), Snapshot)
    hub.state.directory_status = 500
    assert await client.directory("") == HubAway("the hub answers 500")
    hub.state.directory_status = 404
    answer = await client.directory("")
    assert isinstance(answer, Rejected)
    assert answer.fault is Whose.SETUP


async def test_a_directory_beyond_its_bound_is_not_read(hub: HubServer, device: Device) -> None:
    hub.state.directory = {"version": 2, "keep_days": 30, "departments": [], "hosts": ["x" * 5000]}
    client = HubClient(device, Limits(directory_bytes=1000))
    client.open(load_tls(device))
    assert await client.directory("") == HubAway("an answer of more than 1000 bytes")
    await client.close()


def test_a_ca_file_that_is_none_cannot_be_trusted(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    with pytest.raises(ssl.SSLError):
        load_tls(device_of("https://localhost", tmp_path / "ca.pem"))
