"""Devices, links and a doorkeeper for tests of who may do what."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from pydantic import SecretStr

from visitor.access.doorkeeper import Doorkeeper
from visitor.access.keys import DeviceKey, new_device_key
from visitor.access.links import LinkSigner
from visitor.access.models import Device
from visitor.access.roles import ANSWER
from visitor.access.service import revoke
from visitor.clock import Clock, SystemClock
from visitor.db.engine import Database
from visitor.settings import HubSettings, SmsSettings

RECEIPT_TOKEN = "receipt-token-of-the-gateway"
SECRET_KEY = b"k" * 32
VISIT = "0123456789abcdef0123456789abcdef"


def settings(**more: Any) -> HubSettings:
    """Settings with a gateway that may send receipts."""
    return HubSettings(sms=SmsSettings(receipt_token=SecretStr(RECEIPT_TOKEN)), **more)


def make_doorkeeper(database: Database, clock: Clock) -> Doorkeeper:
    return Doorkeeper(database, clock, LinkSigner([SECRET_KEY], clock), settings())


def add_device(database: Database, clock: Clock, role: str = "kiosk") -> DeviceKey:
    """Write a device; gives its key."""
    key = new_device_key(SystemClock())
    with database.writing() as session:
        session.add(
            Device(
                id=key.device_id,
                name="Aula 1",
                role=role,
                key_hash=key.hash,
                enrolled_at=clock.now(),
            )
        )
    return key


def shut_out(database: Database, clock: Clock, key: DeviceKey) -> None:
    with database.writing() as session:
        revoke(session, clock, key.device_id)


def device(key: DeviceKey | str) -> dict[str, str]:
    """The header by which a device shows its key."""
    return {"authorization": f"Device {key}"}


def bearer(token: str = RECEIPT_TOKEN) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def link(clock: Clock, purpose: str = ANSWER, visit_id: str = VISIT) -> str:
    """A token of a signed link that holds for an hour."""
    return LinkSigner([SECRET_KEY], clock).sign(purpose, visit_id, timedelta(hours=1))
