"""The described service of Kela, as it is shipped."""

from __future__ import annotations

import pytest

from tests.house.tree import ROOT
from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import (
    DOCUMENTS,
    OUTCOMES,
    Act,
    Lane,
    Party,
    Service,
    StartedBy,
    answers_in_time,
)
from visitor.languages import SHIPPED

LANES = {
    Lane.CUSTOMER: [
        "has-need",
        "accepts-remote",
        "proves-identity",
        "tells-need",
        "ends-connection",
        "answers-survey",
    ],
    Lane.ADVISOR: [
        "is-contacted",
        "assesses",
        "tells-possibility",
        "checks-identity",
        "guides",
        "calls",
        "leaves-room",
        "directs-to-survey",
        "answers-survey-advisor",
        "writes-diary",
    ],
    Lane.OFFICIAL: ["answers-call", "serves-need", "answers-survey-official"],
}


@pytest.fixture(scope="module")
def kela() -> Service:
    return load_catalogue(ROOT / "assets/catalogue").services["kela"]


def test_the_three_lanes_stand_in_their_order(kela: Service) -> None:
    assert {lane: [step.id for step in kela.process.lane(lane)] for lane in Lane} == LANES


def test_the_steps_come_from_the_seventeen_of_the_source(kela: Service) -> None:
    assert {step.source for step in kela.process.steps} == set(range(1, 18))
    together: dict[int, set[str]] = {}
    for step in kela.process.steps:
        together.setdefault(step.source, set()).add(step.id)
    assert [ids for ids in together.values() if len(ids) > 1] == [
        {"checks-identity", "guides"},
        {"answers-survey-advisor", "writes-diary"},
    ]


def test_the_service_is_the_agreed_one(kela: Service) -> None:
    assert (kela.started_by, kela.ring_s, kela.survey) == (StartedBy.ADVISOR, 120, "pilot")
    assert answers_in_time(kela)
    assert (kela.documents, kela.outcomes) == (DOCUMENTS, OUTCOMES)
    assert kela.authority.id == "kela"
    assert kela.authority.name["sv"] == "FPA"
    for words in (kela.name, kela.authority.name, *(step.name for step in kela.process.steps)):
        assert set(words) == set(SHIPPED)


def test_every_step_can_be_reached_and_the_order_is_forced_where_it_matters(kela: Service) -> None:
    waits = {step.id: set(step.after) for step in kela.process.steps}
    order: list[str] = []
    while ready := [name for name in waits if name not in order and waits[name] <= set(order)]:
        order += ready[:1]
    assert sorted(order) == sorted(waits)
    for one, other in (
        ("tells-possibility", "accepts-remote"),
        ("accepts-remote", "proves-identity"),
        ("proves-identity", "checks-identity"),
        ("guides", "calls"),
        ("calls", "answers-call"),
        ("answers-call", "tells-need"),
        ("tells-need", "ends-connection"),
    ):
        assert one in waits[other]


def test_the_advisor_may_leave_before_or_after_the_answer(kela: Service) -> None:
    leaves = kela.process.step("leaves-room")
    assert leaves is not None
    assert leaves.after == ("calls",)


def test_the_diary_waits_for_nobodys_survey(kela: Service) -> None:
    (diary,) = kela.process.doing(Act.DIARY)
    assert (diary.after, diary.by) == (("ends-connection",), frozenset({Party.ADVISOR}))


def test_consent_is_a_step_of_its_own_that_the_hub_never_takes(kela: Service) -> None:
    (accepts,) = kela.process.doing(Act.ACCEPT_OFFER)
    assert Party.HUB not in accepts.by
    assert kela.process.step("no-such-step") is None
