// Owns the commands of this page: each has an id of its own and is repeated, the same, until the
// hub has answered. Those that must not be lost are kept in the browser until then.

const STEPS_MS = [0, 500, 1000, 2000, 5000, 10000];
const ANSWERS_MS = 8000;
const MOST_KEPT = 40;

/**
 * @typedef {{id: string, kind: string, made_at: string, payload: object}} Command
 * @typedef {{outcome?: any, refused?: string, away?: boolean, signedOut?: boolean}} Settled
 */

/** 32 hexadecimal digits. */
export function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}

export class Commands {
  /**
   * @param {string} owner whose commands are kept, so that nobody else sends them
   * @param {{storage?: Storage, signedOut: () => void}} parts
   */
  constructor(owner, { storage = localStorage, signedOut }) {
    this.place = `luukku.kept.${owner}.`;
    this.storage = storage;
    this.signedOut = signedOut;
    this.list = this.found();
    this.delivering = false;
    /** @type {() => void} */
    this.wake = () => {};
  }

  /** Ask now; gives up after `forMs`. @param {string} kind @param {object} payload @returns {Promise<Settled>} */
  async ask(kind, payload, forMs = 10000) {
    const command = make(kind, payload);
    const end = performance.now() + forMs;
    for (let tried = 0; ; tried += 1) {
      const settled = await post(command, Math.min(ANSWERS_MS, Math.max(1, end - performance.now())));
      if (settled.signedOut) this.signedOut();
      const pause = STEPS_MS[Math.min(tried + 1, STEPS_MS.length - 1)];
      if (!settled.away || performance.now() + pause >= end) return settled;
      await new Promise((done) => setTimeout(done, pause));
    }
  }

  /** Keep it, and deliver it when the hub is there; in order. @param {string} kind @param {object} payload */
  keep(kind, payload) {
    const command = make(kind, payload);
    this.list.push(command);
    if (this.list.length > MOST_KEPT) this.forget(this.list[0]);
    try {
      this.storage.setItem(this.place + command.id, JSON.stringify(command));
    } catch {
      // Without storage it is kept as long as the page is open.
    }
    void this.deliver();
  }

  /** Send what is kept. The hub is asked again and again until it has answered each. */
  async deliver() {
    this.wake();
    if (this.delivering) return;
    this.delivering = true;
    try {
      for (let tried = 0; this.list.length; ) {
        const settled = await post(this.list[0], ANSWERS_MS);
        if (settled.signedOut) return this.signedOut();
        if (settled.away) {
          tried += 1;
          await this.pause(STEPS_MS[Math.min(tried, STEPS_MS.length - 1)]);
        } else {
          tried = 0;
          this.forget(this.list[0]);
        }
      }
    } finally {
      this.delivering = false;
    }
  }

  /** Those that an earlier page of the same person left behind, oldest first. @returns {Command[]} */
  found() {
    const keys = Object.keys(this.storage).filter((key) => key.startsWith(this.place));
    return keys
      .map((key) => readCommand(this.storage.getItem(key)))
      .filter((command) => command.id)
      .sort((one, other) => one.made_at.localeCompare(other.made_at));
  }

  /** @param {Command} command */
  forget(command) {
    this.list = this.list.filter((one) => one.id !== command.id);
    this.storage.removeItem(this.place + command.id);
  }

  /** @param {number} ms @returns {Promise<void>} */
  pause(ms) {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      this.wake = () => (clearTimeout(timer), done());
    });
  }
}

/** @param {string} kind @param {object} payload @returns {Command} */
function make(kind, payload) {
  const made_at = new Date().toISOString();
  return { id: newId(), kind, made_at, payload: { ...payload, made_at } };
}

/** @param {Command} command @param {number} forMs @returns {Promise<Settled>} */
async function post(command, forMs) {
  try {
    const answer = await fetch("/api/commands", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(forMs),
    });
    if (answer.status === 401) return { signedOut: true };
    if (answer.status >= 500 || answer.status === 429) return { away: true };
    const body = await answer.json();
    if (body.refused || body.error) return { refused: (body.refused ?? body.error).code };
    return { outcome: body.outcome };
  } catch {
    return { away: true };
  }
}

/** What was kept, or nothing where it cannot be read. @param {string | null} text @returns {Command} */
function readCommand(text) {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return /** @type {Command} */ ({});
  }
}
