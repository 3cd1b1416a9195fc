"""An invitation's e-mail as a real mail server takes it: words, picture, calendar file."""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.fakes.clock import FakeClock
from tests.fakes.invitation_parcels import INVITED, TO, invitation_parcel, link_parcel
from tests.fakes.pseudo import LONG, added_languages, write_pseudo_languages
from tests.fakes.smtp_server import SmtpServer
from visitor.access.links import LinkSigner, VisitLink
from visitor.access.roles import INVITE
from visitor.languages import SHIPPED
from visitor.outbox.calendar_entry import Entry, calendar_file
from visitor.outbox.channels import Parcel
from visitor.outbox.email_channel import EmailChannel
from visitor.outbox.qr import qr_png
from visitor.outbox.render import Renderer
from visitor.outbox.rules import INVITATION, Accepted, Permanent
from visitor.qr_text import PREFIX, token_of
from visitor.settings import HubSettings

WHEN = {
    "fi": "torstaina 12. marraskuuta 2026 klo 14.00",
    "sv": "torsdag 12 november 2026 kl. 14.00",
    "en": "Thursday 12 November 2026 at 14:00",
    "fi-simple": "torstaina 12. marraskuuta 2026 kello 14.00",
}
MINUTES = {
    "fi": "30 minuuttia",
    "sv": "30 minuter",
    "en": "30 minutes",
    "fi-simple": "30 minuuttia",
}


@pytest.fixture
def channel(settings: HubSettings, clock: FakeClock, renderer: Renderer) -> EmailChannel:
    return EmailChannel(settings.smtp, clock, renderer)


async def sent(smtp: SmtpServer, channel: EmailChannel, parcel: Parcel) -> EmailMessage:
    """The letter as the server took it."""
    assert isinstance(await channel.send(parcel), Accepted)
    return smtp.accepted[-1].message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    content: str = part.get_content()
    return content.replace("\r\n", "\n")


def files(message: EmailMessage) -> dict[str, EmailMessage]:
    return {part.get_filename() or "": part for part in message.iter_attachments()}


def decoded(png: bytes) -> str:
    """The token that the code in a picture holds."""
    text = str(cv2.QRCodeDetector().detectAndDecode(seen(png))[0])
    assert text.startswith(PREFIX)
    return token_of(text)


def seen(png: bytes) -> Any:
    picture = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    return picture


def event_of(message: EmailMessage) -> Any:
    calendar = Calendar.from_ical(files(message)["luukku.ics"].get_content())
    (event,) = calendar.walk("VEVENT")
    return event


async def test_the_letter_has_its_words_its_picture_and_its_files(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner
) -> None:
    message = await sent(smtp, channel, invitation_parcel(links))
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "image/png",
        "text/calendar",
    ]
    assert message["Content-Language"] == "fi"
    assert message["To"] == TO
    calendar = files(message)["luukku.ics"]
    assert calendar.get_param("method") == "REQUEST"
    assert calendar.get_content_charset() == "utf-8"
    assert smtp.accepted[-1].content.isascii()
    assert all(len(line) <= 998 for line in smtp.accepted[-1].content.splitlines())


async def test_the_picture_in_the_words_and_the_one_to_print_hold_the_token(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner
) -> None:
    message = await sent(smtp, channel, invitation_parcel(links))
    (token,) = links.tokens(INVITATION, INVITED)
    inside = next(part for part in message.walk() if part["Content-ID"])
    shown = re.search(r'src="cid:([^"]+)"', body(message, "html"))
    assert shown is not None
    assert inside["Content-ID"] == f"<{shown[1]}>"
    assert inside.get_content_disposition() == "inline"
    for part in (inside, files(message)["qr.png"]):
        content = part.get_content()
        assert isinstance(content, bytes)
        assert decoded(content) == token
    assert token not in body(message, "html") + body(message, "plain")


@pytest.mark.parametrize("language", SHIPPED)
async def test_it_says_when_where_and_whom_in_every_language(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner, renderer: Renderer, language: str
) -> None:
    message = await sent(smtp, channel, invitation_parcel(links, language))
    facts = (WHEN[language], MINUTES[language], "Maija Virtanen", "Huone 3", "123 456")
    for kind in ("plain", "html"):
        words = body(message, kind)
        for fact in (*facts, renderer.place(language), "Aino Mäkelä"):
            assert fact in words
    assert WHEN[language] in message["Subject"]
    assert f'<html lang="{language}">' in body(message, "html")


@pytest.mark.parametrize("language", SHIPPED)
async def test_a_change_and_its_end_are_said_and_told_the_calendar(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner, language: str
) -> None:
    made, changed, cancelled = [
        await sent(smtp, channel, invitation_parcel(links, language, change=change, sequence=n))
        for n, change in enumerate(("made", "changed", "cancelled"))
    ]
    assert len({message["Subject"] for message in (made, changed, cancelled)}) == 3
    events = [event_of(message) for message in (made, changed, cancelled)]
    assert [event["SEQUENCE"] for event in events] == [0, 1, 2]
    assert {str(event["UID"]) for event in events} == {f"{INVITED}@koivuranta.example"}
    assert [str(event["STATUS"]) for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert set(files(cancelled)) == {"luukku.ics"}
    assert files(cancelled)["luukku.ics"].get_param("method") == "CANCEL"
    assert "cid:" not in body(cancelled, "html")
    assert "123" not in body(cancelled, "plain") + body(cancelled, "html")


async def test_the_calendar_is_told_no_more_than_the_letter(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner
) -> None:
    event = event_of(await sent(smtp, channel, invitation_parcel(links)))
    assert event["SUMMARY"] == "Tapaaminen: Maija Virtanen"
    assert event["LOCATION"] == "Koivurannan palvelupiste, Huone 3"
    assert event["DESCRIPTION"] == "Numerokoodi aulan näytölle: 123456"
    assert event["ATTENDEE"] == f"mailto:{TO}"
    assert event["ORGANIZER"] == "mailto:luukku@koivuranta.example"
    assert event["ORGANIZER"].params["CN"] == "Koivurannan palvelupiste"


@pytest.mark.parametrize(
    ("starts_at", "clock_time"),
    [
        ("2026-03-28T12:00:00+00:00", "14.00"),
        ("2026-03-29T12:00:00+00:00", "15.00"),
        ("2026-10-24T12:00:00+00:00", "15.00"),
        ("2026-10-25T12:00:00+00:00", "14.00"),
    ],
)
async def test_words_and_calendar_agree_when_clocks_change(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner, starts_at: str, clock_time: str
) -> None:
    message = await sent(smtp, channel, invitation_parcel(links, starts_at=starts_at))
    assert f"klo {clock_time}" in body(message, "plain")
    event = event_of(message)
    start = event["DTSTART"].dt.astimezone(ZoneInfo("Europe/Helsinki"))
    assert f"{start.hour}.{start.minute:02d}" == clock_time
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=30)


@pytest.mark.parametrize(
    "name",
    [
        "Aino\r\nBcc: thief@example.org",
        "Aino\nATTENDEE:mailto:thief@example.org",
        "Å" * 4000,
        "محمد بن علي",
        "Aino 👩‍💻",
        'Aino "Ai" ;:, <b>',
        "=?utf-8?q?x=0D=0ABcc:_thief@example.org?=",
    ],
)
async def test_no_name_or_place_can_add_a_header_or_break_the_letter(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner, name: str
) -> None:
    facts = {"name": name, "host": name, "place": name}
    message = await sent(smtp, channel, invitation_parcel(links, **facts))
    assert message["Bcc"] is None
    assert len(list(message.walk())) == 8
    event = event_of(message)
    assert event["ATTENDEE"] == f"mailto:{TO}"
    assert "thief" not in str(event["ATTENDEE"])
    assert smtp.accepted[-1].content.isascii()
    assert "<b>" not in body(message, "html")


async def test_a_token_whose_key_is_gone_is_not_drawn_wrong(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner, caplog: pytest.LogCaptureFixture
) -> None:
    parcel = invitation_parcel(links, token_hash="0" * 64)
    assert await channel.send(parcel) == Permanent("token lost")
    assert smtp.connections == 0
    assert "key is gone" in caplog.text


def test_a_newer_key_leaves_the_token_as_it_was(
    settings: HubSettings, clock: FakeClock, links: LinkSigner
) -> None:
    rotated = LinkSigner([b"k" * 32, b"n" * 32], clock)
    letter = Renderer(settings, rotated).letter(invitation_parcel(links))
    assert decoded(letter.attachments[0].data) == links.tokens(INVITATION, INVITED)[0]


@pytest.mark.parametrize("language", SHIPPED)
async def test_a_host_gets_a_link_that_is_for_inviting_alone(
    smtp: SmtpServer, channel: EmailChannel, links: LinkSigner, language: str
) -> None:
    message = await sent(smtp, channel, link_parcel(language))
    assert message.get_content_type() == "multipart/alternative"
    for kind in ("plain", "html"):
        token = re.search(r"/i/([A-Za-z0-9_.-]+)", body(message, kind))
        assert token is not None
        read = links.read(INVITE, token[1])
        assert isinstance(read, VisitLink)
        assert read.visit_id == "a" * 32
        assert not isinstance(links.read("answer", token[1]), VisitLink)


def test_an_added_language_is_answered_in_english_until_its_letters_are_written(
    settings: HubSettings, links: LinkSigner, tmp_path: Path
) -> None:
    folder = write_pseudo_languages(tmp_path)
    # It was written before there were invitations.
    written = folder / "messages" / LONG
    written.mkdir(parents=True)
    (written / "arrival.subject.txt").write_text("x")
    with added_languages(folder):
        letter = Renderer(settings, links).letter(invitation_parcel(links, LONG))
    assert "You have an appointment." in letter.text


@given(st.binary(min_size=16, max_size=16))
def test_the_picture_is_square_and_has_a_white_edge(token: bytes) -> None:
    picture = seen(qr_png(urlsafe_b64encode(token).rstrip(b"=").decode()))
    assert picture.shape[0] == picture.shape[1]
    assert picture.shape[0] >= 29 * 8
    # The quiet zone that readers need is white.
    assert picture[: 4 * 8].min() == 255
    assert set(np.unique(picture)) == {0, 255}


@given(st.text(max_size=120), st.text(max_size=120))
def test_any_text_gives_one_event_that_reads_as_it_was_written(name: str, place: str) -> None:
    at = datetime(2026, 11, 12, 12, tzinfo=UTC)
    entry = Entry(
        uid="u@example",
        sequence=3,
        method="REQUEST",
        starts_at=at,
        minutes=30,
        changed_at=at,
        summary="".join(name.split()),
        description="d",
        place="".join(place.split()),
        organizer="luukku@example.fi",
        organizer_name=name,
        attendee=TO,
    )
    (event,) = Calendar.from_ical(calendar_file(entry)).walk("VEVENT")
    assert (event["SEQUENCE"], event["ATTENDEE"]) == (3, f"mailto:{TO}")
