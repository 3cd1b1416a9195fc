"""Codes as visitors hold them up, drawn anew for every test."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import zxingcpp

from kiosk.devices.scanner_picture import codes_in
from tests.fakes.scan_conditions import MUST, conditions, out_of_frame, plain, way
from tests.fakes.shown_code import (
    LARGE,
    PHONE_CODE,
    SMALL,
    TEXT,
    Hold,
    Sheet,
    Size,
    phone,
    printed,
    seen,
)

EACH = 5
SIZES = pytest.mark.parametrize("size", [LARGE, SMALL], ids=["1280", "640"])


@SIZES
@pytest.mark.parametrize("name", MUST)
def test_a_code_is_read_in_every_condition(name: str, size: Size) -> None:
    found = []
    for seed in range(EACH):
        chance = np.random.default_rng(seed)
        found.append(codes_in(next(conditions()[name].pictures(size, chance))))
    assert found == [[TEXT]] * EACH


@SIZES
@pytest.mark.parametrize("turn", range(0, 360, 30))
def test_a_code_is_read_at_every_turn(turn: int, size: Size) -> None:
    chance = np.random.default_rng(turn)
    assert codes_in(seen(phone(), Hold(turn=turn), plain(chance), size, chance)) == [TEXT]


@SIZES
@pytest.mark.parametrize("sheet", [phone(), printed()], ids=["phone", "print"])
def test_a_code_that_is_partly_out_of_the_picture_gives_nothing_wrong(
    size: Size, sheet: Sheet
) -> None:
    for seed in range(EACH):
        chance = np.random.default_rng(seed)
        hold = out_of_frame(chance, size)
        frame = seen(sheet, hold, plain(chance), size, chance)
        assert codes_in(frame) == []


@SIZES
def test_a_hall_without_codes_is_empty(size: Size) -> None:
    for seed in range(EACH):
        chance = np.random.default_rng(seed)
        hold = replace(way(chance), distance=9_000)
        assert codes_in(seen(phone(), hold, plain(chance), size, chance)) == []


def test_noise_is_no_code() -> None:
    for seed in range(EACH):
        noise = np.random.default_rng(seed).integers(0, 256, (480, 640, 3), np.uint8)
        assert codes_in(noise) == []


def test_the_longest_text_is_read_from_near() -> None:
    text = "LUUKKU:" + "aZ4/" * 30
    chance = np.random.default_rng(1)
    frame = seen(phone(text, PHONE_CODE), Hold(200), plain(chance), LARGE, chance)
    assert codes_in(frame) == [text]


@pytest.mark.parametrize("kind", ["Code128", "DataMatrix", "Aztec", "PDF417"])
def test_other_kinds_of_codes_are_not_looked_for(kind: str) -> None:
    made = zxingcpp.create_barcode("LUUKKU:A", getattr(zxingcpp.BarcodeFormat, kind))
    drawn = np.array(made.to_image(scale=6), np.uint8)
    assert zxingcpp.read_barcodes(drawn)
    assert codes_in(np.repeat(drawn[..., None], 3, 2)) == []


def test_a_text_comes_as_it_was_written() -> None:
    text = "LUUKKU:a\x1db ä"
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    drawn = np.array(made.to_image(scale=6), np.uint8)
    assert codes_in(np.repeat(drawn[..., None], 3, 2)) == [text]
