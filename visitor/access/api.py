"""Owns the route by which a device enrols. Worker threads."""

from __future__ import annotations

import logging
from typing import assert_never

from fastapi import APIRouter, Request, Response

from visitor.access.guard import address_of, allow
from visitor.access.limits import TryLimit, network_of
from visitor.access.roles import Role
from visitor.access.schemas import EnrolAnswer, EnrolRequest
from visitor.access.service import CodeRefused, Enrolled, enrol
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.errors import ENROLMENT_CODE_WRONG, TOO_MANY_TRIES, LuukkuError

_LOG = logging.getLogger(__name__)

TRIES_OF_A_NETWORK = "10/minute"
# In a code's 15 minutes: 1,800 guesses among 2^40 codes. Any lower would let a stranger keep
# our own devices out too easily.
TRIES_OF_ALL = "120/minute"


class EnrolmentDesk:
    """Takes codes, not too many, and tells the log of each."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._of_a_network = TryLimit(TRIES_OF_A_NETWORK, clock)
        self._of_all = TryLimit(TRIES_OF_ALL, clock)

    def take(self, typed: str, network: str) -> Enrolled:
        """The device that the code makes. Raises LuukkuError where it makes none."""
        if not (self._of_a_network.take(network) and self._of_all.take()):
            self._log("too many tries", network)
            raise LuukkuError(TOO_MANY_TRIES)
        with self._database.writing() as session:
            outcome = enrol(session, self._clock, typed)
        match outcome:
            case Enrolled():
                self._log("enrolled", network, outcome.key.device_id)
                return outcome
            case CodeRefused():
                self._log("refused", network)
                raise LuukkuError(ENROLMENT_CODE_WRONG)
            case _:
                assert_never(outcome)

    def _log(self, outcome: str, network: str, device_id: str = "") -> None:
        facts = {"outcome": outcome, "network": network, "device": device_id}
        _LOG.info("a device tried to enrol", extra=facts)


def access_router(desk: EnrolmentDesk) -> APIRouter:
    """`POST /api/enrol`."""
    router = APIRouter()

    @router.post("/api/enrol", dependencies=[allow(Role.ANYONE)])
    def enrol_device(wish: EnrolRequest, request: Request, response: Response) -> EnrolAnswer:
        device = desk.take(wish.code, network_of(address_of(request)))
        response.headers["Cache-Control"] = "no-store"
        return EnrolAnswer(
            device_id=device.key.device_id,
            key=str(device.key),
            name=device.name,
            role=device.role,
        )

    return router
