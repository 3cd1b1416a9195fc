"""The scripted demo, played once with real processes; every value that it tells is checked."""

from __future__ import annotations

import json
import re
import sqlite3
from base64 import urlsafe_b64decode
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.checkin.telling import Telling
from tests.fakes.played import Played

MOST_MS = 5_000
RECORDED_WITHIN_MS = 500
EMAIL, SMS, VISITOR_PHONE = "pekka.hamalainen@koivuranta.example", "+46701740606", "+358401234567"
KIOSK_PICTURES = ("01", "02", "03", "04", "05", "09", "11")


def instant(text: str) -> datetime:
    """A moment as JSON or the database tells it."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def ms_since_confirmed(played: Played, at: str) -> float:
    return (instant(at) - instant(played.visit["confirmed_at"])).total_seconds() * 1000


def test_it_tells_all_there_is_to_tell(played: Played) -> None:
    assert set(played.visit) == {
        "id", "code", "host", "language", "confirmed_at", "email", "sms", "answer",
        "visitor_sms", "states", "states_after_code", "pictures",
    }  # fmt: skip
    assert all(played.visit.values())


def test_the_visit_is_the_only_one_in_the_database(played: Played) -> None:
    (only,) = played.rows("SELECT id, code, language, left_at FROM visit")
    visit = played.visit
    assert only == {**{k: visit[k] for k in ("id", "code", "language")}, "left_at": None}
    assert re.fullmatch(r"\d{4}", visit["code"])
    assert visit["language"] == "fi"
    arrived = played.row("visit", "id")["arrived_at"]
    assert 0 <= ms_since_confirmed(played, arrived) < MOST_MS


def test_the_visitor_is_in_the_database_as_they_typed(played: Played) -> None:
    person = played.row("visit_person")
    typed = {"name": "Aino Mäkelä", "organisation": "Järvi ja Öhman Oy", "phone": VISITOR_PHONE}
    assert {key: person[key] for key in typed} == typed
    kept = instant(person["keep_until"]) - instant(played.visit["confirmed_at"])
    assert kept.days == 30


def test_the_host_is_the_one_of_the_directory(played: Played) -> None:
    host_id = played.row("visit_person")["host_id"]
    (host,) = played.rows("SELECT * FROM host WHERE id = ?", host_id)
    assert played.visit["host"] == f"{host['given_name']} {host['family_name']}"
    assert (host["email"], host["mobile"]) == (EMAIL, SMS)
    assert len(played.rows("SELECT id FROM host WHERE active")) == 10_000


@pytest.mark.parametrize(
    ("channel", "recipient", "state"), [("email", EMAIL, "sent"), ("sms", SMS, "delivered")]
)
def test_each_notice_was_taken_by_its_server_and_recorded(
    played: Played, channel: str, recipient: str, state: str
) -> None:
    told, taken = played.visit[channel], played.taken(recipient)
    row = played.message("host", channel)
    assert told["recipient"] == recipient == row["recipient"]
    assert (row["state"], row["template"], row["attempts"]) == (state, "arrival", 1)
    assert taken["channel"] == channel
    assert row["id"] in taken["message_id"]
    at_server = ms_since_confirmed(played, taken["accepted_at"])
    assert told["accepted_ms"] == pytest.approx(at_server, abs=0.1)
    assert 0 < told["accepted_ms"] < MOST_MS
    recorded = ms_since_confirmed(played, row["accepted_at"])
    # The server says yes before the hub can write it down.
    assert -1 <= recorded - told["accepted_ms"] < RECORDED_WITHIN_MS


def test_the_sms_was_sent_under_its_key_and_its_receipt_came(played: Played) -> None:
    row = played.message("host", "sms")
    assert played.taken(SMS)["idempotency_key"] == row["id"]
    assert instant(row["delivered_at"]) >= instant(row["accepted_at"]).replace(microsecond=0)


def visit_of(link: str) -> str:
    """The visit that an answer link is for."""
    token = re.fullmatch(r"https://localhost:\d+/a/([\w-]{27})\.[\w-]{24}", link)
    assert token, link
    return urlsafe_b64decode(token[1] + "=")[:16].hex()


def test_both_messages_have_a_link_to_the_visit_and_the_one_in_the_sms_was_followed(
    played: Played,
) -> None:
    ((by_email,), (by_sms,)) = (played.taken(to)["links"] for to in (EMAIL, SMS))
    assert played.visit["answer"]["link"] == by_sms
    # They may differ by the second of their end, when a second begins between them.
    assert {visit_of(by_email), visit_of(by_sms)} == {played.visit["id"]}


def test_the_hosts_answer_is_in_the_database(played: Played) -> None:
    answer = played.row("host_answer")
    assert (answer["kind"], answer["minutes"]) == (played.visit["answer"]["word"], None)
    assert ms_since_confirmed(played, answer["answered_at"]) > played.visit["email"]["accepted_ms"]


def test_the_visitors_phone_got_the_answer(played: Played) -> None:
    row, taken = played.message("visitor", "sms"), played.taken(VISITOR_PHONE)
    assert taken["text"] == played.visit["visitor_sms"]
    assert played.visit["host"] in taken["text"]
    assert (row["template"], row["state"]) == ("answered", "delivered")
    assert (row["id"], row["recipient"]) == (taken["message_id"], VISITOR_PHONE)
    assert len(played.caught) == 3


def test_the_states_that_were_shown_exist_and_came_in_their_order(played: Played) -> None:
    states = played.visit["states"]
    assert set(states) <= {state.value for state in Telling}
    assert (states[0], states[-1]) == ("being-told", "coming")
    assert "told-by-email-and-sms" in states
    order = ["being-told", "told-by-sms", "told-by-email", "told-by-email-and-sms", "coming"]
    assert states == sorted(set(states), key=order.index)
    assert played.visit["states_after_code"] == ["coming"]


def test_the_pictures_are_whole_and_show_something(played: Played) -> None:
    names = played.visit["pictures"]
    assert names == sorted(names)
    assert len(names) == 11
    for name in names:
        picture = QImage(str(played.out / name))
        if name.startswith(KIOSK_PICTURES):
            assert (picture.width(), picture.height()) == (1080, 1920), name
        # Smoothly: single points of a screen in few colours may all fall beside its words.
        small = picture.scaled(24, 24, mode=Qt.TransformationMode.SmoothTransformation)
        colours = {small.pixel(x, y) for x in range(24) for y in range(24)}
        assert len(colours) > 60, name


def test_pictures_of_different_steps_differ(played: Played) -> None:
    pictures = {(played.out / name).read_bytes() for name in played.visit["pictures"]}
    assert len(pictures) == len(played.visit["pictures"])


def test_no_process_warned_or_failed(played: Played) -> None:
    logs = sorted((played.out / "logs").glob("*.log"))
    assert [log.stem for log in logs] == ["caught", "desk", "hub", "kiosk", "room"]
    records = [line for log in logs for line in log.read_text("utf-8").splitlines()]
    assert len(records) > 40
    assert [line for line in records if not line.startswith("{")] == []
    facts = [json.loads(line) for line in records]
    assert [f for f in facts if f.get("level", "info") not in ("info", "debug")] == []
    odd = ("killed", "malformed", "not-told")
    assert [f for f in facts if f.get("event") in odd or f.get("code", 0) != 0] == []


def personal(played: Played) -> list[bytes]:
    """What must not lie about: who came, to whom, and what lets one answer."""
    words = ["Aino", "Mäkelä", "Öhman", "0401234567", "401234567", EMAIL, "hamalainen", SMS[1:]]
    links = [link for message in played.caught for link in message["links"]]
    tokens = [link.rsplit("/", 1)[1].split(".")[0] for link in links]
    return [word.encode() for word in (*words, *tokens)]


def found_in(folder: Path, words: list[bytes], passed: Callable[[Path], bool]) -> list[str]:
    """Which file under `folder` holds which of `words`."""
    files = [file for file in folder.rglob("*") if file.is_file() and not passed(file)]
    assert files
    return [f"{f.name}: {word!r}" for f in files for word in words if word in f.read_bytes()]


def test_no_log_names_anybody(played: Played) -> None:
    assert found_in(played.out / "logs", personal(played), lambda _: False) == []


def test_nothing_of_the_visitor_is_left_at_the_kiosk(played: Played) -> None:
    # The directory is the municipality's; people in it may well be called Aino.
    kept = found_in(played.out / "kiosk", personal(played), lambda f: f.name == "directory.copy")
    assert kept == []
    with closing(sqlite3.connect(played.out / "kiosk" / "journal.db")) as journal:
        settled = journal.execute("SELECT visit_id, code, state, payload FROM command").fetchall()
    assert settled == [(played.visit["id"], played.visit["code"], "done", None)]
