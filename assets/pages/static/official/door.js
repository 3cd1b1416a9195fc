// Owns the two forms before the page: choosing a password, and signing in.

import { fetchSay } from "./say.js";

const SHORTEST = 12;
const LONGEST_MS = 15000;
/** Faults that this form says in its own words: elsewhere they are others' too. */
const OURS = { "sign-in-wrong": "official-sign-in-wrong", "too-many-tries": "official-too-many-tries" };
const form = /** @type {HTMLFormElement | null} */ (document.getElementById("door"));
const step = document.body.dataset.step;
/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

/** @param {import("./say.js").Say} say @returns {[string, string] | null} the field and its fault */
function fault(say) {
  if (step === "sign-in") {
    if (!field("login").value.trim()) return ["login", say("official-login-missing")];
    return field("password").value ? null : ["password", say("official-password-missing")];
  }
  if (field("password").value.length < SHORTEST) return ["password", say("official-password-short")];
  if (field("password").value === field("password-again").value) return null;
  return ["password-again", say("official-password-unlike")];
}

/** @param {string} id @param {string} text */
function tell(id, text) {
  for (const input of form?.querySelectorAll("input") ?? []) input.removeAttribute("aria-invalid");
  const place = /** @type {HTMLElement} */ (document.getElementById("fault"));
  place.textContent = text;
  field(id)?.setAttribute("aria-invalid", "true");
  field(id)?.setAttribute("aria-describedby", field(id).id === "password" && step === "invitation" ? "fault rules" : "fault");
  field(id)?.focus();
}

/** @param {import("./say.js").Say} say */
async function submit(say) {
  const wrong = fault(say);
  if (wrong) return tell(...wrong);
  const token = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
  const password = field("password").value;
  const body = step === "sign-in" ? { login: field("login").value.trim(), password } : { token, password };
  const answer = await fetch(`/api/official/${step}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LONGEST_MS),
  }).catch(() => null);
  if (answer?.ok) return location.replace("/official");
  const code = answer ? (await answer.json().catch(() => null))?.error?.code ?? "ours" : "hub-away";
  tell("password", say(/** @type {Record<string, string>} */ (OURS)[code] ?? `error-${code}`));
}

async function start() {
  // A link from elsewhere opens this page without our cookie, also for who is signed in.
  if (step === "sign-in" && (await fetch("/api/official/me")).ok) return location.replace("/official");
  if (!form) return;
  const say = await fetchSay(document.documentElement.lang);
  const show = /** @type {HTMLButtonElement} */ (document.getElementById("show"));
  show.onclick = () => {
    const shown = show.getAttribute("aria-pressed") !== "true";
    show.setAttribute("aria-pressed", String(shown));
    for (const input of form.querySelectorAll("#password, #password-again")) input.setAttribute("type", shown ? "text" : "password");
    show.querySelector("use")?.setAttribute("href", shown ? "#icon-eye-off" : "#icon-eye");
  };
  let busy = false;
  form.onsubmit = (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    void submit(say).finally(() => (busy = false));
  };
  // A form that is sent before we listen would go to the wrong place, with the password in it.
  for (const button of form.querySelectorAll("button")) button.disabled = false;
  document.documentElement.dataset.ready = "true";
}

void start();
