import { beforeEach, describe, expect, it } from 'vitest';
import { SavedState } from './savedState.ts';

describe('SavedState', () => {
  let saving: SavedState;
  beforeEach(() => {
    saving = new SavedState(() => {});
  });

  function connect(): void {
    saving.opened();
    saving.sentSync(100);
    saving.answered(true);
  }

  it('is saved once the first sync is answered, not before', () => {
    expect(saving.state).toBe('saving');
    saving.opened();
    expect(saving.state).toBe('saving');
    expect(saving.mayFlow).toBe(false);
    saving.sentSync(100);
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
    expect(saving.mayFlow).toBe(true);
  });

  it('is saving from the edit to the answer to it', () => {
    connect();
    saving.edited();
    expect(saving.state).toBe('saving');
    saving.sentUpdate(10);
    saving.edited();
    saving.sentUpdate(10);
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
    saving.sentUpdate(10);
    saving.closed(false);
    expect(saving.state).toBe('offline');
    saving.opened();
    expect(saving.state).toBe('saving');
    saving.sentSync(100);
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
  });

  it('does not take an answer to an older message for one to the sync', () => {
    connect();
    saving.edited();
    saving.sentUpdate(10);
    saving.sentSync(100);
    saving.answered(true);
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
  });

  it('awaits an answer from the edit to the answer to it, and from a new socket to its sync', () => {
    connect();
    expect(saving.awaitedBytes).toBeUndefined();
    saving.edited();
    expect(saving.awaitedBytes).toBe(0);
    saving.sentUpdate(10);
    expect(saving.awaitedBytes).toBe(10);
    saving.edited();
    saving.sentUpdate(5);
    expect(saving.awaitedBytes).toBe(15);
    saving.answered(true);
    expect(saving.awaitedBytes).toBe(5);
    saving.answered(true);
    expect(saving.awaitedBytes).toBeUndefined();
    saving.closed(false);
    saving.opened();
    expect(saving.awaitedBytes).toBe(0);
    saving.sentSync(100);
    expect(saving.awaitedBytes).toBe(100);
    saving.answered(true);
    expect(saving.awaitedBytes).toBeUndefined();
  });

  it('asks for one sync after a refusal, however many updates are refused with it', () => {
    connect();
    for (let count = 0; count < 3; count++) {
      saving.edited();
      saving.sentUpdate(10);
    }
    expect(saving.answered(false)).toBe(true);
    expect(saving.answered(false)).toBe(false);
    saving.sentSync(100);
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
    saving.sentUpdate(10);
    saving.closed(true);
    expect(saving.state).toBe('not-saved');
    saving.opened();
    expect(saving.state).toBe('not-saved');
    saving.sentSync(100);
    expect(saving.state).toBe('saving');
    saving.answered(true);
    expect(saving.state).toBe('saved');
  });
});
