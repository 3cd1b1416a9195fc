"""Owns the room's command line. Light: the keeper must stand before its children do."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from booth.room.picture_choice import choose_picture
from booth.room.settings import RoomSettings
from visitor.client.start_files import read_start_files
from visitor.touch.screen_start import screen_parser

GENTLE = 5


def main(arguments: Sequence[str]) -> int:
    """Run the keeper, which starts this program again as its screens, and the media process.

    `--alone` has one screen without successors, `--no-media` no media process.
    """
    options = _parser().parse_args(arguments)
    found = read_start_files(options.settings, RoomSettings)
    if isinstance(found, str):
        # Said once, here: a keeper would start such children for ever.
        sys.stderr.write(f"{found}\n")
        return 2
    if options.supervised is not None:
        return _screen(options, found[0])
    if options.keeper is None:
        return _keep(options)
    return _kept(options, found[0])


def _parser() -> argparse.ArgumentParser:
    parser = screen_parser("room", "Run the customer's room.")
    parser.add_argument("--no-media", action="store_true", help="without the media process")
    parser.add_argument("--keeper", type=int, help=argparse.SUPPRESS)
    return parser


def _keep(options: argparse.Namespace) -> int:
    from booth.room.keeper import Keeper, to_stderr

    settings = ["--settings", str(options.settings)]
    commands = {"screen": [sys.executable, "-m", "booth.room", *settings, *_wishes(options)]}
    if not options.no_media:
        commands["media"] = [sys.executable, "-m", "booth.media", *settings]
    Keeper(commands, to_stderr).run()
    return 0


def _kept(options: argparse.Namespace, settings: RoomSettings) -> int:
    """The keeper's child for the screen: the supervisor of screens, or the one screen."""
    from booth.call.keeper_line import KeeperLine

    line = KeeperLine(options.keeper)
    if options.alone:
        code = _screen(options, settings)
    else:
        from visitor.touch.supervisor import main as supervise

        wishes = ["--settings", str(options.settings), *_wishes(options)]
        code = supervise([sys.executable, "-m", "booth.room", *wishes])
    line.close()
    return code


def _wishes(options: argparse.Namespace) -> list[str]:
    alone = ["--alone"] if options.alone else []
    return alone + (["--rehearsal", str(options.rehearsal)] if options.rehearsal else [])


def _screen(options: argparse.Namespace, settings: RoomSettings) -> int:
    # A screen that starts in a call must not take the time that sound needs.
    os.nice(GENTLE)

    from visitor.touch.collector import disable_collection
    from visitor.touch.keyboard import prepare_environment

    disable_collection()
    prepare_environment()
    choose_picture(settings.picture, os.environ)

    from PySide6.QtGui import QGuiApplication

    from booth.room.app import RoomApp
    from visitor.touch.screen_program import Start

    app = QGuiApplication([sys.argv[0]])
    start = Start(options.supervised, options.warm, options.rehearsal)
    return RoomApp(settings, start).run(app)
