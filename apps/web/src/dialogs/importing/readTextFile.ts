/** Why a file can't be imported. */
export type FileTrouble = 'too-big' | 'not-text' | 'unreadable';

/**
 * The text of a file: UTF-8, UTF-16 by its byte order mark, or Windows-1252 where it is no UTF-8.
 *
 * @param most bytes
 * @returns the text, or why there is none; nothing is read of a file that is too big
 */
export async function readTextFile(file: Blob, most: number): Promise<{ text: string } | { trouble: FileTrouble }> {
  if (file.size > most) return { trouble: 'too-big' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { trouble: 'unreadable' };
  }
  const text = decode(bytes);
  // No text has a NUL, and nearly every other kind of file does.
  return text.includes('\0') ? { trouble: 'not-text' } : { text };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
