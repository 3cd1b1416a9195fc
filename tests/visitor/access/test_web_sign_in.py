"""How officials accept an invitation and sign in, as HTTP from a browser; and who may not."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient
from sqlalchemy import select

from tests.fakes.clock import FakeClock
from tests.fakes.hub import make_parts
from tests.fakes.people import (
    ORIGIN,
    PASSWORD,
    add_advisor,
    add_official,
    browser_of,
    cheap_passwords,
)
from visitor.access.changes import Change, PersonChange
from visitor.access.cookies import COOKIE
from visitor.access.credentials import Credentials
from visitor.access.models import Invitation, Person, WebSession
from visitor.access.passwords import Passwords
from visitor.access.people import Invited, deactivate, invite_official
from visitor.access.people_api import official_router
from visitor.access.web_sign_in import WebSignIns
from visitor.db.engine import Database
from visitor.hub.app import create_app
from visitor.hub.parts import Errand, HubParts

KAISA = "kaisa@kela.example"
OTHER_PASSWORD = "vihreä aurinko 48"


class Site:
    """The hub's routes for officials, and a browser at them."""

    def __init__(self, parts: HubParts, passwords: Passwords) -> None:
        self.parts = parts
        self.told: list[PersonChange] = []
        parts.doorkeeper.people.listen(self.told.append)
        self._app = create_app(parts, (lambda parts: _errand(parts, passwords),))

    def browser(self, address: str = "192.0.2.1") -> TestClient:
        headers = {"origin": ORIGIN}
        return TestClient(
            self._app,
            base_url=ORIGIN,
            headers=headers,
            raise_server_exceptions=False,
            client=(address, 1),
        )

    def token(self, days: int = 7) -> str:
        with self.parts.database.writing() as session:
            clock = self.parts.clock
            invited = invite_official(session, clock, "Kaisa Virkailija", KAISA, "kela", days)
        assert isinstance(invited, Invited)
        return invited.token


def _errand(parts: HubParts, passwords: Passwords) -> Errand:
    credentials = Credentials(parts.database, parts.clock, passwords)
    officials = WebSignIns(
        parts.database, parts.clock, credentials, passwords, parts.doorkeeper.people, 12
    )
    return Errand("access", routers=(official_router(officials, parts.settings),))


@pytest.fixture
def site(database: Database, clock: FakeClock) -> Site:
    return Site(make_parts(database, clock), cheap_passwords())


@pytest.fixture
def browser(site: Site) -> Iterator[TestClient]:
    with site.browser() as browser:
        yield browser


def accept(browser: TestClient, token: str, password: str = PASSWORD) -> Any:
    return browser.post("/api/official/invitation", json={"token": token, "password": password})


def sign_in(browser: TestClient, login: str = KAISA, password: str = PASSWORD) -> Any:
    return browser.post("/api/official/sign-in", json={"login": login, "password": password})


def code(answer: Any) -> str:
    return str(answer.json().get("error", {}).get("code", answer.status_code))


def me(browser: TestClient) -> str:
    return code(browser.get("/api/official/me"))


ME = {"name": "Kaisa Virkailija", "authority": "kela", "login": KAISA}


def test_an_invitation_lets_its_official_choose_a_password_and_in(
    site: Site, browser: TestClient
) -> None:
    assert me(browser) == "not-known"
    accepted = accept(browser, site.token())
    assert (accepted.status_code, accepted.json()) == (200, ME)
    assert accepted.headers["cache-control"] == "no-store"
    assert browser.get("/api/official/me").json() == ME
    assert browser.post("/api/official/sign-out").status_code == 204
    assert me(browser) == "not-known"
    assert sign_in(browser).json() == ME
    assert [change.kind for change in site.told] == [Change.WEB_IN, Change.WEB_OUT, Change.WEB_IN]


def test_neither_the_token_nor_the_cookie_nor_the_password_is_kept(
    site: Site, browser: TestClient, database: Database
) -> None:
    token = site.token()
    cookie = accept(browser, token).cookies[COOKIE]
    with database.reading() as session:
        rows = [*session.scalars(select(Invitation)), *session.scalars(select(WebSession))]
        rows += session.scalars(select(Person))
        kept = str([vars(row) for row in rows])
    for secret in (token, cookie, PASSWORD):
        assert secret not in kept


def test_an_invitation_is_used_once(site: Site, browser: TestClient) -> None:
    token = site.token()
    accept(browser, token)
    assert code(accept(browser, token, OTHER_PASSWORD)) == "invitation-used"
    assert code(sign_in(browser, password=OTHER_PASSWORD)) == "sign-in-wrong"


def test_an_invitation_that_ran_out_says_so(
    site: Site, browser: TestClient, clock: FakeClock
) -> None:
    token = site.token(days=7)
    clock.pass_by(days=7)
    assert code(accept(browser, token)) == "invitation-expired"


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "é" * 43])
def test_a_forged_invitation_lets_nobody_in(site: Site, browser: TestClient, token: str) -> None:
    site.token()
    answer = accept(browser, token)
    assert (answer.status_code, code(answer)) == (403, "invitation-bad")
    assert "set-cookie" not in answer.headers


def test_an_invitation_of_who_was_let_go_is_bad(
    site: Site, browser: TestClient, clock: FakeClock, database: Database
) -> None:
    token = site.token()
    with database.writing() as session:
        deactivate(session, clock, KAISA)
    assert code(accept(browser, token)) == "invitation-bad"


@pytest.mark.parametrize(
    ("weak", "why"),
    [
        ("lyhyt", "password-weak"),
        ("salasana1234", "password-common"),
        ("kaisa@kela.example", "password-personal"),
        ("Kaisa Virkailija 1", "password-personal"),
        ("Kaisa FPA Kela 2026", "password-personal"),
        ("q" * 999, "password-long"),
    ],
)
def test_a_weak_password_leaves_the_invitation_unused(
    site: Site, browser: TestClient, weak: str, why: str
) -> None:
    token = site.token()
    assert code(accept(browser, token, weak)) == why
    assert accept(browser, token).status_code == 200


class Together(PasswordHasher):
    """Lets nobody finish hashing before all have begun."""

    def __init__(self, count: int) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self._barrier = Barrier(count)

    def hash(self, password: str | bytes, *, salt: bytes | None = None) -> str:
        self._barrier.wait(20)
        return super().hash(password, salt=salt)


def test_of_two_who_use_an_invitation_at_once_exactly_one_wins(
    database: Database, clock: FakeClock
) -> None:
    site = Site(make_parts(database, clock), Passwords(Together(2)))
    token = site.token()
    passwords = [PASSWORD, OTHER_PASSWORD]
    with ThreadPoolExecutor(2) as threads:
        answers = list(
            threads.map(lambda password: accept(site.browser(), token, password), passwords)
        )
    assert sorted(code(answer) for answer in answers) == ["200", "invitation-used"]
    winner = next(
        password
        for password, answer in zip(passwords, answers, strict=True)
        if answer.status_code == 200
    )
    right = [
        password
        for password in passwords
        if code(sign_in(site.browser(), KAISA, password)) == "200"
    ]
    assert right == [winner]


def test_a_new_password_ends_the_sessions_of_the_old_one(site: Site, browser: TestClient) -> None:
    accept(browser, site.token())
    with site.browser() as other:
        accept(other, site.token(), OTHER_PASSWORD)
        assert me(other) == "200"
    assert me(browser) == "not-known"
    assert code(sign_in(browser)) == "sign-in-wrong"


def test_a_session_ends_after_its_hours(site: Site, browser: TestClient, clock: FakeClock) -> None:
    accept(browser, site.token())
    clock.pass_by(hours=12, seconds=-1)
    assert me(browser) == "200"
    clock.pass_by(seconds=1)
    assert me(browser) == "not-known"


def test_signing_out_ends_this_session_alone_for_good(
    site: Site, browser: TestClient, database: Database, clock: FakeClock
) -> None:
    headers = browser_of(database, clock, add_official(database, clock, KAISA))
    sign_in(browser)
    with site.browser() as bare:
        assert bare.post("/api/official/sign-out", headers=headers).status_code == 204
        assert code(bare.get("/api/official/me", headers=headers)) == "not-known"
        assert code(bare.post("/api/official/sign-out", headers=headers)) == "not-known"
    assert me(browser) == "200"


def test_who_is_let_go_is_out_at_the_next_request(
    site: Site, browser: TestClient, database: Database, clock: FakeClock
) -> None:
    accept(browser, site.token())
    with database.writing() as session:
        deactivate(session, clock, KAISA)
    assert me(browser) == "not-known"
    assert code(sign_in(browser)) == "sign-in-wrong"


def test_an_advisor_has_no_business_in_the_browser(
    browser: TestClient, database: Database, clock: FakeClock
) -> None:
    add_advisor(database, clock, "leena@koivuranta.example")
    assert code(sign_in(browser, "leena@koivuranta.example")) == "sign-in-wrong"


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost", ""])
@pytest.mark.parametrize("path", ["invitation", "sign-in", "sign-out"])
def test_a_page_of_others_changes_nothing(
    site: Site, browser: TestClient, origin: str, path: str
) -> None:
    accept(browser, site.token())
    bodies = {
        "invitation": {"token": site.token(), "password": OTHER_PASSWORD},
        "sign-in": {"login": KAISA, "password": PASSWORD},
        "sign-out": {},
    }
    answer = browser.post(f"/api/official/{path}", json=bodies[path], headers={"origin": origin})
    assert (answer.status_code, code(answer)) == (403, "not-allowed")
    assert "set-cookie" not in answer.headers
    assert me(browser) == "200"


def test_ten_wrong_tries_make_a_pause_for_this_network(
    site: Site, browser: TestClient, database: Database, clock: FakeClock
) -> None:
    add_official(database, clock, KAISA)
    tried = [code(sign_in(browser, password="wrong wrong wrong")) for _ in range(11)]
    assert tried == ["sign-in-wrong"] * 10 + ["too-many-tries"]
    assert code(sign_in(browser)) == "too-many-tries"
    assert code(sign_in(site.browser("192.0.2.2"))) == "200"
    clock.pass_by(minutes=5)
    assert code(sign_in(browser)) == "200"


def test_invitations_are_tried_no_more_than_so_often(
    site: Site, browser: TestClient, clock: FakeClock
) -> None:
    token = site.token()
    tried = [code(accept(browser, "A" * 43)) for _ in range(31)]
    assert tried == ["invitation-bad"] * 30 + ["too-many-tries"]
    clock.pass_by(minutes=1)
    assert code(accept(browser, token)) == "200"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"login": "x"}',
        b'{"login": "x", "password": 1}',
        b'{"login": "x", "password": "\\ud800"}',
        b'{"login": "\\ud800", "password": "x"}',
        b'{"login": "x", "password": "y", "more": 1}',
        b'{"login": "x", "password": "' + b"y" * 1001 + b'"}',
    ],
)
def test_what_is_no_request_is_refused(browser: TestClient, body: bytes) -> None:
    headers = {"content-type": "application/json"}
    answer = browser.post("/api/official/sign-in", content=body, headers=headers)
    assert (answer.status_code, code(answer)) == (422, "bad-request")


def test_the_log_knows_ids_alone(
    site: Site, browser: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    token = site.token()
    with caplog.at_level(logging.INFO, "visitor"):
        accept(browser, "A" * 43)
        cookie = accept(browser, token).cookies[COOKIE]
        accept(browser, token)
        sign_in(browser, password="wrong wrong wrong")
        sign_in(browser)
    records = [record.__dict__ for record in caplog.records if record.name.startswith("visitor")]
    assert [record["outcome"] for record in records] == [
        "invitation-bad",
        "invitation used",
        "invitation-used",
        "wrong",
        "signed in",
    ]
    assert {record["place"] for record in records} == {"192.0.2.1"}
    for secret in (KAISA, "Kaisa", token, cookie, PASSWORD, "A" * 43):
        assert secret not in str(records)
