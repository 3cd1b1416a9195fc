"""The gallery shows every component that there is, in every state that its properties offer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from tests.fakes.contrast import weak_places
from tests.fakes.kiosk_window import visible
from visitor.languages import SHIPPED
from visitor.paths import ASSETS
from visitor.touch.gallery import LOOKS, Gallery, page_of

UI = ASSETS / "ui" / "Luukku" / "Ui"
# What a screen reader is told, or what another component works out: nobody sees it.
UNSEEN = {"checkable", "checked", "spoken", "name", "description", "picture", "alt"}
# Set by what the screen does, and shown by it: see the page of the screen itself.
OF_A_SCREEN = {"atEnd", "clock", "entered", "footLow", "footPinned", "gone", "overflows"}
OF_A_SCREEN |= {"place", "question", "settled"}
WORDS = ("text", "title", "label", "what", "person", "sentence", "question", "waited")


def sources() -> dict[str, str]:
    """Each public component that draws, and its source."""
    listed = re.findall(
        r"^(\w+) 1\.0 (\w+\.qml)$", (UI / "qmldir").read_text("utf-8"), re.MULTILINE
    )
    read = {name: (UI / file).read_text("utf-8") for name, file in listed}
    return {name: source for name, source in read.items() if root_of(source) not in NOTHING}


NOTHING = {"QtObject", "Colours"}


def root_of(source: str) -> str:
    found = re.search(r"^(\w+) \{", source, re.MULTILINE)
    assert found
    return found[1]


def offered(source: str) -> Iterator[tuple[str, str]]:
    """The properties by which a component changes its looks, and what they are of."""
    kinds = re.findall(r"^    enum (\w+) \{", source, re.MULTILINE)
    for kind, name, value in re.findall(
        r"^    property (bool|int|string) (\w+)(?:: (.+))?$", source, re.MULTILINE
    ):
        if name in UNSEEN | OF_A_SCREEN:
            continue
        if (kind == "bool" and value in ("true", "false", "")) or (
            kind == "string" and value == '""'
        ):
            yield name, kind
        elif kind == "int" and kinds and re.match(r"\w+\.[A-Z]", value):
            yield name, "enum"


def missing_states(name: str, source: str, sets: list[dict[str, Any]], focused: bool) -> list[str]:
    """What `sets`, the properties of every specimen of the component, leave unseen."""
    found = [] if focused or root_of(source) != "Pressable" else [f"{name}: focused"]
    if root_of(source) == "Pressable":
        found += [f"{name}: pressed"] * (not any(one.get("keyHeld") for one in sets))
        asks = re.search(r"(?<!signal )\b\w+\.available\b", source) is not None
        found += [f"{name}: unavailable"] * (asks and not any("available" in one for one in sets))
    for key, kind in offered(source):
        given = [one[key] for one in sets if key in one]
        if kind == "enum":
            values = re.findall(r"^        (\w+),?$", _block(source), re.MULTILINE)
            found += [f"{name}: {key} {v}" for i, v in enumerate(values) if i and i not in given]
        elif not given:
            found.append(f"{name}: {key}")
    wordy = any(
        re.search(rf"required property string {word}$", source, re.MULTILINE) for word in WORDS
    )
    return found + [f"{name}: long"] * (wordy and not any(one["is_long"] for one in sets))


def _block(source: str) -> str:
    found = re.search(r"^    enum \w+ \{(.*?)^    \}", source, re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


@pytest.fixture(scope="module")
def gallery(qapp: QApplication) -> Iterator[Gallery]:
    opened = Gallery()
    yield opened
    opened.close()


def specimens(gallery: Gallery) -> dict[str, list[dict[str, Any]]]:
    """What every page sets, by component."""
    found: dict[str, list[dict[str, Any]]] = {}
    for page in gallery.pages():
        for state in page["states"]:
            facts = dict(state.get("set") or {})
            facts["is_long"] = "long" in state["is"]
            facts["is_focused"] = bool(state.get("focused"))
            found.setdefault(page["component"], []).append(facts)
    return found


def test_every_component_has_a_page(gallery: Gallery) -> None:
    assert set(sources()) - set(specimens(gallery)) - WITHOUT_A_PAGE == set()
    assert len(sources()) > 30


# The base of all that is touched draws nothing; what covers a page's cuts is no thing by itself.
WITHOUT_A_PAGE = {"PageCovers", "Pressable"}


def test_every_state_that_the_properties_offer_is_shown(gallery: Gallery) -> None:
    shown = specimens(gallery)
    faults = [
        fault
        for name, source in sources().items()
        if name in shown
        for fault in missing_states(
            name, source, shown[name], any(one["is_focused"] for one in shown[name])
        )
    ]
    assert faults == []


def test_a_component_that_uses_nothing_but_itself_is_shown_within_another() -> None:
    every = {file.stem: file.read_text("utf-8") for file in UI.glob("*.qml")}
    listed = re.findall(r"^internal (\w+) ", (UI / "qmldir").read_text("utf-8"), re.MULTILINE)
    for name in listed:
        users = [one for one, source in every.items() if f"{name} {{" in source and one != name]
        assert users, name


def test_a_state_that_is_left_out_is_found() -> None:
    source = (UI / "BigButton.qml").read_text("utf-8")
    rest = [{"text": "x", "is_long": False, "is_focused": False}]
    found = missing_states("BigButton", source, rest, focused=False)
    wanted = ("focused", "pressed", "unavailable", "icon", "small", "kind Danger", "long")
    assert {f"BigButton: {what}" for what in wanted} <= set(found)


def faults_of(gallery: Gallery, wide: float) -> list[str]:
    page = QRectF(0, 0, wide, 100_000)
    faults = []
    # Rows find their places when they are polished, which a frame would do.
    for item in list(visible(gallery.window.contentItem())):
        item.ensurePolished()
    for item in visible(gallery.window.contentItem()):
        if not item.inherits("QQuickText") or not item.property("text"):
            continue
        says = repr(item.property("text"))
        if item.property("truncated") or item.property("contentWidth") > item.width() + 2:
            faults.append(f"cut short: {says}")
        if not page.adjusted(-2, -2, 2, 2).contains(_box(item)):
            faults.append(f"beyond the page: {says}")
        if "⟦" in says:
            faults.append(f"no sentence: {says}")
    return faults


def _box(item: QQuickItem) -> QRectF:
    wide = min(item.width(), item.property("contentWidth"))
    return item.mapRectToScene(QRectF(0, 0, wide, item.height()))


def test_no_page_overflows_or_complains_in_any_look(gallery: Gallery) -> None:
    faults = []
    for number, page in enumerate(gallery.pages()):
        gallery.look({})
        gallery.open_page(number)
        for name, wishes in LOOKS.items():
            gallery.look(wishes)
            found = faults_of(gallery, gallery.window.width())
            faults += [f"{page['component']} {name}: {fault}" for fault in found]
    assert faults == []


class Shown:
    """A page of the gallery, as the checks of pixels want it."""

    def __init__(self, gallery: Gallery) -> None:
        self._gallery = gallery
        self.window = gallery.window

    def items(self) -> Iterator[QQuickItem]:
        return visible(self.window.contentItem())

    def picture(self) -> QImage:
        return self._gallery.whole()


# A window drawn smaller than it is, and a stroke of two pixels: nothing but softened edges.
SOFT = {"Stage", "LanesKey"}


@pytest.mark.parametrize("look", ["light", "contrast", "call"])
def test_every_component_stands_out_in_every_state(gallery: Gallery, look: str) -> None:
    gallery.look(LOOKS[look])
    found = []
    for number, page in enumerate(gallery.pages()):
        gallery.open_page(number)
        faults = (
            weak_places(Shown(gallery), gallery.whole()) if page["component"] not in SOFT else []
        )
        found += [f"{page['component']}: {fault}" for fault in faults]
    gallery.look(LOOKS["light"])
    assert found == []


@pytest.mark.parametrize("language", SHIPPED)
def test_every_page_speaks_the_language(gallery: Gallery, language: str) -> None:
    gallery.look({})
    gallery.window.wished.emit(language)  # type: ignore[attr-defined]
    gallery.open_page(0)
    assert faults_of(gallery, gallery.window.width()) == []
    gallery.window.wished.emit("fi")  # type: ignore[attr-defined]


def test_the_pages_are_drawn_into_files(gallery: Gallery, tmp_path: Path) -> None:
    name, picture = next(gallery.pictures())
    assert name == "00-bigbutton-light"
    assert picture.width() == gallery.window.width()
    assert picture.save(str(tmp_path / "one.png"))


def test_one_page_shows_all_pictures() -> None:
    names = [f"{page}-{look}" for page in ("00-bigbutton", "01-choice") for look in LOOKS]
    page = page_of(names)
    assert re.findall(r'src="(.+?)\.png"', page) == names
    assert page.count("<tr>") == 3
