"""Owns how the pilot's figures are told: in words for people, as CSV for other programs. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from visitor.languages import in_language
from visitor.survey.results import PartyFigures, QuestionFigures
from visitor.survey.rules import Kind
from visitor.texts import Texts

COLUMNS = ("service", "survey", "version", "party", "what", "question", "answer", "count")
FEW = "too-few"


def in_words(all_figures: Iterable[PartyFigures], texts: Texts, least: int) -> Iterator[str]:
    """A paragraph for each party; where figures are too few, it says so."""
    newest = None
    for figures in all_figures:
        head = f"{figures.service_id} · {figures.survey} {figures.version}"
        if head != newest:
            yield from (("", head) if newest else (head,))
            newest = head
        yield f"  {texts.get('results-party', party=figures.party.value)}"
        if figures.counts is None:
            yield f"    {texts.get('results-few', least=least)}"
            continue
        yield f"    {texts.get('results-counts', **figures.counts)}"
        if not figures.questions and figures.counts["answered"]:
            yield f"    {texts.get('results-few', least=least)}"
        for question in figures.questions:
            yield from _question(question, texts)
    if newest is None:
        yield texts.get("results-none")


def _question(figures: QuestionFigures, texts: Texts) -> Iterator[str]:
    yield f"    {in_language(figures.question.text, texts.language)}"
    if figures.question.kind is Kind.TEXT:
        written = sum(figures.counts.values())
        yield f"      {texts.get('results-texts', count=written)}"
        return
    said = {"yes": texts.get("results-yes"), "no": texts.get("results-no")}
    said |= {
        choice.value: in_language(choice.text, texts.language)
        for choice in figures.question.choices
    }
    yield "      " + " · ".join(
        f"{said.get(value, value)}: {count}" for value, count in figures.counts.items()
    )


def as_csv(all_figures: Iterable[PartyFigures]) -> str:
    """A row for each figure; a party with too few responses has one row without a count."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(COLUMNS)
    for figures in all_figures:
        of = (figures.service_id, figures.survey, figures.version, figures.party.value)
        if figures.counts is None:
            rows.writerow((*of, FEW, "", "", ""))
            continue
        rows.writerows((*of, what, "", "", count) for what, count in figures.counts.items())
        for question in figures.questions:
            rows.writerows(
                (*of, "answers", question.question.id, value, count)
                for value, count in question.counts.items()
            )
    return written.getvalue()
