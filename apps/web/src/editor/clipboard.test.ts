import { blankMap, LIMITS, parseMap } from '@milepost/schema';
import { arbitraryMap, largeMap } from '@milepost/schema/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIP_TYPE } from './pasting/content.ts';
import { MOST_HTML, paste } from './pasting/paste.ts';
import { TestEditor } from './testing/TestEditor.ts';

/** A map with two touchpoints in the first step and a thought in the second. */
function filled(): TestEditor {
  const user = new TestEditor();
  user.goToCell('Touchpoints', 1).press('n').type('sees an ad').press('Enter');
  user.press('n').type('searches').press('Enter');
  user.goToCell('Thoughts', 2).press('n').type('is it worth it?').press('Enter');
  return user;
}

describe('copying and pasting cards', () => {
  it('puts a copy below the card where the keyboard is, selected, as one step of undo', () => {
    const user = filled();
    user.goToCard('sees an ad').copy();
    expect(user.said).toBe('“sees an ad” copied');
    user.goToCard('searches').paste();
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches', 'sees an ad']);
    expect(user.selected).toEqual(['sees an ad']);
    expect(user.said).toBe('1 card pasted.');
    expect(user.stored).toEqual(user.map);
    user.press('Ctrl+z');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches']);
  });

  it('keeps cards of several cells as far from each other as they were', () => {
    const user = filled();
    user.select('sees an ad', 'searches', 'is it worth it?').copy();
    user.goToCell('Touchpoints', 3).paste();
    expect(user.cell('Touchpoints', 3)).toEqual(['sees an ad', 'searches']);
    expect(user.cell('Thoughts', 4)).toEqual(['is it worth it?']);
    expect(user.said).toBe('3 cards pasted.');
  });

  it('goes to another map, which may be open in another window', () => {
    const user = filled();
    user.select('sees an ad', 'is it worth it?').copy();
    const other = new TestEditor();
    other.clipboard = user.clipboard;
    other.goToCell('Touchpoints', 1).paste();
    expect(other.cell('Touchpoints', 1)).toEqual(['sees an ad']);
    expect(other.cell('Thoughts', 2)).toEqual(['is it worth it?']);
  });

  it('leaves other programs a card a line, and a table', () => {
    const user = filled();
    user.select('sees an ad', 'searches', 'is it worth it?').copy();
    expect(user.clipboard['text/plain']).toBe('sees an ad\nsearches\nis it worth it?');
    const html = user.clipboard['text/html'] ?? '';
    expect(html.replace(/ data-milepost="[^"]*"/, '')).toBe(
      '<meta charset="utf-8"><table><tbody>' +
        '<tr><th></th><th>Awareness</th><th>Consideration</th></tr>' +
        '<tr><th>Touchpoints</th><td>sees an ad<br>searches</td><td></td></tr>' +
        '<tr><th>Actions</th><td></td><td></td></tr>' +
        '<tr><th>Thoughts</th><td></td><td>is it worth it?</td></tr></tbody></table>',
    );
  });

  it('writes nothing of what people typed as markup', () => {
    const user = new TestEditor();
    user.goToCell('Actions', 1).press('n').type('<img src=x onerror=alert(1)> "&').press('Enter').copy();
    const html = user.clipboard['text/html'] ?? '';
    expect(html).not.toContain('<img');
    expect(html).toContain('<td>&lt;img src=x onerror=alert(1)&gt; &quot;&amp;</td>');
  });

  it('says when a card became another kind, or had to go elsewhere', () => {
    const user = filled();
    user.goToCard('sees an ad').copy().goToCell('Pain points', 2).paste();
    expect(user.cell('Pain points', 2)).toEqual(['sees an ad']);
    expect(user.notices.at(-1)).toBe('1 card pasted. 1 became a card of another kind, as its lane takes no other.');
    user.goToCell('Emotions', 1).press('n').copy().goToCell('Actions', 3).paste();
    expect(user.cell('Emotions', 3)).toHaveLength(1);
    expect(user.notices.at(-1)).toBe('1 card pasted. 1 went into the first lane that takes it.');
  });

  it('cuts: what is on the clipboard goes, and comes back by pasting', () => {
    const user = filled();
    user.goToCard('searches').copy('cut');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad']);
    expect(user.said).toBe('“searches” cut');
    expect(user.here).toBe('sees an ad');
    user.goToCell('Touchpoints', 2).paste();
    expect(user.cell('Touchpoints', 2)).toEqual(['searches']);
    user.press('Ctrl+z', 'Ctrl+z');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches']);
  });

  it('cuts nothing where the map may only be looked at, but copies', () => {
    const user = filled();
    user.goToCard('searches');
    user.editor.setMayEdit(false);
    user.copy('cut');
    expect(user.clipboard).toEqual({});
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches']);
    user.copy();
    expect(user.clipboard['text/plain']).toBe('searches');
    expect(user.can('copy') && !user.can('cut') && !user.can('paste')).toBe(true);
  });

  it('leaves the clipboard alone when nothing is selected', () => {
    const user = filled();
    user.clipboard = { 'text/plain': 'mine' };
    user.goToCell('Actions', 4).copy();
    expect(user.clipboard).toEqual({ 'text/plain': 'mine' });
  });

  it('leaves the keys to the browser, which brings the clipboard along', () => {
    const user = filled();
    user.goToCard('searches').press('Ctrl+x');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'searches']);
  });
});

describe('copying and pasting what cards stand in', () => {
  it('puts a stage after the one where the keyboard is, a step after the step, a lane below', () => {
    const user = filled();
    user.press('Ctrl+Home');
    user.editor.goTo({ kind: 'stage', id: 'awareness' });
    user.copy();
    user.editor.goTo({ kind: 'stage', id: 'decision' });
    user.paste();
    expect(user.stageNames).toEqual(['Awareness', 'Consideration', 'Decision', 'Awareness', 'Post-purchase']);
    expect(user.cell('Touchpoints', 4)).toEqual(['sees an ad', 'searches']);
    expect(user.here).toBe('stage Awareness');
    expect(user.notices.at(-1)).toBe('“Awareness” pasted.');

    user.editor.goTo({ kind: 'step', id: 'consideration-1' });
    user.copy().paste();
    expect(user.cell('Thoughts', 3)).toEqual(['is it worth it?']);

    user.editor.goTo({ kind: 'lane', id: 'thoughts' });
    user.copy();
    user.editor.goTo({ kind: 'lane', id: 'emotions' });
    user.paste();
    expect(user.laneNames.slice(2, 5)).toEqual(['Thoughts', 'Emotions', 'Thoughts']);
    user.press('Ctrl+z', 'Ctrl+z', 'Ctrl+z');
    expect(user.stageNames).toHaveLength(4);
    expect(user.laneNames).toHaveLength(6);
  });
});

describe('pasting text', () => {
  it('makes a card a line, without bullets, numbers and empty lines', () => {
    const user = new TestEditor();
    user.goToCell('Actions', 2).paste('1. opens the app\r\n\r\n2. looks around\r\n3. leaves');
    expect(user.cell('Actions', 2)).toEqual(['opens the app', 'looks around', 'leaves']);
    expect(user.selected).toEqual(['opens the app', 'looks around', 'leaves']);
    expect(user.notices).toEqual(['3 cards pasted.']);
    user.press('Ctrl+z');
    expect(user.cell('Actions', 2)).toEqual([]);
    expect(user.notices).toEqual([]);
  });

  it('goes below the card where the keyboard is', () => {
    const user = filled();
    user.goToCard('sees an ad').paste('- asks\n- waits');
    expect(user.cell('Touchpoints', 1)).toEqual(['sees an ad', 'asks', 'waits', 'searches']);
  });

  it('becomes points of a curve in an emotions lane', () => {
    const user = new TestEditor();
    user.goToCell('Emotions', 1).paste('😀 so easy');
    user.goToCell('Emotions', 2).paste('2 - too slow');
    user.goToCell('Emotions', 3).paste('Good (+45), at last');
    user.goToCell('Emotions', 4).paste('-60 %');
    const points = Object.values(user.map.cards).map((card) => card.kind === 'emotion' && [card.score, card.label]);
    expect(points).toEqual([
      [0.8, 'so easy'],
      [-0.5, 'too slow'],
      [0.45, 'at last'],
      [-0.6, undefined],
    ]);
  });

  it('takes emoji, other scripts and stray control characters as cards, cleaned', () => {
    const user = new TestEditor();
    user.goToCell('Thoughts', 1).paste('🤷‍♀️🤷‍♀️\nمرحبا\u0007\nab\u0000c\n\ud800half');
    expect(user.cell('Thoughts', 1)).toEqual(['🤷‍♀️🤷‍♀️', 'مرحبا', 'abc', '\ufffdhalf']);
    expect(parseMap(user.stored)).toEqual(user.map);
  });

  it('keeps a long line whole where a card can: what a title can’t hold is its description', () => {
    const user = new TestEditor();
    const long = 'word '.repeat(1_000).trim();
    user.goToCell('Touchpoints', 1).paste(long);
    const [card] = Object.values(user.map.cards);
    expect(card?.kind === 'touchpoint' && card.description).toBe(long);
    expect(user.notices).toEqual(['1 card pasted.']);
  });

  it('says when a text lost its end', () => {
    const user = new TestEditor();
    user.goToCell('Thoughts', 1).paste('x'.repeat(10_001));
    expect(user.cell('Thoughts', 1)[0]).toHaveLength(LIMITS.textLength);
    expect(user.notices).toEqual(['1 card pasted. One text was too long for a card; its end was left out.']);
  });

  it('says when there is nothing in it, or too much', () => {
    const user = new TestEditor();
    user.goToCell('Thoughts', 1).paste('\n \n');
    expect(user.notices.at(-1)).toBe('There is nothing on the clipboard that can be pasted here.');
    user.paste('x'.repeat(3 * 1024 * 1024));
    expect(user.notices.at(-1)).toBe(
      'That text has 3,145,728 characters; 2,097,152 can be pasted at once. Nothing was pasted.',
    );
    user.paste('line\n'.repeat(6_000));
    expect(user.notices.at(-1)).toBe(
      'That is 6,000 cards. A map can have 5,000, and this one has room for 5,000. Nothing was pasted.',
    );
    for (const html of ['<p>'.repeat(400_000), '<b>'.repeat(1_000), ' '.repeat(MOST_HTML + 1)]) {
      paste(user.editor, { clip: '', html, text: '' });
      expect(user.notices.at(-1)).toBe(
        'That is too large to be pasted. Copy a smaller part of it. Nothing was pasted.',
      );
    }
    expect(Object.keys(user.map.cards)).toEqual([]);
    expect(user.state.canUndo).toBe(false);
  });

  it('never makes a map larger than it may be', () => {
    const user = new TestEditor(largeMap(4_999, 20));
    user.goToCell('Actions', 1).paste('one\ntwo');
    expect(Object.keys(user.map.cards)).toHaveLength(4_999);
    expect(user.notices.at(-1)).toContain('this one has room for 1.');
    user.paste('one');
    expect(Object.keys(user.map.cards)).toHaveLength(5_000);
    user.select('one').copy().paste();
    expect(Object.keys(user.map.cards)).toHaveLength(5_000);
    expect(user.notices.at(-1)).toBe('A map can have 5000 cards at most.');
  });

  it('says where there is no cell', () => {
    const user = new TestEditor({ ...blankMap(), lanes: {} });
    user.paste('a');
    expect(user.notices).toEqual(['There is no cell to paste into. Add a stage and a lane first.']);
  });
});

describe('whatever lies on the clipboard', () => {
  const check = (user: TestEditor) => {
    expect(parseMap(user.stored)).toEqual(user.map);
    if (user.state.canUndo) user.press('Ctrl+z');
  };

  it('leaves a valid map, and what is no clip leaves it as it was', () => {
    const user = filled();
    const before = user.map;
    const hostile = [
      '{}',
      'null',
      '[',
      '{"milepost":"clip"}',
      '{"__proto__":1}',
      '"'.repeat(1_000),
      '[['.repeat(50_000),
    ];
    for (const clip of hostile) paste(user.editor, { clip, html: '', text: 'never this' });
    expect(user.map).toBe(before);
    expect(user.notices).toHaveLength(hostile.length);
    expect(user.notices[0]).toMatch(/^What was copied can’t be pasted here: .*Nothing was pasted\.$/);
  });

  it('text of any kind', () => {
    const user = filled();
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', '\t', '"', '\r\n', '- ', '1. ', '\ud800'),
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 30 }),
        fc.constantFrom('Touchpoints', 'Emotions', 'Actions'),
        (parts, lane) => {
          user.goToCell(lane, 2).paste(parts.join(''));
          check(user);
        },
      ),
      { seed: 5 },
    );
  });

  it('clips that were tampered with', () => {
    const user = filled();
    user.select('sees an ad', 'is it worth it?').copy();
    const clip = user.clipboard[CLIP_TYPE] ?? '';
    fc.assert(
      fc.property(fc.nat(clip.length), fc.nat(20), fc.string({ maxLength: 10 }), (at, gone, put) => {
        user.goToCell('Actions', 1);
        paste(user.editor, { clip: clip.slice(0, at) + put + clip.slice(at + gone), html: '', text: '' });
        check(user);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('a copy of any map’s cards says the same in any other', () => {
    fc.assert(
      fc.property(arbitraryMap(30), arbitraryMap(30), (from, to) => {
        const user = new TestEditor(from);
        const other = new TestEditor(to);
        if (!user.can('select-all')) return;
        user.run('select-all');
        if (user.state.selection.kind !== 'cards') return;
        const said = user.selected.sort();
        other.clipboard = user.copy().clipboard;
        other.paste();
        expect(parseMap(other.stored)).toEqual(other.map);
        expect(other.selected).toHaveLength(said.length);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});
