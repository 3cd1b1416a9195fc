"""How advisors sign in at desks: who gets in, who is told, and how tries are limited."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Literal

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select, update

from tests.fakes.access import add_device
from tests.fakes.clock import FakeClock
from tests.fakes.people import PASSWORD, add_advisor, add_official, cheap_passwords
from visitor.access.changes import Change, PeopleChanges, PersonChange
from visitor.access.credentials import Credentials
from visitor.access.desk_sign_in import Advisor, DeskSignIns
from visitor.access.models import DeskSignIn, Person
from visitor.access.passwords import Passwords
from visitor.access.people import deactivate, signed_in_advisor
from visitor.db.engine import Database
from visitor.errors import SIGN_IN_WRONG, TOO_MANY_TRIES, LuukkuError

LEENA = "leena@koivuranta.example"


class Desks:
    """Two desks, an advisor and an official; what was told, with who was there by then."""

    def __init__(self, database: Database, clock: FakeClock, passwords: Passwords) -> None:
        self.database = database
        self.clock = clock
        self.first = add_device(database, clock, "desk").device_id
        self.second = add_device(database, clock, "desk").device_id
        self.leena = add_advisor(database, clock, LEENA)
        add_official(database, clock, "kaisa@kela.example")
        self.told: list[tuple[PersonChange, str | None]] = []
        changes = PeopleChanges()
        changes.listen(lambda change: self.told.append((change, self.at(change.device_id))))
        credentials = Credentials(database, clock, passwords)
        self.sign_ins = DeskSignIns(database, clock, credentials, changes, hours=10)

    def at(self, device_id: str) -> str | None:
        with self.database.reading() as session:
            advisor = signed_in_advisor(session, device_id, self.clock.now())
            return advisor.id if advisor else None

    def try_in(self, login: str = LEENA, password: str = PASSWORD, desk: str = "") -> str:
        try:
            return self.sign_ins.sign_in(desk or self.first, login, password).id
        except LuukkuError as refusal:
            return refusal.kind.code


@pytest.fixture
def desks(database: Database, clock: FakeClock) -> Desks:
    return Desks(database, clock, cheap_passwords())


def test_the_right_password_signs_in_at_this_desk_alone(desks: Desks) -> None:
    signed_in = desks.sign_ins.sign_in(desks.first, f" {LEENA.upper()} ", PASSWORD)
    assert signed_in == Advisor(desks.leena, "Leena Neuvoja")
    assert (desks.at(desks.first), desks.at(desks.second)) == (desks.leena, None)


def test_a_password_is_right_however_its_letters_were_typed(
    desks: Desks, database: Database
) -> None:
    kept = cheap_passwords().hash("yötön yö ja ﬁlmi".replace("ﬁ", "fi"))
    with database.writing() as session:
        session.execute(update(Person).values(password_hash=kept))
    assert desks.try_in(password="yo\u0308to\u0308n yo\u0308 ja ﬁlmi") == desks.leena
    assert desks.try_in(password="yoton yo ja filmi") == SIGN_IN_WRONG.code


@pytest.mark.parametrize(
    ("login", "password"),
    [
        (LEENA, "sininen kuutamo 48"),
        (LEENA, ""),
        (LEENA, "x" * 1000),
        ("nobody@koivuranta.example", PASSWORD),
        ("kaisa@kela.example", PASSWORD),
        ("", PASSWORD),
        ("leena\x00@koivuranta.example", PASSWORD),
        ("' OR 1=1 --", PASSWORD),
    ],
)
def test_what_is_wrong_is_never_told_apart(desks: Desks, login: str, password: str) -> None:
    assert desks.try_in(login, password) == SIGN_IN_WRONG.code
    assert desks.at(desks.first) is None
    assert desks.told == []


def test_whoever_was_invited_or_let_go_has_no_password_that_fits(
    desks: Desks, database: Database, clock: FakeClock
) -> None:
    with database.writing() as session:
        deactivate(session, clock, LEENA)
    assert desks.try_in() == desks.try_in(password="") == SIGN_IN_WRONG.code


class Counting(PasswordHasher):
    """Counts what it compares."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self.compared: list[str] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002
        self.compared.append(str(hash).rpartition("$")[0].rpartition("$")[0])
        return super().verify(hash, password)


def test_an_unknown_login_is_compared_with_a_hash_all_the_same(
    database: Database, clock: FakeClock
) -> None:
    hasher = Counting()
    desks = Desks(database, clock, Passwords(hasher))
    for login in (LEENA, "nobody@koivuranta.example", "", "x\x00", "kaisa@kela.example"):
        desks.try_in(login, "sininen kuutamo 48")
    assert hasher.compared == ["$argon2id$v=19$m=8,t=1,p=1"] * 5


def test_the_second_to_sign_in_takes_the_desk(
    desks: Desks, database: Database, clock: FakeClock
) -> None:
    ville = add_advisor(database, clock, "ville@koivuranta.example")
    desks.try_in()
    clock.pass_by(minutes=1)
    assert desks.try_in("ville@koivuranta.example") == ville
    assert desks.at(desks.first) == ville
    with database.reading() as session:
        ended = session.scalars(select(DeskSignIn.ended_at).order_by(DeskSignIn.since)).all()
    assert ended == [clock.now(), None]


def test_who_listens_hears_of_each_change_once_it_is_so(desks: Desks) -> None:
    desks.try_in()
    desks.sign_ins.sign_out(desks.first)
    desks.sign_ins.sign_out(desks.first)
    assert desks.told == [
        (PersonChange(Change.DESK_IN, desks.leena, desks.first), desks.leena),
        (PersonChange(Change.DESK_OUT, desks.leena, desks.first), None),
    ]


def test_of_many_who_sign_in_at_once_one_is_at_the_desk(
    desks: Desks, database: Database, clock: FakeClock
) -> None:
    logins = [f"person{number}@koivuranta.example" for number in range(6)]
    ids = [add_advisor(database, clock, login) for login in logins]
    together = Barrier(6)

    def try_in(login: str) -> str:
        together.wait(20)
        return desks.try_in(login)

    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(try_in, logins)) == ids
    with database.reading() as session:
        still = session.scalars(select(DeskSignIn).where(DeskSignIn.ended_at.is_(None))).all()
    assert len(still) == 1


def test_ten_wrong_tries_make_a_pause_after_which_the_right_password_works(
    desks: Desks, clock: FakeClock
) -> None:
    wrong = [desks.try_in(password="sininen kuutamo 48") for _ in range(10)]
    assert wrong == [SIGN_IN_WRONG.code] * 10
    assert desks.try_in() == TOO_MANY_TRIES.code
    clock.pass_by(minutes=4, seconds=59)
    assert desks.try_in() == TOO_MANY_TRIES.code
    clock.pass_by(seconds=1)
    assert desks.try_in() == desks.leena


def test_the_right_password_wipes_the_wrong_tries_away(desks: Desks) -> None:
    for _ in range(3):
        wrong = [desks.try_in(password="sininen kuutamo 48") for _ in range(9)]
        assert wrong == [SIGN_IN_WRONG.code] * 9
        assert desks.try_in() == desks.leena


def test_right_passwords_are_not_counted(desks: Desks) -> None:
    assert {desks.try_in() for _ in range(70)} == {desks.leena}


def test_tries_of_one_login_at_one_desk_keep_neither_others_nor_other_desks_out(
    desks: Desks, database: Database, clock: FakeClock
) -> None:
    ville = add_advisor(database, clock, "ville@koivuranta.example")
    for _ in range(30):
        desks.try_in(password="sininen kuutamo 48")
    assert desks.try_in("ville@koivuranta.example") == ville
    assert desks.try_in(desk=desks.second) == desks.leena


def test_a_desk_tries_no_more_than_so_many_logins(desks: Desks) -> None:
    tried = [desks.try_in(f"person{number}@koivuranta.example") for number in range(61)]
    assert tried == [SIGN_IN_WRONG.code] * 60 + [TOO_MANY_TRIES.code]
    assert desks.try_in() == TOO_MANY_TRIES.code
    assert desks.try_in(desk=desks.second) == desks.leena


def test_a_login_is_tried_no_more_than_so_often_from_everywhere(
    desks: Desks, database: Database, clock: FakeClock
) -> None:
    places = [f"place{number}" for number in range(7)]
    tried = [
        desks.try_in(password="sininen kuutamo 48", desk=place)
        for place in places
        for _ in range(9)
    ]
    assert tried == [SIGN_IN_WRONG.code] * 60 + [TOO_MANY_TRIES.code] * 3
    assert desks.try_in() == TOO_MANY_TRIES.code


def test_an_older_hash_is_made_anew_by_signing_in(desks: Desks, database: Database) -> None:
    older = Passwords(PasswordHasher(time_cost=2, memory_cost=8, parallelism=1)).hash(PASSWORD)
    with database.writing() as session:
        session.execute(update(Person).values(password_hash=older))
    assert desks.try_in(password="sininen kuutamo 48") == SIGN_IN_WRONG.code
    assert kept_hash(database) == older
    assert desks.try_in() == desks.leena
    renewed = kept_hash(database)
    assert renewed.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert desks.try_in() == desks.leena
    assert kept_hash(database) == renewed


def kept_hash(database: Database) -> str:
    with database.reading() as session:
        return session.scalars(select(Person.password_hash).where(Person.login == LEENA)).one()


class LetGoMeanwhile(PasswordHasher):
    """Shuts the advisor out while the password is being compared."""

    def __init__(self, database: Database, clock: FakeClock) -> None:
        super().__init__(time_cost=1, memory_cost=8, parallelism=1)
        self._database = database
        self._clock = clock

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002
        with self._database.writing() as session:
            deactivate(session, self._clock, LEENA)
        return super().verify(hash, password)


def test_who_is_let_go_in_the_middle_of_signing_in_is_not_in(
    database: Database, clock: FakeClock
) -> None:
    desks = Desks(database, clock, Passwords(LetGoMeanwhile(database, clock)))
    assert desks.try_in() == SIGN_IN_WRONG.code
    assert desks.at(desks.first) is None


def test_the_log_knows_ids_alone(desks: Desks, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        desks.try_in(password="sininen kuutamo 48")
        desks.try_in("nobody@koivuranta.example")
        desks.try_in()
        for _ in range(11):
            desks.try_in(password="sininen kuutamo 48")
    records = [record.__dict__ for record in caplog.records]
    outcomes = [(record["outcome"], record["person"]) for record in records]
    assert outcomes[:3] == [("wrong", desks.leena), ("wrong", ""), ("signed in", desks.leena)]
    assert outcomes[-1] == ("too many tries", "")
    assert {record["place"] for record in records} == {desks.first}
    for secret in ("leena", "Leena", "nobody", PASSWORD, "kuutamo"):
        assert secret not in str(records)
