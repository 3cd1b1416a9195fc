"""The floor for a start: a window of the kiosk's size with a field and Qt's keyboard panel."""

from __future__ import annotations

import os
import sys

os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

QML = b"""
import QtQuick
import QtQuick.Window
import QtQuick.VirtualKeyboard
Window {
    width: 1080; height: 1920; visible: true
    TextInput { width: parent.width; height: 100; text: "Luukku" }
    InputPanel { y: parent.height; width: parent.width }
}
"""


def main() -> None:
    """Say `shown` when the first frame is on the display, and end."""
    app = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    engine.loadData(QML, QUrl())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)

    def shown() -> None:
        sys.stdout.write("shown\n")
        sys.stdout.flush()
        os._exit(0)

    window.frameSwapped.connect(shown)
    app.exec()


if __name__ == "__main__":
    main()
