// Owns the screen between calls: whether calls come, and which surveys are still open.

import { h, icon } from "../dom.js";
import { momentText, nameIn, roomIn } from "../say.js";
import { deviceCard } from "./devices.js";

/** @typedef {import("./frame.js").Scene} Scene */

/** @param {Scene} scene */
export function ready(scene) {
  const { office, say } = scene;
  const on = Boolean(office.state?.available);
  const lit = on && !office.line.isMissed;
  const how = on ? (lit ? "on" : "lost") : "off";
  return [
    h("aside", { key: "aside" }, deviceCard(scene), surveyList(scene)),
    h("section", { key: "stage", class: "stage", "aria-labelledby": "stage-title" },
      h("div", { class: "above" },
        h("div", { class: "told" },
          h("p", { class: "lamp" }, say(`official-ready-${how}-lamp`)),
          h("h1", { id: "stage-title", tabindex: "-1" }, say(`official-ready-${how}`)),
          h("p", { class: "lead" }, say(`official-ready-${how}-help`))),
        h("div", { class: lit ? "door lit" : "door", "aria-hidden": "true" }, icon("user-round"))),
      h("div", { class: "below" }, nextAct(scene, on))),
  ];
}

/** @param {Scene} scene @param {boolean} on */
function nextAct({ office, say }, on) {
  if (!on) {
    return [
      h("p", { key: "off-help" }, say("official-start-help")),
      h("div", { key: "off", class: "acts" }, h("button", { id: "start-calls", class: "primary", type: "button", onclick: () => office.take(true) }, icon("phone"), h("span", {}, say("official-start")))),
    ];
  }
  const mayAsk = "Notification" in window && Notification.permission === "default";
  return [
    h("p", { key: "on-help" }, say("official-waiting-help")),
    h("div", { key: "on", class: "acts" },
      mayAsk && h("button", { id: "notify", type: "button", onclick: () => void Notification.requestPermission().then(office.changed) }, icon("bell-ring"), h("span", {}, say("official-notify"))),
      h("button", { id: "pause-calls", type: "button", onclick: () => office.take(false) }, say("official-pause"))),
  ];
}

/** @param {Scene} scene */
function surveyList(scene) {
  const { office, say, language } = scene;
  const surveys = office.state?.surveys ?? [];
  if (!surveys.length) return null;
  return h("section", { class: "card surveys", "aria-labelledby": "surveys-title" },
    h("h2", { id: "surveys-title" }, say("official-surveys-title")),
    h("ul", {}, surveys.map((one) => h("li", { key: one.session_id },
      h("div", {}, h("strong", {}, nameIn(one.service, language)), h("p", { id: `of-${one.session_id}` }, whenAndWhere(scene, one)), h("p", { class: "small" }, say("official-survey-hours", { hours: hoursLeft(one) }))),
      h("button", { type: "button", class: "survey-open", "data-session": one.session_id, "aria-describedby": `of-${one.session_id}`, onclick: () => office.openSurvey(one.session_id) }, say("official-survey-open"))))));
}

/** Which call a survey is of: when it ended, and the room, as far as they are known. @param {Pick<Scene, "say" | "language">} scene @param {import("../rules.js").Asked} one */
export function whenAndWhere({ say, language }, { ended_at, room }) {
  const when = ended_at ? momentText(say, language, new Date(ended_at)) : "";
  return [when, room ? roomIn(say, language, room) : ""].filter(Boolean).join(" · ");
}

/** @param {import("../rules.js").Asked} one */
function hoursLeft(one) {
  return Math.max(1, Math.round(one.survey.remaining_ms / 3600000));
}
