import { expect, test } from 'vitest';
import { FIRST_CHOICE } from '../exportChoice.ts';
import type { DraftRequest, Look } from './draft.ts';
import { Foresight } from './Foresight.ts';
import { Looks } from './Looks.ts';
import { keyOf, requestOf } from './requestOf.ts';

const imprint = { date: '2026-11-26', address: 'https://maps.example.org/maps/1', brand: undefined };
const of = (theme: 'light' | 'dark' | 'editorial' | 'terracotta') =>
  requestOf({ ...FIRST_CHOICE, theme }, imprint) as DraftRequest;

function lookOf({ took = 10, width = 100 } = {}): Look {
  const bitmap = { width, height: 100 } as ImageBitmap;
  return { draft: { pages: [], pictures: [] }, picture: { page: 0, scale: 1, x: 0, y: 0, w: 1, h: 1, bitmap }, took };
}

/** A foresight whose drawings come when they are told to. */
function start(look: Look | 'none' = lookOf()) {
  const looks = new Looks();
  const begun: (string | undefined)[] = [];
  const underWay: ((look: Look | undefined) => void)[] = [];
  const foresight = new Foresight(looks, ({ options }) => {
    begun.push(options.theme);
    return new Promise((resolve) => underWay.push(resolve));
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const finish = async () => {
    await settle();
    underWay.shift()?.(look === 'none' ? undefined : look);
    await settle();
  };
  return { looks, begun, foresight, finish };
}

test('draws one after another, in their order, what is not there yet', async () => {
  const { looks, begun, foresight, finish } = start();
  looks.put(keyOf(of('dark')), lookOf());
  const all = foresight.turnTo([of('light'), of('dark'), of('editorial')]);
  await finish();
  expect(begun).toEqual(['light', 'editorial']);
  await finish();
  await all;
  expect(looks.get(keyOf(of('editorial')))).toBeDefined();
});

test('draws what is there without a picture', async () => {
  const { looks, begun, foresight, finish } = start();
  looks.put(keyOf(of('dark')), { ...lookOf(), picture: undefined });
  void foresight.turnTo([of('dark')]);
  await finish();
  expect(begun).toEqual(['dark']);
});

test('turns to others after the one that is under way, which is kept, however often it is told', async () => {
  const { looks, begun, foresight, finish } = start();
  void foresight.turnTo([of('light'), of('dark')]);
  await Promise.resolve();
  void foresight.turnTo([of('editorial')]);
  void foresight.turnTo([of('terracotta')]);
  expect(begun).toEqual(['light']);
  await finish();
  expect(looks.get(keyOf(of('light')))).toBeDefined();
  expect(begun).toEqual(['light', 'terracotta']);
});

test('begins nothing more once something was pressed', async () => {
  const { begun, foresight, finish } = start();
  const all = foresight.turnTo([of('light'), of('dark')]);
  await Promise.resolve();
  foresight.stop();
  await finish();
  await all;
  expect(begun).toEqual(['light']);
});

test('goes on after what can not be drawn', async () => {
  const { begun, foresight, finish } = start('none');
  void foresight.turnTo([of('light'), of('dark')]);
  await finish();
  expect(begun).toEqual(['light', 'dark']);
});

test.each([
  ['much work', lookOf({ took: 4_000 })],
  ['much memory', lookOf({ width: 250_000 })],
])('ends after %s', async (_, look) => {
  const { begun, foresight, finish } = start(look);
  const all = foresight.turnTo([of('light'), of('dark')]);
  await finish();
  await all;
  expect(begun).toEqual(['light']);
});
