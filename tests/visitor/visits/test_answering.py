"""The host's signed page: GET shows, POST answers, the latest answer counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from tests.fakes.clock import FakeClock
from tests.fakes.hub import PEKKA, FakeHub, running_hub
from visitor.access.roles import ANSWER
from visitor.db.engine import Database
from visitor.outbox.models import Message
from visitor.visits.models import HostAnswer, Visit

VISIT = "e" * 32


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


def link(hub: FakeHub, visit_id: str = VISIT, hours: float = 14) -> str:
    return "/a/" + hub.parts.links.sign(ANSWER, visit_id, timedelta(hours=hours))


def answer(hub: FakeHub, word: str) -> Any:
    return hub.client.post(link(hub), data={"answer": word}, follow_redirects=False)


def test_the_page_shows_who_is_waiting_in_the_hosts_language(hub: FakeHub) -> None:
    hub.arrive()
    page = hub.client.get(link(hub))
    assert page.status_code == 200
    assert "Aino Mäkelä väntar på dig i entrén" in page.text
    assert "Järvi Oy" in page.text
    assert "Kom kl. 10.41" in page.text
    assert '<html lang="sv" dir="ltr"' in page.text


def test_a_mail_scanner_that_follows_the_link_answers_nothing(hub: FakeHub) -> None:
    hub.arrive()
    for _ in range(5):
        hub.client.get(link(hub))
        assert hub.client.head(link(hub)).status_code == 200
    assert hub.rows(HostAnswer) == []


def test_an_answer_is_shown_on_the_page_that_follows(hub: FakeHub) -> None:
    hub.arrive()
    sent = answer(hub, "in-15")
    assert sent.status_code == 303
    page = hub.client.get(sent.headers["location"])
    assert "Du svarade kl. 10.41: Jag kommer om 15 minuter" in page.text
    assert 'value="in-15" class="" aria-current="true"' in page.text


def test_the_latest_answer_counts(hub: FakeHub, clock: FakeClock) -> None:
    hub.arrive()
    for word in ("coming", "in-30", "cannot"):
        clock.pass_by(seconds=30)
        answer(hub, word)
    with hub.client.websocket_connect("/api/live", headers=hub.headers) as line:
        line.send_json({"type": "visit.watch", "code": "4711"})
        shown = line.receive_json()["visit"]["answer"]
    assert (shown["kind"], shown["minutes"]) == ("cannot", None)
    assert [row.kind for row in hub.rows(HostAnswer)] == ["coming", "in-minutes", "cannot"]


def test_the_same_answer_twice_is_one_answer_and_one_sms(hub: FakeHub) -> None:
    hub.arrive()
    answer(hub, "coming")
    answer(hub, "coming")
    assert len(hub.rows(HostAnswer)) == 1
    assert len([row for row in hub.rows(Message) if row.audience == "visitor"]) == 1


def test_the_visitors_phone_gets_only_the_latest_answer(hub: FakeHub) -> None:
    hub.arrive()
    answer(hub, "coming")
    answer(hub, "cannot")
    states = {
        row.facts["kind"]: row.state for row in hub.rows(Message) if row.audience == "visitor"
    }
    assert states == {"coming": "expired", "cannot": "queued"}


def test_without_a_number_the_visitor_gets_no_sms(hub: FakeHub) -> None:
    hub.arrive(phone="")
    answer(hub, "coming")
    assert [row.audience for row in hub.rows(Message)] == ["host", "host"]


@pytest.mark.parametrize("word", ["", "yes", "in-7", "in-", "COMING", "x" * 50])
def test_an_answer_that_does_not_exist_is_refused(hub: FakeHub, word: str) -> None:
    hub.arrive()
    refused = answer(hub, word)
    assert refused.status_code == 422
    assert "Emme ymmärtäneet pyyntöä" in refused.text
    assert hub.rows(HostAnswer) == []


def test_a_forged_link_gets_a_page_in_the_readers_language(hub: FakeHub) -> None:
    hub.arrive()
    page = hub.client.get(link(hub)[:-3] + "AAA", headers={"accept-language": "sv-SE,sv;q=0.9"})
    assert page.status_code == 403
    assert "Länken fungerar inte" in page.text


def test_an_expired_link_says_so_and_answers_nothing(hub: FakeHub, clock: FakeClock) -> None:
    hub.arrive()
    old = link(hub, hours=1)
    clock.pass_by(hours=2)
    assert hub.client.get(old).status_code == 410
    assert hub.client.post(old, data={"answer": "coming"}).status_code == 410
    assert hub.rows(HostAnswer) == []


def test_a_visit_that_has_ended_takes_no_answer(hub: FakeHub) -> None:
    hub.arrive()
    with hub.parts.database.writing() as session:
        visit = session.get(Visit, VISIT)
        assert visit is not None
        visit.left_at = hub.parts.clock.now()
    assert hub.client.get(link(hub)).status_code == 409
    assert answer(hub, "coming").status_code == 409
    assert "Aino" not in hub.client.get(link(hub)).text


def test_one_link_cannot_be_hammered(hub: FakeHub) -> None:
    hub.arrive()
    statuses = [answer(hub, ("coming", "cannot")[n % 2]).status_code for n in range(32)]
    assert statuses[:30] == [303] * 30
    assert statuses[30:] == [429] * 2


def test_names_are_text_and_nothing_else(hub: FakeHub) -> None:
    hub.arrive(name='<script>alert("x")</script>', organisation="{{ 7 * 7 }}")
    page = hub.client.get(link(hub)).text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "{{ 7 * 7 }}" in page


def test_the_page_is_kept_by_nobody(hub: FakeHub) -> None:
    hub.arrive()
    headers = hub.client.get(link(hub)).headers
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in headers["content-security-policy"]


def test_a_visitor_without_a_name_is_called_a_visitor(hub: FakeHub) -> None:
    hub.arrive(name="", host_id=PEKKA)
    assert "Vieras odottaa sinua aulassa" in hub.client.get(link(hub)).text
