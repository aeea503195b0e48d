/** Which numbers a field takes, both ends included. */
export interface NumberRange {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** Whether it can't be left empty. */
  readonly required?: boolean;
}

/** A number as people write it, with comma or point; null for none, undefined where it isn't one that the field takes. */
export function readNumber(typed: string, range?: NumberRange): number | null | undefined {
  const written = typed.trim().replace(',', '.').replace('−', '-');
  if (written === '') return range?.required ? undefined : null;
  const number = Number(written);
  if (!Number.isFinite(number)) return undefined;
  if (!range) return number;
  const { least, most = Number.MAX_SAFE_INTEGER, whole = false } = range;
  return number >= least && number <= most && (!whole || Number.isInteger(number)) ? number : undefined;
}
