"""Owns how the outbox errand joins the hub."""

from __future__ import annotations

import logging
from datetime import timedelta

import httpx2

from visitor.hub.parts import Errand, HubParts
from visitor.outbox.api import RECEIPTS, receipt_router
from visitor.outbox.delivery import Changed, Delivery
from visitor.outbox.email_channel import EmailChannel
from visitor.outbox.render import Renderer
from visitor.outbox.rules import EMAIL, SMS
from visitor.outbox.sms_channel import HttpGateway, SmsChannel
from visitor.outbox.worker import OutboxWorker
from visitor.tasks import TaskOwner
from visitor.visits.teller import Teller

_LOG = logging.getLogger(__name__)


def errand(parts: HubParts) -> Errand:
    """Receipts by HTTP, and the worker that sends."""

    changed = Teller(parts.database, parts.events).changed

    async def work() -> None:
        async with httpx2.AsyncClient(follow_redirects=False) as client:
            await make_worker(parts, client, changed).run()

    return Errand(
        "outbox",
        routers=(receipt_router(parts.database, parts.clock, changed),),
        workers={"worker": work},
    )


def make_worker(parts: HubParts, client: httpx2.AsyncClient, changed: Changed) -> OutboxWorker:
    """The worker with both channels, as the settings name them."""
    settings = parts.settings
    renderer = Renderer(settings, parts.links)
    receipt_url = settings.public_url.rstrip("/") + RECEIPTS
    gateway = HttpGateway(settings.sms, receipt_url, client)
    missed_for = timedelta(hours=settings.visits.missed_useful_hours)
    return OutboxWorker(
        Delivery(parts.database, parts.clock, missed_for, changed),
        {
            EMAIL: EmailChannel(settings.smtp, parts.clock, renderer),
            SMS: SmsChannel(settings.sms, renderer, gateway),
        },
        parts.clock,
        parts.events,
        TaskOwner(_surprise),
    )


def _surprise(name: str, error: BaseException) -> None:
    _LOG.error("a task of the outbox ended by surprise", extra={"task": name}, exc_info=error)
