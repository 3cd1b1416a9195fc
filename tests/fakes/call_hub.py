"""The hub as a room's media process sees it, in the same process: seats, signals, commands kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from visitor.client.result import Event, HubLost, HubReached, LiveHeard, NotKept, Submitted
from visitor.clock import Clock

Hear = Callable[[str, Mapping[str, Any]], None]
SESSION = "5e" * 16


class CallHub:
    """Relays between the room's engine and an official, and remembers what it was told."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.commands: list[tuple[str, Mapping[str, Any]]] = []
        self.devices: list[Mapping[str, Any]] = []
        self.links: list[bool] = []
        self.there = False
        self.session: dict[str, Any] | None = None
        self._hear: Callable[[Event], None] = lambda event: None
        self._official: Hear | None = None
        self._seats: dict[str, tuple[str, int]] = {}
        self._generations = 0

    # --- What the engine calls ---

    async def subscribe(self, message: Mapping[str, Any]) -> None:
        assert message == {"type": "remote.watch"}

    async def send(self, message: Mapping[str, Any]) -> bool:
        if self.there:
            self._from_room(message)
        return self.there

    async def submit(self, kind: str, payload: Mapping[str, Any]) -> Submitted | NotKept:
        self.commands.append((kind, dict(payload)))
        return Submitted(self._clock.new_id())

    # --- What a test calls ---

    def attach(self, hear: Callable[[Event], None]) -> None:
        self._hear = hear

    def come(self) -> None:
        """Be reached, and tell the room's state."""
        self.there = True
        self._hear(HubReached())
        self._tell_room()

    def go(self, *, forgetting: bool = False) -> None:
        """Be away; with `forgetting` all seats are empty afterwards, as after a restart."""
        self.there = False
        if forgetting:
            self._seats.clear()
        self._hear(HubLost(self._clock.now()))

    def tell(self, phase: str, reason: str = "", session_id: str = SESSION, **more: object) -> None:
        """Move the session on."""
        self.session = {"id": session_id, "phase": phase, "reason": reason, **more}
        self._tell_room()

    def free(self) -> None:
        """The room has no session any more."""
        self.session = None
        self._tell_room()

    def official_joins(self, hear: Hear, instance: str = "page-1") -> None:
        """An official takes the seat; what the hub says goes to `hear(kind, body)`."""
        self._official = hear
        generation = self._sit("official", instance)
        others = self._others("official")
        hear(
            "remote.joined", {**self._of(), "seat": "official", "generation": generation, **others}
        )
        self._to_room(
            "remote.seat", {"seat": "official", "generation": generation, "present": True}
        )

    def official_leaves(self) -> None:
        """The official's line is gone."""
        self._official = None
        _, generation = self._seats.pop("official")
        self._to_room(
            "remote.seat", {"seat": "official", "generation": generation, "present": False}
        )

    def official_signals(self, generation: int, data: Mapping[str, Any]) -> None:
        """The official speaks to the room of this generation."""
        seat = self._seats.get("room")
        if self.there and seat is not None and seat[1] == generation:
            mine = self._seats["official"][1]
            self._to_room(
                "remote.signal", {"from": "official", "generation": mine, "data": dict(data)}
            )

    def speak(self, kind: str, body: Mapping[str, Any]) -> None:
        """Say anything to the room."""
        self._hear(LiveHeard(kind, body))

    def moves(self) -> list[str]:
        """The room's moves, in order."""
        return [payload["move"] for kind, payload in self.commands if kind == "remote.move"]

    def _from_room(self, message: Mapping[str, Any]) -> None:
        match message["type"]:
            case "remote.join":
                generation = self._sit("room", message["instance"])
                others = self._others("room")
                joined = {"seat": "room", "generation": generation, **others}
                self._to_room("remote.joined", joined)
                self._to_official("remote.seat", {"seat": "room", "generation": generation})
            case "remote.signal":
                seat = self._seats.get(message["to"])
                if seat is not None and seat[1] == message["generation"]:
                    mine = self._seats["room"][1]
                    body = {"from": "room", "generation": mine, "data": message["data"]}
                    self._to_official("remote.signal", body)
            case "remote.leave":
                self._seats.pop("room", None)
            case "remote.link":
                self.links.append(message["lost"])
            case "room.devices":
                self.devices.append(message)

    def _sit(self, seat: str, instance: str) -> int:
        known = self._seats.get(seat)
        if known is None or known[0] != instance:
            self._generations += 1
            self._seats[seat] = (instance, self._generations)
        return self._seats[seat][1]

    def _others(self, mine: str) -> dict[str, Any]:
        others = [
            {"seat": seat, "generation": generation}
            for seat, (_, generation) in self._seats.items()
            if seat != mine
        ]
        return {"others": others, "ice_servers": []}

    def _of(self) -> dict[str, Any]:
        return {"session_id": self.session["id"] if self.session else ""}

    def _tell_room(self) -> None:
        if self.there:
            self._hear(LiveHeard("room.state", {"room": {"id": "r"}, "session": self.session}))

    def _to_room(self, kind: str, body: Mapping[str, Any]) -> None:
        if self.there:
            self._hear(LiveHeard(kind, {**self._of(), **body}))

    def _to_official(self, kind: str, body: Mapping[str, Any]) -> None:
        if self.there and self._official is not None:
            self._official(kind, {**self._of(), **body})
