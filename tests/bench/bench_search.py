"""Measures the search over the sample's 10,000 hosts: `python -m tests.bench.bench_search`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from functools import partial
from time import perf_counter

from tests.fakes.typing_visitor import keystrokes, sample_entries
from visitor.directory.search import HostIndex

VISITORS = 400
BUILDS = 12


def measured(works: Iterable[Callable[[], object]]) -> list[float]:
    """How long each of `works` took, in milliseconds, sorted."""
    times = []
    for work in works:
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return sorted(times)


def figures(name: str, times: list[float]) -> dict[str, str | float | int]:
    def share(part: float) -> float:
        return round(times[min(len(times) - 1, int(len(times) * part))], 3)

    return {
        "name": name,
        "p50": share(0.5),
        "p95": share(0.95),
        "max": round(times[-1], 3),
        "n": len(times),
    }


def main() -> None:
    """Print one JSON line for building the index, one for keystrokes."""
    hosts = sample_entries()
    builds = measured(partial(HostIndex, hosts) for _ in range(BUILDS))
    index = HostIndex(hosts)
    typed = list(keystrokes(hosts, VISITORS))
    finds = measured(partial(index.find, text) for text in typed)
    for line in (figures("search-index-built", builds), figures("search-keystroke", finds)):
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
