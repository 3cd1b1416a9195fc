// Owns what stands around every screen: the wall with its switch and sound, banners, languages.

import { h, icon } from "../dom.js";
import { lackedBy } from "../rules.js";
import { LANGUAGES, nameIn } from "../say.js";

/**
 * @typedef {import("../office.js").Office} Office
 * @typedef {{say: import("../say.js").Say, language: string, office: Office, now: number,
 *   speak: (language: string) => void, own: Record<string, string>}} Scene
 */

/** @param {Scene} scene @param {import("../dom.js").Child} right */
export function wall({ office, language }, right) {
  const me = office.state?.me ?? office.me;
  return h("header", { class: "wall top" },
    h("img", { src: "/static/logo-on-dark.svg", alt: "", width: "44", height: "44" }),
    h("p", { class: "who" }, h("strong", {}, nameIn(me.authority?.name ?? me.authority, language)), h("span", { class: "name" }, me.name)),
    right);
}

/** @param {Scene} scene */
export function switches({ office, say }) {
  const on = Boolean(office.state?.available);
  const sound = office.bell.awake;
  return h("div", { class: "switches" },
    h("button", { id: "take-calls", class: "switch", type: "button", role: "switch", "aria-checked": String(on), onclick: () => office.take(!on) },
      h("span", {}, say("official-take-calls")),
      h("span", { class: "track", "aria-hidden": "true" }, icon(on ? "check" : "x"), h("span", { class: "knob" }))),
    h("p", { class: "sound" }, icon(sound ? "volume-2" : "volume-x"), h("span", {}, say(sound ? "official-sound-on" : "official-sound-off"))),
    h("button", { id: "sound-test", class: "raised", type: "button", onclick: () => office.testSound() }, icon("bell-ring"), h("span", {}, say("official-sound-test"))));
}

/**
 * What is wrong, and what to do; at most one sentence each.
 * @param {{key: string, icon: string, look?: string, title: string, help?: string, act?: import("../dom.js").Child}} one
 */
export function banner({ key, icon: sign, look = "attention", title, help, act }) {
  return h("div", { key, class: `banner ${look}` },
    h("span", { class: "hatch", "aria-hidden": "true" }, icon(sign)),
    h("div", {}, h("strong", {}, title), help ? h("p", {}, help) : null),
    act);
}

/** What the room has not got, and what that means for the official. @param {Scene} scene @param {import("../rules.js").RoomDevices} [devices] */
export function lacks({ say }, devices) {
  const lacked = lackedBy(devices);
  if (!lacked.length) return null;
  const icons = { microphone: "mic-off", speaker: "volume-x", camera: "video-off" };
  return h("div", { key: "lacks", id: "room-lacks", class: "banner attention" },
    h("ul", {}, lacked.map((one) => h("li", { key: one }, icon(/** @type {any} */ (icons)[one]), h("span", {}, say(`official-room-no-${one}`))))));
}

/** What hinders calls from ringing. @param {Scene} scene */
export function hindrances({ office, say }) {
  const { state } = office;
  const deaf = state?.available && !office.bell.awake;
  return [
    office.line.isMissed && banner({ key: "line", icon: "weak", look: "fault", title: say("official-line-lost"), help: say("official-line-lost-help") }),
    deaf && banner({ key: "deaf", icon: "volume-x", title: say("official-deaf"), help: say("official-deaf-help"),
      act: h("button", { id: "sound-on", type: "button", onclick: () => office.testSound() }, say("official-sound-wake")) }),
    office.notice && banner({ key: "notice", icon: office.notice === "official-survey-thanks" ? "check" : "circle-alert",
      look: office.notice === "official-survey-thanks" ? "done" : "attention", title: say(office.notice) }),
  ];
}

/** @param {Scene} scene */
export function foot({ say, language, speak, office }) {
  return h("footer", { class: "foot" },
    h("nav", { "aria-label": say("official-languages") }, Object.entries(LANGUAGES).map(([code, { name }]) =>
      h("button", { key: code, type: "button", lang: code, class: "plain", "aria-current": code === language && "true", onclick: () => speak(code) }, name))),
    h("button", { id: "sign-out", type: "button", class: "plain", onclick: () => void signOut(office) }, icon("log-out"), h("span", {}, say("official-sign-out"))));
}

/** @param {Office} office */
async function signOut(office) {
  const answer = await fetch("/api/official/sign-out", { method: "POST", signal: AbortSignal.timeout(8000) }).catch(() => null);
  if (answer && answer.status < 500) location.assign("/official/sign-in");
  else office.refused("hub-away");
}
