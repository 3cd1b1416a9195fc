// Owns how a ring reaches an official who looks elsewhere: sound, the tab's title, a notification.

/** @typedef {{id: string, seconds: number, title: string, text: string}} Ringing */

export class Ringer {
  /** @param {import("./bell.js").Bell} bell */
  constructor(bell) {
    this.bell = bell;
    /** @type {Ringing | null} */
    this.ring = null;
    this.quiet = document.title;
    /** @type {Notification | null} */
    this.notice = null;
    document.addEventListener("visibilitychange", () => document.hidden || this.withdraw());
  }

  /** Ring for what is given, or not at all; call it whenever something may have changed. @param {Ringing | null} ring */
  follow(ring) {
    const before = this.ring;
    this.ring = ring;
    if (ring?.id === before?.id) return;
    this.withdraw();
    if (ring) {
      this.bell.ring(ring.seconds);
      this.notify(ring);
    } else {
      this.bell.hush();
      document.title = this.quiet;
    }
  }

  /** @param {string} title */
  name(title) {
    this.quiet = title;
    if (!this.ring) document.title = title;
  }

  /** Call this a few times each second. @param {number} now */
  tick(now) {
    if (!this.ring) return;
    const title = Math.floor(now / 1000) % 2 ? this.quiet : `● ${this.ring.title}`;
    if (document.title !== title) document.title = title;
  }

  /** @param {Ringing} ring */
  notify({ title, text }) {
    if (!document.hidden || !("Notification" in window) || Notification.permission !== "granted") return;
    this.notice = new Notification(title, { body: text, tag: "luukku-ring", requireInteraction: true });
    this.notice.onclick = () => {
      window.focus();
      this.withdraw();
    };
  }

  withdraw() {
    this.notice?.close();
    this.notice = null;
  }
}
