/** A field as it is when something is about to be put into it. Lengths in UTF-16 code units, as `maxLength` counts. */
export interface FieldBefore {
  readonly length: number;
  readonly selected: number;
  readonly most: number;
}

/**
 * How many characters of an insertion find no room, those that were left out right before included: what is typed on in
 * a full field adds up.
 */
export function leftOutOf(before: FieldBefore, inserted: string, already: number): number {
  const room = Math.max(0, before.most - before.length + before.selected);
  const over = inserted.length - room;
  if (over <= 0) return 0;
  return room === 0 ? already + over : over;
}
