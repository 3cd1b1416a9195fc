"""Owns the scripted arrival: what a visitor and a host do, with a picture of every step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
from playwright.sync_api import Page

from visitor.clock import Clock
from visitor.demo.browser import open_page
from visitor.demo.finger_client import FingerClient
from visitor.demo.town import Town
from visitor.demo.waiting import wait_for

HOST_TYPED = "häm pek"
VISITOR = "Aino Mäkelä"
ORGANISATION = "Järvi ja Öhman Oy"
PHONE = "0401234567"
ARRIVES_S = 20.0


@dataclass(slots=True)
class Delivery:
    """One message to the host: to whom, and how long after the touch its server took it."""

    recipient: str
    accepted_ms: float


@dataclass(slots=True)
class Journey:
    """What the demo shows of one visit; written to journey.json under `visit`."""

    id: str = ""
    code: str = ""
    host: str = ""
    language: str = ""
    confirmed_at: str = ""
    email: Delivery | None = None
    sms: Delivery | None = None
    answer: dict[str, str] = field(default_factory=dict)
    visitor_sms: str = ""
    states: list[str] = field(default_factory=list)
    states_after_code: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


class Script:
    """Plays the arrival on a running town; pictures go to `out`."""

    def __init__(self, town: Town, finger: FingerClient, clock: Clock, out: Path) -> None:
        self._town = town
        self._finger = finger
        self._clock = clock
        self._out = out
        self.journey = Journey()

    def play(self) -> Journey:
        """From the idle screen to the host's answer, and back by the code."""
        with open_page() as page:
            self._check_in()
            touched_at = self._confirm()
            self._see_told(touched_at)
            self._answer_as_host(page)
            self._see_answer(page)
        self._come_back_by_code()
        return self.journey

    def _check_in(self) -> None:
        finger = self._finger
        self._picture("01-idle", finger.grab)
        finger.touch("begin-fi")
        finger.wait("window", "kiosk.step", "start")
        self._picture("02-start", finger.grab)
        finger.touch("start-visit")
        finger.wait("window", "kiosk.search.state", "few-letters")
        finger.touch("search-field")
        finger.type(HOST_TYPED)
        finger.wait("window", "kiosk.search.state", "found")
        self._picture("03-search", finger.grab)
        finger.touch("host-0")
        finger.wait("window", "kiosk.step", "details")
        self.journey.host = finger.read("window", "kiosk.details.hostName")
        self._fill_in()

    def _fill_in(self) -> None:
        finger = self._finger
        for name, text in (("name", VISITOR), ("organisation", ORGANISATION), ("phone", PHONE)):
            finger.touch(f"details-{name}")
            finger.type(text)
            finger.wait(f"details-{name}", "text", text)
        self._picture("04-details", finger.grab)
        finger.key("done")
        finger.wait("keyboard", "coveredHeight", 0)
        finger.watch("window", "kiosk.told.state")

    def _confirm(self) -> datetime:
        pressed = self._finger.touch("details-confirm")
        touched_at = self._clock.now() - timedelta(seconds=self._clock.monotonic() - pressed)
        self.journey.confirmed_at = touched_at.isoformat()
        return touched_at

    def _see_told(self, touched_at: datetime) -> None:
        finger, journey = self._finger, self.journey
        finger.wait("window", "kiosk.told.state", "told-by-email-and-sms")
        self._picture("05-told", finger.grab)
        journey.code = finger.read("window", "kiosk.told.code")
        journey.language = finger.read("window", "kiosk.language")
        journey.email = self._delivery("email", touched_at)
        journey.sms = self._delivery("sms", touched_at)

    def _delivery(self, channel: str, touched_at: datetime) -> Delivery:
        message = self._caught(lambda one: one["channel"] == channel)
        took = datetime.fromisoformat(message["accepted_at"]) - touched_at
        return Delivery(message["to"], round(took.total_seconds() * 1000, 1))

    def _answer_as_host(self, page: Page) -> None:
        page.goto(self._town.caught_url)
        self._picture("06-caught-messages", lambda file: page.screenshot(path=file))
        link = self._caught(lambda one: one["channel"] == "sms")["links"][0]
        page.goto(link)
        self._picture("07-answer-page", lambda file: page.screenshot(path=file))
        page.click("button[value=coming]")
        page.wait_for_selector(".given")
        self._picture("08-answered", lambda file: page.screenshot(path=file))
        self.journey.answer = {"link": link, "word": "coming"}

    def _see_answer(self, page: Page) -> None:
        finger = self._finger
        finger.wait("window", "kiosk.told.state", "coming")
        self._picture("09-on-the-way", finger.grab)
        number = f"+358{PHONE[1:]}"
        self.journey.visitor_sms = self._caught(lambda one: one["to"] == number)["text"]
        page.goto(self._town.caught_url)
        self._picture("10-all-messages", lambda file: page.screenshot(path=file, full_page=True))
        self.journey.states = self._states()
        finger.touch("told-done")
        finger.follow()

    def _come_back_by_code(self) -> None:
        finger = self._finger
        finger.wait("window", "kiosk.step", "idle")
        finger.watch("window", "kiosk.told.state")
        finger.touch("begin-sv")
        finger.touch("start-code")
        for digit in self.journey.code:
            finger.touch(f"key-{digit}")
        finger.wait("window", "kiosk.step", "told")
        finger.wait("window", "kiosk.told.state", "coming")
        self._picture("11-back-by-code", finger.grab)
        self.journey.states_after_code = self._states()

    def _states(self) -> list[str]:
        """The states that were on the screen, in order; before an arrival there is none."""
        return [entry["value"] for entry in self._finger.trace() if entry["value"]]

    def caught(self) -> list[dict[str, Any]]:
        """Every message that the servers took, newest first."""
        answer = httpx2.get(f"{self._town.caught_url}/api/caught", timeout=5)
        messages: list[dict[str, Any]] = answer.json()
        return messages

    def _caught(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        def look() -> dict[str, Any] | None:
            return next(filter(wanted, self.caught()), None)

        return wait_for(look, "a message", ARRIVES_S, self._clock)

    def _picture(self, name: str, grab: Callable[[Path], object]) -> None:
        file = self._out / f"{name}.png"
        grab(file)
        self.journey.pictures.append(file.name)
