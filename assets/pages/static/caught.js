// Owns keeping the page of caught messages live: asks for the page each second, adds what is new.

const EVERY_MS = 1000;
const list = document.getElementById("messages");
const lost = document.getElementById("lost");
let tag = "";

function take(fresh) {
  const rows = [...fresh.querySelectorAll("#messages > li")];
  const ids = new Set(rows.map((row) => row.id));
  const unseen = rows.filter((row) => !document.getElementById(row.id));
  for (const row of [...list.children]) {
    if (unseen.length) row.classList.remove("new");
    if (!ids.has(row.id)) row.remove();
  }
  for (const row of unseen.reverse()) {
    row.classList.add("new");
    list.prepend(document.importNode(row, true));
  }
  document.getElementById("empty").hidden = rows.length > 0;
  document.getElementById("newest").hidden = rows.length === 0;
}

async function look() {
  try {
    const headers = tag ? { "If-None-Match": tag } : {};
    const answer = await fetch(location.href, { headers, signal: AbortSignal.timeout(5000) });
    if (answer.status === 200) {
      tag = answer.headers.get("ETag");
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
    if (lost.textContent) lost.textContent = "";
  } catch {
    if (!lost.textContent) lost.textContent = lost.dataset.text;
  }
  setTimeout(look, EVERY_MS);
}

look();
