"""A small but real screen: text and a picture, a line to its supervisor, a finger. GUI thread.

Run as a program: `python -m tests.fakes.screen [--supervised FD] [--warm] [--rehearsal PATH]`.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, QUrl, Slot
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from visitor.clock import SystemClock
from visitor.paths import ASSETS
from visitor.touch.boundary import Boundary
from visitor.touch.finger import Finger, open_finger
from visitor.touch.screen_process import ScreenLink, prepare

WINDOW = Path(__file__).with_name("Screen.qml")
SIZE = QSize(1080, 1920)


def colour_of(pid: int) -> QColor:
    """Each process has its own, so that pixels tell which one is seen."""
    return QColor(pid * 53 % 256, pid * 101 % 256, pid * 29 % 256)


class FakeScreen(QObject):
    """One window that says `done` when its step becomes "done"."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        super().__init__()
        self._boundary = Boundary(lambda report: None)
        self._boundary.install()
        self._engine = QQmlApplicationEngine()
        facts: dict[str, object] = {"color": colour_of(os.getpid())}
        facts["picture"] = QUrl.fromLocalFile(str(ASSETS / "art" / "idle.svg"))
        self._engine.setInitialProperties(facts)
        self._engine.load(WINDOW)
        window = self._engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        self._window = window
        clock = SystemClock()
        self._link = ScreenLink(arguments.supervised, clock, self.show, self.retire)
        self._finger: Finger | None = open_finger(
            arguments.rehearsal, window, clock, self._boundary
        )
        window.stepChanged.connect(self.stepped)  # type: ignore[attr-defined]

    @Slot()
    def show(self) -> None:
        if QGuiApplication.platformName() == "offscreen":
            self._window.show()  # its screen is too small for our window
        else:
            self._window.showFullScreen()
        self._link.first_frame(self._window)
        if self._finger is not None:
            self._finger.take_over()

    def warm(self) -> None:
        prepare(self._window, SIZE)
        self._link.ready()

    @Slot()
    def stepped(self) -> None:
        match self._window.property("step"):
            case "done":
                self._link.done()
            case "hang":
                QTimer.singleShot(0, self.hang)
            case "closed":
                self._link.end_all()

    @Slot()
    def hang(self) -> None:
        while True:
            signal.pause()

    def retire(self) -> None:
        if self._finger is not None:
            self._finger.close()
        QGuiApplication.quit()

    def close(self) -> None:
        self._engine.deleteLater()
        self._boundary.uninstall()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--supervised", type=int)
    parser.add_argument("--warm", action="store_true")
    parser.add_argument("--rehearsal", type=Path)
    arguments = parser.parse_args()
    application = QGuiApplication(sys.argv[:1])
    screen = FakeScreen(arguments)
    screen.warm() if arguments.warm else screen.show()
    code = application.exec()
    screen.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
