"""Rules: whom they admit, alone and together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitor.access.roles import Role, Rule, make_rule, strictest

rules = st.builds(
    lambda roles, purpose: make_rule(*roles, purpose=purpose),
    st.frozensets(st.sampled_from(Role), min_size=1),
    st.sampled_from(["answer", "survey"]),
)


@given(st.lists(rules, min_size=1), st.sampled_from(Role))
def test_rules_together_admit_nobody_whom_one_of_them_refuses(many: list[Rule], role: Role) -> None:
    if strictest(many).admits(role):
        assert all(rule.admits(role) for rule in many)


@given(st.lists(rules.filter(lambda rule: not rule.purpose), min_size=1), st.sampled_from(Role))
def test_rules_without_links_together_admit_whom_all_admit(many: list[Rule], role: Role) -> None:
    assert strictest(many).admits(role) == all(rule.admits(role) for rule in many)


def test_links_for_two_purposes_open_nothing() -> None:
    both = [
        make_rule(Role.SIGNED_LINK, purpose="answer"),
        make_rule(Role.SIGNED_LINK, purpose="survey"),
    ]
    assert strictest(both) == Rule(frozenset())


def test_a_rule_for_nobody_is_not_made() -> None:
    with pytest.raises(ValueError, match="at least one role"):
        make_rule()
