"""Owns the rules of a room's call: what happens to it, and what is then done. Pure.

The hub tells the session; peers live on their own. Nothing that the hub fails to say ends a call,
and what the customer has ended stays ended, whatever is told of that session afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import assert_never

from booth.call.happenings import (
    Act,
    Capture,
    ClosePeer,
    EndOrdered,
    Give,
    Happening,
    HubDown,
    HubUp,
    Join,
    Joined,
    Leave,
    LineNews,
    MakePeer,
    Move,
    MuteOrdered,
    NoSession,
    PeerEnded,
    PeerHappening,
    Replaced,
    SeatTold,
    SessionTold,
    Signal,
    SignalHeard,
    TellLink,
    TellMuted,
    Ticked,
)
from booth.call.link import NEVER, Link, after, has_met, is_dead, is_silent
from booth.call.local_protocol import CallState
from booth.call.room_call import IN_CALL, OFFICIAL, REMEMBERED, RINGING, RoomCall

SEATS = (OFFICIAL, "advisor", "interpreter")
RENEW_EVERY_S = 5.0
DOUBT_S = 1.5
JOIN_EVERY_S = 3.0
LOST_S = 20.0
LOST_EVERY_S = 10.0

_OVER = frozenset({"ended", "closed"})


def step(call: RoomCall, happening: Happening, at: float) -> tuple[RoomCall, tuple[Act, ...]]:
    """The call after `happening` at `at` (seconds that never go backwards), and what to do."""
    turn = _Turn(call, at)
    turn.take(happening)
    turn.tell_link()
    return turn.call, tuple(turn.acts)


@dataclass(slots=True)
class _Turn:
    """One happening being worked out."""

    call: RoomCall
    at: float
    acts: list[Act] = field(default_factory=list)

    def take(self, happening: Happening) -> None:
        if isinstance(happening, LineNews):
            if happening.session_id == self.call.session_id and self.call.live:
                self._signalled(happening)
        elif isinstance(happening, PeerHappening):
            link = next((link for link in self.call.links if link.number == happening.number), None)
            if link is not None:
                self._of_peer(link, happening)
        elif isinstance(happening, HubUp | HubDown):
            self._hub(up=isinstance(happening, HubUp))
        else:
            self._ordered(happening)

    def tell_link(self) -> None:
        """Tell the hub what the customer sees of the link, where that is new to it."""
        call, lost = self.call, self.call.state is CallState.LOST
        told = call.state in (CallState.CONNECTED, CallState.LOST)
        # Who does not sit there is not asked.
        if told and call.hub and call.joined and lost != call.told_link:
            self._set(told_link=lost)
            self.acts.append(TellLink(call.session_id, lost))

    def _ordered(
        self, happening: SessionTold | NoSession | EndOrdered | MuteOrdered | Ticked
    ) -> None:
        match happening:
            case SessionTold():
                self._told(happening)
            case NoSession():
                self._drop(say_end=True)
                self._set(session_id="", phase="", met=False, muted=False, told_link=False)
            case EndOrdered(session_id):
                self._end_ordered(session_id)
            case MuteOrdered(on):
                if on != self.call.muted:
                    self._set(muted=on)
                    self.acts.append(TellMuted(on))
            case Ticked():
                self._ticked()
            case never:
                assert_never(never)

    def _hub(self, *, up: bool) -> None:
        self._set(hub=up, joined=False)
        if up:
            # A hub that was started anew has forgotten what it was told of a lost link.
            told = self.call.told_link and self.call.state is not CallState.LOST
            self._set(replaced=False, asked_at=NEVER, told_link=told)
            self._go_live()

    # --- The session ---

    def _told(self, told: SessionTold) -> None:
        if told.session_id != self.call.session_id:
            self._drop(say_end=True)
            self._set(session_id=told.session_id, phase="", met=False, muted=False)
            self._set(replaced=False, told_link=False)
        if told.phase == IN_CALL and self.call.phase != IN_CALL:
            self._set(in_call_at=self.at)
        self._set(phase=told.phase)
        if told.phase in _OVER:
            self._set(unconfirmed_since=None)
            if not self.call.reason:
                self._end(told.reason or "ended")
        elif self.call.live:
            self._go_live()
        elif not self.call.reason:
            self._drop(say_end=False)

    def _go_live(self) -> None:
        if self.call.live and not self.call.replaced:
            self._capture(on=True)
            self._join_if_due()

    def _end(self, reason: str) -> None:
        over = (*self.call.over, (self.call.session_id, reason))[-REMEMBERED:]
        self._set(over=over)
        self._drop(say_end=True)

    def _drop(self, *, say_end: bool) -> None:
        """Media stop first, then the peers; then our seat is free."""
        self._capture(on=False)
        for link in self.call.links:
            if link.number:
                self.acts.append(ClosePeer(link.number, say_end))
        if self.call.joined:
            self.acts.append(Leave(self.call.session_id))
        self._set(
            links=(),
            joined=False,
            unconfirmed_since=None,
            lost_told_at=NEVER,
            asked_at=NEVER,
        )

    def _capture(self, *, on: bool) -> None:
        if on != self.call.capturing:
            self._set(capturing=on)
            self.acts.append(Capture(on))

    def _end_ordered(self, session_id: str) -> None:
        if session_id != self.call.session_id or self.call.reason:
            return
        if self.call.phase == IN_CALL:
            self._end("customer-ended")
            self.acts.append(Move(session_id, "end"))
        elif self.call.phase == RINGING:
            # Nobody is there yet: the hub ends the ring, and the session goes on.
            self.acts.append(Move(session_id, "cancel-ring"))

    # --- Signalling ---

    def _join_if_due(self) -> None:
        call = self.call
        waited = self.at - call.asked_at >= JOIN_EVERY_S
        if call.live and call.hub and not call.joined and not call.replaced and waited:
            self._join()

    def _join(self) -> None:
        self._set(asked_at=self.at)
        self.acts.append(Join(self.call.session_id, self.call.instance))

    def _signalled(self, happening: Joined | SeatTold | Replaced | SignalHeard) -> None:
        match happening:
            case Joined():
                self._joined(happening)
            case SeatTold(_, seat, generation, present):
                if self.call.joined and seat in SEATS:
                    self._seat(seat, generation if present else 0)
            case Replaced():
                self._drop_replaced()
            case SignalHeard():
                self._signal_heard(happening)
            case never:
                assert_never(never)

    def _joined(self, joined: Joined) -> None:
        self._set(joined=True, replaced=False, ice_servers=joined.ice_servers)
        # The seat is ours again where we had asked for it before another took it.
        self._capture(on=True)
        seats = {OFFICIAL, *(link.seat for link in self.call.links), *joined.others}
        for seat in SEATS:
            if seat in seats:
                self._seat(seat, joined.others.get(seat, 0))

    def _drop_replaced(self) -> None:
        self._set(joined=False)
        self._drop(say_end=False)
        self._set(replaced=True)

    def _seat(self, seat: str, generation: int) -> None:
        """Somebody sits at `seat`, or nobody (0)."""
        link = self.call.link(seat) or Link(seat)
        renewed = generation != 0 and generation != link.generation
        link = replace(link, generation=generation or 0)
        if not link.number or (link.renewing and generation):
            self._new_peer(link)
        elif renewed and link.offered_to and link.offered_to != generation:
            if link.well:
                self._put(replace(link, doubt_until=self.at + DOUBT_S))
            else:
                self._new_peer(link)
        else:
            self._put(link)
            self._offer(seat)

    def _new_peer(self, link: Link) -> None:
        if link.number:
            self.acts.append(ClosePeer(link.number, say_end=False))
        number = self.call.numbers + 1
        self._set(numbers=number)
        self._put(
            Link(
                link.seat,
                link.generation,
                number,
                made_at=self.at,
                renewed_at=self.at,
                heard_at=link.heard_at,
                silent=link.heard_at is not None,
            )
        )
        self.acts.append(MakePeer(number, link.seat, self.call.ice_servers))

    def _offer(self, seat: str) -> None:
        link = self.call.link(seat)
        if link is None or not link.sdp or not link.generation or link.offered_to:
            return
        self._put(replace(link, offered_to=link.generation, made_at=self.at))
        data = {"kind": "offer", "sdp": link.sdp}
        self.acts.append(Signal(self.call.session_id, seat, link.generation, data))

    def _signal_heard(self, heard: SignalHeard) -> None:
        link = self.call.link(heard.seat)
        if link is None or not link.number:
            return
        kind = heard.data.get("kind")
        if kind == "bye" and heard.generation == link.generation:
            self._said_bye(link)
        elif kind in ("answer", "candidate") and heard.generation == link.offered_to:
            self.acts.append(Give(link.number, heard.data))

    def _said_bye(self, link: Link) -> None:
        """The other side has no connection: what it was offered before that is of no use."""
        if link.alive:
            self._new_peer(link)

    # --- Peers ---

    def _of_peer(self, link: Link, happening: PeerHappening) -> None:
        match happening:
            case PeerEnded():
                if link.seat == OFFICIAL:
                    self._end("official-ended")
                    self._set(unconfirmed_since=self.at)
            case _:
                self._put(after(link, happening, self.at))
                self._offer(link.seat)
                self._meet(link.seat)
                self._renew_if_due(link.seat)

    def _meet(self, seat: str) -> None:
        """The first picture, or the sound of somebody without a picture, makes it a call."""
        link = self.call.link(seat)
        if link is None or seat != OFFICIAL or self.call.phase != IN_CALL:
            return
        # The hub was told that the other side is lost: it must hear that this is over.
        found_again = self.call.lost_told_at > NEVER and link.well
        if has_met(link, self.at) and (not link.told or found_again):
            self._put(replace(link, told=True))
            self._set(met=True, lost_told_at=NEVER)
            self.acts.append(Move(self.call.session_id, "connected"))

    # --- Time ---

    def _ticked(self) -> None:
        if not self.call.live:
            self._tell_unconfirmed()
            return
        self._join_if_due()
        for link in self.call.links:
            self._watch(link)
        self._tell_lost()

    def _watch(self, link: Link) -> None:
        self._put(replace(link, silent=is_silent(link, self.at)))
        if link.doubt_until is not None and self.at >= link.doubt_until:
            self._new_peer(link)
        else:
            self._meet(link.seat)
            self._renew_if_due(link.seat)

    def _renew_if_due(self, seat: str) -> None:
        """Take our seat anew where the peer is dead, so that no late answer meets the new one."""
        link = self.call.link(seat)
        if link is None or not self.call.joined or not is_dead(link, self.at):
            return
        if self.at - link.renewed_at < RENEW_EVERY_S:
            return
        if not link.offered_to:
            self._new_peer(link)
            return
        if not link.generation:
            return
        self._put(replace(link, renewing=True, renewed_at=self.at))
        self._set(instance=self.call.instance + 1)
        self._join()

    def _tell_lost(self) -> None:
        link = self.call.link(OFFICIAL)
        heard_at = link.heard_at if link is not None else None
        since = max(self.call.in_call_at, heard_at or 0.0)
        if self.call.replaced or self.call.phase != IN_CALL:
            return
        if link is None or not link.well:
            self._tell_lost_since(since)

    def _tell_unconfirmed(self) -> None:
        """The official ended, but the hub has not said so: perhaps that page is gone too."""
        if self.call.unconfirmed_since is not None and self.call.phase == IN_CALL:
            self._tell_lost_since(self.call.unconfirmed_since)

    def _tell_lost_since(self, since: float) -> None:
        # Without the hub it would be delivered late, into a call that may be well again.
        if not self.call.hub or self.at - since < LOST_S:
            return
        if self.at - self.call.lost_told_at >= LOST_EVERY_S:
            self._set(lost_told_at=self.at)
            self.acts.append(Move(self.call.session_id, "lost"))

    # --- Bookkeeping ---

    def _put(self, link: Link) -> None:
        others = tuple(one for one in self.call.links if one.seat != link.seat)
        self._set(links=(*others, link))

    def _set(self, **changes: object) -> None:
        self.call = replace(self.call, **changes)  # type: ignore[arg-type]
