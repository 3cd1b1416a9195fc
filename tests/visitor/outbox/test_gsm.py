from __future__ import annotations

import pytest

from visitor.outbox import gsm


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("Hyvää päivää", 12), ("Åbo, kl. 10.42", 14), ("5 €", 4), ("[x]", 5), ("Š", None)],
)
def test_septets_are_counted_as_the_network_does(text: str, count: int | None) -> None:
    assert gsm.septets(text) == count


def test_one_part_holds_160_septets() -> None:
    assert gsm.fits_one_part("a" * 160)
    assert not gsm.fits_one_part("a" * 161)
    assert not gsm.fits_one_part("€" * 81)
    assert not gsm.fits_one_part("ш")


def test_letters_lose_only_the_marks_that_the_alphabet_lacks() -> None:
    assert gsm.plainer("Škoda Äijö Ñandú Łódź") == "Skoda Äijö Ñandu Łodz"
