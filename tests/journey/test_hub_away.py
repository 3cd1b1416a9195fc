"""A real kiosk goes on without its hub, says so, and delivers when the hub is back."""

from __future__ import annotations

import re
from datetime import timedelta

from tests.fakes.town import LivingTown, TownKiosk, address, until
from visitor.client.journal import Command, Journal, Stored
from visitor.clock import SystemClock
from visitor.demo.finger_client import FingerClient
from visitor.texts import texts

LATE = timedelta(hours=2)


def sentence(finger: FingerClient) -> str:
    return str(finger.read("window", "kiosk.told.question"))


def test_without_the_hub_the_visitor_checks_in_and_is_told_the_truth_until_it_is_back(
    kiosk: TownKiosk, town: LivingTown
) -> None:
    town.kill_hub()
    code = kiosk.arrive("virt maij", "Sari Silta")
    assert re.fullmatch(r"\d{4}", code)
    kiosk.until_state("not-told-yet")
    words = texts("fi")
    shown = sentence(kiosk.finger)
    assert shown == words.get("told-not-told-yet", given="Maija", name="Maija Virtanen", minutes=0)
    (line,) = kiosk.finger.read("window", "kiosk.told.lines")
    assert (line["mark"], line["time"]) == ("clock", "")
    assert line["what"] == words.get("line-not-told-yet")
    assert town.rows("SELECT * FROM visit_person WHERE name = 'Sari Silta'") == []
    assert town.smtp.accepted == []
    town.start_hub()
    kiosk.until_state("told-by-email-and-sms")
    states = kiosk.states()
    assert (states[0], states[-1]) == ("not-told-yet", "told-by-email-and-sms")
    ((visit_id,),) = town.rows("SELECT visit_id FROM visit_person WHERE name = 'Sari Silta'")
    assert {way: row[:2] for way, row in town.messages(visit_id).items()} == {
        "email": ("arrival", "sent"),
        "sms": ("arrival", "sent"),
    }
    assert [mail.recipient for mail in town.smtp.accepted] == [address("Maija")]
    kiosk.leave()


def keep_since(kiosk: TownKiosk, host_id: str, visit_id: str, code: str) -> None:
    """An arrival that waits in the kiosk's journal since long."""
    clock = SystemClock()
    arrived = clock.now() - LATE
    payload = {
        "visit_id": visit_id,
        "code": code,
        "host_id": host_id,
        "name": "Mikko Myöhä",
        "organisation": "",
        "phone": "",
        "language": "fi",
        "arrived_at": arrived.isoformat(),
    }
    journal = Journal(kiosk.data / "journal.db", clock)
    journal.open()
    command = Command(clock.new_id(), "visit.arrive", arrived, payload, visit_id, code)
    assert journal.append(command) == Stored()
    journal.close()


def test_an_arrival_that_the_hub_hears_of_too_late_becomes_a_you_missed_e_mail(
    kiosk: TownKiosk, town: LivingTown
) -> None:
    ((host_id,),) = town.rows("SELECT id FROM host WHERE given_name = 'Oskar'")
    visit_id, code = SystemClock().new_id(), "4711"
    mails, texts_before = len(town.smtp.accepted), len(town.gateway.requests())
    town.kill_hub()
    keep_since(kiosk, host_id, visit_id, code)
    kiosk.come_back(code)
    kiosk.until_state("not-told-yet")
    town.start_hub()
    kiosk.until_state("too-late")
    assert "told-by-email" not in kiosk.states()
    assert kiosk.finger.read("window", "kiosk.told.toDesk") is True
    town.smtp.wait_for(lambda server: len(server.accepted) > mails)
    until(lambda: town.messages(visit_id)["email"][1] == "sent" or None, "the e-mail's record")
    assert town.messages(visit_id) == {"email": ("missed", "sent", 1)}
    (mail,) = town.smtp.accepted[mails:]
    assert mail.recipient == address("Oskar")
    body = mail.message.get_body(("plain",))
    assert body is not None
    assert "mutta emme saaneet sanaa sinulle ajoissa" in str(body.get_content())
    assert len(town.gateway.requests()) == texts_before
    kiosk.leave()
