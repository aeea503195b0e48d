import { EXPORT_PRESETS, type ExportOptions } from '@milepost/schema/exporting';
import { TEMPLATES } from '@milepost/schema/templates';
import { describe, expect, it } from 'vitest';
import { composeHere } from '../skia/composeHere.ts';
import { textsOf } from '../testing/textsOf.ts';

const map = (TEMPLATES.find(({ id }) => id === 'classic') ?? TEMPLATES[0])?.build();
if (!map) throw new Error('there are no templates');
const AROUND = { date: '2026-11-22', address: 'https://maps.example.org/maps/abc123' };

/** All words of an export, with one space between its lines. */
function wordsOf(options: ExportOptions): string {
  const { pages } = composeHere(map as NonNullable<typeof map>, 'pdf', options, AROUND);
  return pages
    .flatMap(({ ops }) => textsOf(ops).map(({ text }) => text))
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

/** What tells that a part is there, and the presets that have it. */
const PARTS = {
  personas: { word: 'Account manager', presets: ['whole-map', 'poster', 'one-pager', 'slide'] },
  date: { word: 'Nov 22, 2026', presets: ['whole-map', 'poster', 'one-pager', 'slide'] },
  legend: { word: 'Legend', presets: ['whole-map', 'poster', 'one-pager'] },
  evidence: { word: 'n = ', presets: ['whole-map', 'poster'] },
  address: { word: 'maps.example.org', presets: EXPORT_PRESETS },
} as const;

describe.each(EXPORT_PRESETS)('the preset %s', (preset) => {
  const whole = wordsOf({ preset });

  it.each(Object.keys(PARTS) as Array<keyof typeof PARTS>)('does without its %s where that is asked for', (part) => {
    const { word, presets } = PARTS[part];
    expect(whole.includes(word)).toBe((presets as readonly string[]).includes(preset));
    expect(wordsOf({ preset, without: [part] })).not.toContain(word);
  });
});

it('leaves out characters that no font has, where that is asked for, and leads where links led', () => {
  const [card] = Object.values(map.cards).filter(({ kind }) => kind === 'touchpoint');
  const link = 'https://example.org/\u{10a60}';
  const odd = { ...map, cards: { ...map.cards, [`${card?.id}`]: { ...card, title: 'Reads \u{10a60} signs', link } } };
  const composed = (options: ExportOptions) => composeHere(odd as typeof map, 'pdf', options, AROUND).pages[0];
  const words = (options: ExportOptions) =>
    textsOf(composed(options).ops)
      .map(({ text }) => text)
      .join(' ');
  expect(words({})).toContain('Reads \u{10a60} signs');
  const options: ExportOptions = { without: ['unknown-characters'] };
  expect(words(options)).toContain('Reads signs');
  expect(words(options)).not.toContain('\u{10a60}');
  expect(JSON.stringify(composed(options).ops)).toContain(encodeURI(link));
});

it.each(['slide', 'one-pager'] as const)('shows all of a map on a %s where there is nothing to pick', (preset) => {
  const cards = Object.values(map.cards).filter(({ kind }) => kind === 'note' || kind === 'touchpoint');
  const plain = { ...map, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
  const { pages } = composeHere(plain, 'pdf', { preset }, AROUND);
  const words = pages.flatMap(({ ops }) => textsOf(ops).map(({ text }) => text)).join(' ');
  for (const card of cards) {
    const said = card.kind === 'note' ? card.text : card.kind === 'touchpoint' ? card.title : '';
    for (const word of said.split(' ')) expect(words).toContain(word);
  }
});
