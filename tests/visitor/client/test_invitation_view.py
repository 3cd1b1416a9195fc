from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest

from visitor.client.invitation_view import (
    ByCode,
    ByName,
    ByToken,
    Fit,
    Invited,
    Miss,
    NotInvited,
    Query,
    Sought,
    parse,
    sought,
    wire,
)
from visitor.client.result import Answered, Fault, HubAway, PushResult, Refused, Rejected
from visitor.client.visit_view import HostName

FOUND: dict[str, Any] = {
    "outcome": "found",
    "invitation": {
        "id": "a" * 32,
        "visitor": "Aino Mäkelä",
        "host": {"id": "h" * 32, "name": "Pekka Hämäläinen", "given": "Pekka"},
        "department": {"fi": "Kaavoitus", "sv": "Planläggning", "en": "Town planning"},
        "starts_at": "2026-11-12T12:00:00+02:00",
        "minutes": 45,
        "fit": "on-time",
        "place": "2. kerros",
    },
}
AT_TEN = datetime(2026, 11, 12, 10, tzinfo=UTC)


def test_an_appointment_is_read_whole() -> None:
    assert parse(FOUND) == Invited(
        id="a" * 32,
        visitor="Aino Mäkelä",
        host=HostName("h" * 32, "Pekka Hämäläinen", "Pekka"),
        department={"fi": "Kaavoitus", "sv": "Planläggning", "en": "Town planning"},
        starts_at=AT_TEN,
        minutes=45,
        fit=Fit.ON_TIME,
        place="2. kerros",
    )


@pytest.mark.parametrize("outcome", ["unknown", "cancelled", "used"])
def test_what_is_not_found_has_its_reason(outcome: str) -> None:
    assert parse({"outcome": outcome}) == NotInvited(Miss(outcome))


@pytest.mark.parametrize("key", sorted(FOUND["invitation"]))
def test_an_appointment_without_a_part_is_refused_by_its_name(key: str) -> None:
    answer = deepcopy(FOUND)
    del answer["invitation"][key]
    with pytest.raises(ValueError, match=rf"invitation\.{key}"):
        parse(answer)


@pytest.mark.parametrize("answer", [None, [], {}, {"outcome": 1}, {"outcome": "perhaps"}])
def test_rubbish_is_refused(answer: object) -> None:
    with pytest.raises(ValueError, match=r"body|outcome"):
        parse(answer)


@pytest.mark.parametrize(
    ("query", "body"),
    [
        (ByCode("471122"), {"code": "471122"}),
        (ByToken("t"), {"token": "t"}),
        (ByName("Mäkelä", "14:00"), {"surname": "Mäkelä", "time": "14:00"}),
    ],
)
def test_a_question_says_one_thing(query: Query, body: dict[str, str]) -> None:
    assert wire(query) == body


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        (Answered(FOUND), parse(FOUND)),
        (Answered({"outcome": "used"}), NotInvited(Miss.USED)),
        (Refused("too-many-tries", "wait"), NotInvited(Miss.MANY)),
        (Refused("bad-request", "none"), NotInvited(Miss.UNKNOWN)),
        (HubAway("no answer"), NotInvited(Miss.UNREACHABLE)),
        (Rejected("not enrolled", Fault.SETUP), NotInvited(Miss.UNREACHABLE)),
    ],
)
def test_every_answer_means_something_to_a_visitor(answer: PushResult, meant: Sought) -> None:
    assert sought(answer) == meant


def test_an_answer_that_cannot_be_read_is_logged_and_the_hub_counts_as_away(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert sought(Answered({"outcome": "found"})) == NotInvited(Miss.UNREACHABLE)
    assert [record.message for record in caplog.records] == [
        "the hub sent an invitation that cannot be read: invitation: missing"
    ]
    caplog.clear()
