from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import phonenumbers
import pytest

from tests.fakes.typing_visitor import SAMPLE
from visitor.demo.sample_hosts import people, write

ROWS = list(csv.DictReader(SAMPLE.read_text(encoding="utf-8").splitlines()))


def test_the_committed_sample_is_what_the_script_writes(tmp_path: Path) -> None:
    assert write(tmp_path / "hosts.csv") == 10_000
    assert (tmp_path / "hosts.csv").read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize(
    ("name", "department"),
    [
        ("Maija Virtanen", "Asiakaspalvelu"),
        ("Pekka Hämäläinen", "Kaavoitus"),
        ("Leena Härkönen", "Ikääntyneiden palvelut"),
        ("Sanna Häyrynen", "Varhaiskasvatus"),
        ("Maija Mäkinen-Ødegård", "Kulttuuripalvelut"),
    ],
)
def test_those_whom_demos_look_for_are_there_once(name: str, department: str) -> None:
    found = [row for row in ROWS if f"{row['given_name']} {row['family_name']}" == name]
    assert [row["department"] for row in found] == [department]


def test_names_are_as_uneven_as_in_a_real_municipality() -> None:
    families = Counter(row["family_name"] for row in ROWS)
    assert families["Virtanen"] > 80
    assert len(families) > 1_500
    assert Counter(row["language"] for row in ROWS)["sv"] > 800


def test_no_number_and_no_address_of_the_sample_is_anybodys() -> None:
    mobiles = {row["mobile"] for row in ROWS if row["mobile"]}
    numbers = [phonenumbers.parse(mobile).national_number for mobile in mobiles]
    # What Sweden keeps for fiction.
    assert numbers
    assert all(701740605 <= (number or 0) <= 701740699 for number in numbers)
    assert all(row["email"].endswith("@koivuranta.example") for row in ROWS)


def test_another_seed_draws_another_municipality() -> None:
    assert [next(people(seed)) for seed in (1, 2)]
    assert list(people(1))[500:520] != list(people(2))[500:520]
