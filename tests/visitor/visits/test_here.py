"""Who is here: the list for desks, and the page that is printed from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.fakes import access
from tests.fakes.clock import FakeClock
from tests.fakes.hub import PEKKA, FakeHub, running_hub
from tests.fakes.people import add_advisor, at_desk
from visitor.access.keys import DeviceKey
from visitor.access.roles import ANSWER, HERE
from visitor.access.service import revoke
from visitor.db.engine import Database
from visitor.languages import SHIPPED
from visitor.texts import texts
from visitor.visits.here_api import LINK_LIVES
from visitor.visits.models import VisitPerson


@pytest.fixture
def hub(database: Database, clock: FakeClock) -> Iterator[FakeHub]:
    with running_hub(database, clock) as running:
        yield running


@pytest.fixture
def desk(hub: FakeHub, clock: FakeClock) -> DeviceKey:
    """A desk at which an advisor is signed in."""
    database = hub.parts.database
    key = access.add_device(database, clock, "desk")
    at_desk(database, clock, key.device_id, add_advisor(database, clock))
    return key


def come(hub: FakeHub, *names: str) -> None:
    for number, name in enumerate(names):
        one = f"{number:x}"
        hub.arrive(one * 32, visit_id=one * 32, code=f"471{one}", name=name)


def asked(hub: FakeHub, key: DeviceKey) -> Any:
    return hub.client.get("/api/here", headers=access.device(key))


def page(hub: FakeHub, key: DeviceKey, **wish: str) -> Any:
    return hub.client.get(urlsplit(asked(hub, key).json()["page"]).path, params=wish)


def test_a_desk_is_told_who_is_here(hub: FakeHub, desk: DeviceKey) -> None:
    hub.arrive()
    answer = asked(hub, desk)
    assert answer.json() | {"page": ""} == {
        "taken_at": "2026-11-12T08:41:00Z",
        "count": 1,
        "visitors": [
            {
                "name": "Aino Mäkelä",
                "host": "Maija Virtanen",
                "department": {"fi": "Kaavoitus", "sv": "Planläggning", "en": "Town planning"},
                "since": "2026-11-12T08:41:00Z",
            }
        ],
        "page": "",
    }
    assert answer.headers["cache-control"] == "no-store"


def test_nothing_more_than_is_needed_to_count_people_outside_is_told(
    hub: FakeHub, desk: DeviceKey
) -> None:
    hub.arrive()
    told = asked(hub, desk).text + page(hub, desk).text
    for more in ("1234567", "Järvi", "4711", "e" * 32):
        assert more not in told


def test_names_stand_as_the_alphabet_has_them_and_those_without_at_the_end(
    hub: FakeHub, desk: DeviceKey
) -> None:
    come(hub, "Öhman", "", "ärlig", "Åke", "Zorn", "aalto")
    names = [one["name"] for one in asked(hub, desk).json()["visitors"]]
    assert names == ["aalto", "Zorn", "Åke", "ärlig", "Öhman", ""]


def test_who_has_left_is_on_it_no_more(hub: FakeHub, desk: DeviceKey) -> None:
    come(hub, "Aino", "Bo")
    hub.leave(visit_id="0" * 32, code="4710")
    assert [one["name"] for one in asked(hub, desk).json()["visitors"]] == ["Bo"]
    text = page(hub, desk, language="en").text
    assert "Aino" not in text
    assert "1 visitor<" in text


def test_a_visitor_whose_name_is_not_kept_any_more_is_still_counted(
    hub: FakeHub, desk: DeviceKey
) -> None:
    hub.arrive()
    with hub.parts.database.writing() as session:
        session.query(VisitPerson).delete()
    assert asked(hub, desk).json()["count"] == 1
    text = page(hub, desk, language="en").text
    assert "Visitor without a name" in text
    assert "Not known" in text


@pytest.mark.parametrize("role", ["kiosk", "room"])
def test_only_desks_are_told(hub: FakeHub, clock: FakeClock, role: str) -> None:
    assert asked(hub, access.add_device(hub.parts.database, clock, role)).status_code == 403


def test_a_desk_at_which_nobody_is_signed_in_is_not_told(hub: FakeHub, clock: FakeClock) -> None:
    hub.arrive()
    answer = asked(hub, access.add_device(hub.parts.database, clock, "desk"))
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "sign-in-needed")
    assert "Aino" not in answer.text


@pytest.mark.parametrize("language", SHIPPED)
def test_the_page_says_it_in_each_language(hub: FakeHub, desk: DeviceKey, language: str) -> None:
    come(hub, "Aino", "")
    words, shown = texts(language), page(hub, desk, language=language).text
    assert f'<html lang="{language}"' in shown
    for key in ("here-title", "here-unnamed", "here-since", "here-host", "here-department"):
        assert words.get(key) in shown
    assert words.get("here-count", count=2) in shown
    day = words.get("opening-date", day=12, month=11)
    time = words.get("clock-pattern").replace("H", "10").replace("mm", "41")
    assert words.get("here-taken", day=day, time=time) in shown


def test_the_page_speaks_as_the_browser_wishes_until_somebody_chooses(
    hub: FakeHub, desk: DeviceKey
) -> None:
    path = urlsplit(asked(hub, desk).json()["page"]).path
    wish = {"accept-language": "sv-FI,sv;q=0.9"}
    assert '<html lang="sv"' in hub.client.get(path, headers=wish).text
    chosen = hub.client.get(path, headers=wish, params={"language": "en"})
    assert '<html lang="en"' in chosen.text
    assert '<html lang="fi"' in hub.client.get(path, params={"language": "xx"}).text
    assert hub.client.get(path, params={"language": "x" * 99}).status_code == 422


def test_an_empty_house_says_so_and_has_no_table(hub: FakeHub, desk: DeviceKey) -> None:
    text = page(hub, desk, language="en").text
    assert "Nobody is marked as being here." in text
    assert "<table" not in text


def test_who_came_on_another_day_stands_with_the_day(
    hub: FakeHub, desk: DeviceKey, clock: FakeClock
) -> None:
    hub.arrive(host_id=PEKKA)
    clock.pass_by(hours=24)
    at_desk(hub.parts.database, clock, desk.device_id, add_advisor(hub.parts.database, clock, "b"))
    assert "12.11. 10.41" in page(hub, desk, language="fi").text


def test_the_link_holds_for_a_while(hub: FakeHub, desk: DeviceKey, clock: FakeClock) -> None:
    hub.arrive()
    path = urlsplit(asked(hub, desk).json()["page"]).path
    clock.pass_by(seconds=LINK_LIVES.total_seconds() - 1)
    assert hub.client.get(path).status_code == 200
    clock.pass_by(seconds=2)
    late = hub.client.get(path)
    assert late.status_code == 410
    assert "Avaa luettelo uudelleen palvelutiskillä." in late.text
    assert "Aino" not in late.text


def test_a_link_of_another_purpose_or_of_a_desk_shut_out_opens_nothing(
    hub: FakeHub, desk: DeviceKey, clock: FakeClock
) -> None:
    hub.arrive()
    other = hub.parts.links.sign(ANSWER, desk.device_id, LINK_LIVES)
    unknown = hub.parts.links.sign(HERE, "9" * 32, LINK_LIVES)
    ours = urlsplit(asked(hub, desk).json()["page"]).path
    with hub.parts.database.writing() as session:
        revoke(session, clock, desk.device_id)
    for path in (f"/here/{other}", f"/here/{unknown}", ours):
        assert hub.client.get(path).status_code == 403


def test_names_are_text_and_nothing_else(hub: FakeHub, desk: DeviceKey) -> None:
    hub.arrive(name="<script>alert(1)</script>")
    assert "<script>" not in page(hub, desk).text
    assert "&lt;script&gt;" in page(hub, desk).text
