// Owns the page: puts its parts together, draws what they say, and says aloud what has changed.

import { draw, h } from "./dom.js";
import { figures } from "./figures.js";
import { Office } from "./office.js";
import { Ringer } from "./ringer.js";
import { lackedBy, secondsLeft } from "./rules.js";
import { LANGUAGES, fetchSay, nameIn, turnTo } from "./say.js";
import { call, callStatus } from "./views/call.js";
import { elsewhere, ended, holder, howEnded } from "./views/ended.js";
import { foot, hindrances, switches, wall } from "./views/frame.js";
import { ready } from "./views/ready.js";
import { ring } from "./views/ring.js";

const SCREENS = { ready, ring, call, elsewhere, ended };
const OVER_A_FORM_MS = 700;
const KEPT_LANGUAGE = "luukku.language";
const app = /** @type {HTMLElement} */ (document.getElementById("app"));
const said = /** @type {HTMLElement} */ (document.getElementById("said"));
const called = /** @type {HTMLElement} */ (document.getElementById("called"));

class Page {
  /** @param {Office} office @param {string} language @param {import("./say.js").Say} say */
  constructor(office, language, say) {
    this.office = office;
    this.language = language;
    this.say = say;
    this.ringer = new Ringer(office.bell);
    this.screen = "";
    this.asked = false;
    this.stay();
  }

  /** Draw soon, once for all that has changed; not by animation frames, which a hidden tab has none of. */
  ask() {
    if (this.asked) return;
    this.asked = true;
    queueMicrotask(() => {
      this.asked = false;
      this.show();
    });
  }

  tick() {
    this.office.tick();
    this.ringer.tick(this.office.now());
    this.show();
  }

  show() {
    const { office, say, language } = this;
    const screen = office.screen;
    const scene = { office, say, language, now: office.now(), speak: (/** @type {string} */ code) => void this.speak(code), own: {} };
    const talking = screen === "call";
    const hinders = hindrances(scene).filter(Boolean);
    document.documentElement.dataset.screen = figures.screen = screen;
    document.documentElement.dataset.call = figures.call = office.call?.phase ?? "none";
    document.documentElement.dataset.frames = figures.frames ? "true" : "false";
    figures.line = office.line.state;
    draw(app, screen === "starting" ? [this.starting()] : [
      wall(scene, talking ? callStatus(scene) : switches(scene)),
      h("div", { class: "sill", key: "top-sill" }),
      !talking && hinders.length > 0 && h("section", { key: "hindrances", class: "hindrances", "aria-label": say("official-hindrances") }, hinders),
      h("main", { key: talking ? "talk" : "counter", class: talking ? "calling" : "counter" }, SCREENS[screen](scene)),
      !talking && foot(scene),
    ].filter((part) => part !== false));
    this.follow(screen);
  }

  starting() {
    const { office, say } = this;
    const text = office.line.isMissed ? say("official-line-lost") : say("official-starting");
    return h("main", { key: "starting" }, h("h1", { class: "starting" }, text));
  }

  /** What is heard and where the keyboard is, when the screen becomes another one. @param {string} screen */
  follow(screen) {
    const { office, say, language } = this;
    const one = screen === "ring" ? office.ring : null;
    const words = one ? say("official-ring-said", { service: nameIn(one.service, language), place: nameIn(one.place, language) }) : "";
    this.ringer.follow(one && { id: `${one.session_id}.${one.attempt}`, seconds: secondsLeft(one, office.now()), title: say("official-ring-lamp"), text: words });
    put(called, words && [words, ...lackedBy(one?.room_devices).map((lack) => say(`official-room-no-${lack}`))].join(" "));
    put(said, this.spoken(screen));
    if (screen === this.screen) return;
    if (screen === "ring" && this.screen === "ended") {
      office.quietUntil = office.now() + OVER_A_FORM_MS;
      this.ask();
    }
    const first = this.screen === "" || this.screen === "starting";
    this.screen = screen;
    const busy = document.activeElement instanceof HTMLTextAreaElement;
    if (!first && !busy) document.getElementById("stage-title")?.focus({ preventScroll: true });
  }

  /** @param {string} screen @returns {string} */
  spoken(screen) {
    const { office, say } = this;
    if (screen === "call" && office.call) {
      const advisor = office.state?.call ? say(office.state.call.advisor_present ? "official-advisor-here" : "official-advisor-gone") : "";
      const lacked = lackedBy(office.state?.call?.room_devices).map((one) => say(`official-room-no-${one}`));
      const muted = office.call.remote.muted ? say("official-customer-muted") : "";
      return [say(`official-call-${office.call.phase}`), ...lacked, muted, advisor].filter(Boolean).join(" ");
    }
    if (office.notice) return say(office.notice);
    if (office.line.isMissed) return say("official-line-lost");
    if (screen === "elsewhere") return say(`official-tab-${holder({ office, now: office.now() })}`);
    return screen === "ended" && office.ended ? howEnded(this, office.ended) : "";
  }

  /** @param {string} language */
  async speak(language) {
    const say = await fetchSay(language).catch(() => null);
    if (!say) return this.office.refused("hub-away");
    this.say = say;
    this.language = language;
    localStorage.setItem(KEPT_LANGUAGE, language);
    turnTo(language);
    this.ringer.name(`${this.say("official-title")} · Luukku`);
    this.show();
  }

  /** A tab that waits for calls must not be put to sleep. */
  stay() {
    void navigator.locks?.request("luukku-official", { mode: "shared" }, () => new Promise(() => {}));
  }
}

/** @param {HTMLElement} place @param {string} text */
function put(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

async function start() {
  const kept = localStorage.getItem(KEPT_LANGUAGE) ?? "";
  const language = kept in LANGUAGES && !location.search ? kept : document.documentElement.lang;
  const answer = await fetch("/api/official/me", { signal: AbortSignal.timeout(10000) });
  if (answer.status === 401 || answer.status === 403) return location.replace("/official/sign-in");
  const say = await fetchSay(language);
  turnTo(language);
  /** @type {Page} */
  let page;
  const office = new Office(await answer.json(), () => page?.ask());
  page = new Page(office, language, say);
  figures.bell = () => office.bell.loudness();
  new Worker("/static/official/ticker.js", { type: "module" }).onmessage = () => page.tick();
  window.addEventListener("online", () => office.line.hurry());
  // One person's tabs speak one language: what is chosen in one holds in all, also during a call.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === KEPT_LANGUAGE && newValue && newValue in LANGUAGES) void page.speak(newValue);
  });
  page.tick();
}

function startAgain() {
  start().catch((error) => {
    console.warn("not started yet", error);
    setTimeout(startAgain, 3000);
  });
}

startAgain();
