// Owns the screen of a ring: what is known of the call, which is nothing about the person.

import { h, icon } from "../dom.js";
import { roomParts, secondsLeft, shareLeft } from "../rules.js";
import { nameIn } from "../say.js";
import { deviceCard } from "./devices.js";

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
        h("dl", {}, facts(scene, one))),
      door(one)),
    h("div", { class: "below" }, left(scene, one), acts(scene)));
}

/** @param {Scene} scene @param {import("../rules.js").Ring} one */
function facts({ say, language }, one) {
  /** @type {[string, string][]} */
  const rows = [
    ["service", nameIn(one.service, language)],
    ["room", one.room],
    ["language", say(`official-speaks-${one.language}`)],
    ["identity", say(one.identity_checked ? "official-identity-checked" : "official-identity-unchecked")],
    ["people", say(one.advisor_present ? "official-people-both" : "official-people-customer")],
  ];
  return rows.map(([name, value]) => [
    h("dt", { key: `t-${name}` }, say(`official-fact-${name}`)),
    h("dd", { key: `d-${name}`, "data-fact": name }, value),
  ]);
}

/** @param {import("../rules.js").Ring} one */
function door(one) {
  const { word, number } = roomParts(one.room);
  return h("div", { class: "door lit", "aria-hidden": "true" }, h("span", {}, word), number && h("b", {}, number));
}

/** @param {Scene} scene @param {import("../rules.js").Ring} one */
function left({ say, now }, one) {
  const seconds = secondsLeft(one, now);
  return [
    h("div", { key: "left", class: "left" },
      h("strong", { id: "ring-left" }, say("official-ring-left", { seconds })),
      h("span", {}, say(one.others ? "official-ring-others" : "official-ring-alone", { others: one.others }))),
    h("progress", { key: "bar", ".max": 1, ".value": shareLeft(one, now), "aria-hidden": "true" }),
  ];
}

/** @param {Scene} scene */
function acts({ office, say }) {
  const disabled = !office.mayTouchRing;
  return h("div", { key: "acts", class: "acts" },
    h("button", { id: "answer", disabled, class: "primary", type: "button", onclick: () => void office.answer() }, icon("phone"), h("span", {}, say("official-answer"))),
    h("button", { id: "decline", disabled, type: "button", onclick: () => void office.decline() }, say("official-decline")));
}

/** @param {Scene} scene @param {import("../rules.js").Ring[]} rings */
function queue({ office, say, language }, rings) {
  return h("section", { class: "queue", "aria-labelledby": "queue-title" },
    h("h2", { id: "queue-title" }, say("official-queue"), " ", h("span", { class: "small" }, say("official-queue-count", { count: rings.length }))),
    h("ul", {}, rings.map((one) => h("li", { key: one.session_id },
      h("button", { type: "button", class: "waiting", "aria-pressed": String(one === office.ring), onclick: () => office.choose(one.session_id) },
        h("span", { class: "hatch", "aria-hidden": "true" }, icon("phone")),
        h("span", {}, h("strong", {}, one.room), h("span", { class: "small" }, `${nameIn(one.service, language)} · ${say(`official-speaks-${one.language}`)}`)))))));
}
