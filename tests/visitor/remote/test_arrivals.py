from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from tests.fakes.remote_office import Office
from visitor.remote.models import Customer

VISIT = "e" * 32


def test_an_arrival_at_the_kiosk_is_on_the_desk_until_an_advisor_takes_it(office: Office) -> None:
    desk = office.line(office.desk)
    office.hub.arrive()
    seen = desk.until(lambda state: state["arrivals"])["arrivals"]
    assert [(row["visit_id"], row["code"]) for row in seen] == [(VISIT, "4711")]
    assert seen[0]["department"]["sv"] == "Planläggning"
    assert "Aino" not in str(desk.heard)
    office.wait(visit_id=VISIT)
    waiting = desk.until(lambda state: state["customers"])
    assert waiting["arrivals"] == []
    assert waiting["customers"][0]["visit"]["code"] == "4711"


def test_an_arrival_is_taken_once(office: Office) -> None:
    office.hub.arrive()

    def take(customer_id: str) -> object:
        wish = {"customer_id": customer_id, "language": "fi", "visit_id": VISIT}
        return office.send(office.desk, "customer.wait", **wish).get("refused")

    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(take, (f"{n:032x}" for n in range(4))))
    assert sorted(str(answer) for answer in taken) == ["None", *["customer-gone"] * 3]
    assert len(office.hub.rows(Customer)) == 1


def test_an_arrival_that_nobody_knows_is_refused(office: Office) -> None:
    wish = {"customer_id": "1" * 32, "language": "fi", "visit_id": "f" * 32}
    assert office.send(office.desk, "customer.wait", **wish) == {"refused": "customer-gone"}
    office.wait()
    again = {"customer_id": f"{1:032x}", "language": "sv"}
    assert office.send(office.desk, "customer.wait", **again) == {"refused": "command-reused"}


def test_yesterdays_arrivals_and_customers_are_gone_at_midnight(office: Office) -> None:
    desk = office.line(office.desk)
    office.hub.arrive()
    office.wait()
    desk.until(lambda state: state["customers"] and state["arrivals"])
    # 08:41 UTC is 10:41 in Helsinki: its midnight is 13 hours and 19 minutes away.
    office.pass_by(hours=13, minutes=18)
    office.sign_in()
    office.wait()
    assert [row.gone_at for row in office.hub.rows(Customer)] == [None, None]
    office.pass_by(minutes=2)
    desk.until(lambda state: not state["customers"])
    assert desk.until(lambda state: not state["arrivals"])["arrivals"] == []
