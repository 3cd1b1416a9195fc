// Owns the surveys of this tab: which one is open, and what was typed into each until it is settled.

export class Surveys {
  /** @param {import("./commands.js").Commands} commands */
  constructor(commands) {
    this.commands = commands;
    this.open = "";
    /** @type {string[]} */
    this.missing = [];
    /** @type {Map<string, Record<string, string>>} */
    this.drafts = new Map();
    this.settled = new Set();
  }

  /** What was typed into the open one. @returns {Record<string, string>} */
  get answers() {
    return this.drafts.get(this.open) ?? {};
  }

  /** Those of the hub's that were not settled here; drafts of others are forgotten. @param {import("./rules.js").Asked[]} asked */
  left(asked) {
    const left = asked.filter((one) => !this.settled.has(one.session_id));
    const ids = left.map((one) => one.session_id);
    for (const id of this.drafts.keys()) if (!ids.includes(id)) this.drafts.delete(id);
    return left;
  }

  /** @param {string} question @param {string} value */
  note(question, value) {
    this.drafts.set(this.open, { ...this.answers, [question]: value });
    this.missing = this.missing.filter((id) => id !== question);
  }

  /** @param {string} session_id "" closes the form, which stays open at the hub */
  show(session_id) {
    if (session_id) this.commands.keep("survey.shown", { session_id });
    this.open = session_id;
    this.missing = [];
  }

  /** @param {"survey.answer" | "survey.skip"} kind @param {object} [answers] */
  settle(kind, answers) {
    const session_id = this.open;
    this.settled.add(session_id);
    this.drafts.delete(session_id);
    this.commands.keep(kind, answers ? { session_id, answers } : { session_id });
  }
}
