import { locale } from './language.ts';

/** Made when it is first needed: the first of these that a page makes takes longer than all else that it does at its start. */
function once<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const exact = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }));
const sameYear = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }));
const otherYear = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a time was, in words; the date once it is more than four weeks. `now` is in ms since 1970. */
export function relativeTime(time: string, now = Date.now()): string {
  // A reader's clock may be behind by any amount: what was can't be still to come.
  const past = Math.min(0, new Date(time).getTime() - now);
  const size = -past;
  if (size < 45_000) return relative().format(0, 'second');
  if (size < 59.5 * MINUTE) return relative().format(Math.round(past / MINUTE), 'minute');
  if (size < 23.5 * HOUR) return relative().format(Math.round(past / HOUR), 'hour');
  if (size < 28 * DAY) return relative().format(Math.round(past / DAY), 'day');
  const date = new Date(time);
  return (date.getFullYear() === new Date(now).getFullYear() ? sameYear : otherYear)().format(date);
}

/** Day and time in full, in the reader's time zone. */
export function exactTime(time: string): string {
  return exact().format(new Date(time));
}

/** The day of a time, in words: "25 February 2027". */
export function formatDay(time: string): string {
  return otherYear().format(new Date(time));
}
