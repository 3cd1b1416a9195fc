"""Owns reading the folder of slides: what can be shown of it, and every fault. Blocks for disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from visitor.catalogue.faults import Fault
from visitor.catalogue.toml_file import Table, TomlFile
from visitor.languages import languages
from visitor.slides.pictures import KINDS, BadPicture, read_picture
from visitor.slides.rules import ANY, MOST_ALT, MOST_SLIDES, MOST_TEXT, MOST_TITLE, plain
from visitor.slides.shapes import Slide

LIST = "slides.toml"
MOST_NAME = 120
# So many names of a folder are looked at: it may hold anything.
MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class Found:
    """The slides that can be shown, in their order, and what is wrong with the others."""

    slides: tuple[Slide, ...] = ()
    faults: tuple[Fault, ...] = ()


def load_slides(folder: Path) -> Found:
    """The slides that `folder` lists, then the pictures that its list leaves out."""
    try:
        names = _names(folder)
    except OSError as bad:
        why = bad.strerror or type(bad).__name__
        return Found((), (Fault(folder.name, "", 1, "not-readable", {"why": why}),))
    slides: list[Slide] = []
    faults: list[Fault] = []
    listed: set[str] = set()
    if LIST in names:
        file = TomlFile(folder / LIST)
        if file.root is not None:
            slides += _listed(file.root, file, folder, listed)
        faults += sorted(file.faults, key=lambda fault: fault.line)
    pictures = [name for name in names if name not in listed and _is_picture(name)]
    for name in pictures[:MOST_SLIDES]:
        good = read_picture(folder / name)
        if isinstance(good, BadPicture):
            faults.append(_fault(f"{folder.name}/{name}", good))
        else:
            slides.append(_unlisted(folder / name))
    return Found(tuple(slides[:MOST_SLIDES]), tuple(faults))


def _unlisted(picture: Path) -> Slide:
    return Slide(alt={ANY: said_by(picture.name)}, picture=picture, stamp=_stamp(picture))


def said_by(name: str) -> str:
    """A picture without words is called by its file: `talvi_ranta.jpg` is "talvi ranta"."""
    return plain(Path(name).stem.replace("_", " ").replace("-", " "))[:MOST_ALT]


def _names(folder: Path) -> Sequence[str]:
    found = (entry.name for entry in folder.iterdir() if not entry.name.startswith("."))
    names = [name for name, _ in zip(found, range(MOST_FILES), strict=False)]
    if LIST not in names and (folder / LIST).exists():
        names.append(LIST)
    return sorted(names)


def _is_picture(name: str) -> bool:
    return name.lower().endswith(KINDS)


def _listed(root: Table, file: TomlFile, folder: Path, listed: set[str]) -> Iterator[Slide]:
    for table in root.tables("slides", 1, MOST_SLIDES):
        before = len(file.faults)
        slide = _slide(table, folder, listed)
        if len(file.faults) == before:
            yield slide
    root.finish()


def _slide(table: Table, folder: Path, listed: set[str]) -> Slide:
    picture = _picture(table, folder, listed)
    slide = Slide(
        title=_words(table, "title", MOST_TITLE),
        text=_words(table, "text", MOST_TEXT),
        alt=_words(table, "alt", MOST_ALT),
        picture=picture,
        stamp=_stamp(picture) if picture else 0,
        first=table.day("from") if table.has("from") else None,
        last=table.day("until") if table.has("until") else None,
    )
    table.finish()
    if slide.first and slide.last and slide.last < slide.first:
        table.fault("until", "day-order", first=str(slide.first))
    if slide.picture and not slide.title and not slide.alt:
        table.fault("", "picture-alt")
    elif not slide.picture and not slide.title and not slide.text:
        table.fault("", "slide-empty")
    return slide


def _words(table: Table, name: str, most: int) -> dict[str, str]:
    """The words in the languages that they are given in; a slide need not have all of ours."""
    if not table.has(name) or (words := table.table(name)) is None:
        return {}
    given = [tag for tag in languages() if words.has(tag)]
    found = {language: words.text(language, most) for language in given}
    words.finish()
    return found


def _picture(table: Table, folder: Path, listed: set[str]) -> Path | None:
    if not table.has("picture") or not (name := table.text("picture", MOST_NAME)):
        return None
    if Path(name).name != name:
        table.fault("picture", "picture-outside", most=0)
        return None
    listed.add(name)
    if not _is_picture(name):
        table.fault("picture", "picture-kind", most=0)
        return None
    good = read_picture(folder / name)
    if isinstance(good, BadPicture):
        table.fault("picture", f"picture-{good.code}", most=good.most)
        return None
    return folder / name


def _stamp(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _fault(name: str, bad: BadPicture) -> Fault:
    return Fault(name, "", 1, f"picture-{bad.code}", {"most": bad.most})
