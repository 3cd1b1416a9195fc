"""Owns what the visitor tells of themselves, and what is wrong with it. GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.checkin.flow import ChosenHost
from visitor.texts import Texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Told:
    """What the visitor told; each may be empty but the name, unless they go on without."""

    name: str
    organisation: str
    phone: str


@dataclass(frozen=True, slots=True)
class DetailsProps:
    hostName: str = ""
    hostLine: str = ""
    hostInitials: str = ""
    stored: str = ""
    nameFault: str = ""
    phoneFault: str = ""
    keepFault: str = ""


@QmlElement
@uncreatable("made by the kiosk")
class DetailsViewModel(QObject):
    """The form; faults stand beside the field that they are about, and nothing is lost."""

    hostNameChanged = Signal()
    hostLineChanged = Signal()
    hostInitialsChanged = Signal()
    storedChanged = Signal()
    nameFaultChanged = Signal()
    phoneFaultChanged = Signal()
    keepFaultChanged = Signal()
    confirmed = Signal(object)

    def __init__(self, region: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._region = region
        self._keep_days = 0
        self._props = DetailsProps()
        self._faults: tuple[str, str, str] = ("", "", "")
        self._host: ChosenHost | None = None
        self._words: Texts | None = None

    hostName = Property(str, lambda self: self._props.hostName, notify=hostNameChanged)
    hostLine = Property(str, lambda self: self._props.hostLine, notify=hostLineChanged)
    hostInitials = Property(str, lambda self: self._props.hostInitials, notify=hostInitialsChanged)
    stored = Property(str, lambda self: self._props.stored, notify=storedChanged)
    nameFault = Property(str, lambda self: self._props.nameFault, notify=nameFaultChanged)
    phoneFault = Property(str, lambda self: self._props.phoneFault, notify=phoneFaultChanged)
    keepFault = Property(str, lambda self: self._props.keepFault, notify=keepFaultChanged)

    @Slot(str, str, str)
    def confirm(self, name: str, organisation: str, phone: str) -> None:
        """Confirm with a name; a missing name or a bad number is said beside its field."""
        name_fault = "" if name.strip() else "error-name-missing"
        self._try(name, organisation, phone, name_fault)

    @Slot(str, str)
    def confirmUnnamed(self, organisation: str, phone: str) -> None:
        """Confirm without a name."""
        self._try("", organisation, phone, "")

    @Slot()
    def edited(self) -> None:
        """The visitor is mending something: faults are about what was, so they go."""
        self._say(("", "", ""))

    def ask(self, host: ChosenHost | None) -> None:
        """Ask about the visitor of `host`."""
        self._host = host
        self._say(("", "", ""))

    def speak(self, words: Texts) -> None:
        self._words = words
        self._say(self._faults)

    def keep_for(self, days: int) -> None:
        """Say that the hub keeps what is told for so many days."""
        self._keep_days = days
        self._say(self._faults)

    def not_kept(self) -> None:
        """Say that it could not be stored."""
        self._say(("", "", "details-not-kept-help"))

    def _try(self, name: str, organisation: str, phone: str, name_fault: str) -> None:
        phone_fault = "" if _can_get_sms(phone, self._region) else "error-phone-bad"
        self._say((name_fault, phone_fault, ""))
        if not name_fault and not phone_fault:
            self.confirmed.emit(Told(name.strip(), organisation.strip(), phone.strip()))

    def _say(self, faults: tuple[str, str, str]) -> None:
        self._faults = faults
        words, host, old = self._words, self._host, self._props
        if words is None:
            return
        said = [words.get(key) if key else "" for key in faults]
        self._props = DetailsProps(
            hostName=host.name if host else "",
            hostLine=words.get("details-for", name=host.name) if host else "",
            hostInitials=host.initials if host else "",
            stored=words.get("details-stored", days=self._keep_days) if host else "",
        )
        self._props = replace(self._props, nameFault=said[0], phoneFault=said[1], keepFault=said[2])
        emit_changes(self, old, self._props)


def _can_get_sms(typed: str, region: str) -> bool:
    if not typed.strip():
        return True
    # Imported late: the first frame must not wait for the world's numbering plans.
    from visitor.phone import mobile_number

    return mobile_number(typed, region) is not None
