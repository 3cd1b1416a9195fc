from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.parcels import arrival_parcel
from tests.fakes.smtp_server import Smtp, SmtpServer
from visitor.access.links import LinkSigner
from visitor.outbox.channels import Parcel
from visitor.outbox.email_channel import EmailChannel
from visitor.outbox.render import Renderer
from visitor.outbox.rules import Accepted, Outcome, Permanent, Transient, Uncertain
from visitor.settings import HubSettings, SmtpSettings

PARCEL = arrival_parcel("email")


@pytest.fixture
def channel(settings: HubSettings, clock: FakeClock, renderer: Renderer) -> EmailChannel:
    return EmailChannel(settings.smtp, clock, renderer)


@pytest.fixture
def hasty(settings: HubSettings, clock: FakeClock, renderer: Renderer) -> EmailChannel:
    """A channel that soon gives up waiting."""
    quick = settings.smtp.model_copy(update={"timeout_s": 0.5})
    return EmailChannel(quick, clock, renderer)


async def test_an_accepted_letter_names_what_the_server_called_it(
    smtp: SmtpServer, channel: EmailChannel
) -> None:
    assert await channel.send(PARCEL) == Accepted("F1")
    assert [mail.recipient for mail in smtp.accepted] == [PARCEL.recipient]


async def test_the_letter_has_the_headers_of_an_automatic_message(
    smtp: SmtpServer, channel: EmailChannel, clock: FakeClock
) -> None:
    await channel.send(PARCEL)
    message = smtp.accepted[0].message
    assert message["Message-ID"] == f"<{'c' * 32}@koivuranta.example>"
    assert parsedate_to_datetime(message["Date"]) == clock.now()
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "fi"
    assert message["From"] == "Koivurannan palvelupiste <luukku@koivuranta.example>"
    assert message["Reply-To"] is None
    kinds = [(part.get_content_type(), part.get_content_charset()) for part in message.walk()]
    assert kinds == [
        ("multipart/alternative", None),
        ("text/plain", "utf-8"),
        ("text/html", "utf-8"),
    ]


async def test_both_bodies_arrive_as_they_were_written(
    smtp: SmtpServer, channel: EmailChannel, renderer: Renderer
) -> None:
    await channel.send(PARCEL)
    letter = renderer.letter(PARCEL)
    message = smtp.accepted[0].message
    for kind, written in (("plain", letter.text), ("html", letter.html)):
        body = message.get_body((kind,))
        assert body is not None
        assert body.get_content().split() == written.split()


@pytest.mark.parametrize(
    "name",
    [
        "Matti\r\nBcc: thief@example.org",
        "Matti\nX-Injected: yes\n\nbody",
        "Å" * 4000,
        "محمد بن علي",
        "Aino 👩‍💻",
        ".\r\n.\r\nQUIT",
        "=?utf-8?q?x=0D=0ABcc:_thief@example.org?=",
    ],
)
async def test_no_name_can_add_a_header_or_break_the_letter(
    smtp: SmtpServer, channel: EmailChannel, name: str
) -> None:
    assert isinstance(await channel.send(arrival_parcel("email", name=name)), Accepted)
    message = smtp.accepted[0].message
    assert message["Bcc"] is None
    assert message["X-Injected"] is None
    assert "klo 10.42" in message["Subject"]
    assert all(len(line) <= 998 for line in smtp.accepted[0].content.splitlines())
    assert smtp.accepted[0].content.isascii()


async def test_lines_that_begin_with_a_dot_keep_it(
    smtp: SmtpServer, settings: HubSettings, clock: FakeClock, links: LinkSigner, tmp_path: Path
) -> None:
    (tmp_path / "fi").mkdir()
    for file in ("subject.txt", "body.txt", "body.html"):
        (tmp_path / "fi" / f"arrival.{file}").write_text("a\n.\n.b\n..c", encoding="utf-8")
    dotted = Renderer(settings, links, tmp_path)
    outcome = await EmailChannel(settings.smtp, clock, dotted).send(PARCEL)
    assert isinstance(outcome, Accepted)
    body = smtp.accepted[0].message.get_body(("plain",))
    assert body is not None
    assert body.get_content().split() == ["a", ".", ".b", "..c"]


async def test_a_server_that_is_slow_at_every_step_is_left_in_time_too(
    smtp: SmtpServer, hasty: EmailChannel
) -> None:
    smtp.delay_s = 0.07
    assert isinstance(await hasty.send(PARCEL), Transient)
    assert smtp.accepted == []


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [
        (Smtp.REFUSE_RECIPIENT, Permanent("recipient 550")),
        (Smtp.RECIPIENT_LATER, Transient("recipient 451")),
        (Smtp.MAILBOX_FULL, Transient("recipient 552")),
        (Smtp.SIGN_IN_FIRST, Transient("recipient 530")),
        (Smtp.REFUSE_SENDER, Transient("sender 550")),
        (Smtp.DROP_GREETING, Transient("connect SMTPConnectError")),
        (Smtp.DROP_DATA, Transient("data SMTPServerDisconnected")),
        (Smtp.DROP_IN_BODY, Uncertain("body SMTPServerDisconnected")),
        (Smtp.REFUSE_BODY, Permanent("body 554")),
        (Smtp.BODY_LATER, Transient("body 451")),
        (Smtp.RUBBISH_AFTER_BODY, Uncertain("body SMTPResponseException")),
    ],
)
async def test_a_letter_that_was_not_taken(
    smtp: SmtpServer, channel: EmailChannel, behaviour: Smtp, outcome: Outcome
) -> None:
    smtp.default = behaviour
    assert await channel.send(PARCEL) == outcome
    assert smtp.accepted == []


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [
        (Smtp.HANG_GREETING, Transient("connect TimeoutError")),
        (Smtp.HANG_DATA, Transient("data TimeoutError")),
        (Smtp.HANG_AFTER_BODY, Uncertain("body TimeoutError")),
    ],
)
async def test_a_server_that_hangs_is_left_in_time(
    smtp: SmtpServer, hasty: EmailChannel, behaviour: Smtp, outcome: Outcome
) -> None:
    smtp.default = behaviour
    got = await hasty.send(PARCEL)
    kind, reason = type(got), getattr(got, "reason", "")
    assert kind is type(outcome)
    # The library's own time-out and ours end at the same moment: either may say it.
    assert reason.split()[0] == getattr(outcome, "reason", "").split()[0]


async def test_a_letter_taken_just_before_the_connection_broke_is_uncertain(
    smtp: SmtpServer, channel: EmailChannel
) -> None:
    smtp.behave(Smtp.DROP_AFTER_BODY)
    assert await channel.send(PARCEL) == Uncertain("body SMTPServerDisconnected")
    assert isinstance(await channel.send(replace(PARCEL, attempt=2)), Accepted)
    assert len({mail.message_id for mail in smtp.accepted}) == 1
    assert len(smtp.accepted) == 2


async def test_a_refused_connection_is_transient(
    settings: HubSettings, clock: FakeClock, renderer: Renderer, unused_tcp_port: int
) -> None:
    nobody = settings.smtp.model_copy(update={"port": unused_tcp_port})
    outcome = await EmailChannel(nobody, clock, renderer).send(PARCEL)
    assert outcome == Transient("connect SMTPConnectError")


async def test_a_refused_sender_is_our_fault_and_is_logged(
    smtp: SmtpServer, channel: EmailChannel, caplog: pytest.LogCaptureFixture
) -> None:
    smtp.default = Smtp.REFUSE_SENDER
    await channel.send(PARCEL)
    assert [record.levelno for record in ours(caplog)] == [logging.ERROR]


async def test_a_wrong_password_is_our_fault_and_is_logged(
    smtp: SmtpServer,
    settings: HubSettings,
    clock: FakeClock,
    renderer: Renderer,
    caplog: pytest.LogCaptureFixture,
) -> None:
    smtp.knows_users = True
    signed = SmtpSettings.model_validate(
        {**settings.smtp.model_dump(), "user": "luukku", "password": "wr0ng-one"}
    )
    assert await EmailChannel(signed, clock, renderer).send(PARCEL) == Transient("sign-in 535")
    assert [record.levelno for record in ours(caplog)] == [logging.ERROR]
    assert "wr0ng-one" not in caplog.text


async def test_encryption_that_the_server_does_not_offer_is_not_done_without(
    smtp: SmtpServer, settings: HubSettings, clock: FakeClock, renderer: Renderer
) -> None:
    wary = settings.smtp.model_copy(update={"encryption": "starttls"})
    assert isinstance(await EmailChannel(wary, clock, renderer).send(PARCEL), Transient)
    assert smtp.accepted == []


async def test_a_refusal_of_the_recipient_keeps_the_address_out_of_reason_and_log(
    smtp: SmtpServer, channel: EmailChannel, caplog: pytest.LogCaptureFixture
) -> None:
    smtp.default = Smtp.REFUSE_RECIPIENT
    with caplog.at_level(logging.DEBUG, logger="visitor"):
        outcome = await channel.send(PARCEL)
    assert "virtanen" not in repr(outcome).lower()
    assert all("virtanen" not in str(vars(record)).lower() for record in ours(caplog))


@pytest.mark.parametrize(
    "address", ["", "maija", "maija@", "@x.fi", "a b@x.fi", "a\r\nRCPT TO:<b@x.fi>@x.fi", "a@b@"]
)
async def test_what_is_no_address_is_refused_before_the_server_is_asked(
    smtp: SmtpServer, channel: EmailChannel, address: str
) -> None:
    outcome = await channel.send(replace(PARCEL, recipient=address))
    assert outcome == Permanent("bad address")
    assert smtp.connections == 0


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("maija@kärsämäki.example", "maija@xn--krsmki-buacb.example"),
        ("åsa@koivuranta.example", "åsa@koivuranta.example"),
    ],
)
async def test_addresses_beyond_ascii_are_reached(
    smtp: SmtpServer, channel: EmailChannel, address: str, wire: str
) -> None:
    outcome = await channel.send(replace(PARCEL, recipient=address))
    assert isinstance(outcome, Accepted)
    assert smtp.accepted[0].recipient == wire
    assert str(smtp.accepted[0].message["To"]) == wire


async def test_letters_go_out_side_by_side(smtp: SmtpServer, channel: EmailChannel) -> None:
    smtp.default = Smtp.HOLD_BODY
    parcels: list[Parcel] = [replace(PARCEL, id=f"{n:032x}") for n in range(4)]
    async with asyncio.TaskGroup() as group:
        sends = [group.create_task(channel.send(parcel)) for parcel in parcels]
        await asyncio.to_thread(smtp.wait_for, lambda server: server.held == 4)
        smtp.release()
    assert all(isinstance(send.result(), Accepted) for send in sends)


def ours(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.name.startswith("visitor.")]
