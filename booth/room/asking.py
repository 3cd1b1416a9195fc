"""Owns asking the advisor to come in: ordered here, known by the hub, or not got through."""

from __future__ import annotations

from collections.abc import Callable

from booth.call.local_protocol import AskAdvisor, Done, HubPresence
from booth.room.media_port import MediaPort
from booth.room.room_facts import SessionFacts
from booth.room.stage import Heard


class Asking:
    """One request for each session until the hub knows; `changed` is called when an answer comes.

    `sent` is "" while nothing was asked, sending, kept (journalled) or failed. GUI thread.
    """

    def __init__(self, media: MediaPort, changed: Callable[[], None]) -> None:
        self._media = media
        self._changed = changed
        self._session_id = ""
        self.sent = ""

    def ask(self, session_id: str) -> None:
        """Ask, unless that is on its way already."""
        if self.sent in ("sending", "kept") and self._session_id == session_id:
            return
        self._session_id, self.sent = session_id, "sending"
        self._changed()
        self._media.order(AskAdvisor(session_id), lambda done: self._done(session_id, done))

    def hear(self, session: SessionFacts | None) -> None:
        """The hub's word: who has asked and been heard may ask again after the advisor was in."""
        known = session is not None and (session.advisor_asked or session.advisor_present)
        if known or session is None or session.id != self._session_id:
            self.sent = ""

    def _done(self, session_id: str, done: Done) -> None:
        # The hub may have told that it knows, before this answer came.
        if self._session_id == session_id and self.sent == "sending":
            self.sent = "kept" if done.ok else "failed"
            self._changed()


def ask_state(heard: Heard, asking: Asking) -> str:
    """What can truthfully be said: here, asked, sending, waiting (for the hub), failed or ""."""
    session = heard.session
    if session is None or session.advisor_present:
        return "here" if session else ""
    if session.advisor_asked:
        return "asked"
    if asking.sent == "kept":
        lost = heard.state is not None and heard.state.hub is HubPresence.LOST
        return "waiting" if lost else "sending"
    return asking.sent
