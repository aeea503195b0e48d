import { createStore } from 'zustand/vanilla';

/** An upload that is under way. */
export interface Upload {
  readonly name: string;
  /** Its place among those that were chosen together, from 1. */
  readonly index: number;
  readonly of: number;
  /** How much has gone out, 0..1. */
  readonly share: number;
  stop(): void;
}

/** The upload that is shown; one at a time. */
export const uploads = createStore<{ readonly now: Upload | undefined }>(() => ({ now: undefined }));
