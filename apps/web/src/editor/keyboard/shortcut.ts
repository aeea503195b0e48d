import { messages } from '../../i18n/messages.ts';

/** The part of a key event that decides; so that tests need no DOM. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const isMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

/** Letters of a script that has none of the shortcuts' letters, such as Cyrillic. */
const FOREIGN = /^(?!.*\p{Script=Latin})[\p{L}\p{M}]+$/u;

/** Signs as other scripts write them. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  '؟': '?',
  '？': '?',
  '．': '.',
  '＋': '+',
  '－': '-',
  '＝': '=',
};

/**
 * Whether a key event is a shortcut such as `Mod+Shift+z`. `Mod` is Cmd on a Mac and Ctrl elsewhere. Letters and signs go
 * by what the layout types, so that Z is where the user finds it, and where it types letters of another script by where
 * the letter is on a US keyboard. `Digit1` and the like go by position, since layouts need Shift for digits or give signs
 * for them.
 */
export function matchesShortcut(event: KeyPress, shortcut: string, mac = isMac): boolean {
  const parts = shortcut.split('+');
  const key = shortcut.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  const needs = new Set(parts.slice(0, -1));
  const mod = mac ? event.metaKey : event.ctrlKey;
  const otherMod = mac ? event.ctrlKey : event.metaKey;
  if (mod !== needs.has('Mod') || otherMod || event.altKey !== needs.has('Alt')) return false;
  // A sign such as ? or + needs Shift on some layouts and not on others.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSign && event.shiftKey !== needs.has('Shift')) return false;
  if (key.startsWith('Digit')) return event.code === key || event.code === key.replace('Digit', 'Numpad');
  if (key.length > 1) return event.key === key;
  if (FOREIGN.test(event.key)) return event.code === `Key${key.toUpperCase()}`;
  return (SAME_SIGNS[event.key] ?? event.key).toLowerCase() === key;
}

/** Whether a shortcut is a key that types something, alone or with Shift: what is pressed or spoken by mistake. */
export function isSingleKey(shortcut: string): boolean {
  return /^(Shift\+)?(.|Digit\d)$/u.test(shortcut);
}

/** Keys that have signs everywhere, and those that have signs on a Mac. All others are called by `messages.editor.keys`. */
const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
const SIGNS_ON_MAC: Readonly<Record<string, string>> = {
  ...SIGNS,
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
  Backspace: '⌫',
  Enter: '↩',
  '+': '+',
  '-': '-',
};

/** A shortcut as people read it: "Ctrl+Shift+Z", "⌘⇧Z" on a Mac. What a hand does may stand last: `Alt+drag`. */
export function readableShortcut(
  shortcut: string,
  mac = isMac,
  called: Readonly<Record<string, string>> = messages.editor.keys,
): string {
  const parts = shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
  const signs = mac ? SIGNS_ON_MAC : SIGNS;
  const names = parts.map((part) => {
    if (part.startsWith('Digit')) return part.slice(5);
    return signs[part] ?? called[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
  if (!mac) return names.join('+');
  // Signs and names of keys stand together, what a hand does apart.
  const isByHand = (part = '') => part.length > 1 && !(part in signs || part in called || /^(F|Digit)\d+$/.test(part));
  return names.reduce((line, name, at) => line + (line !== '' && isByHand(parts[at]) ? ' ' : '') + name, '');
}
