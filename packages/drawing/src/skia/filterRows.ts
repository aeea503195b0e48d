/** What the packer still sees behind itself (bytes). A row longer than that hides the one above from it. */
const WINDOW = 32 * 1024;
/** Every so many pixels are looked at to choose a filter. */
const STEP = 3;

/**
 * Writes rows of RGBA as a PNG has them, each after the number of its filter: as it is (0), or as the difference to the row above (2).
 * Drawings have flat areas and the same letters again and again, which the packer finds best in rows as they are. The difference is
 * better for a row that hardly differs, and for long ones, whose predecessor the packer doesn't see.
 *
 * @param above the row before the first, if there is one, as RGBA
 * @param channels 3 leaves the alpha out
 */
export function filterRows(
  pixels: Uint8Array,
  above: Uint8Array | undefined,
  width: number,
  channels: 3 | 4,
  out: Uint8Array,
): void {
  const rowLength = width * 4;
  const weight = width * channels > WINDOW ? 1 : 8;
  let previous = above;
  let at = 0;
  for (let start = 0; start < pixels.length; start += rowLength) {
    const row = pixels.subarray(start, start + rowLength);
    if (previous && changes(row, previous, weight)) {
      out[at++] = 2;
      at = writeDifference(row, previous, channels, out, at);
    } else {
      out[at++] = 0;
      at = writeRow(row, channels, out, at);
    }
    previous = row;
  }
}

/** Whether a row changes more from pixel to pixel than, taken `weight` times, to the row above. */
function changes(row: Uint8Array, above: Uint8Array, weight: number): boolean {
  const now = wordsOf(row);
  const before = wordsOf(above);
  let up = 0;
  let left = 0;
  for (let x = 1; x < now.length; x += STEP) {
    if (now[x] !== before[x]) up++;
    if (now[x] !== now[x - 1]) left++;
  }
  return up * weight < left || up === 0;
}

function wordsOf(row: Uint8Array): Uint32Array {
  return new Uint32Array(row.buffer, row.byteOffset, row.length >> 2);
}

function writeRow(row: Uint8Array, channels: 3 | 4, out: Uint8Array, start: number): number {
  if (channels === 4) {
    out.set(row, start);
    return start + row.length;
  }
  let at = start;
  for (let i = 0; i < row.length; i += 4) {
    out[at++] = row[i] as number;
    out[at++] = row[i + 1] as number;
    out[at++] = row[i + 2] as number;
  }
  return at;
}

function writeDifference(row: Uint8Array, above: Uint8Array, channels: 3 | 4, out: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < row.length; i += 4) {
    out[at++] = (row[i] as number) - (above[i] as number);
    out[at++] = (row[i + 1] as number) - (above[i + 1] as number);
    out[at++] = (row[i + 2] as number) - (above[i + 2] as number);
    if (channels === 4) out[at++] = (row[i + 3] as number) - (above[i + 3] as number);
  }
  return at;
}
