import { lanesOf } from '@milepost/schema';
import { LEFT_OUT, SHEETS } from '@milepost/schema/exporting';
import { largeMap } from '@milepost/schema/testing';
import { expect, test } from 'vitest';
import { type ExportChoice, FIRST_CHOICE } from '../exportChoice.ts';
import { type Asked, nextChoices } from './nextChoices.ts';

const personas = ['ann', 'bo'].map((id) => [id, { id, name: id, order: id, hidden: false }]);
const map = { ...largeMap(20), personas: Object.fromEntries(personas) };
const around = { map, hasBrand: false, remedies: [], aimedAt: undefined };

/** What the choices after one differ in, each once, in their order. */
function differences(choice: ExportChoice, given: Partial<Parameters<typeof nextChoices>[1]> = {}): readonly Asked[] {
  const changed = nextChoices(choice, { ...around, ...given }).flatMap((next) =>
    (Object.keys(next) as Asked[]).filter((asked) => next[asked] !== choice[asked] && asked !== 'paper'),
  );
  return [...new Set(changed)];
}

test('every option that changes the drawing is there', () => {
  const choice: ExportChoice = { ...FIRST_CHOICE, format: 'pdf', pages: 'tiles' };
  expect(differences(choice)).toEqual(
    expect.arrayContaining(['theme', 'format', 'preset', 'orientation', 'pages', 'sheet', 'overlap', 'without']),
  );
  expect(differences(choice)).toEqual(expect.arrayContaining(['lanes', 'personas', 'language', 'background']));
  const papers = nextChoices(choice, around).map(({ paper }) => paper);
  expect(papers).toEqual(expect.arrayContaining([...SHEETS, 'fit', 'own']));
});

test('colours come first, and what is folded up after what is in sight', () => {
  expect(differences(FIRST_CHOICE).slice(0, 4)).toEqual(['theme', 'format', 'preset', 'orientation']);
  expect(differences(FIRST_CHOICE).slice(-3)).toEqual(['personas', 'language', 'background']);
});

test('what the pointer or the focus has come to is before all of that, and then what is offered as a remedy', () => {
  expect(differences(FIRST_CHOICE, { aimedAt: 'without', remedies: [{ pages: 'stages' }] }).slice(0, 3)).toEqual([
    'without',
    'pages',
    'theme',
  ]);
});

test('a part more is left out, or one less', () => {
  const next = nextChoices({ ...FIRST_CHOICE, without: ['date', 'legend'] }, { ...around, aimedAt: 'without' });
  const without = next.slice(0, LEFT_OUT.length).map((choice) => choice.without);
  expect(without).toContainEqual(['date']);
  expect(without).toContainEqual(['date', 'legend', 'logo']);
});

test('the last lane is not taken out', () => {
  const [lane] = lanesOf(map);
  const only = [lane?.id ?? ''];
  const next = nextChoices({ ...FIRST_CHOICE, lanes: only }, { ...around, aimedAt: 'lanes' });
  expect(next.map(({ lanes }) => lanes)).not.toContainEqual([]);
  expect(next[0]?.lanes).toHaveLength(2);
});

test('colours of a brand are there where there is one', () => {
  const themes = (hasBrand: boolean) => nextChoices(FIRST_CHOICE, { ...around, hasBrand }).map(({ theme }) => theme);
  expect(themes(false)).not.toContain('brand');
  expect(themes(true)).toContain('brand-dark');
});
