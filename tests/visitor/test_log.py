from __future__ import annotations

import io
import json
import logging
import socket
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
import structlog
import uvicorn
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.clock import FakeClock
from visitor.log import HIDDEN, hide_in_text, set_up_logging
from visitor.tasks import TaskOwner


class Log:
    """What was logged, as the lines of a stream."""

    def __init__(self) -> None:
        self.stream = io.StringIO()

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]

    def last(self) -> dict[str, Any]:
        return self.lines()[-1]


@pytest.fixture
def log(clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Log]:
    # A server made with access_log=False silences this logger for the whole process.
    monkeypatch.setattr(logging.getLogger("uvicorn.access"), "propagate", True)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    made = Log()
    set_up_logging("hub", clock, stream=made.stream)
    yield made
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_line_says_when_which_program_and_what_happened(log: Log) -> None:
    structlog.stdlib.get_logger("visitor.outbox").info("message sent", channel="sms", attempts=2)
    assert log.last() == {
        "at": "2026-11-12T08:41:00.000+00:00",
        "program": "hub",
        "logger": "visitor.outbox",
        "level": "info",
        "event": "message sent",
        "channel": "sms",
        "attempts": 2,
    }


def test_records_of_other_libraries_become_json_too(log: Log) -> None:
    logging.getLogger("alembic").warning("took %d steps", 3)
    assert log.last()["event"] == "took 3 steps"
    assert log.last()["logger"] == "alembic"


def test_facts_given_to_the_standard_library_are_kept_and_what_is_personal_is_hidden(
    log: Log,
) -> None:
    facts = {"persons": 3, "day": "2026-11-12", "recipient": "a@koivuranta.example"}
    logging.getLogger("visitor.privacy").info("wiped what was due", extra=facts)
    line = log.last()
    assert (line["persons"], line["day"], line["recipient"]) == (3, "2026-11-12", HIDDEN)


def _refuse(why: str) -> None:
    raise ValueError(why)


@pytest.mark.parametrize(
    "key",
    [
        "name",
        "phone",
        "email",
        "recipient",
        "organisation",
        "to",
        "address",
        "token",
        "key",
        "code",
        "visitor_name",
        "Authorization",
        "receipt_token",
    ],
)
def test_a_field_with_personal_data_is_hidden(log: Log, key: str) -> None:
    structlog.stdlib.get_logger("x").info("arrived", **{key: "Sanna Virtanen"})
    assert log.last()[key] == HIDDEN
    assert "Sanna" not in log.stream.getvalue()


def test_personal_data_inside_fields_is_hidden(log: Log) -> None:
    structlog.stdlib.get_logger("x").info(
        "arrived", visit={"id": "7", "hosts": [{"phone": "1"}, {"note": "a@b.fi"}]}
    )
    assert log.last()["visit"] == {"id": "7", "hosts": [{"phone": HIDDEN}, {"note": HIDDEN}]}


def test_a_traceback_keeps_its_lines_and_loses_addresses(log: Log) -> None:
    try:
        _refuse("no mailbox maija.meri@koivuranta.fi")
    except ValueError:
        logging.getLogger("x").exception("refused for %s", "+358 40 123 4567")
    assert log.last()["event"] == "refused for …"
    assert "ValueError: no mailbox …" in log.last()["exception"]
    assert "maija" not in log.stream.getvalue()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("told maija.meri@koivuranta.fi at once", "told … at once"),
        ("SMS to +358401234567 failed", "SMS to … failed"),
        ("SMS to 040 123 4567", "SMS to …"),
        ("GET /a/eyJ2IjoiMSJ9.abc_-9?x=1 200", "GET /a/…?x=1 200"),
        ("/official/invitation/abc_-9?x=1", "/official/invitation/…?x=1"),
        ("https://hub:8443/a/abc.def", "https://hub:8443/a/…"),
        ("Authorization: Device 12.secret", "Authorization: Device …"),
        ("2026-11-12T08:41:00.000+00:00", "2026-11-12T08:41:00.000+00:00"),
        ("https://127.0.0.1:8443 took 0.012345678 s", "https://127.0.0.1:8443 took 0.012345678 s"),
        ("visit 00000000000000000000000000000001", "visit 00000000000000000000000000000001"),
    ],
)
def test_text_loses_what_names_a_person_and_nothing_else(text: str, shown: str) -> None:
    assert hide_in_text(text) == shown


@given(st.from_regex(r"\+[1-9][0-9]{7,13}", fullmatch=True), st.sampled_from(["", " ", ". ", ", "]))
def test_no_international_number_survives(number: str, after: str) -> None:
    assert number not in hide_in_text(f"sent to {number}{after}")


async def test_the_access_log_holds_no_link_token_and_no_network_address(log: Log) -> None:
    # A listening socket takes the request whether or not the server has come so far.
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(FastAPI(), log_config=None))
        tasks = TaskOwner(surprise=lambda name, error: pytest.fail(f"{name}: {error}"))
        serving = tasks.start("server", server.serve([listening]))
        port = listening.getsockname()[1]
        async with httpx2.AsyncClient(trust_env=False, timeout=10) as client:
            await client.get(f"http://127.0.0.1:{port}/a/secret-token-of-a-link")
        server.should_exit = True
        await serving
    (request,) = [line for line in log.lines() if line["event"] == "request"]
    assert request["path"] == "/a/…"
    assert request["status"] == 404
    assert "127.0.0.1" not in json.dumps(request)
    assert "secret-token" not in log.stream.getvalue()
