// Owns one call from the answer to the end: the seat at the hub, the connection to the room, and
// the beats by which each side knows that the other is there. It goes on while the hub is away.

import { figures, epochMs } from "./figures.js";
import { newId } from "./commands.js";
import { Peer } from "./peer.js";
import { isGone, needsNew, phaseOf } from "./rules.js";

const BEAT_MS = 1000;
const FAREWELL_MS = 200;
/** One life of this page; another one starts the connection over. */
const LIFE = newId();
const UNSEEN = "luukku.unseen";

/**
 * @typedef {import("./devices.js").Devices} Devices
 * @typedef {{send: (message: object) => boolean, devices: Devices, now: () => number,
 *   changed: () => void, ended: (reason: string) => void, gone: () => void}} Parts
 */

export class Call {
  /** @param {string} sessionId @param {Parts} parts */
  constructor(sessionId, parts) {
    this.session_id = sessionId;
    this.parts = parts;
    /** @type {import("./rules.js").CallPhase} */
    this.phase = "answering";
    this.since = parts.now();
    this.beatAt = 0;
    this.sentAt = 0;
    this.toldAt = 0;
    this.askedAt = parts.now();
    this.instance = LIFE;
    this.room = { there: false, generation: /** @type {any} */ (null) };
    this.seenByHub = false;
    this.muted = false;
    this.cameraOff = localStorage.getItem(UNSEEN) === sessionId;
    this.remote = { muted: false, video: true };
    this.picture = new MediaStream();
    this.second = new MediaStream();
    /** @type {RTCIceServer[]} */
    this.iceServers = [];
    /** @type {Peer | null} */
    this.peer = null;
    /** @type {RTCDataChannel | null} */
    this.channel = null;
  }

  /** Take our seat at the hub; also after each reconnect. */
  join() {
    if (this.phase === "replaced") this.instance = newId();
    if (this.phase === "answering" || this.phase === "replaced") this.phase = "joining";
    this.parts.send({ type: "remote.join", session_id: this.session_id, instance: this.instance });
    this.parts.changed();
  }

  /** What the hub says about this session. @param {any} message */
  heard(message) {
    if (message.session_id !== this.session_id || this.phase === "over") return;
    if (message.type === "remote.joined") this.joined(message);
    else if (message.type === "remote.seat" && message.seat === "room") this.seat(message);
    else if (message.type === "remote.replaced") this.leave("replaced");
    else if (message.type === "remote.signal" && message.from === "room") this.signalled(message);
  }

  /** @param {any} message */
  joined(message) {
    figures.joined_at ||= epochMs();
    this.iceServers = message.ice_servers;
    if (this.phase === "joining") {
      this.phase = "connecting";
      this.since = this.askedAt = this.parts.now();
    }
    const room = message.others.find((/** @type {any} */ one) => one.seat === "room");
    this.seat({ present: Boolean(room), generation: room?.generation });
  }

  /** @param {{present: boolean, generation: any}} seat */
  seat({ present, generation }) {
    this.room = { there: present, generation: generation ?? this.room.generation };
    this.parts.changed();
  }

  /** @param {any} message */
  signalled({ generation, data }) {
    this.room = { there: true, generation };
    if (data.kind === "offer") this.offered(data.sdp);
    else if (data.kind === "candidate") void this.peer?.candidate(data);
    else if (data.kind === "bye") this.hangUpPeer();
  }

  /** @param {string} sdp */
  offered(sdp) {
    figures.offer_at ||= epochMs();
    figures.offers += 1;
    if (!this.peer?.fits(sdp)) this.connect();
    void this.peer?.offered(sdp);
  }

  connect() {
    this.hangUpPeer();
    figures.connections += 1;
    const { track } = this.parts.devices;
    const video = this.cameraOff ? null : track.video;
    /** @type {Peer} */
    const mine = new Peer(this.iceServers, { audio: track.audio, video }, {
      signal: (data) => mine === this.peer && this.signal(data),
      track: (event, place) => mine === this.peer && this.shown(event, place),
      channel: (channel) => mine === this.peer && this.opened(channel),
      changed: () => mine === this.peer && this.parts.changed(),
    });
    this.peer = mine;
    this.askedAt = this.parts.now();
  }

  /** @param {object} data */
  signal(data) {
    const { generation } = this.room;
    this.parts.send({ type: "remote.signal", session_id: this.session_id, to: "room", generation, data });
  }

  /** @param {RTCTrackEvent} event @param {number} place */
  shown({ track }, place) {
    const stream = place ? this.second : this.picture;
    for (const old of stream.getTracks()) if (old.kind === track.kind) stream.removeTrack(old);
    stream.addTrack(track);
    this.parts.changed();
  }

  /** @param {RTCDataChannel} channel */
  opened(channel) {
    this.channel = channel;
    channel.onmessage = ({ data }) => channel === this.channel && this.told(JSON.parse(data));
    channel.onopen = () => {
      this.beat();
      this.tellOwn();
    };
    if (channel.readyState === "open") channel.onopen(new Event("open"));
  }

  /** @param {any} message */
  told(message) {
    this.beatAt = this.parts.now();
    figures.connected_at ||= epochMs();
    if (message.t === "muted") this.remote.muted = Boolean(message.on);
    else if (message.t === "video") this.remote.video = Boolean(message.on);
    else if (message.t === "end") return this.over("customer-ended");
    this.tick();
    if (message.t !== "beat") this.parts.changed();
  }

  /** Call this a few times each second. */
  tick() {
    const now = this.parts.now();
    if (this.phase === "over" || this.phase === "replaced") return;
    if (now - this.sentAt >= BEAT_MS) this.beat();
    const phase = phaseOf(this.pulse, now);
    if (phase !== this.phase) {
      this.phase = phase;
      this.tellLink();
      this.parts.changed();
    }
    if (isGone(this.pulse, now, this.toldAt)) {
      this.toldAt = now;
      this.parts.gone();
    }
    if (needsNew(this.pulse, now, this.askedAt, this.room.there)) this.startOver(now);
  }

  get pulse() {
    const { phase, since, beatAt } = this;
    return { phase, since, beatAt, failed: this.peer?.gone ?? false };
  }

  /** Our end of the connection is dead: only a new offer helps, and a new life asks for it. @param {number} now */
  startOver(now) {
    this.askedAt = now;
    this.instance = newId();
    this.join();
  }

  /** The desk is shown whether we have the room; nothing is settled by it. */
  tellLink() {
    if (this.phase !== "lost" && this.phase !== "connected") return;
    this.parts.send({ type: "remote.link", session_id: this.session_id, lost: this.phase === "lost" });
  }

  beat() {
    this.sentAt = this.parts.now();
    this.tell({ t: "beat" });
  }

  /** @param {object} message */
  tell(message) {
    if (this.channel?.readyState === "open") this.channel.send(JSON.stringify(message));
  }

  tellOwn() {
    this.tell({ t: "muted", on: this.muted });
    this.tell({ t: "video", on: this.sendsPicture });
  }

  get sendsPicture() {
    return !this.cameraOff && this.parts.devices.track.video !== null;
  }

  /** @param {boolean} on */
  mute(on) {
    this.muted = on;
    this.sendTracks();
  }

  /** @param {boolean} off */
  turnCamera(off) {
    this.cameraOff = off;
    // A page that is opened anew, or another tab, must not show who does not want to be seen.
    if (off) localStorage.setItem(UNSEEN, this.session_id);
    else localStorage.removeItem(UNSEEN);
    this.sendTracks();
  }

  /** Send what there is now: after a choice, or after a device came or went. */
  sendTracks() {
    const { audio, video } = this.parts.devices.track;
    if (audio) audio.enabled = !this.muted;
    void this.peer?.send("audio", audio);
    void this.peer?.send("video", this.cameraOff ? null : video);
    this.tellOwn();
    this.parts.changed();
  }

  /** The official ends: the room is told straight, before anybody else. */
  end() {
    this.tell({ t: "end" });
    this.over("official-ended");
  }

  /** @param {string} reason */
  over(reason) {
    this.leave("over");
    this.parts.ended(reason);
  }

  /** @param {"over" | "replaced"} phase */
  leave(phase) {
    if (phase === "over") this.parts.send({ type: "remote.leave", session_id: this.session_id });
    this.phase = phase;
    const { peer } = this;
    this.peer = this.channel = null;
    // A closed connection throws away what it has not sent yet.
    if (peer) setTimeout(() => peer.close(), FAREWELL_MS);
    this.parts.changed();
  }

  hangUpPeer() {
    this.peer?.close();
    this.peer = this.channel = null;
  }
}
