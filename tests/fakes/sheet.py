"""A real window that shows one QML file made of the design module's parts. GUI thread."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QMetaObject, QObject, QRectF, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtQml import QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickView

from visitor.paths import ASSETS
from visitor.texts import texts
from visitor.touch.fonts import load_fonts
from visitor.touch.icons import install_images

QML = Path(__file__).resolve().parent.parent / "qml"
WAIT_MS = 5000


class Sheet:
    """One of the files in tests/qml, shown and active, with the theme's properties set."""

    def __init__(self, name: str, **wishes: object) -> None:
        load_fonts()
        QAccessible.setActive(True)
        self.view = QQuickView()
        self.view.engine().addImportPath(str(ASSETS / "ui"))
        install_images(self.view.engine())
        self.theme = self.singleton("Theme")
        self.texts = self.singleton("Texts")
        self.texts.setProperty("strings", dict(texts("fi").plain()))
        for key, value in {"calm": True, **wishes}.items():
            self.theme.setProperty(key, value)
        self.view.setSource(QUrl.fromLocalFile(str(QML / f"{name}.qml")))
        assert self.view.status() is QQuickView.Status.Ready, self.view.errors()
        self.view.show()
        self.view.requestActivate()
        self.wait_until_active()

    def singleton(self, name: str) -> QObject:
        found = self.view.engine().singletonInstance("Luukku.Ui", name)
        assert isinstance(found, QObject)
        return found

    def token(self, path: str) -> Any:
        """What the theme says at `path`, as "size.target"."""
        expression = QQmlExpression(self.view.rootContext(), self.theme, path)
        value, missing = expression.evaluate()
        assert not missing, path
        return value

    def wait_until_active(self) -> None:
        deadline = QDeadlineTimer(WAIT_MS)
        while not self.view.isActive():
            assert not deadline.hasExpired(), "the window never became active"
            QCoreApplication.processEvents()
        self.settle()

    def settle(self) -> None:
        """Let everything that was put off until the next turn of the event loop happen."""
        for _ in range(3):
            QCoreApplication.processEvents()

    def picture(self) -> QImage:
        return self.view.grabWindow()

    def item(self, name: str) -> QQuickItem:
        return next(item for item in self.items() if item.objectName() == name)

    def items(self) -> Iterator[QQuickItem]:
        """Every item that can be seen."""
        yield from _visible(self.view.rootObject())

    def accessible(self) -> Iterator[QAccessibleInterface]:
        """Everything that a screen reader is told of."""
        root = QAccessible.queryAccessibleInterface(self.view)
        assert root is not None
        yield from _below(root)

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.processEvents()


def scene_box(item: QQuickItem) -> QRectF:
    """Where `item` lies in its window, in pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def is_kind(item: QObject, kind: str) -> bool:
    """Whether `item` is a `kind` of the design module or of Qt Quick, or made of one."""
    meta: QMetaObject | None = item.metaObject()
    while meta is not None:
        if re.fullmatch(rf"{kind}_QMLTYPE_\d+|QQuick{kind}", meta.className()):
            return True
        meta = meta.superClass()
    return False


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _visible(child)


def _below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is not None:
            yield child
            yield from _below(child)
