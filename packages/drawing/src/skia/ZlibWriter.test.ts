import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZlibWriter } from './ZlibWriter.ts';

function packed(parts: readonly Uint8Array[]): Buffer {
  const writer = new ZlibWriter();
  return Buffer.concat([...parts.map((part) => writer.pack(part)), writer.end()]);
}

describe('what is packed part by part', () => {
  it('unpacks to the parts one after the other, whose sum the unpacker checks', () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.tuple(fc.nat(255), fc.nat(70_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        expect(inflateSync(packed(parts)).equals(Buffer.concat(parts))).toBe(true);
      }),
    );
  });

  it('points back at parts before', () => {
    const noise = createHash('shake256', { outputLength: 16_000 }).digest();
    const once = packed([noise]).length;
    expect(packed([noise, noise]).length).toBeLessThan(once * 1.1);
    expect(packed([noise.subarray(0, 8_000), noise.subarray(8_000), noise]).length).toBeLessThan(once * 1.1);
  });
});
