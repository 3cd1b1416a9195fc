// Owns the facts of the page and what a touch does to them. Drawing is told that they changed.

import { Bell } from "./bell.js";
import { Call } from "./call.js";
import { Commands } from "./commands.js";
import { Devices } from "./devices.js";
import { epochMs, figures, startCall } from "./figures.js";
import { Line } from "./line.js";
import { endOf, inOrder, lengthOf, minutesOf, screenOf, secondsLeft } from "./rules.js";
import { Surveys } from "./surveys.js";

const IN_THIS_TAB = "luukku.call";
const STEP = "answers-call";
const SEEN_ENDS = "luukku.seen";
const TEST_MS = 30000;

/**
 * @typedef {import("./rules.js").State} State
 * @typedef {{name: string, authority: any, login: string}} Me
 */

export class Office {
  /** @param {Me} me @param {() => void} changed */
  constructor(me, changed) {
    this.me = me;
    this.changed = changed;
    this.now = () => performance.now();
    /** @type {State | null} */
    this.state = null;
    /** @type {Call | null} */
    this.call = null;
    /** @type {{session_id: string, reason: string, at: Date, minutes: number} | null} */
    this.ended = null;
    this.chosenRing = "";
    this.notice = "";
    this.testUntil = 0;
    this.lostTries = 0;
    this.wish = false;
    this.anew = true;
    this.tabs = new BroadcastChannel("luukku-official");
    this.tabs.onmessage = ({ data }) => (this.wish = Boolean(data.available));
    /** When this page saw that nobody has the official's call, or null. @type {number | null} */
    this.freeAt = null;
    this.answered = { session_id: "", at: 0 };
    this.answering = "";
    this.quietUntil = 0;
    this.bell = new Bell();
    this.bell.context.onstatechange = changed;
    this.devices = new Devices(() => {
      this.call?.sendTracks();
      changed();
    });
    this.commands = new Commands(me.login, { signedOut: () => this.signedOut() });
    this.survey = new Surveys(this.commands);
    const place = new URL("/api/live", location.href);
    place.protocol = place.protocol.replace("http", "ws");
    this.line = new Line(place.href, {
      heard: (message) => this.heard(message),
      opened: () => this.opened(),
      lost: (tries) => this.lineLost(tries),
    }, this.now);
    void this.commands.deliver();
  }

  get screen() {
    const screen = screenOf(this);
    return screen === "ready" && this.survey.open ? "ended" : screen;
  }

  /** Nobody wants to be seen all day: a test ends by itself. */
  get testing() {
    return this.testUntil > 0;
  }

  /** The ring that is shown large. */
  get ring() {
    const rings = this.state?.rings ?? [];
    return rings.find((one) => one.session_id === this.chosenRing) ?? rings[0] ?? null;
  }

  tick() {
    if (this.testUntil && this.now() > this.testUntil) this.testDevices(false);
    this.line.tick();
    this.call?.tick();
  }

  opened() {
    this.lostTries = 0;
    this.anew = true;
    this.line.send({ type: "remote.watch" });
    if (this.call && this.call.phase !== "answering" && this.call.phase !== "replaced") this.call.join();
    this.call?.tellLink();
    void this.commands.deliver();
    this.changed();
  }

  /** @param {number} tries */
  lineLost(tries) {
    this.lostTries = tries;
    // A hub that does not know us any more refuses the line without a word to the page.
    if (tries > 1) void this.askWhoWeAre();
    this.changed();
  }

  async askWhoWeAre() {
    const answer = await fetch("/api/official/me", { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer && [401, 403].includes(answer.status)) this.signedOut();
  }

  signedOut() {
    // A call that goes on is worth more than being signed in.
    if (!this.call || this.call.phase === "over") location.assign("/official/sign-in");
  }

  /** @param {any} message */
  heard(message) {
    if (message.type === "official.state") this.stated(message);
    else if (message.type === "error") this.refused(message.code);
    else this.call?.heard(message);
    // Until the hub's next state, ours says that the call has nobody.
    const talk = this.state?.call;
    if (message.type === "remote.replaced" && talk?.session_id === message.session_id) talk.mine = false;
  }

  /** @param {string} code */
  refused(code) {
    if (code === "session-ended" || code === "session-unknown") return;
    this.notice = `error-${code}`;
    this.changed();
  }

  /** @param {State} state */
  stated(state) {
    const first = !this.state;
    this.state = state;
    const now = this.now();
    for (const ring of state.rings) ring.until = now + ring.remaining_ms;
    state.rings = inOrder(state.rings);
    state.surveys = this.survey.left(state.surveys);
    if (state.call) this.answered = { session_id: state.call.session_id, at: now - state.call.answered_ms_ago };
    this.followWish(state.available);
    this.followCall(state);
    this.followHolder(state, first);
    this.followSurvey(state);
    if (!state.rings.some((one) => one.session_id === this.chosenRing)) this.chosenRing = "";
    const wanted = state.rings.length > 0 || this.call || this.testing;
    if (wanted && (state.available || this.call)) void this.devices.open();
    else if (!wanted) this.devices.close();
    this.changed();
  }

  /** A hub that was started anew has forgotten who takes calls. @param {boolean} available */
  followWish(available) {
    if (this.anew && this.wish && !available) this.line.send({ type: "official.available", available: true });
    else this.wish = available;
    this.anew = false;
  }

  /** @param {State} state */
  followCall(state) {
    const running = state.call && state.call.phase !== "ended" ? state.call : null;
    const { call } = this;
    if (!call && running && running.session_id === sessionStorage.getItem(IN_THIS_TAB)) return this.resume(running.session_id);
    if (!call || call.phase === "over") return this.followEnd(state);
    if (running?.session_id === call.session_id) call.seenByHub = true;
    else if (call.seenByHub) {
      call.over(reasonFor(call, state));
      this.followEnd(state);
    }
  }

  /** Since when nobody has the call; a page that is opened anew cannot know. @param {State} state @param {boolean} first */
  followHolder(state, first) {
    const free = state.call && state.call.phase !== "ended" && state.call.mine && !this.holds;
    if (!free) this.freeAt = null;
    else this.freeAt ??= first ? -Infinity : this.now();
  }

  /** Whether this tab has the call. */
  get holds() {
    return this.call !== null && this.call.phase !== "replaced" && this.call.phase !== "over";
  }

  /** An end that this page did not see, for instance because it was opened anew. @param {State} state */
  followEnd(state) {
    const { ended } = this;
    const told = state.ended;
    if (!told) return;
    const mine = sessionStorage.getItem(IN_THIS_TAB) === told.session_id;
    if (mine && ended?.session_id !== told.session_id) this.callEnded(told.session_id, told.reason);
    if (this.ended?.session_id === told.session_id) Object.assign(this.ended, endOf(told));
  }

  /** @param {State} state */
  followSurvey(state) {
    const ids = state.surveys.map((one) => one.session_id);
    if (this.survey.open && !ids.includes(this.survey.open)) this.openSurvey("");
    const fresh = this.ended && sessionStorage.getItem(SEEN_ENDS) !== this.ended.session_id;
    if (fresh && this.ended && ids.includes(this.ended.session_id)) {
      sessionStorage.setItem(SEEN_ENDS, this.ended.session_id);
      this.openSurvey(this.ended.session_id);
    }
  }

  /** A ring that came over a form is not touched by who was about to touch the form. */
  get mayTouchRing() {
    return this.now() >= this.quietUntil;
  }

  // --- what the official does ---

  /** @param {boolean} on */
  async take(on) {
    this.notice = "";
    this.testDevices(on);
    if (on) await this.devices.opening;
    this.wish = on;
    this.tabs.postMessage({ available: on });
    if (!this.line.send({ type: "official.available", available: on })) this.notice = "official-line-first";
    this.changed();
  }

  async testSound() {
    await this.bell.wake();
    if (this.screen === "ring" && this.ring) this.bell.ring(secondsLeft(this.ring, this.now()));
    else this.bell.try();
    this.changed();
  }

  /** @param {boolean} on */
  testDevices(on) {
    this.testUntil = on ? this.now() + TEST_MS : 0;
    if (on) void this.bell.wake().then(this.changed);
    if (on) void this.devices.open();
    else if (!this.call && !this.ring) this.devices.close();
    this.changed();
  }

  /** @param {boolean} [unseen] without our picture */
  async answer(unseen = false) {
    const { ring } = this;
    if (!ring || this.answering) return;
    startCall();
    this.answering = ring.session_id;
    this.notice = "";
    void this.bell.wake();
    void this.devices.open();
    const call = this.makeCall(ring.session_id);
    this.call = call;
    call.turnCamera(unseen);
    const move = { session_id: ring.session_id, move: "step", step_id: ring.step ?? STEP, note: "", attempt: ring.attempt };
    const settled = await this.commands.ask("remote.move", move, Math.max(3000, ring.until - this.now()));
    this.answering = "";
    figures.answered_at = epochMs();
    if (this.call !== call || call.phase === "over") return;
    if (settled.outcome) this.enter(call);
    else this.notAnswered(settled);
  }

  /** @param {Call} call */
  enter(call) {
    sessionStorage.setItem(IN_THIS_TAB, call.session_id);
    call.join();
  }

  /** @param {import("./commands.js").Settled} settled */
  notAnswered(settled) {
    const lost = this.call;
    this.call = null;
    if (lost && settled.refused) this.drop(lost.session_id);
    this.notice = settled.refused ? `error-${settled.refused}` : "official-answer-away";
    if (!this.testing) this.devices.close();
    this.changed();
  }

  async decline() {
    const { ring } = this;
    if (!ring) return;
    this.drop(ring.session_id);
    this.changed();
    const move = { session_id: ring.session_id, move: "decline", step_id: "", note: "", attempt: ring.attempt };
    const settled = await this.commands.ask("remote.move", move, ring.until - this.now());
    // Without an answer it goes on ringing here, as it does for the hub.
    if (settled.away) this.line.send({ type: "remote.watch" });
  }

  end() {
    const session_id = this.call?.session_id;
    if (!this.call || !session_id) return;
    const { seenByHub, phase } = this.call;
    this.call.end();
    if (phase !== "answering" || seenByHub) {
      this.commands.keep("remote.move", { session_id, move: "hang-up", step_id: "", note: "", attempt: 0 });
    }
  }

  takeHere() {
    const session_id = this.state?.call?.session_id;
    if (!session_id) return;
    startCall();
    const call = this.call?.session_id === session_id ? this.call : this.makeCall(session_id);
    this.call = call;
    void this.devices.open();
    this.enter(call);
  }

  /** @param {string} sessionId */
  resume(sessionId) {
    startCall();
    this.call = this.makeCall(sessionId);
    this.call.seenByHub = true;
    void this.devices.open();
    this.call.join();
  }

  /** @param {string} session_id @returns {Call} */
  makeCall(session_id) {
    /** @type {Call} */
    const call = new Call(session_id, {
      send: (message) => this.line.send(message),
      devices: this.devices,
      now: this.now,
      changed: this.changed,
      ended: (reason) => this.callEnded(session_id, reason),
      gone: () => void this.commands.ask("remote.move", { session_id, move: "lost", step_id: "", note: "", attempt: 0 }, 5000),
    });
    return call;
  }

  /** Full minutes since the call was answered. */
  minutes() {
    return minutesOf(this.now() - this.answered.at);
  }

  /** Ends it here; the hub's own times of it come with its next state. @param {string} session_id @param {string} reason */
  callEnded(session_id, reason) {
    sessionStorage.removeItem(IN_THIS_TAB);
    if (this.state?.call?.session_id === session_id) this.state.call = null;
    const lasted = this.answered.session_id === session_id ? this.now() - this.answered.at : NaN;
    this.ended = { session_id, reason, at: new Date(), minutes: lengthOf(lasted) };
    this.call = null;
    if (!this.testing) this.devices.close();
    if (this.state) this.followSurvey(this.state);
    this.changed();
  }

  // --- surveys ---

  /** A ring that is none for us any more, before the hub says so. @param {string} session_id */
  drop(session_id) {
    if (this.state) this.state.rings = this.state.rings.filter((one) => one.session_id !== session_id);
  }

  /** @param {string} session_id */
  choose(session_id) {
    this.chosenRing = session_id;
    this.changed();
  }

  /** @param {string} question @param {string} value */
  note(question, value) {
    this.survey.note(question, value);
    this.changed();
  }

  /** @param {string} session_id "" closes the form, which stays open at the hub */
  openSurvey(session_id) {
    this.survey.show(session_id);
    this.changed();
  }

  /** @param {"survey.answer" | "survey.skip"} kind @param {object} [answers] */
  settleSurvey(kind, answers) {
    this.survey.settle(kind, answers);
    if (this.state) this.state.surveys = this.survey.left(this.state.surveys);
    this.notice = answers ? "official-survey-thanks" : "";
    this.back();
  }

  back() {
    this.ended = null;
    this.openSurvey("");
  }
}

/** @param {Call} call @param {State} state */
function reasonFor(call, { ended }) {
  return ended && ended.session_id === call.session_id ? ended.reason : "";
}
