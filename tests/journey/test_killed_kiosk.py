"""The kiosk's screen, its supervisor, and the hub are killed while a visitor is checking in."""

from __future__ import annotations

import os
import signal

from tests.fakes.supervised import wait_gone
from tests.fakes.town import LivingTown, TownKiosk, kill, until
from visitor.clock import SystemClock

TOLD = "told-by-email-and-sms"
SUCCESSOR_S = 2.0


def lose_the_screen(kiosk: TownKiosk) -> float:
    """Kill the screen that is shown; the seconds until its successor was."""
    number, pid = kiosk.screen_in_front()
    begun = SystemClock().monotonic()
    os.kill(pid, signal.SIGKILL)
    shown = kiosk.fact("said", word="shown", screen=number + 1)
    kiosk.finger.follow()
    # The start screen, and nothing of who was here.
    assert kiosk.finger.read("window", "kiosk.step") == "idle"
    assert kiosk.finger.read("window", "kiosk.told.code") == ""
    assert kiosk.finger.read("window", "access.plain") is True
    return float(shown["at"]) - begun


def exists_once(town: LivingTown, name: str) -> str:
    """The id of the one visit of the visitor with this name, whose host was told once each way."""
    (row,) = town.rows("SELECT visit_id FROM visit_person WHERE name = ?", name)
    visit_id = str(row[0])
    told = {channel: message[0] for channel, message in town.messages(visit_id).items()}
    assert told == {"email": "arrival", "sms": "arrival"}
    return visit_id


def test_a_screen_that_dies_right_after_it_told_is_replaced_and_the_code_brings_the_visit_back(
    kiosk: TownKiosk, town: LivingTown
) -> None:
    code = kiosk.arrive("häm pek", "Aino Alku")
    took = lose_the_screen(kiosk)
    assert took < SUCCESSOR_S
    kiosk.come_back(code)
    kiosk.until_state(TOLD)
    exists_once(town, "Aino Alku")
    kiosk.leave()


def test_an_arrival_confirmed_without_the_hub_outlives_its_screen_and_is_told_once(
    kiosk: TownKiosk, town: LivingTown
) -> None:
    town.kill_hub()
    code = kiosk.arrive("härk", "Pentti Pimeä")
    assert kiosk.states()[-1] in ("being-told", "not-told-yet")
    assert lose_the_screen(kiosk) < SUCCESSOR_S
    assert kiosk.pending() == 1
    kiosk.come_back(code)
    kiosk.until_state("not-told-yet")
    town.start_hub()
    kiosk.until_state(TOLD)
    assert kiosk.pending() == 0
    exists_once(town, "Pentti Pimeä")
    kiosk.leave()


def test_a_hub_that_dies_right_after_the_touch_has_the_arrival_once_when_it_is_back(
    kiosk: TownKiosk, town: LivingTown
) -> None:
    kiosk.arrive("öhm", "Heli Hubi")
    town.kill_hub()
    town.start_hub()
    kiosk.until_state(TOLD)
    exists_once(town, "Heli Hubi")
    kiosk.leave()


def test_when_the_supervisor_dies_its_screens_go_and_the_next_kiosk_knows_the_code(
    kiosk: TownKiosk, town: LivingTown
) -> None:
    code = kiosk.arrive("niem", "Veera Vahti")
    pids = [int(fact["pid"]) for fact in kiosk.facts() if fact["event"] == "started"]
    kill(kiosk.supervisor)
    for pid in pids:
        wait_gone(pid)
    kiosk.start_again()
    kiosk.come_back(code)
    kiosk.until_state(TOLD)
    until(lambda: kiosk.pending() == 0 or None, "an empty journal")
    exists_once(town, "Veera Vahti")
