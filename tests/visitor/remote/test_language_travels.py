"""A visitor's language goes with them: kiosk, message, desk, room, official's page, survey."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from booth.desk.reading import read_state
from booth.desk.state import DeskState
from booth.official.page_texts import page_texts
from booth.room.room_view_model import RoomViewModel
from booth.room.settings import RoomSettings
from tests.fakes.clock import FakeClock
from tests.fakes.databases import create_tables, sqlite_url
from tests.fakes.remote_office import PREPARATION, Line, Office, running_office
from tests.fakes.room_media import FakeMedia, room_state
from tests.fakes.said import said
from visitor.access.roles import ANSWER
from visitor.db.engine import Database
from visitor.outbox.channels import Parcel
from visitor.outbox.models import Message
from visitor.outbox.render import Renderer
from visitor.outbox.rules import ANSWERED
from visitor.survey.models import SurveyResponse
from visitor.texts import language_name, texts

VISIT = "e" * 32
TOLD = {
    "fi-simple": "Maija Virtanen tulee 15 minuutin päästä. Odota aulassa.",
    "sv": "Maija Virtanen kommer om 15 minuter. Vänta i entrén.",
}
SPEAKS = {
    "fi": {"fi-simple": "suomi (selkosuomi)", "sv": "ruotsi"},
    "en": {"fi-simple": "Finnish (easy language)", "sv": "Swedish"},
}


@pytest.fixture
def office(tmp_path: Path, clock: FakeClock) -> Iterator[Office]:
    # Which database it is makes no difference here: the width of its columns has its own test.
    create_tables(sqlite_url(tmp_path))
    database = Database(sqlite_url(tmp_path))
    with running_office(database, clock) as opened:
        yield opened
    database.close()


def answer_as_host(office: Office) -> Parcel:
    """The host answers by their link; gives what is on its way to the visitor."""
    link = office.hub.parts.links.sign(ANSWER, VISIT, timedelta(hours=1))
    office.client.post(f"/a/{link}", data={"answer": "in-15"}, follow_redirects=False)
    (row,) = [one for one in office.hub.rows(Message) if one.template == ANSWERED]
    return Parcel(
        row.id, VISIT, row.channel, row.template, row.language, 1, row.recipient, row.facts
    )


def taken_by(office: Office, desk: Line) -> DeskState:
    """The desk takes whoever has arrived, with the language that it was told."""
    (arrival,) = read_state(desk.until(lambda state: state["arrivals"])).arrivals
    wish = {"customer_id": "1" * 32, "visit_id": arrival.visit_id, "language": arrival.language}
    assert "refused" not in office.send(office.desk, "customer.wait", **wish)
    return read_state(desk.until(lambda state: state["customers"]))


def called(office: Office) -> str:
    """All is done until the call rings; gives the session's id."""
    session_id: str = office.open(customer_id="1" * 32)["session"]["id"]
    for step_id in PREPARATION:
        note = "passport" if step_id == "checks-identity" else ""
        office.step(office.desk, session_id, step_id, note=note)
    office.step(office.desk, session_id, "calls")
    return session_id


def spoken_in(room: RoomViewModel, session: dict[str, Any]) -> Any:
    room.take(room_state(session))
    return said(room, "language")


@pytest.mark.parametrize("language", ["fi-simple", "sv"])
def test_the_choice_at_the_kiosk_holds_until_the_survey(
    office: Office, clock: FakeClock, language: str
) -> None:
    desk, line, official = (
        office.line(office.desk),
        office.line(office.room()),
        office.official_line(),
    )
    booth = RoomViewModel(RoomSettings(Path("device.toml"), Path("data")), FakeMedia(), clock)

    office.hub.arrive(language=language)
    to_visitor = answer_as_host(office)
    renderer = Renderer(office.hub.parts.settings, office.hub.parts.links)
    assert (to_visitor.language, renderer.sms(to_visitor)) == (language, TOLD[language])

    (customer,) = taken_by(office, desk).customers
    assert language_name(texts("fi"), customer.language) == SPEAKS["fi"][language]
    session_id = called(office)
    before = line.until(lambda state: state["session"]["ring"])["session"]
    assert spoken_in(booth, before) == language

    ring = official.until(lambda state: state["rings"])["rings"][0]
    assert {
        reader: page_texts(reader)[f"language-named-{ring['language']}"] for reader in SPEAKS
    } == {reader: names[language] for reader, names in SPEAKS.items()}
    office.answer(session_id)
    assert official.until(lambda state: state["call"])["call"]["language"] == language
    office.move(office.room(), session_id, "connected")
    (shown,) = read_state(desk.until(lambda s: s["sessions"][0]["phase"] == "in-call")).sessions
    assert shown.language == language

    office.end(session_id)
    asked = line.until(lambda state: state["session"]["survey"])["session"]
    assert spoken_in(booth, asked) == language
    rows = office.hub.rows(SurveyResponse)
    assert {row.language for row in rows if row.party == "customer"} == {language}
