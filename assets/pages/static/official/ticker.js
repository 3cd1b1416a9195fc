// Owns the page's pulse. A worker's timers go on at full speed in a tab that nobody looks at.

setInterval(() => postMessage(0), 250);
