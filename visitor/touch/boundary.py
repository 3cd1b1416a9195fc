"""Owns what happens to an exception that nobody caught, and to Qt's messages. Any thread.

The one place where a broad catch is right: past it there is only Qt, a thread's end, or exit.
"""

from __future__ import annotations

import functools
import logging
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from visitor.errors import OURS, Action, LuukkuError

P = ParamSpec("P")
T = TypeVar("T")
OnFault = Callable[["FaultReport"], None]
WARNINGS_KEPT = 100
# Faults of this place are only logged: to tell of them would fail again, without end.
TELLING = "telling"


class Whose(Enum):
    """Whose error it is: the world's (expected to happen, not to be mended here) or ours."""

    WORLD = "world"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class FaultReport:
    """What a screen needs to say a sentence: `text_key` and `action` from the catalogue.

    `where` is the place's name and `kind` the exception's type, both for the log.
    """

    where: str
    whose: Whose
    kind: str
    code: str
    text_key: str
    action: Action


class Boundary:
    """Sorts, logs and reports; `on_fault` may be called from any thread."""

    def __init__(self, on_fault: OnFault, name: str = "luukku.screen") -> None:
        self._on_fault = on_fault
        self._log = logging.getLogger(name)
        self._qt_log = logging.getLogger(f"{name}.qt")
        self._telling = threading.local()
        self.qt_warnings: deque[str] = deque(maxlen=WARNINGS_KEPT)

    def install(self) -> None:
        """Take over the hooks of Python, of its threads and of Qt."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        qInstallMessageHandler(self._qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def guard(self, where: str) -> Guard:
        """A context that ends every exception inside it here, `where` naming the place."""
        return Guard(self, where)

    def slot(self, where: str) -> Callable[[Callable[P, T]], Callable[P, T | None]]:
        """A decorator: the call gives None where an exception was ended here."""

        def decorate(call: Callable[P, T]) -> Callable[P, T | None]:
            @functools.wraps(call)
            def guarded(*args: P.args, **kwargs: P.kwargs) -> T | None:
                with self.guard(where):
                    return call(*args, **kwargs)
                return None

            return guarded

        return decorate

    def surprise(self, where: str, error: BaseException) -> None:
        """Log `error` and report it; fits TaskOwner and LoopThread."""
        self._tell(self.log(where, error))

    def log(self, where: str, error: BaseException) -> FaultReport:
        """Log `error`, for a caller that tells of it in its own way."""
        report = sort(where, error)
        trace = (type(error), error, error.__traceback__)
        level = logging.ERROR if report.whose is Whose.OURS else logging.WARNING
        self._log.log(level, "%s: %s (%s)", where, report.kind, report.code, exc_info=trace)
        return report

    def _tell(self, report: FaultReport) -> None:
        if report.where == TELLING or getattr(self._telling, "now", False):
            return
        self._telling.now = True
        try:
            self._on_fault(report)
        except Exception:  # noqa: BLE001 - nothing lies behind this handler but the log
            self._log.critical("the fault handler failed:\n%s", traceback.format_exc())
        finally:
            self._telling.now = False

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.surprise("uncaught", error)

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        name = args.thread.name if args.thread else "thread"
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self.surprise(name, args.exc_value)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        level = _LEVELS.get(kind, logging.ERROR)
        line = f"{context.category or 'qt'}: {text}"
        if level >= logging.WARNING:
            self.qt_warnings.append(line)
        self._qt_log.log(level, "%s", line)


class Guard:
    """Ends exceptions that leave its block; programs' ends (KeyboardInterrupt, exit) pass."""

    def __init__(self, boundary: Boundary, where: str) -> None:
        self._boundary = boundary
        self._where = where

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self._boundary.surprise(self._where, error)
        return True


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def sort(where: str, error: BaseException) -> FaultReport:
    """Whose error it is and what can be said of it."""
    name = type(error).__qualname__
    if isinstance(error, LuukkuError):
        return FaultReport(
            where, Whose.WORLD, name, error.kind.code, error.kind.text_key, error.kind.action
        )
    whose = Whose.WORLD if isinstance(error, OSError) else Whose.OURS
    return FaultReport(where, whose, name, OURS.code, OURS.text_key, OURS.action)
