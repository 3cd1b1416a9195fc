// Owns the page's sentences: fetched once for a language, filled with facts here.

import { roomParts } from "./rules.js";

/**
 * @typedef {string | [string] | {by: string, of: Record<string, Piece[]>}} Piece
 * @typedef {(key: string, facts?: Record<string, string | number>) => string} Say
 */

/** What the hub says of each language, by its tag. @type {Record<string, {name: string, locale: string, direction: string}>} */
export const LANGUAGES = JSON.parse(document.documentElement.dataset.languages ?? "{}");

/** Fetch the sentences of `language`. @param {string} language @returns {Promise<Say>} */
export async function fetchSay(language) {
  const answer = await fetch(`/official/texts/${language}`, { signal: AbortSignal.timeout(10000) });
  if (!answer.ok) throw new Error(`texts: ${answer.status}`);
  return makeSay(language, await answer.json());
}

/** @param {string} language @param {Record<string, string | Piece[]>} sentences @returns {Say} */
export function makeSay(language, sentences) {
  const plural = new Intl.PluralRules(localeOf(language));
  return (key, facts = {}) => {
    const found = sentences[key];
    if (found === undefined) {
      console.error(`no text ${key}`);
      return key;
    }
    return typeof found === "string" ? found : found.map((piece) => fill(piece, facts, plural)).join("");
  };
}

/** @param {Piece} piece @param {Record<string, string | number>} facts @param {Intl.PluralRules} plural @returns {string} */
function fill(piece, facts, plural) {
  if (typeof piece === "string") return piece;
  if (Array.isArray(piece)) return String(facts[piece[0]]);
  const value = facts[piece.by];
  const form = typeof value === "number" ? plural.select(value) : value;
  const chosen = piece.of[String(value)] ?? piece.of[form] ?? piece.of.other;
  return chosen.map((part) => fill(part, facts, plural)).join("");
}

/**
 * A moment as the service point's own clock shows it, with the day unless that is today's.
 * @param {Say} say @param {string} language @param {Date} moment
 */
export function momentText(say, language, moment) {
  const zone = { timeZone: document.documentElement.dataset.timezone || undefined };
  const [day, today] = [moment, new Date()].map((one) => new Intl.DateTimeFormat(localeOf(language), { day: "numeric", month: "numeric", ...zone }).format(one));
  const time = timeText(language, moment);
  return day === today ? say("official-moment", { time }) : say("official-moment-day", { day, time });
}

/** The time of day at the service point. @param {string} language @param {Date} moment */
export function timeText(language, moment) {
  const timeZone = document.documentElement.dataset.timezone || undefined;
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: "short", timeZone }).format(moment);
}

/**
 * A room's name in `language` where its word is one that every language has, else as it is.
 * @param {Say} say @param {string} language @param {string | Record<string, string>} name
 */
export function roomIn(say, language, name) {
  const room = nameIn(name, language);
  const { kind, number } = roomParts(room);
  return kind ? say(`official-named-${kind}`, { number }) : room;
}

/** @param {string} language */
export function localeOf(language) {
  return LANGUAGES[language]?.locale ?? "fi-FI";
}

/** Which language somebody speaks, in words. @param {Say} say @param {string} spoken */
export function speaks(say, spoken) {
  return spoken in LANGUAGES ? say(`language-named-${spoken}`) : spoken;
}

/** Turn the page to `language`. @param {string} language */
export function turnTo(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language]?.direction ?? "ltr";
}

/**
 * A name as the hub gives it: one string, or one for each language.
 * @param {string | Record<string, string> | null | undefined} name @param {string} language
 */
export function nameIn(name, language) {
  if (!name || typeof name === "string") return name ?? "";
  const larger = language.split("-")[0];
  const strangers = ["fi", "sv", "en"].includes(larger) ? undefined : name.en;
  return name[language] ?? name[larger] ?? strangers ?? name.fi ?? Object.values(name)[0] ?? "";
}
