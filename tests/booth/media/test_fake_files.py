from __future__ import annotations

import functools
import http.server
import shutil
import threading
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import numpy as np
import pytest
from playwright.async_api import async_playwright

from booth.media.fake_files import write_fake_camera, write_tone
from booth.media.opencv import bgra_of, cv2
from booth.media.pattern import HEIGHT, WIDTH, Mark, read_pattern
from booth.media.pattern_scene import Scene
from booth.media.tone import tone
from visitor.paths import ASSETS

FLAGS = (
    "--no-sandbox --disable-gpu --disable-background-networking --use-fake-ui-for-media-stream "
    "--use-fake-device-for-media-stream --autoplay-policy=no-user-gesture-required"
)
PAGE = """<!doctype html><title>x</title><link rel="icon" href="data:,"><script type="module">
import { readPattern, readVideo } from "./pattern.js";
const pixels = async (file) => {
  const picture = new Image();
  picture.src = file;
  await picture.decode();
  return picture;
};
window.readFile = async (file) => readVideo(await pixels(file));
const video = document.createElement("video");
const wishes = { video: { width: 1280, height: 720 }, audio: true };
video.srcObject = await navigator.mediaDevices.getUserMedia(wishes);
video.muted = true;
await video.play();
const marks = [], canvas = document.createElement("canvas");
const look = () => {
  marks.push(readVideo(video, canvas));
  window.marks = marks;
  video.requestVideoFrameCallback(look);
};
video.requestVideoFrameCallback(look);
const sound = new AudioContext({ sampleRate: 48000 }), ear = sound.createAnalyser();
ear.fftSize = 32768;
sound.createMediaStreamSource(video.srcObject).connect(ear);
window.heard = () => {
  const levels = new Float32Array(ear.frequencyBinCount);
  ear.getFloatFrequencyData(levels);
  const loudest = levels.reduce((best, level, at) => (level > levels[best] ? at : best), 1);
  return levels[loudest] > -60 ? (loudest * 48000) / 32768 : 0;
};
</script>"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/index.html"
        server.shutdown()
        thread.join()


def test_the_film_counts_its_pictures_and_their_time(tmp_path: Path) -> None:
    path = tmp_path / "film.mjpeg"
    write_fake_camera(path, 1.5)
    with av.open(str(path)) as film:
        marks = [
            read_pattern(np.asarray(frame.to_ndarray(format="gray"), np.uint8))
            for frame in film.decode(video=0)
        ]
    assert marks == [Mark(number, number * 1000 // 30) for number in range(45)]
    assert path.stat().st_size < 1_500_000


def test_the_tone_repeats_without_a_seam(tmp_path: Path) -> None:
    path = tmp_path / "tone.wav"
    write_tone(path, 660, 1)
    with wave.open(str(path)) as file:
        assert file.getparams()[:4] == (1, 2, 48_000, 48_000)
        samples = np.frombuffer(file.readframes(48_000), "<i2")
    assert np.array_equal(np.tile(samples, 2), tone(660, 0, 96_000))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Everything that the browser needs."""
    (tmp_path / "index.html").write_text(PAGE)
    shutil.copy(ASSETS / "rehearsal" / "pattern.js", tmp_path)
    write_fake_camera(tmp_path / "film.mjpeg", 3)
    write_tone(tmp_path / "tone.wav", 660)
    picture = bgra_of(Scene().draw(Mark(0xABCDEF, 0xFEDCBA98)), WIDTH, HEIGHT)
    for width in (1920, 1280, 320):
        sized = cv2.resize(picture, (width, width * 9 // 16), interpolation=cv2.INTER_AREA)
        cv2.imwrite(str(tmp_path / f"{width}.png"), sized)
    picture[448:480, 192:224] = 255 - picture[448:480, 192:224]
    cv2.imwrite(str(tmp_path / "spoilt.png"), picture)
    return tmp_path


async def test_a_browser_takes_both_and_its_page_reads_the_marks(folder: Path) -> None:
    flags = [
        *FLAGS.split(),
        f"--use-file-for-fake-video-capture={folder / 'film.mjpeg'}",
        f"--use-file-for-fake-audio-capture={folder / 'tone.wav'}",
    ]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=flags
        )
        page = await browser.new_page()
        with served(folder) as url:
            await page.goto(url)
            await page.wait_for_function("window.marks?.length > 30 && window.heard() > 0")
            marks = await page.evaluate("marks")
            heard = await page.evaluate("heard()")
            files = [await page.evaluate(f"readFile('{name}.png')") for name in (1920, 1280, 320)]
            spoilt = await page.evaluate("readFile('spoilt.png')")
        await browser.close()
    assert None not in marks
    assert all(mark["ms"] == mark["number"] * 1000 // 30 for mark in marks)
    assert len({mark["number"] for mark in marks}) > 20
    assert heard == pytest.approx(660, abs=2)
    assert files == [{"number": 0xABCDEF, "ms": 0xFEDCBA98}] * 3
    assert spoilt is None
