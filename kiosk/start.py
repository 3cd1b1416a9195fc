"""Owns the kiosk's command line. Light: the supervisor must stand before the first screen does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str]) -> int:
    """Run the supervisor, which starts this program again as its screens; `--alone` has none."""
    options = _parser().parse_args(arguments)
    if options.supervised is None and not options.alone:
        from visitor.touch.supervisor import main as supervise

        return supervise([sys.executable, "-m", "kiosk", *arguments])
    return _screen(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="luukku kiosk", description="Run the kiosk's screen.")
    parser.add_argument("--settings", type=Path, required=True, help="the kiosk's settings, TOML")
    parser.add_argument("--alone", action="store_true", help="one screen, without successors")
    parser.add_argument("--rehearsal", type=Path, help="socket of the rehearsal's robot finger")
    parser.add_argument("--supervised", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--warm", action="store_true", help=argparse.SUPPRESS)
    return parser


def _screen(options: argparse.Namespace) -> int:
    from visitor.touch.collector import disable_collection
    from visitor.touch.keyboard import prepare_environment

    disable_collection()
    prepare_environment()

    from PySide6.QtGui import QGuiApplication

    from kiosk.app import KioskApp, Start
    from kiosk.settings import SettingsError, load_kiosk_settings
    from visitor.client.device_file import DeviceFault, read_device_file

    try:
        settings = load_kiosk_settings(options.settings)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    device = read_device_file(settings.device_file)
    if isinstance(device, DeviceFault):
        sys.stderr.write(f"{device.path}: {device.reason}\n")
        return 2
    app = QGuiApplication([sys.argv[0]])
    start = Start(options.supervised, options.warm, options.rehearsal)
    return KioskApp(settings, device.device, start).run(app)
