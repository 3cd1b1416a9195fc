"""Fixtures of the client's tests: a real hub over TLS, a device that knows it, a session."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.fakes.certificates import ServerCertificate, make_certificate
from tests.fakes.clock import FakeClock
from tests.fakes.heard import Heard
from tests.fakes.hub_server import HubServer
from tests.fakes.sessions import QUICK, MakeSession, device_of
from visitor.client.device_file import Device
from visitor.client.directory_copy import DirectoryCopy
from visitor.client.journal import Journal
from visitor.client.result import Event
from visitor.client.session import HubSession
from visitor.tasks import TaskOwner


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> ServerCertificate:
    return make_certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def quiet_hub(certificate: ServerCertificate) -> Iterator[HubServer]:
    """A hub that has its address but does not run yet."""
    server = HubServer(certificate)
    yield server
    server.stop()


@pytest.fixture
def hub(quiet_hub: HubServer) -> HubServer:
    quiet_hub.start()
    return quiet_hub


@pytest.fixture
def device(quiet_hub: HubServer, certificate: ServerCertificate) -> Device:
    return device_of(quiet_hub.url, certificate.ca_file)


@pytest.fixture
async def tasks() -> AsyncIterator[TaskOwner]:
    surprises: list[tuple[str, BaseException]] = []
    owner = TaskOwner(lambda name, error: surprises.append((name, error)))
    yield owner
    await owner.close()
    assert surprises == []


@pytest.fixture
async def make_session(
    device: Device, tmp_path: Path, tasks: TaskOwner
) -> AsyncIterator[MakeSession]:
    made: list[HubSession] = []

    def make(
        device: Device = device, folder: Path = tmp_path, clock: FakeClock | None = None
    ) -> tuple[HubSession, Heard[Event]]:
        clock = clock or FakeClock()
        heard: Heard[Event] = Heard()
        session = HubSession(
            device,
            Journal(folder / "journal.db", clock),
            DirectoryCopy(folder / "directory.copy"),
            clock,
            tasks,
            heard,
            push_steps_s=(0.05,),
            tempo=QUICK,
        )
        made.append(session)
        return session, heard

    yield make
    for session in made:
        await session.close()
