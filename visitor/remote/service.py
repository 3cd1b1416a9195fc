"""Owns the use cases of remote sessions, inside their caller's unit of work; commits nothing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from visitor.access import people_repository
from visitor.access.roles import Caller, Role
from visitor.catalogue.rules import Catalogue, Party, Service
from visitor.clock import Clock
from visitor.errors import (
    COMMAND_REUSED,
    CUSTOMER_GONE,
    ROOM_AWAY,
    ROOM_IN_SURVEY,
    ROOM_TAKEN,
    ROOM_UNKNOWN,
    SERVICE_UNKNOWN,
    SESSION_UNKNOWN,
    STEP_NOT_NOW,
    LuukkuError,
)
from visitor.remote import repository
from visitor.remote.customers import signed_in
from visitor.remote.facts import AGAIN
from visitor.remote.models import Customer, RemoteSession
from visitor.remote.moves import BY_WORD, Decline, Move, Open, TakeStep
from visitor.remote.rules import Actor, Moment
from visitor.remote.schemas import MovePayload, OpenPayload
from visitor.remote.settling import HUB, make_move
from visitor.remote.state import LOST, Phase, Reason, State
from visitor.remote.surroundings import Surroundings
from visitor.remote.teller import RemoteTeller
from visitor.survey.service import Surveys


class RemoteSessions:
    """Opens sessions and settles every move in them, whoever makes it."""

    def __init__(
        self,
        clock: Clock,
        catalogue: Catalogue,
        surveys: Surveys,
        teller: RemoteTeller,
        around: Surroundings,
    ) -> None:
        self._clock = clock
        self._catalogue = catalogue
        self._surveys = surveys
        self._teller = teller
        self._around = around

    def open(self, session: Session, caller: Caller, wish: OpenPayload) -> RemoteSession:
        """Begin a session for a customer who waits, in a room that is free and on the line.

        With `again_of` it goes on with one whose call broke: what was done before that call
        counts here too.
        """
        advisor_id = signed_in(caller)
        service = self._catalogue.services.get(wish.service_id)
        if service is None:
            raise LuukkuError(SERVICE_UNKNOWN, wish.service_id)
        if repository.find(session, wish.session_id) is not None:
            raise LuukkuError(COMMAND_REUSED, wish.session_id)
        self._check_room(session, wish.room_id)
        # Sessions before the customer, as everywhere: two who wait for each other wait for ever.
        first = self._going_on(session, caller, wish)
        self._end_survey(session, wish)
        row = self._new(self._waiting(session, wish.customer_id), caller, advisor_id, wish)
        session.add(row)
        session.flush()
        self._settle(session, row, service, first, Actor(Party.ADVISOR, advisor_id), wish.made_at)
        return row

    def move(self, session: Session, caller: Caller, wish: MovePayload) -> RemoteSession:
        """Settle one party's move. What is not theirs does not exist for them."""
        if caller.role is Role.DESK:
            signed_in(caller)
        if caller.role is Role.OFFICIAL:
            # Before the session's row, always: two who wait for each other wait for ever.
            people_repository.hold_person(session, caller.person_id)
        row = repository.locked(session, wish.session_id)
        service = self._catalogue.services.get(row.service_id) if row else None
        actor = self._actor(session, row, service, caller) if row and service else None
        if row is None or service is None or actor is None:
            raise LuukkuError(SESSION_UNKNOWN, wish.session_id)
        self._settle(session, row, service, _move(wish), actor, wish.made_at)
        return row

    def by_hub(self, session: Session, session_id: str, move: Move) -> None:
        """Settle a move that the hub makes by itself, if the session is there."""
        row = repository.locked(session, session_id)
        service = self._catalogue.services.get(row.service_id) if row else None
        if row is not None and service is not None:
            self._settle(session, row, service, move, HUB, self._clock.now())

    def _settle(
        self,
        session: Session,
        row: RemoteSession,
        service: Service,
        move: Move,
        actor: Actor,
        made_at: datetime,
    ) -> None:
        before = row.phase
        now = self._clock.now()
        around = self._around.of(session, row, service, actor)
        moment = Moment(now, made_at, around.group, around.busy, around.other_gone)
        after = make_move(session, row, service, move, actor, moment)
        if after.phase is Phase.ENDED and before != Phase.ENDED:
            self._ended(session, row, after)
        self._teller.changed(session, row.id)

    def _ended(self, session: Session, row: RemoteSession, state: State) -> None:
        served = state.reason != Reason.ABANDONED or state.answered_at is not None
        if served and state.reason not in LOST:
            row.customer.gone_at = state.ended_at
        if state.answered_at is not None:
            self._surveys.open_all(session, row)

    def _actor(
        self, session: Session, row: RemoteSession, service: Service, caller: Caller
    ) -> Actor | None:
        """As whom `caller` moves in this session; None where it is none of theirs."""
        match caller.role:
            case Role.ROOM if caller.device_id == row.room_id:
                return Actor(Party.CUSTOMER)
            case Role.DESK if caller.device_id == row.desk_id or caller.person_id == row.advisor_id:
                return Actor(Party.ADVISOR, caller.person_id)
            case Role.OFFICIAL:
                person = people_repository.person_by_id(session, caller.person_id)
                ours = person is not None and person.authority == service.authority.id
                return Actor(Party.OFFICIAL, caller.person_id) if ours else None
            case _:
                return None

    def _check_room(self, session: Session, room_id: str) -> None:
        if repository.hold_room(session, room_id) is None:
            raise LuukkuError(ROOM_UNKNOWN, room_id)
        if repository.taken_room(session, room_id):
            raise LuukkuError(ROOM_TAKEN, room_id)
        if not self._around.room_online(room_id):
            raise LuukkuError(ROOM_AWAY, room_id)

    def _going_on(self, session: Session, caller: Caller, wish: OpenPayload) -> Open:
        """How the session begins. Refuses one to go on with that is another's or did not break."""
        if wish.again_of is None:
            return Open()
        row = repository.locked(session, wish.again_of)
        theirs = row and (caller.device_id == row.desk_id or caller.person_id == row.advisor_id)
        if row is None or not theirs or row.customer_id != wish.customer_id:
            raise LuukkuError(SESSION_UNKNOWN, wish.again_of)
        broke = repository.can_go_on(session, row, self._clock.now() - AGAIN)
        if not broke or row.service_id != wish.service_id:
            raise LuukkuError(STEP_NOT_NOW, wish.again_of)
        self._teller.changed(session, row.id)
        return Open(row.id, repository.state_of(session, row.id))

    def _end_survey(self, session: Session, wish: OpenPayload) -> None:
        """Refuse a room where a customer may be answering, or end what they are asked there."""
        row = repository.newest_in(session, wish.room_id)
        if row is None or self._surveys.shape(session, row, Party.CUSTOMER) is None:
            return
        # Who is called for again is the one who was asked of the call that broke.
        if not wish.take_over and row.id != wish.again_of:
            raise LuukkuError(ROOM_IN_SURVEY, wish.room_id)
        self._surveys.skip(session, row, Party.CUSTOMER, None)

    def _waiting(self, session: Session, customer_id: str) -> Customer:
        customer = repository.customer(session, customer_id)
        here = customer is not None and customer.gone_at is None
        if customer is None or not here or repository.in_session(session, customer_id):
            raise LuukkuError(CUSTOMER_GONE, customer_id)
        return customer

    def _new(
        self, customer: Customer, caller: Caller, advisor_id: str, wish: OpenPayload
    ) -> RemoteSession:
        return RemoteSession(
            id=wish.session_id,
            customer_id=customer.id,
            customer=customer,
            service_id=wish.service_id,
            room_id=wish.room_id,
            desk_id=caller.device_id,
            advisor_id=advisor_id,
            language=customer.language,
            phase=Phase.PREPARING.value,
            reason="",
            opened_at=self._clock.now(),
        )


def _move(wish: MovePayload) -> Move:
    match wish.move:
        case "step":
            return TakeStep(wish.step_id, wish.note, wish.attempt)
        case "decline":
            return Decline(wish.attempt)
        case word:
            return BY_WORD[word]()
