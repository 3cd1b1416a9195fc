"""What a person at a real X display could send to the window in front: keys, and its closing.

Run as a program: `python -m tests.fakes.x_guest close KEYSYM+MODIFIERS…`, as in `q+control`. The
events are sent to the window itself: a window manager's own keys end as such a closing.
"""

from __future__ import annotations

import ctypes
import sys

HELD = {"shift": 1, "control": 4, "alt": 8, "super": 64}
PRESS, RELEASE, CLIENT = 2, 3, 33


class KeyEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("root", ctypes.c_ulong),
        ("subwindow", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
        ("places", ctypes.c_int * 4),
        ("state", ctypes.c_uint),
        ("keycode", ctypes.c_uint),
        ("same_screen", ctypes.c_int),
        ("rest", ctypes.c_long * 24),
    )


class ClientEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    )


class Guest:
    """One connection to the display of the environment."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        window, turn = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._display, ctypes.byref(window), ctypes.byref(turn))
        self._window = window.value

    def close_window(self) -> None:
        atoms = [
            self._x.XInternAtom(self._display, name, 0)
            for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        ]
        event = ClientEvent(type=CLIENT, window=self._window, message_type=atoms[0], format=32)
        event.data[0] = atoms[1]
        self._send(event)

    def key(self, keysym: str, held: int) -> None:
        symbol = ctypes.c_ulong(self._x.XStringToKeysym(keysym.encode()))
        code = self._x.XKeysymToKeycode(self._display, symbol)
        for kind in (PRESS, RELEASE):
            event = KeyEvent(type=kind, window=self._window, state=held, keycode=code)
            event.root, event.same_screen = self._x.XDefaultRootWindow(self._display), 1
            self._send(event)

    def _send(self, event: ctypes.Structure) -> None:
        window = ctypes.c_ulong(self._window)
        self._x.XSendEvent(self._display, window, 0, 0, ctypes.byref(event))
        self._x.XSync(self._display, 0)


def main(orders: list[str]) -> None:
    guest = Guest()
    for order in orders:
        if order == "close":
            guest.close_window()
            continue
        keysym, *held = order.split("+")
        guest.key(keysym, sum(HELD[name] for name in held))


if __name__ == "__main__":
    main(sys.argv[1:])
