"""From invitation to hall: the letter, its QR code, the kiosk, and the notice to the host."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import cv2
import numpy as np
import pytest
from sqlalchemy.orm import Session

from tests.fakes.clock import FakeClock
from tests.fakes.invited import INVITED, InvitingHub
from tests.fakes.smtp_server import Smtp, SmtpServer
from visitor.outbox.channels import Parcel
from visitor.outbox.delivery import Delivery, Room
from visitor.outbox.email_channel import EmailChannel
from visitor.outbox.models import Message
from visitor.outbox.render import Renderer
from visitor.outbox.rules import Accepted, Outcome, Transient
from visitor.qr_text import PREFIX, token_of
from visitor.settings import SmtpSettings

ROOMS = {"email": Room(4, timedelta(seconds=15))}


class Post:
    """The outbox's worker, a step at a time, with a real mail server."""

    def __init__(self, town: InvitingHub, smtp: SmtpServer) -> None:
        parts = town.hub.parts
        self._delivery = Delivery(parts.database, parts.clock, timedelta(days=1), self._changed)
        settings = SmtpSettings(
            host="127.0.0.1", port=smtp.port, sender="luukku@koivuranta.example"
        )
        renderer = Renderer(parts.settings, parts.links)
        self._channel = EmailChannel(settings, parts.clock, renderer)
        self.told: list[str] = []

    def claim(self) -> list[Parcel]:
        return self._delivery.claim(ROOMS)

    async def send(self, parcel: Parcel) -> Outcome:
        outcome = await self._channel.send(parcel)
        self._delivery.record(parcel, outcome)
        return outcome

    def _changed(self, _session: Session, visit_id: str) -> None:
        self.told.append(visit_id)


@pytest.fixture
def smtp() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        yield server


@pytest.fixture
def post(town: InvitingHub, smtp: SmtpServer) -> Post:
    return Post(town, smtp)


def shown_code(content: Any) -> str:
    picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_GRAYSCALE)
    assert picture is not None
    text = str(cv2.QRCodeDetector().detectAndDecode(picture)[0])
    assert text.startswith(PREFIX)
    return token_of(text)


async def test_what_the_letter_brings_opens_the_door_once(
    town: InvitingHub, post: Post, smtp: SmtpServer
) -> None:
    town.invite()
    (parcel,) = post.claim()
    assert isinstance(await post.send(parcel), Accepted)
    files = {part.get_filename(): part for part in smtp.accepted[0].message.iter_attachments()}
    token = shown_code(files["qr.png"].get_content())
    assert town.look_up(token=token)["invitation"]["id"] == INVITED
    town.hub.arrive(invitation_id=INVITED)
    assert town.look_up(token=token)["outcome"] == "used"
    (notice,) = post.claim()
    assert isinstance(await post.send(notice), Accepted)
    words = smtp.accepted[1].message.get_body(("plain",))
    assert words is not None
    assert "Bokad tid: kl. 11.41\n" in words.get_content().replace("\r\n", "\n")
    assert set(post.told) == {"e" * 32}


async def test_a_letter_that_waits_for_its_second_try_gives_way_to_a_newer_one(
    town: InvitingHub, post: Post, smtp: SmtpServer, clock: FakeClock
) -> None:
    town.invite()
    smtp.behave(Smtp.REFUSE_SENDER)
    (first,) = post.claim()
    # It is being sent while the host changes the time.
    town.change()
    assert isinstance(await post.send(first), Transient)
    clock.pass_by(seconds=10)
    (second,) = post.claim()
    assert second.facts["change"] == "changed"
    assert isinstance(await post.send(second), Accepted)
    assert len(smtp.accepted) == 1
    assert sorted(row.state for row in town.hub.rows(Message)) == ["expired", "sent"]


async def test_an_invitation_that_could_not_be_sent_ends_with_its_meeting(
    town: InvitingHub, post: Post, clock: FakeClock
) -> None:
    town.invite()
    clock.pass_by(minutes=91)
    assert post.claim() == []
    assert [row.state for row in town.hub.rows(Message)] == ["expired"]
