"""Owns the sub-command `gallery`: a window with every component, or pictures of them all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add `luukku gallery`."""

    @app.command()
    def gallery(
        out: Annotated[Path | None, typer.Option(help="Draw into this folder instead.")] = None,
    ) -> None:
        """Show every component in each of its states."""
        if out is not None:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            os.environ.setdefault("QT_QUICK_BACKEND", "software")
        raise typer.Exit(_run(out))


def _run(out: Path | None) -> int:
    # Qt comes in when it is asked for: the other commands do without it.
    from PySide6.QtGui import QGuiApplication

    from visitor.touch.gallery import Gallery, draw_all

    application = QGuiApplication(sys.argv[:1])
    if out is not None:
        sys.stdout.write(f"{draw_all(out)} pictures\n")
        return 0
    shown = Gallery()
    shown.window.show()
    code = application.exec()
    shown.close()
    return code
