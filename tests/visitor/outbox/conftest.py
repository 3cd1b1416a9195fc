from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import httpx2
import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.outbox import Municipality
from tests.fakes.sms_gateway import SmsGatewayProcess
from tests.fakes.smtp_server import SmtpServer
from visitor.access.links import LinkSigner
from visitor.db.engine import Database
from visitor.hub.events import Events
from visitor.outbox.render import Renderer
from visitor.settings import HubSettings, SmsSettings, SmtpSettings


@pytest.fixture
def smtp() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        yield server


@pytest.fixture(scope="session")
def gateway_process() -> Iterator[SmsGatewayProcess]:
    with SmsGatewayProcess() as gateway:
        yield gateway


@pytest.fixture
def gateway(gateway_process: SmsGatewayProcess) -> SmsGatewayProcess:
    gateway_process.reset()
    return gateway_process


@pytest.fixture
def settings(smtp: SmtpServer, gateway: SmsGatewayProcess) -> HubSettings:
    return HubSettings(
        public_url="https://luukku.koivuranta.example",
        smtp=SmtpSettings(
            host="127.0.0.1", port=smtp.port, sender="luukku@koivuranta.example", timeout_s=5
        ),
        sms=SmsSettings.model_validate(
            {"url": gateway.url, "token": "s3cret", "receipt_token": "r3ceipt", "timeout_s": 5}
        ),
    )


@pytest.fixture
def links(clock: FakeClock) -> LinkSigner:
    return LinkSigner([b"k" * 32], clock)


@pytest.fixture
def renderer(settings: HubSettings, links: LinkSigner) -> Renderer:
    return Renderer(settings, links)


@pytest.fixture
async def client() -> AsyncIterator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient() as client:
        yield client


@pytest.fixture
async def town(database: Database, clock: FakeClock, settings: HubSettings) -> Municipality:
    events = Events()
    events.bind(asyncio.get_running_loop())
    return Municipality(database, clock, settings, events)
