import type { Fingerprints } from './fingerprints.ts';

/** What was seen of the map behind a link, and when (ms since 1970). */
export interface Visit {
  readonly at: number;
  readonly cards: Fingerprints;
}

/** What is kept names the link by the beginning of its token, which doesn't open it. */
function keyOf(token: string): string {
  return `milepost:seen:${token.slice(0, 12)}`;
}

/**
 * The visit before this one; undefined at the first. One visit lasts as long as its tab: loading the page again doesn't
 * make what is new old.
 */
export function lastVisit(token: string): Visit | undefined {
  try {
    const here = sessionStorage.getItem(keyOf(token));
    const before = here ?? localStorage.getItem(keyOf(token)) ?? 'null';
    if (here === null) sessionStorage.setItem(keyOf(token), before);
    return (JSON.parse(before) as Visit | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** All of this has been seen now. */
export function rememberVisit(token: string, cards: Fingerprints): void {
  try {
    localStorage.setItem(keyOf(token), JSON.stringify({ at: Date.now(), cards } satisfies Visit));
  } catch {
    // Without storage every visit is the first.
  }
}

/** From now on what counts as new is what comes after this. */
export function beginAnew(token: string, cards: Fingerprints): Visit {
  const visit: Visit = { at: Date.now(), cards };
  try {
    sessionStorage.setItem(keyOf(token), JSON.stringify(visit));
  } catch {
    // It holds until the page is closed.
  }
  return visit;
}
