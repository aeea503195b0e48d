import { blankMap, type Change, type JourneyMap } from '@milepost/schema';
import { encodeMap, newMapDoc } from '@milepost/schema/collab';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MapStatus } from './connection.ts';
import { editOpenMap } from './editOpenMap.ts';

const title = (text: string): Change[] => [{ op: 'set', in: 'map', fields: { title: text } }];

/** A map that was seen; its document holds `there`, and is taken in once it `hasCome`. */
function see(seen: JourneyMap, there: JourneyMap = seen) {
  const doc = newMapDoc();
  let phase: MapStatus['map'] = 'seen';
  const listeners = new Set<() => void>();
  const state = { hasCome: true, heard: [] as string[] };
  const open = {
    doc,
    status: () => ({ map: phase, saved: 'saving' as const, mayEdit: true }),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeIn() {
      if (!state.hasCome || phase === 'open') return;
      Y.applyUpdate(doc, encodeMap(there));
      phase = 'open';
      for (const listener of listeners) listener();
    },
  };
  const edited = editOpenMap(open, seen, {
    onChange: (map, by) => state.heard.push(`${by} ${map.map.title}`),
    remember: () => undefined,
    restore: () => undefined,
  });
  return { open, edited, state };
}

const seen = JSON.parse(JSON.stringify(blankMap('Seen'))) as JourneyMap;

describe('editing a map that was seen before its document came', () => {
  it('is the map that was seen, and stays the very same with its document', () => {
    const { open, edited, state } = see(seen);
    expect(edited.map).toBe(seen);
    open.takeIn();
    expect(edited.map).toBe(seen);
    expect(state.heard).toEqual([]);
  });

  it('tells of what the document has beyond that', () => {
    const { open, edited, state } = see(seen, { ...seen, map: { ...seen.map, title: 'Edited since' } });
    open.takeIn();
    expect(edited.map.map.title).toBe('Edited since');
    expect(edited.map.lanes).toBe(seen.lanes);
    expect(state.heard).toEqual(['others Edited since']);
  });

  it('takes the document in as soon as an edit needs it', () => {
    const { edited, state } = see(seen);
    expect(edited.isReady()).toBe(true);
    edited.apply(title('Mine'));
    edited.endStep();
    expect(edited.map.map.title).toBe('Mine');
    expect(edited.undo()).toBe(true);
    expect(state.heard).toEqual(['edit Mine', 'undo Seen']);
  });

  it('takes no edits while there is nothing to keep them in', () => {
    const { edited, state } = see(seen);
    state.hasCome = false;
    expect(edited.isReady()).toBe(false);
    edited.apply(title('Lost'));
    expect(edited.map).toBe(seen);
    state.hasCome = true;
    expect(edited.isReady()).toBe(true);
    expect(edited.map.map.title).toBe('Seen');
  });
});
