"""Owns what the idle screen's hatch shows: the house's art and slides in turn. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from hashlib import sha256
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from visitor.clock import Clock
from visitor.languages import in_language, languages, spoken_by
from visitor.slides.rules import at_turn, is_stale, of_feed, valid
from visitor.slides.shapes import Slide
from visitor.texts import language_name, texts
from visitor.touch.props import emit_changes
from visitor.touch.qml import uncreatable

if TYPE_CHECKING:
    from visitor.slides.feed_keeper import FeedNews

QML_IMPORT_NAME = "Luukku.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

OWN_PICTURE = "image://art/idle"


@dataclass(frozen=True, slots=True)
class SlideProps:
    """`picture` is an image's address; `count` includes the house's own."""

    title: str = ""
    story: str = ""
    alt: str = ""
    tongue: str = ""
    picture: str = OWN_PICTURE
    wordsOnly: bool = False
    count: int = 1
    current: int = 1


@QmlElement
@uncreatable("made by the composition root")
class SlidesViewModel(QObject):
    """One slide; its words follow the language that has its turn, where it has that language."""

    titleChanged = Signal()
    storyChanged = Signal()
    altChanged = Signal()
    tongueChanged = Signal()
    pictureChanged = Signal()
    wordsOnlyChanged = Signal()
    countChanged = Signal()
    currentChanged = Signal()

    def __init__(
        self, clock: Clock, timezone: str, languages: int, days: tuple[int, int] = (30, 7)
    ) -> None:
        super().__init__()
        self._clock = clock
        self._zone: tzinfo = ZoneInfo(timezone)
        self._languages = languages
        self._feed_days, self._keep_days = days
        self._language = "fi"
        self._folder: tuple[Slide, ...] = ()
        self._news: FeedNews | None = None
        self._turn = 0
        self._props = SlideProps()
        self.tell()

    title = Property(str, lambda self: self._props.title, notify=titleChanged)
    story = Property(str, lambda self: self._props.story, notify=storyChanged)
    alt = Property(str, lambda self: self._props.alt, notify=altChanged)
    # Says which language the words are in, where that is not the one that has its turn.
    tongue = Property(str, lambda self: self._props.tongue, notify=tongueChanged)
    picture = Property(str, lambda self: self._props.picture, notify=pictureChanged)
    # Whether the picture is the house's, in company of words that are not.
    wordsOnly = Property(bool, lambda self: self._props.wordsOnly, notify=wordsOnlyChanged)
    count = Property(int, lambda self: self._props.count, notify=countChanged)
    current = Property(int, lambda self: self._props.current, notify=currentChanged)

    def use(self, slides: Sequence[Slide]) -> None:
        """Show the slides of the folder from now on."""
        self._folder = tuple(slides)
        self.tell()

    def use_feed(self, news: FeedNews | None) -> None:
        """Show what is new in the feed from now on."""
        self._news = news
        self.tell()

    def speak(self, language: str) -> None:
        self._language = language
        self.tell()

    def turn(self) -> None:
        """The next slide has its turn; `speak` or `tell` shows it, in the language that has its."""
        self._turn += 1

    def tell(self) -> None:
        """Show what holds now."""
        slides = self._shown()
        index = at_turn(self._turn, len(slides) + 1, self._languages)
        old = self._props
        props = self._of(slides[index - 1]) if index else self._own()
        self._props = replace(props, count=len(slides) + 1, current=index + 1)
        emit_changes(self, old, self._props)

    def _shown(self) -> list[Slide]:
        now = self._clock.now()
        shown = valid(self._folder, now.astimezone(self._zone).date())
        news = self._news
        if news is not None and not is_stale(news.fetched, now, self._keep_days):
            shown += of_feed(news.items, now, self._feed_days)
        return shown

    def _of(self, slide: Slide) -> SlideProps:
        said = (slide.title, slide.text, slide.alt)
        title, story, alt = (in_language(words, self._language) for words in said)
        picture = f"image://slide/{picture_name(slide)}" if slide.picture else OWN_PICTURE
        tongue = self._tongue_of(slide.title or slide.text)
        return SlideProps(title, story, alt, tongue, picture, wordsOnly=slide.picture is None)

    def _tongue_of(self, said: Mapping[str, str]) -> str:
        spoken = spoken_by(said, self._language)
        # Easy Finnish is Finnish; of a feed we do not know what it speaks.
        if spoken not in languages() or f"{self._language}-".startswith(f"{spoken}-"):
            return ""
        words = texts(self._language)
        return words.get("idle-slide-language", language=language_name(words, spoken))

    def _own(self) -> SlideProps:
        words = texts(self._language)
        return SlideProps(
            words.get("idle-art-title"), words.get("idle-art-help"), words.get("idle-art-alt")
        )


def picture_name(slide: Slide) -> str:
    """What a slide's picture is called in its address: a file that is changed gets a new one."""
    if slide.picture is None:
        return ""
    return sha256(f"{slide.picture}\0{slide.stamp}".encode()).hexdigest()[:16]
