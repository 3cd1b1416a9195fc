"""Owns the start of a remote session: for whom, which service, in which room. GUI thread."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.desk.act_desk import ActDesk
from booth.desk.error_words import error_words
from booth.desk.opening import Opening
from booth.desk.side_rows import RoomRow, queue_rows, room_rows, service_rows
from booth.desk.state import Customer, DeskState
from visitor.texts import Texts, texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1

PLACE = "start"


@dataclass(frozen=True, slots=True)
class StartProps:
    customerId: str = ""
    title: str = ""
    line: str = ""
    services: tuple[dict[str, Any], ...] = ()
    rooms: tuple[dict[str, Any], ...] = ()
    serviceId: str = ""
    roomId: str = ""
    serviceFault: str = ""
    roomFault: str = ""
    fault: str = ""
    kept: str = ""
    resting: bool = False
    leaving: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the advisor has chosen so far; `take_over`: the survey in the room may be closed."""

    customer_id: str = ""
    service_id: str = ""
    room_id: str = ""
    take_over: bool = False
    service_fault: str = ""
    room_fault: str = ""


@QmlElement
@uncreatable("made by the desk")
class DeskStartViewModel(QObject):
    """The choices; where there is only one, it is made already. `asked`: a question is open."""

    asked = Signal()
    customerIdChanged = Signal()
    titleChanged = Signal()
    lineChanged = Signal()
    servicesChanged = Signal()
    roomsChanged = Signal()
    serviceIdChanged = Signal()
    roomIdChanged = Signal()
    serviceFaultChanged = Signal()
    roomFaultChanged = Signal()
    faultChanged = Signal()
    keptChanged = Signal()
    restingChanged = Signal()
    leavingChanged = Signal()

    def __init__(self, acts: ActDesk, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._opening = opening
        self._words: Texts = texts("fi")
        self._state = DeskState()
        self._chosen = Chosen()
        self._props = StartProps()

    customerId = Property(str, lambda self: self._props.customerId, notify=customerIdChanged)
    title = Property(str, lambda self: self._props.title, notify=titleChanged)
    line = Property(str, lambda self: self._props.line, notify=lineChanged)
    services = Property(
        "QVariantList",  # type: ignore[arg-type]
        lambda self: list(self._props.services),
        notify=servicesChanged,
    )
    rooms = Property(
        "QVariantList",  # type: ignore[arg-type]
        lambda self: list(self._props.rooms),
        notify=roomsChanged,
    )
    # Apart from the rows, so that a choice does not make the whole panel anew.
    serviceId = Property(str, lambda self: self._props.serviceId, notify=serviceIdChanged)
    roomId = Property(str, lambda self: self._props.roomId, notify=roomIdChanged)
    serviceFault = Property(str, lambda self: self._props.serviceFault, notify=serviceFaultChanged)
    roomFault = Property(str, lambda self: self._props.roomFault, notify=roomFaultChanged)
    fault = Property(str, lambda self: self._props.fault, notify=faultChanged)
    kept = Property(str, lambda self: self._props.kept, notify=keptChanged)
    resting = Property(bool, lambda self: self._props.resting, notify=restingChanged)
    # The question before a customer is taken out of the queue.
    leaving = Property(str, lambda self: self._props.leaving, notify=leavingChanged)

    @Slot(str)
    def chooseService(self, service_id: str) -> None:
        self._choose(replace(self._chosen, service_id=service_id, service_fault=""))

    @Slot(str)
    def chooseRoom(self, room_id: str) -> None:
        """A room that is not free is not chosen; why is said. Where one still answers, we ask."""
        row = next((one for one in self._props.rooms if one["id"] == room_id), None)
        if row is not None and row["state"] == "survey":
            self._opening.ask(lambda: self._take_over(room_id))
            self.asked.emit()
        elif row is not None and row["state"] != "free":
            fault = "error-room-away" if row["state"] == "away" else "error-room-taken"
            self._choose(replace(self._chosen, room_fault=fault))
        else:
            chosen = replace(self._chosen, room_id=room_id, room_fault="", take_over=False)
            self._choose(chosen)

    @Slot()
    def openSession(self) -> None:
        """Begin the session; what is not chosen yet is pointed at."""
        chosen = self._chosen
        self._chosen = replace(
            chosen,
            service_fault="" if chosen.service_id else "desk-service-missing",
            room_fault="" if chosen.room_id else "desk-room-missing",
        )
        if chosen.customer_id and chosen.service_id and chosen.room_id:
            self._open()
        self.show()

    @Slot()
    def customerLeft(self) -> None:
        """The customer has gone, or was helped without a session."""
        payload = {"customer_id": self._chosen.customer_id}
        self._acts.do(PLACE, "customer.leave", payload)

    def open_for(self, customer_id: str) -> None:
        """Ask about this customer; "" is nobody."""
        if customer_id != self._chosen.customer_id:
            self._acts.read(PLACE)
        self._chosen = Chosen(customer_id)
        self._choose(self._with_the_only_ones())

    def see(self, state: DeskState) -> None:
        """Take the newest state; a room that was taken meanwhile is no longer chosen."""
        self._state = state
        free = {one.id for one in state.rooms if one.online and not one.session_id}
        if self._chosen.room_id and self._chosen.room_id not in free:
            self._chosen = replace(self._chosen, room_id="", room_fault="error-room-taken")
        self.show()

    def speak(self, words: Texts) -> None:
        self._words = words
        self.show()

    def show(self) -> None:
        """Draw the panel anew."""
        old = self._props
        customer = next(
            (one for one in self._state.customers if one.id == self._chosen.customer_id), None
        )
        self._props = StartProps() if customer is None else self._drawn(customer)
        emit_changes(self, old, self._props)

    def _drawn(self, customer: Customer) -> StartProps:
        words, chosen = self._words, self._chosen
        rows = queue_rows(words, self._acts.clock.now(), self._state)
        row = next(one for one in rows if one.id == customer.id)
        code = self._acts.error(PLACE)
        return StartProps(
            customerId=customer.id,
            title=words.get("desk-start-title", number=customer.number),
            line=f"{row.waited} · {row.line}",
            services=tuple(asdict(one) for one in service_rows(words, self._state)),
            rooms=tuple(
                {"id": one.id, "name": one.name, "state": one.state, "line": _room_line(one)}
                for one in room_rows(words, self._state)
            ),
            serviceId=chosen.service_id,
            roomId=chosen.room_id,
            serviceFault=words.get(chosen.service_fault) if chosen.service_fault else "",
            roomFault=words.get(chosen.room_fault) if chosen.room_fault else "",
            fault=error_words(words, code),
            kept=words.get("desk-kept") if self._acts.is_waiting(PLACE) else "",
            resting=self._acts.is_slow(PLACE),
            leaving=words.get("desk-left-question", number=customer.number),
        )

    def _with_the_only_ones(self) -> Chosen:
        services = list(self._state.services)
        rooms = self._state.rooms
        free = [one.id for one in rooms if one.online and not one.session_id and not one.survey]
        return replace(
            self._chosen,
            service_id=services[0] if len(services) == 1 else "",
            room_id=free[0] if len(free) == 1 else "",
        )

    def _take_over(self, room_id: str) -> None:
        self._choose(replace(self._chosen, room_id=room_id, room_fault="", take_over=True))

    def _open(self) -> None:
        room = self._state.room(self._chosen.room_id)
        if room is None or not room.survey or self._chosen.take_over:
            self._opening.open(PLACE, self._payload())
            return
        self._opening.ask(self._open_over_survey)
        self.asked.emit()

    def _open_over_survey(self) -> None:
        self._take_over(self._chosen.room_id)
        self._open()

    def _choose(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._acts.read(PLACE)
        self.show()

    def _payload(self) -> dict[str, Any]:
        chosen = self._chosen
        choice = {
            "customer_id": chosen.customer_id,
            "service_id": chosen.service_id,
            "room_id": chosen.room_id,
        }
        return {**choice, "take_over": True} if chosen.take_over else choice


def _room_line(room: RoomRow) -> str:
    """Whether it is free, and the first thing there that does not work."""
    faults = [device.text for device in room.devices if not device.fine]
    if room.state == "away" or not faults:
        return room.words
    return f"{room.words} · {faults[0]}"
