const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day given as YYYY-MM-DD, as people of that language write it: `Jun 30, 2026`, in one piece wherever lines break.
 * Anything else is left as it is.
 */
export function formatDay(day: string, locale: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return day;
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    formats.set(locale, format);
  }
  // Marks of direction, which some languages have in it, would turn the day around within words of another.
  return format.format(time).replaceAll('\u200f', '').replaceAll(' ', '\u00a0');
}
