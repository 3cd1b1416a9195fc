"""Owns how the access errand joins the hub."""

from __future__ import annotations

from visitor.access.api import EnrolmentDesk, access_router
from visitor.access.credentials import Credentials
from visitor.access.desk_sign_in import DeskSignIns
from visitor.access.passwords import Passwords
from visitor.access.people_api import desk_router, official_router
from visitor.access.sign_in_watch import SignInWatch
from visitor.access.web_sign_in import WebSignIns
from visitor.hub.parts import Errand, HubParts


def errand(parts: HubParts) -> Errand:
    """Devices enrol themselves with a code; advisors and officials sign in."""
    database, clock, people = parts.database, parts.clock, parts.doorkeeper.people
    remote, passwords = parts.settings.remote, Passwords()
    credentials = Credentials(database, clock, passwords)
    desks = DeskSignIns(database, clock, credentials, people, remote.sign_in_hours)
    officials = WebSignIns(
        database, clock, credentials, passwords, people, remote.web_session_hours
    )
    return Errand(
        "access",
        routers=(
            access_router(EnrolmentDesk(database, clock)),
            desk_router(desks),
            official_router(officials, parts.settings),
        ),
        workers={"sign-in-watch": SignInWatch(database, clock, people).work},
    )
