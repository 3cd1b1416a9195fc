"""Owns what a service is: its process in three lanes, who may take each step, and when. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Words = Mapping[str, str]
"""The same words in each language of the house: fi, sv and en."""


class Lane(StrEnum):
    """Whose step it is in the description of the service."""

    CUSTOMER = "customer"
    ADVISOR = "advisor"
    OFFICIAL = "official"


class Party(StrEnum):
    """Who may say that a step is done; the hub takes its steps by itself."""

    CUSTOMER = "customer"
    ADVISOR = "advisor"
    OFFICIAL = "official"
    HUB = "hub"


class Act(StrEnum):
    """What a step does in the system."""

    NEED = "need"
    CONTACT = "contact"
    ASSESS = "assess"
    OFFER = "offer"
    ACCEPT_OFFER = "accept-offer"
    IDENTIFY = "identify"
    CHECK_IDENTITY = "check-identity"
    GUIDE = "guide"
    CALL = "call"
    LEAVE = "leave"
    ANSWER = "answer"
    TALK = "talk"
    END = "end"
    DIRECT_SURVEY = "direct-survey"
    SURVEY = "survey"
    DIARY = "diary"
    CONFIRM = "confirm"


class StartedBy(StrEnum):
    """Who calls: the advisor for a customer who is here, or the official at a booked time."""

    ADVISOR = "advisor"
    OFFICIAL = "official"


DOCUMENTS = ("passport", "identity-card", "driving-licence", "residence-permit", "other")
"""The kinds of document by which a customer may prove who they are."""

OUTCOMES = ("advised", "applied", "booked", "transferred", "unserved")
"""What may have become of a served contact, in the diary."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of one lane. `after` names steps that must be done first, of any lane.

    `source` is the number of the step in the agreed description of the service: two steps may
    share one. `by` is never empty.
    """

    id: str
    lane: Lane
    source: int
    act: Act
    after: tuple[str, ...]
    by: frozenset[Party]
    name: Words


@dataclass(frozen=True, slots=True)
class Process:
    """The steps of a service; within a lane they stand in the lane's order."""

    steps: tuple[Step, ...]

    def step(self, step_id: str) -> Step | None:
        """The step called `step_id`, if there is one."""
        return next((step for step in self.steps if step.id == step_id), None)

    def lane(self, lane: Lane) -> tuple[Step, ...]:
        """The steps of one lane, in its order."""
        return tuple(step for step in self.steps if step.lane is lane)

    def doing(self, act: Act) -> tuple[Step, ...]:
        """The steps that do `act`; one for call, answer, end, leave and diary."""
        return tuple(step for step in self.steps if step.act is act)


@dataclass(frozen=True, slots=True)
class Authority:
    """The organisation behind a service."""

    id: str
    name: Words


@dataclass(frozen=True, slots=True)
class Service:
    """One remote service: what it is called, how long it rings, and how it proceeds.

    `documents` are the kinds that prove identity here, `outcomes` those that the diary offers,
    `survey` the id of its survey.
    """

    id: str
    name: Words
    authority: Authority
    started_by: StartedBy
    ring_s: int
    usual_answer_minutes: int
    documents: tuple[str, ...]
    outcomes: tuple[str, ...]
    survey: str
    process: Process


def answers_in_time(service: Service) -> bool:
    """Whether a usual answer comes clearly before the end of the ring: by its half."""
    return service.usual_answer_minutes * 60 * 2 <= service.ring_s


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every service, by its id."""

    services: Mapping[str, Service]
