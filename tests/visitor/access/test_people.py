"""How people are added, invited and let go."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tests.fakes.access import add_device
from tests.fakes.clock import FakeClock
from tests.fakes.people import add_official, at_desk, browser_of
from visitor.access import people_repository as repository
from visitor.access.invitations import Bad, Open, TooOld, Worth, look_up
from visitor.access.models import Invitation, Person, WebSession
from visitor.access.people import (
    KEPT_AFTER,
    Added,
    Invited,
    LoginTaken,
    add_advisor,
    deactivate,
    invite_official,
    signed_in_advisor,
)
from visitor.clock import Clock
from visitor.db.engine import Database

LEENA = ("Leena Neuvoja", "leena@koivuranta.example")
KAISA = ("Kaisa Virkailija", "kaisa@kela.example")


@pytest.fixture
def people(database: Database, clock: FakeClock) -> People:
    return People(database, clock)


class People:
    """What a test does to people, each in a unit of work."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add(self, name: str, login: str, password_hash: str = "hash") -> Added | LoginTaken:
        with self._database.writing() as session:
            return add_advisor(session, self._clock, name, login, password_hash)

    def invite(self, name: str, login: str, authority: str = "kela") -> Invited | LoginTaken:
        with self._database.writing() as session:
            return invite_official(session, self._clock, name, login, authority, 7)

    def token(self) -> str:
        invited = self.invite(*KAISA)
        assert isinstance(invited, Invited)
        return invited.token

    def let_go(self, who: str) -> str | None:
        with self._database.writing() as session:
            person = deactivate(session, self._clock, who)
            return person.id if person else None

    def worth(self, token: str) -> Worth:
        with self._database.reading() as session:
            return look_up(session, token, self._clock.now())

    def at(self, device_id: str) -> str | None:
        with self._database.reading() as session:
            advisor = signed_in_advisor(session, device_id, self._clock.now())
            return advisor.id if advisor else None

    def all(self) -> list[tuple[str, str, str, str, bool]]:
        with self._database.reading() as session:
            return [
                (row.kind, row.name, row.login, row.password_hash, row.active)
                for row in repository.people(session)
            ]


def test_an_advisor_is_kept_by_a_login_in_lower_case(people: People) -> None:
    added = people.add("  Leena Neuvoja ", " Leena@Koivuranta.Example ")
    assert isinstance(added, Added)
    assert added.new
    assert people.all() == [("advisor", *LEENA, "hash", True)]


def test_an_advisor_who_is_there_gets_the_new_password(people: People) -> None:
    first, again = people.add(*LEENA), people.add(*LEENA, "other hash")
    assert isinstance(first, Added)
    assert again == Added(first.person_id, new=False)
    assert people.all() == [("advisor", *LEENA, "other hash", True)]


def test_a_login_belongs_to_one_person(people: People) -> None:
    people.add(*LEENA)
    people.invite(*KAISA)
    assert people.invite("Leena", LEENA[1]) == LoginTaken()
    assert people.add("Kaisa", KAISA[1]) == LoginTaken()
    assert people.invite("Kaisa", KAISA[1], "vero") == LoginTaken()
    assert len(people.all()) == 2


@pytest.mark.parametrize(
    ("name", "login", "authority", "fault"),
    [
        ("", KAISA[1], "kela", "name"),
        ("x" * 201, KAISA[1], "kela", "name"),
        ("Kai\nsa", KAISA[1], "kela", "name"),
        ("Kaisa", "kaisa", "kela", "login"),
        ("Kaisa", "ka isa@kela.example", "kela", "login"),
        ("Kaisa", "kaisa@kela\x00", "kela", "login"),
        ("Kaisa", KAISA[1], "", "authority"),
        ("Kaisa", KAISA[1], "Kela", "authority"),
    ],
)
def test_what_is_no_person_is_refused_by_name(
    people: People, name: str, login: str, authority: str, fault: str
) -> None:
    with pytest.raises(ValueError, match=f"^{fault}$"):
        people.invite(name, login, authority)
    assert people.all() == []


def test_an_invitation_names_its_person_and_only_its_hash_is_kept(
    people: People, database: Database
) -> None:
    invited = people.invite(*KAISA)
    assert isinstance(invited, Invited)
    worth = people.worth(invited.token)
    assert isinstance(worth, Open)
    assert (worth.person_id, worth.name, worth.login) == (invited.person_id, *KAISA)
    assert worth.authority == "kela"
    assert len(invited.token) == 43
    assert invited.token not in repr(invited)
    with database.reading() as session:
        kept = session.scalars(select(Invitation)).one()
        assert kept.token_hash == worth.token_hash != invited.token


def test_an_invitation_runs_out_by_its_day(people: People, clock: FakeClock) -> None:
    token = people.token()
    clock.pass_by(days=7, seconds=-1)
    assert isinstance(people.worth(token), Open)
    clock.pass_by(seconds=1)
    assert people.worth(token) == TooOld()


def test_a_second_invitation_takes_the_first_ones_place(people: People) -> None:
    first, second = people.token(), people.token()
    assert people.worth(first) == TooOld()
    assert isinstance(people.worth(second), Open)
    assert len(people.all()) == 1


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "ä" * 43, "A" * 44, "\x00" * 43, "é" * 9999])
def test_a_forged_token_is_worth_nothing(people: People, token: str) -> None:
    people.token()
    assert people.worth(token) == Bad()


def test_whoever_is_let_go_keeps_nothing_that_lets_them_in(
    people: People, database: Database, clock: FakeClock
) -> None:
    desk = add_device(database, clock, "desk").device_id
    leena = people.add(*LEENA)
    assert isinstance(leena, Added)
    at_desk(database, clock, desk, leena.person_id)
    assert people.at(desk) == leena.person_id
    assert people.let_go(LEENA[1].upper()) == leena.person_id
    assert people.at(desk) is None
    assert people.all() == [("advisor", *LEENA, "", False)]
    people.add(*LEENA)
    assert people.at(desk) is None


def test_an_official_who_is_let_go_loses_sessions_and_invitations(
    people: People, database: Database, clock: FakeClock
) -> None:
    kaisa = add_official(database, clock, KAISA[1])
    browser_of(database, clock, kaisa)
    token = people.token()
    assert people.let_go(kaisa) == kaisa
    assert people.worth(token) == Bad()
    with database.reading() as session:
        assert session.scalars(select(WebSession.ended_at)).all() == [clock.now()]
    people.invite(*KAISA)
    assert people.worth(token) == TooOld()


def test_nobody_is_let_go_by_a_wrong_name(people: People) -> None:
    people.add(*LEENA)
    for who in ("", "f" * 32, "nobody@koivuranta.example", "\x00"):
        assert people.let_go(who) is None


def test_nobody_is_at_a_desk_after_the_hour_of_the_sign_in(
    people: People, database: Database, clock: FakeClock
) -> None:
    desk = add_device(database, clock, "desk").device_id
    leena = people.add(*LEENA)
    assert isinstance(leena, Added)
    at_desk(database, clock, desk, leena.person_id, hours=10)
    assert people.at("f" * 32) is None
    clock.pass_by(hours=10, seconds=-1)
    assert people.at(desk) == leena.person_id
    clock.pass_by(seconds=1)
    assert people.at(desk) is None


def test_what_is_long_over_is_forgotten(
    people: People, database: Database, clock: FakeClock
) -> None:
    kaisa = add_official(database, clock, KAISA[1])
    browser_of(database, clock, kaisa)
    people.token()
    clock.pass_by(days=7 + KEPT_AFTER.days, seconds=1)
    people.token()
    with database.reading() as session:
        assert session.scalars(select(WebSession)).all() == []
        assert len(session.scalars(select(Invitation)).all()) == 1
        assert len(session.scalars(select(Person)).all()) == 1
