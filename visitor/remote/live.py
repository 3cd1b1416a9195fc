"""Owns the live messages of the remote service: watching, seats, signals. Worker threads."""

from __future__ import annotations

from typing import Any

from visitor.access.changes import Change, PersonChange
from visitor.access.limits import TryLimit
from visitor.access.roles import Caller, Role, make_rule
from visitor.catalogue.rules import Party
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.errors import (
    SESSION_ENDED,
    SESSION_UNKNOWN,
    STEP_NOT_NOW,
    TOO_MANY_TRIES,
    ErrorKind,
    LuukkuError,
)
from visitor.hub.events import Events
from visitor.hub.live import connection_topic
from visitor.hub.parts import LiveAnswer, LiveHandler
from visitor.remote import repository
from visitor.remote.moves import Found
from visitor.remote.presence import Presence
from visitor.remote.schemas import (
    AvailablePayload,
    DevicesPayload,
    LinkPayload,
    SeatPayload,
    SignalPayload,
    WatchPayload,
)
from visitor.remote.service import RemoteSessions
from visitor.remote.signalling import Seat, Send
from visitor.remote.state import LIVE, Phase
from visitor.remote.surroundings import Surroundings
from visitor.remote.teller import RemoteTeller
from visitor.remote.telling import Telling
from visitor.settings import RemoteSettings

PARTIES = make_rule(Role.ROOM, Role.DESK, Role.OFFICIAL)
IN_CALLS = make_rule(Role.ROOM, Role.OFFICIAL)
LARGEST_SIGNAL = 60 * 1024
"""Bytes as JSON; what is smaller and still too large is refused by name."""
NOTHING = LiveAnswer(None)
"""Answers go to the line's own topic, so that they keep their order with what others cause."""


class RemoteLines:
    """What rooms, desks and officials say on their lines, and what ends with a line."""

    def __init__(
        self,
        database: Database,
        events: Events,
        clock: Clock,
        settings: RemoteSettings,
        presence: Presence,
        around: Surroundings,
        sessions: RemoteSessions,
        teller: RemoteTeller,
        telling: Telling,
    ) -> None:
        self._database = database
        self._events = events
        self._clock = clock
        self._presence = presence
        self._around = around
        self._sessions = sessions
        self._teller = teller
        self._telling = telling
        self._looks = TryLimit("120/minute", clock)
        self._joins = TryLimit("60/minute", clock)
        self._ice_servers = [_ice_server(server) for server in settings.ice_servers]

    def handlers(self) -> dict[str, LiveHandler]:
        rooms, officials = make_rule(Role.ROOM), make_rule(Role.OFFICIAL)
        return {
            "remote.watch": LiveHandler(PARTIES, WatchPayload, self.watch),
            "remote.join": LiveHandler(IN_CALLS, SeatPayload, self.join),
            "remote.leave": LiveHandler(IN_CALLS, SeatPayload, self.leave),
            "remote.signal": LiveHandler(IN_CALLS, SignalPayload, self.signal, LARGEST_SIGNAL),
            "remote.link": LiveHandler(IN_CALLS, LinkPayload, self.link),
            "official.available": LiveHandler(officials, AvailablePayload, self.available),
            "room.devices": LiveHandler(rooms, DevicesPayload, self.devices),
        }

    def watch(self, caller: Caller, _wish: WatchPayload) -> LiveAnswer:
        """Be told the whole state now and after every change, as long as the line holds."""
        self._within(self._looks, caller)
        came = self._presence.watch(caller)
        self._telling.tell_one(caller)
        if came:
            self._tell_of(caller)
        return NOTHING

    def available(self, caller: Caller, wish: AvailablePayload) -> LiveAnswer:
        """An official can be rung, or not."""
        self._within(self._looks, caller)
        self._presence.watch(caller)
        self._presence.put_available(caller.person_id, wish.available)
        self._teller.person_changed_now(caller.person_id)
        return NOTHING

    def devices(self, caller: Caller, wish: DevicesPayload) -> LiveAnswer:
        """What works in a room."""
        self._within(self._looks, caller)
        self._presence.put_devices(caller.device_id, wish.model_dump())
        self._teller.room_changed_now(caller.device_id)
        return NOTHING

    def link(self, caller: Caller, wish: LinkPayload) -> LiveAnswer:
        """Whether the other side of their call is lost to a party: desks see it, nothing ends."""
        self._within(self._looks, caller)
        seat, phase = self._seat(caller, wish.session_id)
        if phase is not Phase.IN_CALL:
            raise LuukkuError(SESSION_ENDED if phase not in LIVE else STEP_NOT_NOW)
        if self._around.links.put(wish.session_id, seat, caller.connection_id, wish.lost):
            self._teller.desks_changed_now()
        return NOTHING

    def join(self, caller: Caller, wish: SeatPayload) -> LiveAnswer:
        """Sit down in a call: a room in its own, an official in the one that they answered."""
        self._within(self._joins, caller)
        seat, phase = self._seat(caller, wish.session_id)
        if phase not in LIVE:
            raise LuukkuError(SESSION_ENDED)
        with self._around.one_at_a_time:
            sends = self._around.seats.join(
                wish.session_id, seat, caller.connection_id, wish.instance
            )
            sends[0].message["ice_servers"] = self._ice_servers
            self._hand_out(sends)
        self._found(wish.session_id, seat)
        self._tell_seat(caller)
        return NOTHING

    def leave(self, caller: Caller, wish: SeatPayload) -> LiveAnswer:
        """Give the seat up."""
        with self._around.one_at_a_time:
            now = self._clock.monotonic()
            self._hand_out(self._around.seats.leave(wish.session_id, caller.connection_id, now))
        self._tell_seat(caller)
        return NOTHING

    def signal(self, caller: Caller, wish: SignalPayload) -> LiveAnswer:
        """Hand a description or a candidate to another seat."""
        with self._around.one_at_a_time:
            sends = self._around.seats.relay(
                wish.session_id,
                caller.connection_id,
                wish.to,
                wish.generation,
                wish.data,
                self._clock.monotonic(),
            )
            if isinstance(sends, ErrorKind):
                raise LuukkuError(sends)
            self._hand_out(sends)
        return NOTHING

    def line_ended(self, caller: Caller) -> None:
        """A WebSocket has ended: its seats are empty, and its party may be away."""
        with self._around.one_at_a_time:
            now = self._clock.monotonic()
            self._hand_out(self._around.seats.gone(caller.connection_id, now))
        self._around.links.gone(caller.connection_id)
        self._presence.left(caller)
        self._tell_of(caller)

    def people_changed(self, change: PersonChange) -> None:
        """Somebody signed in or out."""
        if change.kind in (Change.WEB_IN, Change.WEB_OUT):
            # Who signs in begins as not available, whatever was before.
            self._presence.put_available(change.person_id, False)
            self._teller.person_changed_now(change.person_id)
        else:
            self._teller.desks_changed_now()

    def _seat(self, caller: Caller, session_id: str) -> tuple[Seat, Phase]:
        with self._database.reading() as session:
            row = repository.find(session, session_id)
            if row is not None:
                if caller.role is Role.ROOM and row.room_id == caller.device_id:
                    return Seat.ROOM, Phase(row.phase)
                if caller.role is Role.OFFICIAL and row.official_id == caller.person_id:
                    return Seat.OFFICIAL, Phase(row.phase)
        raise LuukkuError(SESSION_UNKNOWN, session_id)

    def _found(self, session_id: str, seat: Seat) -> None:
        """Whoever was told to be gone is here: nothing ends for that any more."""
        told_by = Party.OFFICIAL if seat is Seat.ROOM else Party.CUSTOMER
        with self._database.reading() as session:
            if told_by not in repository.state_of(session, session_id).lost:
                return
        with self._database.writing() as session:
            self._sessions.by_hub(session, session_id, Found())

    def _tell_of(self, caller: Caller) -> None:
        if caller.role is Role.OFFICIAL:
            self._teller.person_changed_now(caller.person_id)
        elif caller.role is Role.ROOM:
            self._teller.room_changed_now(caller.device_id)

    def _tell_seat(self, caller: Caller) -> None:
        if caller.role is Role.OFFICIAL:
            self._teller.person_changed_now(caller.person_id)

    def _hand_out(self, sends: list[Send]) -> None:
        for send in sends:
            self._events.publish(connection_topic(send.connection_id), send.message)

    def _within(self, limit: TryLimit, caller: Caller) -> None:
        if not limit.take(caller.connection_id):
            raise LuukkuError(TOO_MANY_TRIES)


def _ice_server(server: Any) -> dict[str, Any]:
    shape: dict[str, Any] = {"urls": list(server.urls)}
    if server.username:
        shape |= {
            "username": server.username,
            "credential": server.credential.get_secret_value(),
        }
    return shape
