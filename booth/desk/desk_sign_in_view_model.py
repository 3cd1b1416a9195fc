"""Owns the advisor's sign-in: who asks, and what is wrong with it. GUI thread.

The password passes through and is kept nowhere here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from booth.desk.hub_port import DeskHub
from visitor.client.result import Answered, HubAway, PushResult, Refused, Rejected
from visitor.errors import CATALOGUE
from visitor.texts import Texts, texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

QML_IMPORT_NAME = "Luukku.Desk"
QML_IMPORT_MAJOR_VERSION = 1

KNOWN = frozenset(kind.code for kind in CATALOGUE)


@dataclass(frozen=True, slots=True)
class SignInProps:
    fault: str = ""
    loginFault: str = ""
    passwordFault: str = ""
    reason: str = ""
    asking: bool = False


@QmlElement
@uncreatable("made by the desk")
class DeskSignInViewModel(QObject):
    """The form. `forget` tells the screen to clear the password field, at once."""

    faultChanged = Signal()
    loginFaultChanged = Signal()
    passwordFaultChanged = Signal()
    reasonChanged = Signal()
    askingChanged = Signal()
    forget = Signal()

    def __init__(self, hub: DeskHub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._words: Texts = texts("fi")
        self._keys = ("", "", "", "")
        self._asking = False
        self._props = SignInProps()

    fault = Property(str, lambda self: self._props.fault, notify=faultChanged)
    loginFault = Property(str, lambda self: self._props.loginFault, notify=loginFaultChanged)
    passwordFault = Property(
        str, lambda self: self._props.passwordFault, notify=passwordFaultChanged
    )
    reason = Property(str, lambda self: self._props.reason, notify=reasonChanged)
    asking = Property(bool, lambda self: self._props.asking, notify=askingChanged)

    @Slot(str, str)
    def signIn(self, login: str, password: str) -> None:
        """Ask the hub; what is missing is said beside its field."""
        if self._asking:
            return
        no_login = "" if login.strip() else "desk-login-missing"
        no_password = "" if password else "desk-password-missing"
        self._say("", no_login, no_password, "")
        if no_login or no_password:
            return
        self._asking = True
        self._show()
        self._hub.post(
            "/api/desk/sign-in", {"login": login.strip(), "password": password}, self._answered
        )
        self.forget.emit()

    @Slot()
    def edited(self) -> None:
        """Something is being mended: what was said is about what was."""
        self._say("", "", "", self._keys[3])

    def signed_out(self, reason_key: str) -> None:
        """Say why there is nobody signed in any more; "" where the advisor wanted it."""
        self._say("", "", "", reason_key)

    def speak(self, words: Texts) -> None:
        self._words = words
        self._show()

    def _answered(self, result: PushResult) -> None:
        self._asking = False
        match result:
            case Answered():
                self._say("", "", "", "")
                self._hub.watch_anew()
            case Refused(code):
                self._say(f"error-{code if code in KNOWN else 'ours'}", "", "", "")
            case HubAway():
                self._say("desk-sign-in-hub-away", "", "", "")
            case Rejected():
                self._say("error-ours", "", "", "")
            case never:
                assert_never(never)

    def _say(self, fault: str, login: str, password: str, reason: str) -> None:
        self._keys = (fault, login, password, reason)
        self._show()

    def _show(self) -> None:
        old = self._props
        fault, login, password, reason = (self._words.get(key) if key else "" for key in self._keys)
        self._props = SignInProps(fault, login, password, reason, self._asking)
        emit_changes(self, old, self._props)
