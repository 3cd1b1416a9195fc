// Owns what the page decides and shows, from facts alone: no clock, no network, no page. Pure.

export const LOST_MS = 3000;
export const GONE_MS = 20000;
const AGAIN_MS = 10000;
const STUCK_MS = 8000;
const SETTLES_MS = 1500;
const LACKED = ["missing", "denied"];
const ROOM_WORDS = { huone: "room", rum: "room", room: "room", etähuone: "remote-room", distansrum: "remote-room", "remote room": "remote-room" };

/**
 * @typedef {string | Record<string, string>} Name one for all languages, or one for each
 * @typedef {{session_id: string, attempt: number, step?: string, service: Name, place: Name, room: string,
 *   language: string, remaining_ms: number, total_ms: number, until: number, identity_checked: boolean,
 *   advisor_present: boolean, others: number, room_devices?: RoomDevices}} Ring `until` is ours: when it is over, on our clock
 * @typedef {{camera: string, microphone: string, speaker: string} | null} RoomDevices each ok, missing, denied or test
 * @typedef {{session_id: string, phase: string, reason: string, service: Name, place: Name, room: string,
 *   language: string, advisor_present: boolean, answered_ms_ago: number, mine: boolean,
 *   room_devices?: RoomDevices}} Talk
 * @typedef {{id: string, kind: "smileys" | "choice" | "yes-no" | "text", text: Name, help: Name | null,
 *   choices: {value: string, text: Name}[], optional: boolean}} Question
 * @typedef {{session_id: string, service: Name, room?: string, ended_at?: string | null,
 *   survey: {remaining_ms: number, questions: Question[]}}} Asked
 * @typedef {{session_id: string, reason: string, answered_at?: string | null, ended_at?: string | null}} End
 * @typedef {{available: boolean, rings: Ring[], call: Talk | null,
 *   ended: End | null, surveys: Asked[]}} State as the hub pushes it, whole
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

/**
 * "Huone 2" as a word and a number that can be large; `kind` where every language has the word.
 * @param {string} room
 */
export function roomParts(room) {
  const found = /^(.*\D)\s*(\d{1,3})$/.exec(room);
  const word = found ? found[1].trim() : room;
  const kind = /** @type {Record<string, string>} */ (ROOM_WORDS)[word.toLowerCase()] ?? "";
  return { word, number: found?.[2] ?? "", kind: found ? kind : "" };
}

/** Seconds as minutes and seconds. @param {number} seconds */
export function clockOf(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Those that have rung the longest come first. @param {Ring[]} rings @returns {Ring[]} */
export function inOrder(rings) {
  return [...rings].sort((one, other) => one.until - one.total_ms - (other.until - other.total_ms));
}

/** What the room lacks, the worst first. @param {RoomDevices | undefined} devices */
export function lackedBy(devices) {
  const told = /** @type {Record<string, string>} */ (devices ?? {});
  return ["microphone", "speaker", "camera"].filter((one) => LACKED.includes(told[one]));
}

/**
 * Who has a call that this tab has not: another tab, or nobody. A page that is opened anew leaves
 * its seat for a moment, so that nobody is believed only after a while.
 * @param {{replaced: boolean, freeAt: number | null}} facts @param {number} now
 * @returns {"answered" | "replaced" | "unattended"}
 */
export function holderOf({ replaced, freeAt }, now) {
  if (freeAt !== null && now - freeAt >= SETTLES_MS) return "unattended";
  return replaced ? "replaced" : "answered";
}

/** Seconds until a call that nobody has is lost; 0 where that is not known. @param {number | null} freeAt @param {number} now */
export function lostIn(freeAt, now) {
  const left = Math.ceil(((freeAt ?? -Infinity) + GONE_MS - now) / 1000);
  return Number.isFinite(left) ? Math.max(0, left) : 0;
}

/** The minutes that a call took, begun ones counted; 0 for a call that was never answered. @param {number} ms */
export function lengthOf(ms) {
  return Number.isFinite(ms) && ms >= 0 ? Math.max(1, Math.ceil(ms / 60000)) : 0;
}

/** How and when a call ended, in the hub's words. @param {End} end */
export function endOf({ reason, answered_at, ended_at }) {
  const at = ended_at ? new Date(ended_at) : null;
  const minutes = at && answered_at ? lengthOf(at.getTime() - Date.parse(answered_at)) : null;
  return { reason, ...(at && { at }), ...(minutes !== null && { minutes }) };
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
