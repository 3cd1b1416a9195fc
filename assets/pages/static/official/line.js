// Owns the live connection to the hub: opened again after 0, 1, 2, 5, then every 10 s, and asked
// now and then whether it is still there, since a cut cable says nothing.

const STEPS_MS = [0, 1000, 2000, 5000, 10000];
const OPENS_MS = 8000;
const ASK_AFTER_MS = 12000;
const ANSWERS_MS = 5000;
const MISSED_MS = 1500;

export class Line {
  /**
   * @param {string} url
   * @param {{heard: (message: any) => void, opened: () => void, lost: (tries: number) => void}} ears
   * @param {() => number} now
   */
  constructor(url, ears, now) {
    this.url = url;
    this.ears = ears;
    this.now = now;
    /** @type {"connecting" | "open" | "lost"} */
    this.state = "connecting";
    /** @type {WebSocket | null} */
    this.socket = null;
    this.tries = 0;
    this.dueAt = now();
    this.heardAt = now();
    this.askedAt = 0;
    this.lostAt = 0;
  }

  /** Whether it has been gone long enough to be worth a word. */
  get isMissed() {
    return this.state === "lost" && this.now() - this.lostAt > MISSED_MS;
  }

  /** Whether it went out. @param {object} message */
  send(message) {
    if (this.state !== "open" || !this.socket || this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Call this a few times each second. */
  tick() {
    const now = this.now();
    if (!this.socket) {
      if (now >= this.dueAt) this.open();
      return;
    }
    const quiet = now - this.heardAt;
    const never = this.socket.readyState === WebSocket.CONNECTING && quiet > OPENS_MS;
    const silent = this.askedAt > this.heardAt && now - this.askedAt > ANSWERS_MS;
    if (never || silent) this.drop();
    else if (this.state === "open" && quiet > ASK_AFTER_MS && this.askedAt <= this.heardAt) {
      this.askedAt = now;
      this.send({ type: "remote.watch" });
    }
  }

  /** Try at once, for instance because the network is back. */
  hurry() {
    this.dueAt = this.now();
  }

  open() {
    const socket = new WebSocket(this.url);
    this.socket = socket;
    this.heardAt = this.now();
    this.askedAt = 0;
    socket.onopen = () => {
      if (socket !== this.socket) return;
      this.state = "open";
      this.heardAt = this.now();
      this.ears.opened();
    };
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      // A hub that speaks is well; one that opens and closes at once is not.
      this.tries = 0;
      this.heardAt = this.now();
      this.ears.heard(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (socket === this.socket) this.drop();
    };
  }

  drop() {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    if (this.state !== "lost") this.lostAt = this.now();
    this.state = "lost";
    this.dueAt = this.now() + STEPS_MS[Math.min(this.tries, STEPS_MS.length - 1)];
    this.tries += 1;
    this.ears.lost(this.tries);
  }
}
