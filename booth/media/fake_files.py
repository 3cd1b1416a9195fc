"""Owns the files that a browser takes for its camera and microphone in rehearsals."""

from __future__ import annotations

import wave
from fractions import Fraction
from pathlib import Path

import av

from booth.media.camera import HEIGHT, RATE, WIDTH
from booth.media.pattern import Mark
from booth.media.pattern_scene import OFFICIAL, Palette, Scene
from booth.media.sound import RATE as SOUND_RATE
from booth.media.tone import tone


def write_fake_camera(
    path: Path, seconds: float, fps: int = RATE, palette: Palette = OFFICIAL
) -> None:
    """Write `path` (.mjpeg) for `--use-file-for-fake-video-capture`; the browser repeats it.

    The marks hold the frame's number from 0 and its milliseconds from the file's beginning.
    """
    scene = Scene(palette)
    with av.open(str(path), "w", format="mjpeg") as file:
        stream = file.add_stream("mjpeg", rate=fps, options={"qscale": "4"})
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuvj420p"
        stream.time_base = Fraction(1, fps)
        for number in range(round(seconds * fps)):
            picture = scene.draw(Mark(number, number * 1000 // fps))
            frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
            frame.pts = number
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def write_tone(path: Path, hz: int, seconds: int = 2) -> None:
    """Write `path` (.wav, 48 kHz, mono) for `--use-file-for-fake-audio-capture`; it repeats."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SOUND_RATE)
        file.writeframes(tone(hz, 0, seconds * SOUND_RATE).astype("<i2").tobytes())
