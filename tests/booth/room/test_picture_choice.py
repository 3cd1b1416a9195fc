from __future__ import annotations

from pathlib import Path

import pytest

from booth.room.picture_choice import choose_picture, picture_kind


@pytest.mark.parametrize(
    ("wish", "gpu", "kind"),
    [
        ("auto", True, "video"),
        ("auto", False, "raster"),
        ("raster", True, "raster"),
        ("raster", False, "raster"),
        ("video", True, "video"),
        ("video", False, "video"),
    ],
)
def test_the_wish_counts_and_else_the_gpu(tmp_path: Path, wish: str, gpu: bool, kind: str) -> None:
    if gpu:
        (tmp_path / "renderD128").touch()
    environment: dict[str, str] = {}
    assert choose_picture(wish, environment, tmp_path) == kind
    assert picture_kind(environment) == kind
    assert environment == ({"QT_QUICK_BACKEND": "software"} if kind == "raster" else {})


@pytest.mark.parametrize("wish", ["auto", "raster", "video"])
def test_qts_software_backend_shows_no_video(tmp_path: Path, wish: str) -> None:
    (tmp_path / "renderD128").touch()
    environment = {"QT_QUICK_BACKEND": "software"}
    assert choose_picture(wish, environment, tmp_path) == "raster"
