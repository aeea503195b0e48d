/** A character set of one country, by the name that browsers know its encoding by. */
export type NationalEncoding = 'shift_jis' | 'gbk' | 'big5' | 'euc-kr';

const known = new Map<NationalEncoding, ReadonlySet<string>>();

/**
 * The characters that a national encoding has in two bytes. Every browser brings these tables, so that the page needs
 * none of its own to tell which characters a region writes with.
 */
export function encodedCharacters(encoding: NationalEncoding): ReadonlySet<string> {
  let characters = known.get(encoding);
  if (characters === undefined) {
    // Every pair of bytes, and a space after each, so that one which means nothing takes no byte from the next.
    const pairs: number[] = [];
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) pairs.push(lead, trail, 0x20);
    }
    characters = new Set(new TextDecoder(encoding).decode(Uint8Array.from(pairs)));
    known.set(encoding, characters);
  }
  return characters;
}
