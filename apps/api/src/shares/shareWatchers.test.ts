import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { Bus } from '../bus/bus.ts';
import { createLogger } from '../logger.ts';
import { ShareWatchers } from './shareWatchers.ts';

it('looks at those who watch no more often than it gets answers', async () => {
  const bus = new Bus();
  const asked: Array<() => void> = [];
  let isSlow = false;
  const guest = { kind: 'guest', id: 'guest:1', shareId: 's', mapId: 'm', access: 'view', mayExport: true };
  const answer = () => (isSlow ? new Promise<void>((resolve) => asked.push(resolve)) : Promise.resolve());
  const sources = {
    bus,
    door: { find: async () => ({ expiresAt: null }), enter: async () => answer().then(() => guest) },
    access: { of: async () => ({ id: 'm', inTrash: false }) },
    maps: { revision: async () => 1 },
    log: createLogger('silent'),
  };
  const watchers = new ShareWatchers(sources as never);
  const socket = Object.assign(new EventEmitter(), { OPEN: 1, readyState: 1, send: () => {}, close: () => {} });
  await watchers.watch(socket as never, { params: { token: 't' }, headers: {} });

  isSlow = true;
  const alone = async () => {
    bus.deliver({ type: 'alone' });
    await new Promise(setImmediate);
  };
  for (let beat = 0; beat < 5; beat++) await alone();
  expect(asked).toHaveLength(1);
  asked[0]?.();
  await new Promise(setImmediate);
  await alone();
  expect(asked).toHaveLength(2);
  asked[1]?.();
  watchers.close();
});
