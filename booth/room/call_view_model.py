"""Owns the call as the customer sees it, and what they do in it. GUI thread."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.call.local_protocol import LOUDEST, Done, End, Mute, Volume
from booth.room.call_page import CallPage
from booth.room.media_port import MediaPort
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Room"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@uncreatable("made by the room")
class CallViewModel(QObject):
    """Shows what the media process says; a touch asks it, and shows nothing by itself."""

    connectingChanged = Signal()
    whoChanged = Signal()
    privacyChanged = Signal()
    initialsChanged = Signal()
    advisorChanged = Signal()
    advisorHereChanged = Signal()
    bannersChanged = Signal()
    lostChanged = Signal()
    mutedChanged = Signal()
    mayMuteChanged = Signal()
    microphoneChanged = Signal()
    volumeChanged = Signal()
    volumeTextChanged = Signal()
    volumeSpokenChanged = Signal()
    seenChanged = Signal()
    unseenChanged = Signal()
    ownSeenChanged = Signal()
    endingChanged = Signal()

    def __init__(self, media: MediaPort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._page = CallPage()
        self._session_id = ""
        self._ending = ""

    connecting = Property(bool, lambda self: self._page.connecting, notify=connectingChanged)
    who = Property(str, lambda self: self._page.who, notify=whoChanged)
    privacy = Property(str, lambda self: self._page.privacy, notify=privacyChanged)
    initials = Property(str, lambda self: self._page.initials, notify=initialsChanged)
    advisor = Property(str, lambda self: self._page.advisor, notify=advisorChanged)
    advisorHere = Property(bool, lambda self: self._page.advisorHere, notify=advisorHereChanged)
    lost = Property(bool, lambda self: self._page.lost, notify=lostChanged)
    muted = Property(bool, lambda self: self._page.muted, notify=mutedChanged)
    mayMute = Property(bool, lambda self: self._page.mayMute, notify=mayMuteChanged)
    microphone = Property(str, lambda self: self._page.microphone, notify=microphoneChanged)
    volume = Property(int, lambda self: self._page.volume, notify=volumeChanged)
    volumeText = Property(str, lambda self: self._page.volumeText, notify=volumeTextChanged)
    volumeSpoken = Property(str, lambda self: self._page.volumeSpoken, notify=volumeSpokenChanged)
    seen = Property(bool, lambda self: self._page.seen, notify=seenChanged)
    unseen = Property(bool, lambda self: self._page.unseen, notify=unseenChanged)
    ownSeen = Property(bool, lambda self: self._page.ownSeen, notify=ownSeenChanged)
    ending = Property(bool, lambda self: self._ending != "", notify=endingChanged)

    @Property("QVariantList", notify=bannersChanged)  # type: ignore[arg-type]
    def banners(self) -> list[dict[str, Any]]:
        """The most urgent first: kind, icon, title, advice."""
        return [
            {"kind": b.kind, "icon": b.icon, "title": b.title, "advice": b.advice}
            for b in self._page.banners
        ]

    @Slot()
    def toggleMute(self) -> None:
        """Mute the microphone, or open it; without one there is nothing to do."""
        if not self._page.mayMute:
            return
        self._media.order(Mute(not self._page.muted), _unheard)

    @Slot()
    def louder(self) -> None:
        self._media.order(Volume(min(LOUDEST, self._page.volume + 1)), _unheard)

    @Slot()
    def quieter(self) -> None:
        self._media.order(Volume(max(0, self._page.volume - 1)), _unheard)

    @Slot()
    def end(self) -> None:
        """End this very session, at once and once; said when the media process has done it."""
        session_id = self._session_id
        if not session_id or self._ending == session_id:
            return
        self._say_ending(session_id)
        self._media.order(End(session_id), lambda done: self._ended(session_id, done))

    def show(self, page: CallPage, session_id: str) -> None:
        """Show `page` of the session `session_id` instead of what was there."""
        self._session_id = session_id
        if self._ending not in ("", session_id):
            self._say_ending("")
        old, self._page = self._page, page
        emit_changes(self, old, page)

    def _ended(self, session_id: str, done: Done) -> None:
        # Where it could not be ended the button must work again.
        if not done.ok and self._ending == session_id:
            self._say_ending("")

    def _say_ending(self, session_id: str) -> None:
        self._ending = session_id
        self.endingChanged.emit()


def _unheard(_done: Done) -> None:
    """Mute and volume are told by the next state; there is nothing to say beside it."""
