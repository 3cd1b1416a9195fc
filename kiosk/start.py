"""Owns the kiosk's command line. Light: the supervisor must stand before the first screen does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from kiosk.settings import KioskSettings
from visitor.client.device_file import Device
from visitor.touch.screen_start import screen_parser, start


def main(arguments: Sequence[str]) -> int:
    """Run the supervisor, which starts this program again as its screens; `--alone` has none."""
    parser = screen_parser("kiosk", "Run the kiosk's screen.")
    return start("kiosk", parser, KioskSettings, _screen, arguments)


def _screen(options: argparse.Namespace, settings: KioskSettings, device: Device) -> int:
    from visitor.touch.collector import disable_collection
    from visitor.touch.keyboard import prepare_environment

    disable_collection()
    prepare_environment()

    from PySide6.QtGui import QGuiApplication

    from kiosk.app import KioskApp
    from visitor.touch.screen_program import Start

    app = QGuiApplication([sys.argv[0]])
    begun = Start(options.supervised, options.warm, options.rehearsal)
    return KioskApp(settings, device, begun).run(app)
