// Owns the card that shows the official their own picture and voice, and what is wrong with them.

import { h, icon } from "../dom.js";
import { bars } from "../rules.js";

/** @typedef {import("./frame.js").Scene} Scene */

/** @param {Scene} scene */
export function deviceCard(scene) {
  const { office, say } = scene;
  const { devices } = office;
  const open = devices.track.audio || devices.track.video;
  return h("section", { class: "card devices", "aria-labelledby": "devices-title" },
    h("h2", { id: "devices-title" }, say("official-devices-title")),
    devices.track.video
      ? h("video", { key: "own", class: "mirror", ".srcObject": devices.picture, ".muted": true, autoplay: true, playsinline: true, "aria-label": say("official-own-picture") })
      : h("div", { key: "none", class: "no-picture" }, icon(devices.state.video === "unasked" ? "video" : "video-off")),
    row(scene, "video"),
    row(scene, "audio"),
    !office.ring && h("button", { id: "devices-test", type: "button", onclick: () => office.testDevices(!open) }, say(open ? "official-devices-close" : "official-devices-open")));
}

/** @param {Scene} scene @param {import("../devices.js").Kind} kind */
function row({ office, say }, kind) {
  const { state, track } = office.devices;
  const video = kind === "video";
  const good = state[kind] === "ok" || state[kind] === "unasked" || state[kind] === "asking";
  const closed = state[kind] === "ok" && !track[kind];
  const word = closed ? "closed" : state[kind];
  const said = video ? say(`official-camera-${word}`) : say(`official-microphone-${word}`);
  return h("div", { class: good ? "device" : "device wrong" },
    icon(video ? (good ? "video" : "video-off") : good ? "mic" : "mic-off"),
    h("div", {},
      h("p", {}, said),
      !good && h("p", { class: "small" }, video ? say(`official-camera-${word}-help`) : say(`official-microphone-${word}-help`))),
    !video && track.audio && meter(office, say));
}

/** @param {import("../office.js").Office} office @param {import("../say.js").Say} say */
function meter({ bell, devices }, say) {
  const loud = bars(bell.levelOf(devices.track.audio));
  return h("span", { class: "meter", role: "img", "aria-label": say(loud ? "official-heard" : "official-not-heard") },
    [1, 2, 3, 4].map((bar) => h("i", { key: String(bar), class: bar <= loud ? "lit" : "" })));
}
