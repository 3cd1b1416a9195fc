"""Owns the queries over devices and enrolment codes; the session's thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, delete, select, update
from sqlalchemy.orm import Session

from visitor.access.models import Device, EnrolmentCode


def device_by_id(session: Session, device_id: str) -> Device | None:
    return session.get(Device, device_id)


def devices(session: Session) -> Sequence[Device]:
    """All devices, revoked ones too, by name."""
    return session.scalars(select(Device).order_by(Device.name, Device.enrolled_at)).all()


def claim_code(session: Session, code_hash: str, now: datetime) -> EnrolmentCode | None:
    """Use up the code, in one step: of two who come at once, one gets it and one None."""
    claim = (
        update(EnrolmentCode)
        .where(
            EnrolmentCode.code_hash == code_hash,
            EnrolmentCode.used_at.is_(None),
            EnrolmentCode.expires_at > now,
        )
        .values(used_at=now)
        .execution_options(synchronize_session=False)
    )
    claimed = cast("CursorResult[Any]", session.execute(claim)).rowcount
    return session.get(EnrolmentCode, code_hash) if claimed == 1 else None


def forget_old_codes(session: Session, before: datetime) -> None:
    """Delete the codes that expired before a moment, used or not."""
    session.execute(delete(EnrolmentCode).where(EnrolmentCode.expires_at < before))
