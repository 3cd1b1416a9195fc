"""Owns how slides, or what is wrong with them, are told to who made them. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from visitor.catalogue.faults import Fault
from visitor.catalogue.report import told_lines
from visitor.languages import in_language
from visitor.slides.shapes import Slide
from visitor.texts import Texts


def told_faults(faults: Sequence[Fault], words: Texts) -> Iterator[str]:
    """A heading, and a line for each fault: file, line, key and what."""
    yield words.get("slides-refused", count=len(faults))
    yield from told_lines(faults, words)


def told_slides(words: Texts, slides: Sequence[Slide]) -> Iterator[str]:
    """A heading, and a line a slide: its words, its picture, its days, its languages."""
    if not slides:
        yield words.get("slides-none")
        return
    yield words.get("slides-good", count=len(slides))
    for number, slide in enumerate(slides, 1):
        yield f"{number:>3}. {_told(slide, words.language)}"


def _told(slide: Slide, language: str) -> str:
    said = slide.title or slide.text or slide.alt
    days = " – ".join(str(day or "") for day in (slide.first, slide.last)) if _dated(slide) else ""
    parts = [
        in_language(said, language),
        slide.picture.name if slide.picture else "",
        days.strip(),
        ", ".join(slide.title or slide.text),
    ]
    return " · ".join(part for part in parts if part)


def _dated(slide: Slide) -> bool:
    return slide.first is not None or slide.last is not None
