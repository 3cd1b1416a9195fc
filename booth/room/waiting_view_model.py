"""Owns the waiting while it rings: the bar, trying the sound, stopping. GUI thread."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.call.local_protocol import Done, SoundTest
from booth.room.media_port import MediaPort
from booth.room.waiting_page import WaitingPage
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Room"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@uncreatable("made by the room")
class WaitingViewModel(QObject):
    """`sound` is how trying it went: "" while nobody has, playing, played or failed."""

    waitedChanged = Signal()
    mostChanged = Signal()
    shareChanged = Signal()
    readyChanged = Signal()
    devicesChanged = Signal()
    soundChanged = Signal()
    askingChanged = Signal()
    tried = Signal()
    stopped = Signal()

    def __init__(self, media: MediaPort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media = media
        self._page = WaitingPage()
        self._asking = False
        self.sound_test = ""

    waited = Property(str, lambda self: self._page.waited, notify=waitedChanged)
    most = Property(str, lambda self: self._page.most, notify=mostChanged)
    share = Property(float, lambda self: self._page.share, notify=shareChanged)
    ready = Property(bool, lambda self: self._page.ready, notify=readyChanged)
    sound = Property(str, lambda self: self._page.sound, notify=soundChanged)
    asking = Property(bool, lambda self: self._asking, notify=askingChanged)

    @Property("QVariantList", notify=devicesChanged)  # type: ignore[arg-type]
    def devices(self) -> list[dict[str, Any]]:
        """Camera, microphone and speaker: good, text."""
        return [{"good": good, "text": text} for good, text in self._page.devices]

    @Slot()
    def trySound(self) -> None:
        if self.sound_test != "playing":
            self._try("playing")
            self._media.order(SoundTest(), self._sounded)

    @Slot()
    def askToStop(self) -> None:
        """The customer wants to stop waiting, perhaps."""
        self._ask(True)

    @Slot()
    def goOn(self) -> None:
        """The customer waits on."""
        self._ask(False)

    @Slot()
    def stop(self) -> None:
        """The customer stops waiting, and has said so twice."""
        if self._asking:
            self._ask(False)
            self.stopped.emit()

    def show(self, page: WaitingPage) -> None:
        """Show `page` instead of what was there."""
        old, self._page = self._page, page
        emit_changes(self, old, page)

    def forget(self) -> None:
        """Nobody waits any more."""
        self._ask(False)
        self.sound_test = ""

    def _sounded(self, done: Done) -> None:
        self._try("played" if done.ok else "failed")

    def _try(self, how: str) -> None:
        self.sound_test = how
        self.tried.emit()

    def _ask(self, asking: bool) -> None:
        if self._asking != asking:
            self._asking = asking
            self.askingChanged.emit()
