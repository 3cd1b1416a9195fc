// Owns the official's camera and microphone: what they are, and what to say where there is none.

/**
 * @typedef {"unasked" | "asking" | "ok" | "denied" | "missing" | "busy" | "out"} DeviceState
 * @typedef {"audio" | "video"} Kind
 */

const WISHES = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
};
const INPUTS = { audio: "audioinput", video: "videoinput" };
const NAMES = /** @type {const} */ ({ audio: "microphone", video: "camera" });
/** @type {Kind[]} */
const KINDS = ["audio", "video"];

export class Devices {
  /** @param {(kind: Kind) => void} changed called after each change of a device or its track */
  constructor(changed) {
    this.changed = changed;
    /** @type {Record<Kind, DeviceState>} */
    this.state = { audio: "unasked", video: "unasked" };
    /** @type {Record<Kind, MediaStreamTrack | null>} */
    this.track = { audio: null, video: null };
    this.picture = new MediaStream();
    this.wanted = false;
    this.opening = Promise.resolve();
    navigator.mediaDevices?.addEventListener("devicechange", () => this.wanted && void this.open());
  }

  /** Open what is not open yet; never fails, `state` tells what came. */
  open() {
    this.wanted = true;
    this.opening = this.opening.then(() => this.openMissing());
    return this.opening;
  }

  close() {
    this.wanted = false;
    for (const kind of KINDS) {
      this.track[kind]?.stop();
      this.put(kind, null, this.state[kind] === "out" ? "missing" : this.state[kind]);
    }
  }

  async openMissing() {
    const kinds = KINDS.filter((kind) => !this.track[kind]);
    if (!kinds.length || !this.wanted) return;
    if (!navigator.mediaDevices) return kinds.forEach((kind) => this.put(kind, null, "missing"));
    for (const kind of kinds) if (this.state[kind] === "unasked") this.put(kind, null, "asking");
    if (await this.ask(kinds)) return;
    // One question for both; only where it fails is each asked for alone.
    for (const kind of kinds) if (!this.track[kind]) await this.askAlone(kind);
  }

  /** @param {Kind} kind */
  async askAlone(kind) {
    const there = await navigator.mediaDevices.enumerateDevices();
    if (!there.some((device) => device.kind === INPUTS[kind])) {
      return this.put(kind, null, afterwards(this.state[kind], "missing"));
    }
    // Who has just said no to both is not asked twice more.
    if ((await permission(kind)) === "granted") await this.ask([kind]);
    else this.put(kind, null, "denied");
  }

  /** @param {Kind[]} kinds @returns {Promise<boolean>} */
  async ask(kinds) {
    try {
      const wish = Object.fromEntries(kinds.map((kind) => [kind, WISHES[kind]]));
      const stream = await navigator.mediaDevices.getUserMedia(wish);
      stream.getTracks().forEach((track) => this.take(track));
      return true;
    } catch (error) {
      const [kind, ...more] = kinds;
      if (!more.length) this.put(kind, null, afterwards(this.state[kind], stateOf(error)));
      return false;
    }
  }

  /** @param {MediaStreamTrack} track */
  take(track) {
    const kind = /** @type {Kind} */ (track.kind);
    if (!this.wanted) return track.stop();
    // Signing needs every frame more than it needs every pixel.
    if (kind === "video") track.contentHint = "motion";
    track.onended = () => {
      if (this.track[kind] === track) this.put(kind, null, "out");
      void this.open();
    };
    this.put(kind, track, "ok");
  }

  /** @param {Kind} kind @param {MediaStreamTrack | null} track @param {DeviceState} state */
  put(kind, track, state) {
    if (kind === "video" && this.track.video !== track) {
      this.picture = new MediaStream(track ? [track] : []);
    }
    this.track[kind] = track;
    this.state[kind] = state;
    this.changed(kind);
  }
}

/** @param {Kind} kind @returns {Promise<string>} */
async function permission(kind) {
  try {
    const name = /** @type {any} */ (NAMES[kind]);
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return "granted";
  }
}

/** What came loose is not said to have never been there. @param {DeviceState} before @param {DeviceState} now */
function afterwards(before, now) {
  return before === "out" && now === "missing" ? "out" : now;
}

/** @param {unknown} error @returns {DeviceState} */
function stateOf(error) {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}
