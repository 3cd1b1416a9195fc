// Owns one connection to the room: answers its offers, hands over what it shows and says.

/**
 * @typedef {import("./devices.js").Kind} Kind
 * @typedef {{signal: (data: object) => void, track: (event: RTCTrackEvent, place: number) => void,
 *   channel: (channel: RTCDataChannel) => void, changed: () => void}} Ears
 */

const GONE = new Set(["failed", "closed"]);

export class Peer {
  /** @param {RTCIceServer[]} iceServers @param {Record<Kind, MediaStreamTrack | null>} tracks @param {Ears} ears */
  constructor(iceServers, tracks, ears) {
    this.ears = ears;
    this.tracks = { ...tracks };
    this.fingerprint = "";
    /** @type {Promise<void>} */
    this.work = Promise.resolve();
    /** @type {(RTCIceCandidateInit | undefined)[]} */
    this.early = [];
    this.pc = new RTCPeerConnection({ iceServers });
    this.pc.onicecandidate = ({ candidate }) => ears.signal(written(candidate));
    this.pc.ontrack = (event) => ears.track(event, this.placeOf(event.transceiver));
    this.pc.ondatachannel = ({ channel }) => channel.label === "luukku" && ears.channel(channel);
    this.pc.onconnectionstatechange = () => ears.changed();
  }

  get gone() {
    return GONE.has(this.pc.connectionState);
  }

  /** Whether `sdp` comes from the connection that this one talks with. @param {string} sdp */
  fits(sdp) {
    return !this.gone && (!this.fingerprint || this.fingerprint === fingerprintOf(sdp));
  }

  /** Answer an offer. @param {string} sdp */
  offered(sdp) {
    this.fingerprint = fingerprintOf(sdp);
    return this.next(async () => {
      await this.pc.setRemoteDescription({ type: "offer", sdp });
      await this.place();
      await this.pc.setLocalDescription();
      this.ears.signal({ kind: "answer", sdp: this.pc.localDescription?.sdp ?? "" });
      for (const early of this.early.splice(0)) await this.add(early);
    });
  }

  /** @param {{candidate: string, sdpMid: string | null, sdpMLineIndex: number | null}} data */
  candidate({ candidate, sdpMid, sdpMLineIndex }) {
    const one = candidate ? { candidate, sdpMid, sdpMLineIndex } : undefined;
    return this.next(async () => {
      if (this.pc.remoteDescription) await this.add(one);
      else this.early.push(one);
    });
  }

  /** Send `track` from now on, or nothing. @param {Kind} kind @param {MediaStreamTrack | null} track */
  send(kind, track) {
    this.tracks[kind] = track;
    return this.next(async () => {
      if (this.pc.remoteDescription) await this.first(kind)?.sender.replaceTrack(track);
    });
  }

  close() {
    this.pc.onconnectionstatechange = null;
    this.pc.close();
  }

  /** The first of its kind is ours to answer with; a second picture is only the room's. */
  async place() {
    for (const kind of /** @type {Kind[]} */ (["audio", "video"])) {
      const ours = this.first(kind);
      if (!ours) continue;
      // Also without a device: one that is plugged in later must need no new offer.
      ours.direction = "sendrecv";
      await ours.sender.replaceTrack(this.tracks[kind]);
    }
  }

  /** @param {Kind} kind */
  first(kind) {
    return this.pc.getTransceivers().find((one) => one.receiver.track.kind === kind);
  }

  /** 0 for the main picture and the sound, 1 for the second picture. @param {RTCRtpTransceiver} transceiver */
  placeOf(transceiver) {
    const { kind } = transceiver.receiver.track;
    return this.pc.getTransceivers().filter((one) => one.receiver.track.kind === kind).indexOf(transceiver);
  }

  /** @param {RTCIceCandidateInit | undefined} candidate */
  async add(candidate) {
    try {
      await this.pc.addIceCandidate(candidate);
    } catch (error) {
      console.warn("a way to the room could not be used", error);
    }
  }

  /** One after the other; a failure of one is not the next one's. @param {() => Promise<void>} step */
  next(step) {
    this.work = this.work.then(step).catch((error) => {
      if (this.pc.connectionState !== "closed") console.warn("the connection to the room", error);
    });
    return this.work;
  }
}

/** @param {RTCIceCandidate | null} candidate */
function written(candidate) {
  if (!candidate) return { kind: "candidate", candidate: "", sdpMid: null, sdpMLineIndex: null };
  const { sdpMid, sdpMLineIndex } = candidate;
  return { kind: "candidate", candidate: candidate.candidate, sdpMid, sdpMLineIndex };
}

/** @param {string} sdp */
function fingerprintOf(sdp) {
  return /a=fingerprint:(.*)/.exec(sdp)?.[1].trim().toLowerCase() ?? "";
}
