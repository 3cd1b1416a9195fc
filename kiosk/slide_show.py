"""Owns where the idle screen's slides come from: the folder, read again and again, and the feed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlEngine

from kiosk.settings import KioskSettings
from kiosk.slides_view_model import SlidesViewModel, picture_name
from visitor.clock import Clock
from visitor.touch.boundary import Boundary
from visitor.touch.jobs import Failed, Finished, Jobs
from visitor.touch.marshal import Marshal

if TYPE_CHECKING:
    from kiosk.hub_line import HubLine
    from visitor.slides.reader import Found
    from visitor.touch.slide_pictures import SlidePictures

_LOG = logging.getLogger(__name__)
AGAIN_MS = 15 * 60 * 1000


class SlideShow:
    """Gives `view_model` its slides and the engine their pictures. GUI thread."""

    def __init__(
        self, settings: KioskSettings, clock: Clock, jobs: Jobs, boundary: Boundary
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._jobs = jobs
        self._pictures: SlidePictures | None = None
        days = (settings.feed_days, settings.feed_keep_days)
        self.view_model = SlidesViewModel(clock, settings.timezone, len(settings.languages), days)
        self._news = Marshal(self.view_model.use_feed, boundary, "feed")
        self._again = QTimer(interval=AGAIN_MS)
        self._again.timeout.connect(self.read)
        self._told: tuple[str, ...] = ()

    def draw_in(self, engine: QQmlEngine) -> None:
        """Make `image://slide/…` known, before there is any slide."""
        from visitor.touch.slide_pictures import SlidePictures

        self._pictures = SlidePictures()
        engine.addImageProvider("slide", self._pictures)

    def read(self) -> None:
        """Read the folder now, and every quarter of an hour from now on."""
        from visitor.slides.reader import load_slides

        if (folder := self._settings.slides_dir) is None:
            return
        self._again.start()
        self._jobs.run("read the slides", lambda: load_slides(folder), self._found)

    def follow_feed(self, line: HubLine) -> None:
        """Ask for the feed on the loop thread of `line`, until that ends."""
        from visitor.slides.feed_keeper import FeedKeeper
        from visitor.slides.kept_feed import FeedFile

        settings = self._settings
        if not settings.feed_url:
            return
        keeper = FeedKeeper(
            settings.feed_url,
            FeedFile(settings.data_dir / "feed.json"),
            self._clock,
            self._news.post,
            plain_http=settings.feed_plain_http,
        )
        line.submit(keeper.run(), "follow the feed")

    def close(self) -> None:
        self._again.stop()
        self._news.close()

    def _found(self, outcome: Finished[Found] | Failed) -> None:
        if not isinstance(outcome, Finished) or self._pictures is None:
            return
        found = outcome.value
        self._pictures.know(
            {picture_name(one): one.picture for one in found.slides if one.picture is not None}
        )
        self.view_model.use(found.slides)
        faults = tuple(map(str, found.faults))
        for fault in faults if faults != self._told else ():
            _LOG.error("a slide is not shown: %s", fault)
        self._told = faults
