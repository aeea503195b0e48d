import { describe, expect, it } from 'vitest';
import type { LiveMessage } from './liveProtocol.ts';
import { readLiveMessage } from './liveProtocol.ts';

describe('readLiveMessage', () => {
  it('reads what the server says', () => {
    const refused: LiveMessage = {
      type: 'refused',
      reason: 'invalid',
      faults: [{ path: 'map.title', message: 'is longer than 200 characters' }],
      restore: [
        { op: 'set', in: 'map', fields: { title: 'Start', owner: null } },
        { op: 'put', in: 'stages', record: { id: 'a', name: 'A', kind: 'custom', order: 'a0' } },
        { op: 'remove', in: 'cards', id: 'c' },
      ],
    };
    expect(readLiveMessage(JSON.stringify(refused))).toEqual(refused);
    expect(readLiveMessage('{"type":"gone"}')).toEqual({ type: 'gone' });
  });

  it('leaves alone what only another version knows', () => {
    expect(readLiveMessage('{"type":"moved","to":"elsewhere"}')).toBeUndefined();
    expect(readLiveMessage('{"type":"refused","reason":"new","faults":[],"restore":[]}')).toBeUndefined();
  });
});
