"""Owns a screen's line to its supervisor, and its preparation behind the shown one. GUI thread."""

from __future__ import annotations

import os
import select
import socket
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from visitor.clock import Clock
from visitor.touch.protocol import Lines, Malformed, Message, Word, encode

HEARTBEAT_MS = 1_000
ORPHAN_LIMIT_S = 3.0
ORPHAN_CODE = 70


class ScreenLink(QObject):
    """Says how this screen fares, and hears what it is to do.

    `fd` is the number that the supervisor gave by `--supervised`; without one the program runs
    alone: nothing is said and nothing heard. `on_show` is called once, `on_retire` once, also
    where the supervisor has died; the program must then quit, or it is ended after 3 s.
    """

    def __init__(
        self,
        fd: int | None,
        clock: Clock,
        on_show: Callable[[], None],
        on_retire: Callable[[], None],
        end_orphan: Callable[[int], object] = os._exit,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._on_show = on_show
        self._on_retire = on_retire
        self._end_orphan = end_orphan
        self._closed = threading.Event()
        self._asked_at = clock.monotonic()
        self._lines = Lines()
        self._awaited: QQuickWindow | None = None
        self._socket: socket.socket | None = None
        self._timer = QTimer(self, interval=HEARTBEAT_MS)
        self._timer.timeout.connect(self._alive)
        if fd is not None:
            self._open(fd)

    @property
    def supervised(self) -> bool:
        """Whether a successor can take over."""
        return self._socket is not None

    def ready(self) -> None:
        """Warmed: `on_show` may be called."""
        self._say(Message(Word.READY))

    def busy(self) -> None:
        """Somebody uses this screen: it is not replaced now."""
        self._say(Message(Word.BUSY))

    def idle(self) -> None:
        """Nobody uses this screen."""
        self._say(Message(Word.IDLE))

    def done(self) -> None:
        """The visitor has finished and the screen has cleared itself: a successor may come."""
        self._say(Message(Word.DONE))

    def end_all(self) -> None:
        """A person has closed the program: no successor is wanted."""
        self._say(Message(Word.END))

    def leave_all(self) -> None:
        """Staff have closed the program: nobody starts it again by itself."""
        self._say(Message(Word.LEAVE))

    def first_frame(self, window: QQuickWindow, then: Callable[[], None] = lambda: None) -> None:
        """Say `shown` when `window`, shown just now, has its first complete frame on display.

        `then` is called right after: the place for all that the first frame need not wait for.
        """
        self._awaited = window
        self._then = then
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """Leave the line, at the very end of the program or of a test."""
        if self._socket is None:
            return
        self._closed.set()
        self._notifier.setEnabled(False)
        self._timer.stop()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._guard.join(ORPHAN_LIMIT_S)
        self._socket.close()
        self._socket = None

    @Slot()
    def _swapped(self) -> None:
        window = self._awaited
        if window is None or not window.isExposed():
            return
        self._awaited = None
        window.frameSwapped.disconnect(self._swapped)
        # One pixel back from the display: an answer means that it has drawn what came before.
        # Without it the old window could go first, and the bare desktop would flash.
        window.screen().grabWindow(0, 0, 0, 1, 1)
        self._say(Message(Word.SHOWN, (self._clock.monotonic() - self._asked_at) * 1000))
        self._then()

    def _open(self, fd: int) -> None:
        os.set_inheritable(fd, False)
        self._socket = socket.socket(fileno=fd)
        self._socket.setblocking(False)
        self._notifier = QSocketNotifier(fd, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._timer.start()
        # A screen whose GUI thread hangs cannot notice that its supervisor has died.
        self._guard = threading.Thread(
            target=_guard_orphan,
            args=[fd, self._closed, self._end_orphan],
            name="orphan-guard",
            daemon=True,
        )
        self._guard.start()

    @Slot()
    def _alive(self) -> None:
        self._say(Message(Word.ALIVE))

    @Slot()
    def _read(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(4096)
        except BlockingIOError:
            return
        except ConnectionResetError:
            data = b""
        if not data:
            self._retire()
        for message in self._lines.feed(data):
            self._hear(message)

    def _hear(self, message: Message | Malformed) -> None:
        match message:
            case Message(Word.SHOW):
                self._asked_at = self._clock.monotonic()
                self._on_show()
            case Message(Word.RETIRE):
                self._retire()
            case _:
                return

    def _retire(self) -> None:
        # The socket stays open: its end would tell the supervisor nothing that the pidfd does not.
        if self._notifier.isEnabled():
            self._notifier.setEnabled(False)
            self._timer.stop()
            self._on_retire()

    def _say(self, message: Message) -> None:
        if self._socket is None:
            return
        try:
            self._socket.send(encode(message))
        except BlockingIOError:
            # The supervisor stands still; it hears the next heartbeat, or its end is noticed.
            return
        except OSError:
            self._retire()


def prepare(window: QQuickWindow, size: QSize) -> None:
    """Load all that the first frame needs, without showing: native window, layout, glyphs."""
    window.resize(size)
    window.create()
    # Renders once, off-screen: polishes items, decodes pictures and fills the glyph caches.
    window.grabWindow()


def _guard_orphan(fd: int, closed: threading.Event, end: Callable[[int], object]) -> None:
    gone = select.poll()
    gone.register(fd, 0)  # no reading: only the hang-up is reported
    gone.poll()
    if not closed.wait(ORPHAN_LIMIT_S):
        end(ORPHAN_CODE)
