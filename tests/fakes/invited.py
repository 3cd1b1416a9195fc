"""A hub with the invitations' errand, and what tests of invitations ask of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.fakes import access
from tests.fakes.hub import MAIJA, FakeHub, outbox_that_rests, running_hub
from tests.fakes.people import add_advisor, at_desk
from visitor.access.keys import DeviceKey
from visitor.access.roles import INVITE
from visitor.clock import Clock
from visitor.db.engine import Database
from visitor.invitations.errand import errand as invitations
from visitor.invitations.models import InvitedPerson
from visitor.outbox.models import Message
from visitor.outbox.rules import INVITATION
from visitor.visits.errand import errand as visits

INVITED = "7" * 32


@dataclass
class InvitingHub:
    """A running hub with one kiosk, and a desk at which an advisor has signed in."""

    hub: FakeHub
    desk: DeviceKey

    def wish(self, invitation_id: str = INVITED, **changes: Any) -> dict[str, Any]:
        """The body of an invitation for an hour from now, with `changes`."""
        return {
            "id": invitation_id,
            "host_id": MAIJA,
            "name": "Aino Mäkelä",
            "email": "aino@example.fi",
            "organisation": "Järvi Oy",
            "language": "fi",
            "starts_at": self.later(hours=1),
            "minutes": 30,
            "place": "Huone 3",
        } | changes

    def later(self, **span: float) -> str:
        return (self.hub.parts.clock.now() + timedelta(**span)).isoformat()

    def invite(self, invitation_id: str = INVITED, **changes: Any) -> Any:
        return self.at_desk("", self.wish(invitation_id, **changes))

    def at_desk(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """POST below /api/invitations as the desk."""
        headers = access.device(self.desk)
        return self.hub.client.post(f"/api/invitations{path}", json=body, headers=headers)

    def change(self, invitation_id: str = INVITED, **changes: Any) -> Any:
        body = {"starts_at": self.later(hours=2), "minutes": 30, "place": "Huone 3"} | changes
        return self.at_desk(f"/{invitation_id}/change", body)

    def cancel(self, invitation_id: str = INVITED) -> Any:
        return self.at_desk(f"/{invitation_id}/cancel")

    def look_up(self, **wish: Any) -> Any:
        """What the kiosk is answered, as JSON."""
        return self.hub.client.post(
            "/api/invitations/look-up", json=wish, headers=self.hub.headers
        ).json()

    def token(self, invitation_id: str = INVITED) -> str:
        """What the QR code holds."""
        return self.hub.parts.links.tokens(INVITATION, invitation_id)[-1]

    def person(self, invitation_id: str = INVITED) -> InvitedPerson:
        with self.hub.parts.database.reading() as session:
            return session.get_one(InvitedPerson, invitation_id)

    def letters(self) -> list[Message]:
        """The messages about invitations, oldest first."""
        rows = [row for row in self.hub.rows(Message) if row.template == INVITATION]
        return sorted(rows, key=lambda row: str(row.id))

    def page(self, host_id: str = MAIJA, hours: float = 1) -> str:
        """The path of a host's page."""
        return f"/i/{self.hub.parts.links.sign(INVITE, host_id, timedelta(hours=hours))}"


@contextmanager
def inviting_hub(database: Database, clock: Clock) -> Iterator[InvitingHub]:
    with running_hub(database, clock, (visits, invitations, outbox_that_rests)) as hub:
        desk = access.add_device(database, clock, "desk")
        at_desk(database, clock, desk.device_id, add_advisor(database, clock))
        yield InvitingHub(hub, desk)
