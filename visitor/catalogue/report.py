"""Owns how services, and what is wrong with their descriptions, are told to people. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from visitor.catalogue.faults import Fault
from visitor.catalogue.rules import Catalogue, Lane, Service, Step, answers_in_time
from visitor.languages import in_language
from visitor.texts import Texts

MOST_TOLD = 100


def told_faults(faults: Sequence[Fault], texts: Texts) -> Iterator[str]:
    """A heading, and a line for each of the first hundred faults: file, line, key and what."""
    yield texts.get("catalogue-refused", count=len(faults))
    yield from told_lines(faults, texts)


def told_lines(faults: Sequence[Fault], texts: Texts) -> Iterator[str]:
    """The lines of `told_faults` without their heading."""
    for fault in faults[:MOST_TOLD]:
        what = texts.get(f"catalogue-{fault.code}", **fault.facts)
        yield f"{fault.file}:{fault.line}: {fault.key + ': ' if fault.key else ''}{what}"


def told_doubts(catalogue: Catalogue, texts: Texts) -> Iterator[str]:
    """A line for each thing that is allowed and will hardly be meant."""
    for service in catalogue.services.values():
        if not answers_in_time(service):
            facts = {"minutes": service.usual_answer_minutes, "seconds": service.ring_s}
            what = texts.get("catalogue-usual-long", **facts)
            yield f"catalogue/{service.id}.toml: usual_answer_minutes: {what}"


def told_catalogue(catalogue: Catalogue, texts: Texts) -> Iterator[str]:
    """Every service with its lanes and steps, in the language of `texts`."""
    yield texts.get("catalogue-good")
    for service in catalogue.services.values():
        yield from _told_service(service, texts)


def _told_service(service: Service, texts: Texts) -> Iterator[str]:
    language = texts.language
    name = in_language(service.name, language)
    authority = in_language(service.authority.name, language)
    yield ""
    yield f"{name} ({service.id}) · {authority} · {service.ring_s} s · {service.survey}"
    for lane in Lane:
        yield f"  {texts.get('results-party', party=lane.value)}"
        for step in service.process.lane(lane):
            yield _told_step(step, language)


def _told_step(step: Step, language: str) -> str:
    by = ", ".join(sorted(step.by))
    waits = f" ← {', '.join(step.after)}" if step.after else ""
    name = in_language(step.name, language)
    return f"    {step.source:>2}. {name} ({step.id}: {step.act}; {by}){waits}"
