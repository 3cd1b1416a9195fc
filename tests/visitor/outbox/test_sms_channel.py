from __future__ import annotations

import logging
from datetime import timedelta

import httpx2
import pytest

from tests.fakes.parcels import arrival_parcel
from tests.fakes.sms_gateway import SmsGatewayProcess
from visitor.outbox.render import Renderer
from visitor.outbox.rules import Accepted, Outcome, Permanent, Transient, Uncertain
from visitor.outbox.sms_channel import HttpGateway, Sms, SmsChannel
from visitor.settings import HubSettings, SmsSettings

SMS = Sms("c" * 32, "+358401234567", "Vieras odottaa sinua.")
RECEIPTS = "https://luukku.koivuranta.example/api/receipts/sms"


@pytest.fixture
def http(settings: HubSettings, client: httpx2.AsyncClient) -> HttpGateway:
    return HttpGateway(settings.sms, RECEIPTS, client)


@pytest.fixture
def hasty(settings: HubSettings, client: httpx2.AsyncClient) -> HttpGateway:
    """An adapter that soon gives up waiting."""
    return HttpGateway(settings.sms.model_copy(update={"timeout_s": 0.5}), RECEIPTS, client)


async def test_an_accepted_text_has_the_id_of_the_gateway(
    gateway: SmsGatewayProcess, http: HttpGateway
) -> None:
    assert await http.send(SMS) == Accepted("g1")
    (request,) = gateway.requests()
    assert request == {
        "key": SMS.id,
        "behaviour": "ok",
        "authorization": "Bearer s3cret",
        "id": SMS.id,
        "to": SMS.to,
        "from": "Luukku",
        "text": SMS.text,
        "receipt_url": RECEIPTS,
    }


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [
        ("rubbish", Uncertain("answer is not JSON")),
        ("no-id", Uncertain("answer has no id")),
        ("huge", Uncertain("answer too long")),
        ("drop", Uncertain("RemoteProtocolError")),
        ("accept-drop", Uncertain("RemoteProtocolError")),
        ("400", Permanent("HTTP 400")),
        ("404", Permanent("HTTP 404")),
        ("410", Permanent("HTTP 410")),
        ("422", Permanent("HTTP 422")),
        ("401", Transient("HTTP 401")),
        ("403", Transient("HTTP 403")),
        ("408", Transient("HTTP 408")),
        ("429", Transient("HTTP 429")),
        ("429:7", Transient("HTTP 429", timedelta(seconds=7))),
        ("503:4000", Transient("HTTP 503", timedelta(seconds=300))),
        ("503:99999", Transient("HTTP 503", timedelta(seconds=300))),
        ("503:Wed, 21 Oct 2026 07:28:00 GMT", Transient("HTTP 503")),
        ("500", Transient("HTTP 500")),
        ("302", Transient("HTTP 302")),
    ],
)
async def test_each_way_of_the_gateway_is_told_apart(
    gateway: SmsGatewayProcess, http: HttpGateway, behaviour: str, outcome: Outcome
) -> None:
    gateway.behave(behaviour)
    assert await http.send(SMS) == outcome


@pytest.mark.parametrize("behaviour", ["hang", "accept-hang"])
async def test_a_gateway_that_says_nothing_is_left_in_time_and_is_uncertain(
    gateway: SmsGatewayProcess, hasty: HttpGateway, behaviour: str
) -> None:
    gateway.behave(behaviour)
    assert isinstance(await hasty.send(SMS), Uncertain)


async def test_a_gateway_whose_answer_never_ends_is_left_in_time(
    gateway: SmsGatewayProcess, hasty: HttpGateway
) -> None:
    gateway.behave("drip")
    assert await hasty.send(SMS) == Uncertain("TimeoutError")


async def test_a_second_hand_over_has_the_same_key_and_is_the_same_text(
    gateway: SmsGatewayProcess, http: HttpGateway
) -> None:
    gateway.behave("accept-drop", "ok")
    assert isinstance(await http.send(SMS), Uncertain)
    assert await http.send(SMS) == Accepted("g1")
    assert [request["key"] for request in gateway.requests()] == [SMS.id, SMS.id]
    assert len(gateway.accepted()) == 1


async def test_a_refused_connection_is_transient(
    settings: HubSettings, client: httpx2.AsyncClient, unused_tcp_port: int
) -> None:
    nobody = settings.sms.model_copy(update={"url": f"http://127.0.0.1:{unused_tcp_port}/sms"})
    assert await HttpGateway(nobody, RECEIPTS, client).send(SMS) == Transient("ConnectError")


async def test_a_gateway_without_a_token_is_asked_without_one(
    gateway: SmsGatewayProcess, settings: HubSettings, client: httpx2.AsyncClient
) -> None:
    bare = SmsSettings(url=settings.sms.url)
    assert await HttpGateway(bare, RECEIPTS, client).send(SMS) == Accepted("g1")
    assert gateway.requests()[0]["authorization"] == ""


@pytest.mark.parametrize("url", ["ftp://example.org", "no-url"])
async def test_an_address_that_no_request_can_go_to_is_transient(
    settings: HubSettings, client: httpx2.AsyncClient, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    wrong = settings.sms.model_copy(update={"url": url})
    assert await HttpGateway(wrong, RECEIPTS, client).send(SMS) == Transient("UnsupportedProtocol")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_without_a_gateway_nothing_can_ever_be_sent(
    settings: HubSettings, client: httpx2.AsyncClient
) -> None:
    none = settings.sms.model_copy(update={"url": ""})
    assert isinstance(await HttpGateway(none, RECEIPTS, client).send(SMS), Permanent)


@pytest.mark.parametrize(("behaviour", "errors"), [("401", 1), ("403", 1), ("500", 0), ("429", 0)])
async def test_only_a_refusal_of_ourselves_is_logged_and_without_the_number(
    gateway: SmsGatewayProcess,
    http: HttpGateway,
    caplog: pytest.LogCaptureFixture,
    behaviour: str,
    errors: int,
) -> None:
    gateway.behave(behaviour)
    await http.send(SMS)
    ours = [record for record in caplog.records if record.name.startswith("visitor.")]
    assert [record.levelno for record in ours] == [logging.ERROR] * errors
    assert all(SMS.to not in str(vars(record)) for record in ours)


async def test_the_channel_sends_the_rendered_text_to_the_parcels_number(
    gateway: SmsGatewayProcess, settings: HubSettings, renderer: Renderer, http: HttpGateway
) -> None:
    parcel = arrival_parcel("sms", "sv")
    assert isinstance(await SmsChannel(settings.sms, renderer, http).send(parcel), Accepted)
    (taken,) = gateway.accepted()
    assert (taken["id"], taken["to"]) == (parcel.id, parcel.recipient)
    assert taken["text"] == renderer.sms(parcel)
