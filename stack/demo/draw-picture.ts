import { crc32, deflateSync } from "node:zlib";

/** A picture of a sky above water as PNG (RFC 2083), a little different for every `seed`. */
export function drawPicture(width: number, height: number, seed: number): Buffer {
  const stride = width * 3 + 1;
  const pixels = Buffer.alloc(stride * height);
  const horizon = Math.floor(height * 0.55);
  const sunX = Math.floor(width * (0.25 + (seed % 5) * 0.12));
  const sunY = horizon - 60;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels.set(colourAt(x, y, { horizon, sunX, sunY, height, seed }), y * stride + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

interface Scene {
  horizon: number;
  sunX: number;
  sunY: number;
  height: number;
  seed: number;
}

function colourAt(x: number, y: number, scene: Scene): [number, number, number] {
  if (Math.hypot(x - scene.sunX, y - scene.sunY) < 34) return [255, 236, 190];
  if (y < scene.horizon) {
    const down = y / scene.horizon;
    return [90 + 150 * down, 130 + 70 * down, 180 - 40 * down];
  }
  const depth = (y - scene.horizon) / (scene.height - scene.horizon);
  const wave = Math.sin(x / (14 + 20 * depth) + y * 0.9 + scene.seed) * 14 * depth;
  const glint = Math.abs(x - scene.sunX) < 20 + 60 * depth && (y + scene.seed) % 5 < 2 ? 50 : 0;
  return [40 + wave + glint, 78 + wave + glint - 20 * depth, 98 + wave + glint / 2 - 30 * depth];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
