"""Owns the route on which the SMS gateway tells what became of a text. Worker threads."""

from __future__ import annotations

from fastapi import APIRouter

from visitor.access.guard import allow
from visitor.access.roles import Role
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.outbox.delivery import Changed
from visitor.outbox.schemas import Receipt, ReceiptAnswer
from visitor.outbox.service import take_receipt

RECEIPTS = "/api/receipts/sms"


def receipt_router(database: Database, clock: Clock, changed: Changed) -> APIRouter:
    """The route of receipts; the same receipt may come twice, early or late."""
    router = APIRouter()

    @router.post(RECEIPTS, dependencies=[allow(Role.SMS_GATEWAY)])
    def receipt(receipt: Receipt) -> ReceiptAnswer:
        with database.writing() as session:
            row = take_receipt(session, clock, receipt)
            session.flush()
            if row.visit_id is not None:
                changed(session, row.visit_id)
            return ReceiptAnswer(id=row.id, state=row.state)

    return router
