"""Owns the way of a survey from its offer to the thanks, and what is told of it. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from booth.call.local_protocol import Done, SurveyAnswers, SurveyShown, SurveySkip
from booth.room.media_port import MediaPort
from booth.room.room_facts import SessionFacts
from booth.room.room_survey_view_model import RoomSurveyViewModel
from booth.room.stage import Heard, Here, Sent
from visitor.clock import Clock

THANKS_S = 8.0
"""The thanks are shown so long, even where the advisor has closed the session meanwhile."""


class SurveyDesk:
    """Begins, sends and ends the survey; `here` is what the stage needs to know of it."""

    def __init__(
        self,
        media: MediaPort,
        clock: Clock,
        survey: RoomSurveyViewModel,
        changed: Callable[[], None],
    ) -> None:
        self._media = media
        self._clock = clock
        self._survey = survey
        self._changed = changed
        self._shown = ""
        self._gone = False
        self._thanks_until = 0.0
        self._closes_at = 0.0
        self.language = ""
        self.here = Here()
        survey.sent.connect(self._send)
        survey.declined.connect(self._decline)

    def begin(self, session: SessionFacts | None, language: str) -> None:
        """The customer wants to answer, in `language`."""
        if session is None or session.survey is None or self.here.survey_of == session.id:
            return
        self._survey.begin(session.survey)
        self._open(session, language)
        self._changed()

    def decline(self, session: SessionFacts | None, language: str) -> None:
        """The customer does not want to answer, without having seen a question."""
        if session is not None and session.survey is not None and not self.here.survey_of:
            self._open(session, language)
            self._decline()

    def speak(self, language: str) -> None:
        """Go on in `language` with the survey or the thanks, where there are any."""
        if self.here.survey_of:
            self.language = language

    def hear(self, heard: Heard, heard_at: float) -> None:
        """The hub's word: the survey's end, or that it is over; `heard_at` is when it came."""
        session, survey = heard.session, heard.survey
        if survey is not None:
            self._closes_at = heard_at + survey.remaining_ms / 1000
        mine = self.here.survey_of
        self._gone = session is None or session.id != mine
        if not mine or (survey is not None and session is not None and session.id == mine):
            return
        if self.here.sent is Sent.NOTHING and not self._survey.busy:
            self._thank(Sent.LATE)
        self._leave()

    def tick(self) -> None:
        """Let time pass: the survey's last minute, and the end of the thanks."""
        now = self._clock.monotonic()
        if self.here.survey_of and self.here.sent is Sent.NOTHING:
            self._survey.tell_left(max(0, round(self._closes_at - now)))
        if self.here.thanked and now >= self._thanks_until:
            self.here = replace(self.here, thanked=False)
            self._leave()

    def _open(self, session: SessionFacts, language: str) -> None:
        self.here = Here(survey_of=session.id)
        self.language = language
        if self._shown != session.id:
            self._shown = session.id
            self._media.order(SurveyShown(session.id), _unheard)

    def _send(self, answers: dict[str, str]) -> None:
        mine = self.here.survey_of
        self._media.order(SurveyAnswers(mine, answers), lambda done: self._sent(mine, done))

    def _sent(self, session_id: str, done: Done) -> None:
        if self.here.survey_of != session_id:
            return
        self._survey.kept(done.ok)
        if done.ok:
            self._thank(Sent.ANSWERED)
        elif done.why == "no-survey":
            self._thank(Sent.LATE)
        self._changed()

    def _decline(self) -> None:
        self._media.order(SurveySkip(self.here.survey_of), _unheard)
        self._thank(Sent.SKIPPED)
        self._changed()

    def _thank(self, sent: Sent) -> None:
        self.here = replace(self.here, sent=sent, thanked=True)
        self._thanks_until = self._clock.monotonic() + THANKS_S
        self._survey.forget()

    def _leave(self) -> None:
        """Once both the session and the thanks are over, nothing of them remains."""
        if self._gone and not self.here.thanked:
            self.here = Here()
            self.language = self._shown = ""


def _unheard(_done: Done) -> None:
    """Shown and skipped are only counted; nothing on the screen depends on them."""
