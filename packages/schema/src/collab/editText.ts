import type * as Y from 'yjs';

/**
 * Turns a shared text into `wanted` by changing only what differs between their common start and end, so that what
 * others type elsewhere in it at the same time stays.
 */
export function editText(text: Y.Text, wanted: string): void {
  const current = text.toString();
  if (current === wanted) return;
  let start = 0;
  const shorter = Math.min(current.length, wanted.length);
  while (start < shorter && current[start] === wanted[start]) start++;
  if (splitsPair(current, start) || splitsPair(wanted, start)) start--;
  let end = 0;
  while (end < shorter - start && current[current.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  if (splitsPair(current, current.length - end) || splitsPair(wanted, wanted.length - end)) end--;
  const removed = current.length - end - start;
  if (removed > 0) text.delete(start, removed);
  const added = wanted.slice(start, wanted.length - end);
  if (added) text.insert(start, added);
}

/** Whether a cut at `index` would fall between the two halves of a character outside the basic plane. */
function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
