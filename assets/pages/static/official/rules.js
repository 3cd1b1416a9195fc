// Owns what the page decides and shows, from facts alone: no clock, no network, no page. Pure.

export const LOST_MS = 3000;
export const GONE_MS = 20000;
const AGAIN_MS = 10000;
const STUCK_MS = 8000;

/**
 * @typedef {string | Record<string, string>} Name one for all languages, or one for each
 * @typedef {{session_id: string, attempt: number, step?: string, service: Name, place: Name, room: string,
 *   language: string, remaining_ms: number, total_ms: number, until: number, identity_checked: boolean,
 *   advisor_present: boolean, others: number}} Ring `until` is ours: when it is over, on our clock
 * @typedef {{session_id: string, phase: string, reason: string, service: Name, place: Name, room: string,
 *   language: string, advisor_present: boolean, answered_ms_ago: number, mine: boolean}} Talk
 * @typedef {{id: string, kind: "smileys" | "choice" | "yes-no" | "text", text: Name, help: Name | null,
 *   choices: {value: string, text: Name}[], optional: boolean}} Question
 * @typedef {{session_id: string, service: Name, survey: {remaining_ms: number, questions: Question[]}}} Asked
 * @typedef {{available: boolean, rings: Ring[], call: Talk | null,
 *   ended: {session_id: string, reason: string} | null, surveys: Asked[]}} State as the hub pushes it, whole
 */

/**
 * @typedef {"answering" | "joining" | "connecting" | "connected" | "lost" | "replaced" | "over"} CallPhase
 * @typedef {{phase: CallPhase, since: number, beatAt: number, failed: boolean}} Pulse
 */

/**
 * How the connection to the room is, after `now`: words come from this, not from the browser.
 * @param {Pulse} pulse @param {number} now @returns {CallPhase}
 */
export function phaseOf(pulse, now) {
  const { phase, beatAt } = pulse;
  if (phase !== "connecting" && phase !== "connected" && phase !== "lost") return phase;
  if (!beatAt) return "connecting";
  return now - beatAt > LOST_MS ? "lost" : "connected";
}

/**
 * Whether the hub is to be told (again) that the room is gone.
 * @param {Pulse} pulse @param {number} now @param {number} toldAt
 */
export function isGone(pulse, now, toldAt) {
  const quiet = now - (pulse.beatAt || pulse.since);
  const waiting = pulse.phase === "lost" || pulse.phase === "connecting";
  return waiting && quiet > GONE_MS && now - toldAt > AGAIN_MS;
}

/**
 * Whether our own connection is broken beyond repair, so that the room must offer a new one.
 * @param {Pulse} pulse @param {number} now @param {number} askedAt @param {boolean} roomThere
 */
export function needsNew(pulse, now, askedAt, roomThere) {
  const waiting = pulse.phase === "lost" || pulse.phase === "connecting";
  const quiet = now - (pulse.beatAt || pulse.since);
  return roomThere && waiting && now - askedAt > STUCK_MS && (pulse.failed || quiet > STUCK_MS);
}

/**
 * Which screen is shown.
 * @param {{state: State | null, call: {phase: CallPhase} | null, ended: {session_id: string} | null}} facts
 * @returns {"starting" | "ready" | "ring" | "call" | "elsewhere" | "ended"}
 */
export function screenOf({ state, call, ended }) {
  if (call && call.phase !== "replaced" && call.phase !== "over") return "call";
  if (!state) return "starting";
  // The hub may hear of an end later than this page did.
  const known = ended && state.call?.session_id === ended.session_id;
  if (state.call && state.call.phase !== "ended" && !known) return "elsewhere";
  if (state.rings.length) return "ring";
  return ended ? "ended" : "ready";
}

/** Seconds that are left of a ring, never below 0. @param {{until: number}} ring @param {number} now */
export function secondsLeft(ring, now) {
  return Math.max(0, Math.ceil((ring.until - now) / 1000));
}

/** How much of a ring is left, 0…1. @param {{until: number, total_ms: number}} ring @param {number} now */
export function shareLeft(ring, now) {
  return Math.min(1, Math.max(0, (ring.until - now) / Math.max(1, ring.total_ms)));
}

/** "Huone 2" as a word and a number that can be large. @param {string} room */
export function roomParts(room) {
  const found = /^(.*\D)\s*(\d{1,3})$/.exec(room);
  return found ? { word: found[1].trim(), number: found[2] } : { word: room, number: "" };
}

/** How loud, as 0…4 bars. @param {number} level */
export function bars(level) {
  return [0.02, 0.06, 0.15, 0.35].filter((least) => level >= least).length;
}

/** Full minutes. @param {number} ms */
export function minutesOf(ms) {
  return Math.max(0, Math.floor(ms / 60000));
}

/**
 * What is wrong with the answers to a survey, by question.
 * @param {Question[]} questions @param {Record<string, string>} answers
 */
export function unanswered(questions, answers) {
  return questions.filter((one) => !one.optional && !(answers[one.id] ?? "").trim()).map((one) => one.id);
}

/**
 * The answers as the hub wants them; empty ones are left out.
 * @param {Question[]} questions @param {Record<string, string>} answers
 */
export function answersOf(questions, answers) {
  const said = questions.filter((one) => (answers[one.id] ?? "").trim());
  return Object.fromEntries(said.map((one) => [one.id, typed(one.kind, answers[one.id].trim())]));
}

/** @param {string} kind @param {string} value */
function typed(kind, value) {
  if (kind === "smileys") return Number(value);
  return kind === "yes-no" ? value === "yes" : value;
}
