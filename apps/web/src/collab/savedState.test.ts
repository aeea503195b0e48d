import { beforeEach, describe, expect, it } from 'vitest';
import { SavedState } from './savedState.ts';

describe('SavedState', () => {
  let saving: SavedState;
  beforeEach(() => {
    saving = new SavedState(() => {});
  });

  function connect(): void {
    saving.opened();
    saving.sentSync();
    saving.answered(true);
  }

  it('is saved once the first sync is answered, not before', () => {
    expect(saving.state).toBe('saving');
    saving.opened();
    expect(saving.state).toBe('saving');
    expect(saving.mayFlow).toBe(false);
    saving.sentSync();
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
    expect(saving.mayFlow).toBe(true);
  });

  it('is saving from the edit to the answer to it', () => {
    connect();
    saving.edited();
    expect(saving.state).toBe('saving');
    saving.sentUpdate();
    saving.edited();
    saving.sentUpdate();
    saving.answered(true);
    expect(saving.state).toBe('saving');
    expect(saving.hasUnsavedEdits).toBe(true);
    saving.answered(true);
    expect(saving.state).toBe('saved');
    expect(saving.hasUnsavedEdits).toBe(false);
  });

  it('is not saved again after a reconnect until the new sync is answered', () => {
    connect();
    saving.edited();
    saving.sentUpdate();
    saving.closed(false);
    expect(saving.state).toBe('offline');
    saving.opened();
    expect(saving.state).toBe('saving');
    saving.sentSync();
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
  });

  it('does not take an answer to an older message for one to the sync', () => {
    connect();
    saving.edited();
    saving.sentUpdate();
    saving.sentSync();
    saving.answered(true);
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
  });

  it('awaits something from the edit to the answer to it, and from a new socket to its sync', () => {
    connect();
    expect(saving.isAwaiting).toBe(false);
    saving.edited();
    expect(saving.isAwaiting).toBe(true);
    saving.sentUpdate();
    expect(saving.isAwaiting).toBe(true);
    saving.answered(true);
    expect(saving.isAwaiting).toBe(false);
    saving.closed(false);
    saving.opened();
    expect(saving.isAwaiting).toBe(true);
    saving.sentSync();
    saving.answered(true);
    expect(saving.isAwaiting).toBe(false);
  });

  it('asks for one sync after a refusal, however many updates are refused with it', () => {
    connect();
    for (let count = 0; count < 3; count++) {
      saving.edited();
      saving.sentUpdate();
    }
    expect(saving.answered(false)).toBe(true);
    expect(saving.answered(false)).toBe(false);
    saving.sentSync();
    expect(saving.answered(false)).toBe(false);
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
  });

  it('is offline from the start when there is no server', () => {
    saving.closed(false);
    expect(saving.state).toBe('offline');
    saving.edited();
    expect(saving.state).toBe('offline');
  });

  it('is not saved when edits are kept nowhere', () => {
    saving.keptHere(false);
    saving.closed(false);
    expect(saving.state).toBe('offline');
    saving.edited();
    expect(saving.state).toBe('not-saved');
  });

  it('is not saved when the server could not keep an edit, until it did', () => {
    connect();
    saving.edited();
    saving.sentUpdate();
    saving.closed(true);
    expect(saving.state).toBe('not-saved');
    saving.opened();
    expect(saving.state).toBe('not-saved');
    saving.sentSync();
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
  });
});
