import type { Fault } from '@milepost/schema';

/** Deeper than any document that a map's schema allows. */
const DEEPEST = 32;

/** `toString` and the like name no field of a map; `__proto__` would be taken for one and vanish without an error. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const TOKEN = /["{}[\]:,]/g;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;

interface Container {
  /** The keys so far; absent for an array. */
  keys: Set<string> | undefined;
  /** The key or index of the value that is being read. */
  at: string | number;
  /** Whether the next string of an object is a key. */
  expectsKey: boolean;
}

/**
 * What `JSON.parse` would let through or fall over, found by one pass without recursion: nesting too deep, a key given
 * twice (the first would silently be lost), keys that belong to every object. Text that isn't JSON at all is left to
 * `JSON.parse` to complain about.
 */
export function checkJsonShape(text: string): Fault | undefined {
  const open: Container[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const container = open.at(-1);
    switch (found[0]) {
      case '{':
      case '[':
        if (open.length === DEEPEST) return { path: pathOf(open), message: `is nested deeper than ${DEEPEST} levels` };
        open.push(found[0] === '{' ? { keys: new Set(), at: '', expectsKey: true } : arrayContainer());
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (container?.keys) container.expectsKey = true;
        else if (container) container.at = Number(container.at) + 1;
        break;
      case '"': {
        STRING.lastIndex = found.index;
        const string = STRING.exec(text)?.[0];
        if (string === undefined) return undefined;
        TOKEN.lastIndex = STRING.lastIndex;
        const message = container?.expectsKey ? faultOfKey(container, string) : undefined;
        if (message) return { path: pathOf(open), message };
      }
    }
  }
  return undefined;
}

function arrayContainer(): Container {
  return { keys: undefined, at: 0, expectsKey: false };
}

/** Takes note of the key written as `string`, quotes included. */
function faultOfKey(container: Container, string: string): string | undefined {
  const key = decoded(string);
  const isSecond = container.keys?.has(key);
  container.keys?.add(key);
  container.at = key;
  container.expectsKey = false;
  if (PROTOTYPE_KEYS.has(key)) return 'is a reserved name';
  return isSecond ? 'is given twice' : undefined;
}

/** The same key can be written in several ways: `"\u0061"` is `"a"`. */
function decoded(string: string): string {
  if (!string.includes('\\')) return string.slice(1, -1);
  try {
    return JSON.parse(string) as string;
  } catch {
    return string;
  }
}

function pathOf(open: readonly Container[]): string {
  return open.map(({ at }) => at).join('.');
}
