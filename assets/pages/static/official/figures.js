// Owns what the page measures of itself, for tests and benches: window.luukkuFigures.

/** Milliseconds since 1970, with fractions, on a clock that never jumps. */
export function epochMs() {
  return performance.timeOrigin + performance.now();
}

export const figures = {
  screen: "starting",
  call: "none",
  line: "connecting",
  accepted_at: 0,
  answered_at: 0,
  joined_at: 0,
  offer_at: 0,
  connected_at: 0,
  first_frame_at: 0,
  frames: 0,
  width: 0,
  height: 0,
  offers: 0,
  connections: 0,
  bell: () => 0,
};

/** @type {any} */ (window).luukkuFigures = figures;

/** Begin a new call's figures. */
export function startCall() {
  const zero = { answered_at: 0, joined_at: 0, offer_at: 0, connected_at: 0, first_frame_at: 0 };
  Object.assign(figures, zero, { accepted_at: epochMs(), frames: 0, offers: 0, connections: 0 });
}

/** Count the pictures that `video` shows. @param {HTMLVideoElement} video */
export function countFrames(video) {
  const next = () => video.requestVideoFrameCallback((_now, { width, height }) => {
    figures.frames += 1;
    figures.first_frame_at ||= epochMs();
    Object.assign(figures, { width, height });
    next();
  });
  next();
}
