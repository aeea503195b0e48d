/** Whether a BCP 47 tag, as of a map's `locale`, is of German: the one language that maps get words in beside English. */
export function isGerman(locale: string | undefined): boolean {
  return /^de(-|$)/i.test(locale ?? '');
}
