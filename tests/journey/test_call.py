"""A call whose hub, screens and rooms come and go: real processes, killed in the middle."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.call_town import CallTown, call_town
from tests.fakes.town import until
from visitor.clock import SystemClock
from visitor.demo.xvfb import running_xvfb

BACK_S = 2.0
SEEN_S = 5.0
# Debian's machines for tests have two cores, which also draw, encode and decode here.
SLACK = 2.0
SILENT = 0.02
LONGEST_SILENCE_MS = 60
_RECORD = """() => {
  const track = document.querySelector('video#room-video').srcObject.getAudioTracks()[0];
  const reader = new MediaStreamTrackProcessor({track}).readable.getReader();
  window.luukkuHeard = [];
  (async () => {
    for (;;) {
      const {value, done} = await reader.read();
      if (done) return;
      const samples = new Float32Array(value.numberOfFrames);
      value.copyTo(samples, {planeIndex: 0, format: 'f32-planar'});
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0);
      window.luukkuHeard.push([value.duration / 1000, Math.sqrt(power / samples.length)]);
      value.close();
    }
  })();
}"""

# An answer as the page sends it, from a page that has not heard of the cancelling.
_ANSWER = """async (session) => {
  const id = crypto.randomUUID().replaceAll('-', '');
  const made_at = new Date().toISOString();
  const payload = {
    session_id: session, move: 'step', step_id: 'answers-call', note: '', attempt: 1, made_at,
  };
  const body = JSON.stringify({id, kind: 'remote.move', made_at, payload});
  const headers = {'Content-Type': 'application/json'};
  return (await fetch('/api/commands', {method: 'POST', headers, body})).json();
}"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CallTown]:
    with (
        running_xvfb(1920, 1080) as display,
        call_town(tmp_path_factory.mktemp("call"), display) as opened,
    ):
        yield opened


@pytest.fixture
def call(town: CallTown) -> Iterator[str]:
    session_id = town.begin_call()
    yield session_id
    town.desk.close(session_id)


def frames(town: CallTown) -> int:
    return int(town.page.figures()["frames"])


def more_frames(town: CallTown, count: int = 15) -> None:
    before = frames(town)
    until(lambda: frames(town) >= before + count or None, "more pictures of the room")


def reason(town: CallTown, session_id: str) -> str:
    ((found,),) = town.town.rows("SELECT reason FROM remote_session WHERE id = ?", session_id)
    return str(found)


def silences(heard: list[list[float]]) -> list[float]:
    """The lengths of all silences in milliseconds."""
    found, now = [], 0.0
    for duration, level in heard:
        now = now + duration if level < SILENT else 0.0
        found.append(now)
    return found


def test_a_killed_screen_is_back_in_the_call_and_nobody_hears_it(town: CallTown, call: str) -> None:
    clock, media = SystemClock(), town.room.media_pid()
    town.browser.evaluate(_RECORD)
    more_frames(town)
    town.room.kill_screen()
    killed_at = clock.monotonic()
    town.room.finger.follow()
    town.room.until_screen("call")
    took = clock.monotonic() - killed_at
    more_frames(town, 30)
    heard: list[list[float]] = town.browser.evaluate("() => window.luukkuHeard")
    assert took < SLACK * BACK_S
    assert town.room.media_pid() == media
    assert sum(duration for duration, _ in heard) > 1000 * took
    assert max(silences(heard)) <= LONGEST_SILENCE_MS
    assert town.desk.session(call)["phase"] == "in-call"


def test_a_call_goes_on_without_the_hub_and_is_known_to_it_afterwards(
    town: CallTown, call: str
) -> None:
    town.town.kill_hub()
    more_frames(town, 60)
    assert town.page.figures()["call"] == "connected"
    assert town.room.finger.read("window", "room.screen") == "call"
    town.town.start_hub()
    until(lambda: town.page.figures()["line"] == "open" or None, "the official's line")
    more_frames(town, 30)
    session = town.desk.session(call)
    assert (session["phase"], session["reason"]) == ("in-call", "")
    # Moves go through again, and are seen by the others.
    town.desk.move(call, "step", step_id="leaves-room")
    town.page.sees_advisor_gone()


def test_the_customer_ends_at_once_without_the_hub_and_the_hub_is_told_later(
    town: CallTown, call: str
) -> None:
    town.town.kill_hub()
    town.room.finger.touch("room-end")
    town.room.until_screen("ended", 2.0)
    # The official's side learns it from the room itself.
    until(lambda: town.page.figures()["call"] != "connected" or None, "the end at the official's")
    town.town.start_hub()
    until(lambda: reason(town, call) == "customer-ended" or None, "the end at the hub")
    (ended,) = town.town.rows("SELECT ended_at, closed_at FROM remote_session WHERE id = ?", call)
    assert ended[0] is not None
    town.page.see("ended")


def test_an_official_who_reloads_is_back_in_the_same_call(town: CallTown, call: str) -> None:
    town.browser.reload()
    town.page.see("call")
    town.page.sees_picture()
    more_frames(town)
    town.room.until_screen("call")
    assert town.desk.session(call)["phase"] == "in-call"


def test_the_official_sees_the_rooms_power_cut_and_the_session_ends_by_name(
    town: CallTown, call: str
) -> None:
    clock = SystemClock()
    more_frames(town)
    town.room.cut_the_power()
    cut_at = clock.monotonic()
    until(lambda: town.page.figures()["call"] == "lost" or None, "the loss at the official's")
    assert clock.monotonic() - cut_at < SEEN_S
    until(lambda: reason(town, call) == "room-lost" or None, "the end of the session")
    town.page.see("ended")
    town.room.start()


def test_a_late_answer_is_refused_after_the_advisor_has_cancelled(town: CallTown) -> None:
    session_id = town.begin_ring()
    town.desk.move(session_id, "cancel-ring")
    town.page.see("ready")
    late = town.browser.evaluate(_ANSWER, session_id)
    assert late["refused"]["code"] == "ring-over"
    session = town.desk.session(session_id)
    assert (session["phase"], session["last_ring"]) == ("preparing", "cancelled")
    town.desk.close(session_id)


def test_a_declined_call_brings_the_advisor_back(town: CallTown) -> None:
    session_id = town.begin_ring()
    town.browser.click("#decline")
    town.room.until_screen("not-answered")
    session = town.desk.session(session_id)
    assert (session["phase"], session["last_ring"]) == ("preparing", "declined")
    assert "calls" in session["next"]
    town.desk.close(session_id)
