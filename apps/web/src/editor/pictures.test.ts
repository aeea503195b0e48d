import type { CardOf } from '@milepost/schema';
import { addLane, blankMap } from '@milepost/schema';
import type { KeptAsset } from '@milepost/schema/http';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import { dropGoal } from './pictures/dropGoal.ts';
import type { PictureGoal } from './pictures/goal.ts';
import { type SendPicture, takePictures } from './pictures/takePictures.ts';
import { uploads } from './pictures/uploads.ts';
import { TestEditor } from './testing/TestEditor.ts';

const kept: KeptAsset = { id: 'p1', type: 'image/png', bytes: 9, width: 600, height: 400 };

/** A server that takes everything. */
function server(): SendPicture {
  let count = 0;
  return async () => ({ ...kept, id: `p${++count}` });
}

function file(name = 'shop.png', type = 'image/png', size = 4): File {
  return new File([new Uint8Array(size)], name, { type });
}

function take(editor: TestEditor, files: File[], goal?: PictureGoal, send = server()): Promise<void> {
  return takePictures(editor.editor, send, files, goal);
}

function withImages(): TestEditor {
  const editor = new TestEditor(blankMap('A map'));
  editor.editor.dispatch(addLane, { id: 'images', kind: 'images', name: 'Screens' });
  return editor;
}

const picturesOf = ({ map }: TestEditor) =>
  Object.values(map.cards).filter((card): card is CardOf<'image'> => card.kind === 'image');

describe('a picture from the clipboard or the desktop', () => {
  it('becomes a card at the keyboard’s step, in a lane that is made when there is none', async () => {
    const editor = new TestEditor(blankMap('A map'));
    const lane = editor.laneNames[0] ?? '';
    editor.goToCell(lane, 2);
    await take(editor, [file()]);
    const [card, ...more] = picturesOf(editor);
    expect(more).toEqual([]);
    expect(card).toMatchObject({ asset: 'p1', width: 600, height: 400, stepId: editor.stepIds[1] });
    expect(editor.map.lanes[card?.laneId ?? '']).toMatchObject({ kind: 'images', name: 'Images' });
    expect(editor.said).toContain('1 picture added');
    editor.press('Ctrl+z');
    expect(picturesOf(editor)).toEqual([]);
    expect(editor.laneNames).not.toContain('Images');
  });

  it('goes into the lane for images that there is, and several of them one below the other', async () => {
    const editor = withImages().goToCell('Screens', 1);
    await take(editor, [file('a.png'), file('b.png')]);
    expect(picturesOf(editor).map(({ asset, laneId }) => [asset, laneId])).toEqual([
      ['p1', 'images'],
      ['p2', 'images'],
    ]);
    expect(editor.state.selection).toMatchObject({ kind: 'cards' });
  });

  it('goes into the one card for a picture that is selected, and keeps what is written there', async () => {
    const editor = withImages();
    await take(editor.goToCell('Screens', 1), [file()]);
    const id = picturesOf(editor)[0]?.id ?? '';
    editor.editor.goTo({ kind: 'card', id });
    await take(editor, [file()], undefined, async () => ({ ...kept, id: 'other', width: 10 }));
    expect(picturesOf(editor)).toHaveLength(1);
    expect(editor.map.cards[id]).toMatchObject({ asset: 'other', width: 10 });
    editor.press('Ctrl+z');
    expect(editor.map.cards[id]).toMatchObject({ asset: 'p1', width: 600 });
  });

  it('goes where it was meant to when somebody has gone on meanwhile', async () => {
    const editor = withImages().goToCell('Screens', 2);
    const going = take(editor, [file()]);
    editor.goToCell('Screens', 1);
    await going;
    expect(picturesOf(editor)[0]?.stepId).toBe(editor.stepIds[1]);
  });
});

describe('what can’t be uploaded', () => {
  it.each([
    ['a drawing of another kind', file('a.svg', 'image/svg+xml'), /choose a PNG/],
    ['a file that is too large', file('a.png', 'image/png', 10 * 1024 * 1024 + 1), /larger than 10 MB/],
  ])('is refused before it is sent: %s', async (_, bad, words) => {
    const editor = withImages();
    await take(editor, [bad], undefined, async () => expect.unreachable());
    expect(editor.notices.join()).toMatch(words);
    expect(picturesOf(editor)).toEqual([]);
  });

  it.each([
    ['without a connection', new ApiError('unreachable', 0, ''), /no connection/],
    ['where the server says why', new ApiError('refused', 422, 'This picture is broken.'), /This picture is broken/],
  ])('leaves nothing behind %s', async (_, error, words) => {
    const editor = withImages();
    const lanes = editor.laneNames;
    await take(editor, [file()], undefined, async () => Promise.reject(error));
    expect(editor.notices.join()).toMatch(words);
    expect([picturesOf(editor), editor.laneNames, uploads.getState().now]).toEqual([[], lanes, undefined]);
  });

  it('is stopped by hand, and those that are up already stay', async () => {
    const editor = withImages();
    const send: SendPicture = async (sent, onProgress, signal) => {
      onProgress(0.5);
      if ((sent as File).name === 'a.png') return kept;
      uploads.getState().now?.stop();
      signal.throwIfAborted();
      return kept;
    };
    await take(editor, [file('a.png'), file('b.png'), file('c.png')], undefined, send);
    expect(picturesOf(editor)).toHaveLength(1);
    expect(editor.notices.join()).toMatch(/stopped/);
  });

  it('says so when the card is gone by then, and when the map may only be looked at', async () => {
    const editor = withImages();
    await take(editor, [file()], { kind: 'card', id: 'gone' });
    expect(editor.notices.join()).toMatch(/is gone/);
    editor.editor.setMayEdit(false);
    await take(editor, [file()], undefined, async () => expect.unreachable());
    expect(editor.notices).toHaveLength(2);
  });
});

it('a persona gets a portrait', async () => {
  const editor = new TestEditor(blankMap('A map')).run('add-persona');
  const [id = ''] = Object.keys(editor.map.personas);
  await take(editor, [file()], { kind: 'persona', id });
  expect(editor.map.personas[id]?.portrait).toBe('p1');
});

it('a card for a picture is added by choosing the picture first, so that none is left without', () => {
  const editor = withImages().goToCell('Screens', 2);
  const goals: unknown[] = [];
  editor.editor.page = { ...editor.editor.page, choosePictures: (goal) => goals.push(goal) };
  editor.press('n');
  expect(goals).toEqual([{ kind: 'cell', laneId: 'images', stepId: editor.stepIds[1] }]);
  expect(picturesOf(editor)).toEqual([]);
});

describe('where what is dropped goes', () => {
  const middleOf = (box: { x: number; y: number; w: number; h: number } | undefined) => {
    if (!box) throw new Error('it is not on the map');
    return { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  };
  const laneOf = ({ state }: TestEditor, id: string) => state.layout.lanes.find((lane) => lane.id === id);
  const pointIn = (editor: TestEditor, laneId: string, step: number) => ({
    x: middleOf(editor.state.layout.steps[step - 1]).x,
    y: middleOf(laneOf(editor, laneId)).y,
  });

  it('is the cell beneath it in a lane for images, which is tinted', () => {
    const editor = withImages();
    const place = { kind: 'cell', laneId: 'images', stepId: editor.stepIds[1], index: 0 };
    expect(dropGoal(editor.state, pointIn(editor, 'images', 2), 1)).toEqual({
      goal: place,
      target: { ...place, takes: true },
    });
  });

  it('is the card for a picture beneath it, when it is one picture', async () => {
    const editor = withImages().goToCell('Screens', 1);
    await take(editor, [file()]);
    const id = picturesOf(editor)[0]?.id ?? '';
    const point = middleOf(editor.state.layout.cardById.get(id));
    expect(dropGoal(editor.state, point, 1).goal).toEqual({ kind: 'card', id });
    expect(dropGoal(editor.state, point, 2).goal).toMatchObject({ kind: 'cell', laneId: 'images' });
  });

  it('is the same step of the lane for images over any other lane, and that is what is tinted', () => {
    const editor = withImages();
    const other = editor.state.layout.lanes[0]?.id ?? '';
    const { goal, target } = dropGoal(editor.state, pointIn(editor, other, 2), 1);
    expect(goal).toEqual({ kind: 'cell', laneId: other, stepId: editor.stepIds[1] });
    expect(target).toMatchObject({ laneId: 'images', stepId: editor.stepIds[1], takes: true });
    const bare = new TestEditor(blankMap('A map'));
    expect(dropGoal(bare.state, pointIn(bare, bare.state.layout.lanes[0]?.id ?? '', 1), 1).target).toBeUndefined();
  });
});

describe('a picture that is copied into another map', () => {
  async function pastedByLink(captions: readonly string[]): Promise<TestEditor> {
    const one = withImages();
    one.editor.page = { ...one.editor.page, mapId: 'one' };
    await take(
      one,
      captions.map((caption) => file(`${caption}.png`)),
    );
    for (const [index, { id }] of picturesOf(one).entries()) {
      one.editor.dispatch(() => [{ op: 'set', in: 'cards', id, fields: { caption: captions[index] ?? '' } }], {});
    }
    one.editor.select({ kind: 'cards', ids: new Set(picturesOf(one).map(({ id }) => id)) });
    const other = withImages();
    other.editor.page = { ...other.editor.page, mapId: 'other', byLink: true };
    other.clipboard = one.copy().clipboard;
    other.paste();
    return other;
  }

  it('stays behind where a link opened that map, which is said with its name and the reason', async () => {
    const other = await pastedByLink(['Shop']);
    await expect
      .poll(() => other.said)
      .toBe(
        '1 picture could not be brought along: “Shop”. A link opens one map only, not the pictures of others. Its place is empty here.',
      );
    expect(other.notices.at(-1)).toBe(other.said);
    expect(picturesOf(other)).toMatchObject([{ caption: 'Shop' }]);
  });

  it('is named among no more than three', async () => {
    const other = await pastedByLink(['Shop', 'App', 'Till', 'Queue', 'Door']);
    await expect.poll(() => other.said).toMatch(/^5 pictures .*: “\w+”, “\w+”, “\w+”,? and others\. /);
  });
});
