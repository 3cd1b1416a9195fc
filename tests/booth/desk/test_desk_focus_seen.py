"""Every control of the desk shows the focus, in its own colours and in high contrast."""

from __future__ import annotations

import pytest

from tests.fakes.desk_window import OpenDesk
from tests.fakes.focus_seen import unseen_focus
from tests.screens.desk_scenes import DESK_SCENES, show

# A single control cannot be compared with another's focus, nor a box that is higher than its page.
APART = {"fault", "note-too-long"}


@pytest.mark.parametrize("contrast", [False, True])
def test_the_focus_is_seen_on_every_control(desk: OpenDesk, contrast: bool) -> None:
    found = []
    for scene in DESK_SCENES:
        if scene.name in APART:
            continue
        show(desk, scene, "fi", 1.0, contrast)
        found += [f"{scene.name}: {fault}" for fault in unseen_focus(desk)]
    assert found == []
