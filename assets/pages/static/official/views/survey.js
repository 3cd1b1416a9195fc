// Owns the questions of a survey. They are data: kinds are drawn here, words come from the hub.
// A question may not exist in the page's language: each is set in its own direction.

import { h, icon } from "../dom.js";
import { nameIn } from "../say.js";

/** @typedef {import("./frame.js").Scene} Scene */

const FACES = ["5", "4", "3", "2", "1"];
const LONGEST = 500;

/** @param {Scene} scene @param {import("../rules.js").Asked["survey"]} survey */
export function survey(scene, survey) {
  return survey.questions.map((one) => (one.kind === "text" ? written(scene, one) : chosen(scene, one)));
}

/** @param {Scene} scene @param {import("../rules.js").Question} one */
function chosen(scene, one) {
  const { office, say, language } = scene;
  const missing = office.survey.missing.includes(one.id);
  return h("fieldset", { key: one.id, class: `question ${one.kind}`, "aria-describedby": missing ? `fault-${one.id}` : null },
    h("legend", { dir: "auto" }, nameIn(one.text, language), optional(scene, one)),
    help(scene, one),
    h("div", { class: "choices" }, choices(scene, one).map(({ value, word, face }) => h("label", { key: value },
      h("input", { type: "radio", name: one.id, value, ".checked": office.survey.answers[one.id] === value, onchange: () => office.note(one.id, value) }),
      h("span", {}, face && icon(face), h("span", { dir: "auto" }, word))))),
    missing && h("p", { id: `fault-${one.id}`, class: "fault" }, icon("circle-alert"), say("official-survey-missing")));
}

/** @param {Scene} scene @param {import("../rules.js").Question} one @returns {{value: string, word: string, face?: string}[]} */
function choices({ say, language }, one) {
  if (one.kind === "smileys") return FACES.map((value, at) => ({ value, word: say(`smiley-${value}`), face: `face${at + 1}` }));
  if (one.kind === "yes-no") return [{ value: "yes", word: say("official-yes") }, { value: "no", word: say("official-no") }];
  return one.choices.map((choice) => ({ value: choice.value, word: nameIn(choice.text, language) }));
}

/** @param {Scene} scene @param {import("../rules.js").Question} one */
function written(scene, one) {
  const { office, language } = scene;
  const typed = (/** @type {Event} */ event) => office.note(one.id, /** @type {HTMLTextAreaElement} */ (event.currentTarget).value);
  return h("div", { key: one.id, class: "question text" },
    h("label", { for: `q-${one.id}`, dir: "auto" }, nameIn(one.text, language), optional(scene, one)),
    help(scene, one),
    h("textarea", { id: `q-${one.id}`, name: one.id, dir: "auto", rows: "3", maxlength: LONGEST, ".value": office.survey.answers[one.id] ?? "", oninput: typed }));
}

/** @param {Scene} scene @param {import("../rules.js").Question} one */
function optional({ say }, one) {
  return one.optional && h("span", { class: "small" }, " ", say("official-survey-optional"));
}

/** @param {Scene} scene @param {import("../rules.js").Question} one */
function help({ language }, one) {
  return one.help && h("p", { class: "small", dir: "auto" }, nameIn(one.help, language));
}
