"""The ways in which visitors hold up a code, by name, each a new one for every chance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from tests.fakes.shown_code import (
    FLAT,
    Creases,
    Frame,
    Hold,
    Light,
    Random,
    Sheet,
    Size,
    crumpled,
    folded,
    phone,
    printed,
    seen,
    shaken,
)

NEAR, FAR = 120, 400
SIDES = [(30, 0), (-30, 0), (0, 30), (0, -30), (30, 30), (-30, 30)]


@dataclass(frozen=True)
class Condition:
    """What is held up, how, and in which light."""

    sheet: Sheet
    hold: Callable[[Random], Hold]
    light: Callable[[Random], Light]

    def pictures(self, size: Size, chance: Random) -> Iterator[Frame]:
        """One visitor's code, picture after picture, in a hand that trembles."""
        hold, light = self.hold(chance), self.light(chance)
        while True:
            yield seen(self.sheet, hold, light, size, chance)
            hold = shaken(hold, chance)


def way(chance: Random, creases: Creases = FLAT) -> Hold:
    """Any distance, any turn, nearly straight."""
    x, y, turn = chance.uniform((-12, -8, 0), (12, 8, 360))
    tilts = chance.uniform(-10, 10, 2)
    return Hold(chance.uniform(NEAR, FAR), turn, tilts[0], tilts[1], (x, y), creases)


def tilted(chance: Random, creases: Creases = FLAT) -> Hold:
    """30° around x, around y, or around both."""
    tilt_x, tilt_y = SIDES[chance.integers(len(SIDES))]
    x, y, turn = chance.uniform((-12, -8, 0), (12, 8, 360))
    return Hold(chance.uniform(NEAR, FAR), turn, tilt_x, tilt_y, (x, y), creases)


def out_of_frame(chance: Random, size: Size) -> Hold:
    """So far aside that a corner of the code with its large square is cut off."""
    distance = chance.uniform(NEAR, 250)
    # Half of what the camera sees at this distance, and a code whose middle is at its edge.
    half = distance * 0.577
    down = half * size[1] / size[0]
    aside = (half, 0.0) if chance.integers(2) else (0.0, down)
    return Hold(distance, chance.uniform(0, 360), aside=aside)


def plain(_chance: Random) -> Light:
    return Light()


def on_a_screen(chance: Random) -> Light:
    """Glare, a pattern between two grids of pixels, and a hand that moves a little."""
    glare, moire, motion = chance.uniform((40, 0.03, 2), (140, 0.08, 7))
    return Light(glare=glare, moire=moire, motion=motion)


def at_dusk(chance: Random) -> Light:
    return Light(brightness=chance.uniform(0.18, 0.3), noise=chance.uniform(8, 14))


def coloured(chance: Random) -> Light:
    blue, green, red = chance.permutation(
        [1.0, chance.uniform(0.7, 0.9), chance.uniform(0.35, 0.6)]
    )
    return Light(cast=(float(blue), float(green), float(red)))


def out_of_focus(chance: Random) -> Light:
    return Light(softness=chance.uniform(1.2, 2.0), motion=chance.uniform(2, 5))


@cache
def conditions() -> dict[str, Condition]:
    """Each condition by its name; those of MUST are promised, the others only measured."""
    screen, paper = phone(), printed()
    return {
        "phone": Condition(screen, way, on_a_screen),
        "phone-tilted": Condition(screen, tilted, on_a_screen),
        "print": Condition(paper, way, plain),
        "print-tilted": Condition(paper, tilted, plain),
        "folded": Condition(paper, lambda chance: way(chance, folded(chance)), plain),
        "folded-tilted": Condition(paper, lambda chance: tilted(chance, folded(chance)), plain),
        "crumpled": Condition(paper, lambda chance: way(chance, crumpled(chance)), plain),
        "crumpled-tilted": Condition(paper, lambda chance: tilted(chance, crumpled(chance)), plain),
        "dusk-phone": Condition(screen, way, at_dusk),
        "dusk-print": Condition(paper, way, at_dusk),
        "cast": Condition(paper, way, coloured),
        "out-of-focus": Condition(screen, way, out_of_focus),
        "bent-tilted": Condition(paper, lambda chance: tilted(chance, folded(chance, 5)), plain),
    }


# A slip that is bent by 10° where it is folded, and tilted by 30° too, has no one perspective.
MUST = [name for name in conditions() if name != "bent-tilted"]
