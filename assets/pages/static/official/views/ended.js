// Owns the screens after a call, and of a call that another tab has.

import { h, icon } from "../dom.js";
import { answersOf, clockOf, holderOf, lostIn, unanswered } from "../rules.js";
import { nameIn, timeText } from "../say.js";
import { whenAndWhere } from "./ready.js";
import { survey } from "./survey.js";

/** @typedef {import("./frame.js").Scene} Scene */

/** @param {Scene} scene */
export function ended(scene) {
  const { office, say, language } = scene;
  const { ended: end } = office;
  const open = office.state?.surveys.find((one) => one.session_id === office.survey.open);
  const title = end ? say("official-ended-title") : say("official-survey-title");
  return [
    h("section", { key: "ended", class: "stage narrow", "aria-labelledby": "stage-title" },
      h("div", { class: "above" },
        h("div", { class: "told" },
          h("p", { class: "lamp" }, open ? nameIn(open.service, language) : say("official-ended-lamp")),
          h("h1", { id: "stage-title", tabindex: "-1" }, title),
          end ? h("p", { key: "by", id: "ended-by", class: "lead" }, howEnded(scene, end)) : open && h("p", { key: "when", class: "lead" }, whenAndWhere(scene, open)))),
      h("div", { class: "below" }, open ? form(scene, open) : [
        h("p", { key: "done" }, say("official-ended-done")),
        h("div", { key: "acts", class: "acts" }, h("button", { id: "back-ready", class: "primary", type: "button", onclick: () => office.back() }, say("official-back"))),
      ])),
  ];
}

/** @param {{say: import("../say.js").Say, language: string}} scene @param {{reason: string, minutes: number, at: Date}} end */
export function howEnded({ say, language }, end) {
  const time = timeText(language, end.at);
  const why = end.reason || "unknown";
  const reason = say(`official-reason-${why}`, { time });
  return end.minutes ? `${reason} ${say("official-lasted", { minutes: end.minutes })}` : reason;
}

/** @param {Scene} scene @param {import("../rules.js").Asked} open */
function form(scene, open) {
  const { office, say } = scene;
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    office.survey.missing = unanswered(open.survey.questions, office.survey.answers);
    if (!office.survey.missing.length) return office.settleSurvey("survey.answer", answersOf(open.survey.questions, office.survey.answers));
    office.changed();
    /** @type {HTMLElement | null} */ (document.querySelector(`#survey [name="${office.survey.missing[0]}"]`))?.focus();
  };
  return h("form", { key: open.session_id, id: "survey", novalidate: true, onsubmit: send },
    survey(scene, open.survey),
    h("div", { class: "acts" },
      h("button", { id: "survey-send", class: "primary" }, say("official-survey-send")),
      h("button", { id: "survey-later", type: "button", onclick: () => office.back() }, say("official-survey-later")),
      h("button", { id: "survey-skip", type: "button", class: "plain", onclick: () => office.settleSurvey("survey.skip") }, say("official-survey-skip"))));
}

/** Who has the call. @param {Pick<Scene, "office" | "now">} scene */
export function holder({ office, now }) {
  return holderOf({ replaced: office.call?.phase === "replaced", freeAt: office.freeAt }, now);
}

/** @param {Scene} scene */
export function elsewhere(scene) {
  const { office, say, now } = scene;
  const how = holder(scene);
  const left = how === "unattended" ? lostIn(office.freeAt, now) : 0;
  return [
    h("section", { key: "elsewhere", class: "stage narrow", "aria-labelledby": "stage-title" },
      h("div", { class: "above" },
        h("div", { class: "told" },
          h("p", { class: "lamp" }, say("official-elsewhere-lamp")),
          h("h1", { id: "stage-title", tabindex: "-1" }, say(`official-tab-${how}`)),
          h("p", { class: "lead" }, say(`official-tab-${how}-help`)),
          left > 0 && h("p", { key: "left", id: "lost-in", class: "lead" }, say("official-tab-left", { left: clockOf(left) }))),
        h("div", { class: "door lit", "aria-hidden": "true" }, icon("phone"))),
      h("div", { class: "below" }, h("div", { class: "acts" }, h("button", { id: "take-here", class: "primary", type: "button", onclick: () => office.takeHere() }, icon("phone"), h("span", {}, say("official-take-here")))))),
  ];
}
