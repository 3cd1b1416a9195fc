"""Owns the desk's command line. Light: the supervisor must stand before the first screen does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from booth.desk.settings import DeskSettings
from visitor.client.device_file import Device
from visitor.touch.screen_start import screen_parser, start


def main(arguments: Sequence[str]) -> int:
    """Run the supervisor, which starts this program again as its screens; `--alone` has none."""
    parser = screen_parser("desk", "Run the advisor's desk.")
    return start("booth.desk", parser, DeskSettings, _screen, arguments)


def _screen(options: argparse.Namespace, settings: DeskSettings, device: Device) -> int:
    from visitor.touch.collector import disable_collection

    disable_collection()

    from PySide6.QtGui import QGuiApplication

    from booth.desk.app import DeskApp
    from visitor.touch.screen_program import Start

    app = QGuiApplication([sys.argv[0]])
    begun = Start(options.supervised, options.warm, options.rehearsal)
    return DeskApp(settings, device, begun).run(app)
