"""Owns the use cases of enrolment inside the caller's unit of work. The session's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from visitor.access import keys, repository
from visitor.access.models import Device, EnrolmentCode
from visitor.access.roles import DEVICE_ROLES, Role
from visitor.clock import Clock

CODE_LIVES = timedelta(minutes=15)
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A new device; its key is told once, here."""

    key: keys.DeviceKey
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """The code is wrong, too old or used."""


def make_code(session: Session, clock: Clock, name: str, role: Role) -> str:
    """A new one-time code, to be typed at the device that will be called `name`.

    Raises ValueError for a name that is empty, too long or not printable, or a role that is
    no device's.
    """
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise ValueError("name")
    if role not in DEVICE_ROLES:
        raise ValueError("role")
    code = keys.new_code(clock)
    now = clock.now()
    repository.forget_old_codes(session, now - timedelta(days=1))
    session.add(
        EnrolmentCode(
            code_hash=keys.hash_code(code.replace("-", "")),
            device_name=name,
            role=role.value,
            expires_at=now + CODE_LIVES,
        )
    )
    return code


def enrol(session: Session, clock: Clock, typed: str) -> Enrolled | CodeRefused:
    """Use the code that was `typed` and make its device."""
    plain = keys.plain_code(typed)
    if plain is None:
        return CodeRefused()
    now = clock.now()
    code = repository.claim_code(session, keys.hash_code(plain), now)
    if code is None:
        return CodeRefused()
    key = keys.new_device_key(clock)
    session.add(
        Device(
            id=key.device_id,
            name=code.device_name,
            role=code.role,
            key_hash=key.hash,
            enrolled_at=now,
        )
    )
    return Enrolled(key, code.device_name, code.role)


def revoke(session: Session, clock: Clock, device_id: str) -> Device | None:
    """Shut a device out for good; None where there is none. Again changes nothing."""
    device = repository.device_by_id(session, device_id)
    if device is not None and device.revoked_at is None:
        device.revoked_at = clock.now()
    return device
