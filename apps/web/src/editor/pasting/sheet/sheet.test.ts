import { type Grid, parseTsv, turnGrid } from '@milepost/formats/sheets';
import { blankMap, parseMap } from '@milepost/schema';
import { arbitraryMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TestEditor } from '../../testing/TestEditor.ts';
import { laneKindOf } from './laneKindOf.ts';
import { finishSheet } from './pasteSheet.ts';
import { planSheet } from './planSheet.ts';
import { guessOptions, type SheetOptions } from './sheetOptions.ts';

/** A table as one writes it down: a row a line, columns parted by |. */
function table(written: string): string {
  const rows = written.trim().split('\n');
  return rows
    .map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\n');
}

const gridOf = (written: string): Grid => parseTsv(table(written)) ?? [];

/** Says yes to the preview, with other switches where given. */
function confirm(user: TestEditor, options: Partial<SheetOptions> = {}): TestEditor {
  const request = user.previews.at(-1);
  if (!request) throw new Error('nothing was shown');
  const all = { ...guessOptions(user.map, request.grid), ...options };
  finishSheet(user.editor, planSheet(user.map, request.grid, all, request.place));
  return user;
}

const stepNames = (user: TestEditor) => user.stepIds.map((id) => user.map.steps[id]?.name);

describe('cells from a spreadsheet', () => {
  it('go in at once when they are few and their places are there', () => {
    const user = new TestEditor();
    user.goToCell('Actions', 2).paste(table('asks | waits\n wonders | hopes'));
    expect(user.previews).toEqual([]);
    expect([user.cell('Actions', 2), user.cell('Actions', 3)]).toEqual([['asks'], ['waits']]);
    expect([user.cell('Thoughts', 2), user.cell('Thoughts', 3)]).toEqual([['wonders'], ['hopes']]);
    expect(user.notices).toEqual(['4 cards pasted.']);
    user.press('Ctrl+z');
    expect(user.map.cards).toEqual({});
  });

  it('go where their headings say, wherever the keyboard is', () => {
    const user = new TestEditor();
    user.goToCell('Opportunities', 4).paste(table(' | Decision | Awareness\n Pains | slow | \n thoughts | hm | oh'));
    expect(user.previews).toEqual([]);
    expect(user.cell('Pain points', 3)).toEqual(['slow']);
    expect(user.cell('Thoughts', 3)).toEqual(['hm']);
    expect(user.cell('Thoughts', 1)).toEqual(['oh']);
    expect(Object.keys(user.map.cards)).toHaveLength(3);
  });

  it('are shown first when there are many, or steps and lanes have to be made', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).paste(table('a|b|c|d\ne|f|g|h\ni|j|k|l\nm|n|o|p'));
    expect(user.previews).toHaveLength(1);
    expect(user.map.cards).toEqual({});
    confirm(user);
    expect(Object.keys(user.map.cards)).toHaveLength(16);

    user.goToCell('Touchpoints', 4).paste(table('a|b'));
    expect(user.previews).toHaveLength(2);
    confirm(user);
    expect(user.stepIds).toHaveLength(5);
    expect(user.cell('Touchpoints', 5)).toEqual(['b']);
    expect(user.notices.at(-1)).toBe('2 cards pasted. Added: 1 new step.');
    user.press('Ctrl+z');
    expect(user.stepIds).toHaveLength(4);
  });

  it('bring a whole journey: names for steps without one, new steps and lanes for the rest', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).paste(
      table(`
        Stage        | Search   | Compare | Buy     | Ride     | Renew
        Touchpoints  | ad       | shop    | app     | bike     | mail
        Doing        | looks    | tests   | pays    | rides    | thinks
        KPIs         | reach    |         | revenue |          |
        Gefühle      | 4        | 2       | 3       | 5        | 1`),
    );
    confirm(user);
    expect(stepNames(user)).toEqual(['Search', 'Compare', 'Buy', 'Ride', 'Renew']);
    expect(user.laneNames.slice(0, 4)).toEqual(['Touchpoints', 'Doing', 'KPIs', 'Actions']);
    expect(user.cell('KPIs', 3)).toEqual(['revenue']);
    const score = (step: number) =>
      Object.values(user.map.cards).find((card) => card.kind === 'emotion' && card.stepId === user.stepIds[step - 1]);
    expect([1, 2, 3, 4, 5].map((step) => score(step))).toMatchObject(
      [0.5, -0.5, 0, 1, -1].map((value) => ({ laneId: 'emotions', score: value })),
    );
    expect(user.notices.at(-1)).toBe('17 cards pasted. Added: 1 new step and 2 new lanes.');
    expect(parseMap(user.stored)).toEqual(user.map);
  });

  it('may have their steps one below the other', () => {
    const user = new TestEditor();
    user
      .goToCell('Touchpoints', 1)
      .paste(table(' | Actions | Pain points\nAwareness | sees | tired\nDecision | pays | dear'));
    expect(user.cell('Actions', 1)).toEqual(['sees']);
    expect(user.cell('Pain points', 3)).toEqual(['dear']);
  });

  it('keep the lines of a cell together, unless they are a list', () => {
    const user = new TestEditor();
    user.goToCell('Thoughts', 1).paste('"one\ntwo"\tthree');
    expect(user.cell('Thoughts', 1)).toEqual(['one\ntwo']);
    user.goToCell('Actions', 1).paste('"- one\n- two"\tthree');
    expect(user.cell('Actions', 1)).toEqual(['one', 'two']);
  });

  it('a column alone is a list of cards for one cell', () => {
    const user = new TestEditor();
    user.goToCell('Actions', 1).paste('\tasks\n\twaits');
    expect(user.cell('Actions', 1)).toEqual(['asks', 'waits']);
  });

  it('that are too many are refused with their numbers', () => {
    const user = new TestEditor();
    user.goToCell('Touchpoints', 1).paste(`${Array(400).fill('x').join('\t')}\n`.repeat(400));
    expect(user.notices).toEqual([
      'That table has 400 columns and 400 rows. A map can have 300 steps and 100 lanes. Nothing was pasted.',
    ]);
    user.paste(`${Array(100).fill('x').join('\t')}\n`.repeat(90));
    expect(user.notices.at(-1)).toBe(
      'That is 9,000 cards. A map can have 5,000, and this one has room for 5,000. Nothing was pasted.',
    );
    user.paste(`${Array(1_000).fill('x').join('\t')}\n`.repeat(1_000));
    expect(user.notices.at(-1)).toBe('That table is too large to be pasted. Copy a smaller part of it.');
    expect(user.map.cards).toEqual({});
  });

  it('say when one was too long', () => {
    const user = new TestEditor();
    user.goToCell('Actions', 1).paste(`${'x'.repeat(10_001)}\tb`);
    expect(user.notices).toEqual(['2 cards pasted. One text was too long for a card; its end was left out.']);
  });
});

describe('how a table is meant', () => {
  const guess = (written: string) => {
    const { firstRow, firstColumn, turned } = guessOptions(blankMap(), gridOf(written));
    return [firstRow && 'row', firstColumn && 'column', turned && 'turned'].filter(Boolean).join(' ');
  };

  it('is told by names that the map knows', () => {
    expect(guess('Awareness | Decision\n a | b')).toBe('row');
    expect(guess('Touchpoints | a | b\n Emotions | c | d')).toBe('column');
    expect(guess('- | awareness | decision \n actions | a | b')).toBe('row column');
    expect(guess(' | Actions | Thoughts\n Awareness | a | b')).toBe('row column turned');
  });

  it('is told by a free or named corner, when what is beside and beneath are labels', () => {
    expect(guess(' | Search | Buy\n Think | a | b\n Feel | c | d')).toBe('row column');
    expect(guess('Phase | Suchen | Kaufen\n Gedanken | a | b')).toBe('row column');
    expect(guess('Phase / Lane | Search | Buy\n One | a | b')).toBe('row column');
  });

  it('is no more than cells otherwise', () => {
    expect(guess('a | b\n c | d')).toBe('');
    expect(guess('sees an ad | compares | buys')).toBe('');
    expect(guess('a long sentence about needs and such | b\n c | d')).toBe('');
    // One heading that happens to be known isn't enough.
    expect(guess('Awareness | b | c \n d | e | f')).toBe('');
  });

  it('is told by bold headings over cells that are not', () => {
    const bold = gridOf('Search | Buy\n a | b').map((row, y) => row.map((cell) => ({ ...cell, isHeading: y === 0 })));
    expect(guessOptions(blankMap(), bold)).toMatchObject({ firstRow: true, firstColumn: false, turned: false });
  });

  it('names kinds of lanes in two languages', () => {
    expect(
      ['Pain points', 'KPIs', 'Ideen & Chancen', 'Gefühle', 'Customer actions', 'Kanäle', 'Touchpoint'].map(laneKindOf),
    ).toEqual(['pains', 'metrics', 'opportunities', 'emotions', 'notes', 'touchpoints', 'touchpoints']);
    expect(['Spain', 'Backstage', '', '😀'].map(laneKindOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('merged cells', () => {
  const merged: Grid = [
    [cell(''), cell('Awareness', 2), cell(''), cell('Decision')],
    [cell('Actions'), cell('looks', 2), cell(''), cell('pays')],
  ];
  function cell(text: string, across = 1) {
    return { text, across, isHeading: false };
  }

  it('over several columns name a stage of several steps, and a card covers as many', () => {
    const map = blankMap();
    const user = new TestEditor(map);
    const plan = planSheet(map, merged, guessOptions(map, merged), { laneId: 'touchpoints', stepId: 'awareness-1' });
    finishSheet(user.editor, plan);
    expect(user.stepIds.map((id) => user.map.steps[id]?.stageId)).toEqual([
      'awareness',
      'awareness',
      'consideration',
      'decision',
      'post-purchase',
    ]);
    expect(user.card('looks')).toMatchObject({ laneId: 'actions', stepId: 'awareness-1', span: 2 });
    expect(user.card('pays').stepId).toBe('decision-1');
  });
});

it('any table goes into any map and leaves it valid', () => {
  const text = fc.oneof(
    fc.constantFrom('', '', 'Awareness', 'Actions', 'Pains', 'New', '- a\n- b', '😀', '5', '\ud800', 'x'.repeat(600)),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const anyCell = fc.record({ text, across: fc.constantFrom(1, 1, 1, 2), isHeading: fc.boolean() });
  const grids = fc
    .array(fc.array(anyCell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((rows): Grid => rows.map((row) => row.map((cell, x) => ({ ...cell, across: Math.min(cell.across, 4 - x) }))));
  const options = fc.record({
    firstRow: fc.boolean(),
    firstColumn: fc.boolean(),
    turned: fc.boolean(),
    perLine: fc.boolean(),
  });
  fc.assert(
    fc.property(arbitraryMap(20), grids, options, (map, grid, chosen) => {
      const user = new TestEditor(map);
      const { place } = user.state;
      if (place.kind === 'stage' || place.kind === 'step') return;
      const [lane, step] = [Object.keys(map.lanes)[0] ?? '', Object.keys(map.steps)[0] ?? ''];
      finishSheet(user.editor, planSheet(map, grid, chosen, { laneId: lane, stepId: step }));
      expect(parseMap(user.stored)).toEqual(user.map);
      expect(turnGrid(turnGrid(grid)).map((row) => row.map((cell) => cell.text))).toEqual(
        grid.map((row) => row.map((cell) => cell.text)),
      );
      guessOptions(map, grid);
    }),
    { seed: 8, numRuns: 40 },
  );
});
