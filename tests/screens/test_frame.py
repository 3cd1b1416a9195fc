from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.screens.all_scenes import counts, names
from tests.screens.frame import (
    JOINT,
    KEYS,
    MOST,
    PSEUDO,
    STRANGE,
    Shot,
    factors_of,
    screen_of,
    shots,
    write_page,
)
from tests.screens.pairs import unseen
from tests.screens.render import render

DEVICES = ("kiosk", "room", "desk", "web")


@cache
def all_shots() -> dict[str, list[Shot]]:
    return {device: shots(device, scenes, counts()) for device, scenes in names().items()}


def row(shot: Shot) -> tuple[str, ...]:
    return tuple(str(getattr(shot, key)) for key in KEYS[1:])


def test_all_screens_are_drawn_in_few_pictures() -> None:
    drawn = all_shots()
    assert set(drawn) == set(DEVICES)
    assert 300 < sum(len(found) for found in drawn.values()) <= MOST
    for device, scenes in names().items():
        assert {shot.scene for shot in drawn[device]} == set(scenes)


def test_every_two_ways_of_showing_are_seen_together() -> None:
    for device, drawn in all_shots().items():
        factors = factors_of(device, names()[device])
        ways = [row(shot)[1:] for shot in drawn]
        assert unseen(ways, factors[1:]) == set(), device


def test_every_screen_is_seen_in_every_language_size_and_mode() -> None:
    for device, drawn in all_shots().items():
        _, *ways = factors_of(device, names()[device])
        screens = sorted({screen_of(scene) for scene in names()[device]})
        rows = ((screen_of(shot.scene), *row(shot)[1:]) for shot in drawn)
        assert unseen(rows, [screens, *ways]) == set(), device


def test_every_scene_is_seen_in_all_ways_but_one_where_there_are_four() -> None:
    for device, drawn in all_shots().items():
        scenes, *ways = factors_of(device, names()[device])
        left = [pair for pair in unseen(map(row, drawn), [scenes, *ways]) if pair[0][0] == 0]
        lacks = Counter((scene, at) for (_, scene), (at, _) in left)
        assert set(lacks.values()) <= {1}, device
        assert {len(ways[at - 1]) for _, at in lacks} <= {4}, device


def test_nothing_is_always_seen_in_one_way() -> None:
    for device, drawn in all_shots().items():
        ways = Counter((shot.language, shot.size, shot.scale, shot.mode) for shot in drawn)
        assert max(ways.values()) <= 6, device


def test_some_screens_are_seen_in_languages_that_nobody_speaks() -> None:
    for device, drawn in all_shots().items():
        strange = [(shot.scene, shot.language) for shot in drawn if shot.language in PSEUDO]
        assert sorted(strange) == sorted(product(STRANGE[device], PSEUDO))


def test_a_name_says_what_is_seen() -> None:
    every = [shot for drawn in all_shots().values() for shot in drawn]
    assert len({shot.name for shot in every}) == len(every)
    for shot in every:
        assert shot.name.split(JOINT) == [getattr(shot, key) for key in KEYS]
        assert re.fullmatch(r"[A-Za-z0-9.x_-]+", shot.name)


def test_scenes_of_one_device_have_names_of_their_own() -> None:
    for scenes in names().values():
        assert [one for one, other in combinations(sorted(scenes), 2) if one == other] == []


def test_the_page_lists_every_picture_and_nothing_else(tmp_path: Path) -> None:
    shot = Shot("kiosk", "told-coming", "fi-simple", "1080x1920", "x1.3", "contrast")
    for name in (shot.name, "docs", "kiosk_half"):
        (tmp_path / f"{name}.png").write_bytes(b"")
    assert write_page(tmp_path) == 1
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    found = re.search(r"const pictures = (\[.*\]);", page)
    assert found
    assert json.loads(found[1]) == [{"name": shot.name, **{k: getattr(shot, k) for k in KEYS}}]
    assert "http" not in page


@pytest.mark.usefixtures("qapp")
def test_a_picture_has_the_size_that_its_name_says(tmp_path: Path) -> None:
    wanted = next(shot for shot in all_shots()["desk"] if shot.size == "1280x800")
    assert render("desk", tmp_path, wanted.name) == 1
    picture = QImage(str(tmp_path / f"{wanted.name}.png"))
    assert (picture.width(), picture.height()) == (1280, 800)
