"""Measures an arrival: `python -m tests.bench.bench_arrival`.

The demo's town: the real kiosk on Xvfb, the real hub over TLS with 10,000 hosts, a mail server and
an SMS gateway in a process of their own. From the finger's press on Confirm (it rests there for
30 ms) to the moment at which both servers have accepted the host's messages. Beside it the floor:
the same two servers, given one e-mail and then one SMS by hand, and nothing else.
"""

from __future__ import annotations

import json
import smtplib
import sys
from base64 import urlsafe_b64decode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2

from tests.bench.bench_successor import figures
from visitor.clock import SystemClock
from visitor.demo.finger_client import FingerClient
from visitor.demo.processes import Processes, python
from visitor.demo.town import Town, enrol_kiosk, found_town
from visitor.demo.xvfb import running_xvfb
from visitor.settings import HubSettings, load_hub_settings

ARRIVALS = 200
FLOORS = 100
AT_MOST_MS = 500.0
WAIT_S = 20.0
CLOCK = SystemClock()


@dataclass(frozen=True)
class Bench:
    """The running town and the finger on its kiosk."""

    town: Town
    finger: FingerClient

    def arrive(self, number: int) -> float:
        """One visitor checks in; the press on Confirm as seconds since the epoch."""
        finger = self.finger
        finger.touch("begin-fi")
        finger.touch("start-visit")
        finger.wait("search-field", "focused", value=True)
        finger.type("häm pek", hardware=True)
        finger.wait("window", "kiosk.search.state", "found")
        finger.touch("host-0")
        finger.touch("details-name")
        finger.type(f"Vieras {number}", hardware=True)
        pressed = finger.touch("details-confirm")
        since = CLOCK.monotonic() - pressed
        at = CLOCK.now().timestamp() - since
        finger.wait("window", "kiosk.told.state", "told-by-email-and-sms")
        finger.touch("told-done")
        finger.wait("window", "kiosk.step", "idle")
        return at

    def accepted(self) -> dict[str, list[float]]:
        """When each visit's messages were accepted, in seconds since the epoch."""
        caught = httpx2.get(f"{self.town.caught_url}/api/caught", timeout=10).json()
        times: dict[str, list[float]] = {}
        for message in caught:
            at = datetime.fromisoformat(message["accepted_at"]).timestamp()
            for link in message["links"]:
                times.setdefault(visit_of(link), []).append(at)
        return times


def visit_of(link: str) -> str:
    """The visit that an answer link is for; links to it may differ by the second of their end."""
    token = link.rsplit("/", 1)[1].split(".")[0]
    return urlsafe_b64decode(token + "=")[:16].hex()


def measure_arrivals(bench: Bench) -> list[float]:
    """Seconds from each press to the later of its two messages."""
    pressed = [bench.arrive(number) for number in range(ARRIVALS)]
    both = sorted(sorted(times) for times in bench.accepted().values())
    assert [len(times) for times in both] == [2] * ARRIVALS, "not two messages for each arrival"
    # One visitor after the other: the first pair is the first visitor's.
    took = [times[1] - at for at, times in zip(pressed, both, strict=True)]
    assert min(took) > 0
    return took


def measure_floor(settings: HubSettings) -> list[float]:
    """Seconds that one e-mail and then one SMS take, with a connection for each, as the hub has."""
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = settings.smtp.sender, "a@b.example", "x"
    letter.set_content("x" * 800)
    return [timed(partial(hand_over, settings, letter, str(n))) for n in range(FLOORS)]


def hand_over(settings: HubSettings, letter: EmailMessage, key: str) -> None:
    with smtplib.SMTP(settings.smtp.host, settings.smtp.port, "localhost", WAIT_S) as server:
        server.send_message(letter)
    token = settings.sms.token.get_secret_value()
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": f"floor-{key}"}
    sms = {"to": "+358401234567", "from": "x", "text": "x" * 130, "id": f"floor-{key}"}
    answer = httpx2.post(settings.sms.url, json=sms, headers=headers, timeout=WAIT_S)
    answer.raise_for_status()


def timed(work: Callable[[], None]) -> float:
    begun = CLOCK.monotonic()
    work()
    return CLOCK.monotonic() - begun


def start(processes: Processes, folder: Path, display: str) -> Bench:
    """Found the town and open its kiosk: one screen alone, which serves visitor after visitor."""
    town = found_town(processes, folder)
    env = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    socket = folder / "finger" / "socket"
    options = ["--settings", str(enrol_kiosk(town)), "--rehearsal", str(socket), "--alone"]
    processes.start("kiosk", python("kiosk", *options), env)
    finger = FingerClient(socket, CLOCK)
    finger.wait("window", "kiosk.search.state", "few-letters")
    return Bench(town, finger)


def main() -> None:
    """Print the floor and the arrivals; 1 where they are too slow."""
    with TemporaryDirectory() as name, running_xvfb() as display:
        folder = Path(name)
        processes = Processes(CLOCK, folder / "logs")
        try:
            bench = start(processes, folder / "town", display)
            arrivals = measure_arrivals(bench)
            bench.finger.close()
            floor = measure_floor(load_hub_settings(bench.town.hub_settings))
        finally:
            processes.close()
    verdict = {**figures("arrival", arrivals), "at_most": AT_MOST_MS}
    for line in (figures("arrival-floor", floor), verdict):
        sys.stdout.write(json.dumps(line) + "\n")
    sys.exit(0 if float(verdict["p95"]) <= AT_MOST_MS else 1)


if __name__ == "__main__":
    main()
