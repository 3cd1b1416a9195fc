from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from kiosk.checkin.flow import ChosenHost
from kiosk.checkin.search_view_model import MOST_ROWS, SearchViewModel
from tests.fakes.kiosk_hub import NAMES, index, snapshot
from tests.fakes.said import said
from visitor.client.directory_copy import DirectorySnapshot


def use(search: SearchViewModel, directory: DirectorySnapshot) -> None:
    search.use(directory, index(directory))


@pytest.fixture
def search(qtbot: QtBot) -> SearchViewModel:
    model = SearchViewModel()
    use(model, snapshot())
    return model


def column(search: SearchViewModel, name: str) -> list[object]:
    rows = said(search, "rows")
    roles = {bytes(text.data()).decode(): role for role, text in rows.roleNames().items()}
    return [rows.data(rows.index(row, 0), roles[name]) for row in range(rows.rowCount())]


def test_without_a_directory_it_says_so_whatever_is_typed(qtbot: QtBot) -> None:
    model = SearchViewModel()
    assert said(model, "state") == "no-directory"
    model.search("hämäläinen")
    assert (said(model, "state"), said(model, "rows").rowCount()) == ("no-directory", 0)
    use(model, snapshot([]))
    assert said(model, "state") == "no-directory"


@pytest.mark.parametrize("typed", ["", "h", " h ", "   "])
def test_fewer_than_two_letters_find_nobody_and_miss_nobody(
    search: SearchViewModel, typed: str
) -> None:
    search.search(typed)
    assert (said(search, "state"), said(search, "rows").rowCount()) == ("few-letters", 0)


def test_two_letters_find_hosts_by_name_with_their_department(search: SearchViewModel) -> None:
    search.search("ha")
    assert said(search, "state") == "found"
    assert column(search, "person")[1:3] == ["Pekka Hämäläinen", "Maija Hänninen"]
    assert column(search, "initials")[1] == "PH"
    assert column(search, "department")[1] == "Kaavoitus"
    assert column(search, "spans")[1] == [[6, 2]]


def test_a_name_that_nobody_has_finds_nobody(search: SearchViewModel) -> None:
    search.search("xyzx")
    assert (said(search, "state"), said(search, "rows").rowCount()) == ("none", 0)


def test_a_change_of_state_is_told_once(search: SearchViewModel, qtbot: QtBot) -> None:
    heard: list[str] = []
    search.stateChanged.connect(lambda: heard.append(said(search, "state")))
    for typed in ("h", "hä", "häm", "xyzx", "xyzxy", ""):
        search.search(typed)
    assert heard == ["found", "none", "few-letters"]


def test_the_list_holds_no_more_than_a_visitor_can_look_through(search: SearchViewModel) -> None:
    use(search, snapshot([("Anna", f"Virtanen{n}", "d1") for n in range(100)]))
    search.search("virtanen")
    assert said(search, "rows").rowCount() == MOST_ROWS


def test_a_new_directory_is_searched_at_once_with_what_was_typed(search: SearchViewModel) -> None:
    search.search("uusi")
    assert said(search, "state") == "none"
    use(search, snapshot([*NAMES, ("Uusi", "Ihminen", "d2")], version=2))
    assert (said(search, "state"), column(search, "person")) == ("found", ["Uusi Ihminen"])


def test_departments_are_named_in_the_visitors_language(search: SearchViewModel) -> None:
    search.search("hämäläinen")
    search.speak("sv")
    assert column(search, "department") == ["Planläggning"]


def test_a_department_that_has_no_name_in_a_language_is_named_in_english(
    search: SearchViewModel,
) -> None:
    search.speak("xx")
    search.search("hämäläinen")
    assert column(search, "department") == ["Town planning"]


def test_a_host_of_an_unknown_department_is_found_without_one(search: SearchViewModel) -> None:
    use(search, snapshot([("Ville", "Yksin", "gone")]))
    search.search("yksin")
    assert column(search, "department") == [""]


def test_a_touched_row_is_the_chosen_host(search: SearchViewModel) -> None:
    chosen: list[ChosenHost] = []
    search.hostChosen.connect(chosen.append)
    search.search("hämäläinen")
    search.choose(0)
    assert chosen == [ChosenHost("h0", "Pekka Hämäläinen", "Pekka", "PH", "Kaavoitus")]


@pytest.mark.parametrize("row", [-1, 1, 99])
def test_a_row_that_is_no_longer_there_chooses_nobody(search: SearchViewModel, row: int) -> None:
    chosen: list[ChosenHost] = []
    search.hostChosen.connect(chosen.append)
    search.search("hämäläinen")
    search.choose(row)
    assert chosen == []


def test_nothing_typed_remains_when_it_forgets(search: SearchViewModel) -> None:
    search.search("hä")
    search.forget()
    assert (said(search, "state"), said(search, "rows").rowCount()) == ("few-letters", 0)
    use(search, snapshot(version=2))
    assert said(search, "rows").rowCount() == 0


def test_the_list_is_flat_and_knows_no_other_rows(search: SearchViewModel) -> None:
    search.search("hä")
    rows = said(search, "rows")
    assert rows.rowCount(rows.index(0, 0)) == 0
    assert rows.data(QModelIndex(), Qt.ItemDataRole.UserRole) is None
