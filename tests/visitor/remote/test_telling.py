"""The telling of states: what a line hears first is no older than its own question."""

from __future__ import annotations

from threading import Event

import pytest
from sqlalchemy.orm import Session

from tests.fakes.remote_office import Office
from visitor.access.roles import Caller
from visitor.remote.facts import World
from visitor.remote.presence import Presence
from visitor.remote.reader import WorldReader

LIMIT_S = 20.0


def test_a_line_that_comes_while_a_state_is_read_is_not_told_the_older_one(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reading is held on its way out, as a busy machine does, until the new line watches."""
    read, watch = WorldReader.read, Presence.watch
    was_read, came, go_on = Event(), Event(), Event()

    def slow(reader: WorldReader, session: Session) -> World:
        world = read(reader, session)
        was_read.set()
        assert go_on.wait(LIMIT_S)
        return world

    def noted(presence: Presence, caller: Caller) -> bool:
        away = watch(presence, caller)
        came.set()
        return away

    office.line(office.room())
    office.official_line()
    session_id = office.ring()
    monkeypatch.setattr(WorldReader, "read", slow)
    monkeypatch.setattr(Presence, "watch", noted)
    office.move(office.desk, session_id, "cancel-ring")
    assert was_read.wait(LIMIT_S)
    office.move(office.desk, session_id, "abandon")
    line = office.line(office.desk, watch=False)
    line.say("remote.watch")
    assert came.wait(LIMIT_S)
    go_on.set()
    line.until(bool)
    assert line.state["sessions"][0]["phase"] == "ended"
