// Owns the screen of a ring: what is known of the call, which is nothing about the person.

import { h, icon } from "../dom.js";
import { clockOf, roomParts, secondsLeft, shareLeft } from "../rules.js";
import { nameIn, roomIn, speaks } from "../say.js";
import { deviceCard } from "./devices.js";
import { lacks } from "./frame.js";

/** @typedef {import("./frame.js").Scene} Scene */

/** @param {Scene} scene */
export function ring(scene) {
  const { office } = scene;
  const rings = office.state?.rings ?? [];
  return [
    h("aside", { key: "aside" }, rings.length > 1 && queue(scene, rings), deviceCard(scene)),
    office.ring && stage(scene, office.ring),
  ];
}

/** @param {Scene} scene @param {import("../rules.js").Ring} one */
function stage(scene, one) {
  const { say, language } = scene;
  return h("section", { key: "ring", class: "stage ringing", "aria-labelledby": "stage-title" },
    h("div", { class: "above" },
      h("div", { class: "told" },
        h("p", { class: "lamp" }, say("official-ring-lamp")),
        h("h1", { id: "stage-title", tabindex: "-1" }, nameIn(one.place, language)),
        lacks(scene, one.room_devices),
        h("dl", {}, facts(scene, one))),
      door(scene, one)),
    h("div", { class: "below" }, left(scene, one), acts(scene)));
}

/** @param {Scene} scene @param {import("../rules.js").Ring} one */
function facts({ say, language }, one) {
  /** @type {[string, string][]} */
  const rows = [
    ["service", nameIn(one.service, language)],
    ["room", roomUnderItsWord(roomIn(say, language, one.room))],
    ["language", speaks(say, one.language)],
    ["identity", say(one.identity_checked ? "official-identity-checked" : "official-identity-unchecked")],
    ["people", say(one.advisor_present ? "official-people-both" : "official-people-customer")],
  ];
  return rows.map(([name, value]) => [
    h("dt", { key: `t-${name}`, class: name === "room" && "narrow" }, say(`official-fact-${name}`)),
    h("dd", { key: `d-${name}`, class: name === "room" && "narrow", "data-fact": name }, value),
  ]);
}

/** Beside the word "Room", its number is enough. @param {string} room */
function roomUnderItsWord(room) {
  const { kind, number } = roomParts(room);
  return kind === "room" ? number : room;
}

/** The room, large; where there is no place for it, it stands among the facts. @param {Scene} scene @param {import("../rules.js").Ring} one */
function door({ say, language }, one) {
  const { word, number } = roomParts(roomIn(say, language, one.room));
  return h("p", { class: "door lit", "data-room": one.session_id }, h("span", {}, word), number && [" ", h("b", {}, number)]);
}

/** @param {Scene} scene @param {import("../rules.js").Ring} one */
function left({ say, now }, one) {
  const time = clockOf(secondsLeft(one, now));
  return [
    h("div", { key: "left", class: "left" },
      h("strong", { id: "ring-left" }, say("official-ring-left", { time })),
      h("span", {}, say(one.others ? "official-ring-others" : "official-ring-alone", { others: one.others }))),
    h("progress", { key: "bar", ".max": 1, ".value": shareLeft(one, now), "aria-hidden": "true" }),
  ];
}

/** @param {Scene} scene */
function acts({ office, say }) {
  const disabled = !office.mayTouchRing;
  return h("div", { key: "acts", class: "acts" },
    h("button", { id: "answer", disabled, class: "primary", type: "button", onclick: () => void office.answer() }, icon("phone"), h("span", {}, say("official-answer"))),
    h("button", { key: "decline", id: "decline", disabled, type: "button", onclick: () => void office.decline() }, say("official-decline")),
    mayBeSeen(office) && h("button", { key: "unseen", id: "answer-unseen", disabled, class: "plain", type: "button", onclick: () => void office.answer(true) }, say("official-answer-unseen")));
}

/** @param {import("./frame.js").Office} office */
function mayBeSeen({ devices }) {
  return ["ok", "asking", "unasked"].includes(devices.state.video);
}

/** @param {Scene} scene @param {import("../rules.js").Ring[]} rings */
function queue({ office, say, language, now }, rings) {
  return h("section", { class: "queue", "aria-labelledby": "queue-title" },
    h("h2", { id: "queue-title" }, say("official-queue"), " ", h("span", { class: "small" }, say("official-queue-count", { count: rings.length }))),
    h("ul", {}, rings.map((one) => h("li", { key: one.session_id },
      h("button", { type: "button", class: "waiting", "aria-pressed": String(one === office.ring), onclick: () => office.choose(one.session_id) },
        h("span", { class: "hatch", "aria-hidden": "true" }, icon("phone")),
        h("span", {}, h("strong", {}, roomIn(say, language, one.room)), h("span", { class: "small" }, `${nameIn(one.service, language)} · ${speaks(say, one.language)}`), h("span", { class: "small" }, say("official-ring-left", { time: clockOf(secondsLeft(one, now)) }))))))));
}
