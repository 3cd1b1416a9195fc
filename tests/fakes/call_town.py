"""A town with one room, one desk and one official: real processes up to a running call."""

from __future__ import annotations

import json
import os
import signal
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx2
from playwright.sync_api import Page
from websockets.sync.client import connect

from tests.fakes.remote_town import one_at_a_time
from tests.fakes.supervised import wait_gone
from tests.fakes.town import DEADLINE_S, LivingTown, living_town
from visitor.client.device_file import DeviceRead, read_device_file
from visitor.clock import SystemClock
from visitor.demo.browser import fake_devices, open_page
from visitor.demo.finger_client import FingerClient
from visitor.demo.official_page import SIZE, OfficialPage
from visitor.demo.rehearsal import SILENT_ROOM
from visitor.demo.staff import ADVISOR, OFFICIAL, hire, write_fake_devices
from visitor.demo.town import enrol, start_screen

T = TypeVar("T")
STEPS = ("assesses", "tells-possibility", "accepts-remote", "checks-identity", "guides")


class DeskClient:
    """An advisor's desk without its screen: the same commands, the same key."""

    def __init__(self, town: LivingTown) -> None:
        settings = enrol(town.place, "desk", "Neuvonta 1")
        read = read_device_file(settings.with_name("device.toml"))
        assert isinstance(read, DeviceRead)
        self._device = read.device
        self._tls = ssl.create_default_context(cafile=str(self._device.ca_file))
        one_at_a_time(self._tls)
        self._headers = {"Authorization": self._device.authorization}
        self._clock = SystemClock()

    def sign_in(self) -> None:
        body = {"login": ADVISOR.login, "password": ADVISOR.password}
        assert self._post("/api/desk/sign-in", body).status_code == 200

    def command(self, kind: str, **payload: Any) -> dict[str, Any]:
        """The outcome, or {"refused": code}."""
        now = self._clock.now().isoformat()
        if kind not in ("customer.wait", "customer.leave"):
            payload["made_at"] = now
        command_id = self._clock.new_id()
        body = {"id": command_id, "kind": kind, "made_at": now, "payload": payload}
        answer = self._post("/api/commands", body).json()
        assert answer.get("id") == command_id, answer
        if "refused" in answer:
            return {"refused": answer["refused"]["code"]}
        outcome: dict[str, Any] = answer["outcome"]
        return outcome

    def state(self) -> dict[str, Any]:
        """The desk's whole state of now."""
        return self.until_state(lambda state: state)

    def until_state(self, good: Callable[[dict[str, Any]], T | None]) -> T:
        """The first thing that `good` gives of a state, of now or to come."""
        url = f"wss{self._device.hub_url.removeprefix('https')}/api/live"
        with connect(url, ssl=self._tls, additional_headers=self._headers, proxy=None) as line:
            line.send(json.dumps({"type": "remote.watch"}))
            while True:
                message: dict[str, Any] = json.loads(line.recv(timeout=DEADLINE_S))
                if message["type"] == "desk.state" and (found := good(message)):
                    return found

    def session(self, session_id: str) -> dict[str, Any]:
        """One session as the desk sees it."""
        (found,) = [one for one in self.state()["sessions"] if one["id"] == session_id]
        return dict(found)

    def open(self) -> str:
        """A new customer of Kela in the town's only room, guided and ready to be called for."""
        customer, session_id = self._clock.new_id(), self._clock.new_id()
        self.command("customer.wait", customer_id=customer, language="fi", visit_id=None)
        # Who was away with the hub comes back within seconds, not at once.
        room = self.until_state(_free_room)
        opened = self.command(
            "remote.open",
            take_over=True,
            session_id=session_id,
            customer_id=customer,
            service_id="kela",
            room_id=room,
        )
        assert "refused" not in opened, opened
        for step in STEPS:
            self.move(session_id, "step", step_id=step, note="passport" * (step == STEPS[3]))
        return session_id

    def move(self, session_id: str, move: str, **more: Any) -> dict[str, Any]:
        return self.command("remote.move", session_id=session_id, move=move, **more)

    def call(self, session_id: str) -> None:
        assert "refused" not in self.move(session_id, "step", step_id="calls")

    def close(self, session_id: str) -> None:
        """End what still goes on and write it down."""
        self.move(session_id, "abandon")
        entry = {"outcome": "unserved", "minutes": 1, "note": ""}
        written = self.command("diary.write", session_id=session_id, **entry)
        assert "refused" not in written, written

    def _post(self, path: str, body: dict[str, Any]) -> httpx2.Response:
        return httpx2.post(
            self._device.hub_url + path,
            json=body,
            headers=self._headers,
            verify=self._tls,
            timeout=20,
            trust_env=False,
        )


def _free_room(state: dict[str, Any]) -> str | None:
    """A room that can be taken, as soon as somebody can answer it."""
    if not any(service["officials_available"] for service in state["services"]):
        return None
    rooms = (room for room in state["rooms"] if room["online"] and not room["session_id"])
    return next((str(room["id"]) for room in rooms), None)


class TownRoom:
    """The town's room: keeper, media process and screens on a display, and a finger."""

    def __init__(self, town: LivingTown, display: str) -> None:
        self._town = town
        self._env = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
        self._settings = enrol(town.place, "room", "Huone 1", SILENT_ROOM)
        self._socket = town.place.folder / "finger-room" / "socket"
        self.start()

    def start(self) -> None:
        """Start the room's keeper, up to when the room is free."""
        self._begin = len(self._lines())
        self.keeper = start_screen(
            self._town.processes, "room", self._settings, self._env, self._socket
        )
        self.finger = FingerClient(self._socket, SystemClock())

    def touch_anew(self) -> None:
        """Take the screen that is shown by now: the last customer's may have gone."""
        self.finger.close()
        self.finger = FingerClient(self._socket, SystemClock())

    def facts(self) -> list[dict[str, Any]]:
        """What the room's processes have told since the last start."""
        lines = self._lines()[self._begin :]
        return [json.loads(line) for line in lines if line.startswith("{")]

    def media_pid(self) -> int:
        return self._pid("keeper", child="media")

    def screen_pid(self) -> int:
        """The process of the screen that is shown."""
        shown = [f["screen"] for f in self.facts() if f.get("word") == "shown"][-1]
        return self._pid("supervisor", screen=shown)

    def kill_screen(self) -> None:
        pid = self.screen_pid()
        os.kill(pid, signal.SIGKILL)
        wait_gone(pid)

    def cut_the_power(self) -> None:
        """Every process of the room is gone at once, without a word."""
        started = [f["pid"] for f in self.facts() if f.get("event") == "started"]
        for pid in (self.keeper, *started):
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        wait_gone(self.media_pid())
        self.finger.close()

    def until_screen(self, screen: str, deadline_s: float = 20.0) -> None:
        self.finger.wait("window", "room.screen", screen, int(deadline_s * 1000))

    def _pid(self, teller: str, **wanted: object) -> int:
        whole = {"from": teller, "event": "started", **wanted}
        (*_, last) = [f for f in self.facts() if whole.items() <= f.items()]
        return int(last["pid"])

    def _lines(self) -> list[str]:
        file = self._town.logs / "room.log"
        return file.read_text("utf-8").splitlines() if file.exists() else []


class CallTown:
    """The town, the room, the desk and the official's page."""

    def __init__(self, town: LivingTown, room: TownRoom, desk: DeskClient, page: Page) -> None:
        self.town, self.room, self.desk, self.browser = town, room, desk, page
        self.page = OfficialPage(page)

    def begin_call(self, rings_ms: int = 0) -> str:
        """From a new customer to pictures on both sides; gives the session's id."""
        session_id = self.begin_ring()
        self.browser.wait_for_timeout(rings_ms)
        self.page.answer()
        self.page.sees_picture()
        self.room.touch_anew()
        self.room.until_screen("call")
        return session_id

    def begin_ring(self) -> str:
        """From a new customer to a ring at the official's; gives the session's id."""
        self.page.back_to_ready()
        session_id = self.desk.open()
        self.desk.call(session_id)
        self.page.see("ring")
        return session_id


@contextmanager
def call_town(folder: Path, display: str) -> Iterator[CallTown]:
    """The town while the block runs, with everybody at work and nobody in a call."""
    with living_town(folder) as town:
        staff = hire(town.place)
        desk = DeskClient(town)
        desk.sign_in()
        room = TownRoom(town, display)
        with open_page(SIZE, fake_devices(*write_fake_devices(folder))) as page:
            opened = CallTown(town, room, desk, page)
            opened.page.accept_invitation(staff.invitation, OFFICIAL.password)
            opened.page.take_calls()
            yield opened
        room.finger.close()
