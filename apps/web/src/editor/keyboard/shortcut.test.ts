import { describe, expect, it } from 'vitest';
import { editor as germanKeys } from '../../i18n/de/editor.ts';
import { hands as german } from '../../i18n/de/hands.ts';
import { messages } from '../../i18n/handMessages.ts';
import { messages as shell } from '../../i18n/messages.ts';
import { ACTIONS } from '../actions/registry.ts';
import { isSingleKey, type KeyPress, matchesShortcut, readableShortcut } from './shortcut.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('shortcuts', () => {
  it('take Ctrl on most machines and Cmd on a Mac', () => {
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+z', false)).toBe(true);
    expect(matchesShortcut(press('z', { metaKey: true }), 'Mod+z', true)).toBe(true);
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+z', true)).toBe(false);
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+z', false)).toBe(false);
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z', false)).toBe(true);
  });

  it('go by the letter that a layout types, and by the place of digits', () => {
    // On a French keyboard the 1 is typed with Shift, and without it gives &.
    expect(matchesShortcut(press('1', { code: 'Digit1', shiftKey: true }), 'Shift+Digit1')).toBe(true);
    expect(matchesShortcut(press('&', { code: 'Digit1', shiftKey: true }), 'Shift+Digit1')).toBe(true);
    // On a German keyboard ? stands over ß.
    expect(matchesShortcut(press('?', { code: 'Minus', shiftKey: true }), '?')).toBe(true);
    expect(matchesShortcut(press('+', { ctrlKey: true }), 'Mod++', false)).toBe(true);
    expect(matchesShortcut(press('n', { ctrlKey: true }), 'n', false)).toBe(false);
  });

  it('are where the letters are typed on a German keyboard, whose Z and Y have changed places', () => {
    const z = press('z', { code: 'KeyY', ctrlKey: true });
    expect(matchesShortcut(z, 'Mod+z', false)).toBe(true);
    expect(matchesShortcut(z, 'Mod+y', false)).toBe(false);
  });

  it.each([
    ['Cyrillic', 'я'],
    ['Greek', 'ζ'],
    ['Hebrew', 'ז'],
    ['Arabic', 'ئ'],
  ])('are where a US keyboard has them while %s letters are typed', (_, key) => {
    expect(matchesShortcut(press(key, { code: 'KeyZ', ctrlKey: true }), 'Mod+z', false)).toBe(true);
    expect(matchesShortcut(press(key, { code: 'KeyZ', metaKey: true }), 'Mod+z', true)).toBe(true);
    expect(matchesShortcut(press(key, { code: 'KeyN' }), 'n')).toBe(true);
    expect(matchesShortcut(press(key.toUpperCase(), { code: 'KeyC', shiftKey: true }), 'Shift+c')).toBe(true);
    expect(matchesShortcut(press(key, { code: 'KeyY', ctrlKey: true }), 'Mod+z', false)).toBe(false);
  });

  it('take a key that gives two letters, and never a sign for the letter of its place', () => {
    // One key of an Arabic keyboard.
    expect(matchesShortcut(press('لا', { code: 'KeyB', ctrlKey: true }), 'Mod+b', false)).toBe(true);
    // On a French keyboard a comma is where a US one has M.
    expect(matchesShortcut(press(',', { code: 'KeyM' }), 'm')).toBe(false);
    expect(matchesShortcut(press('Delete', { code: 'Delete' }), 'd')).toBe(false);
    expect(matchesShortcut(press('؟', { code: 'Slash', shiftKey: true }), '?')).toBe(true);
  });

  it('know which of them are single keys', () => {
    expect(['n', '?', 'Shift+c', 'Digit1', 'Shift+Digit1'].every(isSingleKey)).toBe(true);
    expect(['Mod+z', 'Delete', 'F2', 'Alt+ArrowUp', 'Mod++', 'Escape', 'Mod+Digit0'].some(isSingleKey)).toBe(false);
  });

  it('read as people write them', () => {
    expect(readableShortcut('Mod+Shift+z', false)).toBe('Ctrl+Shift+Z');
    expect(readableShortcut('Mod+Shift+z', true)).toBe('⌘⇧Z');
    expect(readableShortcut('Mod++', false)).toBe('Ctrl+Plus');
    expect(readableShortcut('Mod+-', false)).toBe('Ctrl+Minus');
    expect(readableShortcut('Mod++', true)).toBe('⌘+');
    expect(readableShortcut('Alt+ArrowLeft', false)).toBe('Alt+←');
    expect(readableShortcut('Delete', false)).toBe('Del');
    expect(readableShortcut('Alt+drag', false)).toBe('Alt+drag');
    expect(readableShortcut('Alt+drag', true)).toBe('⌥ drag');
    expect(readableShortcut('Space+drag', true)).toBe('Space drag');
    expect(readableShortcut('Shift+Digit1', false)).toBe('Shift+1');
  });

  it('name keys as the keyboards of a language do', () => {
    expect(readableShortcut('Mod+Shift+Enter', false, germanKeys.keys)).toBe('Strg+Umschalt+Eingabe');
    expect(readableShortcut('Delete', false, germanKeys.keys)).toBe('Entf');
    expect(readableShortcut('Alt+Ziehen', true, germanKeys.keys)).toBe('⌥ Ziehen');
    expect(readableShortcut('Mod+Home', true, germanKeys.keys)).toBe('⌘Pos1');
  });

  it('never show a name that only programs use', () => {
    for (const { keys, shortcuts } of [
      { ...messages, keys: shell.editor.keys },
      { ...german, keys: germanKeys.keys },
    ]) {
      const byHand = shortcuts.byHand.flatMap(([, pressed]) => pressed);
      const all = [...ACTIONS.flatMap((action) => action.shortcuts ?? []), ...byHand];
      for (const mac of [true, false]) {
        const shown = all.map((shortcut) => readableShortcut(shortcut, mac, keys));
        expect(shown.filter((words) => /[a-z][A-Z]|Mod|Digit|Delete|Escape|\+\+/.test(words))).toEqual([]);
      }
    }
  });

  it('mean one thing each, and ids are unique', () => {
    const ids = ACTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = ACTIONS.flatMap(({ shortcuts }) => shortcuts ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
