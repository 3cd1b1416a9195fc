"""Measures a move of one party until the others see it: `python -m tests.bench.bench_moves`.

A real hub over TLS; a desk, a room and two officials are plain clients with real lines. From before
the command is sent to when the last of the others has been told its new state. The same again while
200 more sessions wait for their diary, and what one reading of that whole state costs the hub.
"""

from __future__ import annotations

import gc
import json
import ssl
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import httpx2

from tests.bench.bench_successor import figures
from tests.fakes.remote_town import CLOCK, Party, RemoteTown, remote_town
from visitor.catalogue.reader import load_catalogue
from visitor.paths import ASSETS
from visitor.remote.desk_view import desk_state
from visitor.remote.presence import Presence
from visitor.remote.reader import WorldReader
from visitor.settings import load_hub_settings
from visitor.survey.reader import load_surveys

CALLS = 30
MORE = 200
AT_MOST_MS = 100.0
READINGS = 20
Seen = Callable[[dict[str, Any]], Any]
COPIED = (
    "customer_id, service_id, room_id, desk_id, advisor_id, official_id, language, phase, reason,"
    " opened_at, ring_until, answered_at, ended_at, closed_at"
)
HAPPENED = "kind, party, person_id, step, note, at"


class Stopwatch:
    """Sends moves over one connection that stays open, as clients do."""

    def __init__(self, town: RemoteTown) -> None:
        self._url = f"{town.place.hub_url}/api/commands"
        trust = ssl.create_default_context(cafile=str(town.place.ca))
        self._client = httpx2.Client(verify=trust, timeout=20)
        self._others = dict(enumerate(town.parties()))
        self.took: list[float] = []

    def step(self, who: Party, session_id: str, step_id: str, seen: Mapping[int, Seen]) -> None:
        """Take a step, until the parties of `seen` have been told what they are to see."""
        ears = [Thread(target=self._others[n].until, args=(good,)) for n, good in seen.items()]
        at = CLOCK.now().isoformat()
        step = {"move": "step", "step_id": step_id, "attempt": 1}
        payload = {"session_id": session_id, "made_at": at, **step}
        body = {"id": CLOCK.new_id(), "kind": "remote.move", "made_at": at, "payload": payload}
        begun = CLOCK.monotonic()
        for ear in ears:
            ear.start()
        answer = self._client.post(self._url, json=body, headers=who.headers).json()
        for ear in ears:
            ear.join()
        self.took.append(CLOCK.monotonic() - begun)
        assert "outcome" in answer, answer

    def call(self, town: RemoteTown) -> None:
        """One whole call, each of its four moves timed."""
        desk, room, kaisa, matti = range(4)
        session_id = prepared(town)

        def phase(name: str) -> Seen:
            return lambda state: state["session"]["phase"] == name

        def row(name: str) -> Seen:
            return lambda state: (
                (session_id, name)
                in [(session["id"], session["phase"]) for session in state["sessions"]]
            )

        rings: Seen = lambda state: state["rings"]  # noqa: E731
        self.step(
            town.desk, session_id, "calls", {room: phase("ringing"), kaisa: rings, matti: rings}
        )
        answered = {room: phase("in-call"), desk: row("in-call"), matti: lambda s: not s["rings"]}
        self.step(town.kaisa, session_id, "answers-call", answered)
        left = {
            room: lambda state: not state["session"]["advisor_present"],
            kaisa: lambda state: not state["call"]["advisor_present"],
        }
        self.step(town.desk, session_id, "leaves-room", left)
        ended = {desk: row("ended"), kaisa: lambda s: s["ended"]["session_id"] == session_id}
        self.step(town.room, session_id, "ends-connection", ended)

    def close(self) -> None:
        self._client.close()


def prepared(town: RemoteTown) -> str:
    """A session before its call, which desk and room have seen; gives its id."""
    session_id = town.open()
    for step_id in ("assesses", "tells-possibility", "accepts-remote", "checks-identity", "guides"):
        note = "other" if step_id == "checks-identity" else ""
        town.desk.step(session_id, step_id, note=note)
    town.desk.until(lambda state: state["sessions"][-1]["id"] == session_id)
    town.room.until(lambda state: state["session"]["id"] == session_id)
    return session_id


def copy_sessions(town: RemoteTown) -> None:
    """Write 200 more like the first one, each with its whole log."""
    old = "(SELECT id FROM remote_session ORDER BY opened_at LIMIT 1)"
    for _ in range(MORE):
        new = CLOCK.new_id()
        town.run(
            f"INSERT INTO remote_session (id, {COPIED}) SELECT :new, {COPIED}"
            f" FROM remote_session WHERE id = {old}",
            new=new,
        )
        town.run(
            f"INSERT INTO session_event (session_id, {HAPPENED}) SELECT :new, {HAPPENED}"
            f" FROM session_event WHERE session_id = {old} AND session_id <> :new",
            new=new,
        )


def measure_reading(town: RemoteTown) -> list[float]:
    """Seconds to read the whole state, and to make from it what a desk is told."""
    surveys = load_surveys(ASSETS / "surveys")
    catalogue = load_catalogue(ASSETS / "catalogue", surveys)
    settings = load_hub_settings(town.place.hub_settings)
    reader = WorldReader(settings, CLOCK, catalogue, surveys, Presence(CLOCK), lambda _id: "")
    took = []
    for _ in range(READINGS):
        begun = CLOCK.monotonic()
        with town.database.reading() as session:
            world = reader.read(session)
        states = [desk_state(world, desk_id) for desk_id in world.desks]
        took.append(CLOCK.monotonic() - begun)
        assert states
        assert len(world.sessions) >= MORE
    return took


def measure(town: RemoteTown) -> list[dict[str, Any]]:
    """The figures, those of the promise first."""
    watch = Stopwatch(town)
    # The watching program's own collections are not the hub's.
    gc.collect()
    gc.freeze()
    for _ in range(CALLS):
        watch.call(town)
    alone, watch.took = watch.took, []
    copy_sessions(town)
    for _ in range(CALLS // 3):
        watch.call(town)
    watch.close()
    return [
        {**figures("move-seen", alone), "at_most": AT_MOST_MS},
        figures("move-seen-beside-200-sessions", watch.took),
        figures("reading-200-sessions", measure_reading(town)),
    ]


def main() -> None:
    """Print the figures; 1 where moves are seen too late."""
    with TemporaryDirectory() as name, remote_town(Path(name)) as town:
        found = measure(town)
    for line in found:
        sys.stdout.write(json.dumps(line) + "\n")
    sys.exit(0 if float(found[0]["p95"]) <= AT_MOST_MS else 1)


if __name__ == "__main__":
    main()
