"""What each parting leads to, and whose answer is nobody's any more."""

from __future__ import annotations

import pytest

from kiosk.leaving.leave_desk import LeaveDesk
from tests.fakes.kiosk_hub import FakeHub
from visitor.client.result import Parting

GONE = {Parting.LEFT, Parting.KEPT, Parting.ALREADY}


class Asked:
    """A desk over a hub that answers when it is told to."""

    def __init__(self) -> None:
        self.hub = FakeHub()
        self.heard: list[tuple[str, str]] = []
        self.desk = LeaveDesk(
            self.hub,
            lambda parting: self.heard.append(("gone", parting)),
            lambda state: self.heard.append(("failed", state)),
        )


@pytest.mark.parametrize("parting", Parting)
def test_every_parting_is_told_as_what_it_is(parting: Parting) -> None:
    asked = Asked()
    asked.desk.leave("4711")
    asked.hub.part(parting)
    assert asked.hub.left == ["4711"]
    assert asked.heard == [("gone" if parting in GONE else "failed", parting.value)]


def test_the_answer_to_who_has_gone_back_is_nobodys() -> None:
    asked = Asked()
    asked.desk.leave("4711")
    asked.desk.forget()
    asked.desk.leave("4822")
    asked.hub.part(Parting.UNKNOWN)
    assert asked.heard == []
    asked.hub.part(Parting.LEFT)
    assert asked.heard == [("gone", "left")]
