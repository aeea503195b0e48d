import type { Fault } from '@milepost/schema';

/** Deeper than any document that a map's schema allows. */
const DEEPEST = 32;

/** More than any list or object of a document, or of changes to one, may hold. */
const MOST_ENTRIES = 20_000;

/**
 * More values than the largest map has, most of which are the references of its cards: a text of the same length can
 * have many more, and reading those takes seconds.
 */
const MOST_VALUES = 1_000_000;

/** `toString` and the like name no field of a map; `__proto__` would be taken for one and vanish without an error. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPENING = { '[': 0x5b, '{': 0x7b } as const;
const CLOSING = { ']': 0x5d, '}': 0x7d } as const;

interface Container {
  /** The keys so far; absent for an array. */
  keys: Set<string> | undefined;
  /** The key or index of the value that is being read. */
  at: string | number;
  /** Whether the next string of an object is a key. */
  expectsKey: boolean;
}

/**
 * What `JSON.parse` would let through or fall over, or take very long for, found by one pass without recursion: nesting
 * too deep, far too many values, a key given twice (the first would silently be lost), keys that belong to every object.
 * Text that isn't JSON at all is left to `JSON.parse` to complain about.
 */
export function checkJsonShape(text: string): Fault | undefined {
  const open: Container[] = [];
  let container: Container | undefined;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case OPENING['{']:
      case OPENING['[']:
        if (open.length === DEEPEST) return { path: pathOf(open), message: `is nested deeper than ${DEEPEST} levels` };
        container = text.charCodeAt(at) === OPENING['{'] ? objectContainer() : arrayContainer();
        open.push(container);
        values++;
        break;
      case CLOSING['}']:
      case CLOSING[']']:
        open.pop();
        container = open.at(-1);
        break;
      case COMMA:
        if (!container) break;
        values++;
        if (container.keys) container.expectsKey = true;
        else container.at = Number(container.at) + 1;
        if (entriesOf(container) >= MOST_ENTRIES) {
          return { path: pathOf(open.slice(0, -1)), message: `has more than ${MOST_ENTRIES} entries` };
        }
        break;
      case QUOTE: {
        const end = endOfString(text, at);
        if (end < 0) return undefined;
        if (container?.expectsKey) {
          const key = decoded(text.slice(at, end + 1));
          if (key === undefined) return undefined;
          const message = faultOfKey(container, key);
          if (message) return { path: pathOf(open), message };
        }
        at = end;
      }
    }
    if (values > MOST_VALUES) return { path: '', message: `has more than ${MOST_VALUES} values` };
  }
  return undefined;
}

function objectContainer(): Container {
  return { keys: new Set(), at: '', expectsKey: true };
}

function arrayContainer(): Container {
  return { keys: undefined, at: 0, expectsKey: false };
}

function entriesOf({ keys, at }: Container): number {
  return keys ? keys.size : Number(at);
}

/** Where the string that begins at `start` ends; -1 when it doesn't. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === BACKSLASH) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
  return -1;
}

/** Takes note of a key. */
function faultOfKey(container: Container, key: string): string | undefined {
  const isSecond = container.keys?.has(key);
  container.keys?.add(key);
  container.at = key;
  container.expectsKey = false;
  if (PROTOTYPE_KEYS.has(key)) return 'is a reserved name';
  return isSecond ? 'is given twice' : undefined;
}

/** The same key can be written in several ways: `"\u0061"` is `"a"`. Undefined for what is no JSON. */
function decoded(string: string): string | undefined {
  if (!string.includes('\\')) return string.slice(1, -1);
  try {
    return JSON.parse(string) as string;
  } catch {
    return undefined;
  }
}

function pathOf(open: readonly Container[]): string {
  return open.map(({ at }) => at).join('.');
}
