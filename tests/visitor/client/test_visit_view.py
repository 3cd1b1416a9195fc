"""Reading a visit strictly: every fault names its path."""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from typing import Any

import pytest

from visitor.client.visit_view import (
    Answer,
    AnswerKind,
    Channel,
    HostName,
    Notice,
    NoticeState,
    VisitView,
    parse,
)

WIRE: dict[str, Any] = {
    "id": "v1",
    "code": "4711",
    "language": "sv",
    "arrived_at": "2026-11-12T10:41:00+02:00",
    "closed": False,
    "late": True,
    "host": {"id": "h1", "name": "Maija Mäkinen", "given": "Maija"},
    "notices": [
        {"channel": "email", "state": "sent", "at": "2026-11-12T08:42:00Z", "attempts": 1},
        {"channel": "sms", "state": "queued", "at": None, "attempts": 3},
    ],
    "answer": {"kind": "in-minutes", "minutes": 10, "at": "2026-11-12T08:43:00Z"},
}


def test_a_whole_visit_is_read() -> None:
    assert parse(WIRE) == VisitView(
        id="v1",
        code="4711",
        language="sv",
        arrived_at=datetime(2026, 11, 12, 8, 41, tzinfo=UTC),
        closed=False,
        late=True,
        host=HostName("h1", "Maija Mäkinen", "Maija"),
        notices=(
            Notice(Channel.EMAIL, NoticeState.SENT, datetime(2026, 11, 12, 8, 42, tzinfo=UTC), 1),
            Notice(Channel.SMS, NoticeState.QUEUED, None, 3),
        ),
        answer=Answer(AnswerKind.IN_MINUTES, 10, datetime(2026, 11, 12, 8, 43, tzinfo=UTC)),
    )


def test_no_answer_yet_and_fields_of_a_newer_hub_are_fine() -> None:
    assert parse(WIRE | {"answer": None, "mood": "good"}).answer is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", 7),
        ("closed", "no"),
        ("late", None),
        ("arrived_at", "yesterday"),
        ("arrived_at", "2026-11-12T08:41:00"),
        ("host", []),
        ("host.given", None),
        ("notices", {}),
        ("notices[1]", "sms"),
        ("notices[1].state", "lost"),
        ("notices[0].channel", "pigeon"),
        ("notices[0].attempts", True),
        ("notices[0].at", 5),
        ("answer.kind", "perhaps"),
        ("answer.minutes", "ten"),
    ],
)
def test_what_does_not_fit_is_named_by_its_path(path: str, value: object) -> None:
    wire = copy.deepcopy(WIRE)
    target: Any = wire
    *way, last = path.replace("[", ".[").split(".")
    for step in way:
        target = target[int(step[1:-1]) if step.startswith("[") else step]
    target[int(last[1:-1]) if last.startswith("[") else last] = value
    with pytest.raises(ValueError) as fault:  # noqa: PT011
        parse(wire)
    assert str(fault.value).startswith(f"{path}: ")


@pytest.mark.parametrize("key", sorted(WIRE))
def test_a_missing_field_is_named(key: str) -> None:
    with pytest.raises(ValueError, match=f"^{key}: missing"):
        parse({name: value for name, value in WIRE.items() if name != key})


@pytest.mark.parametrize("raw", [None, [], "visit", 7])
def test_what_is_no_object_is_refused(raw: object) -> None:
    with pytest.raises(ValueError, match="not an object"):
        parse(raw)
