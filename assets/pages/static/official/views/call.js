// Owns the screen of a call: the room fills it, words say how it is, the end is always at hand.

import { h, icon } from "../dom.js";
import { countFrames } from "../figures.js";
import { nameIn, roomIn } from "../say.js";
import { banner, lacks } from "./frame.js";

/** @typedef {import("./frame.js").Scene} Scene */

/** @param {Scene} scene */
export function callStatus({ office, say, language }) {
  const talk = office.state?.call;
  const facts = talk ?? office.ring;
  if (!facts) return null;
  const { advisor_present } = facts;
  return h("div", { class: "status" },
    h("span", { class: "where" }, `${nameIn(facts.place, language)}, ${roomIn(say, language, facts.room)}`),
    h("strong", { id: "minutes" }, talk ? say("official-call-minutes", { minutes: office.minutes() }) : say("official-call-starting")),
    h("span", { id: "advisor", class: advisor_present ? "advisor here" : "advisor" }, icon(advisor_present ? "users-round" : "door-open"), h("span", {}, say(advisor_present ? "official-advisor-here" : "official-advisor-gone"))));
}

/** @param {Scene} scene */
export function call(scene) {
  const { office, say } = scene;
  const { call: current, devices } = office;
  if (!current) return [];
  const own = !current.cameraOff && devices.track.video;
  const seen = current.phase === "connected" && current.remote.video;
  return [
    h("section", { key: "call", class: "talk", "aria-labelledby": "stage-title" },
      h("h1", { id: "stage-title", class: "unseen", tabindex: "-1" }, say("official-call-title")),
      h("div", { class: seen ? "room-picture" : "room-picture dim" },
        h("video", { key: "room", id: "room-video", ".srcObject": current.picture, autoplay: true, playsinline: true, "aria-label": say("official-room-picture"), onloadstart: first }),
        !seen && h("div", { key: "still", class: "still" }, still(scene))),
      h("p", { class: "tag" }, say("official-customer"), current.remote.muted && h("span", { class: "muted" }, icon("mic-off"), say("official-customer-muted"))),
      h("div", { class: "self" }, own
        ? h("video", { key: "own", id: "own-video", class: "mirror", ".srcObject": devices.picture, ".muted": true, autoplay: true, playsinline: true, "aria-label": say("official-own-picture") })
        : h("div", { key: "none", class: "no-picture" }, icon("video-off"), h("span", {}, say(current.cameraOff ? "official-camera-is-off" : "official-camera-is-away")))),
      h("div", { class: "over" }, banners(scene))),
    h("div", { key: "sill", class: "sill" }),
    dock(scene),
  ];
}

const counted = new WeakSet();

/** @param {Event} event */
function first({ currentTarget }) {
  const video = /** @type {HTMLVideoElement} */ (currentTarget);
  if (!counted.has(video)) countFrames(video);
  counted.add(video);
}

/** @param {Scene} scene */
function still({ office, say }) {
  const { phase, remote } = /** @type {import("../call.js").Call} */ (office.call);
  const words = phase === "connected" && !remote.video ? "official-customer-no-picture" : `official-call-${phase}`;
  const lost = phase === "lost";
  return [
    h("span", { class: lost ? "door small-door" : "door lit small-door", "aria-hidden": "true" }, icon(phase === "connected" ? "video-off" : "user-round")),
    h("p", {}, say(words), lost && h("span", { class: "more" }, say("official-call-lost-help"))),
  ];
}

/** @param {Scene} scene */
function banners(scene) {
  const { office, say } = scene;
  const { call: current, devices, line } = office;
  if (!current) return [];
  const out = (/** @type {import("../devices.js").Kind} */ kind) => !["ok", "unasked", "asking"].includes(devices.state[kind]);
  const weak = current.phase === "lost";
  const facts = office.state?.call ?? office.state?.rings.find((one) => one.session_id === current.session_id);
  return [
    lacks(scene, facts?.room_devices),
    out("audio") && banner({ key: "audio", icon: "mic-off", look: "fault", title: say(`official-microphone-${devices.state.audio}`), help: say("official-microphone-call-help") }),
    out("video") && banner({ key: "video", icon: "video-off", title: say(`official-camera-${devices.state.video}`), help: say("official-camera-call-help") }),
    line.isMissed && (office.lostTries > 3 || weak) && banner({ key: "line", icon: "weak", title: say("official-call-line-lost"), help: say("official-call-line-lost-help") }),
  ];
}

/** @param {Scene} scene */
function dock({ office, say }) {
  const { muted, cameraOff } = /** @type {import("../call.js").Call} */ (office.call);
  return h("div", { key: "dock", class: "dock", role: "toolbar", "aria-label": say("official-call-tools") },
    h("button", { id: "mute", type: "button", class: muted ? "off" : "", onclick: () => office.call?.mute(!muted) }, icon(muted ? "mic-off" : "mic"), h("span", {}, say(muted ? "official-unmute" : "official-mute"))),
    h("button", { id: "camera", type: "button", class: cameraOff ? "off" : "", onclick: () => office.call?.turnCamera(!cameraOff) }, icon(cameraOff ? "video-off" : "video"), h("span", {}, say(cameraOff ? "official-camera-on" : "official-camera-off"))),
    h("button", { id: "end", type: "button", class: "danger", onclick: () => office.end() }, icon("phone-off"), h("span", {}, say("official-end"))));
}
