import type { HistoryActor, VersionSummary } from '@milepost/schema/http';
import { historyMessages as text } from '../i18n/historyMessages.ts';
import { locale } from '../i18n/language.ts';

const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const dayAndTime = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** The time of day. */
export function timeOf(time: string): string {
  return clock.format(new Date(time));
}

/** What a version is called: its name, or when it was. */
export function labelOf({ name, createdAt }: Pick<VersionSummary, 'name' | 'createdAt'>): string {
  return name ?? dayAndTime.format(new Date(createdAt));
}

/** The day of a time, as the heading of what happened on it. */
export function dayOf(time: string, now = new Date()): string {
  const date = new Date(time);
  const isDay = (ago: number) =>
    date.toDateString() === new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago).toDateString();
  if (isDay(0)) return text.today;
  if (isDay(1)) return text.yesterday;
  return (date.getFullYear() === now.getFullYear() ? day : dayOfYear).format(date);
}

/** Who did something, in words; empty where nobody is known. */
export function namesOf(actors: readonly HistoryActor[]): string {
  return text.people(
    actors.map(({ kind, name }) => name ?? (kind === 'guest' ? text.actors.guest : text.actors.former)),
  );
}

/** Items by the day that they are of, in their order. */
export function byDay<Item>(items: readonly Item[], timeOfItem: (item: Item) => string): Array<[string, Item[]]> {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const heading = dayOf(timeOfItem(item));
    const known = days.get(heading);
    if (known) known.push(item);
    else days.set(heading, [item]);
  }
  return [...days];
}
