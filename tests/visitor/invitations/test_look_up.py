"""A visitor is known again, and nobody else's appointment is ever told."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.hub import MAIJA
from tests.fakes.invited import INVITED, InvitingHub
from visitor.invitations.models import InvitedPerson

OTHER = "8" * 32
# 10.41 in the town's clock; invitations are for 11.41.
TIME = "11:41"


def test_the_token_finds_all_that_the_kiosk_may_show(town: InvitingHub) -> None:
    town.invite()
    assert town.look_up(token=town.token()) == {
        "outcome": "found",
        "invitation": {
            "id": INVITED,
            "visitor": "Aino Mäkelä",
            "host": {"id": MAIJA, "name": "Maija Virtanen", "given": "Maija"},
            "department": {"fi": "Kaavoitus", "sv": "Planläggning", "en": "Town planning"},
            "starts_at": "2026-11-12T09:41:00Z",
            "minutes": 30,
            "fit": "early",
            "place": "Huone 3",
        },
    }


def test_code_and_name_find_the_same(town: InvitingHub) -> None:
    town.invite()
    whole = town.look_up(token=town.token())
    assert town.look_up(code=town.person().code) == whole
    assert town.look_up(surname="makela", time=TIME) == whole
    assert town.look_up(surname="MÄKELÄ", time="11.41") == whole


@pytest.mark.parametrize(
    ("passed", "fits"),
    [({"minutes": 31}, "on-time"), ({"minutes": 76}, "late"), ({"hours": 5}, "over")],
)
def test_the_fit_goes_with_the_time(
    town: InvitingHub, clock: FakeClock, passed: dict[str, float], fits: str
) -> None:
    town.invite()
    clock.pass_by(**passed)
    for wish in ({"token": town.token()}, {"code": town.person().code}):
        assert town.look_up(**wish)["invitation"]["fit"] == fits


@pytest.mark.parametrize("days", [1, 2])
def test_on_another_day_only_the_token_finds_it(town: InvitingHub, days: int) -> None:
    town.invite(starts_at=town.later(days=days))
    assert town.look_up(token=town.token())["invitation"]["fit"] == "wrong-day"
    assert town.look_up(code=town.person().code) == {"outcome": "unknown", "invitation": None}
    assert town.look_up(surname="Mäkelä", time="10:41")["outcome"] == "unknown"


def test_a_code_works_over_midnight(town: InvitingHub, clock: FakeClock) -> None:
    town.invite(starts_at="2026-11-12T22:10:00Z")
    clock.pass_by(hours=13, minutes=10)  # 23.51 local, for 0.10
    assert town.look_up(code=town.person().code)["invitation"]["fit"] == "on-time"


def test_in_the_hour_that_comes_twice_the_clocks_time_is_enough(town: InvitingHub) -> None:
    clock = town.hub.parts.clock
    assert isinstance(clock, FakeClock)
    town.invite(starts_at="2027-10-31T00:30:00Z")
    clock.pass_by(seconds=(datetime(2027, 10, 31, tzinfo=UTC) - clock.now()).total_seconds())
    assert town.look_up(surname="Mäkelä", time="03:30")["outcome"] == "found"


@pytest.mark.parametrize(
    "wish",
    [
        {"token": "A" * 22},
        {"token": "rubbish"},
        {"surname": "Mäkelä", "time": "11:40"},
        {"surname": "Mäkeläinen", "time": TIME},
        {"surname": "Aino", "time": TIME},
    ],
)
def test_what_nobody_has_is_unknown(town: InvitingHub, wish: dict[str, Any]) -> None:
    town.invite()
    assert town.look_up(**wish)["outcome"] == "unknown"


@pytest.mark.parametrize("state", ["open", "cancelled"])
def test_of_two_with_one_name_and_time_none_is_told(town: InvitingHub, state: str) -> None:
    town.invite()
    town.invite(OTHER, name="Onni Makela", email="onni@example.fi")
    if state == "cancelled":
        town.cancel(OTHER)
    assert town.look_up(surname="Mäkelä", time=TIME) == {"outcome": "unknown", "invitation": None}
    assert town.look_up(code=town.person(OTHER).code)["outcome"] != "unknown"


def test_cancelled_and_used_say_no_more_than_that(town: InvitingHub) -> None:
    town.invite()
    town.invite(OTHER, name="Onni Laine")
    town.cancel(OTHER)
    town.hub.arrive(invitation_id=INVITED)
    for invitation_id, outcome in ((INVITED, "used"), (OTHER, "cancelled")):
        nothing = {"outcome": outcome, "invitation": None}
        assert town.look_up(token=town.token(invitation_id)) == nothing
        assert town.look_up(code=town.person(invitation_id).code) == nothing


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"token": "A" * 22, "code": "123456"},
        {"surname": "Mäkelä"},
        {"time": TIME},
        {"code": "123456", "surname": "Mäkelä", "time": TIME},
        {"code": "12345"},
        {"code": "１２３４５６"},
        {"surname": "Mäkelä", "time": "25:00"},
        {"day": "2026-11-12", "code": "123456"},
    ],
)
def test_exactly_one_way_is_asked(town: InvitingHub, wish: dict[str, Any]) -> None:
    assert town.look_up(**wish)["error"]["code"] == "bad-request"


def wrong_code(town: InvitingHub) -> str:
    used = {row.code for row in town.hub.rows(InvitedPerson)}
    return next(code for code in ("000000", "000001") if code not in used)


def test_guessing_is_ended_for_a_minute_and_then_for_the_hour(
    town: InvitingHub, clock: FakeClock
) -> None:
    town.invite()
    right = town.person().code
    for _ in range(10):
        assert town.look_up(code=wrong_code(town))["outcome"] == "unknown"
    assert town.look_up(code=right)["error"]["code"] == "too-many-tries"
    clock.pass_by(minutes=1)
    assert town.look_up(code=right)["outcome"] == "found"
    for _ in range(3):
        for _ in range(10):
            town.look_up(code=wrong_code(town))
        clock.pass_by(minutes=1)
    assert town.look_up(code=right)["error"]["code"] == "too-many-tries"
    clock.pass_by(hours=1)
    assert town.look_up(code=right)["outcome"] == "found"


def test_what_is_right_is_never_limited(town: InvitingHub) -> None:
    town.invite()
    code = town.person().code
    assert {town.look_up(code=code)["outcome"] for _ in range(50)} == {"found"}


def test_each_try_is_logged_without_what_was_shown(
    town: InvitingHub, caplog: pytest.LogCaptureFixture
) -> None:
    town.invite()
    wishes: list[dict[str, Any]] = [
        {"code": wrong_code(town)},
        {"token": town.token()},
        {"surname": "Mäkelä", "time": TIME},
    ]
    with caplog.at_level(logging.INFO, logger="visitor.invitations"):
        for wish in wishes:
            town.look_up(**wish)
    seen = [
        (vars(one)["way"], vars(one)["outcome"]) for one in caplog.records if "way" in vars(one)
    ]
    assert seen == [("code", "unknown"), ("token", "found"), ("name", "found")]
    logged = repr([vars(record) for record in caplog.records])
    for secret in (wrong_code(town), town.token(), "Mäkelä"):
        assert secret not in logged
