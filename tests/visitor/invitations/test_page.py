"""The host's page: what it takes, what it shows to whom, and the door that sends its link."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.hub import MAIJA, PEKKA
from tests.fakes.invited import INVITED, InvitingHub
from visitor.access.roles import ANSWER
from visitor.directory.models import Host
from visitor.invitations.models import InvitedPerson, VisitInvitation
from visitor.languages import SHIPPED
from visitor.outbox.models import Message
from visitor.texts import texts

FORM = {
    "name": "Aino Mäkelä",
    "email": "aino@example.fi",
    "organisation": "",
    "language": "sv",
    "day": "2026-11-13",
    "time": "14:00",
    "minutes": "30",
    "place": "Huone 3",
}


def post(town: InvitingHub, path: str, form: dict[str, str] | None = None) -> Any:
    return town.hub.client.post(path, data=form or {}, follow_redirects=False)


def hidden_id(html: str) -> str:
    found = re.search(r'name="id" value="([0-9a-f]{32})"', html)
    assert found is not None
    return found[1]


def test_a_host_invites_by_the_form(town: InvitingHub) -> None:
    page = town.page()
    html = town.hub.client.get(page).text
    assert '<html lang="sv"' in html
    assert '<option value="sv" lang="sv" selected>' in html
    answer = post(town, page, FORM | {"id": hidden_id(html)})
    assert (answer.status_code, answer.headers["location"]) == (303, f"{page}?done=made")
    row = town.hub.rows(VisitInvitation)[0]
    assert (row.made_by, row.language) == (None, "sv")
    assert row.starts_at.isoformat() == "2026-11-13T12:00:00+00:00"
    after = town.hub.client.get(answer.headers["location"]).text
    assert texts("sv").get("invite-done-made") in after
    assert "fredag 13 november 2026 kl. 14.00" in after


def test_a_form_that_is_sent_twice_invites_once(town: InvitingHub) -> None:
    form = FORM | {"id": "5" * 32}
    assert [post(town, town.page(), form).status_code for _ in range(2)] == [303, 303]
    assert len(town.letters()) == 1


def test_what_is_wrong_is_said_beside_what_was_typed(town: InvitingHub) -> None:
    answer = post(town, town.page(), FORM | {"id": "5" * 32, "email": "aino@", "name": "<b>"})
    assert answer.status_code == 422
    assert texts("sv").get("invite-email-bad") in answer.text
    assert 'value="aino@"' in answer.text
    assert "&lt;b&gt;" in answer.text
    assert "<b>" not in answer.text
    assert town.hub.rows(VisitInvitation) == []


def test_a_host_moves_and_cancels_what_is_theirs(town: InvitingHub) -> None:
    town.invite(minutes=50)
    path = f"{town.page()}/{INVITED}"
    html = town.hub.client.get(path).text
    assert 'value="11:41"' in html
    assert '<option value="50" selected>' in html
    moved = post(town, path, FORM)
    assert moved.headers["location"].endswith("?done=changed")
    assert town.person().day.isoformat() == "2026-11-13"
    bad = post(town, path, FORM | {"day": "2025-01-01"})
    assert bad.status_code == 422
    assert post(town, f"{path}/cancel").headers["location"].endswith("?done=cancelled")
    assert [row.facts["change"] for row in town.letters()] == ["made", "changed", "cancelled"]
    assert town.hub.client.get(path).status_code == 409


def test_what_is_another_hosts_is_nobodys(town: InvitingHub) -> None:
    town.invite()
    mine = town.page(PEKKA)
    assert "Aino" not in town.hub.client.get(mine).text
    assert town.hub.client.get(f"{mine}/{INVITED}").status_code == 404
    assert post(town, f"{mine}/{INVITED}", FORM).status_code == 404
    assert post(town, f"{mine}/{INVITED}/cancel").status_code == 404
    assert town.hub.rows(VisitInvitation)[0].sequence == 0


def test_a_link_for_answering_does_not_invite(town: InvitingHub) -> None:
    token = town.hub.parts.links.sign(ANSWER, MAIJA, timedelta(hours=1))
    assert town.hub.client.get(f"/i/{token}").status_code == 403
    assert post(town, f"/i/{token}", FORM).status_code == 403


def test_an_old_link_says_where_to_get_a_new_one(town: InvitingHub, clock: FakeClock) -> None:
    page = town.page()
    clock.pass_by(hours=2)
    answer = town.hub.client.get(page, headers={"accept-language": "en"})
    assert answer.status_code == 410
    assert texts("en").get("invite-link-expired-help") in answer.text


def test_the_page_of_a_host_who_has_left_is_closed(town: InvitingHub) -> None:
    with town.hub.parts.database.writing() as session:
        session.get_one(Host, MAIJA).active = False
    assert town.hub.client.get(town.page()).status_code == 409
    assert post(town, town.page(), FORM | {"id": "5" * 32}).status_code == 409


def test_one_link_cannot_send_without_end(town: InvitingHub) -> None:
    page = town.page()
    codes = [post(town, page, FORM | {"id": f"{n:032x}"}).status_code for n in range(61)]
    assert codes == [303] * 60 + [429]
    assert len(town.hub.rows(InvitedPerson)) == 60


@pytest.mark.parametrize("language", SHIPPED)
def test_the_door_answers_all_the_same_and_writes_to_hosts_alone(
    town: InvitingHub, language: str
) -> None:
    headers = {"accept-language": language}
    said = set()
    for email in ("maija@koivuranta.example", "MAIJA@koivuranta.example", "nobody@example.org"):
        answer = town.hub.client.post("/i", data={"email": email}, headers=headers)
        assert answer.status_code == 200
        said.add(answer.text)
    assert len(said) == 1
    rows = [row for row in town.hub.rows(Message) if row.template == "invite-link"]
    assert [row.recipient for row in rows] == ["maija@koivuranta.example"] * 2
    assert {row.language for row in rows} == {"sv"}


def test_the_door_does_not_flood_a_host_or_take_a_network_s_guesses(
    town: InvitingHub, clock: FakeClock
) -> None:
    for _ in range(5):
        post(town, "/i", {"email": "maija@koivuranta.example"})
    assert len(town.hub.rows(Message)) == 3
    codes = [post(town, "/i", {"email": f"a{n}@example.fi"}).status_code for n in range(6)]
    assert codes == [200] * 5 + [429]
    refused = post(town, "/i", {"email": "a@example.fi"})
    assert texts("fi").get("error-too-many-tries") in refused.text
    clock.pass_by(minutes=1)
    assert post(town, "/i", {"email": "a@example.fi"}).status_code == 200
    assert post(town, "/i", {"email": "no address"}).status_code == 422
