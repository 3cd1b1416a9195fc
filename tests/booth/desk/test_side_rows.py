from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from booth.desk.reading import read_state
from booth.desk.side_rows import arrival_rows, queue_rows, room_rows, service_rows
from tests.fakes.desk_hub import (
    NOON,
    arrival,
    customer,
    in_call,
    names,
    ringing,
    room,
    service,
    session,
    state,
)
from visitor.texts import texts

FI = texts("fi")
ZONE = ZoneInfo("Europe/Helsinki")


def test_who_has_waited_longest_stands_first_and_is_told() -> None:
    rows = queue_rows(FI, NOON, read_state(state(customers=[customer(15, 2), customer(14, 9)])))
    assert [(one.number, one.waited) for one in rows] == [
        ("A 14", "Pisin odotus 9 min"),
        ("A 15", "Odottanut 2 min"),
    ]


def test_one_alone_is_not_called_the_longest() -> None:
    rows = queue_rows(FI, NOON, read_state(state(customers=[customer(14, 9)])))
    assert rows[0].waited == "Odottanut 9 min"


def test_a_clock_that_is_behind_shows_no_negative_wait() -> None:
    rows = queue_rows(FI, NOON, read_state(state(customers=[customer(14, -3)])))
    assert rows[0].waited == "Odottanut 0 min"


def test_a_customer_from_the_kiosk_brings_department_and_code() -> None:
    visit = {"code": "4711", "department": names("Kaavoitus")}
    rows = queue_rows(FI, NOON, read_state(state(customers=[customer(14, visit=visit)])))
    assert rows[0].line == "suomi · Kaavoitus · koodi 4711"


def test_an_arrival_says_when_where_and_which_code() -> None:
    row = arrival_rows(FI, ZONE, read_state(state(arrivals=[arrival(1, language="sv")])))[0]
    assert (row.time, row.department, row.line) == ("10.32", "Kaavoitus", "ruotsi · koodi 4701")


@pytest.mark.parametrize(
    ("told", "sessions", "kind"),
    [
        (room(1), [], "free"),
        (room(1, survey="s9"), [], "survey"),
        (room(1, survey="s9", session_id="s1"), [session(1)], "taken"),
        (room(1, survey="s9", online=False), [], "away"),
        (room(1, session_id="s1"), [session(1)], "taken"),
        (room(1, session_id="s1"), [ringing(1)], "ringing"),
        (room(1, session_id="s1"), [in_call(1)], "in-call"),
        (room(1, session_id="another desk's"), [], "taken"),
        (room(1, online=False, devices=None), [], "away"),
    ],
)
def test_a_room_s_state_is_a_word(told: dict[str, Any], sessions: list[Any], kind: str) -> None:
    row = room_rows(FI, read_state(state(rooms=[told], sessions=sessions)))[0]
    assert (row.state, row.words) == (kind, FI.get(f"desk-room-{kind}"))


@pytest.mark.parametrize(
    ("devices", "said", "attention"),
    [
        (
            {"camera": "ok", "microphone": "ok", "speaker": "ok"},
            ["Kamera, mikrofoni ja kaiutin toimivat"],
            False,
        ),
        (
            {"camera": "test", "microphone": "denied", "speaker": "ok"},
            ["Kamerana on testikuva", "Mikrofonin käyttö on estetty", "Kaiutin toimii"],
            True,
        ),
        (
            {"camera": "on fire", "microphone": "ok"},
            ["Kameraa ei löydy", "Mikrofoni toimii", "Kaiutinta ei löydy"],
            True,
        ),
        (None, ["Laitteiden tila selviää pian"], False),
    ],
)
def test_a_room_s_equipment_is_told_in_words(
    devices: dict[str, str] | None, said: list[str], attention: bool
) -> None:
    row = room_rows(FI, read_state(state(rooms=[room(1, devices=devices)])))[0]
    assert [line.text for line in row.devices] == said
    assert row.attention is attention


@pytest.mark.parametrize(
    ("officials", "line"),
    [
        (0, "Yksikään virkailija ei nyt ota puheluita"),
        (1, "Yksi virkailija ottaa nyt puheluita"),
        (4, "4 virkailijaa ottaa nyt puheluita"),
    ],
)
def test_a_service_says_how_many_take_calls(officials: int, line: str) -> None:
    rows = service_rows(FI, read_state(state(services=[service(officials)])))
    assert [(one.name, one.line) for one in rows] == [("Kelan etäpalvelu", line)]
