// Owns the sound of a ring and the loudness of the microphone. All notes of a ring are laid out
// ahead on the sound card's own clock: a tab in the background rings as evenly as one in front.

const NOTES_HZ = [523.25, 659.25];
const NOTE_S = 0.42;
const EVERY_S = 2.8;
const LOUD = 0.22;

export class Bell {
  constructor() {
    this.context = new AudioContext();
    this.gain = this.context.createGain();
    this.ear = this.context.createAnalyser();
    this.gain.connect(this.ear).connect(this.context.destination);
    /** @type {OscillatorNode | null} */
    this.ringing = null;
    /** @type {{track: MediaStreamTrack, source: MediaStreamAudioSourceNode, ear: AnalyserNode} | null} */
    this.listening = null;
  }

  /** Browsers keep a page silent until it was touched once. */
  get awake() {
    return this.context.state === "running";
  }

  /** Call this from a touch or a key. @returns {Promise<boolean>} whether the page can sound now */
  async wake() {
    const late = new Promise((done) => setTimeout(done, 1500));
    await Promise.race([this.context.resume().catch(() => {}), late]);
    return this.awake;
  }

  /** Ring for `seconds`, or until `hush`. @param {number} seconds */
  ring(seconds) {
    this.hush();
    void this.wake();
    this.play(this.context.currentTime + 0.05, Math.ceil(seconds / EVERY_S));
  }

  /** One short ring, to hear that it is heard. */
  try() {
    this.hush();
    this.play(this.context.currentTime + 0.05, 1);
  }

  hush() {
    this.ringing?.disconnect();
    this.ringing?.stop();
    this.ringing = null;
  }

  /** @param {number} start @param {number} times */
  play(start, times) {
    const voice = this.context.createOscillator();
    const shape = this.context.createGain();
    voice.type = "triangle";
    shape.gain.value = 0;
    for (let turn = 0; turn < times; turn += 1) {
      NOTES_HZ.forEach((hz, at) => {
        const from = start + turn * EVERY_S + at * NOTE_S;
        voice.frequency.setValueAtTime(hz, from);
        shape.gain.setValueAtTime(0, from);
        shape.gain.linearRampToValueAtTime(LOUD, from + 0.03);
        shape.gain.linearRampToValueAtTime(0, from + (at ? 2 : 1) * NOTE_S);
      });
    }
    voice.connect(shape).connect(this.gain);
    voice.start(start);
    voice.stop(start + times * EVERY_S);
    voice.onended = () => shape.disconnect();
    this.ringing = voice;
  }

  /** How loud the bell is right now, 0…1. */
  loudness() {
    return loudest(this.ear);
  }

  /** How loud `track` is right now, 0…1; null lets go of it. @param {MediaStreamTrack | null} track */
  levelOf(track) {
    if (this.listening?.track !== track) {
      this.listening?.source.disconnect();
      this.listening = track && this.listen(track);
    }
    return this.listening ? loudest(this.listening.ear) : 0;
  }

  /** @param {MediaStreamTrack} track */
  listen(track) {
    const source = this.context.createMediaStreamSource(new MediaStream([track]));
    const ear = this.context.createAnalyser();
    source.connect(ear);
    return { track, source, ear };
  }
}

/** @param {AnalyserNode} ear */
function loudest(ear) {
  const wave = new Float32Array(ear.fftSize);
  ear.getFloatTimeDomainData(wave);
  return wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
