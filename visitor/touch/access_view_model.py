"""Owns how the screen suits one visitor: size, contrast, reach, calm, voice. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from visitor.texts import texts
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Touch"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.3, 1.6, 2.0)
LOUDEST = 5
USUAL = 3


@QmlElement
@uncreatable("made by the program")
class AccessViewModel(QObject):
    """Sets the theme of the design module; `reset` gives the next visitor a plain screen.

    High contrast goes before the ground, "light" or "call", that a screen stands on. `readable`
    says whether the language on the screen has a voice here; `reading` is the visitor's wish;
    `plain` that nothing has been chosen.
    """

    changed = Signal()
    againAsked = Signal()
    louderOrQuieter = Signal()

    def __init__(self, theme: QObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = "light"
        self._contrast = False
        self._reading = False
        self._voices: frozenset[str] = frozenset()
        self.language = "fi"
        self.loudness = USUAL

    scale = Property(float, lambda self: self._theme.property("scale"), notify=changed)
    contrast = Property(bool, lambda self: self._contrast, notify=changed)
    lowReach = Property(bool, lambda self: self._theme.property("lowReach"), notify=changed)
    calm = Property(bool, lambda self: self._theme.property("calm"), notify=changed)
    reading = Property(bool, lambda self: self.reads, notify=changed)
    readable = Property(bool, lambda self: self._can_read(), notify=changed)
    volume = Property(int, lambda self: self.loudness, notify=changed)
    loudest = Property(int, lambda _self: LOUDEST, constant=True)
    plain = Property(bool, lambda self: self._is_plain(), notify=changed)
    volumeText = Property(str, lambda self: self.volume_text, notify=changed)

    @property
    def reads(self) -> bool:
        """Whether screens are read aloud: it is wished, and there is a voice."""
        return self._reading and self._can_read()

    @property
    def volume_text(self) -> str:
        words = texts(self.language)
        return words.get("access-volume", step=self.loudness, steps=LOUDEST)

    @Slot(float)
    def setScale(self, scale: float) -> None:
        self._set("scale", min(SCALES, key=lambda known: abs(known - scale)))

    @Slot(bool)
    def setContrast(self, wanted: bool) -> None:
        self._contrast = wanted
        self._set("mode", "highContrast" if wanted else self._ground)

    @Slot(bool)
    def setLowReach(self, wanted: bool) -> None:
        self._set("lowReach", wanted)

    @Slot(bool)
    def setCalm(self, wanted: bool) -> None:
        self._set("calm", wanted)

    @Slot(bool)
    def setReading(self, wanted: bool) -> None:
        self._reading = wanted
        self.changed.emit()

    @Slot(int)
    def setVolume(self, volume: int) -> None:
        """1 to LOUDEST; silence is reading switched off."""
        self.loudness = max(1, min(volume, LOUDEST))
        self.changed.emit()
        self.louderOrQuieter.emit()

    @Slot()
    def readAgain(self) -> None:
        """Say the whole screen once more."""
        self.againAsked.emit()

    def speak(self, language: str) -> None:
        """The screen speaks `language` from now on."""
        self.language = language
        self.changed.emit()

    def use_voices(self, voices: frozenset[str]) -> None:
        """These voices there are on this machine."""
        self._voices = voices
        self.changed.emit()

    def useGround(self, ground: str) -> None:
        """Stand on `ground` from now on, unless the visitor has chosen high contrast."""
        self._ground = ground
        self.setContrast(self._contrast)

    def reset(self) -> None:
        """Forget this visitor's choices."""
        self._reading, self.loudness = False, USUAL
        self.setScale(1.0)
        self.setContrast(False)
        self.setLowReach(False)
        self.setCalm(False)

    def _is_plain(self) -> bool:
        """Whether nothing has been chosen."""
        wishes = (self._theme.property(name) for name in ("lowReach", "calm"))
        chosen = self._contrast or self._reading or any(wishes)
        return not chosen and self.loudness == USUAL and self._theme.property("scale") == 1.0

    def _can_read(self) -> bool:
        return texts(self.language).voice in self._voices

    def _set(self, name: str, value: object) -> None:
        self._theme.setProperty(name, value)
        self.changed.emit()
