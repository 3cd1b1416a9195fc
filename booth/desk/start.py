"""Owns the desk's command line. Light: the supervisor must stand before the first screen does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from booth.desk.settings import DeskSettings
from visitor.client.device_file import Device
from visitor.client.start_files import read_start_files


def main(arguments: Sequence[str]) -> int:
    """Run the supervisor, which starts this program again as its screens; `--alone` has none."""
    options = _parser().parse_args(arguments)
    found = read_start_files(options.settings, DeskSettings)
    if isinstance(found, str):
        # Said once, here: a supervisor would start such a screen for ever.
        sys.stderr.write(f"{found}\n")
        return 2
    if options.supervised is None and not options.alone:
        from visitor.touch.supervisor import main as supervise

        return supervise([sys.executable, "-m", "booth.desk", *arguments])
    return _screen(options, *found)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="luukku desk", description="Run the advisor's desk.")
    parser.add_argument("--settings", type=Path, required=True, help="the desk's settings, TOML")
    parser.add_argument("--alone", action="store_true", help="one screen, without a successor")
    parser.add_argument("--rehearsal", type=Path, help="socket of the rehearsal's robot finger")
    parser.add_argument("--supervised", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--warm", action="store_true", help=argparse.SUPPRESS)
    return parser


def _screen(options: argparse.Namespace, settings: DeskSettings, device: Device) -> int:
    from visitor.touch.collector import disable_collection

    disable_collection()

    from PySide6.QtGui import QGuiApplication

    from booth.desk.app import DeskApp
    from visitor.touch.screen_program import Start

    app = QGuiApplication([sys.argv[0]])
    start = Start(options.supervised, options.warm, options.rehearsal)
    return DeskApp(settings, device, start).run(app)
