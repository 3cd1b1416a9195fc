"""Owns how a screen's program begins: its options, its files, the supervisor. Light: no Qt."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from visitor.client.device_file import Device
from visitor.client.start_files import NamesDevice, read_start_files

Settings = TypeVar("Settings", bound=NamesDevice)
Screen = Callable[[argparse.Namespace, Settings, Device], int]


def screen_parser(name: str, description: str) -> argparse.ArgumentParser:
    """The options of the program `name`, such as "kiosk"."""
    parser = argparse.ArgumentParser(prog=f"luukku {name}", description=description)
    parser.add_argument("--settings", type=Path, required=True, help=f"the {name}'s settings, TOML")
    parser.add_argument("--alone", action="store_true", help="one screen, without a successor")
    parser.add_argument("--rehearsal", type=Path, help="socket of the rehearsal's robot finger")
    parser.add_argument("--supervised", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--warm", action="store_true", help=argparse.SUPPRESS)
    return parser


def start(
    module: str,
    parser: argparse.ArgumentParser,
    shape: type[Settings],
    screen: Screen[Settings],
    arguments: Sequence[str],
) -> int:
    """Run the supervisor, which starts `module` again as its screens; or this one as `screen`.

    The exit code is 2 where settings or device cannot be used; that is said on standard error.
    """
    options = parser.parse_args(arguments)
    found = read_start_files(options.settings, shape)
    if isinstance(found, str):
        # Said once, here: a supervisor would start such a screen for ever.
        sys.stderr.write(f"{found}\n")
        return 2
    if options.supervised is None and not options.alone:
        from visitor.touch.supervisor import main as supervise

        return supervise([sys.executable, "-m", module, *arguments])
    return screen(options, *found)
