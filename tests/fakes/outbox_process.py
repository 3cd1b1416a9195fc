"""A worker of the outbox in a process of its own, to be killed by a test.

`python -m tests.fakes.outbox_process SETTINGS.json` works until it is killed.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from tests.fakes.databases import import_models
from tests.fakes.outbox import unexpected
from visitor.access.links import LinkSigner
from visitor.clock import SystemClock
from visitor.db.engine import Database
from visitor.hub.events import Events
from visitor.outbox.delivery import Delivery
from visitor.outbox.email_channel import EmailChannel
from visitor.outbox.render import Renderer
from visitor.outbox.worker import OutboxWorker
from visitor.settings import HubSettings
from visitor.tasks import TaskOwner


def nobody_watches(_session: Session, _visit_id: str) -> None:
    """No kiosk is near."""


async def work(settings: HubSettings) -> None:
    clock = SystemClock()
    database = Database(settings.resolved_database_url)
    renderer = Renderer(settings, LinkSigner([b"k" * 32], clock))
    channels = {"email": EmailChannel(settings.smtp, clock, renderer)}
    delivery = Delivery(database, clock, timedelta(hours=24), nobody_watches)
    await OutboxWorker(delivery, channels, clock, Events(), TaskOwner(unexpected)).run()


if __name__ == "__main__":
    import_models()
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    asyncio.run(work(HubSettings.model_validate_json(text)))
