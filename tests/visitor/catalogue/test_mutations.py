"""Whatever becomes of a description, it loads whole or is refused by name."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.described import KELA, PILOT, catalogue_faults, survey_faults
from visitor.catalogue.checks import HUB_ACTS
from visitor.catalogue.faults import Fault
from visitor.catalogue.reader import load_catalogue
from visitor.catalogue.rules import Act, Lane, Party, Process, Service
from visitor.languages import NAMED_IN
from visitor.survey.reader import load_surveys
from visitor.survey.rules import PARTIES, Kind
from visitor.texts import texts

WORDS = [
    *('"', "'", "[", "]", "{", "}", "=", "#", ",", ".", "\n", "[[steps]]\n", '"""', "\\", "\x00"),
    *("true", "0", "-1", "99", "1e9", "[]", '""', "\u202e", "ä", "nan", "1979-05-27", "{}"),
    *(f'"{act}"' for act in Act),
    *(f'"{lane}"' for lane in Lane),
    *('["hub"]', '["calls"]', '["writes-diary"]', '"guides"', 'id = "calls"', "source = 3"),
]


@st.composite
def broken(draw: st.DrawFn, text: str) -> str:
    """`text` after a few random edits: of signs, of words, and of whole lines."""
    for _ in range(draw(st.integers(1, 4))):
        lines = text.split("\n")
        one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        at = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(["cut", "put", "drop", "twice", "swap", "value"])):
            case "cut":
                text = text[:at] + text[at + draw(st.integers(1, 30)) :]
            case "put":
                text = text[:at] + draw(st.sampled_from(WORDS)) + text[at:]
            case "drop":
                text = "\n".join(lines[:one] + lines[one + 1 :])
            case "twice":
                text = "\n".join([*lines[:one], lines[other], *lines[one:]])
            case "swap":
                lines[one], lines[other] = lines[other], lines[one]
                text = "\n".join(lines)
            case _:
                key = lines[one].split("=")[0]
                lines[one] = f"{key}= {draw(st.sampled_from(WORDS))}"
                text = "\n".join(lines)
    return text


def assert_told(faults: tuple[Fault, ...], text: str) -> None:
    for fault in faults:
        assert 1 <= fault.line <= text.count("\n") + 1
        assert texts("fi").get(f"catalogue-{fault.code}", **fault.facts)


def assert_whole(service: Service) -> None:
    """What must hold of every service that loads, said anew and not by the reader's own checks."""
    assert service.id == "kela"
    assert 10 <= service.ring_s <= 600
    assert service.survey == "pilot"
    assert_process(service.process, service)
    for words in (service.name, service.authority.name):
        assert set(words) >= set(NAMED_IN)
        assert all(word.strip() for word in words.values())


def assert_process(process: Process, service: Service) -> None:
    ids = [step.id for step in process.steps]
    assert len(set(ids)) == len(ids)
    done: list[str] = []
    while ready := [s for s in process.steps if s.id not in done and set(s.after) <= set(done)]:
        done += [step.id for step in ready]
    assert sorted(done) == sorted(ids)
    for act, lane in (
        (Act.CALL, Lane(service.started_by)),
        (Act.END, Lane.CUSTOMER),
        (Act.LEAVE, Lane.ADVISOR),
        (Act.DIARY, Lane.ADVISOR),
    ):
        (step,) = process.doing(act)
        assert step.lane is lane
        assert Party(lane) in step.by
    assert len(process.doing(Act.ANSWER)) == 1
    assert all(step.by for step in process.steps)
    assert all(step.by != {Party.HUB} or step.act in HUB_ACTS for step in process.steps)


@settings(max_examples=500, deadline=None)
@given(broken(KELA))
def test_a_broken_service_is_refused_or_whole(text: str) -> None:
    with TemporaryDirectory() as folder:
        faults = catalogue_faults(Path(folder), text)
        assert_told(faults, text)
        if not faults:
            loaded = load_catalogue(Path(folder, "catalogue"), ["pilot"])
            assert_whole(loaded.services["kela"])


@settings(max_examples=250, deadline=None)
@given(broken(PILOT))
def test_a_broken_survey_is_refused_or_whole(text: str) -> None:
    with TemporaryDirectory() as folder:
        faults = survey_faults(Path(folder), text)
        assert_told(faults, text)
        if faults:
            return
        survey = load_surveys(Path(folder, "surveys"))["pilot"]
        assert set(survey.parties) == set(PARTIES)
        for asked in survey.parties.values():
            assert asked.minutes > 0
            ids = [question.id for question in asked.questions]
            assert len(set(ids)) == len(ids) > 0
            for question in asked.questions:
                assert (len(question.choices) >= 2) == (question.kind is Kind.CHOICE)
