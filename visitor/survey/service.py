"""Owns the use cases of surveys, each inside its caller's unit of work; commits nothing.

Whoever changes responses has locked the session's row before: visitor/remote/repository.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from visitor.catalogue.rules import Catalogue, Party
from visitor.clock import Clock
from visitor.errors import SURVEY_BAD, SURVEY_CLOSED, LuukkuError
from visitor.privacy.id_numbers import without_id_numbers
from visitor.remote import repository as sessions
from visitor.remote import settling
from visitor.remote.models import RemoteSession
from visitor.survey import repository
from visitor.survey.models import SurveyResponse
from visitor.survey.rules import (
    LATE,
    PARTIES,
    UNCLOSED,
    NotTaken,
    PartySurvey,
    State,
    Survey,
    counts,
    take,
    to_the_month,
)
from visitor.survey.view import survey_shape

Told = Callable[[Session, str], None]


class Surveys:
    """What each party is asked after a session, and what they answered.

    `told(session, session_id)` says after the commit that a session has changed.
    """

    def __init__(
        self, clock: Clock, catalogue: Catalogue, surveys: Mapping[str, Survey], told: Told
    ) -> None:
        self._clock = clock
        self._catalogue = catalogue
        self._surveys = surveys
        self._told = told

    def open_all(self, session: Session, row: RemoteSession) -> None:
        """Ask every party; deadlines count from the end of the session. A second call is idle."""
        service = self._catalogue.services.get(row.service_id)
        survey = self._surveys.get(service.survey) if service else None
        if survey is None or row.survey_key is not None or row.closed_at is not None:
            return
        row.survey_key = self._clock.new_id()
        ended = row.ended_at or self._clock.now()
        for party in PARTIES:
            session.add(
                SurveyResponse(
                    id=self._clock.new_id(),
                    key=row.survey_key,
                    party=party.value,
                    survey=survey.id,
                    version=survey.version,
                    service_id=row.service_id,
                    language=row.language,
                    state=State.OPEN.value,
                    opened_at=ended,
                    until=ended + timedelta(minutes=survey.parties[party].minutes),
                    answers={},
                )
            )
        session.flush()
        self._told(session, row.id)

    def shown(
        self, session: Session, row: RemoteSession, party: Party, made_at: datetime | None
    ) -> None:
        """Keep that the party's survey was on their screen; after the end of it, nothing."""
        response = self._response(session, row, party)
        if response is None or response.shown_at is not None or not _waits(response):
            return
        response.shown_at = self._moment(made_at)
        if party is Party.CUSTOMER:
            settling.survey_shown(session, row, self._catalogue, self._clock.now())
        self._told(session, row.id)

    def answer(
        self,
        session: Session,
        row: RemoteSession,
        party: Party,
        answers: Mapping[str, Any],
        made_at: datetime | None,
    ) -> None:
        """Keep the party's answers. Once answered, further answers change nothing.

        Raises LuukkuError SURVEY_CLOSED where there is nothing to answer any more, SURVEY_BAD
        where these are no answers to the questions.
        """
        response = self._response(session, row, party)
        asked = self._asked(response) if response else None
        if self.states(session, row).get(party) == State.ANSWERED:
            return
        if response is None or asked is None:
            raise LuukkuError(SURVEY_CLOSED, "no such survey")
        moment = self._moment(made_at)
        if response.state == State.SKIPPED or not counts(moment, response.until, self._clock.now()):
            raise LuukkuError(SURVEY_CLOSED, response.state)
        taken = take(asked.questions, answers)
        if isinstance(taken, NotTaken):
            raise LuukkuError(SURVEY_BAD, f"{taken.question}: {taken.why}")
        response.answers = {name: _kept(value) for name, value in taken.answers.items()}
        response.version = self._surveys[response.survey].version
        response.shown_at = response.shown_at or moment
        self._settle(session, row, response, State.ANSWERED, moment)

    def skip(
        self, session: Session, row: RemoteSession, party: Party, made_at: datetime | None
    ) -> None:
        """Keep that the party did not want to answer; what is settled stays as it is."""
        response = self._response(session, row, party)
        if response is not None and response.state == State.OPEN:
            self._settle(session, row, response, State.SKIPPED, self._moment(made_at))

    def expire(self, session: Session, row: RemoteSession) -> None:
        """Settle those of the session's responses whose time is up."""
        now = self._clock.now()
        for response in repository.responses(session, row.survey_key or ""):
            if response.state == State.OPEN and response.until < now:
                self._settle(session, row, response, State.EXPIRED, response.until)

    def settle_key(self, session: Session, row: RemoteSession) -> None:
        """Cut the session off from its responses once nothing can come any more.

        An expired response waits a day for an answer that was given in time. With the key goes
        the time of each response, which would join them as well: only its month stays.
        """
        now = self._clock.now()
        over = row.closed_at or (row.ended_at and row.ended_at < now - UNCLOSED)
        if row.survey_key is None or not over:
            return
        found = repository.responses(session, row.survey_key)
        if any(_may_be_answered(response, now) for response in found):
            return
        for response in found:
            _blur(response)
        row.survey_key = None
        session.flush()

    def states(self, session: Session, row: RemoteSession) -> Mapping[Party, str]:
        """Open, answered, skipped or expired by party; nobody where nobody was asked."""
        if row.survey_key is None:
            return sessions.state_of(session, row.id).surveys
        seen = repository.seen(session, row.survey_key)
        return {Party(response.party): response.state for response in seen}

    def shape(self, session: Session, row: RemoteSession, party: Party) -> dict[str, Any] | None:
        """What the party's screen shows, while it may answer."""
        now = self._clock.now()
        for response in repository.seen(session, row.survey_key) if row.survey_key else ():
            open_now = response.state == State.OPEN and now <= response.until
            if response.party == party and open_now and self._asked(response):
                return survey_shape(response, self._surveys[response.survey], now)
        return None

    def _settle(
        self,
        session: Session,
        row: RemoteSession,
        response: SurveyResponse,
        state: State,
        at: datetime,
    ) -> None:
        response.state = state.value
        response.settled_at = at
        party, now = Party(response.party), self._clock.now()
        settling.survey_settled(session, row, self._catalogue, party, state.value, now)
        session.flush()
        self.settle_key(session, row)
        self._told(session, row.id)

    def _response(
        self, session: Session, row: RemoteSession, party: Party
    ) -> SurveyResponse | None:
        found = repository.responses(session, row.survey_key) if row.survey_key else ()
        return next((response for response in found if response.party == party), None)

    def _asked(self, response: SurveyResponse) -> PartySurvey | None:
        survey = self._surveys.get(response.survey)
        return survey.parties.get(Party(response.party)) if survey else None

    def _moment(self, made_at: datetime | None) -> datetime:
        now = self._clock.now()
        return now if made_at is None else min(made_at, now)


def _waits(response: SurveyResponse) -> bool:
    return response.state in (State.OPEN, State.EXPIRED)


def _may_be_answered(response: SurveyResponse, now: datetime) -> bool:
    late = response.state == State.EXPIRED and response.until >= now - LATE
    return response.state == State.OPEN or late


def _kept(value: int | bool | str) -> int | bool | str:
    return without_id_numbers(value) if isinstance(value, str) else value


def _blur(response: SurveyResponse) -> None:
    response.opened_at = to_the_month(response.opened_at)
    response.until = to_the_month(response.until)
    response.shown_at = response.shown_at and to_the_month(response.shown_at)
    response.settled_at = response.settled_at and to_the_month(response.settled_at)
