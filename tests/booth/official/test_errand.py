from __future__ import annotations

from datetime import timedelta

import pytest

from booth.official.errand import errand as official
from tests.fakes.clock import FakeClock
from tests.fakes.hub import FakeHub, running_hub
from tests.fakes.people import add_official, browser_of
from visitor.access import keys
from visitor.access.models import Invitation
from visitor.clock import SystemClock
from visitor.db.engine import Database


def invite(hub: FakeHub, person_id: str, hours: int = 1) -> str:
    """A personal link's token."""
    token = keys.new_token(SystemClock())
    row = Invitation(
        token_hash=keys.hash_token(token),
        person_id=person_id,
        expires_at=hub.parts.clock.now() + timedelta(hours=hours),
        used_at=None,
    )
    with hub.parts.database.writing() as session:
        session.add(row)
    return token


def test_the_page_is_shown_to_officials_who_are_signed_in(
    database: Database, clock: FakeClock
) -> None:
    with running_hub(database, clock, (official,)) as hub:
        person = add_official(database, clock)
        cookie = {"cookie": browser_of(database, clock, person)["cookie"]}
        page = hub.client.get("/official", headers=cookie, follow_redirects=False)
        assert page.status_code == 200
        assert "/static/official/main.js" in page.text
        assert f'data-timezone="{hub.parts.settings.timezone}"' in page.text
        clock.pass_by(hours=13)
        late = hub.client.get("/official", headers=cookie, follow_redirects=False)
        assert (late.status_code, late.headers["location"]) == (303, "/official/sign-in")


def test_a_program_that_asks_for_what_is_not_there_gets_no_page(
    database: Database, clock: FakeClock
) -> None:
    with running_hub(database, clock, (official,)) as hub:
        answer = hub.client.get("/official/nothing", headers={"accept": "application/json"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not-found")


@pytest.mark.parametrize("shown", [{}, {"cookie": "__Host-luukku-official=rubbish"}, "device"])
def test_everybody_else_is_sent_to_sign_in(
    database: Database, clock: FakeClock, shown: dict[str, str] | str
) -> None:
    with running_hub(database, clock, (official,)) as hub:
        headers = shown if isinstance(shown, dict) else hub.headers
        answer = hub.client.get("/official", headers=headers, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/official/sign-in")


def test_an_invitation_is_looked_up_and_not_used_up(database: Database, clock: FakeClock) -> None:
    with running_hub(database, clock, (official,)) as hub:
        token = invite(hub, add_official(database, clock))
        for _ in range(2):
            answer = hub.client.get(f"/official/invitation/{token}")
            assert (answer.status_code, "Kaisa Virkailija" in answer.text) == (200, True)
        clock.pass_by(hours=2)
        late = hub.client.get(f"/official/invitation/{token}")
        assert (late.status_code, "Kutsu on vanhentunut" in late.text) == (404, True)
        forged = hub.client.get(f"/official/invitation/{token[:-1]}x")
        assert "Kaisa" not in forged.text
