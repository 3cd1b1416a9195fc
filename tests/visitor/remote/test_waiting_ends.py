from __future__ import annotations

from datetime import timedelta

from tests.fakes.remote_log import CUSTOMER, ringing
from visitor.remote.moves import CancelRing


def test_a_customer_may_stop_waiting_but_not_by_what_was_said_of_an_earlier_ring() -> None:
    log = ringing()
    log.make(CUSTOMER, CancelRing(), made_at=log.now - timedelta(seconds=60))
    assert log.state.phase == "ringing"
    log.make(CUSTOMER, CancelRing())
    assert (log.state.phase, log.events[-1].note) == ("preparing", "cancelled")
