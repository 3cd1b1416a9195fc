// Reads the strip of the rehearsal pattern, as booth/media/pattern.py draws it. Only rehearsals and
// tests load this: no page of the product does.
const ROWS = 3;
const COLUMNS = 30;
const CELL = 32;
const LEFT = 160;
const TOP = 448;
const WIDTH = 1280;
const HEIGHT = 720;
const LEAST_CONTRAST = 40;
const CHECK_MASK = 0xfffffffn;

// The mark of the picture that fills `image` (ImageData), or null: {number, ms}.
export function readPattern(image) {
  const levels = levelsOf(image);
  const edges = [0, 1, 2].map((row) => [levels[row][0], levels[row][COLUMNS - 1]]);
  const white = Math.min(edges[0][0], edges[1][1], edges[2][0]);
  const black = Math.max(edges[0][1], edges[1][0], edges[2][1]);
  if (white - black < LEAST_CONTRAST) return null;
  let word = 0n;
  for (const row of levels) {
    for (const level of row.slice(1, -1)) {
      word = (word << 1n) | (level > (white + black) / 2 ? 1n : 0n);
    }
  }
  return markOf(word);
}

// Draws `source` (a video, canvas or picture) as it is and reads it; `canvas` may be used again.
export function readVideo(source, canvas = document.createElement("canvas")) {
  canvas.width = source.videoWidth ?? source.width;
  canvas.height = source.videoHeight ?? source.height;
  if (!canvas.width || !canvas.height) return null;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(source, 0, 0);
  return readPattern(pen.getImageData(0, 0, canvas.width, canvas.height));
}

function levelsOf({ data, width, height }) {
  const scaleX = width / WIDTH;
  const scaleY = height / HEIGHT;
  const cell = (row, column) => {
    let sum = 0;
    for (const down of [-1.5, -0.5, 0.5, 1.5]) {
      for (const across of [-1.5, -0.5, 0.5, 1.5]) {
        const x = Math.floor((LEFT + CELL * (column + 0.5 + across / 8)) * scaleX);
        const y = Math.floor((TOP + CELL * (row + 0.5 + down / 8)) * scaleY);
        const at = (y * width + x) * 4;
        sum += data[at] + data[at + 1] + data[at + 2];
      }
    }
    return sum / 48;
  };
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => cell(row, column)),
  );
}

function markOf(word) {
  const bytes = [];
  for (let shift = 76n; shift >= 28n; shift -= 8n) bytes.push(Number((word >> shift) & 0xffn));
  if ((word & CHECK_MASK) !== (BigInt(crc32(bytes)) & CHECK_MASK)) return null;
  return {
    number: Number(word >> 60n),
    ms: Number((word >> 28n) & 0xffffffffn),
  };
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
