from __future__ import annotations

from fractions import Fraction
from random import Random  # noqa: TID251 - a fixed walk

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from booth.media.opencv import bgra_of, cv2
from booth.media.pattern import HEIGHT, WIDTH, Mark, read_pattern
from booth.media.pattern_scene import OFFICIAL, ROOM, Scene
from visitor.clock import SystemClock

Pixels = NDArray[np.uint8]
MARK = Mark(0xABCDEF, 0x12345678)
BITS_A_SECOND = 300_000


@pytest.fixture(scope="module", params=[ROOM, OFFICIAL], ids=["room", "official"])
def scene(request: pytest.FixtureRequest) -> Scene:
    return Scene(request.param)


@pytest.fixture(scope="module")
def shown(scene: Scene) -> Pixels:
    return bgra_of(scene.draw(MARK), WIDTH, HEIGHT)[:, :, :3]


def scaled(pixels: Pixels, width: int, height: int) -> Pixels:
    how = cv2.INTER_AREA if width < pixels.shape[1] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(pixels, (width, height), interpolation=how), np.uint8)


def coder() -> av.VideoCodecContext:
    """VP8 as calls use it, held at the bits a second."""
    made = av.VideoCodecContext.create("libvpx", "w")
    made.width, made.height, made.pix_fmt = WIDTH, HEIGHT, "yuv420p"
    made.time_base, made.framerate = Fraction(1, 30), Fraction(30)
    made.bit_rate = BITS_A_SECOND
    rate = str(BITS_A_SECOND)
    made.options = {"deadline": "realtime", "cpu-used": "16", "lag-in-frames": "0"}
    made.options |= {"minrate": rate, "maxrate": rate, "bufsize": rate, "undershoot-pct": "100"}
    return made


@pytest.mark.parametrize("mark", [Mark(0, 0), Mark(0xFFFFFF, 0xFFFFFFFF), Mark(1, 1 << 31), MARK])
def test_what_is_drawn_is_read(scene: Scene, mark: Mark) -> None:
    assert read_pattern(bgra_of(scene.draw(mark), WIDTH, HEIGHT)) == mark
    assert read_pattern(scene.draw(mark)[:HEIGHT]) == mark


def test_too_large_numbers_wrap(scene: Scene) -> None:
    drawn = scene.draw(Mark(MARK.number + (1 << 24), MARK.ms + (1 << 32)))
    assert read_pattern(drawn[:HEIGHT]) == MARK


@pytest.mark.parametrize(
    "size", [(160, 90), (320, 180), (640, 360), (854, 480), (1920, 1080), (3840, 2160)]
)
def test_it_is_read_at_other_sizes(shown: Pixels, size: tuple[int, int]) -> None:
    assert read_pattern(scaled(shown, *size)) == MARK


@pytest.mark.parametrize("level", [0, 16, 40, 255])
@pytest.mark.parametrize("frame", [(1400, 1080), (1280, 800), (1920, 865), (700, 180), (500, 800)])
def test_it_is_read_between_bars(shown: Pixels, frame: tuple[int, int], level: int) -> None:
    wide, high = frame
    scale = min(wide / WIDTH, high / HEIGHT)
    inner = scaled(shown, round(WIDTH * scale), round(HEIGHT * scale))
    top, left = (high - inner.shape[0]) // 2, (wide - inner.shape[1]) // 2
    boxed = np.full((high, wide, 3), level, np.uint8)
    boxed[top : top + inner.shape[0], left : left + inner.shape[1]] = inner
    assert read_pattern(boxed) == MARK


@pytest.mark.parametrize("shape", [(1920, 865), (1440, 1080), (1000, 700)])
def test_it_is_read_where_two_sides_are_cut(shown: Pixels, shape: tuple[int, int]) -> None:
    wide, high = shape
    scale = max(wide / WIDTH, high / HEIGHT)
    whole = scaled(shown, round(WIDTH * scale), round(HEIGHT * scale))
    top, left = (whole.shape[0] - high) // 2, (whole.shape[1] - wide) // 2
    assert read_pattern(whole[top : top + high, left : left + wide]) == MARK


def test_a_mirrored_pattern_is_not_read(shown: Pixels) -> None:
    assert read_pattern(np.ascontiguousarray(shown[:, ::-1])) is None


@pytest.mark.parametrize("size", [(1, 1), (3, 50), (90, 160), (HEIGHT, WIDTH)])
def test_other_pictures_hold_no_mark(size: tuple[int, int]) -> None:
    noise = np.random.default_rng(7).integers(0, 256, (*size, 3), np.uint8)
    assert read_pattern(noise) is None
    assert read_pattern(np.zeros((*size, 3), np.uint8)) is None


def test_one_wrong_cell_is_noticed(scene: Scene) -> None:
    good = scene.draw(MARK)[:HEIGHT]
    for column in range(1, 29):
        bad = good.copy()
        cell = (slice(448, 480), slice(160 + 32 * column, 192 + 32 * column))
        bad[cell] = 251 - bad[cell]
        assert read_pattern(bad) is None


def test_any_marks_survive_a_narrow_line_and_none_is_read_wrong(scene: Scene) -> None:
    walk = Random(20261123)
    line, ear = coder(), av.VideoCodecContext.create("vp8", "r")
    sent = [Mark(walk.getrandbits(24), walk.getrandbits(32)) for _ in range(150)]
    sizes = [(WIDTH, HEIGHT), (320, 180), (1920, 1080)]
    read = dict.fromkeys(sizes, 0)
    for number, mark in enumerate(sent):
        frame = av.VideoFrame.from_ndarray(scene.draw(mark), format="yuv420p")
        frame.pts = number
        for heard in (one for packet in line.encode(frame) for one in ear.decode(packet)):
            luma = np.asarray(heard.to_ndarray()[:HEIGHT], np.uint8)
            # A larger picture holds all that the line left: some of them tell enough.
            for size in sizes[: 3 if number % 10 == 0 else 2]:
                found = read_pattern(luma if size == sizes[0] else scaled(luma, *size))
                assert found in (mark, None)
                read[size] += found is not None
    wanted = [len(sent), len(sent), len(sent) // 10]
    assert all(n >= 0.99 * most for n, most in zip(read.values(), wanted, strict=True)), read


def test_running_marks_stay_within_the_bits_that_the_line_has() -> None:
    line, bits, scene = coder(), 0, Scene()
    for number in range(60):
        frame = av.VideoFrame.from_ndarray(scene.draw(Mark(number, number * 33)), format="yuv420p")
        frame.pts = number
        bits += sum(packet.size * 8 for packet in line.encode(frame))
    assert bits / 2 < 1.15 * BITS_A_SECOND


def test_drawing_takes_less_than_a_millisecond(scene: Scene) -> None:
    clock, times = SystemClock(), []
    for number in range(50):
        began = clock.monotonic()
        scene.draw(Mark(number, number))
        times.append(clock.monotonic() - began)
    assert sorted(times)[25] < 0.001
