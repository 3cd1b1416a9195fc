"""Owns how a new directory reaches the search: indexed beside the GUI thread, swapped whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.checkin.details_view_model import DetailsViewModel
from kiosk.checkin.search_view_model import SearchViewModel
from visitor.touch.jobs import Failed, Finished, Jobs

if TYPE_CHECKING:
    from visitor.client.directory_copy import DirectoryCopy, DirectorySnapshot
    from visitor.directory.search import HostIndex


class DirectoryFeed:
    """Gives the search the newest directory. GUI thread."""

    def __init__(self, jobs: Jobs, search: SearchViewModel, details: DetailsViewModel) -> None:
        self._jobs = jobs
        self._search = search
        self._details = details
        self._newest: DirectorySnapshot | None = None

    def load(self, copy: DirectoryCopy) -> None:
        """Search in the last copy on the disk until the hub gives a newer one."""

        def take(outcome: Finished[DirectorySnapshot | None] | Failed) -> None:
            if isinstance(outcome, Finished) and outcome.value is not None and not self._newest:
                self.replace(outcome.value)

        self._jobs.run("load the directory", copy.load, take)

    def replace(self, snapshot: DirectorySnapshot) -> None:
        """Index `snapshot` in the worker thread, then search in it; the newest one wins."""
        if self._newest is not None and self._newest.etag == snapshot.etag:
            return
        self._newest = snapshot

        def take(outcome: Finished[HostIndex] | Failed) -> None:
            if isinstance(outcome, Finished) and self._newest is snapshot:
                self._details.keep_for(snapshot.keep_days)
                self._search.use(snapshot, outcome.value)

        self._jobs.run("index the directory", lambda: _indexed(snapshot), take)


def _indexed(snapshot: DirectorySnapshot) -> HostIndex:
    from visitor.directory.search import HostEntry, HostIndex

    return HostIndex(
        [
            HostEntry(host.id, host.given, host.family, host.title, host.department)
            for host in snapshot.hosts
        ]
    )
