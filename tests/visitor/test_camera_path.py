from __future__ import annotations

from pathlib import Path

from visitor.camera_path import camera_path


def test_auto_takes_the_first_camera_by_its_lasting_name(tmp_path: Path) -> None:
    assert camera_path("auto", tmp_path) == Path("/dev/video0")
    for name in ("usb-B-video-index0", "usb-A-video-index1", "usb-A-video-index0"):
        (tmp_path / name).touch()
    assert camera_path("auto", tmp_path) == tmp_path / "usb-A-video-index0"


def test_a_camera_is_named_by_number_or_path() -> None:
    assert camera_path("2") == Path("/dev/video2")
    assert camera_path("/dev/v4l/by-id/usb-X") == Path("/dev/v4l/by-id/usb-X")
