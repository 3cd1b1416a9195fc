from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.checkin.code_view_model import CodeViewModel
from tests.fakes.said import said


@pytest.fixture
def asked(qtbot: QtBot) -> list[str]:
    return []


@pytest.fixture
def code(asked: list[str]) -> CodeViewModel:
    model = CodeViewModel()
    model.codeTyped.connect(asked.append)
    return model


def test_four_digits_are_looked_up(code: CodeViewModel, asked: list[str]) -> None:
    code.lookUp("4711")
    assert (said(code, "state"), asked) == ("looking", ["4711"])


@pytest.mark.parametrize("typed", ["", "4", "471", "47110"])
def test_anything_but_four_digits_waits(code: CodeViewModel, asked: list[str], typed: str) -> None:
    code.lookUp(typed)
    assert (said(code, "state"), asked) == ("asking", [])


def test_while_one_code_is_looked_up_no_other_is(code: CodeViewModel, asked: list[str]) -> None:
    code.lookUp("4711")
    code.lookUp("1234")
    code.edited()
    assert (said(code, "state"), asked) == ("looking", ["4711"])


@pytest.mark.parametrize("wrong", ["unknown", "many", "unreachable"])
def test_what_was_wrong_goes_with_the_next_digit(code: CodeViewModel, wrong: str) -> None:
    code.lookUp("4711")
    code.say(wrong)
    assert said(code, "state") == wrong
    code.edited()
    assert said(code, "state") == "asking"


def test_a_state_is_told_once(code: CodeViewModel) -> None:
    heard: list[str] = []
    code.stateChanged.connect(lambda: heard.append(said(code, "state")))
    for state in ("unknown", "unknown", "asking", "asking"):
        code.say(state)
    assert heard == ["unknown", "asking"]
