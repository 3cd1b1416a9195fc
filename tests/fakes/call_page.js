// An official without a page: answers offers, reads the room's marks. `signal(data)` is given.
window.room = { marks: [], words: [], frames: 0, firstFrameAt: 0, offers: 0, every: 1 };
const room = window.room;
const video = document.querySelector("video");
const strip = document.createElement("canvas");
let connection = null;

async function answer(sdp) {
  connection?.close();
  room.offers += 1;
  video.srcObject = null;
  connection = new RTCPeerConnection({ iceServers: [] });
  connection.onicecandidate = ({ candidate }) =>
    window.signal({ kind: "candidate", candidate: candidate?.candidate ?? "", sdpMid: candidate?.sdpMid ?? null });
  connection.ontrack = ({ track, transceiver }) => {
    const first = connection.getTransceivers().find((one) => one.receiver.track.kind === track.kind);
    if (first !== transceiver) return;
    room.stream.addTrack(track);
    // Not before: the last picture of the call before may be presented after its end.
    Object.assign(room, { frames: 0, firstFrameAt: 0 });
    video.srcObject = room.stream;
  };
  connection.ondatachannel = ({ channel }) => {
    room.channel = channel;
    const beat = setInterval(() => channel.readyState === "open" && channel.send('{"t":"beat"}'), 1000);
    channel.onclose = () => clearInterval(beat);
    channel.onmessage = ({ data }) => room.words.push(JSON.parse(data));
  };
  room.stream = new MediaStream();
  await connection.setRemoteDescription({ type: "offer", sdp });
  const own = await room.devices;
  for (const track of own.getTracks()) {
    const place = connection.getTransceivers().find((one) => one.receiver.track.kind === track.kind);
    place.direction = "sendrecv";
    await place.sender.replaceTrack(track);
  }
  await connection.setLocalDescription();
  window.signal({ kind: "answer", sdp: connection.localDescription.sdp });
}

function eachFrame() {
  room.frames += 1;
  room.firstFrameAt ||= performance.now();
  if (room.frames % room.every === 0) {
    const at = performance.now();
    const mark = window.readVideo(video, strip);
    if (mark) room.marks.push({ ...mark, at });
  }
  video.requestVideoFrameCallback(eachFrame);
}

// The loudest frequency of what the room sends, in Hz, and how loud it is in dB.
async function listen() {
  const context = new AudioContext({ sampleRate: 48000 });
  await context.resume();
  const analyser = new AnalyserNode(context, { fftSize: 32768, smoothingTimeConstant: 0 });
  context.createMediaStreamSource(room.stream).connect(analyser);
  await new Promise((done) => setTimeout(done, 900));
  const levels = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(levels);
  const strongest = levels.reduce((best, level, at) => (level > levels[best] ? at : best), 0);
  await context.close();
  return { hz: (strongest * 48000) / 32768, db: levels[strongest] };
}

Object.assign(room, { answer, listen, pc: () => connection });
room.devices = navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720, frameRate: 30 }, audio: true });
video.requestVideoFrameCallback(eachFrame);
