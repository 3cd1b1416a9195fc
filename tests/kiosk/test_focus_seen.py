"""Every kind of control of the kiosk shows the focus, in its own colours and in contrast."""

from __future__ import annotations

import pytest

from tests.fakes.focus_seen import unseen_focus
from tests.fakes.kiosk_window import OpenKiosk
from tests.screens.scenes import SCENES, show

pytestmark = pytest.mark.qt_log_ignore("PopupList_QMLTYPE", "pipewire-0.3")

# Together they hold every kind of control.
KINDS = ("idle-open", "start", "search-found", "details-filled", "code-asking", "access", "still")


@pytest.mark.parametrize("contrast", [False, True])
def test_the_focus_is_seen_on_every_kind_of_control(kiosk: OpenKiosk, contrast: bool) -> None:
    found = []
    for scene in SCENES:
        if scene.name in KINDS:
            show(kiosk, scene, "fi", 1.0, contrast)
            found += [f"{scene.name}: {fault}" for fault in unseen_focus(kiosk)]
    assert found == []
    assert set(KINDS) <= {scene.name for scene in SCENES}


def test_a_ring_that_is_hardly_drawn_is_missed(kiosk: OpenKiosk) -> None:
    show(kiosk, next(scene for scene in SCENES if scene.name == "start"), "fi", 1.0, False)
    before = unseen_focus(kiosk)
    kiosk.item("dock-back").setOpacity(0.1)
    assert before == []
    assert [fault.split(":")[0] for fault in unseen_focus(kiosk)] == ["dock-back"]
